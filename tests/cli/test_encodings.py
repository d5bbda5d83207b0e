"""A page in whatever encoding and wrapping gives the same facts."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

Run = Callable[..., Result]
ENCODINGS = ("utf-8", "utf-8-sig", "windows-1251", "koi8-r")
FACTS = ("title", "published", "offices", "events", "statements")


def html(text: str, head: str = "") -> str:
    title, *paragraphs = text.split("\n\n")
    told = "".join(f"<p>{one}</p>\n" for one in paragraphs)
    return f"<!DOCTYPE html><html><head>{head}<title>{title}</title></head><body><h1>{title}</h1>\n{told}</body></html>"


def facts(line: str) -> dict[str, Any]:
    """What a reading says, its places in the text aside."""
    reading = json.loads(line)
    said = {key: reading[key] for key in FACTS}
    return json.loads(json.dumps(said), object_hook=placeless)


def placeless(one: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in one.items() if key not in ("evidence", "start", "end")}


@pytest.fixture
def text(page: Path) -> str:
    signs = str.maketrans("«»–", '""-')  # which koi8-r has not
    return page.read_text(encoding="utf-8").translate(signs)


@pytest.fixture
def known(letopis: Run, text: str) -> dict[str, Any]:
    """What the plain page says, and it says something."""
    said = facts(letopis("read", "-", stdin=text.encode()).stdout)
    assert said["events"] and said["offices"] and said["statements"]
    return said


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_plain_text(letopis: Run, tmp_path: Path, text: str, known: dict[str, Any], encoding: str) -> None:
    path = tmp_path / "page"
    path.write_bytes(text.encode(encoding))
    result = letopis("read", path)
    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout)["text"] == text.encode(encoding).decode(encoding)
    assert facts(result.stdout) == known


@pytest.mark.parametrize("declared", [True, False], ids=["declared", "undeclared"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_html(letopis: Run, tmp_path: Path, text: str, encoding: str, declared: bool) -> None:
    path = tmp_path / "page"
    head = f'<meta charset="{encoding.removesuffix("-sig")}">' if declared else ""
    path.write_bytes(html(text, head).encode(encoding, "xmlcharrefreplace"))
    result = letopis("read", path)
    assert (result.exit_code, result.stderr) == (0, "")
    other = tmp_path / "plain"
    other.write_text(html(text), encoding="utf-8")
    assert facts(result.stdout) == facts(letopis("read", other).stdout)
    assert json.loads(result.stdout)["title"] == text.split("\n")[0]


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "gzip"])
@pytest.mark.parametrize("way", ["file", "stdin"])
def test_json_lines(letopis: Run, tmp_path: Path, text: str, known: dict[str, Any], packed: bool, way: str) -> None:
    url = "https://news.example/oslo"
    lines = "\n".join(json.dumps(one) for one in ({"url": url, "text": text}, {"url": url + "2", "html": html(text)}))
    content = gzip.compress(lines.encode()) if packed else lines.encode()
    path = tmp_path / "stream"
    path.write_bytes(content)
    result = letopis("read", path) if way == "file" else letopis("read", "-", stdin=content)
    first, second = result.stdout.splitlines()
    assert [json.loads(one)["source"] for one in (first, second)] == [url, url + "2"]
    assert facts(first) == known
    assert json.loads(second)["title"] == known["title"]


def test_a_pattern_and_a_folder(letopis: Run, tmp_path: Path, text: str, known: dict[str, Any]) -> None:
    folder = tmp_path / "pages" / "b"
    folder.mkdir(parents=True)
    for name in ("1.txt", "2.txt", "3.html"):
        (folder / name).write_text(text, encoding="utf-8")
    assert len(letopis("read", tmp_path / "pages").stdout.splitlines()) == 3
    lines = letopis("read", tmp_path / "p*" / "b" / "*.txt").stdout.splitlines()
    assert [facts(line) for line in lines] == [known, known]
