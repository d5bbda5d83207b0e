"""Offices said once for several people, and all the rules that join an office to a name, in their order."""

from collections.abc import Callable, Iterator

from letopis.reading.offices.lexicon import group_words
from letopis.reading.offices.links import (
    DASHES,
    Link,
    Stage,
    after_name,
    before_comma,
    before_dash,
    before_name,
    link_of,
)
from letopis.reading.offices.phrases import Phrase
from letopis.reading.people.parts import PersonName


def listed(stage: Stage) -> Iterator[Link]:
    """Offices in the plural, then the names in the same order: "президенты России и Франции Путин и Макрон"."""
    for phrase in stage.phrases:
        if not phrase.plural or not phrase.public:
            continue
        names = names_in_a_row(stage, phrase.last)
        if not names:
            continue
        if len(phrase.countries) == len(names):
            pairs: list[tuple[str, ...]] = [(code,) for code in phrase.countries]
        elif len(phrase.countries) < 2:
            pairs = [phrase.countries] * len(names)
        else:
            continue
        for name, countries in zip(names, pairs, strict=True):
            yield link_of(stage, phrase, name, "offices.listed", countries=countries, outer=False)


def names_in_a_row(stage: Stage, index: int) -> list[PersonName]:
    """The names that follow one another, joined by commas and "и", from a token on (over a dash or bracket)."""
    index = _over_countries(stage, index)
    if stage.text(index) in (*DASHES, "(", ",", ":"):
        index += 1
    found: list[PersonName] = []
    while (name := stage.name_at(index)) is not None and (not found or stage.same_sentence(found[0].first, index)):
        found.append(name)
        index = name.last + 1 if stage.text(name.last) in (",", "и") else len(stage.marked.tokens)
        index += stage.text(index) == "и"
    return found if len(found) > 1 else []


def _over_countries(stage: Stage, index: int) -> int:
    """The token after "двух стран" or the like, if that stands at a token."""
    words = group_words()
    tokens = stage.marked.tokens[index : index + 2]
    if len(tokens) == 2 and tokens[0].lemma in words["both"] | words["three"] and tokens[1].lemma in words["countries"]:
        return index + 2
    return index


def shared_head(stage: Stage) -> Iterator[Link]:
    """The office said once for several: "президентов России Владимира Путина и Казахстана Касым-Жомарта Токаева"."""
    for phrase in stage.phrases:
        name = stage.name_at(phrase.last)
        if name is None or not phrase.public or not phrase.countries:
            continue
        if phrase.plural:
            yield link_of(stage, phrase, name, "offices.shared-head", countries=phrase.countries[:1])
        yield from _shared(stage, phrase, name.last)


def _shared(stage: Stage, phrase: Phrase, index: int) -> Iterator[Link]:
    while stage.text(index) in (",", "и"):
        landmark = stage.landmarks.starting(index + 1)
        name = stage.name_at(landmark.last) if landmark and landmark.kind == "country" else None
        if landmark is None or name is None:
            return
        yield link_of(stage, phrase, name, "offices.shared-head", countries=landmark.codes, first=landmark.first,
                      head=name.first)  # fmt: skip
        index = name.last


Rule = Callable[[Stage], Iterator[Link]]

#: In the order in which they are asked; each sees the document anew.
RULES: tuple[Rule, ...] = (before_name, before_comma, after_name, before_dash, listed, shared_head)
