"""The site as a server of this machine: bound to an address, run until it is interrupted."""

import errno
import gc
import signal
import socket
from collections.abc import Callable
from contextlib import closing, suppress
from threading import Thread
from types import FrameType

import uvicorn

from letopis.chronicle.events.places import spot
from letopis.chronicle.events.traits import land_of
from letopis.chronicle.parties import Party
from letopis.chronicle.words import content
from letopis.model.errors import LetopisError
from letopis.site.accounts.place import Place, loopback
from letopis.site.app import make_app
from letopis.store.accounts.users import any_user
from letopis.store.chronicle import Chronicle

#: Connections at once; bytes of a request's head; seconds that unfinished answers are waited for at the end.
CONNECTIONS, HEAD, PATIENCE = 200, 32 * 1024, 10
_LONGEST_QUEUE = 128

_PROBLEMS = {
    errno.EADDRINUSE: ("is in use by another program", "end that one, or choose another with --port"),
    errno.EACCES: ("may not be used", "choose a port above 1023 with --port"),
}


class CannotServe(LetopisError):
    """A site that is not served: its address cannot be had, or nobody could log in."""


class _Server(uvicorn.Server):
    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """End, without an error, after the answers that are under way; at a second Ctrl-C at once."""
        self.force_exit = self.should_exit and sig == signal.SIGINT
        self.should_exit = True


def serve(url: str, place: Place, port: int, told: Callable[[str], None]) -> None:
    """Serve the chronicle at a database's URL or in a SQLite file until the process is interrupted.

    `told` is called with the address once it answers there; port 0 takes any that is free. Raises BadDatabase and
    CannotServe.
    """
    guarded(url, place)
    with closing(listening(place.host, port)) as opened, suppress(KeyboardInterrupt):
        config = uvicorn.Config(
            make_app(url, place=place),
            http="h11",
            ws="none",
            loop="asyncio",
            lifespan="on",
            log_level="warning",
            access_log=False,
            server_header=False,
            proxy_headers=not place.open,
            limit_concurrency=CONNECTIONS,
            h11_max_incomplete_event_size=HEAD,
            timeout_graceful_shutdown=PATIENCE,
        )
        told(address(place.host, opened.getsockname()[1]))
        Thread(target=warmed, name="warming", daemon=True).start()
        _Server(config).run(sockets=[opened])


def warmed() -> None:
    """Read what the first reader would wait for: the gazetteer and the dictionary of forms of words.

    They stay as long as the site is served: what looks for garbage need not go through them again and again.
    """
    content("встреча")
    land_of(Party("Астана", type="organization"))
    spot(Party("Астана", type="place"))
    gc.freeze()


def guarded(url: str, place: Place) -> None:
    """Raise CannotServe where others would reach a chronicle for which nobody has an account."""
    with closing(Chronicle(url, make=False)) as chronicle, chronicle.asked() as connection:
        if place.open or any_user(connection):
            return
    where = next(name for name in (place.host, *place.names) if not loopback(name))
    problem = "others would reach the chronicle there, and nobody has an account to log in with"
    raise CannotServe(where, problem, "make one first: letopis user add NAME --role admin")


def listening(host: str, port: int) -> socket.socket:
    """A socket that takes connections at an address. Raises CannotServe."""
    where = f"{host}:{port}"
    try:
        family, _, _, _, found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        return socket.create_server(found[:2], family=family, backlog=_LONGEST_QUEUE)
    except (OSError, UnicodeError) as error:
        known = _PROBLEMS.get(getattr(error, "errno", None) or 0)
        reason = getattr(error, "strerror", None) or str(error)
        problem, remedy = known or (f"is no address of this computer ({reason})", "choose one with --host")
        raise CannotServe(where, problem, remedy) from None


def address(host: str, port: int) -> str:
    """The address that people type; that of this computer where the site is bound to all of its addresses.

    >>> address("::1", 8400), address("0.0.0.0", 80)
    ('http://[::1]:8400/', 'http://127.0.0.1:80/')
    """
    shown = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    return f"http://[{shown}]:{port}/" if ":" in shown else f"http://{shown}:{port}/"
