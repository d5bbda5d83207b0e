"""What was planned, how it stands, and what came of it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from letopis.chronicle.plans.fate import State
from letopis.site.asked import Asked, asked
from letopis.site.reviewing.told import acts_about, just_done, page_of, parts_of
from letopis.site.telling.tongues import speak
from letopis.site.view import page, shown
from letopis.store.ask.concerned import countries_of_plans
from letopis.store.ask.forms import plan_form
from letopis.store.ask.listing import computed
from letopis.store.ask.plan import plan_of
from letopis.store.ask.plans import PlanAnswer
from letopis.store.ask.wanted import last_day
from letopis.store.chronicle import Chronicle
from letopis.store.reviewing import target

router = APIRouter()
#: The states in the order in which somebody wants to see them.
STATES: tuple[State, ...] = ("overdue", "due", "open", "postponed", "contradicted", "done", "cancelled")
#: So many plans stand on a page of one state, so many of each where all are shown; so many countries can be chosen.
PLANS, FEW, COUNTRIES = 16, 6, 14


@dataclass(frozen=True, slots=True)
class Group:
    """The plans of one state that a page shows: of `count`, and the mark of where the following ones begin."""

    state: State
    count: int
    rows: tuple[dict[str, Any], ...]
    next: str | None


@router.get("/plans")
def plans(request: Request) -> Response:
    """The plans that the address asks for, by state and by when they are due."""
    params = request.query_params
    filters = asked(params)
    state = next((one for one in STATES if one == params.get("state")), None)
    cut: list[str] = []
    chronicle = shown(request).chronicle
    found = chronicle.whole(
        chronicle.plans,
        cut.append,
        today=shown(request).clock.today(),
        countries=filters.country,
        person=next(iter(filters.person), None),
        states=(),
        since=filters.since,
        until=filters.until,
        as_of=filters.as_of,
    )
    counts = Counter(one.plan.state for one in found)
    groups = _groups(found, state, counts, params.get("after") or None)
    speak(chronicle, *(group.rows for group in groups))
    return page(
        request,
        "plan/all.html",
        filters=filters,
        state=state,
        states=STATES,
        counts=counts,
        total=len(found),
        groups=groups,
        countries=_countries(chronicle, found, filters),
        years=_years(found),
        cut=cut,
        address=_address(filters),
    )


@router.get("/plans/{id}")
def plan(request: Request, id: str) -> Response:
    """One plan, to be corrected; one that is an event, or has another id now, leads on to where that is."""
    chronicle, as_of = shown(request).chronicle, last_day(request.query_params.get("as_of") or None)
    today = as_of or shown(request).clock.today()
    with chronicle.asked() as connection:
        whole_of = target(connection, id)
        if whole_of.subject != "plan" or whole_of.id != id:
            return RedirectResponse(page_of(connection, whole_of.subject, whole_of.first), 303)
        found = plan_of(connection, whole_of.first, today, as_of)
    told = plan_form(found) if found else None
    speak(chronicle, told)
    return page(
        request,
        "plan/page.html",
        id=id,
        plan=told,
        parts=parts_of(whole_of),
        acts=acts_about(request, id),
        done=just_done(request),
    )


def _groups(
    found: Sequence[PlanAnswer], state: State | None, counts: Mapping[State, int], after: str | None
) -> list[Group]:
    """The plans of the state that is asked for from a mark on, else the first ones of every state."""
    groups = []
    for one in (state,) if state else STATES:
        own = [each for each in found if each.plan.state == one]
        part = computed.plans_part(own, after if state else None, PLANS if state else FEW)
        groups.append(Group(one, counts.get(one, 0), part.rows, part.next))
    return [group for group in groups if group.rows]


def _countries(chronicle: Chronicle, found: Sequence[PlanAnswer], filters: Asked) -> list[tuple[str, int]]:
    """The countries that most plans concern, beside those that are asked for, with how many plans they have."""
    with chronicle.asked() as connection:
        concerned = countries_of_plans(connection, found)
    counts = Counter(code for codes in concerned.values() for code in sorted(codes) if code not in filters.country)
    return counts.most_common(COUNTRIES)


def _years(found: Iterable[PlanAnswer]) -> list[tuple[int, int]]:
    """The years in which plans are due, in order, with how many; one that is due over years counts where it ends."""
    days = (one.plan.window[1] or one.plan.window[0] for one in found)
    return sorted(Counter(day.year for day in days if day).items())


def _address(filters: Asked) -> Mapping[str, object]:
    """What of the filters holds for plans, as parameters of an address."""
    kept = {name: value for name, value in filters.params().items() if name in ("country", "person", "from", "to")}
    return {**kept, "as_of": filters.as_of}
