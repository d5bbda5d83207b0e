"""What `letopis export` writes, by what is asked for."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import BinaryIO

from letopis.cli.answers import text_of
from letopis.cli.export import Form, What
from letopis.exports.archive import archive
from letopis.exports.asked import NAMES, Filters
from letopis.exports.calendar import calendar
from letopis.exports.catalog import Language, language_named
from letopis.exports.feed import feed
from letopis.exports.ftm.stream import lines as ftm_lines
from letopis.exports.graphml import graphml
from letopis.exports.linked.document import document
from letopis.exports.plover.records import lines as plover_lines
from letopis.exports.tables.registry import TABLES
from letopis.exports.tables.table import Ask
from letopis.exports.tables.writing import csv_lines, json_lines, write_parquet
from letopis.exports.whole import given
from letopis.exports.words import words
from letopis.model.errors import LetopisError
from letopis.store.ask.export import exported_events
from letopis.store.ask.wanted import wanted
from letopis.store.chronicle import Chronicle


class CannotBe(LetopisError):
    """An option that says nothing of what is exported."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is exported: which part of which chronicle, in which form.

    `today` is the day on which plans stand; `left` is told what is left out.
    """

    chronicle: Chronicle
    what: What
    form: Form
    filters: Filters
    today: date
    as_of: date | None
    language: str
    site: str | None
    left: Callable[[str, str], None]

    @property
    def given(self) -> Filters:
        """The filters that are given."""
        return given(self.filters)

    @property
    def all_kinds(self) -> Filters:
        """The filters that are given; where kinds are not, events of every kind are let through."""
        return {"happenings": not self.filters.get("kinds"), **self.given}

    @property
    def tongue(self) -> Language:
        """The language of the format's own words."""
        return language_named(self.language)


def write(one: Chosen, file: BinaryIO) -> None:
    """Write it. Raises LetopisError for options that say nothing of it, and as the chronicle's questions do."""
    with one.chronicle.still() as still:  # what several questions are asked for is of one state of the chronicle
        _write(replace(one, chronicle=still), file)


def _write(one: Chosen, file: BinaryIO) -> None:
    if one.form is Form.PARQUET:
        table = TABLES[one.what]
        write_parquet(table, table.records(_ask(one)), file)
    elif one.what is What.ALL:
        _without(one, "as_of", *one.given)
        archive(one.chronicle, file, one.today, one.site, one.left)
    else:
        for piece in _pieces(one):
            file.write(piece.encode() if isinstance(piece, str) else piece)


def _pieces(one: Chosen) -> Iterable[str | bytes]:
    if one.what in _OTHERS:
        return _OTHERS[one.what](one)
    if one.form is Form.JSONL and one.what in _OBJECTS:
        return _OBJECTS[one.what](one)
    table = TABLES[one.what]
    lines = csv_lines if one.form is Form.CSV else json_lines
    return lines(table, table.records(_ask(one)))


def _ask(one: Chosen) -> Ask:
    return Ask(one.chronicle, one.all_kinds, one.today, one.as_of)


def _events(one: Chosen) -> Iterable[str]:
    """Merged events as objects, with the readings' events that went into each."""
    _without(one, "as_of")
    with one.chronicle.asked() as connection:
        chosen = wanted(connection, **one.all_kinds)
        yield from (text_of(event) + "\n" for event in exported_events(connection, chosen=chosen))


def _entities(one: Chosen) -> Iterable[str]:
    """Entities as objects, with the readings' entities that are held to be each."""
    _without(one, "as_of", *(one.given.keys() - {"rejected", "happenings"}))
    return (text_of(each) + "\n" for each in one.chronicle.export_entities(one.filters.get("rejected", False)))


def _without(one: Chosen, *options: str) -> None:
    """Raise CannotBe where an option is given that says nothing of what is exported."""
    there = [name for name in options if name != "as_of" or one.as_of]
    if there:
        told = ", ".join(f"--{NAMES.get(name, 'as-of')}" for name in sorted(there))
        problem = f"as {one.form} it takes no {told}"
        raise CannotBe(one.what, problem, "leave these options out, or export a table as csv or parquet")


def _calendar(one: Chosen) -> Iterable[bytes]:
    _without(one, "as_of")
    return [calendar(one.chronicle, one.given, one.today, one.site, one.tongue)]


def _feed(one: Chosen) -> Iterable[bytes]:
    _without(one, "as_of")
    return [feed(one.chronicle, one.given, one.site, one.tongue)]


_OBJECTS: dict[What, Callable[[Chosen], Iterable[str]]] = {What.EVENTS: _events, What.ENTITIES: _entities}
_OTHERS: dict[What, Callable[[Chosen], Iterable[str | bytes]]] = {
    What.CALENDAR: _calendar,
    What.FEED: _feed,
    What.JSONLD: lambda one: document(one.chronicle, one.given, one.as_of, one.site, words(one.tongue)),
    What.FTM: lambda one: ftm_lines(one.chronicle, one.given, one.as_of, words(one.tongue)),
    What.PLOVER: lambda one: plover_lines(one.chronicle, one.given, one.as_of),
    What.GRAPHML: lambda one: graphml(one.chronicle, one.given, one.as_of),
}
