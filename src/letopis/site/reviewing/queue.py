"""The queue of what people should look at, each thing with why it is doubtful and the sentences that tell it."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection
from starlette.requests import Request

from letopis.chronicle.events.doubt import SURE_EVENT, SURE_JOIN
from letopis.chronicle.judgements import Subject
from letopis.site import links
from letopis.site.events.said import Attribute, attributes, numbered
from letopis.site.reviewing.told import parts_of
from letopis.site.view import shown
from letopis.store.ask.event import events_alone
from letopis.store.ask.names import SeveralNamed, identified
from letopis.store.ask.objects import event_object, sentences
from letopis.store.ask.queue import Item
from letopis.store.ask.spoken import languages_of, spoken_of
from letopis.store.reviewing.targets import of_named

#: Things on a page of the queue, reports of an event and names of somebody that stand there.
SHOWN, REPORTS, NAMES = 10, 3, 8

Told = dict[str, Any]


class Items:
    """A part of the queue, and where the next one begins (`next`, None at the end)."""

    def __init__(self, request: Request, only: Subject | None, happenings: bool, skip: int) -> None:
        """`only` events or people; `skip` so many that were passed over."""
        chronicle = shown(request).chronicle
        found = chronicle.queue(skip + SHOWN + 1, happenings, only)[skip:]
        self.skip = skip
        self.next = skip + SHOWN if len(found) > SHOWN else None
        with chronicle.asked() as connection:
            self.shown = told(connection, found[:SHOWN])


def told(connection: Connection, items: Sequence[Item]) -> list[Told]:
    """Things of the queue with what one needs to judge them."""
    events = _events(connection, [one.id for one in items if one.subject == "event"])
    return [
        {"subject": one.subject, "id": one.id, "doubt": one.doubt, "name": one.name.partition(": ")[2]}
        | (events[one.id] if one.subject == "event" else _person(connection, one))
        for one in items
    ]


def _events(connection: Connection, ids: Sequence[str]) -> Mapping[str, Told]:
    found = [event_object(one) for one in events_alone(connection, ids)]
    languages = languages_of(connection, [report["id"] for one in found for report in one["reports"]])
    return {one["id"]: _event(one, languages) for one in found}


def _event(event: Mapping[str, Any], languages: Mapping[str, str]) -> Told:
    """An event: what is disputed, which reports may not belong together, and first of all what these say."""
    numbers = numbered(event)
    reports = [one | {"number": numbers[one["id"]], "language": languages.get(one["id"])} for one in event["reports"]]
    loose = [one for one in reports if one["score"] is not None and one["score"] < SURE_JOIN]
    asked = {one["id"] for one in loose} | {one["joined"] for one in loose}
    disputed: list[Attribute] = [one for one in attributes(event) if one.disputed]
    asked |= {id for name in event["disputed"] for said in event["attributes"][name]["said"] for id in said["reports"]}
    first = sorted(reports, key=lambda one: (one["id"] not in asked, one["number"]))[:REPORTS]
    return {
        "address": links.event(event["id"]),
        "event": event,
        "disputed": disputed,
        "loose": [one | {"like": numbers.get(one["joined"])} for one in loose],
        "unlikely": event["confidence"] is not None and event["confidence"] < SURE_EVENT,
        "reports": sorted(first, key=lambda one: one["number"]),
        "more": len(reports) - len(first),
    }


def _person(connection: Connection, item: Item) -> Told:
    """Somebody: the names held to be theirs, and a sentence in which each of the doubtful ones stands."""
    try:
        whole = of_named(connection, identified(connection, item.id))
    except SeveralNamed:
        return {"address": links.person(item.id), "reasons": item.reasons, "names": [], "parts": []}
    parts = whole.parts[:NAMES]
    names = [{"name": one.names[0], "detail": one.detail, "spoken": _spoken(connection, one.id)} for one in parts]
    return {
        "address": links.person(item.id),
        "reasons": item.reasons,
        "names": names,
        "more": len(whole.parts) - len(parts),
        "parts": parts_of(whole),
    }


def _spoken(connection: Connection, unit: str) -> list[Told]:
    return [
        {"source": one.source, "outlet": one.outlet, "known": one.known, "sentences": sentences(one.sentences)}
        for one in spoken_of(connection, unit)
    ]
