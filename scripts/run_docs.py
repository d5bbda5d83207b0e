"""Run the commands that the documentation shows, and put their output where it belongs.

    python scripts/run_docs.py

A run is a comment and the block of code after it, which the output replaces:

    <!-- run: letopis explain examples/first.txt --fact v1 -->
    ```
    $ letopis explain examples/first.txt --fact v1
    …
    ```

Commands that ask a chronicle ask one of `examples/chronicle/pages`. A run may be of `curl`, too: the site is then
served, and of the answer's headers those are shown that matter. A program in Python is marked so, and two blocks of
code follow, the program and what it prints; it, too, may ask the site by the address that `letopis serve` has:

    <!-- python -->
"""

import atexit
import io
import re
import shlex
import shutil
import socket
import tempfile
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import chdir, closing, redirect_stdout
from functools import lru_cache
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from urllib.parse import urlencode, urlsplit

from typer.testing import CliRunner

from letopis.cli.app import app

ROOT = Path(__file__).resolve().parents[1]
COLUMNS = "110"
#: Where `letopis serve` is asked, and the headers of its answers that are shown.
SITE = "http://127.0.0.1:8400"
HEADERS = frozenset({"content-type", "content-length", "etag", "link", "cache-control"})
#: Commands that read pages and ask no chronicle.
PAGE_COMMANDS = frozenset({"read", "show"})
RUN = re.compile(
    r"(?P<head><!-- run: (?P<command>(?:letopis|curl) [^|\n]+?) -->\n+```)\n(?P<output>.*?)(?=^```$)", re.S | re.M
)

PROGRAM = re.compile(
    r"(?P<head><!-- python -->\n+```python\n(?P<program>.*?)^```\n+```\n)(?P<output>.*?)(?=^```$)", re.S | re.M
)


def pages() -> list[Path]:
    """The pages of documentation."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def runs(text: str) -> Iterator[tuple[str, str]]:
    """Each command that a page shows, with the output that it shows."""
    return ((match["command"], match["output"]) for match in RUN.finditer(text))


def programs(text: str) -> Iterator[tuple[str, str]]:
    """Each program that a page shows, with the output that it shows."""
    return ((match["program"], match["output"]) for match in PROGRAM.finditer(text))


def printed(program: str) -> str:
    """What a program prints, run in a folder of its own beside the examples."""
    with tempfile.TemporaryDirectory(prefix="letopis-docs-") as folder:
        (Path(folder) / "examples").symlink_to(ROOT / "examples")
        told = io.StringIO()
        with chdir(folder), redirect_stdout(told):
            asking = program.replace(SITE, served()) if SITE in program else program
            exec(compile(asking, "docs", "exec"), {"__name__": "docs"})
    return told.getvalue()


def shown(command: str, output: str) -> str:
    """A command and its output as a page shows them."""
    lines = [line.rstrip() for line in output.strip("\n").splitlines()]
    return "\n".join([f"$ {command}", *lines]) + "\n"


def output(command: str) -> str:
    """What a command prints on a terminal of fixed width without colours, errors included."""
    if command.startswith("curl "):
        return fetched(command)
    arguments = shlex.split(command)[1:]
    named = {} if arguments[0] in PAGE_COMMANDS else {"LETOPIS_DB": chronicle()}
    with chdir(ROOT):
        return CliRunner().invoke(app, arguments, env={"COLUMNS": COLUMNS, "NO_COLOR": "1", **named}).output


@lru_cache(maxsize=1)
def chronicle() -> str:
    """A chronicle of `examples/chronicle/pages`, made once, which commands ask that name no other."""
    folder = tempfile.mkdtemp(prefix="letopis-docs-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = f"{folder}/letopis.db"
    with chdir(ROOT):
        CliRunner().invoke(app, ["add", "examples/chronicle/pages", "--db", path, "--quiet"])
    return path


def fetched(command: str) -> str:
    """What `curl` prints: it may be told `-s`, `-i` (with headers), `-I` (headers alone), `-G --data-urlencode`."""
    read = ArgumentParser()
    read.add_argument("address")
    read.add_argument("--data-urlencode", action="append", default=[], dest="parameters")
    for flag in ("-s", "-i", "-I", "-G"):
        read.add_argument(flag, action="store_true")
    told = read.parse_args(shlex.split(command)[1:])
    site, address = urlsplit(served()), told.address.removeprefix(SITE)
    if told.parameters:
        address += "?" + urlencode([tuple(one.split("=", 1)) for one in told.parameters])
    with closing(HTTPConnection(site.hostname or "", site.port)) as connection:
        connection.request("HEAD" if told.I else "GET", address)
        answer = connection.getresponse()
        body = answer.read().decode()
    kept = sorted(f"{name}: {value}" for name, value in answer.getheaders() if name.lower() in HEADERS)
    head = [f"HTTP/1.1 {answer.status} {answer.reason}", *kept, ""] if told.i or told.I else []
    return "\n".join([*head, body])


@lru_cache(maxsize=1)
def served() -> str:
    """The address of the site over that chronicle, served while this program runs."""
    import uvicorn

    from letopis.site.app import make_app

    opened = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(make_app(chronicle()), log_level="error", lifespan="on"))
    running = Thread(target=server.run, kwargs={"sockets": [opened]}, daemon=True)

    def end() -> None:
        server.should_exit = True
        running.join()

    running.start()
    atexit.register(end)
    return f"http://127.0.0.1:{opened.getsockname()[1]}"


def main() -> None:
    """Renew every run in the documentation."""
    for page in pages():
        text = page.read_text(encoding="utf-8")
        new = RUN.sub(
            lambda match: f"{match['head']}\n{shown(match['command'], output(match['command']))}",
            text,
        )
        new = PROGRAM.sub(lambda match: f"{match['head']}{printed(match['program'])}", new)
        if new != text:
            page.write_text(new, encoding="utf-8")
            print(f"renewed {page.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
