"""People, organisations, offices, statements."""

from datetime import date
from typing import Any, Literal

from letopis.site.api.told.base import Evidence, Told, about
from letopis.site.api.told.events import Event


class Name(Told):
    """A name that pages use for somebody."""

    name: str = about("The name.")
    country: str | None = about("The country that stands with it.")
    pages: int = about("How many pages use it.")


class Identity(Told):
    """A person or an organisation across pages."""

    id: str = about("Id: that of Wikidata where one is known.")
    name: str = about("The usual name.")
    country: str | None = about("Code of the country (ISO 3166-1).")
    wikidata: str | None = about("Id in Wikidata.")
    pages: int = about("How many pages name it.")
    first: date | None = about("When the first of these pages came out.")
    last: date | None = about("When the last of these pages came out.")
    names: list[Name] = about("The names that pages use, the most frequent first.")


class End(Told):
    """When a tenure began or ended: between two days."""

    earliest: date | None = about("The first day on which it may have been.")
    latest: date | None = about("The last day on which it may have been.")
    rule: str = about("What tells that.")
    evidence: list[Evidence] = about("The pages that show it.")


class Conflict(Told):
    """A claim that says otherwise."""

    what: str = about("What is wrong, in words.")
    evidence: list[Evidence] = about("The page that says it.")


class Tenure(Told):
    """Who held an office, from when to when."""

    person: str = about("Id of the person.")
    name: str = about("The person's name.")
    office: str = about("Key of the office: the state that it serves, a bar, the position.")
    position: str = about("The office in words.")
    country: str | None = about("Code of the country that it serves.")
    organization: str | None = about("The organisation that it is in.")
    acting: bool = about("Whether the person only acted.")
    start: End = about("When it began.")
    end: End | None = about("When it ended; null where nothing tells of an end.")
    first: date | None = about("When a page first called the person so.")
    last: date | None = about("When a page last called the person so.")
    claims: int = about("How many claims say so.")
    conflicts: list[Conflict] = about("Claims that say otherwise.")
    rivals: list[tuple[date, date]] = about("When others were called so, too: first day and last.")


class Statement(Told):
    """What somebody said."""

    speaker: str = about("Who said it.")
    kind: Literal["direct", "indirect"] = about("direct: in their own words.")
    words: str = about("What was said.")
    via: str | None = about("Through whom or which channel.")
    evidence: Evidence = about("Where it stands.")


class Joined(Told):
    """Why two names are held to be one person's."""

    left: str | None = about("The one name.")
    right: str | None = about("The other name.")
    rule: str = about("The rule that joined them.")
    detail: str = about("What it saw.")
    score: float = about("How sure that is, from 0 to 1.")


class Namesake(Told):
    """Somebody else who is called so."""

    id: str = about("Id of the other.")
    name: str = about("Name of the other.")
    pages: int = about("How many pages name the other.")


class Person(Identity):
    """All that is known of a person."""

    joined: list[Joined] = about("Why the names are one person's.")
    offices: list[Tenure] = about("Offices held, by time.")
    rarely: list[dict[str, Any]] = about("Offices that hardly a page names the person in (`office`, `claims`).")
    event_count: int = about("How many events the person takes part in.")
    events: list[Event] = about("The last of these events.")
    statement_count: int = about("How many statements of the person are known.")
    statements: list[Statement] = about("The last of these statements.")
    namesakes: list[Namesake] = about("Others who are called so and were not meant.")
