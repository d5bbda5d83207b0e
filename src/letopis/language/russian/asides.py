"""Sentences that the parser cuts in two, most often at a date set apart: "принял сегодня, 5 мая, министра"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from letopis.knowledge import lexicon
from letopis.model.marked import Token

_OPENING = frozenset({",", "("})
_CLOSING = {",": ",", "(": ")"}
#: Words of a date at most: "5 мая 2021 года".
_LONGEST = 5
_WORDS = frozenset(lexicon("russian")["dates"]["words"])
_NOUNS = frozenset({"NOUN", "PROPN"})


def resumed(tokens: Sequence[Token]) -> list[Token]:
    """The tokens of one sentence; what goes on after a date set apart depends on the verb before the date.

    The parser makes it a second root, or ties it to the date. A noun or pronoun is tied to the verb as its object or,
    after a preposition, as its oblique; a verb is a clause of its own.
    """
    first = tokens[0].index if tokens else 0
    found = list(tokens)
    for start, end in _asides(tokens):
        verb = _verb(tokens[:start])
        for token in tokens[end:] if verb is not None else ():
            if verb is not None and _astray(token, verb, first + start, first + end):
                _tie(found, first, token, verb)
    for i, token in enumerate(tokens):
        verb = _just_before(tokens[:i]) if _torn(found, found[i], first) else None
        if verb is not None:
            _tie(found, first, token, verb)
    return found


def _torn(found: Sequence[Token], token: Token, first: int) -> bool:
    """Whether a word is left over: a noun tied to nothing, or an adjective taken for the predicate of its own noun."""
    if token.pos in _NOUNS:
        return token.head < 0 and token.rel != "root" and token.feats.get("Case") in ("Acc", "Nom")
    after = found[token.index - first + 1 : token.index - first + 2]
    full = token.pos == "ADJ" and token.feats.get("Variant") != "Short" and token.rel in ("root", "conj")
    return full and any(one.rel == "obj" and one.head == token.index and one.pos == "NOUN" for one in after)


def _just_before(before: Sequence[Token]) -> Token | None:
    """The verb before a word, with no sign and no other verb between."""
    for one in reversed(before[-_LONGEST:]):
        if one.pos == "VERB" and one.feats.get("VerbForm") in ("Fin", "Inf"):
            return one
        if one.pos in ("PUNCT", "VERB", "CCONJ"):
            return None
    return None


def _asides(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where dates between commas or in brackets begin and end, their signs included."""
    for i, token in enumerate(tokens):
        if token.text not in _OPENING:
            continue
        inside = tokens[i + 1 : i + 2 + _LONGEST]
        close = next((n for n, one in enumerate(inside) if one.text == _CLOSING[token.text]), 0)
        if close > 1 and all(_of_a_date(one) for one in inside[:close]):
            yield i, i + close + 2


def _of_a_date(token: Token) -> bool:
    return token.text.isdigit() or token.lemma in _WORDS


def _verb(before: Sequence[Token]) -> Token | None:
    """The finite verb at the root of what stands before a date."""
    roots = [one for one in before if one.head < 0]
    finite = len(roots) == 1 and roots[0].pos == "VERB" and roots[0].feats.get("VerbForm") == "Fin"
    return roots[0] if finite else None


def _astray(token: Token, verb: Token, start: int, end: int) -> bool:
    """Whether a word after a date is tied to nothing, to the date, over the verb, or as if it were a verb itself."""
    over = token.rel == "nmod" and 0 <= token.head < verb.index
    alike = token.pos == "ADJ" and token.rel == "conj" and token.head == verb.index
    return token.head < 0 or start <= token.head < end or over or alike


def _tie(found: list[Token], first: int, token: Token, verb: Token) -> None:
    """Tie a second root to the verb; of an adjective taken for a root the noun that it describes.

    Nothing is tied to a verb that depends on it: words have to come to a root.
    """
    if token.index in _above(found, first, verb):
        return
    noun = next((one for one in found if one.head == token.index and one.pos in _NOUNS and one.rel == "obj"), None)
    if token.pos == "ADJ" and noun is not None:
        found[noun.index - first] = replace(noun, head=verb.index, rel="obj")
        found[token.index - first] = replace(token, head=noun.index, rel="amod")
    elif token.pos in _NOUNS or token.pos == "PRON":
        cased = any(one.head == token.index and one.rel == "case" for one in found)
        found[token.index - first] = replace(token, head=verb.index, rel="obl" if cased else "obj")


def _above(found: Sequence[Token], first: int, token: Token) -> Iterator[int]:
    """The words that a word of the sentence depends on, up to its root, as the tokens now stand."""
    head = found[token.index - first].head
    while head >= first and head - first < len(found):
        yield head
        head = found[head - first].head
