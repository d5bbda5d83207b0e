"""What tests of several rooms share: the sample pages, read once, and the sample chronicle, made once."""

from pathlib import Path
from shutil import copyfile

import pytest

from letopis import api, engines, sources
from letopis.model.reading import Reading

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
PAGES = EXAMPLES / "dev/pages"


@pytest.fixture(scope="session")
def samples() -> tuple[Reading, ...]:
    """The readings of the sample pages that the rules are tuned on."""
    found = tuple(engines.read_pages(sources.pages([str(PAGES)])))
    assert all(isinstance(one, Reading) for one in found), found
    return tuple(one for one in found if isinstance(one, Reading))


@pytest.fixture(scope="session")
def sample_chronicle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the chronicle of the sample pages, to be asked only."""
    path = tmp_path_factory.mktemp("sample") / "letopis.db"
    with api.Chronicle(str(path)) as made:
        assert made.add(str(EXAMPLES / "chronicle/pages")).errors == ()
    return path


@pytest.fixture
def sample_copy(sample_chronicle: Path, tmp_path: Path) -> Path:
    """A copy of the sample chronicle that a test may write to."""
    copyfile(sample_chronicle, tmp_path / "copy.db")
    return tmp_path / "copy.db"
