"""What an event takes over from the story around it: its place and its date."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from letopis.model.article import Role
from letopis.model.when import Precision, When
from letopis.reading.events.dateline import dateline as dateline
from letopis.reading.events.drafts import Draft
from letopis.reading.events.grammar import preposition
from letopis.reading.events.heirs import one_stage
from letopis.reading.events.hosting import abroad, dateline_place, lent
from letopis.reading.events.invitations import hosts
from letopis.reading.events.merge import Merged
from letopis.reading.events.same import LONGEST_VISIT
from letopis.reading.events.same import near as near_days
from letopis.reading.events.scene import Scene

T = TypeVar("T")

#: Events within a visit or round of talks, held where and when it is.
_INNER = frozenset({"meeting", "signing", "press-conference", "ceremony", "conference", "anniversary"})
_OUTER = frozenset({"visit", "meeting", "signing", "conference", "ceremony", "anniversary"})
#: Of these what is still ahead during a visit.
_ON_A_PROGRAMME = frozenset({"meeting", "signing", "press-conference", "ceremony"})
#: Sentences within which "на полях форума" means the forum told before.
_NEAR = 3
#: Sentences later than an event's first telling at most in which the day is told that it shares.
_AFTER = 2
_DAYS = frozenset({Precision.DAY, Precision.TIME})


def with_setting(scene: Scene, events: Sequence[Merged], told: Sequence[Merged]) -> list[Merged]:
    """The events; what is part of a visit or of talks has its place and its date from there, where it has no own."""
    set_in = [replace(one, draft=_received(_set(scene, one, events), one, events)) for one in events]
    drafts = [one.draft for one in set_in]
    done = [replace(one, draft=_headed(scene, abroad(scene, one.draft, drafts), told)) for one in set_in]
    return [replace(one, draft=_invited(scene, one)) for one in done]


def _headed(scene: Scene, draft: Draft, events: Sequence[Merged]) -> Draft:
    """An event of the main story in the place that title or lead give the story, on the day of its dateline."""
    if draft.kind == "credentials" and not draft.background:
        return replace(draft, place=draft.place or dateline_place(scene, draft))
    if draft.kind not in _INNER or draft.background or draft.status not in ("held", "ongoing"):
        return draft
    return replace(draft, place=draft.place or _story_place(draft, events) or dateline_place(scene, draft),
                   when=draft.when or dateline(scene))  # fmt: skip


def _invited(scene: Scene, one: Merged) -> Draft:
    """A visit with who invited its guests, where the text tells it apart."""
    draft = one.draft
    if draft.kind != "visit" or draft.invited_by is not None:
        return draft
    guests = [part.entity for part in draft.parts if part.role != "host"]
    told = [each.sentence for each in one.told]
    return replace(draft, invited_by=next(hosts(scene, guests, draft.place, told), None))


def _story_place(draft: Draft, told: Sequence[Merged]) -> str | None:
    """Where the first event placed by title or lead was held: a gathering of all, or one that shares somebody."""
    for one in told:
        head = one.draft
        if one.told[0].sentence.role in (Role.TITLE, Role.LEAD) and head.place and not head.background:
            held = head.status in ("held", "ongoing") and head.kind in _OUTER
            with_all = head.kind == "conference" or not head.entities
            return head.place if held and (with_all or head.entities & draft.entities) else None
    return None


def _set(scene: Scene, one: Merged, events: Sequence[Merged]) -> Draft:
    draft = one.draft
    if draft.kind not in _INNER:
        return draft
    if draft.background:
        return replace(draft, place=draft.place or _beside_place(draft, events))
    near = [other.draft for other in sorted(events, key=lambda other: _distance(one, other))
            if other is not one and other.draft.kind in _OUTER and _related(scene, one, other.draft)]  # fmt: skip
    if draft.kind == "conference":
        near = [other for other in near if other.kind == "visit" or other.sentence == draft.sentence]
    dated = [other for other in near if other.kind == "visit" or _beside(one, other)]
    dated = sorted(dated, key=lambda other: abs(other.sentence.index - draft.sentence.index))
    margin = _margin(draft, events)
    near = [*margin, *near]
    place = draft.place or _first(margin, lambda other: other.place) or lent(scene, draft, near)
    when = (
        draft.when
        or _first(margin, lambda other: other.when)
        or _first(dated, _dated)
        or _first(near, lambda other: _told_with(draft, other))
    )
    return replace(draft, place=place, when=when)


def _beside_place(draft: Draft, events: Sequence[Merged]) -> str | None:
    """Where what is told of earlier days was: the place of another event of the same sentence with somebody in both."""
    for one in events:
        other = one.draft
        shared = other.sentence == draft.sentence and bool(other.entities & draft.entities)
        if shared and other is not draft and other.place is not None and other.kind in _OUTER:
            return other.place
    return None


def _margin(draft: Draft, events: Sequence[Merged]) -> list[Draft]:
    """The gathering told last on whose margin talks are held: "на полях форума"."""
    if draft.form != "на полях":
        return []
    at = draft.sentence.index
    told = [(mention.sentence.index, i) for i, one in enumerate(events) for mention in one.told
            if one.draft.kind == "conference" and 0 <= at - mention.sentence.index <= _NEAR]  # fmt: skip
    return [events[max(told)[1]].draft] if told else []


def _beside(one: Merged, other: Draft) -> bool:
    """Whether an event may be of another's day: that is told before it, or right after it."""
    return min(mention.sentence.index for mention in one.told) >= other.sentence.index - _AFTER


