"""What other extractors take for the story, as votes on the lines of the page: trafilatura, readability, jusText."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice

import justext
import trafilatura
from readability import Document

from letopis.article.lines import Mark, split, words
from letopis.article.markup import Sheet, sheet

#: Beyond this many characters the extractors are not asked: what is so large is no plain news page.
LARGEST = 2_000_000
_SHINGLE = 4

for _chatty in ("trafilatura", "readability", "justext"):
    logging.getLogger(_chatty).setLevel(logging.CRITICAL)


def _trafilatura(page: str) -> str:
    return trafilatura.extract(page, include_comments=False, favor_recall=True) or ""


def _readability(page: str) -> str:
    return sheet(Document(page).summary()).text


def _justext(page: str) -> str:
    return "\n".join(one.text for one in justext.justext(page, _stoplist()) if not one.is_boilerplate)


@lru_cache(maxsize=1)
def _stoplist() -> frozenset[str]:
    return frozenset(justext.get_stoplist("Russian"))


#: The extractors that are asked.
EXTRACTORS: tuple[Callable[[str], str], ...] = (_trafilatura, _readability, _justext)


def voted(page: str, seen: Sheet) -> Sheet:
    """The sheet of an HTML page with the extractors' votes on each line; one that fails on the page abstains."""
    if seen.marks is None or len(page) > LARGEST:
        return seen
    kept = [text for text in (_asked(extractor, page) for extractor in EXTRACTORS) if text]
    if not kept:
        return seen
    lines = list(split(seen.text))
    ballots = [_ballot(text, [line.text for line in lines]) for text in kept]
    shares = [sum(votes) / len(kept) for votes in zip(*ballots, strict=True)]
    marks: list[Mark] = [replace(mark, votes=share) for mark, share in zip(seen.marks, shares, strict=True)]
    return replace(seen, marks=marks)


def _asked(extractor: Callable[[str], str], page: str) -> str:
    try:
        return extractor(page)
    except Exception:  # whatever a page can do to a library, the page is read without its vote
        return ""


def _ballot(kept: str, lines: Sequence[str]) -> list[float]:
    """How much of each line stands in the text that an extractor kept, from 0 to 1."""
    shingles = _shingles(words(kept))
    short = {tuple(words(line)) for line in kept.split("\n")}
    ballot = list[float]()
    for line in lines:
        spoken = words(line)
        own = _shingles(spoken)
        ballot.append(len(own & shingles) / len(own) if own else float(tuple(spoken) in short))
    return ballot


def _shingles(spoken: Sequence[str]) -> set[tuple[str, ...]]:
    return set(zip(*(islice(spoken, at, None) for at in range(_SHINGLE)), strict=False))
