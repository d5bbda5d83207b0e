"""Long answers part by part: rows as JSON objects, and a mark at which the following part begins."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of a long answer; `next` is the mark of the part that follows, None at the end."""

    rows: tuple[dict[str, Any], ...]
    next: str | None = None


__all__ = ["Slice"]
