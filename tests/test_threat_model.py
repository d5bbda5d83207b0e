"""Each line of the threat model names tests that are there."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent
PAGE = (TESTS.parent / "docs/threat-model.md").read_text(encoding="utf-8")


def lines() -> Iterator[tuple[str, str]]:
    """What each line of the tables of protection says somebody tries, with the tests that it names."""
    protected = PAGE.partition("## What is protected")[2].partition("## What is not protected")[0]
    for line in protected.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if line.startswith("| ") and len(cells) == 3 and "shown by" not in cells[2]:
            yield cells[0], cells[2]


@pytest.mark.parametrize(("tried", "shown"), list(lines()), ids=lambda text: text[:40])
def test_the_tests_that_are_named_are_there(tried: str, shown: str) -> None:
    named = re.findall(r"`([^`]+)`", shown)
    assert named or shown == "the same", tried
    files = [TESTS / one for one in named if "/" in one] or sorted(TESTS.rglob("test_*.py"))
    texts = [path.read_text(encoding="utf-8") for path in sorted(TESTS.rglob("test_*.py"))]
    assert [path for path in files if not path.exists()] == []
    assert [one for one in named if one.endswith(".py") and "/" not in one and not list(TESTS.rglob(one))] == []
    functions = [one for one in named if not one.endswith(".py")]
    assert [one for one in functions if not any(f"def {one}(" in text for text in texts)] == []


def test_there_are_lines() -> None:
    assert len(list(lines())) > 25
