"""The name of an office: nominative singular, without the country, in the usual words."""

from collections.abc import Sequence
from functools import lru_cache

from letopis.language.russian.lemmas import inflected, parses
from letopis.model.marked import Token
from letopis.reading.offices.lexicon import Head, office_words

_TIGHT_AFTER, _TIGHT_BEFORE = {"«", "“", "„", "("}, {"»", "”", ",", ")"}


def position_name(
    head: Head, adjectives: Sequence[Token], complements: Sequence[Token], countries: Sequence[str]
) -> str:
    """The name of an office whose head has these adjectives and complements."""
    words = office_words()
    kept = [token for token in adjectives if token.lemma not in words.solemn or head.position == "представитель"]
    front = [_nominative(token.lemma) for token in kept] + head.position.split()
    keys = [token.lemma for token in kept] + [_lemma(word) for word in head.position.split()]
    keys += [token.lemma for token in complements]
    return _usual(keys, front, complements, countries)


def _usual(keys: list[str], front: list[str], complements: Sequence[Token], countries: Sequence[str]) -> str:
    """The usual name for the longest beginning that has one, with the rest as it stands."""
    for length in range(len(keys), 1, -1):
        name = _alias(tuple(keys[:length]), countries)
        if name is None:
            continue
        if keys[1] in ("государство", "республика") and length == 2 and set(countries) & office_words().monarchies:
            name = "глава государства"
        rest = complements[max(0, length - len(front)) :]
        if name.endswith(" ЕС"):
            rest = []
        return joined([name, *[token.text for token in rest]])
    return joined([*front, *[token.text for token in complements]])


def _alias(keys: tuple[str, ...], countries: Sequence[str]) -> str | None:
    words = office_words()
    own = words.aliases_of.get(countries[0], {}) if len(countries) == 1 else {}
    return own.get(keys) or words.aliases.get(keys)


def plain_name(head: Head, adjectives: Sequence[Token], complements: Sequence[Token]) -> str:
    """The name of a kind of work, its adjectives in the gender of the noun."""
    noun = parses(head.position.split("-")[-1])
    feminine = bool(noun) and "femn" in noun[0].tag and "masc" not in noun[0].tag
    front = [_feminine(token.lemma) if feminine else _nominative(token.lemma) for token in adjectives]
    return joined([*front, head.position, *[token.text for token in complements]])


@lru_cache(maxsize=1_000)
def _feminine(adjective: str) -> str:
    made = next((inflected(parse, "nomn", "sing", "femn") for parse in parses(adjective) if "ADJF" in parse.tag), None)
    return made or adjective


def joined(words: Sequence[str]) -> str:
    """Words as a text, quotation marks and commas close to theirs."""
    text = ""
    for word in words:
        tight = not text or word in _TIGHT_BEFORE or text[-1] in _TIGHT_AFTER
        text += word if tight else f" {word}"
    return text


@lru_cache(maxsize=1_000)
def _lemma(word: str) -> str:
    found = parses(word)
    return (found[0].normal_form if found else word).replace("ё", "е")


def genitive(position: str) -> str:
    """A position with its first noun in the genitive: "министра иностранных дел"."""
    first, _, rest = position.partition(" ")
    made = next((parse.inflect({"gent", "sing"}) for parse in parses(first) if "NOUN" in parse.tag), None)
    return f"{made.word if made else first} {rest}".strip()


def _nominative(adjective: str) -> str:
    """An adjective's nominative masculine; all heads but a few are masculine nouns."""
    return "временный" if adjective == "временной" else adjective
