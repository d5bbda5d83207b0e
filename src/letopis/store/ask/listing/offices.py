"""Tenures in parts: office by office, in each by their first day."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any

from sqlalchemy import Connection, select

from letopis.chronicle.offices.keys import UNKNOWN, asked
from letopis.chronicle.offices.records import Tenure
from letopis.chronicle.offices.tenure import order as tenure_order
from letopis.store.ask.forms import tenure_form
from letopis.store.ask.listing import Slice
from letopis.store.ask.listing.slices import Order, Place, one_more, part
from letopis.store.ask.names import Named
from letopis.store.ask.offices import behind, held, held_by
from letopis.store.schema import sighting_offices

_ORDER = Order("offices", (str, str, str, bool, str))
_TOGETHER = 200


def list_offices(
    connection: Connection,
    position: str | None = None,
    countries: Sequence[str] = (),
    person: Named | None = None,
    after: str | None = None,
    limit: int | None = None,
    as_of: date | None = None,
) -> Slice:
    """The tenures of an office in words, in the service of one of some countries, of a person; all where none is given.

    An office of no country that is said is that of any.
    """
    start = _ORDER.place(after)
    chosen = _Chosen(position, countries)
    told = _of_person(connection, person, start, as_of) if person else _of_offices(connection, chosen, start, as_of)
    rest = (one for one in told if chosen.holds(one.office))
    return part(_ORDER, list(islice(rest, one_more(limit))), limit, tenure_order, lambda kept: _forms(connection, kept))


def _forms(connection: Connection, kept: Sequence[Tenure]) -> Iterator[dict[str, Any]]:
    evidence = behind(connection, kept)
    return (tenure_form(one, evidence) for one in kept)


class _Chosen:
    """Which offices, by their keys ("KZ|министр иностранных дел")."""

    def __init__(self, position: str | None, countries: Sequence[str]) -> None:
        keys = [asked(position, code) for code in countries or (None,)] if position else []
        self.keys = sorted(key for key in keys if not key.startswith(f"{UNKNOWN}|"))
        self._position = keys[0].partition("|")[2] if keys else None
        self._countries = frozenset(countries)

    def holds(self, key: str) -> bool:
        """Whether an office is one that is asked for."""
        if self.keys:
            return key in self.keys
        served, _, position = key.partition("|")
        return self._position in (None, position) and (not self._countries or served in self._countries)


def _of_person(connection: Connection, person: Named, start: Place | None, as_of: date | None) -> Sequence[Tenure]:
    found, _ = held_by(connection, person.units, as_of)
    own = (one for one in found if one.person == person.id or one.person in person.units)
    return [one for one in own if start is None or tenure_order(one) > start]


def _of_offices(connection: Connection, chosen: _Chosen, start: Place | None, as_of: date | None) -> Iterator[Tenure]:
    """The tenures of each office; they are made office by office, so that a part is the same whatever its length."""
    begun = start[0] if start else ""
    for key in [one for one in chosen.keys if one >= begun] if chosen.keys else _keys(connection, begun):
        if chosen.holds(key):
            found = (one for one in held(connection, [key], as_of=as_of) if one.office == key)
            yield from (one for one in found if start is None or key != begun or tenure_order(one) > start)


def _keys(connection: Connection, first: str) -> Iterator[str]:
    """The keys of all offices from one on, in the database's order."""
    column = sighting_offices.c.office
    begins = column >= first
    while True:
        chosen = select(column).where(begins).distinct().order_by(column).limit(_TOGETHER)
        found = list(connection.scalars(chosen))
        yield from found
        if len(found) < _TOGETHER:
            return
        begins = column > found[-1]
