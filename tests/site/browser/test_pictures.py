"""The pictures of the documentation, taken anew by `make pictures`; else only that they are there and small."""

import io
import os
from contextlib import chdir
from pathlib import Path
from urllib.parse import quote

import pytest
from PIL import Image
from playwright.sync_api import Browser

import letopis

ROOT = Path(__file__).resolve().parents[3]
PICTURES = ROOT / "docs/pictures"
#: What is shown, and how high the picture is.
SHOWN = {
    "front": 900, "timeline": 760, "event": 900, "relation": 900, "source": 760, "review": 760,
}  # fmt: skip
FORUM = "examples/chronicle/pages/03_sumgait_forum.html"
#: The most that a picture may take, in bytes.
MOST = 150_000


@pytest.fixture(scope="session")
def sample_chronicle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample chronicle as a reader of the documentation makes it: pages by their paths in this folder."""
    path = tmp_path_factory.mktemp("pictures") / "letopis.db"
    with chdir(ROOT), letopis.open(str(path)) as chronicle:
        chronicle.add("examples/chronicle/pages")
    return path


@pytest.fixture(scope="module")
def addresses(sample_chronicle: Path) -> dict[str, str]:
    """The pages that are shown."""
    with letopis.open(str(sample_chronicle)) as chronicle:
        event = chronicle.timeline(disputed=True)[0].id
    return {
        "front": "/",
        "timeline": "/timeline?country=AZ-GE",
        "event": f"/events/{event}",
        "relation": "/relations/AZ-GE",
        "source": f"/sources/{quote(FORUM, safe='')}",
        "review": "/review",
    }


@pytest.mark.skipif("LETOPIS_PICTURES" not in os.environ, reason="taken by `make pictures` alone")
@pytest.mark.parametrize("name", SHOWN)
def test_a_picture_is_taken(name: str, chromium: Browser, read_only: str, addresses: dict[str, str]) -> None:
    context = chromium.new_context(locale="en", viewport={"width": 1100, "height": SHOWN[name]})
    page = context.new_page()
    page.goto(read_only + addresses[name])
    assert page.locator("html").get_attribute("lang") == "en"
    taken = Image.open(io.BytesIO(page.screenshot()))
    context.close()
    taken.convert("RGB").quantize(64, dither=Image.Dither.NONE).save(PICTURES / f"{name}.png", optimize=True)


@pytest.mark.parametrize("name", SHOWN)
def test_a_picture_is_there_and_small(name: str) -> None:
    assert 0 < (PICTURES / f"{name}.png").stat().st_size < MOST
