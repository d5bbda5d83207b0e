"""One event with every source's words, and how it is corrected."""

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from letopis.model.text import site_of
from letopis.site import links
from letopis.site.events.said import attributes, compared, course, numbered
from letopis.site.events.whole import around
from letopis.site.reviewing.refused import Refused
from letopis.site.reviewing.told import acts_about, just_done
from letopis.site.view import page, shown
from letopis.store.ask.event import event_now
from letopis.store.ask.spoken import languages_of
from letopis.store.ask.wanted import last_day

router = APIRouter()
#: Reports whose words stand on the page before somebody asks for all; and beside each other in the comparison.
REPORTS, BESIDE = 30, 12


@router.get("/events/{id}")
def event(request: Request, id: str) -> Response:
    """An event; the id of one of its reports, or one that it had before, leads to the address it has now."""
    as_of = request.query_params.get("as_of")
    if not as_of:
        with shown(request).chronicle.asked() as connection:
            now = event_now(connection, id)
        found = now or shown(request).chronicle.event(id).event.id
        if found != id:
            query = request.url.query
            return RedirectResponse(links.event(found) + (f"?{query}" if query else ""), 303)
    return event_page(request, id)


def event_page(request: Request, id: str, refused: Refused | None = None) -> Response:
    """The page of an event by its present id, with a correction that was refused, where there is one."""
    chronicle = shown(request).chronicle
    as_of = None if refused else request.query_params.get("as_of") or None
    answer = chronicle.event(id, as_of)
    whole = chronicle.event_object(answer)
    whole["office"] = next((one["office"] for one in chronicle.plain([answer.row])), None)
    belonging = chronicle.events_plain([*whole["contains"], *filter(None, [whole["part_of"]])], as_of)
    with chronicle.asked() as connection:
        beside = around(connection, answer, shown(request).clock.today(), last_day(as_of))
        languages = languages_of(connection, [one["id"] for one in whole["reports"]])
    context = {
        "event": whole,
        "attributes": attributes(whole),
        "reports": _reports(request, whole, languages),
        "lines": compared(whole, whole["reports"][:BESIDE]),
        "beside": BESIDE,
        "course": tuple(course(whole)),
        "whole": [one for one in belonging if one["id"] == whole["part_of"]],
        "parts": [one for one in belonging if one["id"] in whole["contains"]],
        "countries": sorted({one["country"] for one in whole["participants"] if one.get("country")}),
        "around": beside,
        "leaving": [_named(one) for one in whole["reports"]],
        "proposed": [_proposed(one) for one in beside.near],
        "acts": acts_about(request, whole["id"]),
        "done": just_done(request),
        "refused": refused,
        "as_of": as_of,
    }
    return page(request, "event/page.html", refused.status if refused else 200, **context)


def _reports(request: Request, whole: Mapping[str, Any], languages: Mapping[str, str]) -> list[dict[str, Any]]:
    """The reports that are shown, each with its number, its language and that of the report it is most like."""
    numbers = numbered(whole)
    most = None if request.query_params.get("all") else REPORTS
    return [
        one | {"number": numbers[one["id"]], "language": languages.get(one["id"]), "like": numbers.get(one["joined"])}
        for one in whole["reports"][:most]
    ]


def _named(report: Mapping[str, Any]) -> dict[str, Any]:
    """A report as one that may leave the event."""
    name = report["outlet"] or site_of(report["source"])
    return {"id": report["id"], "name": name, "published": report["published"], "detail": report["title"]}


def _proposed(event: Mapping[str, Any]) -> dict[str, Any]:
    """An event as one that this one may be merged with."""
    who = ", ".join(one["name"] for one in event["participants"][:3])
    detail = " · ".join(filter(None, (event["place_name"], who)))
    return {"id": event["id"], "event": event, "name": event["name"] or who, "detail": detail,
            "address": links.event(event["id"])}  # fmt: skip
