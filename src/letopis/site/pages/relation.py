"""Two or more countries with each other, and the brief of it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from letopis.chronicle.plans.fate import Plan
from letopis.model.errors import LetopisError
from letopis.site import links
from letopis.site.asked import Asked, asked
from letopis.site.charts.columns import columns
from letopis.site.languages import chosen, texts
from letopis.site.pages.plans import STATES
from letopis.site.relation.contacts import Contacts, contacts
from letopis.site.relation.figures import Measured
from letopis.site.telling.tongues import speak
from letopis.site.telling.wording import Wording
from letopis.site.view import page, shown
from letopis.store.ask.filter import Filter
from letopis.store.ask.heads import heads
from letopis.store.ask.listing import computed
from letopis.store.ask.names import UnknownCountry, country
from letopis.store.ask.outlines import outlines
from letopis.store.ask.wanted import last_day, stretch
from letopis.store.chronicle import Chronicle

router = APIRouter()
#: So many events, plans and documents of each sort stand on the page; so many relations in the list of them.
EVENTS, PLANS, DOCUMENTS, RELATIONS = 8, 6, 12, 120
#: Characters of the names in an address.
LONGEST = 300


class NoRelation(LetopisError):
    """What does not name two countries or more."""


@dataclass(frozen=True, slots=True)
class Relation:
    """Whose relation is asked for, of which time, as of which day."""

    codes: tuple[str, ...]
    filters: Asked
    today: date

    @property
    def first(self) -> date | None:
        """The first day that is asked for."""
        return stretch(self.filters.since, self.filters.until)[0]

    @property
    def last(self) -> date | None:
        """The last day that is asked for."""
        return stretch(self.filters.since, self.filters.until)[1]

    @property
    def known(self) -> date | None:
        """The day by which everything had been published."""
        return last_day(self.filters.as_of)

    @property
    def now(self) -> date:
        """The day on which things stand as they are shown."""
        return self.known or self.today


@router.get("/relations")
def relations(request: Request) -> Response:
    """The relations of which most is known; two countries that are asked for lead to theirs."""
    filters = asked(request.query_params)
    if len(filters.country) > 1:
        return _moved(filters.country, request, "")
    countries = [country(one) for one in filters.country]
    found = shown(request).chronicle.network(countries=countries, limit=60, as_of=filters.as_of)
    pairs = [one for one in found["countries"]["pairs"] if not countries or countries[0] in (one["left"], one["right"])]
    return page(request, "relation/all.html", pairs=pairs[:RELATIONS], filters=filters)


@router.get("/relations/{names}/brief.{ending}")
def paper(request: Request, names: str, ending: str) -> Response:
    """The brief as a file: md, docx or html."""
    from letopis.site.relation.briefs import ENDINGS, paper_file

    if ending not in ENDINGS:
        return _missing(
            request, NoRelation(f"brief.{ending}", "there is no such file", f"ask for {', '.join(ENDINGS)}")
        )
    codes = _codes(request, names, f"/brief.{ending}")
    return codes if isinstance(codes, Response) else paper_file(request, codes, ending)


@router.get("/relations/{names}/brief")
def brief(request: Request, names: str) -> Response:
    """The brief as a page to print."""
    from letopis.site.relation.briefs import relation_of, whole

    codes = _codes(request, names, "/brief")
    if isinstance(codes, Response):
        return codes
    return page(
        request,
        "relation/brief.html",
        paper=relation_of(request, codes),
        codes=codes,
        filters=asked(request.query_params),
        whole=whole(request),
    )


@router.get("/relations/{names}")
def relation(request: Request, names: str) -> Response:
    """What is known of two or more countries with each other."""
    codes = _codes(request, names, "")
    if isinstance(codes, Response):
        return codes
    one = Relation(codes, asked(request.query_params), shown(request).clock.today())
    cut: list[str] = []
    chronicle, language = shown(request).chronicle, chosen(request)
    return page(
        request,
        "relation/page.html",
        one=one,
        codes=codes,
        filters=one.filters,
        here=links.relation(codes),
        cut=cut,
        **_counts(chronicle, one, language),
        **_events(chronicle, one),
        **_plans(chronicle, one, cut),
        **_papers(request, one, cut),
        figures=_figures(chronicle, one, language, cut),
        series=_series(chronicle, one, cut),
    )


def _codes(request: Request, names: str, rest: str) -> tuple[str, ...] | Response:
    """The codes that are meant; where they are written otherwise, the way to their own address, or what is wrong."""
    if len(names) > LONGEST:
        return _missing(request, NoRelation(names[:40], "is too long", "name two or more: /relations/KZ-RU"))
    try:
        codes = tuple(sorted(set(parted(names))))
    except (UnknownCountry, NoRelation) as error:
        return _missing(request, error)
    if len(codes) < 2:
        return _missing(request, NoRelation(names, "is one country", "name two or more: /relations/KZ-RU"))
    return codes if links.relation(codes) == f"/relations/{names}" else _moved(codes, request, rest)


def _moved(names: Sequence[str], request: Request, rest: str) -> Response:
    """The way to the address of a relation; what else is asked for goes along."""
    codes = [country(one) for one in names]
    others: dict[str, object] = {name: request.query_params.getlist(name) for name in request.query_params}
    others.pop("country", None)
    return RedirectResponse(links.query(links.relation(codes) + rest, others), 307)


def _missing(request: Request, error: LetopisError) -> HTMLResponse:
    return page(request, "error.html", 404, problem=error, code=404)


def parted(names: str) -> list[str]:
    """The countries that an address names, by codes or names with hyphens or commas between; names may hold hyphens.

    Raises UnknownCountry.

    >>> parted("KZ-RU"), parted("Казахстан,Россия"), parted("Гвинея-Бисау-Россия")
    (['KZ', 'RU'], ['KZ', 'RU'], ['GW', 'RU'])
    """
    if "," in names:
        return [country(one) for one in names.split(",") if one.strip()]
    pieces = names.split("-")
    for length in range(len(pieces), 0, -1):
        try:
            first = country("-".join(pieces[:length]))
        except UnknownCountry:
            if length == 1:
                raise
            continue
        return [first, *(parted("-".join(pieces[length:])) if pieces[length:] else ())]
    raise AssertionError("a text has at least one piece")


def _counts(chronicle: Chronicle, one: Relation, language: str) -> dict[str, Any]:
    """Counts by year with their drawing, and who stands at the head of these states."""
    filter = Filter(countries=one.codes, first=one.first, last=one.last)
    with chronicle.asked() as connection:
        found = outlines(connection, filter, one.known)
        leading = heads(connection, one.codes, one.now, one.known)
    counted = contacts(chronicle, found, one.codes, one.now, one.known)
    return {
        "events_in_all": len(found),
        "counted": counted,
        "drawn": _drawn(counted, language),
        "heads": [(key, holding) for key, holders in leading.items() for holding in holders],
    }


def _drawn(counted: Contacts, language: str) -> dict[str, Any] | None:
    """The columns with their key."""
    pieces = counted.pieces(Wording(language).words.rank, texts(language).gettext("planned"))
    if not pieces:
        return None
    years = [year for year in counted.years if year >= min(min(piece.counts) for piece in pieces)]
    title = texts(language).gettext("Talks by year, and the level of the lower side")
    return {"svg": columns("talks", title, pieces, years), "key": [(piece.kind, piece.name) for piece in pieces]}


def _events(chronicle: Chronicle, one: Relation) -> dict[str, Any]:
    """The latest events that happened, and the next ones to come."""
    latest = chronicle.list_events(
        countries=one.codes,
        since=one.filters.since,
        until=one.filters.until,
        statuses=("held", "ongoing"),
        newest=True,
        limit=EVENTS,
        as_of=one.filters.as_of,
    )
    coming = chronicle.list_events(
        countries=one.codes,
        since=one.now,
        statuses=("planned", "postponed", "proposed"),
        limit=EVENTS,
        as_of=one.filters.as_of,
    )
    return {"latest": latest.rows, "coming": coming.rows}


def _plans(chronicle: Chronicle, one: Relation, cut: list[str]) -> dict[str, Any]:
    """How many plans there are in each state, and those that say most now."""
    found = chronicle.whole(
        chronicle.plans, cut.append, today=one.today, countries=one.codes, person=None, states=(),
        since=one.filters.since, until=one.filters.until, as_of=one.filters.as_of,
    )  # fmt: skip
    counts = Counter(answer.plan.state for answer in found)
    waiting = [answer for answer in found if _waits(answer.plan)]
    settled = [answer for answer in found if answer.plan.state in ("done", "contradicted", "cancelled")]
    waited, came = (computed.plans_part(some[-PLANS:], None, PLANS).rows for some in (waiting, settled))
    speak(chronicle, waited, came)
    states = [(state, counts[state]) for state in STATES if counts[state]]
    return {"plan_counts": states, "waiting": waited, "settled": came}


def _waits(plan: Plan) -> bool:
    """Whether somebody waits for a plan: it is due, overdue, or ahead on a day that is told."""
    return plan.state in ("due", "overdue") or (plan.state in ("open", "postponed") and plan.due is not None)


def _papers(request: Request, one: Relation, cut: list[str]) -> dict[str, Any]:
    """Documents, those whose status was told last first."""
    found = shown(request).chronicle.list_documents(
        countries=one.codes, since=one.filters.since, until=one.filters.until, newest=True, limit=DOCUMENTS,
        after=request.query_params.get("documents") or None, as_of=one.filters.as_of, cut=cut.append,
    )  # fmt: skip
    speak(shown(request).chronicle, found.rows)
    return {"documents": found.rows, "more_documents": found.next}


def _figures(chronicle: Chronicle, one: Relation, language: str, cut: list[str]) -> list[dict[str, Any]]:
    found = chronicle.list_figures(countries=one.codes, limit=20, as_of=one.filters.as_of, cut=cut.append)
    speak(chronicle, found.rows)
    measured = Measured(language)
    return [measured.told(row, number) for number, row in enumerate(found.rows, 1)]


def _series(chronicle: Chronicle, one: Relation, cut: list[str]) -> Sequence[Mapping[str, Any]]:
    """The series with their editions, the missing ones at their places."""
    found = chronicle.list_series(countries=one.codes, limit=20, as_of=one.filters.as_of, cut=cut.append)
    return [{**row, "editions": with_missing(row)} for row in found.rows]


def with_missing(series: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The editions of a series in order, those that nobody reported as {"missing": number or year} among them."""
    by = "edition" if series["kind"] == "events" else "year"
    counted = [(one[by], one) for one in series["editions"] if one[by] is not None]
    counted += [(number, {"missing": number}) for number in series["missing"]]
    others = [one for one in series["editions"] if one[by] is None]
    return [one for _, one in sorted(counted, key=lambda pair: pair[0])] + others
