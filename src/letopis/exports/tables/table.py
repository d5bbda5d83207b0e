"""A table: its columns and where its rows come from."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from letopis.exports.asked import NAMES, Filters
from letopis.exports.spool import Spool
from letopis.exports.tables.columns import Column, Value
from letopis.model.errors import LetopisError
from letopis.store.ask.listing import Slice
from letopis.store.chronicle import Chronicle

Raw = Mapping[str, Any]
#: What lets more through; a table that knows nothing of it has all its rows anyway.
_WIDER = frozenset({"happenings", "rejected"})
#: Rows that are read together.
TOGETHER = 500


class NotChosenBy(LetopisError):
    """A filter that a table knows nothing of."""


@dataclass
class Ask:
    """What an export asks of a chronicle: the filters, the day that plans stand on, the day that is known as of.

    Plans, documents, figures and series are made as a whole, once for all tables that tell of them; with `keep`, so are
    the rows of events and tenures, on the disk.
    """

    chronicle: Chronicle
    filters: Filters
    today: date
    as_of: str | date | None = None
    keep: bool = False
    _made: dict[str, Spool[list[dict[str, Any]]]] = field(default_factory=dict, init=False, repr=False)

    def slices(self, part: Callable[..., Slice], **asked: Any) -> Iterator[list[dict[str, Any]]]:
        """All parts of a long answer, one after the other."""
        after: str | None = None
        while True:
            found = part(after=after, limit=TOGETHER, as_of=self.as_of, **asked)
            yield list(found.rows)
            if found.next is None:
                return
            after = found.next

    @property
    def events(self) -> Iterable[list[dict[str, Any]]]:
        """The events that match, by day, a part after the other."""
        return self._kept("events", lambda: self.slices(self.chronicle.list_events, **self.filters))

    @property
    def tenures(self) -> Iterable[list[dict[str, Any]]]:
        """The tenures that match, office by office, a part after the other."""
        return self._kept(
            "tenures", lambda: self.slices(self.chronicle.list_offices, countries=self.countries, person=self.person)
        )

    def _kept(self, name: str, make: Callable[[], Iterable[list[dict[str, Any]]]]) -> Iterable[list[dict[str, Any]]]:
        """What is made: anew each time it is asked for, or once."""
        return self._made.setdefault(name, Spool(make)) if self.keep else make()

    @property
    def countries(self) -> Iterable[str]:
        """The countries asked for."""
        return self.filters.get("countries", ())

    @property
    def person(self) -> str | None:
        """The person asked for. Raises NotChosenBy where there are several."""
        people = list(self.filters.get("people", ()))
        if len(people) > 1:
            raise NotChosenBy("; ".join(people), "of this, only one person's can be chosen", "name one person")
        return people[0] if people else None

    @property
    def days(self) -> dict[str, Any]:
        """The first and the last day asked for."""
        return {name: self.filters.get(name) for name in ("since", "until")}

    @cached_property
    def plans(self) -> tuple[dict[str, Any], ...]:
        """All plans, by when they are due."""
        return self.chronicle.list_plans(
            today=self.today, countries=self.countries, person=self.person, **self.days, **self._whole
        ).rows

    @cached_property
    def documents(self) -> tuple[dict[str, Any], ...]:
        """All documents, by the day of their status."""
        return self.chronicle.list_documents(countries=self.countries, **self.days, **self._whole).rows

    @cached_property
    def figures(self) -> tuple[dict[str, Any], ...]:
        """All series of figures, those that most reports tell of first."""
        return self.chronicle.list_figures(countries=self.countries, **self._whole).rows

    @cached_property
    def series(self) -> tuple[dict[str, Any], ...]:
        """All series of events and papers, by name."""
        return self.chronicle.list_series(self.filters.get("series"), self.countries, **self._whole).rows

    @property
    def _whole(self) -> dict[str, Any]:
        return {"limit": None, "as_of": self.as_of, "complete": True}


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the chronicle: `rows` gives them in a stable order, `key` names the columns that tell them apart.

    `filters` are those of the timeline by which its rows can be chosen; what lets more through never hurts.
    """

    name: str
    about: str
    columns: tuple[Column, ...]
    rows: Callable[[Ask], Iterable[Raw]]
    key: tuple[str, ...] = ()
    filters: frozenset[str] = field(default=frozenset())

    def records(self, ask: Ask) -> Iterator[tuple[Value, ...]]:
        """The rows as typed values, in the order of the columns.

        Raises NotChosenBy for filters that this table knows nothing of.
        """
        given = {name for name, value in ask.filters.items() if value} - self.filters - _WIDER
        if given:
            allowed = ", ".join(one for name, one in NAMES.items() if name in self.filters - _WIDER) or "nothing"
            asked = ", ".join(one for name, one in NAMES.items() if name in given)
            raise NotChosenBy(self.name, f"its rows are not chosen by {asked}", f"they can be by {allowed}")
        for row in self.rows(ask):
            yield tuple(column.value(row.get(column.name)) for column in self.columns)
