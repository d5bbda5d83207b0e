"""Read the pages of a DAnIEL folder, as HTML or stripped to text as a crawler leaves them, and score the article text.

    python bench/pages.py ../shared/data/daniel-ru/dev          # both ways
    python bench/pages.py DIR --as text --out readings.jsonl    # one way, keeping the readings

Only the article is read (no linguistic marks), which is all that `score_pages.py` looks at.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree, html

from letopis.article import extract
from letopis.model.article import Page
from letopis.model.errors import LetopisError
from letopis.model.reading import Reading

_BLOCKS = frozenset((
    "p", "div", "li", "td", "tr", "th", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "br", "dl", "dd", "dt",
    "form", "section", "article", "header", "footer", "nav", "aside", "blockquote", "center", "hr", "title", "option",
))  # fmt: skip


def stripped(content: bytes) -> str:
    """The text of an HTML page without tags: a line for each block element, no mark of what was what."""
    tree = html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8"))
    etree.strip_elements(tree, "script", "style", "noscript", "head", etree.Comment, with_tail=False)
    for element in tree.iter():
        if element.tag in _BLOCKS:
            element.text = "\n" + (element.text or "")
            element.tail = "\n" + (element.tail or "")
    lines = (" ".join(line.split()) for line in tree.text_content().split("\n"))
    return "\n".join(line for line in lines if line)


def readings(folder: Path, form: str) -> Iterator[dict[str, object]]:
    """The readings of all pages of a folder, of form `html` or `text`."""
    for path in sorted(folder.iterdir()):
        content = path.read_bytes()
        try:
            article = extract(Page(str(path), content if form == "html" else stripped(content)))
        except LetopisError as error:
            print(error, file=sys.stderr)
            continue
        yield Reading(article).to_json()


def main() -> None:
    """Run the bench."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="a folder with html/ and reference/")
    parser.add_argument("--as", dest="form", choices=("html", "text"), help="only this form of the pages")
    parser.add_argument("--out", type=Path, help="keep the readings in this file (with --as)")
    parser.add_argument("--scorer", type=Path, default=Path("../shared/eval/score_pages.py"))
    options = parser.parse_args()
    for form in (options.form,) if options.form else ("html", "text"):
        with tempfile.TemporaryDirectory() as place:
            out = options.out or Path(place) / "readings.jsonl"
            rows = [json.dumps(one, ensure_ascii=False) for one in readings(options.folder / "html", form)]
            out.write_text(re.sub(r"$", "\n", "\n".join(rows)), encoding="utf-8")
            print(f"== as {form}", flush=True)
            subprocess.run([sys.executable, options.scorer, options.folder, "--readings", out], check=True)


if __name__ == "__main__":
    main()
