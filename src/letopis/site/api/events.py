"""`/events`: the timeline, and events in full."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import Response

from letopis.site.api.answers import answered, chronicle, part
from letopis.site.api.asked import WITHOUT_NUL, EventsAsked, Known
from letopis.site.api.told.base import Part
from letopis.site.api.told.events import Event, FullEvent

router = APIRouter(tags=["events"])
Id = Annotated[str, Path(description="Id of the event or of one of its reports.", max_length=500, pattern=WITHOUT_NUL)]


@router.get("/events", response_model=Part[Event])
def events(request: Request, asked: Annotated[EventsAsked, Query()]) -> Response:
    """The timeline: events by day, in parts, with who tells them.

    Between two countries (`between`) the appointments and dismissals there of those who take part come along.
    """
    return part(request, chronicle(request).list_events, **asked.keywords())


@router.get("/events/{id}", response_model=FullEvent)
def event(request: Request, id: Id, asked: Annotated[Known, Query()]) -> Response:
    """One event in full: what each source says, in its own words, and where they disagree."""
    asking = chronicle(request)
    return answered(request, asking.event_object(asking.event(id, asked.as_of)))
