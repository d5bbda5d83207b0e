"""Who tries passwords too often has to wait: tries are counted by name and by address, in memory."""

from collections import OrderedDict, deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address
from threading import Lock

#: How many tries that fail are let pass within a while: of one name from one address, of one name, from one address.
WHILE = timedelta(minutes=15)
PAIR, NAME, ADDRESS = 5, 25, 50
#: Names and addresses that are remembered; those that have not tried for longest are forgotten first.
REMEMBERED = 20_000

_Key = tuple[str, str]


@dataclass(slots=True)
class Throttle:
    """The tries of a while. A try counts from its beginning, so that many at once are not let pass either."""

    _tries: OrderedDict[_Key, deque[datetime]] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def begin(self, name: str, address: str, now: datetime) -> timedelta | None:
        """Count a try, and give None; or how long to wait, where there were too many."""
        with self._lock:
            wait = max((self._wait(key, most, now) for key, most in _keys(name, address)), default=timedelta())
            if wait > timedelta():
                return wait
            for key, _ in _keys(name, address):
                self._count(key, now)
        return None

    def passed(self, name: str, address: str) -> None:
        """Forget a try that was right, and the slips before it from the same address."""
        with self._lock:
            (pair, _), *others = _keys(name, address)
            self._tries.pop(pair, None)
            for key, _ in others:
                if self._tries.get(key):
                    self._tries[key].pop()

    def _wait(self, key: _Key, most: int, now: datetime) -> timedelta:
        tries = self._tries.get(key)
        while tries and tries[0] <= now - WHILE:
            tries.popleft()
        return tries[0] + WHILE - now if tries and len(tries) >= most else timedelta()

    def _count(self, key: _Key, now: datetime) -> None:
        self._tries.setdefault(key, deque()).append(now)
        self._tries.move_to_end(key)
        while len(self._tries) > REMEMBERED:
            self._tries.popitem(last=False)


def _keys(name: str, address: str) -> tuple[tuple[_Key, int], ...]:
    network = _network(address)
    return ((name, network), PAIR), ((name, ""), NAME), (("", network), ADDRESS)


def _network(address: str) -> str:
    """An address; of IPv6 the network of 64 bits that one customer usually has.

    >>> _network("2001:db8::1"), _network("192.0.2.1"), _network("::ffff:192.0.2.1"), _network("testclient")
    ('2001:db8::', '192.0.2.1', '192.0.2.1', 'testclient')
    """
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if not isinstance(found, IPv6Address):
        return str(found)
    return str(found.ipv4_mapped or IPv6Address(int(found) >> 64 << 64))
