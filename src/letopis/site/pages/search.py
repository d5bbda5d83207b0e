"""Search in the texts, and what a search box completes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse

from letopis.chronicle.series.naming import title
from letopis.exports.catalog import language_named
from letopis.exports.words import words
from letopis.model.errors import LetopisError
from letopis.site import links
from letopis.site.languages import chosen, texts
from letopis.site.view import page, shown
from letopis.store.ask.found import Found
from letopis.store.ask.wanted import closest, series_keys
from letopis.store.chronicle import Chronicle
from letopis.store.database import BadDatabase

router = APIRouter()
PATH = "/search"
#: Pages that an answer shows, and those it shows at most; names and events beside them.
FEW, MOST = 20, 200
_NAMES, _EVENTS = 12, 6
#: Names that a search box offers.
OFFERED = 8
#: Characters of what is typed that names are looked for by.
_LONGEST = 100
_TYPES = {"person": "person", "country": "country", "organisation": "organization", "series": "series"}
#: A word of a query that may be of a name: longer than prepositions, no field of the query's language.
_WORD = re.compile(r"[^\W\d_][\w'’-]{2,}(?!\w*:)")


@router.get(PATH)
def search(request: Request) -> HTMLResponse:
    """Pages that have the words that are asked for, and people, countries, organisations, series called so."""
    chronicle, params = shown(request).chronicle, request.query_params
    query, since, until = (params.get(name, "").strip() for name in ("q", "from", "to"))
    as_of, limit = params.get("as_of") or None, _limit(params.get("limit"))
    found, problem = None, None
    if query:
        try:
            found = chronicle.search(query, since or None, until or None, as_of, limit)
        except BadDatabase:
            raise
        except LetopisError as error:
            problem = error
    return page(
        request,
        "search.html",
        400 if problem else 200,
        query=query,
        since=since,
        until=until,
        found=found,
        problem=problem,
        named=named(chronicle, query) if query else [],
        events=events_called(chronicle, query, as_of) if query else [],
        more=_more(request, found, limit),
    )


@router.get(PATH + "/complete")
def complete(request: Request, q: str = "", only: str = "") -> JSONResponse:
    """People, countries, organisations and series whose names begin so; `only` those of one type."""
    type, language = _TYPES.get(only), chosen(request)
    found = shown(request).chronicle.complete(q[:_LONGEST], OFFERED if type is None else OFFERED * 5)
    offered = [_offered(one, language) for one in found if type in (None, one["type"])][:OFFERED]
    return JSONResponse(offered, headers={"Cache-Control": "no-cache", "Vary": "Cookie, Accept-Language"})


def _offered(one: Mapping[str, Any], language: str) -> dict[str, str]:
    """What a search box shows of a name: itself, what it is of, where it leads, what a filter takes for it."""
    told = words(language_named(language))
    kind = texts(language).gettext("series") if one["type"] == "series" else told.word("entity", one["type"])
    country = one["country"] if one["type"] != "country" else None
    return {
        "name": told.country(one["id"]) if one["type"] == "country" else one["name"],
        "kind": f"{kind}, {told.country(country)}" if country else kind,
        "address": address_of(one),
        "value": one["id"],
    }


def address_of(one: Mapping[str, Any]) -> str:
    """The page of someone or something that a name may mean."""
    if one["type"] == "person":
        return links.person(one["id"])
    field = {"country": "country", "organization": "organisation", "series": "series"}[one["type"]]
    return links.query("/timeline", {field: one["id"]})


def named(chronicle: Chronicle, query: str) -> list[dict[str, Any]]:
    """Who and what is called by all words of a query, else by one of them; each with its `address`."""
    found = chronicle.complete(query[:_LONGEST], _NAMES)
    if not found:
        each = (one for word in _WORD.findall(query)[:4] for one in chronicle.complete(word, _NAMES // 3))
        found = list({(one["type"], one["id"]): one for one in each}.values())[:_NAMES]
    return [one | {"address": address_of(one)} for one in found]


def events_called(chronicle: Chronicle, query: str, as_of: str | None) -> list[dict[str, Any]]:
    """The last events of the series whose names have all words of a query, those of its number where it has one."""
    asked = title(query)
    with chronicle.asked() as connection:
        keys = closest(series_keys(connection), asked)[:_EVENTS]
    found = _editions(chronicle, keys, asked.number, as_of)
    return sorted(found, key=lambda one: str(one["day"]), reverse=True)[:_EVENTS]


def _editions(
    chronicle: Chronicle, keys: Sequence[str], number: int | None, as_of: str | None
) -> Iterator[dict[str, Any]]:
    for key in keys:
        rows = chronicle.list_events(series=key, newest=True, limit=50 if number else _EVENTS, as_of=as_of).rows
        yield from (one for one in rows if number in (None, one["edition"]))


def _limit(text: str | None) -> int:
    """How many pages to show: what an address asks for, within bounds."""
    return min(MOST, max(FEW, int(text))) if text and text.isascii() and text.isdigit() and len(text) < 6 else FEW


def _more(request: Request, found: Found | None, limit: int) -> str | None:
    """The address of an answer with more pages, where there are more."""
    if found is None or found.total <= len(found.hits) or limit >= MOST:
        return None
    params = dict(request.query_params) | {"limit": str(limit + FEW)}
    return f"{links.query(PATH, params)}#page-{len(found.hits) + 1}"
