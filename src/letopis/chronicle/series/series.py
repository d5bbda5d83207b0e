"""Series: events of one name in their editions, and the editions that nobody reported."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from letopis.chronicle.events.merge import MergedEvent, by_first
from letopis.chronicle.series.naming import Title, plain, title
from letopis.knowledge import lexicon

#: A series of more states than this is known by its words alone.
_FEW = 3
#: A number that the name itself does not show is believed from here on: "второй день форума" makes no second forum.
_SURE = 3


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition: its number or its year (what it is counted by), and the events that report it.

    Of a paper, the year is that in which its period begins, and the events are claims.
    """

    number: int | None
    year: int | None
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """A series: its name without number and year, its editions in order, and the numbers between that lack.

    Of papers for periods of one length, what lacks are the years in which such a period would begin.
    """

    key: str
    name: str
    editions: tuple[Edition, ...]
    missing: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """An event or a paper under a name: its title, its states, the number and year of the edition.

    `first` is where its first report stands in order.
    """

    id: str
    name: str
    title: Title
    countries: frozenset[str]
    number: int | None
    year: int | None
    first: tuple[Any, ...] = ()


def series_key(name: str | None, countries: Iterable[str] = ()) -> str | None:
    """The key of the series that an event's or a document's name belongs to, or None where it is of no series.

    «XIX Форум межрегионального сотрудничества», «17-й форум межрегионального сотрудничества Казахстана и России»: one
    key, with the countries in alphabetical order where the series is of few.
    """
    if not name:
        return None
    found = title(name)
    return _key(found, _states(found, countries)) if _is_series(found, countries) else None


def series(events: Iterable[MergedEvent]) -> tuple[Series, ...]:
    """The series that events make, by key; an event of no series is passed over.

    A shorter name of a series of the same states, where it can mean but one ("заседание межправительственной
    комиссии"), and the name without its states, go with the full one, unless their numbers contradict each other.
    """
    return gathered(one for event in events if (one := _named(event)) is not None)


def gathered(named: Iterable[Named]) -> tuple[Series, ...]:
    """The series of what is named, by key."""
    groups: dict[str, list[Named]] = defaultdict(list)
    for one in sorted(named, key=_by_name):
        groups[_key(one.title, one.countries)].append(one)
    alike: dict[tuple[str | None, tuple[str, ...]], dict[str, list[Named]]] = defaultdict(dict)
    for key, group in groups.items():
        alike[group[0].title.head, tuple(sorted(group[0].title.bodies))][key] = group
    for bucket in alike.values():
        while joined := _joinable(bucket):
            short, full = joined
            bucket[full] = sorted(bucket[full] + bucket.pop(short), key=_by_name)
    found = {key: group for bucket in alike.values() for key, group in bucket.items()}
    return tuple(_series(key, found[key]) for key in sorted(found))


def _by_name(one: Named) -> tuple[Any, ...]:
    return (one.name, sorted(one.countries), one.number or 0, one.year or 0, one.first, one.id)


def _is_series(found: Title, countries: Iterable[str]) -> bool:
    """Whether a name is that of a series: more than a bare noun of gathering."""
    head = found.head
    if head is None:
        return False
    told = set(found.words) - {head} - set(lexicon("series")["heads"]["weak"])
    if told:
        return True
    gathering = head in lexicon("series")["heads"]["gatherings"]
    if found.bodies:
        return not gathering or found.number is not None
    strong = head in lexicon("series")["heads"]["strong"]
    return strong and len(_states(found, countries)) > 1


def _states(found: Title, countries: Iterable[str]) -> frozenset[str]:
    """The states of a series: those in its name, else those given, where they are few and no organisation is named."""
    if found.bodies:
        return found.countries
    states = found.countries | set(countries) if len(found.countries) < 2 else found.countries
    return states if 1 < len(states) <= _FEW else found.countries


def _key(found: Title, countries: frozenset[str]) -> str:
    words = " ".join(sorted({*found.words}))
    return "|".join([words, ",".join(sorted(countries)), ",".join(sorted(found.bodies))])


