"""`letopis serve` as a process: started, asked, interrupted."""

import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest
from typer.testing import Result

from letopis.clock import moment
from letopis.site.accounts.place import Place
from letopis.site.serve import CannotServe, address, guarded, listening
from letopis.store.accounts.changing import changing
from letopis.store.accounts.users import Accounts
from letopis.store.chronicle import Chronicle

Run = Callable[..., Result]
COMMAND = [sys.executable, "-c", "from letopis.cli import main; main()", "serve"]
SECONDS = 120  # that a busy machine may take to start


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """A chronicle without pages."""
    path = tmp_path / "letopis.db"
    Chronicle(str(path)).close()
    return path


@contextmanager
def serving(db: Path, *options: str) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """The process, once it answers, and its port."""
    command = [*COMMAND, "--db", str(db), "--port", "0", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            line = process.stdout.readline()
            found = re.fullmatch(rf"{db} is shown at http://127\.0\.0\.1:(\d+)/ \(Ctrl-C ends it\)\n", line)
            assert found, (line, process.stderr and process.stderr.read())
            yield process, int(found[1])
        finally:
            process.kill()


def asked(port: int, path: str = "/healthz", **headers: str) -> tuple[int, bytes]:
    with closing(HTTPConnection("127.0.0.1", port, timeout=SECONDS)) as connection:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        return answer.status, answer.read()


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_serves_until_it_is_interrupted(db: Path, how: signal.Signals) -> None:
    with serving(db) as (process, port):
        status, body = asked(port)
        assert (status, b'"status":"ok"' in body.replace(b" ", b"")) == (200, True)
        assert asked(port, "/timeline")[0] == 200
        assert asked(port, "/", Host="evil.example")[0] == 421
        process.send_signal(how)
        out, err = process.communicate(timeout=SECONDS)
    assert (process.returncode, out, err) == (0, "", "")


def test_what_is_under_way_is_finished(db: Path) -> None:
    """A form whose last bytes come after Ctrl-C is still answered."""
    with serving(db) as (process, port), socket.create_connection(("127.0.0.1", port), timeout=SECONDS) as connection:
        head = f"POST /logout HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 6\r\n\r\n"
        connection.sendall(head.encode() + b"csrf")
        assert asked(port)[0] == 200
        process.send_signal(signal.SIGINT)
        threading.Event().wait(0.5)
        assert process.poll() is None
        connection.sendall(b"=x")
        assert connection.recv(12) == b"HTTP/1.1 403"
        assert process.wait(timeout=SECONDS) == 0


def test_a_proxy_on_this_computer_is_believed_that_it_speaks_tls(db: Path) -> None:
    """Cookies are `Secure` then; and a site that others reach begins with the login."""
    with Chronicle(str(db)) as chronicle, changing(chronicle.engine) as connection:
        Accounts(connection, "root", moment()).add("Anna", "hash", "admin")
    with (
        serving(db, "--allow-host", "news.example") as (_, port),
        closing(HTTPConnection("127.0.0.1", port, timeout=SECONDS)) as connection,
    ):
        told = {"Host": "news.example", "X-Forwarded-For": "198.51.100.4", "X-Forwarded-Proto": "https"}
        for path, status in (("/timeline", 303), ("/login", 200)):
            connection.request("GET", path, headers=told)
            answer = connection.getresponse()
            answer.read()
            assert answer.status == status
        cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("__Host-letopis_visitor=")
    assert cookie.endswith("; Secure")


TWO_LENGTHS = b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"
NO_REQUESTS = (
    b"\x16\x03\x01\x02\x00",
    b"GET / HTTP/9.9\r\n\r\n",
    b"GET http://evil/ HTTP/1.1\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    b"GET /\r\n" + b"x" * 100_000,
    b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n" + TWO_LENGTHS + b"\r\n0\r\n\r\n",
)


def test_what_is_not_http_is_no_trouble(db: Path) -> None:
    with serving(db) as (process, port):
        for sent in NO_REQUESTS:
            with socket.create_connection(("127.0.0.1", port), timeout=SECONDS) as connection:
                connection.sendall(sent)
                connection.shutdown(socket.SHUT_WR)
                told = connection.recv(64)
                assert told == b"" or told.split()[1][:1] == b"4", sent[:40]
        assert asked(port)[0] == 200
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=SECONDS) == 0


def test_a_port_in_use_is_told_in_a_line(letopis: Run, db: Path) -> None:
    with closing(listening("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = letopis("serve", "--db", db, "--port", port)
    assert done.exit_code == 1
    told = f"127.0.0.1:{port}: is in use by another program; end that one, or choose another with --port\n"
    assert (done.stdout, done.stderr) == ("", told)


@pytest.mark.parametrize("options", [("--host", "0.0.0.0"), ("--host", "::"), ("--allow-host", "news.example")])
def test_others_reach_it_only_where_somebody_can_log_in(letopis: Run, db: Path, options: tuple[str, str]) -> None:
    done = letopis("serve", "--db", db, "--port", "0", *options)
    assert done.exit_code == 1
    assert done.stderr == (
        f"{options[1]}: others would reach the chronicle there, and nobody has an account to log in with; "
        "make one first: letopis user add NAME --role admin\n"
    )


def test_somebody_removed_cannot_log_in(db: Path, letopis: Run) -> None:
    with Chronicle(str(db)) as chronicle, changing(chronicle.engine) as connection:
        Accounts(connection, "root", moment()).add("Anna", "hash", "admin")
    guarded(str(db), Place("0.0.0.0"))
    assert letopis("user", "remove", "Anna", "--db", db).exit_code == 0
    with pytest.raises(CannotServe, match="nobody has an account"):
        guarded(str(db), Place("0.0.0.0"))
    guarded(str(db), Place("::1", ("localhost",)))


def test_without_a_chronicle_there_is_an_error(letopis: Run, tmp_path: Path) -> None:
    done = letopis("serve", "--db", tmp_path / "none.db")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith(f"{tmp_path / 'none.db'}: there is no chronicle here; ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("library", ["fastapi", "uvicorn", "jinja2", "argon2"])
def test_a_missing_extra_is_told_with_its_remedy(db: Path, library: str) -> None:
    code = f"import sys; sys.modules[{library!r}] = None; from letopis.cli import main; sys.argv = sys.argv[1:]; main()"
    command = ["user", "add", "Anna", "--password-stdin"] if library == "argon2" else ["serve", "--port", "0"]
    done = subprocess.run(
        [sys.executable, "-c", code, "letopis", *command, "--db", str(db)],
        input="four words of no meaning\n", capture_output=True, text=True, check=False, timeout=SECONDS,
    )  # fmt: skip
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert "a library that is not installed" in line
    assert "pip install 'letopis[site]'" in line


@pytest.mark.parametrize("host", ["203.0.113.1", "no.such.host.invalid", "x" * 300, "a b", "\x00"])
def test_an_address_that_is_not_of_this_computer_is_told(host: str) -> None:
    with pytest.raises(CannotServe, match=r"is no address of this computer .*; choose one with --host"):
        listening(host, 0)


def test_each_kind_of_address_can_be_opened() -> None:
    for host, shown in (("127.0.0.1", "127.0.0.1"), ("localhost", "localhost"), ("0.0.0.0", "127.0.0.1")):
        with closing(listening(host, 0)) as opened:
            port = opened.getsockname()[1]
            assert address(host, port) == f"http://{shown}:{port}/"
