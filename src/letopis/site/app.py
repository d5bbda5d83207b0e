"""The site as an application: which chronicle it shows, its pages, its REST interface, what guards them."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path

from fastapi import FastAPI
from starlette.staticfiles import StaticFiles

from letopis import clock
from letopis.site.accounts import pages as accounts
from letopis.site.accounts.door import Door
from letopis.site.accounts.gate import Gate
from letopis.site.accounts.place import Place
from letopis.site.api.interface import make_interface, nothing
from letopis.site.errors import install as install_errors
from letopis.site.middleware.heads import Heads
from letopis.site.middleware.packing import Packing
from letopis.site.middleware.security import Headers, Limits
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


def make_app(url: str, *, time: Clock | None = None, place: Place | None = None) -> FastAPI:
    """The site over the chronicle at a database's URL or in a SQLite file. Raises BadDatabase where there is none.

    `place` is where it is served (else on this computer alone): what needs a login, and the names that it answers to,
    follow from that.
    """
    chronicle = Chronicle(url, make=False)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        chronicle.close()

    app = FastAPI(
        title="Letopis", openapi_url=None, docs_url=None, redoc_url=None, lifespan=lifespan,
        telemetry={"auto_configure": False},  # nothing is sent anywhere, whatever the environment says
    )  # fmt: skip
    app.state.shown = Shown(chronicle, _templates(), time or Clock())
    app.mount(API, make_interface(app.state.shown, API))
    app.mount("/api", nothing)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    for router in (accounts.router, *ROUTERS):
        app.include_router(router, include_in_schema=False)
    install_errors(app)
    _guard(app, Door(chronicle, place or Place()))
    return app


@cache
def _templates() -> Templates:
    """The templates, which all sites of a process share: each is compiled once."""
    return Templates(STATIC)


def _guard(app: FastAPI, door: Door) -> None:
    """Have every request pass what guards the site; what is added last comes first."""
    app.state.door = door
    app.add_middleware(Gate, door=door, moment=app.state.shown.clock.moment)
    app.add_middleware(Limits, place=door.place)
    app.add_middleware(Packing)
    app.add_middleware(Headers)
    app.add_middleware(Heads)
