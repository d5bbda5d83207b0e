"""What tests of several rooms share: the sample pages, read once."""

from pathlib import Path

import pytest

from letopis import engines, sources
from letopis.model.reading import Reading

PAGES = Path(__file__).resolve().parents[1] / "examples/dev/pages"


@pytest.fixture(scope="session")
def samples() -> tuple[Reading, ...]:
    """The readings of the sample pages that the rules are tuned on."""
    found = tuple(engines.read_pages(sources.pages([str(PAGES)])))
    assert all(isinstance(one, Reading) for one in found), found
    return tuple(one for one in found if isinstance(one, Reading))
