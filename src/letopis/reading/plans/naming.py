"""What a planned event is called: its noun with what belongs to it, then who takes part and where, so far untold."""

from collections.abc import Iterator, Mapping, Sequence

from letopis.knowledge import lexicon
from letopis.language.russian.inflect import phrase_nominative
from letopis.model.facts import Entity, Event
from letopis.model.marked import Marked, Token
from letopis.model.text import fold
from letopis.reading.cast import Cast
from letopis.reading.plans.wording import noun_phrase, noun_words, piece


def named(marked: Marked, cast: Cast, event: Event) -> str:
    """The event's own name, or its noun as the text has it; with its people and place where that leaves them out."""
    known = {one.id: one for one in cast.entities}
    nouns = list(_nouns(marked, event))
    noun = next((one for one in nouns if _is_its_own(marked, cast, event, one)), None)
    said = event.name or (noun_phrase(marked, noun) if noun is not None else None)
    if said is None and nouns:
        said = _bare(marked, nouns[0])
    told = _told_in(marked, cast, noun) if noun is not None else frozenset()
    ids = [*(one.entity for one in event.participants), *([event.place] if event.place is not None else [])]
    names = [known[one].name for one in ids if one in known]
    if said is None:
        return f"{_common(event)}: {', '.join(names)}"
    untold = [known[one].name for one in ids if one in known and one not in told]
    untold = [one for one in untold if not stems(one) <= stems(said)]
    return f"{said}: {', '.join(untold)}" if untold and not event.name else said


def _bare(marked: Marked, noun: Token) -> str:
    """A noun with its adjectives alone, where what else belongs to it is of another event."""
    beside = [one for one in noun_words(marked, noun) if one is noun or (one.rel == "amod" and one.head == noun.index)]
    return phrase_nominative(piece(beside, noun))


def _common(event: Event) -> str:
    return _nouns_of(event)[0]


def _nouns_of(event: Event) -> Sequence[str]:
    kinds: Mapping[str, Sequence[str]] = lexicon("plans")["kinds"]
    return kinds.get(event.kind, kinds["other"])


def _nouns(marked: Marked, event: Event) -> Iterator[Token]:
    """The nouns of an event's kind in the sentences that tell of it."""
    nouns = _nouns_of(event)
    for span in event.evidence:
        for token in marked.tokens_in(span.start, span.end):
            if token.lemma in nouns and token.pos == "NOUN":
                yield token


def _told_in(marked: Marked, cast: Cast, noun: Token) -> frozenset[str]:
    words = noun_words(marked, noun)
    inside = cast.within(words[0].start, words[-1].end)
    return frozenset(entity for one in inside for entity in one.entities)


def _is_its_own(marked: Marked, cast: Cast, event: Event, noun: Token) -> bool:
    """Whether what belongs to a noun names no people and places but the event's: not another visit of the sentence."""
    known = {one.id: one for one in cast.entities}
    mine = {one.entity for one in event.participants} | {event.place}
    states = _states(cast, event, known)
    for entity in (known[one] for one in _told_in(marked, cast, noun) if one in known):
        if entity.type == "person" and entity.id not in mine:
            return False
        if (
            entity.type == "place"
            and event.place is not None
            and entity.id != event.place
            and not _holds(known[event.place], entity)
        ):
            return False
        if entity.type == "country" and states and entity.country not in states:
            return False
    return True


def _holds(place: Entity, other: Entity) -> bool:
    """Whether of two places one may lie in the other: a country and its city."""
    return place.type != other.type and place.country == other.country


def _states(cast: Cast, event: Event, known: dict[str, Entity]) -> frozenset[str]:
    """The countries that an event is known to be of: where it is, and whom those who take part serve."""
    ids = {one.entity for one in event.participants}
    served = {one.country for one in cast.offices if one.person in ids and one.country}
    named = {known[one].country for one in (*ids, event.place) if one in known}
    return frozenset(one for one in served | named if one)


def stems(text: str) -> frozenset[str]:
    """The beginnings of the words, enough to tell whether they are forms of one."""
    return frozenset(fold(word)[:5] for word in text.split() if len(word) > 3)
