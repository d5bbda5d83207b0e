"""The timeline for programs, with its filters: a calendar and a feed to subscribe to, a table to open."""

from collections.abc import Callable
from itertools import chain
from typing import Any, cast

from fastapi import APIRouter, Request
from fastapi.responses import Response, StreamingResponse

from letopis.exports.asked import Filters
from letopis.exports.calendar import calendar
from letopis.exports.catalog import language_named
from letopis.exports.feed import feed
from letopis.exports.tables.events import EVENTS
from letopis.exports.tables.table import Ask
from letopis.exports.tables.writing import csv_lines
from letopis.model.errors import LetopisError
from letopis.site.asked import Asked, asked
from letopis.site.languages import chosen
from letopis.site.tagged import tagged
from letopis.site.view import shown

router = APIRouter()


class NotThen(LetopisError):
    """A feed as of a day: who subscribes wants to know what is known now."""


@router.get("/calendar.ics")
def calendar_of(request: Request) -> Response:
    """What is coming and what is due, as iCalendar (RFC 5545)."""
    filters, (base, language) = _filters(request), _where(request)
    today = shown(request).clock.today()
    return _answered(
        request,
        "text/calendar; charset=utf-8",
        (base, language, today),
        lambda: calendar(shown(request).chronicle, filters, today, base, language_named(language)),
    )


@router.get("/feed.atom")
def feed_of(request: Request) -> Response:
    """What is new, as Atom (RFC 4287); `after` is the mark of the page before."""
    filters, (base, language) = _filters(request), _where(request)
    after = request.query_params.get("after") or None
    return _answered(
        request,
        "application/atom+xml; charset=utf-8",
        (base, language),
        lambda: feed(shown(request).chronicle, filters, base, language_named(language), after),
    )


@router.get("/timeline.csv")
def table_of(request: Request) -> Response:
    """The events of a timeline as a table (CSV), all of them, by day."""
    wanted = asked(request.query_params)
    ask = Ask(shown(request).chronicle, _chosen(wanted), shown(request).clock.today(), wanted.as_of)
    lines = csv_lines(EVENTS, EVENTS.records(ask))
    begun = [next(lines), next(lines, "")]  # what cannot be answered is told before the answer begins
    return StreamingResponse(
        chain(begun, lines),
        media_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="timeline.csv"', "Cache-Control": "no-cache"},
    )


def _filters(request: Request) -> Filters:
    """The filters of the address. Raises NotThen."""
    wanted = asked(request.query_params)
    if wanted.as_of:
        raise NotThen(request.url.path, "tells what is known now, not as of a day", "leave out as_of")
    return _chosen(wanted)


def _chosen(wanted: Asked) -> Filters:
    """What chooses among the events."""
    kept = {name: one for name, one in wanted.keywords().items() if name not in ("newest", "as_of")}
    return cast(Filters, kept)


def _where(request: Request) -> tuple[str, str]:
    """Where this site is, as the reader reaches it, and the language to write in."""
    return str(request.base_url), chosen(request)


def _answered(request: Request, type: str, given: tuple[Any, ...], make: Callable[[], bytes]) -> Response:
    """What `make` writes, or that the reader's copy is still good: nothing but these decides what is written."""
    told = (shown(request).chronicle.revision(), str(request.url), *given)
    language = {"Content-Language": given[1]}
    return tagged(
        request,
        repr(told).encode(),
        lambda: Response(make(), media_type=type, headers=language),
        {"Vary": "Cookie, Accept-Language"},
    )