def _named(event: MergedEvent) -> Named | None:
    if event.kind in lexicon("series")["never"]["kinds"] or not event.name:
        return None
    found = title(_fullest(event))
    states = {one.country for one in event.participants if one.type == "country" and one.country}
    if not _is_series(found, states):
        return None
    number = _number(event, found)
    return Named(event.id, _fullest(event), found, _states(found, states), number, _year(event, found), by_first(event))


def _fullest(event: MergedEvent) -> str:
    """The name of an event that says most of its series: the preferred one, unless it is but a bare noun."""
    names = [event.name or "", *sorted({one.name for one in event.reports if one.name})]
    return next((name for name in names if len(title(name).words) > 1 or title(name).bodies), names[0])


def _number(event: MergedEvent, found: Title) -> int | None:
    """The number of the edition: as the names tell it, else as counted, unless that is too small to be believed."""
    told = Counter(title(one.name).number for one in event.reports if one.name and title(one.name).number)
    if found.number or told:
        return found.number or min(told, key=lambda number: (-told[number], number or 0))
    return event.edition if event.edition and event.edition >= _SURE else None


def _year(event: MergedEvent, found: Title) -> int | None:
    if found.years:
        return found.years[0]
    when = event.when
    same = when and when.earliest and when.latest and when.earliest.year == when.latest.year
    return when.earliest.year if same and when and when.earliest else None


def _joinable(groups: dict[str, list[Named]]) -> tuple[str, str] | None:
    """A series and the one fuller series that it can be, the first by key."""
    for short in sorted(groups, key=lambda key: (len(key), key)):
        fuller = [key for key in groups if key != short and _within(groups[short][0], groups[key])]
        if len(fuller) == 1 and not _contradict(groups[short], groups[fuller[0]]):
            return short, fuller[0]
    return None


def _within(short: Named, group: list[Named]) -> bool:
    """Whether a name says less than a series and nothing else: fewer words, or the same without the states."""
    full = group[0]
    words, more = set(short.title.words), set(full.title.words)
    if short.countries == full.countries and short.countries:
        one = len(words) == 1 and short.title.head not in lexicon("series")["heads"]["bodies"]
        return words < more and not one
    named = any(len(one.title.countries) > 1 for one in group)
    return not short.countries and named and words == more and len(words) > 1


def _contradict(left: list[Named], right: list[Named]) -> bool:
    """Whether two series count differently: one number in years apart, or numbers that fall while years rise."""
    numbered = {(one.number, one.year) for one in (*left, *right) if one.number and one.year}
    byyear = sorted((year, number) for number, year in numbered)
    return any(a[1] > b[1] or (a[1] == b[1] and b[0] - a[0] > 2) for a, b in pairwise(byyear))


def _series(key: str, group: list[Named]) -> Series:
    editions = _editions(group)
    numbers = sorted({one.number for one in editions if one.number})
    missing = [one for low, high in pairwise(numbers) for one in range(low + 1, high)]
    used = Counter(plain(one.name) for one in group)
    name = min(used, key=lambda one: (-used[one], -len(title(one).words), -len(title(one).countries), one))
    return Series(key, name, editions, tuple(missing))


def _editions(group: list[Named]) -> tuple[Edition, ...]:
    """The editions of a series: by number; what has none by year, with the one numbered edition of that year if any."""
    by_year: dict[int, set[int]] = defaultdict(set)
    for one in group:
        if one.number and one.year:
            by_year[one.year].add(one.number)
    held: dict[tuple[int | None, int | None], list[Named]] = defaultdict(list)
    for one in group:
        number = one.number
        if not number and one.year and len(by_year[one.year]) == 1:
            number = min(by_year[one.year])
        held[number, None if number else one.year].append(one)
    made = [_edition(number, year, events) for (number, year), events in held.items()]
    return tuple(sorted(made, key=_order))


def _edition(number: int | None, year: int | None, events: list[Named]) -> Edition:
    years = sorted({one.year for one in events if one.year})
    last = years[-1] if years else year
    return Edition(number, last if number else year, tuple(one.id for one in sorted(events, key=_by_name)))


def _order(one: Edition) -> tuple[int, int, int]:
    return (one.number is None, one.number or 0, one.year or 9999)


def numbered(one: Series, missing: Iterable[int]) -> Series:
    """The series with what lacks among its editions."""
    return replace(one, missing=tuple(missing))
