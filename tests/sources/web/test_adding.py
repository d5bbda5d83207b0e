"""The command line on addresses: read, show, and into a chronicle."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from letopis import open as open_chronicle
from letopis.cli.app import app

STORY = """<html><head><title>Переговоры в Осло</title></head><body><h1>Переговоры в Осло</h1><p>11 марта 2020</p>
<p>Министр иностранных дел Чили Хуан Перес и министр иностранных дел Норвегии Уле Хансен 10 марта провели переговоры в
Осло, сообщила пресс-служба ведомства.</p></body></html>"""


@pytest.fixture
def letopis(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """The command line, which does not wait between requests."""
    monkeypatch.setattr("letopis.clock.wait", lambda seconds: None)
    return lambda *arguments: CliRunner().invoke(app, [str(one) for one in arguments], env={"COLUMNS": "100"})


def test_an_address_is_added_once(site: Any, letopis: Callable[..., Result], tmp_path: Path) -> None:
    url = site.put("/1", STORY.encode("cp1251"), "text/html; charset=windows-1251")
    db = tmp_path / "letopis.db"
    first = letopis("add", url, "--db", db)
    assert first.exit_code == 0, first.output
    assert "1 new, 0 changed, 0 same, 0 failed" in first.stderr
    assert "0 new, 0 changed, 1 same, 0 failed" in letopis("add", url, "--db", db).stderr
    site.put("/1", STORY.replace("10 марта", "9 марта"))
    assert "0 new, 1 changed, 0 same, 0 failed" in letopis("add", url, "--db", db).stderr
    shown = letopis("timeline", "--db", db, "--format", "json")
    assert "Осло" in shown.stdout


def test_what_cannot_be_fetched_is_told_and_the_rest_added(
    site: Any, letopis: Callable[..., Result], tmp_path: Path
) -> None:
    url = site.put("/1", STORY)
    done = letopis("add", f"{site.address}/none", url, "ftp://a.example/1", "--db", tmp_path / "letopis.db")
    assert done.exit_code == 1
    assert f"{site.address}/none: the site knows no such page (404); check the address" in done.stderr
    assert "ftp://a.example/1: ftp:// addresses are not fetched" in done.stderr
    assert "1 new, 0 changed, 0 same, 2 failed" in done.stderr


def test_read_and_show_take_addresses(site: Any, letopis: Callable[..., Result]) -> None:
    site.put("/final", STORY)
    url = site.put("/1", status=302, Location="/final")
    reading = json.loads(letopis("read", url, "--format", "jsonl").stdout)
    assert (reading["source"], reading["url"]) == (url, f"{site.address}/final")
    assert "Хуан Перес" in letopis("show", url).stdout


def test_the_python_api_takes_addresses(site: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("letopis.clock.wait", lambda seconds: None)
    url = site.put("/1", STORY)
    with open_chronicle(str(tmp_path / "letopis.db")) as chronicle:
        outcome = chronicle.add([url, f"{site.address}/none"])
    assert outcome.new == 1
    assert [error.document for error in outcome.errors] == [f"{site.address}/none"]
