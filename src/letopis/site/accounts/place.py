"""Where the site is served: on this computer alone, or where others reach it, and the names that it answers to."""

import re
from dataclasses import dataclass
from ipaddress import ip_address

_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(:\d{1,5})?", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True, slots=True)
class Place:
    """The address that the site is bound to, and the `names` by which others may ask for it."""

    host: str = "127.0.0.1"
    names: tuple[str, ...] = ()

    @property
    def open(self) -> bool:
        """Whether only this computer reaches the site: reading needs no account then."""
        return all(map(loopback, (self.host, *self.names)))

    def answers_to(self, header: str) -> bool:
        """Whether a request's `Host` names this site.

        A page elsewhere can let its own name lead to this computer (DNS rebinding); it cannot let a name of ours, nor
        an address that has to be typed as numbers.
        """
        host = host_of(header)
        if host is None:
            return False
        known = {name.lower().strip("[]") for name in (self.host, *self.names)}
        return loopback(host) or host in known or (not self.open and _number(host))


def host_of(header: str) -> str | None:
    """The host that a `Host` header names, without its port; None where it names none.

    >>> host_of("LOCALHOST:8400"), host_of("[::1]:8400"), host_of("a@b"), host_of("")
    ('localhost', '::1', None, None)
    """
    found = _HOST.fullmatch(header)
    return found[1].strip("[]").lower() if found else None


def loopback(host: str) -> bool:
    """Whether a host is this computer itself, as only itself can reach it.

    >>> loopback("localhost"), loopback("127.0.0.2"), loopback("::1"), loopback("0.0.0.0"), loopback("example.org")
    (True, True, True, False, False)
    """
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
