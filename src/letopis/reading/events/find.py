"""The events of a document, from its triggers to the merged and finished whole."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from letopis.language.russian.inflect import phrase_nominative
from letopis.model.facts import Event, Participant, Statement
from letopis.model.marked import Marked
from letopis.model.when import Precision, When
from letopis.reading.cast import Cast
from letopis.reading.events.another import completed, elided_nouns
from letopis.reading.events.ceremonies import with_envoys
from letopis.reading.events.drafts import Draft, aged, drafts
from letopis.reading.events.ellipsis import elided
from letopis.reading.events.filters import refused
from letopis.reading.events.heirs import with_parties
from letopis.reading.events.lists import listed
from letopis.reading.events.merge import Merged, again, merge
from letopis.reading.events.narrative import narrated, own_day
from letopis.reading.events.parties import Part
from letopis.reading.events.passing import passed_over, to_a_post
from letopis.reading.events.roles import ROLES
from letopis.reading.events.scene import Scene, scene
from letopis.reading.events.separate import separate
from letopis.reading.events.series import apart
from letopis.reading.events.settings import dateline, with_setting
from letopis.reading.events.topics import with_topics
from letopis.reading.events.triggers import triggers
from letopis.reading.times import Timed


@dataclass(frozen=True, slots=True)
class Telling:
    """An event and the words that tell of it (indexes of tokens)."""

    event: Event
    words: frozenset[int]


def find_events(
    marked: Marked, cast: Cast, times: Sequence[Timed], statements: Sequence[Statement] = ()
) -> tuple[Event, ...]:
    """The events that a document tells of, in the order in which they are first told."""
    return tuple(one.event for one in find_tellings(marked, cast, times, statements))


def find_tellings(
    marked: Marked, cast: Cast, times: Sequence[Timed], statements: Sequence[Statement] = ()
) -> tuple[Telling, ...]:
    """The events that a document tells of with the words that do, in the order in which they are first told.

    The statements, where they are known, say who "I" is in a quotation.
    """
    view = scene(marked, cast, tuple(times), tuple(statements))
    told_by = elided_nouns(marked, view.words, list(triggers(marked, view.words)))
    found = [one for one in (to_a_post(view, one) for one in told_by) if not passed_over(view, one)]
    each: list[Draft] = []
    for draft in (one for trigger, whole in drafts(view, found) for one in separate(view, trigger, whole)):
        one = with_envoys(view, completed(view, draft, each))
        each += [more for dated in apart(view, one, each) for more in (dated, *elided(view, dated))]
    told = merge(view, [*each, *listed(view)])
    placed = with_setting(view, again(view, with_parties(view, told)), told)
    kept = [one for one in placed if refused(view, one.draft) is None]
    dated = [replace(one, draft=_reported(view, one)) for one in kept]
    finished = with_topics(view, dated)
    numbers = {id(one): f"v{i}" for i, one in enumerate(finished, 1)}
    return tuple(
        Telling(_event(one, numbers, finished), frozenset(draft.trigger.index for draft in (one.draft, *one.told)))
        for one in finished
    )


def _reported(view: Scene, one: Merged) -> Draft:
    """The draft of a held event with the report's own date, in doubt, where the text gives it none."""
    draft, published = one.draft, view.marked.article.published
    when = own_day(view, draft)
    if when is not None:
        return aged(view, replace(draft, when=when))
    if published is None or published.latest is None:  # "some time after" dates nothing
        return draft
    if draft.when is not None or draft.status not in ("held", "ongoing") or draft.background:
        return draft
    if draft.kind == "anniversary":
        return draft
    return replace(draft, when=narrated(view, draft) or dateline(view) or _day(published))


def _day(published: When) -> When:
    """The day of publication, or what is known of it, in doubt."""
    if published.precision is not Precision.TIME or published.earliest is None:
        return published.doubted()
    return replace(published, edtf=published.earliest.isoformat(), precision=Precision.DAY).doubted()


def _whole(one: Merged, events: Sequence[Merged]) -> Merged | None:
    """What an event is part of: its people's visit, of a like status, or the gathering on whose margin it was."""
    draft = one.draft
    if draft.kind not in ("meeting", "signing", "press-conference"):
        return None
    for other in events:
        visit = other.draft
        held = {draft.status, visit.status} <= {"held", "ongoing"} or draft.status == visit.status
        if visit.kind == "visit" and held and visit.entities & draft.entities and _same_time(draft, visit):
            return other
    margin = draft.form == "на полях"
    return next((other for other in events if margin and other.draft.kind == "conference"
                 and other.draft.sentence == draft.sentence), None)  # fmt: skip


def _same_time(draft: Draft, visit: Draft) -> bool:
    return draft.when is None or visit.when is None or draft.when.overlaps(visit.when)


def _event(one: Merged, numbers: dict[int, str], events: Sequence[Merged]) -> Event:
    draft = one.draft
    whole = _whole(one, events)
    return Event(
        id=numbers[id(one)],
        kind=draft.kind,
        status=draft.status,
        evidence=draft.evidence,
        rule=draft.rule,
        participants=tuple(Participant(part.entity, ROLES[part.role]) for part in _makers(draft)),
        when=draft.when,
        place=draft.place if draft.kind != "call" else None,  # a call is held in no one place
        level=draft.level,
        name=_name(draft),
        edition=draft.edition,
        topics=draft.topics,
        format=draft.form,
        invited_by=draft.invited_by,
        rescheduled=draft.rescheduled,
        previous_when=draft.previous_when,
        reason=draft.reason,
        part_of=numbers[id(whole)] if whole is not None else None,
    )


def _makers(draft: Draft) -> tuple[Part, ...]:
    """Those who make an event: of a visit the guests, where there are any."""
    guests = tuple(one for one in draft.parts if one.role != "host")
    return guests if draft.kind == "visit" and guests else draft.parts


def _name(draft: Draft) -> str | None:
    if not draft.name:
        return None
    if draft.trigger.lemma == "год":  # "60 лет со дня …" has no other case
        return " ".join(one.text for one in draft.name)
    if draft.trigger.pos == "ADJ" and draft.trigger is draft.name[0]:  # its noun is that of another sentence
        return f"{draft.trigger.text.lower()} {phrase_nominative(draft.name[1:])}"
    return phrase_nominative(draft.name)
