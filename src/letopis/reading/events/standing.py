"""Whether two tellings name the same parties: a person and the country that he serves stand for each other."""

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


def represent(scene: Scene, mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether the persons of one side are those of the other's countries."""
    lands = {scene.country_of(one) for one in mine} - {None}
    others = {scene.country_of(one) for one in theirs} - {None}
    typed = {scene.known[one].type == "person" for one in mine} != {scene.known[one].type == "person" for one in theirs}
    return typed and bool(lands) and lands == others
