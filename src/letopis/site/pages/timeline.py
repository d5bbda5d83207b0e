"""The timeline, and parts of it to be put below or above what is shown."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, get_args

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from starlette.datastructures import QueryParams

from letopis.exports.catalog import language_named
from letopis.exports.words import Words, words
from letopis.knowledge import lexicon
from letopis.model.errors import LetopisError
from letopis.model.facts import EventKind, EventStatus
from letopis.site import links
from letopis.site.asked import Asked, asked
from letopis.site.errors import MISSING
from letopis.site.languages import chosen
from letopis.site.timeline.grouping import GROUPED, Group, Grouped, day_of, grouped, key_of, with_today
from letopis.site.timeline.meant import Meant, meant
from letopis.site.timeline.turning import mark_after, mark_at, mark_before
from letopis.site.view import page, shown
from letopis.store.chronicle import Chronicle
from letopis.store.database import BadDatabase

router = APIRouter()
PATH = "/timeline"
#: Events of a part.
LIMIT = 40

Event = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class View:
    """How a timeline is looked at: in which groups, and from where; `asked` is what it shows."""

    asked: Asked
    group: Grouped = "month"
    after: str | None = None
    before: str | None = None
    at: str | None = None

    def address(self, path: str = PATH, /, **changes: Any) -> str:
        """The address of the whole timeline seen so, with some filters changed."""
        return self._address(replace(self.asked, **changes), path)

    def part(self, **place: str | None) -> str:
        """The address of the part at a place (`after`, `before` or `at`)."""
        return self._address(self.asked, PATH, **place)

    def without(self, field: str, value: object = None) -> str:
        """The address of the timeline without one of the things that are asked for."""
        given = getattr(self.asked, field)
        rest = tuple(one for one in given if one != value) if isinstance(given, tuple) else getattr(Asked(), field)
        return self.address(**{field: rest})

    def instead(self, field: str, typed: str, value: str) -> str:
        """The address with another name in place of one that was typed."""
        given = getattr(self.asked, field)
        changed = tuple(value if one == typed else one for one in given) if isinstance(given, tuple) else value
        return self.address(**{field: changed})

    def _address(self, chosen: Asked, path: str, **place: str | None) -> str:
        group = {"group": self.group} if self.group != "month" and path == PATH else {}
        return links.query(path, chosen.params() | group | place)


@dataclass(frozen=True, slots=True)
class Part:
    """Some events of a timeline in groups, the address of just these, and of what stands before and after them."""

    groups: Sequence[Group]
    here: str
    earlier: str | None
    later: str | None
    count: int


@router.get(PATH)
def timeline(request: Request) -> Response:
    """The events that are asked for, in the order of days; with `part` only those of one place, for the script.

    What a form leaves blank is taken out of the address, so that it can be read and shared.
    """
    given = request.query_params.multi_items()
    if not all(value.strip() for _, value in given):
        return RedirectResponse(links.query(PATH, _together(given)), 303)
    chronicle, today = shown(request).chronicle, shown(request).clock.today()
    view = view_of(request.query_params)
    told = meant(chronicle, view.asked)
    if "part" in request.query_params:
        return page(request, "timeline/part.html", view=view, part=_part(chronicle, told, view, today))
    part, activity, problem = None, None, None
    try:
        if not told.doubts:
            part = _part(chronicle, told, view, today)
            activity = _activity(chronicle, told)
    except BadDatabase:
        raise
    except LetopisError as error:
        problem = error
    return page(
        request,
        "timeline/page.html",
        _status(told, problem),
        view=view,
        told=told,
        part=part,
        activity=activity,
        problem=problem,
        options=_options(words(language_named(chosen(request)))),
        known_now=view.address(as_of=None),
    )


def _together(given: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The parameters of an address that say something, each with its values."""
    found: dict[str, list[str]] = {}
    for name, value in given:
        if value.strip():
            found.setdefault(name, []).append(value)
    return found


def view_of(params: QueryParams) -> View:
    """How an address wants the timeline to be looked at; groups that are not known are months."""
    group: Grouped = next((one for one in GROUPED if one == params.get("group")), "month")
    after, before, at = (params.get(name) or None for name in ("after", "before", "at"))
    return View(asked(params), group, after, before, at)


def _status(told: Meant, problem: LetopisError | None) -> int:
    """What the page answers with: 404 where a name is nobody's, 400 where a question cannot be understood."""
    errors = [*(one.problem for one in told.doubts), *([problem] if problem else [])]
    if not errors:
        return 200
    return 404 if all(isinstance(one, MISSING) for one in errors) else 400


def _part(chronicle: Chronicle, told: Meant, view: View, today: date) -> Part:
    """The part of the timeline at the place that is asked for. Raises BadMark, BadDay, UnknownWord."""
    asks, newest = told.keywords(), view.asked.newest
    rows, more = _rows(chronicle, asks, view)
    begun = bool(view.after or view.before or view.at)
    ahead = _row_before(chronicle, asks, rows[0]) if begun and rows else None
    wholes = chronicle.wholes([one["id"] for one in rows], view.asked.as_of)
    groups = grouped(rows, wholes, view.group)
    if ahead and groups and view.group != "series":
        groups[0] = replace(groups[0], continues=groups[0].key == key_of(ahead, view.group))
    if view.group != "series":
        groups = with_today(groups, today, newest, day_of(ahead) if ahead else None)
    earlier = view.part(before=mark_before(rows[0], newest)) if ahead else None
    return Part(
        groups,
        view.part(after=view.after, before=view.before, at=view.at),
        view.address() if begun and not rows else earlier,
        view.part(after=mark_after(rows[-1], newest)) if more else None,
        len(rows),
    )


def _rows(chronicle: Chronicle, asks: Mapping[str, Any], view: View) -> tuple[list[Event], bool]:
    """The events of the part, and whether more follow."""
    if view.before:
        turned = {**asks, "newest": not view.asked.newest}
        found = chronicle.list_events(**turned, after=view.before, limit=LIMIT)
        return list(reversed(found.rows)), bool(found.rows)
    after = mark_at(view.at, view.asked.newest) if view.at else view.after
    found = chronicle.list_events(**asks, after=after, limit=LIMIT)
    return list(found.rows), found.next is not None


def _row_before(chronicle: Chronicle, asks: Mapping[str, Any], row: Event) -> Event | None:
    """The event that stands just before one."""
    turned = {**asks, "newest": not asks["newest"]}
    found = chronicle.list_events(**turned, after=mark_before(row, asks["newest"]), limit=1)
    return next(iter(found.rows), None)


def _activity(chronicle: Chronicle, told: Meant) -> Mapping[str, Any]:
    """How many events there are in each year of what is asked for."""
    return chronicle.activity(**{name: one for name, one in told.keywords().items() if name != "newest"})


def _options(words: Words) -> Mapping[str, Sequence[tuple[str, str]]]:
    """What can be chosen of the closed lists, each with its word, in the order of words."""
    lists = {
        "kind": [(one, words.kind(one)) for one in get_args(EventKind)],
        "status": [(one, words.status(one)) for one in get_args(EventStatus)],
        "topic": [(one, words.topic(one)) for one in lexicon("topics")["topics"]],
    }
    return {name: sorted(some, key=lambda one: one[1]) for name, some in lists.items()}
