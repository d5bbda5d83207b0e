"""What was decided, as pages tell it: by whom, when, why, of what, and where that stands now."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection
from starlette.requests import Request

from letopis.chronicle.judgements import Subject
from letopis.site import links
from letopis.site.reviewing.controls import typed
from letopis.site.view import shown
from letopis.store.ask.objects import objects
from letopis.store.ask.spoken import events_of, promises
from letopis.store.ask.timeline import rows_named
from letopis.store.decisions import followed
from letopis.store.reviewing import Act, Target, acts, acts_of, target
from letopis.store.reviewing.forms import act_object
from letopis.store.reviewing.targets import UnknownTarget, called

#: Things that an act names; of a great merge the first ones.
_NAMED = 6

Told = Mapping[str, Any]


def acts_told(connection: Connection, made: Iterable[Act]) -> Sequence[Told]:
    """Acts as objects (`act_object`), with what people call the things that they are of, and the page of these now."""
    found = [act_object(one) for one in made]
    ids = {id for one in found for id in (*one["of"][:_NAMED], *one["with"][:_NAMED])}
    names = {**called(connection, ids), **promises(connection, ids)}
    events = _events(connection, [one["of"][0] for one in found if one["subject"] == "event"])
    return [
        one
        | {
            "names": [names.get(id, id[:12]) for id in one["of"][:_NAMED]],
            "with_names": [names.get(id, id[:12]) for id in one["with"][:_NAMED]],
            "event": events.get(one["of"][0]),
            "typed": _value(one["field"], one["value"]),
            "address": f"/review/of/{one['subject']}/{one['of'][0]}",
        }
        for one in found
    ]


def _events(connection: Connection, ids: Sequence[str]) -> Mapping[str, Told]:
    """The events that reports tell now, as lines of a timeline, by the reports' ids; what nobody tells is left out."""
    now = followed(connection, ids)
    of = events_of(connection, {now.get(id, id) for id in ids})
    rows = {one["id"]: one for one in objects(connection, rows_named(connection, sorted(set(of.values()))))}
    return {id: rows[of[now.get(id, id)]] for id in ids if of.get(now.get(id, id)) in rows}


def _value(field: str | None, value: Any) -> str:
    """A value that somebody set, as it would be typed; nothing where it was struck out."""
    if field is None or value is None:
        return ""
    told = value.get("name") if isinstance(value, Mapping) else value
    return typed(field, {field: told}) or ("no" if told is False else "")


def acts_about(request: Request, id: str) -> Sequence[Told]:
    """All that was ever decided of an event, a plan or somebody, the last first."""
    with shown(request).chronicle.asked() as connection:
        try:
            return acts_told(connection, reversed(acts_of(connection, id)))
        except UnknownTarget:
            return ()


def just_done(request: Request) -> Told | None:
    """The act that led to a page (`?done=`), to be told there with the means to take it back."""
    id = request.query_params.get("done")
    if not id:
        return None
    with shown(request).chronicle.asked() as connection:
        made = [one for one in acts(connection) if one.id == id]
        return next(iter(acts_told(connection, made)), None)


def page_of(connection: Connection, subject: Subject, part: str) -> str:
    """The page of what a claim or a unit is part of now. Raises UnknownTarget where it is part of nothing any more."""
    id = target(connection, followed(connection, [part]).get(part, part)).id
    if subject == "plan":
        return links.plan(id)
    return links.event(id) if subject == "event" else links.person(id)


def parts_of(whole: Target) -> list[dict[str, str]]:
    """What may leave an event, a plan or somebody, for the form that splits it."""
    return [{"id": one.id, "name": one.names[0] if one.names else one.id, "detail": one.detail} for one in whole.parts]
