"""Answers that are made as a whole, kept in memory until the chronicle changes: a part is followed by the next.

Making such an answer takes a second or two on a hundred thousand events; what `cut` was told is kept with it.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Pool

from letopis.store.ask.facets import Cut, unheard
from letopis.store.ask.listing.revision import revision

Answer = TypeVar("Answer")
#: So many answers of a chronicle are kept, those asked for last.
_KEPT = 24


@dataclass(slots=True)
class _Memory:
    revision: str = ""
    answers: OrderedDict[Hashable, tuple[Any, tuple[str, ...]]] = field(default_factory=OrderedDict)


#: By the pool of connections that a database is reached through; several threads may ask.
_memory: WeakKeyDictionary[Pool, _Memory] = WeakKeyDictionary()
_lock = Lock()


def remembered(connection: Connection, key: Hashable, make: Callable[[Cut], Answer], cut: Cut = unheard) -> Answer:
    """What `make` answers, made once for each key and revision; it depends on nothing else, and nobody changes it."""
    now, pool = revision(connection), connection.engine.pool
    found = _found(pool, now, key)
    if found is None:
        told: list[str] = []
        found = make(told.append), tuple(told)
        _keep(pool, now, key, found)
    answer: Answer = found[0]
    for one in found[1]:
        cut(one)
    return answer


def forget() -> None:
    """Let go of all answers, of whatever chronicle: what is asked next is made anew."""
    with _lock:
        _memory.clear()


def _found(pool: Pool, now: str, key: Hashable) -> tuple[Any, tuple[str, ...]] | None:
    with _lock:
        memory = _memory.get(pool)
        if memory is None or memory.revision != now or key not in memory.answers:
            return None
        memory.answers.move_to_end(key)
        return memory.answers[key]


def _keep(pool: Pool, now: str, key: Hashable, found: tuple[Any, tuple[str, ...]]) -> None:
    with _lock:
        memory = _memory.setdefault(pool, _Memory())
        if memory.revision != now:
            memory.revision = now
            memory.answers.clear()
        memory.answers[key] = found
        while len(memory.answers) > _KEPT:
            memory.answers.popitem(last=False)
