"""What people should look at first, and where all corrections of the site are made, kept and taken back."""

from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, RedirectResponse, Response

from letopis.chronicle.judgements import Subject
from letopis.model.errors import LetopisError
from letopis.site.languages import chosen
from letopis.site.pages.event import event_page
from letopis.site.reviewing.acting import Corrector, Posted
from letopis.site.reviewing.queue import Items
from letopis.site.reviewing.refused import Refused
from letopis.site.reviewing.told import acts_told, just_done, page_of, parts_of
from letopis.site.reviewing.wish import Wish, done, wish
from letopis.site.telling.troubles import Troubles
from letopis.site.view import page, shown
from letopis.store.ask.told import event_named
from letopis.store.reviewing import Act, UnknownTarget, acts, target
from letopis.store.reviewing.forms import DONE

router = APIRouter()
#: Acts on a page of the log.
LOGGED = 50
#: What a filter of the queue lets through.
ONLY: dict[str, Subject] = {"events": "event", "people": "person"}


@router.get("/review")
def review(request: Request) -> Response:
    """The queue: the least certain and the most disputed first."""
    params = request.query_params
    only, happenings = params.get("only", ""), bool(params.get("happenings"))
    items = Items(request, ONLY.get(only), happenings, _number(params.get("skip")))
    left = shown(request).chronicle.waiting(happenings)
    return page(
        request, "review/queue.html", items=items.shown, next=items.next, left=left, only=only, happenings=happenings,
        skip=items.skip, done=just_done(request),
    )  # fmt: skip


@router.get("/review/log")
def log(request: Request) -> Response:
    """All that people ever decided, the last first."""
    skip = _number(request.query_params.get("skip"))
    with shown(request).chronicle.asked() as connection:
        made = list(reversed(acts(connection)))
        told = acts_told(connection, made[skip : skip + LOGGED])
    more = skip + LOGGED if len(made) > skip + LOGGED else None
    return page(request, "review/log.html", acts=told, total=len(made), more=more, done=just_done(request))


@router.get("/review/of/{subject}/{part}")
def of(request: Request, subject: Subject, part: str) -> Response:
    """The page of the event, the plan or the person that a decision was of, as it is called now."""
    with shown(request).chronicle.asked() as connection:
        return RedirectResponse(page_of(connection, subject, part), 303)


@router.get("/review/acts")
def no_act(request: Request) -> Response:
    """Whoever asks for the address to which forms are sent, after one was refused, say, comes to the queue."""
    return RedirectResponse("/review", 303)


@router.post("/review/acts")
def act(request: Request, posted: Posted, who: Corrector) -> Response:
    """Accept, reject, correct, merge, split or take back: as a page's form asks for it."""
    wanted = Wish("")
    try:
        wanted = wish(posted)
        reviewer = shown(request).chronicle.reviewer(who.name or "somebody", shown(request).clock.moment)
        made = done(reviewer, wanted)
    except LetopisError as error:
        return _refused(request, Refused(wanted, error))
    if _by_script(request):
        return _told(request, wanted, made)
    return RedirectResponse(_after(request, wanted, made), 303)


def _by_script(request: Request) -> bool:
    return "application/json" in request.headers.get("accept", "")


def _told(request: Request, wanted: Wish, made: Act) -> Response:
    """What was done, for the script of the queue."""
    asked = dict(parse_qsl(urlsplit(wanted.back or "").query))
    left = shown(request).chronicle.waiting(happenings="happenings" in asked)
    told = {"decision": made.id, "what": DONE[made.first.kind], "events": left.events, "people": left.people}
    return JSONResponse(told, headers={"Cache-Control": "no-store"})


def _after(request: Request, wanted: Wish, made: Act) -> str:
    """Where to go after an act: back, or to what it was of, which may have another id now."""
    back = wanted.back
    if back is None or back.startswith(("/events/", "/people/", "/plans/")):
        back = _page_now(request, made)
    parts = urlsplit(back)
    asked = [(name, value) for name, value in parse_qsl(parts.query) if name != "done"]
    return f"{parts.path}?{urlencode([*asked, ('done', made.id)])}#{parts.fragment or 'done'}"


def _page_now(request: Request, made: Act) -> str:
    """The page of what an act was of; the log where no page of the press tells that any more."""
    with shown(request).chronicle.asked() as connection:
        try:
            return page_of(connection, made.first.subject, made.first.left)
        except UnknownTarget:
            return "/review/log"


def _refused(request: Request, refused: Refused) -> Response:
    """The page of the form again, with what was typed and what was wrong with it."""
    if _by_script(request):
        return JSONResponse({"problem": Troubles(chosen(request)).whole(refused.error)}, refused.status)
    with shown(request).chronicle.asked() as connection:
        event = event_named(connection, refused.wish.id) if refused.wish.id and refused.here else None
    if event is not None:
        return event_page(request, event, refused)
    return page(request, "review/refused.html", refused.status, refused=refused, **_thing(request, refused.wish))


def _thing(request: Request, wanted: Wish) -> dict[str, Any]:
    """What a refused form was about, as far as the chronicle knows it."""
    with shown(request).chronicle.asked() as connection:
        try:
            whole = target(connection, wanted.id)
        except LetopisError:
            return {"subject": None, "parts": []}
    return {"subject": whole.subject, "parts": parts_of(whole)}


def _number(text: str | None) -> int:
    """A number of an address; what is none counts as nought."""
    return min(int(text), 100_000) if text and text.isascii() and text.isdigit() and len(text) < 7 else 0
