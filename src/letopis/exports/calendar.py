"""Coming events and due plans as a calendar that programs subscribe to: iCalendar (RFC 5545).

Every entry lasts whole days, for pages seldom tell the hour and never its zone; DTEND is the day after the last one. An
entry's UID holds wherever the chronicle is shown, and its SEQUENCE, the second in which it was last changed, rises with
each change. Where there is more than a calendar has room for, it says so at its head and in an entry of its own.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from letopis.exports.agenda import EPOCH, Agenda, Entry, agenda
from letopis.exports.asked import AUTHORITY, Filters, address, query
from letopis.exports.catalog import Language
from letopis.exports.characters import in_a_line, sound
from letopis.exports.days import short
from letopis.exports.lent import lending
from letopis.exports.words import Words, words
from letopis.store.chronicle import Chronicle


def calendar(
    chronicle: Chronicle,
    filters: Filters,
    today: date,
    base_url: str | None = None,
    language: Language = "en",
) -> bytes:
    """A calendar of what is to come and what is due, as RFC 5545 has it (lines folded at 75 octets, UTF-8).

    Without `since`, from 30 days before `today`; the first thousand entries, and what says so where there are more.
    `base_url` is where the site is: left out, entries have no addresses. Events whose day no page tells are not in it.
    The same chronicle gives the same bytes.

    Raises:
        LetopisError: filters as in `Chronicle.timeline`; the library icalendar lacks.
    """
    calendar_there()
    from icalendar import Calendar, Event, vText

    made, told = Calendar(), words(language)
    found = agenda(chronicle, filters, today, base_url, language)
    more = _more(found, filters, base_url, told)
    _tell(made, _head(vText, filters, base_url, told, more))
    for one in [*found.entries, *_told_last(found, more)]:
        event = Event()
        _tell(event, _properties(vText, one))
        made.add_component(event)
    return bytes(made.to_ical())


def calendar_there() -> None:
    """Raises NotInstalled where the library that writes calendars lacks."""
    with lending("iCalendar"):
        import icalendar  # noqa: F401


def _more(found: Agenda, filters: Filters, base_url: str | None, told: Words) -> list[str]:
    """What a calendar does not hold, in words."""
    lines = []
    if found.rest:
        day, number = short(found.rest, told.language), len(found.entries)
        lines.append(told.gettext("These are the first {number} entries; from {date} on there are more.",
                                  number=number, date=day))  # fmt: skip
        if page := address(base_url, "calendar.ics"):
            lines.append(page + query({**filters, "since": found.rest}))
    if found.cut:
        lines.append(told.gettext("Plans are made from the newest reports of them alone."))
    return lines


def _told_last(found: Agenda, more: list[str]) -> Iterator[Entry]:
    """An entry that says that more follow, on the day from which on they do: few programs show a calendar's head."""
    if found.rest:
        changed = max((one.changed for one in found.entries), default=EPOCH)
        yield Entry("more", found.rest, found.rest, found.rest.isoformat(), "CONFIRMED", "more", more[0],
                    "\n".join(more), changed, url=next((one for one in more if "://" in one), None))  # fmt: skip


# ---------------------------------------------------------------- as iCalendar

#: What escapes text that the standard does not know to be text.
_Text = Callable[[str], Any]
_Properties = Iterable[tuple[str, Any, Mapping[str, str]]]


def _tell(component: Any, properties: _Properties) -> None:
    for name, value, parameters in properties:
        component.add(name, value, parameters=dict(parameters))


def _head(text: _Text, filters: Filters, base_url: str | None, told: Words, more: Iterable[str]) -> _Properties:
    name = told.gettext("Letopis: what is to come")
    page = address(base_url, "timeline")
    yield "prodid", "-//Letopis//Letopis//EN", {}
    yield "version", "2.0", {}
    yield "calscale", "GREGORIAN", {}
    yield "name", text(name), {"LANGUAGE": str(told.language)}
    yield "x-wr-calname", text(name), {}
    yield "refresh-interval", timedelta(hours=6), {"VALUE": "DURATION"}
    if page:
        yield "url", page + query(filters), {}
    if whole := " ".join(more):
        yield "description", text(whole), {"LANGUAGE": str(told.language)}
        yield "x-wr-caldesc", text(whole), {}


def _properties(text: _Text, one: Entry) -> _Properties:
    yield "uid", f"{one.id}@{AUTHORITY}", {}
    yield "dtstamp", one.changed, {}
    yield "last-modified", one.changed, {}
    yield "sequence", max(0, int((one.changed - EPOCH).total_seconds())), {}
    yield "dtstart", one.first, {}
    yield "dtend", one.last + timedelta(days=1), {}
    yield "x-letopis-edtf", text(one.edtf), {}
    yield "status", one.status, {}
    yield "x-letopis-status", text(one.state), {}
    yield "transp", "TRANSPARENT", {}
    yield "summary", sound(one.summary), {}
    yield "description", sound(one.description), {}
    if one.location:
        yield "location", in_a_line(one.location), {}
    if one.categories:
        yield "categories", list(one.categories), {}
    if one.url:
        yield "url", one.url, {}
