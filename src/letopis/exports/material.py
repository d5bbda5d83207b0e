"""What exports of things are made of: events in full, people, papers, of one part of a chronicle at one moment."""

from collections.abc import Iterable
from functools import cached_property

from letopis.exports.asked import Filters
from letopis.exports.papers import Paper, papers
from letopis.exports.spool import Spool
from letopis.exports.whole import Day, Somebody, Whole, everybody, people, wholes
from letopis.store.chronicle import Chronicle


class Material:
    """The events that filters choose, as of a day, with the people and papers that come along.

    With `keep`, what several exports ask for is made once: bringing reports of events together, and the claims of
    offices, takes most of the time of an export.
    """

    def __init__(self, chronicle: Chronicle, filters: Filters, as_of: Day = None, keep: bool = False) -> None:
        self.chronicle, self.filters, self.as_of = chronicle, filters, as_of
        self._events = Spool(self._wholes) if keep else None
        self._people = Spool(self._everybody) if keep else None

    @property
    def events(self) -> Iterable[Whole]:
        """The events by day, in full."""
        return self._wholes() if self._events is None else self._events

    @cached_property
    def papers(self) -> tuple[Paper, ...]:
        """All papers of the chronicle."""
        return papers(self.chronicle, self.as_of)

    def people(self, named: Iterable[str]) -> Iterable[Somebody]:
        """Everybody where there are no filters, those first whom most pages name; else those whom events name."""
        if self.filters:
            return people(self.chronicle, named, self.as_of)
        return self._everybody() if self._people is None else self._people

    def _wholes(self) -> Iterable[Whole]:
        return wholes(self.chronicle, self.filters, self.as_of)

    def _everybody(self) -> Iterable[Somebody]:
        return people(self.chronicle, everybody(self.chronicle, self.as_of), self.as_of)
