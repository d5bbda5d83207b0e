"""The documentation as a site of pages: its table of contents names every page, and it loads nothing from elsewhere."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docs_site
import pytest
import yaml
from lxml import html
from mkdocs.commands.build import build
from mkdocs.config import load_config

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
CONFIG = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))


#: What a browser fetches of itself.
LOADED = "//script/@src | //link[not(@rel='canonical')]/@href | //img/@src | //iframe/@src | //*/@srcset"
FOREIGN = re.compile(r"(?:url\(|@import)\s*[\"']?(?:https?:)?//[^)\"']+")


def named(part: Any) -> Iterator[str]:
    """The pages that a part of the table of contents names.

    >>> list(named([{"How to": ["a.md", {"B": "b.md"}]}]))
    ['a.md', 'b.md']
    """
    if isinstance(part, str):
        yield part
    else:
        for one in part.values() if isinstance(part, dict) else part:
            yield from named(one)


def test_the_table_of_contents_names_every_page_once() -> None:
    pages = [str(path.relative_to(DOCS)) for path in DOCS.rglob("*.md")]
    assert sorted(named(CONFIG["nav"])) == sorted([*pages, *docs_site.TAKEN.values()])


def test_the_first_page_leads_to_every_page_but_decisions() -> None:
    first = (DOCS / "README.md").read_text(encoding="utf-8")
    led = {link.split("#")[0] for link in re.findall(r"\]\(([^)\s]+\.md)", first)}
    pages = {str(path.relative_to(DOCS)) for path in DOCS.rglob("*.md") if path.parent.name != "decisions"}
    assert pages - led == {"README.md"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built pages; a link that leads nowhere, or to no heading, ends the building."""
    folder = tmp_path_factory.mktemp("docs")
    build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder)))
    return folder


def test_every_page_is_built(site: Path) -> None:
    assert (site / "index.html").exists()
    assert {path.with_suffix(".md").name for path in (site / "decisions").glob("0*.html")} == {
        path.name for path in (DOCS / "decisions").glob("0*.md")
    }


def test_no_page_loads_anything_from_elsewhere(site: Path) -> None:
    foreign = []
    for path in site.rglob("*.html"):
        tree = html.parse(str(path))
        loaded = tree.xpath(
            "//script/@src | //link[not(@rel='canonical')]/@href | //img/@src | //iframe/@src | //*/@srcset"
        )
        foreign += [(path.name, one) for one in loaded if re.match(r"(?:\w+:)?//", one)]
    assert foreign == []


def test_no_style_loads_anything_from_elsewhere(site: Path) -> None:
    styles = [path.read_text(encoding="utf-8") for path in site.rglob("*.css")]
    assert styles
    assert [
        one for text in styles for one in re.findall(r"(?:url\(|@import)\s*[\"']?(?:https?:)?//[^)\"']+", text)
    ] == []


def test_links_lead_to_pages_of_the_site_or_become_words() -> None:
    told = docs_site.led("[log](../CHANGELOG.md), [code](../src), [us](a.md#x), `[no](../src)`", "docs/b.md", "b.md")
    assert told == "[log](changelog.md), code, [us](a.md#x), `[no](../src)`"
    assert docs_site.led("[docs](../docs/a.md)", "examples/README.md", "examples.md") == "[docs](a.md)"
    assert docs_site.led("![p](../pictures/a.png)", "docs/how-to/b.md", "how-to/b.md") == "![p](../pictures/a.png)"


def test_a_list_after_a_paragraph_gets_an_empty_line() -> None:
    assert docs_site.spaced("Three:\n- a\n- b\n  more") == "Three:\n\n- a\n- b\n  more"
    assert docs_site.spaced("```\na\n- b\n```") == "```\na\n- b\n```"
