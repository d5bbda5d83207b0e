"""In which office people took part in an event: the tenures of all of them at once, one office for each day."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fnmatch import fnmatchcase
from functools import cache

from letopis.chronicle.offices.holder import Holding, holder
from letopis.chronicle.offices.records import Tenure
from letopis.exports.brief.records import Post
from letopis.knowledge import lexicon
from letopis.store.ask.offices import held
from letopis.store.chronicle import Chronicle

#: Whose office by what no wording of `knowledge/ranks.toml` fits, and whose by no page at all.
OTHER, UNKNOWN = "other levels", "level unknown"
_SURE = ("certain", "likely", "disputed")
#: What one page in so many calls somebody is more likely misread.
_RARE = 200


class Posts:
    """The offices of some people."""

    def __init__(self, chronicle: Chronicle, units: Iterable[str], as_of: date | None) -> None:
        """`units` are the names that reports use for them."""
        with chronicle.asked() as connection:
            found = held(connection, (), sorted(set(units)), as_of)
        by_person: dict[str, list[Tenure]] = defaultdict(list)
        for one in found:
            by_person[one.person].append(one)
        self._tenures = {person: _told_often(some) for person, some in by_person.items()}
        self._known: dict[tuple[str, date], Post | None] = {}

    def on(self, person: str | None, day: date | None) -> Post | None:
        """The highest office that somebody surely held on a day, else one that is likely; None where none is known."""
        tenures = self._tenures.get(person or "", ())
        if person is None or day is None or not tenures:
            return None
        if (person, day) not in self._known:
            self._known[person, day] = _highest(tenures, day)
        return self._known[person, day]


def _highest(tenures: Sequence[Tenure], day: date) -> Post | None:
    found = [one for key in dict.fromkeys(one.office for one in tenures) for one in holder(tenures, key, day)]
    return _post(min(found, key=_order)) if found else None


@cache
def ranks() -> Sequence[str]:
    """The ranks from the highest on, and last those of other and of unknown office."""
    return (*lexicon("ranks")["ranks"], OTHER, UNKNOWN)


@cache
def rank(key: str) -> str:
    """The rank of an office by its key.

    >>> rank("GE|министр иностранных дел"), rank("KZ|аким: Алматы")
    ('foreign ministers', 'other levels')
    """
    position = key.partition("|")[2]
    table: Mapping[str, Sequence[str]] = lexicon("ranks")["ranks"]
    found = (name for name, wordings in table.items() if any(fnmatchcase(position, one) for one in wordings))
    return next(found, OTHER)


def _told_often(tenures: Sequence[Tenure]) -> tuple[Tenure, ...]:
    """The tenures without those of offices that hardly a page names."""
    counts = Counter[str]()
    for one in tenures:
        counts[one.office] += one.count
    return tuple(one for one in tenures if counts[one.office] * _RARE >= counts.total())


def _order(one: Holding) -> tuple[int, int, int, str]:
    return _SURE.index(one.sure), ranks().index(rank(one.tenure.office)), -one.tenure.count, one.tenure.office


def _post(one: Holding) -> Post:
    told = one.tenure
    return Post(told.office, told.position, told.country, told.acting, one.sure, rank(told.office))
