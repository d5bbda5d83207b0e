"""Typed columns: what a table's values are, and what they mean."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal, TypeAlias

from letopis.exports.characters import sound

#: `list` holds codes or ids, never free text; `day` is a calendar day, `moment` is in UTC.
Type = Literal["text", "integer", "number", "boolean", "day", "moment", "list"]
Value: TypeAlias = str | int | float | bool | date | datetime | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: `about` says what it holds; `refers` names the column of another table ("events.id")."""

    name: str
    type: Type
    about: str
    refers: str | None = None

    def value(self, raw: Any) -> Value:
        """A value as the chronicle gives it (days and moments in ISO 8601), typed; nothing for what is missing."""
        if raw is None or raw == "":
            return None
        if self.type == "list":
            return tuple(sound(str(one)) for one in raw)
        if self.type == "day":
            return raw if isinstance(raw, date) else date.fromisoformat(raw)
        if self.type == "moment":
            return raw if isinstance(raw, datetime) else datetime.fromisoformat(raw)
        return _PLAIN[self.type](raw)


_PLAIN: Mapping[Type, Callable[[Any], Value]] = {
    "text": lambda raw: sound(str(raw)),
    "integer": int,
    "number": float,
    "boolean": bool,
}


def text(name: str, about: str, refers: str | None = None) -> Column:
    """A column of text: a word of a closed list, an id, a name, a sentence, a date in EDTF."""
    return Column(name, "text", about, refers)


def integer(name: str, about: str) -> Column:
    """A column of whole numbers."""
    return Column(name, "integer", about)


def number(name: str, about: str) -> Column:
    """A column of numbers."""
    return Column(name, "number", about)


def boolean(name: str, about: str) -> Column:
    """A column of yes and no."""
    return Column(name, "boolean", about)


def day(name: str, about: str) -> Column:
    """A column of days."""
    return Column(name, "day", about)


def moment(name: str, about: str) -> Column:
    """A column of moments in UTC."""
    return Column(name, "moment", about)


def several(name: str, about: str, refers: str | None = None) -> Column:
    """A column of lists of codes or ids."""
    return Column(name, "list", about, refers)
