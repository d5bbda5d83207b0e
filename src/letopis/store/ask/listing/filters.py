"""The filters that lists of events take, as keywords."""

from collections.abc import Iterable
from datetime import date
from typing import TypedDict

Day = str | date | None


class EventFilters(TypedDict, total=False):
    """A timeline's filters (`letopis.store.ask.wanted.wanted` says what each takes)."""

    countries: Iterable[str]
    people: Iterable[str]
    organisations: Iterable[str]
    kinds: Iterable[str]
    statuses: Iterable[str]
    topics: Iterable[str]
    series: str | None
    since: Day
    until: Day
    disputed: bool
    happenings: bool
    rejected: bool
