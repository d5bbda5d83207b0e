"""Events as a brief tells them: with offices, footnotes, what they contain, and what sources say otherwise."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from letopis.chronicle.claims import Source
from letopis.chronicle.events.said import Said as ValueSaid
from letopis.chronicle.parties import Party
from letopis.exports.brief.notes import Notes
from letopis.exports.brief.posts import Posts
from letopis.exports.brief.records import Disagreement, Happening, Participant, Said
from letopis.model.when import When
from letopis.model.written import when
from letopis.store.ask.evidence import shown
from letopis.store.ask.timeline import Row
from letopis.store.ask.told import merged_events
from letopis.store.chronicle import Chronicle

Plain = Mapping[str, Any]
#: Attributes of which sources' values are dates.
_DATES = ("when", "previous_when")


class Teller:
    """Makes records of events, and numbers their sources as they are told."""

    def __init__(self, chronicle: Chronicle, rows: Iterable[Row], as_of: date | None, notes: Notes) -> None:
        """`rows` are all events that may be told: the offices of those who take part are looked up at once."""
        self._chronicle = chronicle
        self._as_of = as_of
        self._notes = notes
        self.posts = Posts(chronicle, (unit for row in rows for unit in _units(row)), as_of)

    def told(self, plain: Plain, parts: Sequence[Plain] = (), fully: bool = True) -> Happening:
        """An event with its parts; `fully` with what each source says where they disagree."""
        day = day_of(plain)
        apart = self._disagreements(plain["id"]) if fully and plain["disputed"] else ()
        return Happening(
            id=plain["id"],
            kind=plain["kind"],
            status=plain["status"],
            when=when(plain["when"]),
            day=day,
            name=plain["name"],
            edition=plain["edition"],
            place=plain["place_name"],
            level=plain["level"],
            participants=tuple(self._participant(one, day) for one in plain["participants"]),
            topics=tuple(plain["topics"]),
            office=plain.get("office"),
            reason=plain["reason"],
            rescheduled=plain["rescheduled"],
            previous_when=when(plain["previous_when"]),
            disputed=tuple(plain["disputed"]),
            sources=self._notes.of(plain["sources"]),
            disagreements=tuple(apart),
            parts=tuple(self.told(one, fully=fully) for one in parts),
        )

    def _participant(self, one: Plain, day: date | None) -> Participant:
        kind = one.get("type")
        post = self.posts.on(one["entity"], day) if kind in (None, "person") else None
        return Participant(one["entity"], one["name"], kind, one["role"], one.get("country"), post)

    def _disagreements(self, id: str) -> Iterator[Disagreement]:
        """What is said of each attribute on which sources disagree, and by which."""
        with self._chronicle.asked() as connection:
            found = merged_events(connection, [id], self._as_of)
        for event in found:
            sources = {one.id: one.source for one in event.reports}
            for name in event.disputed:
                told = event.attributes[name].said
                yield Disagreement(
                    name, tuple(Said(_value(name, one.value), self._cited(one, sources)) for one in told)
                )

    def _cited(self, one: ValueSaid, sources: Mapping[str, Source]) -> tuple[int, ...]:
        return self._notes.of(shown(id, sources[id], "") for id in one.reports if id in sources)


def participant(one: Party) -> Participant:
    """A party of a plan or a paper, of which no more is told than its name and its country."""
    return Participant(None, one.name, one.type, one.role or "participant", one.country)


def day_of(plain: Plain) -> date | None:
    """The day on which an event stands in a timeline."""
    return date.fromisoformat(plain["day"]) if plain["day"] else None


def value_in(name: str, value: Any) -> When | str | None:
    """A value of an attribute as a record holds it: a date, words, nothing."""
    return None if value is None else _value(name, value)


def _value(name: str, value: Any) -> When | str:
    if name in _DATES and isinstance(value, str):
        found = when(value)
        assert found is not None
        return found
    if isinstance(value, Mapping):
        return str(value["name"])
    if isinstance(value, (list, tuple)):
        return ", ".join(str(_value(name, one)) for one in value)
    return str(value)


def _units(row: Row) -> Iterable[str]:
    return (one["unit"] for one in row.fields.get("participants", ()) if one.get("unit"))
