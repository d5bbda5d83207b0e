"""The keys that reports of one event find each other by: a month or a year, a family of kinds, and who, where or what.

A report of a day carries the keys of its month, and keys of its year that say more (both people and the country; the
edition; the words of a paper): by those a report of "2019" finds it, and no block grows with every meeting of a pair.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import combinations

from letopis.chronicle.events.days import Days, Grade
from letopis.chronicle.events.families import family
from letopis.chronicle.events.report import EventReport
from letopis.chronicle.events.traits import Traits, traits
from letopis.chronicle.events.weighing import LOOKS_BACK

#: Months and years that one report may be about, and countries whose pairs are told.
_MONTHS, _YEARS, _SIDES = 3, 2, 3
#: Words of a name, and people, that have a key each.
_FEW = 2
#: Keys of a report at most.
MOST = 12


@lru_cache(maxsize=16384)
def keys(report: EventReport) -> frozenset[str]:
    """The keys that a report is found by: two reports that `link` joins share at least one.

    A key begins with the month that it is about (`2023-04|…`), or with the year, so that a database that grows with
    time appends to its index instead of rewriting it. There are few of them for each report.
    """
    one = traits(report)
    return frozenset([key for key, _ in zip(_keys(one), range(MOST), strict=False)])


def _keys(one: Traits) -> Iterator[str]:
    kind = family(one.kind)
    if kind == "other":
        yield from _happening(one)
        return
    for year in years(one):
        yield from (f"{year}|{kind}|{what}" for what in _surely(one))
    near = dict.fromkeys((*months(one.days), *months(_with_past(one.days)), *months(one.before)))
    for what in _roughly(one):  # what tells most stands in all months before there are too many keys
        yield from (f"{month}|{kind}|{what}" for month in near)
    if kind == "talks" and one.kind != "conference":
        yield from _one_sided(one)
    day = one.days.yearless or (
        one.days.likely.isoformat()[5:] if one.days.grade == Grade.DAY and one.days.likely else None
    )
    if day and (pair := next(_pairs(one), None)):
        yield f"XXXX-{day}|{kind}|{pair}"


def _with_past(days: Days) -> Days:
    """The days, and those before that a page which gives none may tell of."""
    if not days.unsaid or days.grade != Grade.NEAR or days.first is None or days.likely is None:
        return days
    start = max(days.first - timedelta(LOOKS_BACK), date(days.first.year, 1, 1))
    return replace(days, first=start)


def months(days: Days) -> tuple[str, ...]:
    """The months that some days touch; none where they are too many to tell anything."""
    if days.first is None or days.last is None:
        return ()
    count = (days.last.year - days.first.year) * 12 + days.last.month - days.first.month + 1
    if count > _MONTHS + 1:
        return ()
    start = days.first.year * 12 + days.first.month - 1
    return tuple(f"{at // 12:04d}-{at % 12 + 1:02d}" for at in range(start, start + count))


def years(one: Traits) -> tuple[str, ...]:
    """The years that a report may be about, the old one of what was put off among them."""
    found = {day.year for days in (one.days, one.before) for day in (days.first, days.last) if day}
    return tuple(f"{year:04d}" for year in sorted(found)[: _YEARS + 1])


def _roughly(one: Traits) -> Iterator[str]:
    """What a month's reports share: the pair of countries, the pair of people, the guest, words of the name."""
    kind = family(one.kind)
    if one.kind == "conference":
        yield from (f"{word}" for word in _words(one))
        if one.place and one.place.name:
            yield f"@{one.place.name}"
    elif kind == "visit":
        yield from (f"{head}>" for head in _guests(one))
        if one.place or one.host:
            land = one.place.land if one.place else one.host
            yield from (f"{guest}>{land}" for guest in sorted(one.guests)[:_FEW])
        return
    elif kind in ("press-conference", "appointment", "dismissal"):
        yield from (f"{head}" for head in _heads(one))
        return
    elif kind in ("ceremony", "anniversary"):
        if one.kind == "credentials":  # several ambassadors may come on one day
            yield from sorted(one.lands)[: _SIDES + 1]
        yield from (f"{word}" for word in _words(one))
        yield from (f"{head}" for head in _heads(one))
        if one.place and not one.people:
            yield f"@{one.place.name or one.place.country}"
    elif kind in ("protest", "expulsion", "recall", "sanction", "rupture", "aid", "ratification", "signing"):
        yield from sorted(one.lands | one.bodies)[:_FEW]
        yield from sorted({who.head for who in one.people if who.country is None})[:_FEW]
    yield from _pairs(one)
    heads = _heads(one)
    if len(heads) > 1:
        yield from (f"{pair[0]}+{pair[1]}" for pair in list(combinations(heads[:3], 2)))
    if kind == "talks" and one.kind != "conference":
        yield from _half_named(one)
        yield from sorted(one.bodies)[:_FEW] if not one.lands else ()


