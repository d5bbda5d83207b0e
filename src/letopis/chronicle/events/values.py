"""The values of an event's fields: in JSON form, how much each says, and which cannot both be true."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from letopis.chronicle.events.days import stated
from letopis.chronicle.events.families import family
from letopis.chronicle.events.places import OTHER, same_place, spot
from letopis.chronicle.events.report import EventReport
from letopis.chronicle.events.traits import land_of
from letopis.chronicle.events.words import telling
from letopis.chronicle.parties import Party, parties, party
from letopis.model.when import Precision, When
from letopis.model.written import when

#: Days of a date with no ends, when dates are ordered by how much they say.
_FOREVER = 1_000_000.0
_PLACES = {"town": 3.0, "venue": 2.0, "region": 1.0, "country": 0.0}
#: Telling words of a name that count: a longer one is rather a sentence.
_WORDS = 6


@dataclass(frozen=True, slots=True)
class Field:
    """How a field's values are written, weighed and compared.

    `plain` is a value's JSON form and `read` its inverse; `detail` how much a value says; `agree` whether two values,
    each with a report that gives it, may both be true.
    """

    plain: Callable[[Any], Any] = lambda value: value
    read: Callable[[Any], Any] = lambda value: value
    detail: Callable[[Any, EventReport], float] = lambda value, report: 0.0
    agree: Callable[[Any, EventReport, Any, EventReport], bool] = lambda one, said, other, there: one == other


def plain_party(one: Party) -> dict[str, Any]:
    """A party in JSON form, as claims hold it."""
    fields = {name: getattr(one, name) for name in ("unit", "type", "name", "country", "wikidata", "role")}
    return {name: value for name, value in fields.items() if value}


def _when_detail(value: When, report: EventReport) -> float:
    found = stated(value, report.status, report.source.known)
    span = _FOREVER if found.first is None or found.last is None else float((found.last - found.first).days)
    return -span - (0.5 if value.uncertain or value.approximate else 0.0) + 0.1 * (value.precision is Precision.TIME)


def _when_agree(one: When, said: EventReport, other: When, there: EventReport) -> bool:
    gap = stated(one, said.status, said.source.known).gap(stated(other, there.status, there.source.known))
    return not gap


def _place_detail(value: Party, report: EventReport) -> float:
    found = spot(value)
    return _PLACES[found.kind] if found else 0.0


def _place_agree(one: Party, said: EventReport, other: Party, there: EventReport) -> bool:
    return same_place(spot(one), spot(other)) != OTHER


def _name_agree(one: str, said: EventReport, other: str, there: EventReport) -> bool:
    mine, theirs = telling(one), telling(other)
    return not mine or not theirs or bool(mine & theirs)


def _kind_agree(one: str, said: EventReport, other: str, there: EventReport) -> bool:
    return one == other or (family(said.kind) == family(there.kind) and "call" not in (one, other))


def _host_agree(one: Party, said: EventReport, other: Party, there: EventReport) -> bool:
    lands = land_of(one), land_of(other)
    return None in lands or lands[0] == lands[1]


def _always(one: Any, said: EventReport, other: Any, there: EventReport) -> bool:
    return True


_party = Field(plain_party, party, agree=_host_agree)
_date = Field(lambda value: value.edtf, when, _when_detail, _when_agree)

#: The fields of one value. Those that hold several, and the status, have rules of their own.
FIELDS: Mapping[str, Field] = {
    "kind": Field(agree=_kind_agree),
    "when": _date,
    "place": Field(plain_party, party, _place_detail, _place_agree),
    "level": Field(),
    "name": Field(detail=lambda value, report: float(min(len(telling(value)), _WORDS)), agree=_name_agree),
    "edition": Field(),
    "format": Field(agree=_always),
    "invited_by": _party,
    "rescheduled": Field(agree=_always, detail=lambda value, report: float(value)),
    "previous_when": _date,
    "reason": Field(agree=_always),
    "confidence": Field(agree=_always, detail=lambda value, report: float(value)),
}

#: How an edited value of the other fields is read back from its JSON form.
READ: Mapping[str, Callable[[Any], Any]] = {
    **{name: field.read for name, field in FIELDS.items()},
    "status": lambda value: value,
    "participants": parties,
    "topics": lambda value: tuple(value or ()),
}

#: What a field is where a person has struck out its value; of the others None.
EMPTY: Mapping[str, Any] = {"participants": (), "topics": (), "rescheduled": False}
