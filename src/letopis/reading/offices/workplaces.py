"""Whom an office or other work is for, as an entity: the organisation, or the part of a state, named in its phrase."""

from collections.abc import Sequence

from letopis.model.facts import Mention
from letopis.model.marked import Marked
from letopis.reading.offices.links import Link

#: Envoys serve in a place, not the place; and ministers' and presidents' countries are told by the country itself.
_NOT_OF_PLACES = ("envoy", "ministry", "state", "aide")

#: The place whom an office is for stands at most so many words after the beginning of its phrase.
_NEAR = 3


def workplace(marked: Marked, mentions: Sequence[Mention], links: Sequence[Link]) -> str | None:
    """The id of the entity that the phrases of an office name as its organisation, or else as its place."""
    for kind in ("organization", "place"):
        for link in links:
            if kind == "organization" or link.kind not in _NOT_OF_PLACES:
                found = _inside(marked, mentions, link, kind)
                if found is not None:
                    return found.entity
    return None


def _inside(marked: Marked, mentions: Sequence[Mention], link: Link, kind: str) -> Mention | None:
    """The first mention of a kind in the office's own words, of several there the longest."""
    if link.named is None:
        return None
    start, end = marked.tokens[link.named[0]].start, marked.tokens[link.named[1] - 1].end
    found = [one for one in mentions if one.type == kind and one.entity and start <= one.start < one.end <= end]
    if kind == "place":  # what stands further off is the place of something else in the phrase
        found = [one for one in found if len(marked.tokens_in(start, one.start)) <= _NEAR]
    return min(found, key=lambda one: (one.start, -one.end), default=None)
