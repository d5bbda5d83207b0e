"""Letters by SMTP, against a server on this machine."""

import shutil
import ssl
import subprocess
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest

from letopis.exports.brief.paper import Paper
from letopis.model.errors import LetopisError
from letopis.outgoing.letter import letter
from letopis.outgoing.mail import Server, send, server
from letopis.outgoing.retries import NotSent

SENDER, TO = "Летопись <brief@desk.example>", ["Анна <anna@mfa.example>", "boris@mfa.example"]
PASSWORD = "correct horse battery"


def made(paper: Paper, clock: Any, document: bytes | None = None) -> Any:
    return letter(paper, SENDER, TO, clock.moment(), document)


def at(post: Any) -> Server:
    return server(post.address, "none", None, "")


def test_a_letter_has_text_html_and_a_document(post: Any, clock: Any, paper: Paper) -> None:
    send(made(paper, clock, b"PK-document"), TO, at(post), clock)
    ((sender, recipients, content),) = post.letters
    assert (sender, recipients) == ("brief@desk.example", ["anna@mfa.example", "boris@mfa.example"])
    read = message_from_bytes(content, policy=default)
    assert read["Subject"] == paper.title and read["Content-Language"] == "ru"
    assert read["From"].addresses[0].display_name == "Летопись"
    assert read["Date"] == "Tue, 14 May 2024 16:20:00 +0000"
    kinds = [part.get_content_type() for part in read.walk() if not part.is_multipart()]
    assert kinds[:2] == ["text/plain", "text/html"]
    (attached,) = read.iter_attachments()
    assert (attached.get_filename(), attached.get_content()) == ("brief-2024-05-14.docx", b"PK-document")
    plain = read.get_body(("plain",))
    assert plain is not None and "встреча \\<в\\> Осло" in plain.get_content()


def test_the_same_brief_to_the_same_people_has_the_same_id(paper: Paper, clock: Any) -> None:
    assert made(paper, clock)["Message-ID"] == made(paper, clock)["Message-ID"]
    other = letter(paper, SENDER, TO[:1], clock.moment())
    assert other["Message-ID"] != made(paper, clock)["Message-ID"]


def test_who_is_put_off_is_tried_again_and_nobody_gets_it_twice(post: Any, clock: Any, paper: Paper) -> None:
    post.replies["RCPT"] = ["250 ok", "451 greylisted"]
    send(made(paper, clock), TO, at(post), clock)
    assert [recipients for _, recipients, _ in post.letters] == [["anna@mfa.example"], ["boris@mfa.example"]]
    assert clock.waits == [1.0]


def test_who_is_refused_is_told_and_the_others_get_it(post: Any, clock: Any, paper: Paper) -> None:
    post.replies["RCPT"] = ["250 ok", "550 no such user"]
    with pytest.raises(NotSent, match=r"1 got it, refused were boris@mfa.example \(550 no such user\)"):
        send(made(paper, clock), TO, at(post), clock)
    assert [recipients for _, recipients, _ in post.letters] == [["anna@mfa.example"]] and clock.waits == []


def test_a_server_that_is_busy_is_tried_again(post: Any, clock: Any, paper: Paper) -> None:
    post.replies |= {"MAIL": ["421 closing"], "END": ["452 no room", "250 taken"]}
    send(made(paper, clock), TO, at(post), clock)
    assert len(post.letters) == 1 and clock.waits == [1.0, 2.0]


def test_a_letter_that_is_refused_is_not_tried_again(post: Any, clock: Any, paper: Paper) -> None:
    post.replies["END"] = ["554 looks like spam"]
    with pytest.raises(NotSent, match="answers 554 looks like spam"):
        send(made(paper, clock), TO, at(post), clock)
    assert post.letters == [] and clock.waits == []


def test_a_lost_answer_is_not_asked_for_by_sending_again(post: Any, clock: Any, paper: Paper) -> None:
    post.replies["END"] = ["close"]
    with pytest.raises(NotSent, match="may have arrived"):
        send(made(paper, clock), TO, at(post), clock)
    assert clock.waits == []


def test_a_connection_that_ends_after_the_letter_was_taken_does_not_matter(post: Any, clock: Any, paper: Paper) -> None:
    post.replies["QUIT"] = ["close"]
    send(made(paper, clock), TO, at(post), clock)
    assert len(post.letters) == 1


