"""Whether two tellings are of one act: by kind, people, status, day, place and name."""

from letopis.model.when import When
from letopis.reading.events.ceremonies import one_ceremony
from letopis.reading.events.drafts import Draft
from letopis.reading.events.grammar import parted
from letopis.reading.events.rescheduling import put_off
from letopis.reading.events.scene import Scene
from letopis.reading.events.standing import alike, named_next, represent

#: Days that a visit may last, from arrival to departure.
LONGEST_VISIT = 5
#: Statuses that may be told of one act; a plan and what became of it are one event.
_DONE = frozenset({"held", "ongoing"})
_AHEAD = frozenset({"planned", "proposed"})
_FALLEN = frozenset({"postponed", "cancelled", "denied"})
TALKS = frozenset({"visit", "meeting", "call"})
#: Sentences between tellings of one ceremony of nobody named at most.
BESIDE = 3


def same(scene: Scene, event: Draft, draft: Draft) -> bool:
    """Whether a draft may tell of an event that others have told of."""
    return (
        _kinds(event, draft)
        and not _apart(scene, event, draft)
        and not _another(event, draft)
        and not _long_before(event, draft)
        and (event.old == draft.old or draft.pointing or (draft.talk and draft.when is None))
        and _who(scene, event, draft)
        and _statuses(event, draft)
        and _dates(event, draft)
        and _where(scene, event, draft)
        and (event.edition is None or draft.edition is None or event.edition == draft.edition)
        and _names(event, draft)
    )


def _apart(scene: Scene, event: Draft, draft: Draft) -> bool:
    """Whether a semicolon parts two tellings of different people."""
    same = event.sentence is draft.sentence and not draft.pointing
    return same and event.entities != draft.entities and parted(scene.marked, event.trigger, draft.trigger)


def _another(event: Draft, draft: Draft) -> bool:
    """Whether one telling is of the event at hand, and one of another of its kind, on no day that both name."""
    same_day = event.when is not None and draft.when is not None and event.when.overlaps(draft.when)
    return event.another != draft.another and event.kind != "other" and not same_day


def _long_before(event: Draft, draft: Draft) -> bool:
    """Whether one telling is of the story and one recalls other talks: "в декабре он встречался с …"."""
    plain = not (event.pointing or draft.pointing) and event.kind in ("meeting", "call")
    others = event.entities != draft.entities and len(event.entities & draft.entities) < 2
    return plain and event.background != draft.background and others


def _kinds(event: Draft, draft: Draft) -> bool:
    """Whether two drafts may be of one kind: what was discussed may have been so by telephone."""
    if event.kind == draft.kind:
        return True
    if {event.kind, draft.kind} == {"meeting", "call"} and _same_two(event, draft):
        return True
    if event.kind == "credentials" and draft.kind == "ceremony":  # "в ходе официальной церемонии" says no more
        return len(draft.name) < 3 and draft.sentence.index - event.sentence.index <= BESIDE
    return (draft.talk and event.kind == "call") or (event.talk and draft.kind == "call")


def _who(scene: Scene, event: Draft, draft: Draft) -> bool:
    mine, theirs = event.entities, draft.entities
    if event.kind == "conference" and _words(event) and _words(event) == _words(draft):
        return True
    numbered = event.kind == "conference" and event.edition and event.edition == draft.edition
    if numbered and event.trigger.lemma == draft.trigger.lemma:
        return True
    if event.kind == "expulsion" and event.sentence is draft.sentence and _half_told(event, draft):
        return True
    if event.kind == "protest" and event.sentence is draft.sentence and mine & theirs:
        return True
    if event.kind in scene.words.context["states"]["kinds"] and _opposed(scene, event, draft):
        return False
    if event.kind == "protest" and _one_protest(scene, event, draft):
        return True
    if event.kind == "credentials" and one_ceremony(scene, event, draft):
        return True
    if not mine or not theirs:
        near = abs(event.sentence.index - draft.sentence.index) <= BESIDE
        kinds = ("conference", "anniversary", "signing")
        return draft.pointing or event.kind in kinds or (event.kind == "ceremony" and near)
    if named_next(scene, event, draft):
        return True
    if represent(scene, event, draft) or (event.kind in TALKS and alike(scene, event, draft)):
        return True
    if event.kind == "visit" or len(mine) == 1 or len(theirs) == 1:
        return bool(mine & theirs)
    return len(mine & theirs) >= 2 or mine <= theirs or theirs <= mine


