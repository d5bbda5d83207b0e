"""Events in full with whom they name, people with their offices, pages: what exports with evidence are made of.

Read some at a time, so that a chronicle of any size needs little memory.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from sqlalchemy import Connection, select

from letopis.chronicle.offices.records import Tenure
from letopis.exports.asked import Filters
from letopis.exports.characters import TURNING
from letopis.exports.headline import headline, quoted
from letopis.exports.words import Words
from letopis.store.ask.event import events_alone
from letopis.store.ask.evidence import Evidence, plain_of
from letopis.store.ask.listing.events import list_events
from letopis.store.ask.listing.people import list_identities
from letopis.store.ask.names import Named, candidates
from letopis.store.ask.neighbours import wholes_of
from letopis.store.ask.objects import event_object
from letopis.store.ask.offices import behind, held_by
from letopis.store.ask.wanted import last_day, wanted
from letopis.store.chronicle import Chronicle
from letopis.store.dialect import pieces
from letopis.store.schema import pages, readings, units, versions

Form = dict[str, Any]
Day = str | date | None
_TOGETHER, _REMEMBERED = 200, 1000
#: What has none of the characters that no address can have (RFC 3987).
_ADDRESS = re.compile(r"https?://[\w.-]+(:\d+)?([/?#][^\s<>\"{}|\\^`\x00-\x1f\x7f-\x9f" + TURNING + "]*)?")


@dataclass(frozen=True, slots=True)
class Whole:
    """An event in full: `event` as `letopis event --format json` prints it, and the identities that it names, by id."""

    event: Form
    known: Mapping[str, Named]


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person: the names that pages use, the usual one first, and the tenures with what they rest on."""

    identity: Named
    names: tuple[str, ...]
    tenures: tuple[Tenure, ...]
    evidence: Mapping[str, Evidence]


@dataclass(frozen=True, slots=True)
class Page:
    """A page that is cited: `published` is its day of publication in EDTF, None where nobody knows."""

    source: str
    url: str | None
    outlet: str | None
    title: str | None
    language: str | None
    published: str | None

    @property
    def address(self) -> str | None:
        """Where the page is found on the web; None for what is no address."""
        own = self.url or self.source
        return own if _ADDRESS.fullmatch(own) else None


def wholes(chronicle: Chronicle, filters: Filters, as_of: Day = None) -> Iterator[Whole]:
    """The events that match, by day, in full. Raises LetopisError for unknown names, words and days."""
    day, after = last_day(as_of), None
    while True:
        with chronicle.asked() as connection:
            found = list_events(connection, wanted(connection, **filters), after, _TOGETHER, day)
            made = list(_made(connection, [one["id"] for one in found.rows], day))
        yield from made
        if found.next is None:
            return
        after = found.next


def _made(connection: Connection, ids: Sequence[str], day: date | None) -> Iterator[Whole]:
    answers = events_alone(connection, ids, day)
    part_of = wholes_of(connection, [one.event for one in answers], day)
    for one in answers:
        known = {each.id: each for _, each in sorted(one.known.items())}
        yield Whole(event_object(one) | {"part_of": part_of[one.event.id]}, known)


def everybody(chronicle: Chronicle, as_of: Day = None) -> Iterator[str]:
    """The ids of all people, those that most pages name first, but for those that reviewers rejected."""
    day, after = last_day(as_of), None
    while True:
        with chronicle.asked() as connection:
            found = list_identities(connection, "person", None, (), after, _TOGETHER, day)
        yield from (one["id"] for one in found.rows)
        if found.next is None:
            return
        after = found.next


def people(chronicle: Chronicle, ids: Iterable[str], as_of: Day = None) -> Iterator[Somebody]:
    """The people with these ids, in that order, with their offices."""
    day = last_day(as_of)
    for id in ids:
        with chronicle.asked() as connection:
            found = candidates(connection, id, "person")
            made = _somebody(connection, found[0], day) if found else None
        if made:
            yield made


def _somebody(connection: Connection, identity: Named, day: date | None) -> Somebody:
    own = {identity.id, *identity.units}
    held = tuple(one for one in held_by(connection, identity.units, day)[0] if one.person in own)
    names = [identity.name, *([] if day else _names(connection, identity))]
    return Somebody(identity, tuple(dict.fromkeys(names)), held, behind(connection, held))


def _names(connection: Connection, identity: Named) -> Iterable[str]:
    chosen = select(units.c.name).where(units.c.identity == identity.id, units.c["count"] > 0)
    return connection.scalars(chosen.order_by(units.c["count"].desc(), units.c.name))


def cited(chronicle: Chronicle, sources: Iterable[str]) -> Iterator[Page]:
    """The pages with these addresses, as they are in force."""
    for piece in pieces(sorted(set(sources)), _TOGETHER):
        with chronicle.asked() as connection:
            rows = connection.execute(_PAGES.where(pages.c.source.in_(piece)).order_by(pages.c.source))
            made = [_page(one.source, plain_of(one.body)) for one in rows]
        yield from made


class Pages:
    """Pages as they are asked for; those asked for last are remembered, for most tell more than one event."""

    def __init__(self, chronicle: Chronicle) -> None:
        self._chronicle = chronicle
        self._last: dict[str, Page] = {}

    def of(self, sources: Iterable[str]) -> dict[str, Page]:
        """The pages with these addresses, by address."""
        wanted = set(sources)
        found = {one: self._last[one] for one in sorted(wanted & self._last.keys())}
        found |= {one.source: one for one in cited(self._chronicle, wanted - found.keys())}
        self._last = found if len(self._last) > _REMEMBERED else self._last | found
        return found


def _page(source: str, told: Mapping[str, Any]) -> Page:
    return Page(source, told["url"], told["outlet"], told["title"], told["language"], told["published"])


def given(filters: Filters | None) -> Filters:
    """Filters without those that let everything through."""
    return cast(Filters, {name: value for name, value in (filters or {}).items() if value})


def named(chronicle: Chronicle, ids: Iterable[str]) -> Iterator[Named]:
    """The identities with these ids; what is no identity's id is passed over."""
    for piece in pieces(sorted(ids), _TOGETHER):
        with chronicle.asked() as connection:
            found = [one for id in piece for one in candidates(connection, id)[:1] if one.id == id]
        yield from found


def caption(event: Form, words: Words) -> str:
    """A name for an event that has none of its own: the kind and who takes part; of a happening the words, too."""
    told = headline(event, words)
    sentences = [one["text"] for report in event["reports"] for one in report["sentences"]]
    bare = event["kind"] == "other" and not event["name"] and sentences
    return f"{told} {quoted(sentences[0])}" if bare else told


def every_source(whole: Whole) -> set[str]:
    """The addresses of the pages that tell an event."""
    return {one["source"] for one in whole.event["reports"]}


_PAGES = (
    select(pages.c.source, readings.c.body)
    .join(versions, (versions.c.page == pages.c.id) & versions.c.current)
    .join(readings, (readings.c.version == versions.c.id) & readings.c.current)
)
