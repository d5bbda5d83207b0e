"""The control of each attribute that people may correct: a list to choose from, a day, names, words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from letopis.chronicle.judgements import Subject
from letopis.chronicle.plans.records import State
from letopis.knowledge import lexicon
from letopis.model.facts import EventKind, EventStatus, Level
from letopis.store.reviewing.values import FIELDS, NEEDED

Kind = Literal["choice", "choices", "day", "number", "party", "parties", "words", "yes"]


@dataclass(frozen=True, slots=True)
class Control:
    """What a value of an attribute is typed or chosen with; `value` is the present one, as a person would type it.

    `options` are words of the closed list `words`; an attribute that is `needed` cannot be struck out.
    """

    field: str
    kind: Kind
    value: str = ""
    options: tuple[str, ...] = ()
    words: str = ""
    needed: bool = False

    @property
    def chosen(self) -> tuple[str, ...]:
        """The options that are chosen now."""
        return tuple(one.strip() for one in self.value.split(",") if one.strip())

    def holding(self, value: str) -> "Control":
        """The same with another value: what was typed and refused stays in the form."""
        return Control(self.field, self.kind, value, self.options, self.words, self.needed)


#: Attributes that are not typed as words: the control, its options, the list that they are words of.
_KINDS: Mapping[str, tuple[Kind, tuple[str, ...], str]] = {
    "kind": ("choice", get_args(EventKind), "kind"),
    "status": ("choice", get_args(EventStatus), "status"),
    "level": ("choice", get_args(Level), "level"),
    "state": ("choice", get_args(State), "state"),
    "topics": ("choices", tuple(lexicon("topics")["topics"]), "topic"),
    "when": ("day", (), ""),
    "previous_when": ("day", (), ""),
    "due": ("day", (), ""),
    "edition": ("number", (), ""),
    "place": ("party", (), ""),
    "invited_by": ("party", (), ""),
    "participants": ("parties", (), ""),
    "rescheduled": ("yes", ("yes", "no"), ""),
}


def controls(subject: Subject, thing: Mapping[str, Any]) -> tuple[Control, ...]:
    """The controls of all attributes of an event, a plan or a person that can be corrected, as they are now.

    `thing` is its JSON object, as the chronicle answers it.
    """
    return tuple(_control(subject, field, thing) for field in FIELDS[subject])


def _control(subject: Subject, field: str, thing: Mapping[str, Any]) -> Control:
    kind, options, words = _KINDS.get(field, ("words", (), ""))
    return Control(field, kind, typed(field, thing), options, words, (subject, field) in NEEDED)


def typed(field: str, thing: Mapping[str, Any]) -> str:
    """The present value of an attribute as a person would type it.

    >>> typed("participants", {"participants": [{"name": "Ирма Ланге", "role": "guest"}, {"name": "Серик Абишев"}]})
    'Ирма Ланге (guest); Серик Абишев'
    >>> typed("place", {"place": "1630691390cad470", "place_name": "Гори"}), typed("rescheduled", {"rescheduled": True})
    ('Гори', 'yes')
    """
    value = thing.get(f"{field}_name", thing.get(field))
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    if field == "participants":
        return "; ".join(map(_with_role, value))
    return ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def _with_role(one: Mapping[str, Any]) -> str:
    role = one.get("role", "participant")
    return str(one["name"]) if role == "participant" else f"{one['name']} ({role})"
