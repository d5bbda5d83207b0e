"""Series: events of one name in their editions, and the editions that nobody reported."""

from collections.abc import Iterable
from dataclasses import dataclass

from letopis.chronicle.events.merge import MergedEvent


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition: its number or its year (what it is counted by), and the events that report it."""

    number: int | None
    year: int | None
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """A series: its name without number and year, its editions in order, and the numbers between that lack."""

    key: str
    name: str
    editions: tuple[Edition, ...]
    missing: tuple[int, ...]


def series_key(name: str | None, countries: Iterable[str] = ()) -> str | None:
    """The key of the series that an event's or a document's name belongs to, or None where it is of no series.

    «XIX Форум межрегионального сотрудничества», «17-й форум межрегионального сотрудничества Казахстана и России»: one
    key, with the countries in alphabetical order where the series is of few.
    """
    raise NotImplementedError


def series(events: Iterable[MergedEvent]) -> tuple[Series, ...]:
    """The series that events make, by key; an event of no series is passed over."""
    raise NotImplementedError
