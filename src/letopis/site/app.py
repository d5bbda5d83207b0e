"""The site as an application: which chronicle it shows, its pages, its REST interface, what guards them."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from fastapi import FastAPI
from starlette.staticfiles import StaticFiles

from letopis import clock
from letopis.site.errors import install as install_errors
from letopis.site.pages import ROUTERS
from letopis.site.rendering import Templates
from letopis.store.chronicle import Chronicle

STATIC = Path(__file__).parent / "static"
#: Where outsiders find the REST interface.
API = "/api/v1"


@dataclass(frozen=True, slots=True)
class Clock:
    """What tells a page which day and which moment it is."""

    today: Callable[[], date] = clock.today
    moment: Callable[[], datetime] = clock.moment


@dataclass(frozen=True, slots=True)
class Shown:
    """What every request has at hand, as `request.app.state.shown`."""

    chronicle: Chronicle
    templates: Templates
    clock: Clock


def make_app(url: str, *, time: Clock | None = None) -> FastAPI:
    """The site over the chronicle at a database's URL or in a SQLite file. Raises BadDatabase where there is none."""
    chronicle = Chronicle(url, make=False)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        chronicle.close()

    app = FastAPI(title="Letopis", openapi_url=None, docs_url=None, redoc_url=None, lifespan=lifespan)
    app.state.shown = Shown(chronicle, Templates(STATIC), time or Clock())
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    for router in ROUTERS:
        app.include_router(router, include_in_schema=False)
    install_errors(app)
    return app
