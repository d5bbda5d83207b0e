"""`letopis send`: what is sent, what a dry run shows, and that secrets come from the environment alone."""

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from typer.testing import Result

Run = Callable[..., Result]
TOKEN, SECRET = "777:AAtoken", "a key of enough letters"
VARIABLES = ("LETOPIS_TELEGRAM_TOKEN", "LETOPIS_TELEGRAM_API", "LETOPIS_TELEGRAM_CHAT", "LETOPIS_SMTP_PASSWORD",
             "LETOPIS_SMTP_SERVER", "LETOPIS_SMTP_USER", "LETOPIS_MAIL_SENDER", "LETOPIS_WEBHOOK_SECRET",
             "LETOPIS_WEBHOOK_URL")  # fmt: skip
DAY = ("--day", "2022-11-24")


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """No variable of ours is set."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def posted() -> Iterator[tuple[str, list[tuple[str, bytes]]]]:
    """The address of a server that takes everything, and what it took."""
    taken: list[tuple[str, bytes]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            taken.append((self.path, self.rfile.read(int(self.headers["Content-Length"]))))
            body = json.dumps({"ok": True, "result": {"message_id": len(taken)}}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", taken
        server.shutdown()
        thread.join()


def test_a_brief_goes_to_a_chat(
    letopis: Run, sample_chronicle: Path, posted: tuple[str, list[tuple[str, bytes]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    address, taken = posted
    monkeypatch.setenv("LETOPIS_TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("LETOPIS_TELEGRAM_API", address)
    told = letopis("send", "telegram", "--chat", "@desk", "--between", "AZ", "GE", "--db", sample_chronicle)
    assert told.exit_code == 0, told.stderr
    assert told.stderr == f"{len(taken)} messages sent to @desk\n" and told.stdout == ""
    assert {path for path, _ in taken} == {f"/bot{TOKEN}/sendMessage"}
    texts = [json.loads(body)["text"] for _, body in taken]
    assert len(texts) > 1 and texts[0].startswith("<b>Азербайджан – Грузия: справка</b>")


def test_a_brief_goes_to_an_address(
    letopis: Run, sample_chronicle: Path, posted: tuple[str, list[tuple[str, bytes]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    address, taken = posted
    monkeypatch.setenv("LETOPIS_WEBHOOK_SECRET", SECRET)
    told = letopis("send", "webhook", "--to", address, *DAY, "--language", "en", "--db", sample_chronicle)
    assert told.exit_code == 0 and told.stderr.startswith("sent as msg_")
    assert json.loads(taken[0][1])["title"] == "24 November 2022: what became known"


def test_a_dry_run_shows_all_and_sends_nothing(
    letopis: Run, sample_chronicle: Path, posted: tuple[str, list[tuple[str, bytes]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    address, taken = posted
    monkeypatch.setenv("LETOPIS_TELEGRAM_API", address)
    monkeypatch.setenv("LETOPIS_SMTP_PASSWORD", SECRET)
    common = (*DAY, "--dry-run", "--db", sample_chronicle)
    chat = letopis("send", "telegram", "--chat", "1", *common)
    mail = letopis("send", "mail", "--to", "a@b.example", "--sender", "c@d.example", "--server", "e.example",
                   "--user", "desk", "--attach", "docx", *common)  # fmt: skip
    hook = letopis("send", "webhook", "--to", address, *common)
    assert [one.exit_code for one in (chat, mail, hook)] == [0, 0, 0], chat.stderr + mail.stderr + hook.stderr
    assert "<b>24 ноября 2022: что стало известно</b>" in chat.stdout
    assert "Subject: 24 ноября 2022: что стало известно" in mail.stdout and "attached: brief-" in mail.stdout
    assert '"title": "24 ноября 2022: что стало известно"' in hook.stdout
    assert taken == [] and SECRET not in chat.stdout + mail.stdout + hook.stdout


@pytest.mark.parametrize(
    ("command", "variable"),
    [
        (("telegram", "--chat", "1"), "LETOPIS_TELEGRAM_TOKEN"),
        (("webhook", "--to", "https://desk.example"), "LETOPIS_WEBHOOK_SECRET"),
        (("mail", "--to", "a@b.example", "--sender", "c@d.example", "--server", "e.example", "--user", "desk"),
         "LETOPIS_SMTP_PASSWORD"),
    ],
)  # fmt: skip
def test_a_secret_that_is_not_set_is_asked_for(
    letopis: Run, sample_chronicle: Path, command: tuple[str, ...], variable: str
) -> None:
    told = letopis("send", *command, *DAY, "--db", sample_chronicle)
    assert told.exit_code == 1 and f"{variable}: is not set" in told.stderr


def test_no_option_takes_a_secret(letopis: Run) -> None:
    helps = [letopis("send", one, "--help").stdout for one in ("telegram", "mail", "webhook")]
    assert not any(option in one for one in helps for option in ("--token", "--password", "--secret"))


def test_a_token_is_not_sent_in_the_clear(
    letopis: Run, sample_chronicle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LETOPIS_TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("LETOPIS_TELEGRAM_API", "http://bots.example")
    told = letopis("send", "telegram", "--chat", "1", *DAY, "--db", sample_chronicle)
    assert told.exit_code == 1 and "begins with https://" in told.stderr and TOKEN not in told.stderr
