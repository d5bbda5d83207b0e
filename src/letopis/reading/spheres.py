"""Which offices a reading states: public ones on a page that tells of diplomacy, else all that people work as."""

from collections.abc import Sequence
from functools import lru_cache

from letopis.knowledge import lexicon
from letopis.model.facts import Event, Office
from letopis.model.marked import Marked
from letopis.reading.cast import Cast

#: So many words of diplomacy make a page one that tells of it, whatever its events.
_ENOUGH = 2


def stated_offices(marked: Marked, cast: Cast, events: Sequence[Event]) -> tuple[Office, ...]:
    """The offices to state: on a page of diplomacy no bystander's work, and offices by their usual names.

    See docs/decisions/0007-occupations.md.
    """
    return cast.offices if tells_of_diplomacy(marked, events) else cast.occupations


def tells_of_diplomacy(marked: Marked, events: Sequence[Event]) -> bool:
    """Whether a page has an event of diplomacy, other than who came into office or left it, or several of its words."""
    acts, words = _signs()
    if any(event.kind not in acts for event in events):
        return True
    return sum(token.lemma in words for token in marked.tokens) >= _ENOUGH


@lru_cache(maxsize=1)
def _signs() -> tuple[frozenset[str], frozenset[str]]:
    table = lexicon("occupations")["diplomacy"]
    return frozenset(table["of_any_life"]), frozenset(table["words"])
