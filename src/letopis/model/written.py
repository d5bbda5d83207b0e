"""A reading back from its JSON form: the inverse of `Reading.to_json`."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar

from letopis.model.article import Article, Basis, Block, Notice, Role
from letopis.model.facts import Document, Entity, Event, Figure, Mention, Office, Participant, Plan, Statement
from letopis.model.reading import Reading
from letopis.model.span import Span
from letopis.model.when import When, parse

_T = TypeVar("_T")

#: Fields of facts that hold dates, and those that hold lists of plain words.
_DATES = frozenset({"when", "previous_when", "start", "end", "period", "due"})
_LISTS = frozenset({"topics", "parties", "by"})


def reading(line: Mapping[str, Any]) -> Reading:
    """The reading that a JSON object of the reading format describes; unknown fields are passed over.

    Dates lose the words that they were written in, which the form does not hold. Raises KeyError or ValueError where
    the object is not of the format.
    """
    return Reading(
        _article(line),
        _all(Mention, line["mentions"], dated=False),
        _all(Entity, line["entities"], dated=False),
        _all(Office, line["offices"]),
        _all(Event, line["events"]),
        _all(Statement, line["statements"], dated=False),
        _all(Document, line["documents"]),
        _all(Figure, line["figures"]),
        _all(Plan, line["plans"]),
    )


def when(edtf: str | None) -> When | None:
    """The date that an EDTF text means, if there is one."""
    return None if edtf is None else parse(edtf)


def _article(line: Mapping[str, Any]) -> Article:
    basis = line.get("published_basis")
    return Article(
        source=line["source"],
        text=line["text"],
        blocks=tuple(Block(Role(one["role"]), one["start"], one["end"]) for one in line["blocks"]),
        language=line["language"],
        url=line.get("url"),
        title=line.get("title"),
        outlet=line.get("outlet"),
        published=when(line.get("published")),
        published_basis=None if basis is None else Basis(basis),
        zone=line.get("zone"),
        agencies=tuple(line.get("agencies", ())),
        notices=tuple(Notice(one) for one in line.get("notices", ())),
    )


def _all(record: Callable[..., _T], lines: Iterable[Mapping[str, Any]], dated: bool = True) -> tuple[_T, ...]:
    names = _names(record)
    return tuple(record(**{name: _value(name, line[name], dated) for name in names if name in line}) for line in lines)


@cache
def _names(record: type) -> tuple[str, ...]:
    return tuple(one.name for one in fields(record))


def _value(name: str, value: Any, dated: bool) -> Any:
    if value is None:
        return None
    if name == "evidence":
        return tuple(Span(*pair) for pair in value)
    if name == "participants":
        return tuple(Participant(**one) for one in value)
    if dated and name in _DATES:
        return parse(value)
    return tuple(value) if name in _LISTS else value
