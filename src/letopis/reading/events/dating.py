"""Which verb a time belongs to where the parse is wrong or silent: by its stretch of the sentence, or a neighbour."""

from collections.abc import Iterator
from functools import lru_cache

from letopis.knowledge import lexicon
from letopis.model.marked import Marked, Token
from letopis.reading.events.grammar import children, is_verb
from letopis.reading.tense import own_tense

_BREAKS = frozenset({",", ";", ":", "(", ")", "–", "—", "-", "«", "»", '"'})
#: Words of place or time that make a relative clause part of what its main clause dates: "в Риме, где он …".
_THERE = frozenset({"где", "куда", "когда"})


def governing(marked: Marked, token: Token) -> Token:
    """The token from which to look for what a time dates: itself, or the verb in its own stretch between commas.

    A parser often hangs "2 февраля" on the verb of the clause before. If the stretch has one finite verb and the verb
    above the time lies outside it, that verb is the one.
    """
    participle = _planned_by(marked, token)
    if participle is not None:
        return participle
    first, last = stretch(marked, token)
    verbs = [one for one in marked.tokens[first:last] if _tells(one)]
    above = next((marked.tokens[i] for i in marked.ancestors(token.index) if is_verb(marked.tokens[i])), None)
    if above is not None and first <= above.index < last:
        return token
    after = [one for one in verbs if one.index > token.index] or verbs
    return after[0] if after and (above is None or _elsewhere(marked, above, token)) else token


def _planned_by(marked: Marked, token: Token) -> Token | None:
    """The participle right before the preposition of a time: "намечавшийся на 5 мая визит"."""
    before = token.index - 1
    while (
        before > 0 and marked.tokens[before].pos in ("NUM", "ADJ", "SYM", "PUNCT") and marked.tokens[before].text != ","
    ):
        before -= 1
    if before < 1 or marked.tokens[before].pos != "ADP":
        return None
    here = marked.tokens[before - 1]
    return here if here.feats.get("VerbForm") == "Part" and here.feats.get("Variant") != "Short" else None


def _elsewhere(marked: Marked, above: Token, token: Token) -> bool:
    """Whether a finite verb stands apart from a time by more than the clause that it may hold between them."""
    return marked.sentence_of(above) is marked.sentence_of(token)


def _tells(token: Token) -> bool:
    """Whether a token is the finite verb or short participle of a clause."""
    return is_verb(token) and (token.feats.get("VerbForm") == "Fin" or token.feats.get("Variant") == "Short")


def stretch(marked: Marked, token: Token) -> tuple[int, int]:
    """The tokens around one up to the nearest commas, colons, dashes and brackets of its sentence."""
    sentence = marked.sentence_of(token)
    first, last = token.index, token.index
    while first > sentence.first and marked.tokens[first - 1].text not in _BREAKS:
        first -= 1
    while last < sentence.last and marked.tokens[last].text not in _BREAKS:
        last += 1
    return first, last


def beside(marked: Marked, verb: Token) -> Iterator[Token]:
    """The verbs whose time is also that of a verb without one, nearest first.

    They are those that it is joined to in the same tense, the main verb of a converb, and that of a "где …" clause.
    """
    here = verb
    while here.rel == "xcomp" and here.head >= 0:
        here = marked.tokens[here.head]
    if here.rel == "root":
        yield from _before(marked, here)
    while here.head >= 0:
        above = marked.tokens[here.head]
        if here.rel in ("conj", "parataxis") and is_verb(above) and _alike(marked, verb, above):
            yield from _joined(marked, here, above)
        elif here.rel == "advcl" and here.feats.get("VerbForm") == "Conv":
            yield above
        elif here.rel == "acl:relcl" and _placed(marked, here):
            yield from (marked.tokens[i] for i in marked.ancestors(here.index) if is_verb(marked.tokens[i]))
            return
        else:
            return
        here = above


def _before(marked: Marked, verb: Token) -> Iterator[Token]:
    """The verb of the clause before, where a parser made two sentences of one: "5 мая они спорили; посол отозван"."""
    sentence = marked.sentence_of(verb)
    first, _ = stretch(marked, verb)
    verbs = [one for one in marked.tokens[sentence.first : first] if _tells(one)]
    if verbs and _alike(marked, verb, verbs[-1]) and verbs[-1].lemma not in saying():
        yield verbs[-1]


@lru_cache(maxsize=1)
def saying() -> frozenset[str]:
    """The verbs of saying, whose date is that of what is said, not of what it tells."""
    return frozenset(lexicon("speech")["verbs"])


def place_before(marked: Marked, verb: Token) -> tuple[int, int] | None:
    """The stretch before a "где …" clause, whatever its parse: "5 мая в Риме, где он …"."""
    first, _ = stretch(marked, verb)
    if first < 2 or marked.tokens[first].lemma not in _THERE or marked.tokens[first - 1].text != ",":
        return None
    before = marked.tokens[first - 2]
    return stretch(marked, before) if marked.sentence_of(before) is marked.sentence_of(verb) else None


def _joined(marked: Marked, here: Token, above: Token) -> Iterator[Token]:
    """The verbs joined to the same head before this one, nearest first, and the head."""
    before = [one for one in children(marked, above.index, "conj", "parataxis") if one.index < here.index]
    yield from (one for one in reversed(before) if is_verb(one))
    yield above


def _alike(marked: Marked, one: Token, other: Token) -> bool:
    """Whether two verbs are in one tense."""
    return own_tense(marked, one) == own_tense(marked, other)


def _placed(marked: Marked, verb: Token) -> bool:
    return any(kid.lemma in _THERE for kid in children(marked, verb.index, "advmod"))
