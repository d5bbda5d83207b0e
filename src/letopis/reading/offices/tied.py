"""Work that the trained tagger tells: persons tied to professions, and both to whom they work for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from letopis.model.facts import Mention
from letopis.model.marked import Label, Labelled, Marked, Tie, Tied
from letopis.reading.offices.bodies import Bodies
from letopis.reading.offices.jobs import job_words
from letopis.reading.offices.lexicon import Head
from letopis.reading.offices.links import Link, Stage
from letopis.reading.offices.occupations import head_of_work, worded
from letopis.reading.offices.phrases import Phrase
from letopis.reading.people.landmarks import PLACES

#: Labels of whom or where somebody works, but for countries.
_BODIES = PLACES | {Label.ORGANIZATION}
#: How sure of a tie the tagger must be.
SURE = 0.5
#: The same of a tie that says only for whom somebody works: half of those that are less sure are wrong.
SURE_OF_BODIES = 0.8


@dataclass(frozen=True, slots=True)
class TiedWork:
    """Some work of a person: its link, its words if the tagger saw them, and whom it is for (an entity's id)."""

    link: Link
    phrase: Phrase | None
    organization: str | None


def tied_work(
    stage: Stage, bodies: Bodies, named: Mapping[int, int], mentions: Sequence[Mention]
) -> Iterator[TiedWork]:
    """The work of the document's persons that the tagger's ties tell."""
    jobs = list(_ties(stage.marked, Tie.WORKS_AS))
    places = list(_ties(stage.marked, Tie.WORKPLACE))
    for tie in jobs:
        person = _person(stage, stage.marked.labels[tie.one])
        phrase = _phrase(stage, bodies, named, stage.marked.labels[tie.other])
        if person is not None and phrase is not None:
            yield _work(stage, person, phrase, [one.other for one in places if one.one == tie.other], mentions)
    for tie in places:
        person = _person(stage, stage.marked.labels[tie.one]) if tie.sure >= SURE_OF_BODIES else None
        if person is not None:
            yield _at(stage, person, stage.marked.labels[tie.one], stage.marked.labels[tie.other], mentions)


def _ties(marked: Marked, kind: Tie) -> Iterator[Tied]:
    return (one for one in marked.ties if one.tie is kind and one.sure >= SURE)


def _person(stage: Stage, label: Labelled) -> str | None:
    """The person whom a label's words name."""
    if label.label is not Label.PERSON:
        return None
    names = (stage.named_over(at) for at in range(label.first, label.last))
    return next((stage.owner[name.first] for name in names if name is not None), None)


def _phrase(stage: Stage, bodies: Bodies, named: Mapping[int, int], label: Labelled) -> Phrase | None:
    """The work that a label names: by its first noun of work, or else by its first noun."""
    tokens = stage.marked.tokens[label.first : label.last]
    known = next((one.index for one in tokens if head_of_work(one) is not None), None)
    if known is not None:
        return worded(stage.marked, stage.landmarks, bodies, named, known, end=label.last)
    noun = next((one for one in tokens if one.pos in ("NOUN", "PROPN") and one.index not in named), None)
    if noun is None or noun.lemma in job_words().relations:
        return None
    head = Head(noun.lemma, "job")
    return worded(stage.marked, stage.landmarks, bodies, named, noun.index, head, label.last)


def _work(stage: Stage, person: str, phrase: Phrase, places: Sequence[int], mentions: Sequence[Mention]) -> TiedWork:
    link = Link(
        person, phrase.position, phrase.countries, None, phrase.status, phrase.first, phrase.last, phrase.head,
        "offices.tied", outer=False, kind="job", named=(phrase.first, phrase.last),
    )  # fmt: skip
    found = (_entity(stage.marked, stage.marked.labels[at], mentions) for at in places)
    return TiedWork(link, phrase, next((one for one in found if one is not None), None))


def _at(stage: Stage, person: str, label: Labelled, place: Labelled, mentions: Sequence[Mention]) -> TiedWork:
    codes = stage.landmarks.starting(place.first)
    countries = codes.codes if codes is not None and place.label is Label.COUNTRY else ()
    first, last = min(label.first, place.first), max(label.last, place.last)
    if not stage.same_sentence(label.first, place.first):
        first, last = place.first, place.last
    link = Link(
        person, "", countries, None, "current", first, last, label.first, "offices.works-for", outer=False, kind="job",
        named=(place.first, place.last),
    )  # fmt: skip
    return TiedWork(link, None, _entity(stage.marked, place, mentions) if place.label in _BODIES else None)


def _entity(marked: Marked, label: Labelled, mentions: Sequence[Mention]) -> str | None:
    """The entity of the organisation or place that is mentioned there; of several the one that covers most of it."""
    found = [
        one for one in mentions
        if one.type in ("organization", "place") and one.entity and one.start < label.end and label.start < one.end
    ]  # fmt: skip
    best = max(found, key=lambda one: min(one.end, label.end) - max(one.start, label.start), default=None)
    return best.entity if best else None
