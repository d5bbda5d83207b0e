"""One event or two: the drafts that tell of one act become one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from letopis.model.facts import EventStatus
from letopis.model.marked import Token
from letopis.model.when import Precision, When, between
from letopis.reading.events.drafts import Draft
from letopis.reading.events.parties import Part
from letopis.reading.events.rescheduling import put_off, replanned
from letopis.reading.events.same import BESIDE, TALKS, near, same
from letopis.reading.events.scene import Scene
from letopis.reading.events.standing import alike, named_next, without_stand_ins

#: Talks and what goes with them: told by a bare noun, they are the parties' told of last.
_INNER = frozenset({"meeting", "signing", "press-conference"})
_PRECISE = list(Precision)


@dataclass(frozen=True, slots=True)
class Merged:
    """An event and the drafts that tell of it, in the order of the text."""

    draft: Draft
    told: tuple[Draft, ...]


def merge(scene: Scene, found: Sequence[Draft]) -> list[Merged]:
    """The events that the drafts tell of, in the order in which they are first told."""
    events: list[Merged] = []
    for draft in found:
        at = _same(scene, events, draft)
        if at is not None:
            events[at] = Merged(_union(scene, events[at].draft, draft), (*events[at].told, draft))
        elif not draft.pointing or _ahead(draft):
            events.append(Merged(draft, (draft,)))
    return events


def _ahead(draft: Draft) -> bool:
    """Whether what only points may be told more fully later: talks, or a summit with its place or date."""
    if draft.kind == "conference":
        return draft.place is not None or draft.when is not None
    if draft.kind == "visit":
        return draft.place is not None and draft.strength > 1
    return draft.kind in _INNER and draft.strength > 0 and not draft.talk


def again(scene: Scene, events: Sequence[Merged]) -> list[Merged]:
    """The events, those joined that turn out to be one once all their parties are known."""
    done: list[Merged] = []
    for one in events:
        at = _same(scene, done, one.draft) if one.draft.kind != "other" and one.draft.entities else None
        if at is None:
            done.append(one)
        else:
            done[at] = Merged(_union(scene, done[at].draft, one.draft), (*done[at].told, *one.told))
    return done


def _pointed_at(events: Sequence[Merged], draft: Draft) -> int | None:
    """The event that a bare pronoun stands for: the one told last before it, within a few sentences, of its gender."""
    at, sentence = draft.trigger.index, draft.sentence.index
    fitting = [(told.trigger.index, i) for i, one in enumerate(events) for told in one.told
               if told.trigger.index < at and sentence - told.sentence.index <= 2 and _agrees(told, draft)]  # fmt: skip
    return max(fitting)[1] if fitting else None


def _joined(events: Sequence[Merged], draft: Draft) -> int | None:
    """The talks, or the ceremony, told last before it, at which others were, too: not far away, or the only ones."""
    kinds = {"meeting", "call"} if draft.kind == "meeting" else {"ceremony"}
    at = draft.sentence.index
    before = [(told.sentence.index, i) for i, one in enumerate(events) for told in one.told if one.draft.kind in kinds
              and told.sentence.index <= at and told.status == draft.status]  # fmt: skip
    only = len({i for _, i in before}) == 1
    fitting = [(sentence, i) for sentence, i in before if only or at - sentence <= BESIDE]
    return max(fitting)[1] if fitting else None


def _agrees(told: Draft, draft: Draft) -> bool:
    """Whether a pronoun can stand for an event's noun, by gender and number; a noun ("мероприятие") for any."""
    if told.trigger.pos not in ("NOUN", "PROPN"):
        return draft.trigger.pos == "NOUN"
    if draft.trigger.pos == "NOUN" or draft.trigger.lemma == "это":
        return True
    keys = ("Number",) if draft.trigger.feats.get("Number") == "Plur" else ("Gender", "Number")
    return all(told.trigger.feats.get(key) == draft.trigger.feats.get(key) for key in keys)


def _same(scene: Scene, events: Sequence[Merged], draft: Draft) -> int | None:
    """The latest event that a draft may tell of."""
    if draft.kind == "other":
        return _pointed_at(events, draft)
    if draft.joining and (joined := _joined(events, draft)) is not None:
        return joined
    fitting = [i for i, one in enumerate(events) if same(scene, one.draft, draft)]
    return max(fitting, key=lambda i: (_closeness(events[i].draft, draft), events[i].told[-1].sentence.index),
               default=None)  # fmt: skip


def _closeness(event: Draft, draft: Draft) -> int:
    return len(event.entities & draft.entities) + (event.status == draft.status) + 2 * (event.kind == draft.kind)


