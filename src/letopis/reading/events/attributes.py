"""What an event is called, its number, level and format."""

import re
from typing import get_args

from letopis.model.facts import Level
from letopis.model.marked import Token
from letopis.reading.events.grammar import children, is_verb
from letopis.reading.events.scene import Scene
from letopis.reading.events.triggers import Trigger

_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_LOOKALIKE = str.maketrans("ХІМСЛ", "XIMCL")
_NUMBER = re.compile(r"(\d{1,4})(?:-?(?:й|я|е|го|м|му|ым|ой|ом|ая|ое|ый|ую|ю|ий|летие\w*|летия|летию))?")
_DASHES = frozenset({"-", "–", "—"})
_OPENING = frozenset('«"“„')
_CLOSING = frozenset('»"”“')


def level(scene: Scene, trigger: Trigger) -> Level | None:
    """The level of a visit, only where the word is there."""
    nouns = [trigger.token, *children(scene.marked, trigger.token.index, "obl")]
    for noun in nouns:
        for kid in children(scene.marked, noun.index, "amod"):
            for name, words in scene.words.context["level"].items():
                if kid.lemma in words and (noun is trigger.token or noun.lemma in ("визит", "поездка", "образ")):
                    return _level(name)
    return "state" if trigger.token.lemma == "госвизит" else None


def _level(name: str) -> Level | None:
    return next((level for level in get_args(Level) if level == name), None)


def edition(scene: Scene, trigger: Trigger) -> int | None:
    """The number of a forum, session or jubilee: "17-й", "XIX", "пятый", "30-летие"."""
    own = re.fullmatch(r"(\d{1,3})-?лети\w+", trigger.token.text.lower())
    if own:
        return int(own[1])
    before = scene.marked.tokens[max(0, trigger.token.index - 4) : trigger.token.index]
    if trigger.kind == "anniversary" and trigger.token.lemma == "год" and before and before[-1].text.isdigit():
        return int(before[-1].text)
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
    text = token.text.lower().replace("\N{NON-BREAKING HYPHEN}", "-")
    digits = _NUMBER.fullmatch(text)
    if digits and "-" in text:
        return int(digits[1])
    return scene.words.ordinals.get(token.lemma)


def _roman(text: str) -> int:
    values = [_DIGITS[one] for one in text]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def name_tokens(scene: Scene, trigger: Trigger) -> tuple[Token, ...]:
    """The tokens of an event's or document's name: the adjectives before its noun, and what follows to say which one.

    What follows are genitives, names in quotation marks, "по …", "о …" and "между …"; a place, date or clause ends it.
    """
    sentence = scene.marked.sentence_of(trigger.token)
    words = scene.marked.words(sentence)
    at = trigger.token.index - sentence.first
    return (*_before(scene, words[:at]), *_after(scene, words[at:]))


def _before(scene: Scene, words: tuple[Token, ...]) -> list[Token]:
    first = len(words) - int(bool(words) and words[-1].text.isdigit())  # "60 лет" is a duration, but a name here
    while first > 0 and _qualifies(scene, words[first - 1]):
        first -= 1
    return list(words[first:])


def _qualifies(scene: Scene, token: Token) -> bool:
    if token.lemma in scene.words.context["name"]["pointing"] or _dated(scene, token):
        return False
    return token.pos in ("ADJ", "NUM") or ordinal(scene, token) is not None


def _after(scene: Scene, words: tuple[Token, ...]) -> list[Token]:
    found, free, at = [words[0]], False, 1
    while at < len(words):
        token = words[at]
        if token.text in _OPENING:
            close = next((i for i in range(at + 1, len(words)) if words[i].text in _CLOSING), None)
            if close is None:
                break
            found += words[at : close + 1]
            at = close + 1
            continue
        if token.lemma in scene.words.context["name"]["prepositions"] or _names_a_field(scene, words[at : at + 3]):
            free = True
        elif at == 1 and token.lemma in ("с", "со") and words[0].lemma == "год":  # "60 лет со дня …"
            pass
        elif not _continues(scene, token, words[at + 1 :], free):
            break
        found.append(token)
        at += 1
    while found[-1].pos in ("ADP", "CCONJ", "PUNCT") and found[-1].text not in _CLOSING:
        found.pop()
    return found


def _names_a_field(scene: Scene, words: tuple[Token, ...]) -> bool:
    """Whether "в" goes on with a name, as in "соглашение о сотрудничестве в области обороны"."""
    fields = scene.words.context["name"]["fields"]
    return words[0].lemma in ("в", "во") and any(one.lemma in fields for one in words[1:])


def _continues(scene: Scene, token: Token, rest: tuple[Token, ...], free: bool) -> bool:
    """Whether a word goes on with a name: a genitive (after "по" any case), or "и" and a comma before one."""
    if _dated(scene, token) or is_verb(token):
        return False
    if token.pos == "CCONJ" or token.text in (",", "-", "–", "—"):
        return bool(rest) and rest[0].pos in ("NOUN", "PROPN", "ADJ") and _continues(scene, rest[0], (), free)
    if token.pos not in ("NOUN", "PROPN", "ADJ", "X", "NUM"):
        return False
    if token.pos == "PROPN" and len(rest) > 1 and rest[0].text in _DASHES and rest[1].pos == "PROPN":
        return True  # "саммит Япония – АСЕАН"
    return free or token.feats.get("Case", "Gen") == "Gen" or token.text.isupper()


def form(scene: Scene, trigger: Trigger) -> str | None:
    """How it was held, in the text's own words ("в узком составе"), where the clause says so."""
    sentence = scene.marked.sentence_of(trigger.token)
    text = sentence.span.of(scene.marked.text).lower()
    return next((one for one in sorted(scene.words.context["format"]["phrases"]) if one in text), None)
