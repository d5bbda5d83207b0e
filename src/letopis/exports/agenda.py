"""What a calendar shows: coming events and due plans, each with its days, its status and the words of its sources."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from letopis.exports.asked import Filters, address
from letopis.exports.catalog import Language
from letopis.exports.characters import in_a_line
from letopis.exports.days import in_words, short
from letopis.exports.headline import facts, headline, shortened
from letopis.exports.words import Words, words
from letopis.model.when import When
from letopis.model.written import when
from letopis.store.ask.changed import changed
from letopis.store.ask.evidence import evidence_of_events
from letopis.store.ask.forms import evidence_form
from letopis.store.chronicle import Chronicle

#: What is past stays so many days, so that a calendar shows what came of it.
PAST = timedelta(days=30)
#: Entries of a calendar at most.
MOST = 1_000
#: A plan that is due within more days than these stands on the last of them.
_LONGEST = 31
#: Sources that an entry shows, and characters of the words of each.
_SOURCES, _WORDS = 8, 400
#: The moment of what has none.
EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
_STATUS: Mapping[str, str] = {
    "held": "CONFIRMED", "ongoing": "CONFIRMED", "planned": "TENTATIVE", "proposed": "TENTATIVE",
    "postponed": "CANCELLED", "cancelled": "CANCELLED", "denied": "CANCELLED",
}  # fmt: skip
#: What becomes of a plan; one that is done is told by the event that did it.
_STATES: Mapping[str, str] = {
    "open": "TENTATIVE", "due": "TENTATIVE", "overdue": "TENTATIVE", "contradicted": "TENTATIVE",
    "postponed": "CANCELLED", "cancelled": "CANCELLED",
}  # fmt: skip
#: Filters that choose among events only: with one of these a calendar has no plans.
_EVENTS_ONLY = ("organisations", "kinds", "statuses", "topics", "series", "disputed")


Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a calendar: `first` and `last` are its days, `state` its status in the chronicle's words."""

    id: str
    first: date
    last: date
    edtf: str
    status: str
    state: str
    summary: str
    description: str
    changed: datetime
    location: str | None = None
    categories: tuple[str, ...] = ()
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Agenda:
    """The entries of a calendar, by day.

    `rest` is the day from which on there are more than it has room for, if there are; `cut` says what plans were made
    from, where not from all that is told of them.
    """

    entries: tuple[Entry, ...]
    rest: date | None = None
    cut: tuple[str, ...] = ()


def agenda(
    chronicle: Chronicle,
    filters: Filters,
    today: date,
    base_url: str | None = None,
    language: Language = "en",
    most: int = MOST,
) -> Agenda:
    """What is to come and what is due: without `since`, from 30 days before `today`; at most so many entries.

    Raises LetopisError: filters as in `Chronicle.timeline`.
    """
    told = words(language)
    since = filters.get("since") or today - PAST
    chosen: Filters = {**filters, "since": since}
    cut: list[str] = []
    with chronicle.still() as still:
        rows = still.timeline(**chosen, limit=most + 1)
        events = still.plain(rows[:most])
        found = [*_of_events(still, events, base_url, told)]
        found += _of_plans(still, filters, since, today, {one["id"] for one in events}, base_url, told, most, cut)
    left = rows[most].sort if len(rows) > most else None  # those of no day come last, and are in no calendar
    return _within(found, left, most, tuple(cut))


def _within(found: Sequence[Entry], left: date | None, most: int, cut: tuple[str, ...]) -> Agenda:
    """The first entries; where events are `left` out from a day on, plans after it would make that time look empty."""
    listed = sorted(found, key=lambda one: (one.first, one.last, one.id))
    if left is not None:
        listed = [one for one in listed if one.first <= left]
    if len(listed) > most:
        left = listed[most].first
    return Agenda(tuple(listed[:most]), left, cut)


# ---------------------------------------------------------------- events


def _of_events(
    chronicle: Chronicle, events: Sequence[Mapping[str, Any]], base_url: str | None, told: Words
) -> Iterator[Entry]:
    with chronicle.asked() as connection:
        behind = evidence_of_events(connection, [one["id"] for one in events])
        moments = changed(connection, {id: [one.claim for one in some] for id, some in behind.items()})
    for one in events:
        stated = when(one["when"])
        days = _days(stated)
        if stated is None or days is None:
            continue
        topics = [told.topic(topic) for topic in one["topics"]]
        yield Entry(
            one["id"], *days, stated.edtf, _STATUS[one["status"]], one["status"], headline(one, told),
            _description(
                [f"{name}: {value}" for name, value in facts(one, told)],
                [evidence_form(each) for each in behind.get(one["id"], ())],
                told,
            ),
            moments.get(one["id"], EPOCH), one["place_name"], (told.kind(one["kind"]), *topics),
            address(base_url, "events", one["id"]),
        )  # fmt: skip


