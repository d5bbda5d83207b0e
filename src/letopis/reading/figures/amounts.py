"""Numbers with their scale and unit: "более 28 млрд долларов", "$1,2 млрд", "15%", "500 человек"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from letopis.knowledge import lexicon
from letopis.model.marked import Marked, Sentence, Token
from letopis.model.text import fold

_NUMBER = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d.,]\d)|\d+(?:[.,]\d+)?"
_AMOUNT = re.compile(
    rf"""
    (?<![\w.,:/№-])(?P<symbol>[$€₽£¥₸])?\s?
    (?P<number>{_NUMBER}|пол(?=миллиард|миллион|триллион))
    (?:\s?[-–—]\s?(?P<upper>\d+(?:[.,]\d+)?))?
    (?:\s?(?P<scale>трлн|триллион\w*|млрд|миллиард\w*|млн|миллион\w*|тыс|тысяч\w*)\b\.?)?
    (?:\s?(?P<sign>[$€₽£¥₸%]))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_UNIT_REACH = 3  # words between a number and its unit's noun, "новозеландских долларов"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number at `[start, end)`; `unit` is an ISO 4217 code, `%`, a noun, or empty where the text leaves it out."""

    start: int
    end: int
    value: float
    unit: str
    upper: float | None = None
    noun: Token | None = None


@lru_cache(maxsize=1)
def _scales() -> dict[str, float]:
    return {stem: float(factor) for stem, factor in lexicon("currencies")["scales"].items()}


def amounts(marked: Marked, sentence: Sentence) -> Iterator[Amount]:
    """The amounts of a sentence; one that leaves its currency out has that of the one before."""
    currency = ""
    for match in _AMOUNT.finditer(marked.text, sentence.start, sentence.end):
        amount = _amount(marked, sentence, match)
        if not amount.unit and amount.noun is None and match["scale"] and currency:
            amount = replace(amount, unit=currency)
        if amount.unit:
            currency = amount.unit if is_currency(amount.unit) else currency
            yield amount


def is_currency(unit: str) -> bool:
    """Whether a unit is a currency's code."""
    return len(unit) == 3 and unit.isascii() and unit.isupper()


def _amount(marked: Marked, sentence: Sentence, match: re.Match[str]) -> Amount:
    scale = next((factor for stem, factor in _scales().items() if (match["scale"] or "").lower().startswith(stem)), 1.0)
    value = _number(match["number"]) * scale
    upper = _number(match["upper"]) * scale if match["upper"] else None
    start, end = match.start("symbol" if match["symbol"] else "number"), _trimmed(match)
    symbol = match["symbol"] or match["sign"]
    if symbol:
        return Amount(start, end, value, lexicon("currencies")["symbols"][symbol], upper)
    unit, noun = _unit(marked, sentence, end)
    return Amount(start, noun.end if noun and unit else end, value, unit, upper, noun)


def _trimmed(match: re.Match[str]) -> int:
    return match.end() - (len(match.group()) - len(match.group().rstrip()))


def _number(text: str) -> float:
    if text.lower() == "пол":
        return 0.5
    return float(re.sub(r"[\s\u00a0\u202f]", "", text).replace(",", "."))


def _unit(marked: Marked, sentence: Sentence, end: int) -> tuple[str, Token | None]:
    """The unit after a number, with its token: adjectives may stand between; any other noun is no unit."""
    adjectives: list[Token] = []
    for token in marked.tokens_in(end, sentence.end)[:_UNIT_REACH]:
        if token.pos == "ADJ" and not _named_unit(token, adjectives):
            adjectives.append(token)
            continue
        if token.pos == "PUNCT" and token.text == ".":
            continue
        unit = _named_unit(token, adjectives)
        return unit, token if unit or token.pos in ("NOUN", "PROPN") else None
    return "", None


def _named_unit(token: Token, adjectives: list[Token]) -> str:
    """The unit that a word names, by its lemma or, of words that do not decline, as written."""
    return next((unit for form in (token.lemma, fold(token.text)) if (unit := _unit_of(form, token, adjectives))), "")


def _unit_of(form: str, token: Token, adjectives: list[Token]) -> str:
    data, noun = lexicon("currencies"), form.rstrip(".")
    if noun in data["percent"]["nouns"]:
        return "%"
    if token.text in data["codes"]["words"]:
        return token.text
    if noun in data["nouns"]:
        stems = data["adjectives"].get(noun, {})
        special = (code for stem, code in stems.items() for one in adjectives if one.lemma.startswith(stem))
        return str(next(special, data["nouns"][noun]))
    return noun if noun in lexicon("measures")["units"] else ""
