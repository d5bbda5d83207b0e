"""Values that a person types for an attribute, in the form in which claims hold them."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, get_args

from sqlalchemy import Connection

from letopis.chronicle.judgements import Subject
from letopis.chronicle.plans.records import State
from letopis.knowledge import lexicon
from letopis.model.errors import LetopisError
from letopis.model.facts import EntityType, EventKind, EventStatus, Level, ParticipantRole
from letopis.model.when import parse
from letopis.store.ask.names import country
from letopis.store.reviewing.parties import party_of

_PARTIES: tuple[EntityType, ...] = ("person", "organization", "country")
_PLACES: tuple[EntityType, ...] = ("place", "country", "organization")
_ROLE = re.compile(r"\s*\((\w+)\)\s*$")
_YES, _NO = ("yes", "true", "1", "да"), ("no", "false", "0", "нет")


class BadValue(LetopisError):
    """A value that an attribute cannot have, or an attribute that cannot be edited."""


def value_of(connection: Connection, subject: Subject, field: str, typed: str) -> Any:
    """The value of a field in JSON form; an empty text strikes the value out, where the field may lack one.

    Raises BadValue, and SeveralNamed where a name may mean several.
    """
    known = FIELDS[subject]
    if field not in known:
        raise BadValue(field, f"is no attribute of a {subject} that can be edited", f"use one of {', '.join(known)}")
    text = typed.strip()
    if text:
        return known[field](connection, text)
    if (subject, field) in NEEDED:
        raise BadValue(field, "cannot be without a value", "give one, or reject the whole")
    return None


def _date(_: Connection, text: str) -> str:
    try:
        return parse(text).edtf
    except ValueError:
        raise BadValue(
            text, "is no date in EDTF", "write 2023-04-03, 2023-04, 2023, 2023-23 (autumn) or 2023-04-03/2023-04-05"
        ) from None  # fmt: skip


def _one_of(*words: str) -> Callable[[Connection, str], str]:
    def chosen(_: Connection, text: str) -> str:
        if text not in words:
            raise BadValue(text, "is not on the list", f"use one of {', '.join(words)}")
        return text

    return chosen


def _number(_: Connection, text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 10_000:
        raise BadValue(text, "is no number of an edition", "write it in figures: 17")
    return int(text)


def _yes(_: Connection, text: str) -> bool:
    if text.lower() not in (*_YES, *_NO):
        raise BadValue(text, "is neither yes nor no", "write yes or no")
    return text.lower() in _YES


def _words(_: Connection, text: str) -> str:
    return " ".join(text.split())


def _topics(_: Connection, text: str) -> list[str]:
    known = tuple(lexicon("topics")["topics"])
    given = [one.strip() for one in text.split(",") if one.strip()]
    for one in given:
        if one not in known:
            raise BadValue(one, "is no topic", f"use some of {', '.join(known)}, with commas between them")
    return given


def _place(connection: Connection, text: str) -> dict[str, Any]:
    return party_of(connection, text, *_PLACES)


def _party(connection: Connection, text: str) -> dict[str, Any]:
    return party_of(connection, text, *_PARTIES)


def _participants(connection: Connection, text: str) -> list[dict[str, Any]]:
    return [_participant(connection, one) for one in text.split(";") if one.strip()]


def _participant(connection: Connection, text: str) -> dict[str, Any]:
    """A name with its role in brackets: "Пётр Ланге (guest)"."""
    found = _ROLE.search(text)
    role = found[1] if found else "participant"
    roles: Sequence[str] = get_args(ParticipantRole)
    if role not in roles:
        raise BadValue(text.strip(), f"{role} is no role", f"use one of {', '.join(roles)}")
    return party_of(connection, _ROLE.sub("", text), *_PARTIES) | {"role": role}


def _country(_: Connection, text: str) -> str:
    return country(text)


_Reads = Mapping[str, Callable[[Connection, str], Any]]
_EVENT: _Reads = {
    "kind": _one_of(*get_args(EventKind)),
    "status": _one_of(*get_args(EventStatus)),
    "when": _date,
    "place": _place,
    "participants": _participants,
    "level": _one_of(*get_args(Level)),
    "name": _words,
    "edition": _number,
    "topics": _topics,
    "format": _words,
    "invited_by": _party,
    "rescheduled": _yes,
    "previous_when": _date,
    "reason": _words,
}
_PLAN: _Reads = {"what": _words, "due": _date, "state": _one_of(*get_args(State))}
_PERSON: _Reads = {"name": _words, "country": _country}
#: The attributes that can be edited, each with how what a person types is read.
FIELDS: Mapping[Subject, _Reads] = {"event": _EVENT, "plan": _PLAN, "person": _PERSON}
#: Those that cannot be struck out.
NEEDED = frozenset({("event", "kind"), ("event", "status"), ("plan", "what"), ("plan", "state"), ("person", "name")})