def _days(stated: When | None) -> tuple[date, date] | None:
    """The first and the last day of a date; of one with an open end, the day that is known."""
    if stated is None:
        return None
    first, last = stated.earliest or stated.latest, stated.latest or stated.earliest
    return (first, last) if first and last and last < date.max else None


# ---------------------------------------------------------------- plans


def _of_plans(
    chronicle: Chronicle,
    filters: Filters,
    since: str | date,
    today: date,
    shown: set[str],
    base_url: str | None,
    told: Words,
    most: int,
    cut: list[str],
) -> Iterator[Entry]:
    """The plans that are due in these days, but for those that are events of the calendar themselves."""
    people = list(filters.get("people", ()))
    if len(people) > 1 or any(filters.get(name) for name in _EVENTS_ONLY):
        return
    found = chronicle.list_plans(
        today=today,
        countries=filters.get("countries", ()),
        person=people[0] if people else None,
        states=tuple(_STATES),
        since=since,
        until=filters.get("until"),
        limit=None,
        cut=cut.append,
    )
    wanted = [one for one in found.rows if one["event"] not in shown][:most]
    with chronicle.asked() as connection:
        moments = changed(connection, {one["id"]: [each["claim"] for each in _behind(one)] for one in wanted})
    for one in wanted:
        days = _due(one)
        if days:
            moment = max(moments.get(one["id"], EPOCH), _turned(one, today))
            yield _plan(one, days, moment, base_url, told)


def _behind(plan: Row) -> Iterator[Row]:
    """The words that a plan and its steps rest on."""
    yield from plan["evidence"]
    for step in plan["steps"]:
        yield from step["evidence"]


def _due(plan: Row) -> tuple[date, date] | None:
    """The days on which a plan stands in a calendar: all that it may be due on, or the last of very many."""
    days = _days(when(plan["due"]))
    if days is None or (days[1] - days[0]).days < _LONGEST:
        return days
    return (days[1], days[1]) if plan["window"][1] else (days[0], days[0])


def _turned(plan: Row, today: date) -> datetime:
    """When time alone last changed how a plan stands: it becomes due, and overdue the day after its last one."""
    first, last = (one and date.fromisoformat(one) for one in plan["window"])
    passed = [one for one in (first, last and last < date.max and last + timedelta(days=1)) if one and one <= today]
    return datetime.combine(max(passed), time(), UTC) if passed else EPOCH


def _plan(one: Row, days: tuple[date, date], moment: datetime, base_url: str | None, told: Words) -> Entry:
    by = "; ".join(in_a_line(party["name"]) for party in one["by"])
    lines = [
        told.gettext("State: {state}", state=told.state(one["state"])),
        told.gettext("Due: {date}", date=in_words(when(one["due"]), told.language)),
        *([told.gettext("By whom: {names}", names=by)] if by else []),
    ]
    return Entry(
        one["id"],
        *days,
        one["due"],
        _STATES[one["state"]],
        one["state"],
        told.gettext("Plan: {what}", what=shortened(one["what"])),
        _description(lines, list(_behind(one)), told),
        moment,
        categories=(told.gettext("plan of the parties"),),
        url=base_url and f"{address(base_url, 'plans')}#{one['id']}",
    )


# ---------------------------------------------------------------- their text


def _description(lines: Iterable[str], behind: Sequence[Row], told: Words) -> str:
    """What is known, and the sources in their own words."""
    more = len(behind) - _SOURCES
    rest = [told.ngettext("and {number} more", "and {number} more", more)] if more > 0 else []
    return "\n".join([*lines, "", *(_source(one, told) for one in behind[:_SOURCES]), *rest]).strip("\n")


def _source(one: Row, told: Words) -> str:
    day = f", {short(date.fromisoformat(one['published']), told.language)}" if one["published"] else ""
    named = in_a_line(one["outlet"] or one["source"])
    return f"{named}{day}: “{shortened(one['text'], _WORDS)}”\n{in_a_line(one['source'])}"
