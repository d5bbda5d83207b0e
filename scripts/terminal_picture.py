"""Draw what `letopis show PAGE` prints as a picture for the documentation.

python scripts/terminal_picture.py examples/dev/pages/PAGE docs/pictures/show.svg
"""

import argparse
import io
import re
from pathlib import Path

from rich.console import Console

from letopis import sources
from letopis.cli.show import article
from letopis.engines import read_pages
from letopis.model.errors import LetopisError


def main() -> None:
    """Draw the picture."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("page")
    parser.add_argument("picture", type=Path)
    options = parser.parse_args()
    console = Console(record=True, width=110, file=io.StringIO(), force_terminal=True)
    for reading in read_pages(sources.pages([options.page])):
        if isinstance(reading, LetopisError):
            raise SystemExit(str(reading))
        console.print(article(reading))
    options.picture.parent.mkdir(parents=True, exist_ok=True)
    picture = console.export_svg(title=f"letopis show {Path(options.page).name}")
    options.picture.write_text(without_fonts(picture), encoding="utf-8")


def without_fonts(picture: str) -> str:
    """The picture without the fonts that it would fetch from elsewhere: the viewer's own monospace font serves."""
    return re.sub(r"@font-face\s*\{[^}]*\}", "", picture)


if __name__ == "__main__":
    main()
