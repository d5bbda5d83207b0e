"""People: who they are, in which offices, whom they met when, what they said."""

from collections.abc import Sequence
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from letopis.site import links
from letopis.site.asked import Asked, asked
from letopis.site.languages import chosen, texts
from letopis.site.reviewing.told import acts_about, just_done, parts_of
from letopis.site.telling.tenures import Tenures
from letopis.site.telling.tongues import speak
from letopis.site.view import page, shown
from letopis.store.ask.names import candidates
from letopis.store.ask.wanted import last_day
from letopis.store.chronicle import Chronicle
from letopis.store.reviewing import target

router = APIRouter()
#: So many events and statements stand on a page at a time, and so many people in the list of those met most.
EVENTS, STATEMENTS, MET = 25, 12, 24
PEOPLE, NAMESAKES = 50, 12
#: An office told by so many times fewer claims than another one may well be misread: it stands apart.
BARELY = 20


@router.get("/people")
def people(request: Request) -> Response:
    """The people of the chronicle, those whom most pages name first."""
    params = request.query_params
    filters, query = asked(params), (params.get("q") or "").strip()
    found = shown(request).chronicle.list_people(
        query or None, filters.country, after=params.get("after") or None, limit=PEOPLE, as_of=filters.as_of
    )
    return page(request, "person/all.html", people=found.rows, next=found.next, query=query, filters=filters)


@router.get("/people/{id}")
def person(request: Request, id: str) -> Response:
    """One person; a name leads to the address of whom it means."""
    filters = asked(request.query_params)
    chronicle = shown(request).chronicle
    answer = chronicle.person(id, filters.as_of, limit=1)
    if answer.identity.id != id:
        return RedirectResponse(_moved(request, answer.identity.id), 307)
    whole = chronicle.person_object(answer) | {"namesakes": _namesakes(chronicle, id, answer.identity.name)}
    language = chosen(request)
    offices = Tenures(language)
    told, barely = _weighed(offices.told(whole["offices"]))
    said = chronicle.list_statements(
        id, after=request.query_params.get("said") or None, limit=STATEMENTS, as_of=filters.as_of
    )
    speak(chronicle, [*told, *barely], said.rows)
    title = texts(language).gettext("Offices of %(name)s") % {"name": whole["name"]}
    return page(
        request,
        "person/page.html",
        whole=whole,
        offices=told,
        barely=barely,
        drawn=offices.drawn("career", told, title, last_day(filters.as_of) or shown(request).clock.today()),
        rarely=[one["office"].partition("|")[2] for one in whole["rarely"]],
        filters=filters,
        here=links.person(id),
        **_judged(request, chronicle, id, filters.as_of),
        **_met(request, chronicle, id, filters),
        said=said,
    )


def _weighed(told: Sequence[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Offices of some weight, and those that hardly any page tells beside one that very many do."""
    most = max((one["claims"] for one in told), default=0)
    weighty = [one for one in told if one["claims"] * BARELY >= most]
    return weighty, [one for one in told if one["claims"] * BARELY < most]


def _namesakes(chronicle: Chronicle, id: str, name: str) -> list[dict[str, Any]]:
    """Others who may be meant by a person's name, those whom most pages name first."""
    with chronicle.asked() as connection:
        found = candidates(connection, name, "person")
    others = [one for one in found if one.id != id][:NAMESAKES]
    return [{"id": one.id, "name": one.name, "country": one.country, "pages": one.count} for one in others]


def _judged(request: Request, chronicle: Chronicle, id: str, as_of: str | None) -> dict[str, Any]:
    """What people decided of a person, and what may leave it; nothing as of a day: corrections are of what is now."""
    if as_of:
        return {"parts": [], "acts": (), "done": None}
    with chronicle.asked() as connection:
        parts = parts_of(target(connection, id))
    return {"parts": parts, "acts": acts_about(request, id), "done": just_done(request)}


def _moved(request: Request, id: str) -> str:
    query = request.url.query
    return links.person(id) + (f"?{query}" if query else "")


def _met(request: Request, chronicle: Chronicle, id: str, filters: Asked) -> dict[str, Any]:
    """The events of a person, the last first, that the filters of the address let through; and with whom most."""
    keywords = filters.keywords() | {"people": (id, *filters.person)}
    order = {name: keywords.pop(name) for name in ("newest", "as_of")}
    found = chronicle.list_events(
        newest="oldest" not in request.query_params,
        after=request.query_params.get("after") or None,
        limit=EVENTS,
        as_of=order["as_of"],
        **keywords,
    )
    with_all = {name: value for name, value in keywords.items() if name != "people"}
    met = chronicle.network(people=(id,), limit=MET + 1, as_of=order["as_of"], **with_all)
    others = [one for one in met["people"]["nodes"] if one["id"] != id]
    names = {one["id"]: one["name"] for one in others}
    return {
        "events": found,
        "met": others,
        "most": max((one["events"] for one in others), default=0),
        "with_whom": ", ".join(names.get(one, one) for one in filters.person),
    }
