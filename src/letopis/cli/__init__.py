"""The commands (a first cut: `letopis read PATH…` prints JSON lines)."""

import json
import sys

from letopis import sources
from letopis.engines import read_pages
from letopis.model.errors import LetopisError


def main() -> None:
    """Run the command line."""
    for reading in read_pages(sources.pages(sys.argv[2:])):
        if isinstance(reading, LetopisError):
            print(reading, file=sys.stderr)
        else:
            print(json.dumps(reading.to_json(), ensure_ascii=False))
