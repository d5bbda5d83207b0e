"""Parts of long answers: a slice of rows, and an opaque mark of where the following one begins.

A mark is the URL-safe base64 of compact JSON: which list it is of, the place of the last row in that list's order, and
a digest of both, so that a mark of another list, or one that was cut or changed on its way, is told from a good one.
It is a place in an order and no number of rows: what is added before it does not move what follows it.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, TypeVar

from letopis.model.errors import LetopisError
from letopis.store.ask.listing import Slice

Row = TypeVar("Row")
#: Where a row stands: numbers and texts that order the rows of a list, no two of which stand at one place.
Place = tuple[Any, ...]
_LARGEST = 2**63


class BadMark(LetopisError):
    """What is no mark of where a part of this list begins."""


class BadLimit(LetopisError):
    """A number of rows that is none."""


@dataclass(frozen=True, slots=True)
class Order:
    """The order of a list: what it is called in marks, and the types of what makes a place in it."""

    list: str
    types: tuple[type, ...]

    def mark(self, place: Place) -> str:
        """The mark of a place."""
        told = [self.list, *place]
        return urlsafe_b64encode(_written([*told, _digest(told)])).decode().rstrip("=")

    def place(self, mark: str | None) -> Place | None:
        """The place of a mark. Raises BadMark where it is none of this list."""
        if mark is None:
            return None
        try:
            told = json.loads(urlsafe_b64decode(mark.encode() + b"=" * (-len(mark) % 4)))
            list, *place, digest = told
        except (ValueError, TypeError, RecursionError):
            raise _bad(mark) from None
        if list != self.list or digest != _digest(told[:-1]) or not self._fits(place):
            raise _bad(mark)
        return tuple(place)

    def _fits(self, place: Sequence[Any]) -> bool:
        return [type(one) for one in place] == list(self.types) and all(map(_storable, place))


def _written(told: Any) -> bytes:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _digest(told: Any) -> str:
    return blake2b(_written(told), digest_size=4).hexdigest()


def _storable(one: int | str) -> bool:
    """Whether a database can compare with it."""
    if isinstance(one, int):
        return -_LARGEST <= one < _LARGEST
    return "\0" not in one and not any("\ud800" <= sign <= "\udfff" for sign in one)


def _bad(mark: str) -> BadMark:
    shown = mark[:40].encode("ascii", "backslashreplace").decode()
    return BadMark(shown, "is no mark of where a part of this list begins", "begin again without it (`after`)")


def one_more(limit: int | None) -> int | None:
    """How many rows to look for, so that it shows whether more follow. Raises BadLimit."""
    if limit is not None and limit < 1:
        raise BadLimit(str(limit), "is no number of rows", "give 1 or more")
    return limit and limit + 1


def part(
    order: Order,
    rows: Sequence[Row],
    limit: int | None,
    place: Callable[[Row], Place],
    form: Callable[[Sequence[Row]], Iterable[dict[str, Any]]],
) -> Slice:
    """A slice of rows of which there is one more than `limit` where more follow."""
    kept = rows[:limit]
    more = len(kept) < len(rows)
    return Slice(tuple(form(kept)), order.mark(place(kept[-1])) if more else None)
