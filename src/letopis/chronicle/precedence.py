"""Which of equals comes first: by what their texts say, so that no choice hangs on where the pages lie.

The ids of claims follow from the addresses of their pages. They decide only between copies of one text, where it makes
no difference.
"""

from typing import Protocol

from letopis.chronicle.claims import Source
from letopis.model.span import Span


class Cited(Protocol):
    """What a page says: a claim, or a report made of one."""

    @property
    def id(self) -> str: ...
    @property
    def source(self) -> Source: ...
    @property
    def local(self) -> str: ...
    @property
    def written(self) -> str: ...
    @property
    def evidence(self) -> tuple[Span, ...]: ...


#: Outlet, title, sentence, its place in the text, the reading's own number of it, the digest of the text; then the id.
Place = tuple[str, str, str, tuple[Span, ...], int, str, str, str]


def by_text(one: Cited) -> Place:
    """Where something stands among what was known on the same day and says as much."""
    source = one.source
    return (
        source.outlet or "",
        source.title or "",
        one.written,
        one.evidence,
        len(one.local),  # v9 before v10
        one.local,
        source.version,
        one.id,
    )


def by_day(one: Cited) -> tuple[str, Place]:
    """Where something stands among what pages say: by the day that it was known, without one last, then by its text."""
    return (day(one), by_text(one))


def day(one: Cited) -> str:
    """The day that something was known, as text that is ordered by it; what has none comes last."""
    return one.source.known.isoformat() if one.source.known else "9999"
