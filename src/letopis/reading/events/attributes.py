"""What an event is called, its number, level and format."""

import re

from letopis.model.facts import Level
from letopis.model.marked import Token
from letopis.reading.events.grammar import children, is_verb, phrase, preposition
from letopis.reading.events.scene import Scene
from letopis.reading.events.triggers import Trigger

_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_LOOKALIKE = str.maketrans("ХІМСЛ", "XIMCL")
_NUMBER = re.compile(r"(\d{1,3})(?:-?(?:й|я|е|го|м|му|ым|ой|ом|ая|ое|ый|ую|ий|летие\w*|летия|летию))?")
#: Prepositions whose phrases do not belong to an event's name.
_OUTSIDE = frozenset({"в", "во", "на", "с", "со", "при", "к", "о", "об", "от", "до", "из", "под"})


def level(scene: Scene, trigger: Trigger) -> Level | None:
    """The level of a visit, only where the word is there."""
    nouns = [trigger.token, *children(scene.marked, trigger.token.index, "obl")]
    for noun in nouns:
        for kid in children(scene.marked, noun.index, "amod"):
            for name, words in scene.words.context["level"].items():
                if kid.lemma in words and (noun is trigger.token or noun.lemma in ("визит", "поездка")):
                    return _level(name)
    return "state" if trigger.token.lemma == "госвизит" else None


def _level(name: str) -> Level | None:
    return {"state": "state", "official": "official", "working": "working", "private": "private"}.get(name)  # type: ignore[return-value]


def edition(scene: Scene, trigger: Trigger) -> int | None:
    """The number of a forum, session or jubilee: "17-й", "XIX", "пятый", "30-летие"."""
    own = re.fullmatch(r"(\d{1,3})-?лети\w+", trigger.token.text.lower())
    if own:
        return int(own[1])
    before = scene.marked.tokens[max(0, trigger.token.index - 4) : trigger.token.index]
    for token in reversed(before):
        if is_verb(token) or token.pos in ("PUNCT", "ADP"):
            return None
        number = ordinal(scene, token)
        if number is not None and not _dated(scene, token):
            return number
    return None


def _dated(scene: Scene, token: Token) -> bool:
    return any(one.span.start <= token.start < one.span.end for one in scene.times)


def ordinal(scene: Scene, token: Token) -> int | None:
    """The number that a word stands for as an ordinal, if it does."""
    roman = token.text.upper().translate(_LOOKALIKE).split("-")[0]
    if token.text[:1].isupper() and _ROMAN.fullmatch(roman) and len(roman) > 0:
        return _roman(roman)
    digits = _NUMBER.fullmatch(token.text.lower())
    if digits and "-" in token.text:
        return int(digits[1])
    return scene.words.ordinals.get(token.lemma)


def _roman(text: str) -> int:
    values = [_DIGITS[one] for one in text]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def name_tokens(scene: Scene, trigger: Trigger) -> tuple[Token, ...]:
    """The tokens of an event's or document's name: a noun with what says which one, without place, date and company."""
    head = trigger.token
    if head.pos == "NUM" and head.head > head.index:
        return tuple(scene.marked.tokens[head.index : max(phrase(scene.marked, head.head)[-1].index, head.head) + 1])
    kept = {head.index}
    for kid in children(scene.marked, head.index):
        if _naming(scene, kid):
            kept |= set(_kept(scene, kid))
    return tuple(_run(scene, head.index, kept))


def _kept(scene: Scene, token: Token) -> list[int]:
    found = [token.index]
    for kid in children(scene.marked, token.index):
        if kid.rel in ("case", "cc", "punct", "fixed") or _naming(scene, kid, deep=True):
            found += _kept(scene, kid)
    return found


def _naming(scene: Scene, kid: Token, deep: bool = False) -> bool:
    if kid.rel.startswith(("acl", "advcl", "parataxis")) or is_verb(kid) or _dated(scene, kid):
        return False
    if kid.rel == "conj" and not deep:
        return False
    prep = preposition(scene.marked, kid.index).split()
    if prep and (prep[0] in _OUTSIDE and not (deep and prep[0] == "в")):
        return False
    return kid.rel in ("amod", "nmod", "appos", "conj", "nummod", "flat", "flat:name", "flat:foreign", "det", "obl")


def _run(scene: Scene, head: int, kept: set[int]) -> list[Token]:
    """The unbroken run of kept tokens around the head; signs and joined words inside it come along."""
    tokens = scene.marked.tokens
    first = last = head
    while first - 1 in kept:
        first -= 1
    while last + 1 < len(tokens) and (last + 1 in kept or (last + 2 in kept and tokens[last + 1].pos == "PUNCT")):
        last += 1
    return [tokens[i] for i in range(first, last + 1)]


def form(scene: Scene, trigger: Trigger) -> str | None:
    """How it was held, in the text's own words ("в узком составе"), where the clause says so."""
    sentence = scene.marked.sentence_of(trigger.token)
    text = sentence.span.of(scene.marked.text).lower()
    return next((one for one in sorted(scene.words.context["format"]["phrases"]) if one in text), None)
