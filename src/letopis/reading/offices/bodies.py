"""Where a document names organisations, by tokens: whom somebody works for."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from letopis.model.marked import Marked, NameType
from letopis.reading.people.landmarks import Landmarks

_KINDS = ("organization", "government seat")


@dataclass(frozen=True, slots=True)
class Bodies:
    """The organisations named in a document: the end of the longest one by its first token."""

    ends: Mapping[int, int] = field(default_factory=dict)

    def from_token(self, index: int) -> int | None:
        """The token after the organisation that begins at a token; None if none begins there."""
        return self.ends.get(index)


def find_bodies(marked: Marked, landmarks: Landmarks) -> Bodies:
    """The organisations that the tagger and the gazetteer see."""
    spans = [(name.first, name.last) for name in marked.names if name.type is NameType.ORGANIZATION]
    spans += [(one.first, one.last) for one in landmarks.found if one.kind in _KINDS]
    ends: dict[int, int] = {}
    for first, last in spans:
        ends[first] = max(last, ends.get(first, 0))
    return Bodies(ends)