def _half_named(one: Traits) -> Iterator[str]:
    """A person with each other country: so a page that names only one side's man finds those that name both."""
    people = sorted({(who.head, who.country) for who in one.people}, key=str)[:_FEW]
    for head, land in people:
        yield from (f"{head}+{other}" for other in sorted(one.lands - {land})[:_FEW])


def _surely(one: Traits) -> Iterator[str]:
    """What only reports of one event, or of few, share in a year."""
    kind, place = family(one.kind), one.place.land if one.place else None
    if one.kind == "conference":
        if one.edition is not None:
            yield from (f"№{one.edition} {word}" for word in _words(one))
        elif place:
            yield from (f"{word}@{place}" for word in _words(one))
    elif kind == "talks":
        pairs = list(combinations(_heads(one), 2))
        yield from (f"{left}+{right}@{place or one.kind}" for left, right in pairs)
    elif kind == "visit":
        goal = place or one.host
        yield from (f"{head}>{goal}" for head in _guests(one) if goal)
    elif kind in ("appointment", "dismissal") or one.kind == "credentials":
        yield from _heads(one)
    elif kind in ("signing", "ratification"):
        yield from (f"{land} {word}" for land in sorted(one.lands)[:_FEW] for word in _words(one))
    elif kind in ("expulsion", "recall", "rupture"):
        yield from list(_pairs(one))
    elif kind == "sanction" and one.edition is not None:
        yield f"№{one.edition}"


def _one_sided(one: Traits) -> Iterator[str]:
    """By day, one person in a country: so a page that names no other side finds those that do."""
    days = one.days
    if days.grade < Grade.NEAR or one.place is None or not one.people or days.first is None or days.last is None:
        return
    alone = len(one.lands | one.bodies | {who.name for who in one.people if not who.country}) < 2
    likely = days.likely or days.first
    span = _each(days.first, days.last) if alone else iter((likely,))
    for day in span:
        yield from (f"{day.isoformat()}|one|{head}@{one.place.land}" for head in _heads(one)[:_FEW])


def _each(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=n) for n in range(min((last - first).days + 1, 4)))


def _happening(one: Traits) -> Iterator[str]:
    """By day, a word of the telling with who or where it is."""
    if one.days.grade < Grade.DAY or one.days.first is None:
        return
    whose = (*(_heads(one)[:1]), *sorted(one.bodies)[:1]) or ((one.place.name or one.place.land,) if one.place else ())
    for who in whose or tuple(_words(one))[:1]:
        yield from (
            f"{one.days.first.isoformat()}|other|{who}|{word}"
            for word in sorted(one.told, key=lambda word: (-len(word), word))[:_FEW]
        )


def _pairs(one: Traits) -> Iterator[str]:
    sides = sorted(one.lands | one.bodies)[:_SIDES]
    if len(sides) < 2:  # the page tells the other side elsewhere
        sides = sorted((*sides, *sorted(one.wide - one.lands)[:_FEW]))
    return (f"{left}-{right}" for left, right in combinations(sides, 2))


def _heads(one: Traits) -> list[str]:
    """The people by the bones of their family names; those of other countries than the first one first."""
    return sorted({who.head for who in one.people})[:3]


def _guests(one: Traits) -> list[str]:
    return sorted({who.head for who in one.visitors})[:_FEW]


def _words(one: Traits) -> list[str]:
    """The longest telling words of the name: those that another name of it is likeliest to have, too."""
    named = one.about if one.kind == "conference" else one.name
    return sorted(named, key=lambda word: (-len(word), word))[:_FEW]
