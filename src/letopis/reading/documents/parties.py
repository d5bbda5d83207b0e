"""Whose paper it is: the states and bodies named in it, or those who act on it."""

from collections.abc import Iterable, Sequence

from letopis.model.marked import Marked, Token
from letopis.model.span import Span
from letopis.reading.cast import Cast, Reference
from letopis.reading.events.grammar import children, subject


def parties_of(marked: Marked, cast: Cast, paper: Token, act: Token, span: Span) -> tuple[str, ...]:
    """The parties: those named in the paper's own phrase, else those who act, else the two named in the sentence."""
    named = _countries(cast, cast.within(*span))
    actors = _actors(marked, cast, act)
    if named and _with_others(marked, span):
        return tuple(dict.fromkeys((*actors, *named)))
    if len(named) > 1:
        return named
    if len(actors) > 1:
        return actors
    sentence = marked.sentence_of(paper)
    around = _countries(cast, cast.within(sentence.start, sentence.end))
    return around if len(around) == 2 else (named or actors)


def _with_others(marked: Marked, span: Span) -> bool:
    """Whether the paper's name tells only the other side: "договор с Руандой"."""
    return any(token.pos == "ADP" and token.lemma in ("с", "со") for token in marked.tokens_in(*span))


def _countries(cast: Cast, references: Iterable[Reference], seats: bool = False) -> tuple[str, ...]:
    """The countries that references mean, persons by whom they serve; with `seats` bodies and capitals by theirs."""
    found = [identity for one in references for identity in _states(cast, one.entities, seats)]
    return tuple(dict.fromkeys(found))


def _states(cast: Cast, identities: Sequence[str], seats: bool) -> list[str]:
    known = {one.id: one for one in cast.entities}
    states = {one.country: one.id for one in cast.entities if one.type == "country" and one.country}
    served = {one.person: one.country for one in cast.offices if one.country}
    found = []
    for entity in (known[identity] for identity in identities if identity in known):
        if entity.type == "country":
            found.append(entity.id)
            continue
        country = served.get(entity.id) or (entity.country if seats else None)
        if country in states:
            found.append(states[country])
    return found


def _actors(marked: Marked, cast: Cast, act: Token) -> tuple[str, ...]:
    """The countries of those who sign: the subject with all joined to it, or the agent in the instrumental."""
    top = subject(marked, act.index)
    heads = [top] if top is not None else children(marked, act.index, "obl", "nmod")
    references = []
    for head in heads:
        for one in (head, *children(marked, head.index, "conj")):
            reference = cast.at(one.start)
            if reference is not None:
                references.append(reference)
    return _countries(cast, references, seats=True)
