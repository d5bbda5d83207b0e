"""The catalogs of translations are complete and fresh, and the script that keeps them sees what is not."""

from pathlib import Path

import messages
import pytest

CATALOGS = list(messages.catalogs(messages.ROOMS))
WORDS = 'def told(words):\n    return words.gettext("Coming: {count}", count=words.kind("visit"))\n'
PAGE = "<p>{% trans %}Overdue{% endtrans %}</p>\n"


@pytest.mark.parametrize(("room", "language", "po"), CATALOGS, ids=[f"{one[0].name}-{one[1]}" for one in CATALOGS])
def test_a_catalog_is_complete_and_fresh(room: Path, language: str, po: Path) -> None:
    assert list(messages.check(room, language, po)) == [], "run scripts/messages.py update, translate, compile"


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """A room with a text in a module and one in a template, without a catalog."""
    made = tmp_path / "site"
    for name, content in {"told.py": WORDS, "templates/page.html": PAGE}.items():
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text(content, encoding="utf-8")
    (made / "locale/kk").mkdir(parents=True)
    return made


def brought_up(room: Path) -> Path:
    ((_, language, po),) = messages.catalogs([room.name], room.parent)
    messages.update(room, language, po)
    return po


def test_texts_of_modules_and_templates_are_taken(room: Path) -> None:
    po = brought_up(room)
    assert {one.split(" (")[0] for one in messages.check(room, "kk", po)} == {
        "not translated: 'Coming: {count}'",
        "not translated: 'Overdue'",
        "its .mo is stale: python scripts/messages.py compile",
    }


def test_an_update_keeps_translations_and_drops_what_is_gone(room: Path) -> None:
    po = brought_up(room)
    po.write_text(po.read_text().replace('"Overdue"\nmsgstr ""', '"Overdue"\nmsgstr "Мерзімі өтті"'))
    (room / "told.py").write_text("", encoding="utf-8")
    brought_up(room)
    assert "Мерзімі өтті" in po.read_text() and "Coming" not in po.read_text()
    po.with_suffix(".mo").write_bytes(messages.compiled(po, "kk"))
    assert list(messages.check(room, "kk", po)) == []


def test_a_translation_that_loses_a_value_is_told(room: Path) -> None:
    po = brought_up(room)
    po.write_text(po.read_text().replace('{count}"\nmsgstr ""', '{count}"\nmsgstr "Алда: {cuont}"'))
    assert "other values than the text: 'Coming: {count}'" in list(messages.check(room, "kk", po))


def test_an_update_without_changes_changes_nothing(room: Path) -> None:
    po = brought_up(room)
    before = po.read_bytes()
    assert brought_up(room).read_bytes() == before


def test_wrong_usage_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert messages.main(["update", "kitchen"]) == 2
    assert "python scripts/messages.py" in capsys.readouterr().err
