"""`/people`, `/organisations`, `/offices`, `/statements`."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import Response

from letopis.site.api.answers import answered, chronicle, part
from letopis.site.api.asked import WITHOUT_NUL, NamesAsked, OfficesAsked, PersonAsked, StatementsAsked
from letopis.site.api.told.base import Part
from letopis.site.api.told.people import Identity, Person, Statement, Tenure

router = APIRouter()
Id = Annotated[str, Path(description="Id of the person, or a name.", max_length=500, pattern=WITHOUT_NUL)]


@router.get("/people", response_model=Part[Identity], tags=["people"])
def people(request: Request, asked: Annotated[NamesAsked, Query()]) -> Response:
    """People, those whom most pages name first."""
    return part(request, chronicle(request).list_people, query=asked.query, countries=asked.country, **asked.paging())


@router.get("/people/{id}", response_model=Person, tags=["people"])
def person(request: Request, id: Id, asked: Annotated[PersonAsked, Query()]) -> Response:
    """All that is known of a person: names, offices, the last events and statements."""
    asking = chronicle(request)
    return answered(request, asking.person_object(asking.person(id, asked.as_of, asked.limit)))


@router.get("/organisations", response_model=Part[Identity], tags=["people"])
def organisations(request: Request, asked: Annotated[NamesAsked, Query()]) -> Response:
    """Organisations, those that most pages name first."""
    listed = chronicle(request).list_organisations
    return part(request, listed, query=asked.query, countries=asked.country, **asked.paging())


@router.get("/offices", response_model=Part[Tenure], tags=["people"])
def offices(request: Request, asked: Annotated[OfficesAsked, Query()]) -> Response:
    """Who held which office from when to when, office by office."""
    return part(
        request,
        chronicle(request).list_offices,
        position=asked.position,
        countries=asked.country,
        person=asked.person,
        **asked.paging(),
    )


@router.get("/statements", response_model=Part[Statement], tags=["people"])
def statements(request: Request, asked: Annotated[StatementsAsked, Query()]) -> Response:
    """What people said, the last published first."""
    return part(request, chronicle(request).list_statements, person=asked.person, **asked.keywords())
