"""Whether two tellings name the same parties: a person and the country that he serves stand for each other."""

from collections.abc import Set

from letopis.model.text import fold
from letopis.reading.events.drafts import Draft
from letopis.reading.events.parties import Part
from letopis.reading.events.scene import Scene

#: Sentences between two tellings of which one names a person, the other only a country, at most.
_NEAR = 2


def stand_in(scene: Scene, one: str, other: str) -> bool:
    """Whether one entity is a person and the other a country that he serves, or may serve."""
    types = (scene.known[one].type, scene.known[other].type)
    if types == ("country", "person"):
        return stand_in(scene, other, one)
    return types == ("person", "country") and scene.country_of(one) in (None, scene.country_of(other))


def _unlike_posts(scene: Scene, one: Part, other: Part) -> bool:
    """Whether a person holds an office of another rank than the one by which a country was told of.

    A vice-premier is not "премьер Вьетнама", nor a minister of defence "колумбийский лидер".
    """
    if scene.known[one.entity].type != "person":
        return scene.known[other.entity].type == "person" and _unlike_posts(scene, other, one)
    held = {word for each in scene.cast.offices if each.person == one.entity for word in _words(each.position)[:2]}
    mine, theirs = _ranks(scene, held), _ranks(scene, {other.post})
    return scene.known[other.entity].type == "country" and bool(mine and theirs) and not mine & theirs


def _of_one_land(scene: Scene, one: Part, other: Part) -> bool:
    return scene.country_of(one.entity) == scene.country_of(other.entity)


def _words(position: str) -> list[str]:
    return fold(position).split()


def _ranks(scene: Scene, words: Set[str]) -> set[str]:
    """The ranks of the offices that words name, where they are known."""
    return {rank for rank, posts in scene.words.context["ranks"].items() if posts & words}


def alike(scene: Scene, event: Draft, draft: Draft) -> bool:
    """Whether each party of one telling is, or stands for, one of the other; where that is a guess, side by side."""
    mine, theirs = sorted(_makers(event)), sorted(_makers(draft))
    if len(mine) != len(theirs) or len(mine) > 2 or not _beside(scene, event, draft):
        return False
    orders = [theirs, theirs[::-1]]
    return any(_matched(scene, event, draft, list(zip(mine, order, strict=True))) for order in orders)


def _makers(draft: Draft) -> set[str]:
    """Those who take part; of a visit the guests."""
    guests = {one.entity for one in draft.parts if one.role == "guest"}
    return guests if draft.kind == "visit" and guests else set(draft.entities)


def _matched(scene: Scene, event: Draft, draft: Draft, pairs: list[tuple[str, str]]) -> bool:
    """Whether all pairs match, and something beside a guess shows that they do."""
    if not all(a == b or stand_in(scene, a, b) for a, b in pairs):
        return False
    mine, theirs = ({part.entity: part for part in each.parts} for each in (event, draft))
    if any(_unlike_posts(scene, mine[a], theirs[b]) for a, b in pairs if a != b):
        return False
    sure = any(a == b or scene.country_of(a) == scene.country_of(b) for a, b in pairs)
    return sure or (event.kind == "visit" and (event.place is not None or draft.place is not None))


def _beside(scene: Scene, event: Draft, draft: Draft) -> bool:
    """Whether one of the sentences that tell of an event is near that of a draft."""
    at = draft.sentence.index
    near = scene.marked.sentences[max(0, at - _NEAR) : at + _NEAR + 1]
    return any(one.span in event.evidence for one in near)


def without_stand_ins(scene: Scene, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts without the countries for which a person among them stands, or may stand."""
    persons = [one.entity for one in parts if scene.known[one.entity].type == "person"]
    return tuple(one for one in parts if not any(stand_in(scene, person, one.entity) for person in persons))


def named_next(scene: Scene, event: Draft, draft: Draft) -> bool:
    """Whether as many persons are named beside as many countries: "министры России и Грузии … Лавров и Залкалиани"."""
    pair = (event.entities, draft.entities)
    kinds = [{scene.known[one].type for one in each} for each in pair]
    known = any(scene.country_of(one) for each in pair for one in each if scene.known[one].type == "person")
    beside = abs(event.sentence.index - draft.sentence.index) <= 2
    two = len(pair[0]) == len(pair[1]) == 2
    return two and beside and not known and sorted(map(sorted, kinds)) == [["country"], ["person"]]


def represent(scene: Scene, event: Draft, draft: Draft) -> bool:
    """Whether the persons of one telling are those of the other's countries."""
    mine, theirs = event.entities, draft.entities
    if any(_unlike_posts(scene, a, b) for a in event.parts for b in draft.parts if _of_one_land(scene, a, b)):
        return False
    lands = {scene.country_of(one) for one in mine} - {None}
    others = {scene.country_of(one) for one in theirs} - {None}
    typed = {scene.known[one].type == "person" for one in mine} != {scene.known[one].type == "person" for one in theirs}
    return typed and bool(lands) and lands == others