def test_a_wrong_password_is_told_without_it(post: Any, clock: Any, paper: Paper) -> None:
    post.replies["AUTH"] = [f"535 not {PASSWORD}"]
    with pytest.raises(NotSent) as told:
        send(made(paper, clock), TO, server(post.address, "none", "desk", PASSWORD), clock)
    assert "does not take the name or the password (535)" in str(told.value) and PASSWORD not in str(told.value)
    assert PASSWORD not in repr(server(post.address, "none", "desk", PASSWORD))
    assert clock.waits == []


def test_a_server_that_offers_no_starttls_gets_nothing(post: Any, clock: Any, paper: Paper) -> None:
    with pytest.raises(NotSent, match="does not offer what is asked for"):
        send(made(paper, clock), TO, server(post.address, "starttls", "desk", PASSWORD), clock)
    assert post.letters == [] and not any("AUTH" in one for one in post.said)


def test_a_server_that_is_not_there_is_tried_again(clock: Any, paper: Paper) -> None:
    with pytest.raises(NotSent, match="cannot be reached, 5 times"):
        send(made(paper, clock), TO, server("127.0.0.1:9", "none", None, ""), clock)
    assert clock.waits == [1.0, 2.0, 4.0, 8.0]


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate of 127.0.0.1 that nobody but the tests trusts, with its key."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("needs the command openssl")
    path = tmp_path_factory.mktemp("tls") / "own.pem"
    asked = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
             "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(path), "-out", str(path) + ".crt"]  # fmt: skip
    subprocess.run([openssl, *asked], check=True, capture_output=True)
    path.write_text(path.read_text() + Path(str(path) + ".crt").read_text())
    return path


@pytest.fixture
def sealed(post: Any, certificate: Path) -> Iterator[Any]:
    """The server of mail with TLS from the beginning."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    post.seal(context)
    return post


def test_tls_is_spoken_where_the_certificate_is_trusted(
    sealed: Any, certificate: Path, clock: Any, paper: Paper
) -> None:
    trusting = ssl.create_default_context(cafile=str(certificate))
    send(made(paper, clock), TO, Server("127.0.0.1", sealed.port, "tls", "desk", PASSWORD, trusting), clock)
    assert len(sealed.letters) == 1 and any(one.startswith("AUTH") for one in sealed.said)


def test_a_certificate_that_nobody_vouches_for_is_refused(sealed: Any, clock: Any, paper: Paper) -> None:
    with pytest.raises(NotSent, match="its certificate is not trusted"):
        send(made(paper, clock), TO, server(sealed.address, "tls", "desk", PASSWORD), clock)
    assert sealed.said == [] and clock.waits == []


@pytest.mark.parametrize(
    ("address", "security", "expected"),
    [("mail.example", "starttls", ("mail.example", 587)), ("mail.example:2525", "tls", ("mail.example", 2525)),
     ("mail.example", "tls", ("mail.example", 465)), ("[::1]:25", "none", ("::1", 25)), ("[::1]", "none", ("::1", 25))],
)  # fmt: skip
def test_a_server_is_named_with_or_without_a_port(address: str, security: Any, expected: tuple[str, int]) -> None:
    found = server(address, security, None, "")
    assert (found.host, found.port) == expected


@pytest.mark.parametrize(
    ("address", "security", "problem"),
    [("mail.example", "none", "in the clear"), (":25", "tls", "is no server"), ("mail:x", "tls", "is no server"),
     ("mail:99999", "tls", "is no server")],
)  # fmt: skip
def test_what_is_no_safe_server_is_told(address: str, security: Any, problem: str) -> None:
    with pytest.raises(LetopisError, match=problem):
        server(address, security, "desk", PASSWORD)


@pytest.mark.parametrize("address", ["nobody", "a@", "@b", "a@b.example\r\nBcc: c@d.example", "анна@mfa.example"])
def test_what_is_no_address_is_told(address: str, paper: Paper, clock: Any) -> None:
    with pytest.raises(LetopisError, match="is no address of mail"):
        letter(paper, SENDER, [address], clock.moment())
