"""Papers (treaties, memoranda, plans …) with whom their parties are: for exports that tell of things and their ties."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from letopis.exports.certain import single
from letopis.exports.whole import Day, Form
from letopis.store.ask.names import Named, identities_of
from letopis.store.chronicle import Chronicle


@dataclass(frozen=True, slots=True)
class Party:
    """A party of a paper: the name that a page uses, and who that is, where it is known."""

    name: str
    country: str | None
    identity: Named | None


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper over all pages: `told` as `letopis documents --format json` prints it, and its parties."""

    told: Form
    parties: tuple[Party, ...]

    @property
    def signed(self) -> str | None:
        """The day on which it was signed, where pages leave no doubt of it.

        Of a paper that has come further (ratified, in force) the event is not that of its signing alone.
        """
        day = single(self.told["when"]) if self.told["status"] == "signed" else None
        return day.isoformat() if day else None


def papers(chronicle: Chronicle, as_of: Day = None) -> tuple[Paper, ...]:
    """All papers, by the day of their status: what was drafted, signed, ratified."""
    found = chronicle.list_documents(limit=None, as_of=as_of, complete=True).rows
    with chronicle.asked() as connection:
        known = _known(connection, found)
    return tuple(Paper(one, tuple(_parties(one, known))) for one in found)


def _known(connection: Connection, found: Iterable[Form]) -> Mapping[str, Named]:
    return identities_of(connection, {one["unit"] for told in found for one in told["parties"] if one.get("unit")})


def _parties(told: Form, known: Mapping[str, Named]) -> Iterator[Party]:
    for one in told["parties"]:
        yield Party(one["name"], one.get("country"), known.get(one.get("unit") or ""))


def by_event(found: Iterable[Paper]) -> Mapping[str, Sequence[Paper]]:
    """The papers that were made in each event, by its id."""
    made: dict[str, list[Paper]] = {}
    for one in found:
        if one.told["event"]:
            made.setdefault(one.told["event"], []).append(one)
    return made


def of_events(found: Iterable[Paper], events: Container[str]) -> Iterator[Paper]:
    """The papers that were made in some events."""
    return (one for one in found if one.told["event"] in events)


def sources_of(one: Paper) -> set[str]:
    """The addresses of the pages that tell of a paper."""
    return {each["source"] for each in one.told["evidence"]}


def identities(found: Iterable[Paper]) -> dict[str, Named]:
    """Whom papers name as parties, by id."""
    return {each.identity.id: each.identity for one in found for each in one.parties if each.identity}


def quotes(one: Paper) -> Iterator[Mapping[str, Any]]:
    """The words of each page that tell of a paper, each once."""
    told = {(each["source"], each["text"]): each for each in one.told["evidence"]}
    yield from told.values()
