"""Series of papers: plans of work and programmes, of which each edition is for a period."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from letopis.chronicle.claims import Claim
from letopis.chronicle.parties import parties
from letopis.chronicle.precedence import by_day
from letopis.chronicle.series.naming import title
from letopis.chronicle.series.series import Named, Series, gathered, numbered
from letopis.model.when import When
from letopis.model.written import when


def document_series(documents: Iterable[Claim]) -> tuple[Series, ...]:
    """The series that papers for periods make, by key; claims of one paper are one edition.

    Where all periods are equally long and longer than a year, those between that nobody told of are missing.
    """
    found = {claim.id: claim for claim in documents if claim.kind == "document"}
    periods = {key: period for key, one in found.items() if (period := when(one.value.get("period"))) is not None}
    named = [
        _named(found[key], period) for key, period in sorted(periods.items(), key=lambda one: by_day(found[one[0]]))
    ]
    return tuple(
        numbered(one, _missing([periods[claim] for edition in one.editions for claim in edition.events]))
        for one in gathered(named)
    )


def _named(claim: Claim, period: When) -> Named:
    name = str(claim.value["name"])
    found = title(name)
    given = {one.country for one in parties(claim.value.get("parties")) if one.type == "country" and one.country}
    states = found.countries if len(found.countries) > 1 else found.countries | given
    year = period.earliest.year if period.earliest else None
    return Named(claim.id, name, found, frozenset(states), None, year, by_day(claim))


def _missing(periods: Iterable[When]) -> Iterator[int]:
    spans = sorted({(one.earliest.year, one.latest.year) for one in periods if one.earliest and one.latest})
    lengths = {last - first + 1 for first, last in spans}
    if len(lengths) != 1 or min(lengths) < 2:
        return
    length = lengths.pop()
    for (_, end), (start, _) in pairwise(spans):
        yield from range(end + 1, start - length + 1, length)
