"""What `mkdocs build` does beside its own work: `make docs` (mkdocs.yml names this file as a hook).

The pages are written to be read in the repository. There they lead to files outside `docs/`, which the built site does
not have: those of `TAKEN` are taken into it; a link to any other becomes its words. Python's Markdown wants an empty
line before a list where GitHub's wants none.
"""

import os
import re
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files

ROOT = Path(__file__).resolve().parents[1]
#: Files of the repository that are pages of the site, and as what.
TAKEN = {
    "CHANGELOG.md": "changelog.md",
    "examples/README.md": "examples.md",
    "examples/chronicle/README.md": "examples-chronicle.md",
    "src/letopis/knowledge/README.md": "knowledge.md",
}
_LINK = re.compile(r"(?P<image>!?)\[(?P<words>[^\]]*)\]\((?P<to>[^)\s]+)\)")
_CODE = re.compile(r"(?ms)(^```.*?^```$|`[^`\n]+`)")
_ITEM = re.compile(r"(?:[-*]|\d+\.) ")


def on_files(files: Files, config: Any) -> Files:
    """Take the pages from outside of `docs/` in."""
    for file in files:
        if file.src_uri == "search.md":  # the theme has a page of this name
            file.dest_uri = file.url = "full-text-search.html"
    for path, page in TAKEN.items():
        files.append(File.generated(config, page, content=(ROOT / path).read_text(encoding="utf-8")))
    return files


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """A page's text as the site wants it."""
    sources = {taken: path for path, taken in TAKEN.items()}
    own = sources.get(page.file.src_uri, f"docs/{page.file.src_uri}")
    return spaced(led(markdown, own, page.file.src_uri))


def led(markdown: str, source: str, page: str) -> str:
    """Links as the site has them, of the text of `source` (a path of the repository) shown as `page`.

    >>> led("[log](../CHANGELOG.md), [code](../src), [us](design.md#x)", "docs/a.md", "a.md")
    '[log](changelog.md), code, [us](design.md#x)'
    """

    def lead(match: re.Match[str]) -> str:
        target, _, heading = match["to"].partition("#")
        if "://" in target or not target:
            return match[0]
        path = os.path.normpath(f"{os.path.dirname(source)}/{target}")  # noqa: PTH120 - no file, a path in the site
        found = TAKEN.get(path) or (path.removeprefix("docs/") if path.startswith("docs/") else None)
        if found is None or (ROOT / path).is_dir():
            return match["words"]
        there = os.path.relpath(found, os.path.dirname(page) or ".")  # noqa: PTH120
        return f"{match['image']}[{match['words']}]({there}{'#' * bool(heading)}{heading})"

    return "".join(part if at % 2 else _LINK.sub(lead, part) for at, part in enumerate(_CODE.split(markdown)))


def spaced(markdown: str) -> str:
    """A text with an empty line before each list that follows a paragraph.

    >>> spaced("Three:\\n- a\\n- b\\n  more")
    'Three:\\n\\n- a\\n- b\\n  more'
    """
    lines, told, coded = list[str](), "", False
    for line in markdown.splitlines():
        coded ^= line.startswith("```")
        if not coded and _ITEM.match(line) and told and not _ITEM.match(told) and not told.startswith((" ", "#")):
            lines.append("")
        told = line
        lines.append(line)
    return "\n".join(lines)
