"""The house's arrows: each room knows only the rooms before it (`docs/architecture.md`)."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1] / "src" / "letopis"

#: What each room may import of ours, beside itself.
MAY = {
    "model": set(),
    "times": {"model"},
    "knowledge": {"model"},
    "sources": {"model"},
    "article": {"model", "knowledge", "times"},
    "language": {"model", "knowledge"},
    "reading": {"model", "knowledge", "times", "language"},
    "chronicle": {"model", "knowledge", "times", "language"},
    "store": {"model", "knowledge", "language", "chronicle"},
    "exports": {"model", "knowledge", "language", "chronicle", "store"},
    "outgoing": {"model", "exports"},
    "site": {"model", "times", "knowledge", "language", "chronicle", "store", "exports"},
    "engines": {"model", "sources", "article", "language", "reading", "chronicle", "store"},
    "training": {"model", "knowledge", "language"},
    "cli": {
        "model",
        "knowledge",
        "times",
        "sources",
        "article",
        "language",
        "reading",
        "engines",
        "chronicle",
        "store",
        "exports",
        "outgoing",
        "site",
    },
}
MODULES = sorted(path for path in ROOT.rglob("*.py") if path.parent != ROOT)


def rooms_imported(source: str) -> set[str]:
    """The rooms of ours that a module's imports name.

    >>> sorted(rooms_imported("from letopis.model import span\\nimport letopis.times.find\\nimport re"))
    ['model', 'times']
    """
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide the arrows"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    ours = [name.split(".") for name in names if name.split(".")[0] == "letopis"]
    return {parts[1] for parts in ours if len(parts) > 1 and (ROOT / parts[1]).is_dir()}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_room_imports_only_the_rooms_before_it(path: Path) -> None:
    room = path.relative_to(ROOT).parts[0]
    assert rooms_imported(path.read_text(encoding="utf-8")) - {room} <= MAY[room]


def test_every_room_is_known() -> None:
    rooms = {path.name for path in ROOT.iterdir() if (path / "__init__.py").exists()}
    assert rooms == set(MAY)


def test_the_check_sees_a_forbidden_arrow() -> None:
    imported = rooms_imported("from letopis.reading.cast import Cast\nfrom letopis.model import span")
    assert imported - MAY["language"] == {"reading"}
