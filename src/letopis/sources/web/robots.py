"""What a site's robots.txt lets a reader fetch, by the Robots Exclusion Protocol (RFC 9309).

The libraries that could be had fall short of it: the standard one knows neither wildcards nor the longest match, and
others take a group of an agent whose name is no product token ("User-agent: 008") for more rules of the group before.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

#: By what name a robots.txt may speak of us (its product token).
PRODUCT = "Letopis"
#: What is read of a robots.txt, in bytes: the RFC demands 500 KiB at least.
MOST = 512_000

_PRODUCT = re.compile(r"[a-z_-]*", re.IGNORECASE)
_ESCAPE = re.compile(r"%([0-9a-fA-F]{2})")
_UNRESERVED = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
_KEPT = "%/?#[]@!$&'()*+,;=:~"  # signs that mean themselves in a path or a rule


@dataclass(frozen=True, slots=True)
class Rule:
    """A path, or a pattern of paths with `*` and a closing `$`, that may be fetched or may not."""

    path: str
    allowed: bool

    def fits(self, path: str) -> bool:
        """Whether a path, written as rules are, begins as the rule says."""
        return _fits(self.path, path)


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one site for one reader."""

    rules: tuple[Rule, ...] = ()

    def allow(self, path: str) -> bool:
        """Whether a path (with its query) may be fetched: the longest rule decides, of two as long the one that allows.

        >>> Robots((Rule("/", False), Rule("/news", True))).allow("/news/1")
        True
        """
        written = _written(path)
        found = [(len(rule.path), rule.allowed) for rule in self.rules if rule.fits(written)]
        return max(found)[1] if found else True


def robots(content: bytes, product: str = PRODUCT) -> Robots:
    """The rules of a robots.txt for a reader of that product token: those of its groups, else those for all."""
    groups = list(_groups(content[:MOST].decode("utf-8", "replace").removeprefix("\ufeff")))
    for wanted in (product.lower(), "*"):
        own = [rules for agents, rules in groups if wanted in agents]
        if own:
            return Robots(tuple(rule for rules in own for rule in rules))
    return Robots()


def _groups(text: str) -> Iterator[tuple[set[str], list[Rule]]]:
    """Groups of rules with the agents that they are for; lines of any other kind are passed over, as the RFC says."""
    agents, rules = set[str](), list[Rule]()
    for key, value in _lines(text):
        if key == "user-agent":
            if rules:
                yield agents, rules
                agents, rules = set(), []
            agents.add(_agent(value))
        elif agents:
            rules.append(Rule(_written(value), key == "allow"))
    yield agents, rules


def _lines(text: str) -> Iterator[tuple[str, str]]:
    for line in re.split(r"\r\n|\r|\n", text):
        key, _, value = line.partition("#")[0].partition(":")
        name = key.strip().lower()
        if name in ("user-agent", "allow", "disallow"):
            yield name, value.strip()


def _agent(value: str) -> str:
    """Whom a group is for: a product token without its version, or `*`; nobody's name where it is neither."""
    if value.split()[:1] == ["*"]:
        return "*"
    found = _PRODUCT.match(value)
    return found[0].lower() if found else ""


def _written(path: str) -> str:
    """A path as paths are compared: what is not ASCII is escaped, and nothing is that need not be.

    >>> _written("/новости"), _written("/%7ea%2fb")
    ('/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8', '/~a%2Fb')
    """
    return _ESCAPE.sub(_unescaped, quote(path, safe=_KEPT, errors="replace"))


def _unescaped(found: re.Match[str]) -> str:
    sign = chr(int(found[1], 16))
    return sign if sign in _UNRESERVED else found[0].upper()


def _fits(pattern: str, path: str) -> bool:
    """Whether a path begins as a pattern says; piece by piece, so that no pattern takes long."""
    if not pattern:
        return False  # an empty rule says nothing
    closed = pattern.endswith("$")
    first, *rest = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    if not rest:
        return not closed or path == first
    last = rest.pop() if closed else ""
    at = len(first)
    for piece in rest:
        found = path.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return path.endswith(last) and len(path) - len(last) >= at
