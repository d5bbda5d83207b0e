"""Whom an office serves where its own phrase does not say: the country that the sentence, or the document, is about."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from letopis.model.marked import Sentence
from letopis.reading.offices.holding import Holding, same_office
from letopis.reading.offices.home import home_of
from letopis.reading.offices.lexicon import office_words
from letopis.reading.offices.links import Link, Stage
from letopis.reading.people.landmarks import Landmark

#: What a mention counts for by its kind; one in the title counts more, one just before the office most of all.
_WEIGHTS = {
    "country": 1.0,
    "adjective": 1.0,
    "demonym": 0.5,
    "capital": 0.7,
    "government seat": 1.0,
    "city": 0.5,
    "region": 0.5,
}
_BEFORE, _EARLIER, _HOME, _TITLE = 3.0, 1.0, 3.0, 3.0


def with_countries(stage: Stage, held: Sequence[Holding]) -> tuple[Holding, ...]:
    """The offices, those without a country given the one that the text around and the whole document speak for."""
    placed: list[Holding] = list(held)
    for at, one in enumerate(held):
        placed[at] = _placed(stage, placed, one)
    return tuple(placed)


def _placed(stage: Stage, held: Sequence[Holding], one: Holding) -> Holding:
    if one.country or one.organization or one.rule == "offices.listed":
        return one  # of a list each serves another country, and nothing says who which
    own = _of_the_office(one)
    if own:
        return replace(one, country=own)
    scores = _document(stage)
    for code, value in (*_around(stage, one.links[0]).items(), *_home(stage).items()):
        scores[code] = scores.get(code, 0.0) + value
    for code in _taken(held, one) | _hosts(stage, one.links[0]):
        scores.pop(code, None)
    best = max(sorted(scores), key=lambda code: scores[code], default=None)
    return replace(one, country=best) if best else one


def _of_the_office(one: Holding) -> str | None:
    """The country that alone has such an office, or is meant by it without a word ("госсекретарь", "аким")."""
    words = (head for head in office_words().heads.values() if head.country)
    return next((head.country for head in words if one.position.startswith(head.position)), None)


def _home(stage: Stage) -> dict[str, float]:
    """The country whose page it is."""
    return dict(zip(home_of(stage.marked.article), (_HOME, _HOME / 2), strict=False))


def _document(stage: Stage) -> dict[str, float]:
    """The share of each country in the document's mentions."""
    scores: dict[str, float] = defaultdict(float)
    title = stage.marked.sentences[0].last if stage.marked.sentences else 0
    for landmark in stage.landmarks.found:
        _count(scores, landmark, _TITLE if landmark.first < title else 1.0)
    total = sum(scores.values()) or 1
    return {code: 4 * value / total for code, value in scores.items()}


def _around(stage: Stage, link: Link) -> dict[str, float]:
    """The countries of the same sentence, those just before the office first."""
    sentence: Sentence = stage.marked.sentence_of(stage.marked.tokens[link.head])
    scores: dict[str, float] = defaultdict(float)
    before = [one for one in stage.landmarks.found if one.first < link.first]
    if before and before[-1].first >= sentence.first:
        _count(scores, before[-1], _BEFORE)
    elif before and stage.marked.sentence_of(stage.marked.tokens[before[-1].first]).index == sentence.index - 1:
        _count(scores, before[-1], _EARLIER)
    return scores


def _count(scores: dict[str, float], landmark: Landmark, weight: float) -> None:
    codes = landmark.codes if len(landmark.codes) == 1 or landmark.kind == "adjective" else ()
    for code in codes:
        scores[code] += weight * _WEIGHTS.get(landmark.kind, 0.0)


def _taken(held: Sequence[Holding], one: Holding) -> set[str]:
    """The countries whose same office somebody else holds."""
    return {
        other.country
        for other in held
        if other.country
        and other.person != one.person
        and same_office(other.position, one.position)
        and other.status == one.status
    }


def _hosts(stage: Stage, link: Link) -> set[str]:
    """The countries named inside the phrase of an envoy: there he serves, but not them."""
    if link.kind != "envoy":
        return set()
    inside = (one for one in stage.landmarks.found if link.first <= one.first < link.last)
    return {code for one in inside for code in one.codes}
