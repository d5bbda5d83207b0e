"""Where pages come from: files, folders, globs, JSON lines, standard input."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from letopis.model.article import Page
from letopis.model.errors import LetopisError


def pages(paths: Iterable[str]) -> Iterator[Page | LetopisError]:
    """The pages that paths name, in the order given; what cannot be read comes as an error (a first cut)."""
    for path in paths:
        found = sorted(one for one in Path(path).rglob("*") if one.is_file()) if Path(path).is_dir() else [Path(path)]
        for one in found:
            yield Page(str(one), one.read_bytes())