def _half_told(event: Draft, draft: Draft) -> bool:
    """Whether one of two tellings of who must go names only one side: "объявил нежелательными, предложив уехать"."""
    return any(len({part.role for part in one.parts}) < 2 for one in (event, draft))


def _one_protest(scene: Scene, event: Draft, draft: Draft) -> bool:
    """Whether a summons and a note, told side by side of the same state or envoy, are one protest."""
    beside = abs(event.sentence.index - draft.sentence.index) <= 2
    lands = [{scene.country_of(one) or one for one in each.entities} for each in (event, draft)]
    return beside and bool(lands[0] & lands[1])


def _same_two(event: Draft, draft: Draft) -> bool:
    """Whether a call and talks with no place are of the same people, told side by side: then they are the call."""
    met = event if event.kind == "meeting" else draft
    beside = abs(event.sentence.index - draft.sentence.index) <= 2
    return beside and met.place is None and len(event.entities) > 1 and event.entities == draft.entities


def _opposed(scene: Scene, event: Draft, draft: Draft) -> bool:
    """Whether two acts of trouble go in different directions: each has an actor, and they differ."""
    mine = {scene.country_of(one.entity) or one.entity for one in event.parts if one.role == "actor"}
    theirs = {scene.country_of(one.entity) or one.entity for one in draft.parts if one.role == "actor"}
    return bool(mine and theirs) and not mine & theirs


def _statuses(event: Draft, draft: Draft) -> bool:
    pair = {event.status, draft.status}
    if event.kind in ("appointment", "dismissal") and pair <= _DONE | _AHEAD:
        return True
    if event.kind == "visit" and pair == {"ongoing", "planned"}:
        return True
    if draft.pointing and draft.strength < 3:
        return True
    if draft.talk and draft.when is None and pair == {"held", "planned"} and _opened(event, draft):
        return True
    if pair <= _DONE or pair <= _AHEAD or len(pair) == 1:
        return True
    if pair & _FALLEN:
        implied = min((event, draft), key=lambda one: one.strength)
        return bool(pair & _AHEAD) or pair <= _FALLEN or (implied.strength < 1 and implied.status == "held")
    return min(event.strength, draft.strength) < 2


def _opened(event: Draft, draft: Draft) -> bool:
    """Whether what will be discussed is so at talks told of just before: "открывая встречу, сообщил, что обсудят"."""
    return event.entities == draft.entities and 0 <= draft.sentence.index - event.sentence.index <= 1


def _dates(event: Draft, draft: Draft) -> bool:
    if draft.apart and event.when is None:
        return False
    if event.when is None or draft.when is None or event.when.overlaps(draft.when) or draft.rescheduled:
        return True
    if put_off(event, draft) is not None:
        return True
    return event.kind == "visit" and event.status == draft.status == "held" and near(event.when, draft.when)


def near(one: When, other: When) -> bool:
    """Whether two days may be the first and the last of one visit."""
    if None in (one.earliest, other.earliest, one.latest, other.latest):
        return False
    assert one.earliest and other.earliest and one.latest and other.latest
    first, last = min(one.earliest, other.earliest), max(one.latest, other.latest)
    return (last - first).days <= LONGEST_VISIT


def _where(scene: Scene, event: Draft, draft: Draft) -> bool:
    one, other = event.place, draft.place
    if one is None or other is None or one == other:
        return True
    if event.kind == "visit" and alike(scene, event, draft) and not (scene.country_of(one) and scene.country_of(other)):
        return True  # a journey goes on from its first stop to one unheard of
    if {scene.known[one].type, scene.known[other].type} == {"place", "country"}:
        return scene.country_of(one) in (None, scene.country_of(other)) or scene.country_of(other) is None
    return False


def _names(event: Draft, draft: Draft) -> bool:
    """Whether two names may be one: the words of the shorter are among those of the longer."""
    mine, theirs = _words(event), _words(draft)
    if event.kind == "ratification" and min(len(mine), len(theirs)) < 2:  # "документ"
        return True
    if event.kind in ("anniversary", "ratification"):
        return len(mine & theirs) * 2 >= min(len(mine), len(theirs))
    return not mine or not theirs or mine <= theirs or theirs <= mine or bool(event.edition and draft.edition)


def _words(draft: Draft) -> set[str]:
    return {one.lemma for one in draft.name if one.pos in ("NOUN", "PROPN", "ADJ") and one is not draft.trigger}
