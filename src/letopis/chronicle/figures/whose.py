"""Whose a figure is: the countries that its sentence names, else the two that its page is about."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from letopis.chronicle.words import lemmas
from letopis.knowledge import lexicon
from letopis.model.facts import Entity, Figure, Mention
from letopis.model.reading import Reading

#: Who is named so many times as often as the third is of the two that a page is about.
_CLEARLY = 2


def whose(figure: Figure, reading: Reading) -> tuple[str, ...]:
    """The countries (entities' ids) whose measure a figure tells, in the order named; nobody where that is not clear.

    A sentence about trade, or of "the two countries", that does not name both is about the two of the page.
    """
    countries = {one.id: one for one in reading.entities if one.type == "country"}
    named = _within(figure, reading.mentions, countries)
    if len(named) > 1 or not _mutual(figure, reading.article.text):
        return named
    return _pair(reading.mentions, reading.entities, countries, named)


def _within(figure: Figure, mentions: Iterable[Mention], countries: Mapping[str, Entity]) -> tuple[str, ...]:
    inside = (
        one.entity
        for one in mentions
        if one.entity in countries and any(start <= one.start < end for start, end in figure.evidence)
    )
    return tuple(dict.fromkeys(one for one in inside if one is not None))


def _mutual(figure: Figure, text: str) -> bool:
    if figure.measure in lexicon("measures")["mutual"]["measures"]:
        return True
    return any(_speaks_of_two(span.of(text)) for span in figure.evidence)


@lru_cache(maxsize=10_000)
def _speaks_of_two(sentence: str) -> bool:
    said = f" {' '.join(lemmas(sentence))} "
    return any(f" {words} " in said for words in lexicon("measures")["mutual"]["words"])


def _pair(
    mentions: Iterable[Mention], entities: Iterable[Entity], countries: Mapping[str, Entity], named: tuple[str, ...]
) -> tuple[str, ...]:
    """The two countries that a page names most, those of a sentence first; what is named only as much is in doubt."""
    of = {one.id: one.country for one in entities if one.country}
    counts = Counter(of[one.entity] for one in mentions if one.entity in of)
    ranked = sorted(countries.values(), key=lambda one: (one.id not in named, -counts[one.country or ""], one.id))
    ranked = [one for one in ranked if counts[one.country or ""]]
    if len(ranked) < 2:
        return named
    if len(ranked) > 2 and counts[ranked[1].country or ""] < _CLEARLY * counts[ranked[2].country or ""]:
        return named
    return tuple(one.id for one in ranked[:2])
