"""Signed JSON to an address, against a server on this machine."""

import base64
import hashlib
import hmac
from typing import Any

import pytest

from letopis.exports.brief.paper import Paper
from letopis.model.errors import LetopisError
from letopis.outgoing.http import seconds_asked, trusted
from letopis.outgoing.retries import NotSent
from letopis.outgoing.webhook import content, key, send, signature

SECRET = "0123456789abcdef-secret"


def test_the_receiver_can_check_what_it_gets(site: Any, clock: Any, paper: Paper) -> None:
    id = send(paper, f"{site.address}/briefs", SECRET, clock)
    ((path, headers, body),) = site.asked
    assert (path, headers["webhook-id"], headers["idempotency-key"]) == ("/briefs", id, id)
    assert headers["webhook-timestamp"] == "1715703600"
    signed = f"{id}.1715703600.".encode() + body
    expected = base64.b64encode(hmac.new(SECRET.encode(), signed, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{expected}"
    (told,) = site.bodies
    assert (told["title"], told["language"], len(told["sources"])) == (paper.title, "ru", 2)
    assert told["html"].startswith("<!DOCTYPE html>") and told["markdown"].startswith("# ")


def test_the_signature_is_that_of_the_standard() -> None:
    """The example of the specification's own libraries (standard-webhooks/standard-webhooks, 1.0)."""
    secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    told = signature(b'{"test": 2432232314}', "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, secret)
    assert told == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_a_lost_answer_is_tried_again_by_the_same_id(site: Any, clock: Any, paper: Paper, answers: Any) -> None:
    site.will(answers(silent=True), answers(503, headers={"Retry-After": "3"}), answers(204, b""))
    send(paper, site.address, SECRET, clock)
    ids = {headers["webhook-id"] for _, headers, _ in site.asked}
    assert len(site.asked) == 3 and len(ids) == 1
    assert clock.waits == [1.0, 3.0]


def test_a_redirect_is_not_followed(site: Any, clock: Any, paper: Paper, answers: Any) -> None:
    site.will(answers(308, headers={"Location": "https://elsewhere.example/"}))
    with pytest.raises(NotSent, match="it leads elsewhere"):
        send(paper, site.address, SECRET, clock)
    assert len(site.asked) == 1


def test_what_is_refused_is_told_without_the_secret(site: Any, clock: Any, paper: Paper, answers: Any) -> None:
    site.will(answers(403, f"no: {SECRET}\x1b[31m".encode()))
    with pytest.raises(NotSent) as told:
        send(paper, site.address, SECRET, clock)
    assert "answers 403 (no: …" in str(told.value) and SECRET not in str(told.value) and "\x1b" not in str(told.value)
    assert clock.waits == []


def test_another_paper_or_address_has_another_id(paper: Paper) -> None:
    body = content(paper)
    assert key(body, "https://a.example") == key(body, "https://a.example")
    others = {key(body, "https://b.example"), key(body + b" ", "https://a.example")}
    assert len({key(body, "https://a.example"), *others}) == 3


@pytest.mark.parametrize("secret", ["tiny", "whsec_###", "whsec_c2hvcnQ="])
def test_a_weak_key_is_refused(secret: str) -> None:
    with pytest.raises(LetopisError, match="LETOPIS_WEBHOOK_SECRET") as told:
        signature(b"", "id", 0, secret)
    assert secret not in str(told.value)


@pytest.mark.parametrize("address", ["http://desk.example", "ftp://127.0.0.1", "desk.example", "https://", ""])
def test_secrets_go_over_https_or_stay_on_this_machine(address: str) -> None:
    with pytest.raises(LetopisError, match="begins with https://"):
        trusted(address, "--to")


@pytest.mark.parametrize(
    "address", ["https://desk.example", "http://127.0.0.1:8081", "http://localhost:1", "http://[::1]:1"]
)
def test_addresses_that_are_trusted(address: str) -> None:
    assert trusted(f"{address}/", "--to") == address


def test_a_wait_is_told_in_seconds_or_by_a_date(clock: Any) -> None:
    asked = {value: seconds_asked(value, clock.moment()) for value in
             ("120", "Tue, 14 May 2024 16:20:30 GMT", "Tue, 14 May 2024 16:00:00 GMT", "soon", "", "-5")}  # fmt: skip
    assert list(asked.values()) == [120.0, 30.0, 0.0, None, None, None]
