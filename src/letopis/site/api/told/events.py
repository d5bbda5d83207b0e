"""Events, as a timeline has them and in full."""

from datetime import date
from typing import Any

from letopis.model.facts import EventKind, EventStatus, ParticipantRole
from letopis.site.api.told.base import EDTF, Cited, Sentence, Told, about, maybe


class Participant(Told):
    """Who takes part in an event."""

    entity: str | None = about("Id of the person, organisation or country; null where there is none.")
    name: str = about("The usual name.")
    type: str | None = maybe("person, organization, country or place.")
    role: ParticipantRole = about("host, guest or participant.")
    country: str | None = maybe("Code of the country that they stand for.")


class Said(Told):
    """What an event is, by one page or by all of them."""

    kind: EventKind = about("What kind of event it is.")
    status: EventStatus = about("Whether it was held, is planned, was put off …")
    when: str | None = about(f"When, {EDTF}.")
    place: str | None = about("Id of the place.")
    place_name: str | None = about("Name of the place.")
    participants: list[Participant] = about("Who takes part.")
    level: str | None = about("Level of a visit: state, official, working, private.")
    name: str | None = about("Name of a conference, forum, exercise …")
    edition: int | None = about("Its number: the 9th forum.")
    format: str | None = about("How they met: in person, by video …")
    reason: str | None = about("Why it was put off or cancelled.")
    previous_when: str | None = about(f"When it was to be before it was put off, {EDTF}.")
    confidence: float | None = about("How sure the reading is, from 0 to 1, where it is in doubt.")
    topics: list[str] = about("What it was about: trade, energy …")
    rescheduled: bool = about("Whether it was put off before.")
    invited_by: str | None = about("Id of who invited the guests.")
    invited_by_name: str | None = about("Name of who invited the guests.")


class Shown(Said):
    """An event with its place in a timeline and its sources."""

    id: str = about("Id of the event; it stays the same while its first report does.")
    day: date | None = about("The day that it is sorted by: the first on which it may have happened.")
    series: str | None = about("Key of the series that it is an edition of.")
    disputed: list[str] = about("The fields on which sources disagree.")
    verdict: str | None = about("What a person said of it: accept or reject.")
    sources: list[Cited] = about("The pages that tell it, the first published first.")


class Event(Shown):
    """An event as the timeline has it."""

    office: str | None = about("Of an appointment or dismissal: the office.")


class Value(Told):
    """A value of a field, and who says it."""

    value: Any = about("The value: a word, a number, a date as EDTF, a participant, or a list of these.")
    reports: list[str] = about("Ids of the reports that say it.")


class Attribute(Told):
    """All that is said of one field, the preferred value first."""

    rule: str = about("Why the first value is preferred.")
    disputed: bool = about("Whether two of the values cannot both be true.")
    said: list[Value] = about("The values, with who says each.")


class Report(Cited):
    """What one page says of an event."""

    id: str = about("Id of the report: that of its claim.")
    event: str = about("Id of the event within the reading of the page.")
    says: Said = about("What the page says.")
    rule: str = about("The rules that found it in the text.")
    sentences: list[Sentence] = about("The page's own words.")
    joined: str | None = about("Id of the report that it was brought together with.")
    score: float | None = about("How alike the two are, from 0 to 1.")
    reasons: list[str] = about("Why they are held to tell of one event.")


class FullEvent(Shown):
    """An event with all that each source says of it."""

    part_of: str | None = about("Id of the visit or conference that it is part of.")
    contains: list[str] = about("Ids of the events that are part of it.")
    attributes: dict[str, Attribute] = about("All that is said of each field, by its name.")
    reports: list[Report] = about("What each page says, in its own words.")
