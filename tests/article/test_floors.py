"""Pinned floors of article text on the DAnIEL pages; to lower one needs a reason in the commit that does it."""

import importlib.util
import sys
from pathlib import Path
from statistics import mean
from types import ModuleType

import pytest

from letopis.article import extract
from letopis.model.article import Page
from letopis.model.reading import Reading

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT / "../shared"
PAGES = SHARED / "data/daniel-ru/dev"

#: Words-in-order F1 of the pages as HTML (every fourth, for time) and stripped to text (all). The whole of HTML is
#: measured by `bench/pages.py`.
FLOORS = {"html": (4, 0.90), "text": (1, 0.90)}

pytestmark = pytest.mark.skipif(not PAGES.exists(), reason="the DAnIEL pages are not beside the project")


def module(path: Path) -> ModuleType:
    """A script as a module, with its folder to import from."""
    sys.path.insert(0, str(path.parent))
    try:
        spec = importlib.util.spec_from_file_location(path.stem + "_script", path)
        assert spec and spec.loader
        found = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(found)
        return found
    finally:
        sys.path.remove(str(path.parent))


@pytest.mark.parametrize("form", FLOORS)
def test_article_text_of_real_pages(form: str) -> None:
    scorer, bench = module(SHARED / "eval/score_pages.py"), module(ROOT / "bench/pages.py")
    step, floor = FLOORS[form]
    scores = list[float]()
    for path in sorted((PAGES / "reference").iterdir())[::step]:
        source = path.read_text(encoding="utf-8", errors="replace")
        if "<html" in source.lower() or not (PAGES / "html" / path.name).exists():
            continue
        content = (PAGES / "html" / path.name).read_bytes()
        reading = Reading(extract(Page(path.name, content if form == "html" else bench.stripped(content)))).to_json()
        wanted, read = scorer.words(scorer.reference_text(source)), scorer.words(scorer.article(reading))
        scores.append(scorer.triple(scorer.common_subsequence(wanted, read), len(read), len(wanted))[2])
    assert mean(scores) >= floor
