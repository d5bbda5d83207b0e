"""Chronicles: paragraphs that begin with their year ("1996, ноябрь – …"), which dates all that they tell."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from letopis.model.article import STORY
from letopis.model.marked import Marked
from letopis.reading.calendars import begun_days, headed_days, headed_months, headed_years
from letopis.times import TimeExpression, find

_LEAST = 2  # paragraphs: what so many begin with is how the page is told
_HEAD = re.compile(
    r"(?P<year>(?:1[6-9]|20)\d\d)(?:\s?г(?:\.|од)?)?(?:\s?,\s*(?P<rest>[^\n–—:.]{3,30}?))?\s*(?:[–—:]|-\s|\.\s)"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """The year at the head of a paragraph, and the time that it gives with its month, unless it names a day, too."""

    year: int | None
    time: TimeExpression | None
    days: tuple[TimeExpression, ...] = ()


def entries(marked: Marked, published: int | None = None) -> Mapping[int, Entry]:
    """The entries of a chronicle by the number of their block; none where the page is no chronicle.

    `published` is the year of publication, where it is known.
    """
    days = {number: Entry(None, None, told) for number, told in headed_days(marked, published).items()}
    months = {number: Entry(year, None, told) for number, (year, told) in headed_months(marked, published).items()}
    years = {number: Entry(year, None) for number, year in headed_years(marked).items()}
    begun = {number: Entry(year, None) for number, year in begun_days(marked).items()}
    return begun | days | years | months | _begun(marked)


def _begun(marked: Marked) -> dict[int, Entry]:
    """The paragraphs that begin with their year."""
    found = dict[int, Entry]()
    for number, block in enumerate(marked.article.blocks):
        match = _HEAD.match(marked.text, block.start, block.end) if block.role in STORY else None
        if match:
            found[number] = Entry(int(match["year"]), _time(match))
    return found if len(found) >= _LEAST else {}


def _time(match: re.Match[str]) -> TimeExpression | None:
    """The time of a head: "1996", "1996, ноябрь"; None where a day stands in it, which is an expression of its own."""
    rest = match["rest"] or ""
    if re.search(r"\d", rest):
        return None
    told = next(iter(find(f"{rest} {match['year']} года")), None)
    last = match.end("rest") if rest and told is not None and told.start == 0 else match.end("year")
    written = match.string[match.start() : last]
    return replace(told, start=match.start(), end=last, written=written) if told is not None else None
