"""From an address to its pages: what is asked, what is followed, and what comes back."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import SplitResult

from letopis.model.article import Page
from letopis.model.errors import LetopisError
from letopis.sources.documents import LARGEST, documents
from letopis.sources.web.address import further, origin, parts, shown
from letopis.sources.web.answers import REDIRECTS, refused, unsuited
from letopis.sources.web.clock import Clock
from letopis.sources.web.manners import Manners
from letopis.sources.web.robots import MOST, Robots, robots
from letopis.sources.web.trouble import Trouble

if TYPE_CHECKING:
    from letopis.sources.web.client import Answer

#: Redirects that are followed from one address.
FOLLOWED = 5
#: Seconds that a site may be silent.
TIMEOUT = 20.0
#: Seconds between two requests to one host.
PAUSE = 1.0


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: where it was found in the end, the bytes, and the encoding that the site declares."""

    url: str
    content: bytes
    charset: str | None


class Web:
    """Fetches the pages of addresses, one after another; robots.txt is asked for once a site and obeyed."""

    def __init__(self, clock: Clock, pause: float = PAUSE, timeout: float = TIMEOUT) -> None:
        """`pause`: seconds between two requests to one host; `timeout`: seconds that a site may be silent."""
        self._clock = clock
        self._pause = pause
        self._timeout = timeout
        self._manners: Manners | None = None
        self._robots: dict[str, Robots | Trouble] = {}

    def documents(self, address: str) -> Iterator[Page | LetopisError]:
        """The page at an address, or the pages of a list in JSON lines; what went wrong comes as an error.

        A page's `source` is the address as given, its `url` the one that it was found at in the end.
        """
        try:
            found = self._fetched(address)
        except Trouble as error:
            yield LetopisError(shown(address), error.problem, error.remedy)
            return
        moment = self._clock.now()
        for one in documents(address, io.BytesIO(found.content)):
            if isinstance(one, Page) and isinstance(one.content, bytes):  # no record of a list: that speaks for itself
                yield replace(one, url=found.url, charset=found.charset, fetched=moment)
            else:
                yield one

    def _fetched(self, address: str) -> Fetched:
        first = url = further(address, "")
        for _ in range(FOLLOWED + 1):
            try:
                found = self._one(url)
            except Trouble as error:
                if url == first:
                    raise
                raise Trouble(f"leads on to {shown(url)}: {error.problem}", error.remedy) from None
            if isinstance(found, Fetched):
                return found
            url = found
        raise Trouble(f"leads on more than {FOLLOWED} times", "give the address that a browser ends at")

    def _one(self, url: str) -> Fetched | str:
        """What one address gives, or the address that it leads on to."""
        site = parts(url)
        if not self._rules(site).allow(f"{site.path or '/'}{'?' if site.query else ''}{site.query}"):
            raise Trouble("the site's robots.txt does not let it be fetched", "save the page, and give its file")
        with self._polite().get(site.hostname or "", url) as answer:
            if place := _place(answer):
                return further(url, place)
            if trouble := refused(answer.status, answer.headers, self._clock.now()) or unsuited(answer.headers):
                raise trouble
            content = answer.content(LARGEST)
            if len(content) > LARGEST:
                raise Trouble(f"larger than {LARGEST // 1_000_000} MB", "fetch it otherwise, and give the file")
            return Fetched(url, content, answer.charset)

    def _rules(self, site: SplitResult) -> Robots:
        """What a site's robots.txt allows; raises Trouble where that cannot be known."""
        name = origin(site)
        if name not in self._robots:
            self._robots[name] = self._asked_rules(f"{name}/robots.txt")
        found = self._robots[name]
        if isinstance(found, Trouble):
            raise found.again()
        return found

    def _asked_rules(self, url: str) -> Robots | Trouble:
        """By RFC 9309, 2.3.1: where there is none all is allowed; where the site fails to say, nothing is."""
        for _ in range(FOLLOWED + 1):
            try:
                site = parts(url)
                with self._polite().get(site.hostname or "", url) as answer:
                    if place := _place(answer):
                        url = further(url, place)
                        continue
                    trouble = refused(answer.status, answer.headers, self._clock.now())
                    if trouble and (answer.status >= 500 or answer.status == 429):
                        return Trouble(f"its robots.txt cannot be read: {trouble.problem}", trouble.remedy)
                    return Robots() if trouble else robots(answer.content(MOST))
            except Trouble as error:
                return error
        return Robots()

    def _polite(self) -> Manners:
        if self._manners is None:
            try:
                from letopis.sources.web.client import Client  # here: only who gives an address needs the library
            except ImportError:
                raise Trouble("fetching needs a library that is not installed", "pip install 'letopis[web]'") from None
            self._manners = Manners(Client(self._clock, self._timeout), self._clock, self._pause)
        return self._manners


def _place(answer: "Answer") -> str | None:
    """Where an answer leads on to, as the site writes it; None where it does not."""
    return answer.headers.get("location") if answer.status in REDIRECTS else None