def _union(scene: Scene, event: Draft, draft: Draft) -> Draft:
    """An event with what one more draft says of it."""
    status, strength = _last(event, draft)
    old = put_off(event, draft)
    return replace(
        event,
        kind=draft.kind if _plainer(event, draft) else event.kind,
        rule=draft.rule if _plainer(event, draft) else event.rule,
        talk=event.talk and draft.talk,
        stately=event.stately or draft.stately or (event.kind in TALKS and alike(scene, event, draft)),
        status=status,
        strength=strength,
        parts=_parts(scene, event, draft),
        place=_finer(scene, event.place, draft.place),
        when=_newer(event, draft),
        previous_when=event.previous_when
        or draft.previous_when
        or (old.when if old is not None else event.when if draft.rescheduled else None),
        level=event.level or draft.level,
        name=_longer_name(event, draft),
        edition=event.edition or draft.edition,
        form=event.form or draft.form,
        invited_by=event.invited_by or draft.invited_by,
        reason=event.reason or draft.reason,
        rescheduled=event.rescheduled or draft.rescheduled or old is not None or replanned(event, draft),
        background=event.background and draft.background,
        evidence=tuple(dict.fromkeys((*event.evidence, *draft.evidence))),
    )


def _longer_name(event: Draft, draft: Draft) -> tuple[Token, ...]:
    """The longer of two names; what a ceremony is called is no name of the credentials handed over at it."""
    if (event.kind, draft.kind) == ("credentials", "ceremony"):
        return event.name
    return max(event.name, draft.name, key=lambda name: len(name))


def _plainer(event: Draft, draft: Draft) -> bool:
    """Whether a second telling says better what kind of event it was."""
    return (event.talk and not draft.talk) or (event.kind == "meeting" and draft.kind == "call")


def _last(event: Draft, draft: Draft) -> tuple[EventStatus, int]:
    """The status of two tellings: what is said more plainly, and of two said plainly the later stage."""
    one, other = event, draft
    if put_off(event, draft) is not None:
        return "planned", 3
    if draft.background and not event.background:
        return event.status, event.strength
    if {one.status, other.status} == {"ongoing", "planned"}:  # "отправляется", said of a journey ahead
        return "planned", 3
    if {one.status, other.status} == {"postponed", "planned"}:  # what is told last holds
        return (other.status, 3) if other.status == "postponed" or replanned(one, other) else ("postponed", 3)
    if one.strength != other.strength:
        plain = max(one, other, key=lambda each: each.strength)
        return plain.status, plain.strength
    rank: list[EventStatus] = ["proposed", "planned", "ongoing", "held", "cancelled", "postponed", "denied"]
    late = max(one, other, key=lambda each: rank.index(each.status))
    return late.status, late.strength


def _parts(scene: Scene, event: Draft, draft: Draft) -> tuple[Part, ...]:
    """Those of both, persons in place of their countries."""
    parts = {one.entity: one for one in (*draft.parts, *event.parts)}
    guess = event.kind in TALKS and alike(scene, event, draft)
    if event.kind == "visit" and event.parts and not guess:
        parts = {one.entity: one for one in event.parts}
    if event.kind == "conference" and any(scene.known[one].type == "person" for one in parts):
        return tuple(one for one in parts.values() if scene.known[one.entity].type == "person")
    if named_next(scene, event, draft):
        return tuple(one for one in parts.values() if scene.known[one.entity].type == "person")
    persons = {scene.country_of(one) for one in parts if scene.known[one].type == "person"} - {None}
    keep = tuple(one for one in parts.values() if _kept(scene, one, persons))
    return without_stand_ins(scene, keep) if guess else keep


def _kept(scene: Scene, one: Part, persons: set[str | None]) -> bool:
    """Whether a part is a person, or of a country that no person of the event serves."""
    return scene.known[one.entity].type == "person" or scene.country_of(one.entity) not in persons


def _finer(scene: Scene, one: str | None, other: str | None) -> str | None:
    if one is None or other is None:
        return one or other
    kinds = (scene.known[one].type, scene.known[other].type)
    if kinds == ("place", "place"):  # a city says more than a region of several states
        return other if scene.country_of(one) is None and scene.country_of(other) else one
    return other if kinds == ("country", "place") else one


def _newer(event: Draft, draft: Draft) -> When | None:
    if draft.background and not event.background:
        return event.when
    if event.when is None or draft.when is None:
        return event.when or draft.when
    old = put_off(event, draft)
    if draft.rescheduled or old is not None:
        return event.when if old is draft else draft.when
    if not event.when.overlaps(draft.when) and near(event.when, draft.when):
        days = [one for one in (event.when.earliest, event.when.latest, draft.when.earliest, draft.when.latest) if one]
        return between(min(days), max(days))
    return min(event.when, draft.when, key=lambda one: _PRECISE.index(one.precision))
