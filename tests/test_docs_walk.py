"""The pages whose steps follow on one another: walked from the first step, each prints what the page shows."""

from pathlib import Path

import pytest
import walk_docs


@pytest.mark.parametrize("page", walk_docs.PAGES, ids=lambda page: page.stem)
def test_every_step_prints_what_the_page_shows(page: Path) -> None:
    steps = list(walk_docs.walked(page))
    assert len(steps) >= 9
    assert [shown for _, shown, _ in steps] == [new for _, _, new in steps], "run scripts/walk_docs.py"


def test_a_change_must_fit_once() -> None:
    assert walk_docs.changed("[a]\nx = 1\n", " [a]\n+y = 2\n") == "[a]\ny = 2\nx = 1\n"
    with pytest.raises(SystemExit, match="found 2 times"):
        walk_docs.changed("x\nx\n", "-x\n+y\n")


def test_a_part_of_the_output_is_shown_as_such() -> None:
    (step,) = walk_docs.STEP.finditer("<!-- step, lines 2 to 3: letopis show a.txt -->\n```\n```\n")
    assert walk_docs.printed(step, "1\n2\n3\n4\n") == "$ letopis show a.txt\n…\n2\n3\n…\n"
