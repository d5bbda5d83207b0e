"""From the words of an event's name to the event: "IX Форум межрегионального сотрудничества"."""

import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, or_, select

from letopis.chronicle.series.naming import title
from letopis.model.errors import LetopisError
from letopis.store.ask.wanted import closest, series_keys
from letopis.store.building.stored import day_of
from letopis.store.dialect import pieces
from letopis.store.schema import event_facets, events

#: What an id looks like.
_ID = re.compile(r"v?[0-9a-f]{6,}")
#: So many of several events are listed.
_LISTED = 8


class UnknownEvent(LetopisError):
    """An id that no event has, or words that none is called by."""


class SeveralEvents(LetopisError):
    """Words that several events are called by."""


def called(connection: Connection, words: str) -> str:
    """The id of the one event whose name has all these words, its number and its year where they are given.

    Only what belongs to a series (forums, summits, commissions …) is found by its name; "девятый", "IX" and "9-й" are
    the same number.

    Raises:
        UnknownEvent: none is called so.
        SeveralEvents: several are; their ids are in the message.
    """
    if _ID.fullmatch(words):
        raise UnknownEvent(words, "the chronicle has no event with this id", "take one that `letopis timeline` shows")
    asked = title(words)
    found = _events(connection, closest(series_keys(connection), asked), asked.number)
    found = [one for one in found if not asked.years or _year(one) in asked.years]
    if not found:
        raise UnknownEvent(words, "the chronicle has no event that is called so",
                           "take an id that `letopis timeline` shows, or words and number of a series")  # fmt: skip
    if len(found) > 1:
        raise SeveralEvents(words, f"{len(found)} events are called so: {_listed(found)}", "give the id of one")
    return str(found[0].id)


def _events(connection: Connection, keys: Sequence[str], number: int | None) -> list[Row[Any]]:
    """The events of series, by day; those that people rejected are left out."""
    found: list[Row[Any]] = []
    for piece in pieces([f"n:{key}" for key in keys]):
        chosen = select(events.c.id, events.c.kind, events.c.status, events.c.sort, events.c.edition)
        chosen = chosen.join(event_facets, event_facets.c.event == events.c.id).where(event_facets.c.facet.in_(piece))
        chosen = chosen.where(or_(events.c.verdict.is_(None), events.c.verdict != "reject"))
        chosen = chosen if number is None else chosen.where(events.c.edition == number)
        found.extend(connection.execute(chosen))
    return sorted(found, key=lambda one: (one.sort, one.id))


def _year(one: Row[Any]) -> int | None:
    day = day_of(one.sort or None)
    return day.year if day else None


def _listed(found: Sequence[Row[Any]]) -> str:
    """Events in a line: "v1f… (no. 9, conference held 2023-10-12)", the last ones."""
    some = []
    for one in found[-_LISTED:]:
        number = f"no. {one.edition}, " if one.edition is not None else ""
        some.append(f"{one.id} ({number}{one.kind} {one.status} {day_of(one.sort or None) or 'at an unknown time'})")
    return "; ".join(some) + (f"; and {len(found) - _LISTED} before" if len(found) > _LISTED else "")