def _told_with(draft: Draft, other: Draft) -> When | None:
    """The date, however rough, of what is told in the same sentence, in doubt."""
    return other.when.doubted() if other.when is not None and other.sentence == draft.sentence else None


def _received(draft: Draft, one: Merged, events: Sequence[Merged]) -> Draft:
    """A visit with no date, on the day of the talks with the guest that one of its sentences tells, in doubt."""
    if draft.kind != "visit" or draft.when is not None or draft.background:
        return draft
    talks = [other.draft for other in events if other.draft.kind in _INNER and one_stage(draft, other.draft)
             and other.draft.entities & draft.entities and _gap(one, other) == 0]  # fmt: skip
    day = _first(talks, _dated)
    return replace(draft, when=day) if day is not None else draft


def _dated(draft: Draft) -> When | None:
    """The day of an event, or the few days of a visit, in doubt as that of another."""
    if draft.when is None:
        return None
    days = _days(draft.when) if draft.kind == "visit" else 0
    return draft.when.doubted() if draft.when.precision in _DAYS or 0 < days <= LONGEST_VISIT + 2 else None


def _days(when: When) -> int:
    """How many days a date may mean; none where it is open."""
    return (when.latest - when.earliest).days + 1 if when.latest and when.earliest else 0


def _first(drafts: Sequence[Draft], get: Callable[[Draft], T | None]) -> T | None:
    return next((value for one in drafts if (value := get(one)) is not None), None)


def _distance(one: Merged, other: Merged) -> tuple[bool, bool, int]:
    """How far another event is told from an event: a visit is nearest, one told before nearer than the next stop."""
    later = other.told[0].trigger.index > one.told[0].trigger.index
    return other.draft.kind != "visit", later, _gap(one, other)


def _gap(one: Merged, other: Merged) -> int:
    """The fewest sentences between two events' tellings."""
    places = sorted({mention.sentence.index for mention in other.told})
    gaps = []
    for place in {mention.sentence.index for mention in one.told}:
        at = bisect_left(places, place)
        gaps += [abs(place - near) for near in places[max(0, at - 1) : at + 1]]
    return min(gaps)


def _related(scene: Scene, one: Merged, other: Draft) -> bool:
    """Whether an event may be part of another: at one time, in one country, of the same people, both held or ahead."""
    draft = one.draft
    same_time = draft.when is None or other.when is None or draft.when.overlaps(other.when)
    margin = "conference" in (draft.kind, other.kind) and draft.sentence == other.sentence
    listed = _on_its_programme(scene, one, other)
    return (
        not other.background
        and (same_time or (listed and _days_later(draft, other)))
        and not _elsewhere(scene, draft, other)
        and (one_stage(draft, other) or listed)
        and (margin or bool(draft.entities & other.entities) or _of_their_states(scene, draft, other))
    )


def _elsewhere(scene: Scene, draft: Draft, other: Draft) -> bool:
    """Whether two events are placed in different countries."""
    lands = {scene.country_of(one) for one in (draft.place, other.place) if one is not None} - {None}
    return len(lands) > 1


def _on_its_programme(scene: Scene, one: Merged, visit: Draft) -> bool:
    """Whether what is ahead is on the programme of a visit that has begun: told after it, of days that go on.

    A visit whose days were over before publication has no programme left.
    """
    draft = one.draft
    if visit.kind != "visit" or visit.status not in ("held", "ongoing") or draft.status != "planned":
        return False
    if draft.kind not in _ON_A_PROGRAMME and not _of_its_programme(scene, draft):
        return False
    if draft.kind == "meeting" and len(draft.entities) < 2:
        return False
    published = scene.marked.article.published
    over = visit.when is not None and published is not None and _before(visit.when, published)
    return not over and one.told[0].trigger.index > visit.trigger.index


def _days_later(draft: Draft, visit: Draft) -> bool:
    """Whether an event is a few days after the arrival that a visit's date tells."""
    return draft.when is not None and visit.when is not None and near_days(visit.when, draft.when)


def _before(when: When, published: When) -> bool:
    """Whether a date is well before that of publication."""
    return bool(when.latest and published.earliest and (published.earliest - when.latest).days > LONGEST_VISIT)


def _of_their_states(scene: Scene, draft: Draft, other: Draft) -> bool:
    """Whether states sign what their leaders met for: "Сербия и Египет подписали" after one's visit to the other."""
    if draft.kind != "signing" and not _of_its_programme(scene, draft):
        return False
    mine = {scene.country_of(one) for one in draft.entities} - {None}
    theirs = {scene.country_of(one) for one in (*other.entities, *([other.place] if other.place else []))} - {None}
    return len(mine) > 1 and mine <= theirs


def _of_its_programme(scene: Scene, draft: Draft) -> bool:
    """Whether a gathering is told in one sentence with the visit that it belongs to: "в ходе визита пройдёт форум"."""
    if draft.kind != "conference" or draft.edition is not None:
        return False
    journeys = [one for one in scene.marked.words(draft.sentence) if one.pos == "NOUN" and preposition(
        scene.marked, one.index) in ("в ходе", "в рамках", "во время")]  # fmt: skip
    return any(each.kind == "visit" for one in journeys for each in scene.words.nouns.get(one.lemma, ()))
