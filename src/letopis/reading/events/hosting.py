"""Where talks were, where nothing in their sentence says: the place told around them that is in a party's country."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from letopis.model.article import Role
from letopis.model.marked import Sentence
from letopis.model.text import fold
from letopis.model.when import Precision
from letopis.reading.cast import Reference
from letopis.reading.events.drafts import Draft
from letopis.reading.events.grammar import governor
from letopis.reading.events.scene import Scene, state
from letopis.reading.events.whereabouts import announced, elsewhere, placed, wide
from letopis.reading.tense import own_tense

#: Sentences before an event's in which its place may be told, at most.
_BACK = 3
#: Days from publication within which what is planned is of the same journey.
_DAYS = 4
_NEWS = frozenset({"held", "ongoing"})


def lent(scene: Scene, draft: Draft, near: Sequence[Draft]) -> str | None:
    """The place of an event of which another is part: in a party's country, if any of those around is."""
    places = [one.place for one in near if one.place is not None and not wide(scene, one.place)]
    fitting = sorted((one for one in places if hosted(scene, draft, one)), key=lambda i: scene.known[i].type != "place")
    if fitting and scene.known[fitting[0]].type == "place":
        return fitting[0]
    return told_near(scene, draft) or next(iter([*fitting, *places]), None)


def hosted(scene: Scene, draft: Draft, place: str) -> bool:
    """Whether a place lies in the country of one who takes part."""
    land = scene.country_of(place)
    return land is not None and land in {scene.country_of(one) for one in draft.entities}


def told_near(scene: Scene, draft: Draft) -> str | None:
    """The city in a party's country that the sentences before, or else title and lead, name with "в" or "на"."""
    if draft.background or len(draft.entities) < 2 or not _now(scene, draft):
        return None
    at = draft.sentence.index
    before = [one for one in scene.marked.sentences[max(0, at - _BACK) : at + 1] if one.role is not Role.FURNITURE]
    heads = [one for one in scene.marked.sentences if one.role in (Role.TITLE, Role.LEAD)]
    for sentence in (*reversed(before), *heads):
        fitting = [one for one in _cities(scene, sentence) if hosted(scene, draft, one) or _homeless(scene, draft)]
        if fitting:
            return fitting[-1]
    return None


def _now(scene: Scene, draft: Draft) -> bool:
    """Whether an event is of the news: held, or set for one of the days around publication."""
    if draft.status in _NEWS:
        return True
    published, when = scene.marked.article.published, draft.when
    if published is None or when is None or not (published.earliest and when.earliest):
        return False
    if draft.status != "planned" or when.precision not in (Precision.DAY, Precision.TIME):
        return False
    return abs((when.earliest - published.earliest).days) <= _DAYS


def _homeless(scene: Scene, draft: Draft) -> bool:
    """Whether the country of nobody who takes part is known."""
    return not any(scene.country_of(one) for one in draft.entities)


def _cities(scene: Scene, sentence: Sentence) -> Iterator[str]:
    """The cities that a sentence names with a preposition of place."""
    for reference in scene.cast.within(sentence.start, sentence.end):
        for identity in scene.of_type(reference.entities, "place"):
            here = placed(scene, reference) is not None and not wide(scene, identity)
            other = _ahead(scene, reference) or _whither(scene, reference) or announced(scene, reference)
            if here and not (other or elsewhere(scene, reference)):
                yield identity


def _whither(scene: Scene, reference: Reference) -> bool:
    """Whether a place says only where a journey goes: "сроки визита в Белград"."""
    head = scene.marked.tokens[reference.head]
    above = scene.marked.tokens[head.head] if head.head >= 0 else head
    journey = any(one.kind == "visit" for one in scene.words.nouns.get(above.lemma, ()))
    return journey and above.pos == "NOUN" and head.feats.get("Case") == "Acc"


def _ahead(scene: Scene, reference: Reference) -> bool:
    """Whether a place is that of something still to come: "саммит, который пройдёт в Астане"."""
    verb = governor(scene.marked, reference.head)
    return verb is not None and own_tense(scene.marked, verb) == "future"


def dateline_place(scene: Scene, draft: Draft) -> str | None:
    """The city of the dateline, if it is in a party's country, who is likely to have received the other there."""
    city = scene.marked.article.dateline_place
    if city is None:
        return None
    named = [i for i, one in scene.known.items() if one.type == "place" and fold(one.name) == fold(city)]
    return next((one for one in named if hosted(scene, draft, one)), None)


def abroad(scene: Scene, draft: Draft, events: Sequence[Draft]) -> Draft:
    """A visit of a person with no place told: where his talks of the same sentence are, or the only other country."""
    guests = [one.entity for one in draft.parts if one.role == "guest"]
    if draft.kind != "visit" or draft.place is not None or len(guests) != 1:
        return draft
    home = scene.country_of(guests[0])
    if home is None or scene.known[guests[0]].type != "person":
        return draft
    place = _of_talks(scene, guests[0], home, draft, events)
    plain = draft.strength > 0 and not draft.background and draft.trigger.pos == "NOUN"
    if place is not None or not plain:
        return replace(draft, place=place)
    lands = {one.country: one.id for one in scene.known.values() if one.type == "country" and one.country}
    away = [identity for land, identity in lands.items() if land != home]
    return replace(draft, place=away[0]) if len(away) == 1 else draft


def _of_talks(scene: Scene, guest: str, home: str, draft: Draft, events: Sequence[Draft]) -> str | None:
    """Where, or else in whose country, a visitor had the talks that the sentence of his visit tells."""
    for one in events:
        if one.kind != "meeting" or one.sentence != draft.sentence or guest not in one.entities:
            continue
        if one.place is not None and scene.country_of(one.place) not in (None, home):
            return one.place
        hosts = [i for i in one.entities if scene.country_of(i) not in (None, home)]
        if len({scene.country_of(i) for i in hosts}) == 1:
            land = state(scene, hosts[0])
            return land if scene.known[land].type == "country" else None
    return None
