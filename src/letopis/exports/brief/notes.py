"""Footnotes: each page gets its number where it is first cited."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from letopis.exports.brief.records import Source
from letopis.store.ask.evidence import Evidence

#: A statement cites so many pages at most: the first that told it, the last, and some between.
MOST = 4


class Notes:
    """The footnotes of a brief while it is collected."""

    def __init__(self) -> None:
        self._found: dict[str, Source] = {}

    def of(self, pages: Iterable[Evidence | Mapping[str, Any]]) -> tuple[int, ...]:
        """The numbers of pages, in order, each once; of many the first ones and the last."""
        told = list({one[0]: one for one in map(_page, pages)}.values())
        told = told if len(told) <= MOST else [*told[: MOST - 1], told[-1]]
        return tuple(sorted(self._number(*one) for one in told))

    def _number(self, address: str, outlet: str | None, title: str | None, published: date | None) -> int:
        if address not in self._found:
            self._found[address] = Source(len(self._found) + 1, address, outlet, title, published)
        return self._found[address].number

    def all(self) -> tuple[Source, ...]:
        """Every page that was cited, by number."""
        return tuple(self._found.values())


def _page(one: Evidence | Mapping[str, Any]) -> tuple[str, str | None, str | None, date | None]:
    if isinstance(one, Evidence):
        return one.source, one.outlet, one.title, one.known
    published = one["published"]
    return one["source"], one["outlet"], one["title"], date.fromisoformat(published) if published else None
