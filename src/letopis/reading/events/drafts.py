"""From triggers to drafts: what one clause says of one event."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from letopis.model.facts import EventKind, EventStatus, Level
from letopis.model.marked import Sentence, Token
from letopis.model.span import Span
from letopis.model.when import When
from letopis.reading.events import anchoring, attributes
from letopis.reading.events.arguments import arguments
from letopis.reading.events.dates import dates, long_since, moved_undated
from letopis.reading.events.dating import saying
from letopis.reading.events.grammar import children, phrase, preposition
from letopis.reading.events.invitations import inviter
from letopis.reading.events.outcomes import undoing
from letopis.reading.events.parties import Part, parts_of
from letopis.reading.events.roles import ROLES, Argument
from letopis.reading.events.scene import Scene, places_at
from letopis.reading.events.sides import seat, with_sides
from letopis.reading.events.status import verdict
from letopis.reading.events.thither import capital_of, meant_place
from letopis.reading.events.triggers import Trigger
from letopis.reading.events.whereabouts import landing, lone_place, there, venue, wide

#: Days before the report from which on an event is background.
LONG_AGO = 30
#: Kinds that do not begin in one month to last for years.
_GATHERINGS = frozenset({"visit", "meeting", "call", "conference"})


@dataclass(frozen=True, slots=True)
class Draft:
    """What one clause says of one event.

    `pointing`: a noun that only points back to an event told elsewhere; `stately`: also told of a state's official;
    `apart`: one of several whose dates are listed; `opposite`: the other side is an official whom nobody names;
    `another`: not the one at hand of its kind; `joining`: only says who else was at one told before.
    """

    kind: EventKind
    trigger: Token
    sentence: Sentence
    evidence: tuple[Span, ...]
    rule: str
    status: EventStatus
    strength: int
    parts: tuple[Part, ...] = ()
    place: str | None = None
    when: When | None = None
    previous_when: When | None = None
    level: Level | None = None
    name: tuple[Token, ...] = ()
    edition: int | None = None
    form: str | None = None
    invited_by: str | None = None
    reason: str | None = None
    rescheduled: bool = False
    pointing: bool = False
    background: bool = False
    old: bool = False
    bare_sides: bool = False
    talk: bool = False
    stately: bool = False
    apart: bool = False
    opposite: bool = False
    another: bool = False
    joining: bool = False
    topics: tuple[str, ...] = ()

    @property
    def entities(self) -> frozenset[str]:
        """Who takes part."""
        return frozenset(one.entity for one in self.parts)


def drafts(scene: Scene, found: Sequence[Trigger]) -> Iterator[tuple[Trigger, Draft]]:
    """All triggers with their drafts, in the order of the text."""
    table = anchoring.owners(scene, found)
    for trigger in found:
        yield trigger, _draft(scene, trigger, table)


def _draft(scene: Scene, trigger: Trigger, table: anchoring.Owners) -> Draft:
    sentence = scene.marked.sentence_of(trigger.token)
    given = arguments(scene, trigger)
    judged = verdict(scene, trigger)
    if trigger.entry.visiting and judged.status == "held":
        judged = replace(judged, status="proposed")
    draft = Draft(
        trigger.kind, trigger.token, sentence, (sentence.span,), f"events.{trigger.entry.name}", judged.status,
        judged.strength, with_sides(scene, trigger, given, parts_of(scene, trigger.kind, given)),
        _place(scene, trigger, given, table),
        level=attributes.level(scene, trigger) if trigger.kind in ("visit", "meeting") else None,
        name=_name(scene, trigger, given), edition=_edition(scene, trigger), form=attributes.form(scene, trigger),
        bare_sides=any(one.token.pos == "PROPN" and scene.of_type(one.entities, "country") for one in given),
        reason=_reason(scene, trigger, judged.status),
        invited_by=inviter(scene, trigger), background=_background(scene, trigger), talk=trigger.entry.talk,
        another=_another(scene, trigger), opposite=_opposite(scene, trigger, given),
        joining=_joining(scene, trigger, given),
    )  # fmt: skip
    return pointed(scene, trigger, aged(scene, _dated(scene, trigger, _gathered(scene, draft), table)))


def _another(scene: Scene, trigger: Trigger) -> bool:
    """Whether an event's noun has a word that sets it apart from the one at hand: "следующая встреча"."""
    other = scene.words.context["another"]["words"]
    if trigger.token.feats.get("Number") == "Plur" and trigger.kind == "visit":  # several, each with its date
        return False
    if not trigger.nominal:
        near = [one.lemma for one in scene.marked.tokens[max(0, trigger.token.index - 6) : trigger.token.index + 4]]
        earlier = scene.words.context["another"]["before"]
        return any(one in earlier and after == "раз" for one, after in pairwise(near))
    return _so_composed(scene, trigger) or any(
        one.lemma in other for one in children(scene.marked, trigger.token.index, "amod")
    )


def _so_composed(scene: Scene, trigger: Trigger) -> bool:
    """Whether an event is told to have been of the same parties: "первая встреча в таком составе"."""
    words = scene.words.context["another"]
    after = scene.marked.tokens[trigger.token.index + 1 : trigger.token.index + 5]
    return any(one.lemma in words["pointing"] and two.lemma in words["composition"] for one, two in pairwise(after))


def _opposite(scene: Scene, trigger: Trigger, given: Sequence[Argument]) -> bool:
    """Whether a verb for talks has an official who is not named on one side."""
    return not trigger.nominal and not trigger.entry.talk and any(_unnamed(scene, one) for one in given)


def _joining(scene: Scene, trigger: Trigger, given: Sequence[Argument]) -> bool:
    """Whether talks told of before are only pointed at, to say who else was there: "во встрече участвовали"."""
    verb, through = trigger.verb, {one.lemma for one in trigger.path}
    if trigger.kind not in ("meeting", "ceremony") or not trigger.nominal or verb is None:
        return False
    if trigger.top.rel in ("nsubj", "nsubj:pass", "obj") and "участие" not in through:
        return False
    words = scene.words.context["anaphor"]["joining"]
    said = trigger.kind == "ceremony" and len(attributes.name_tokens(scene, trigger)) < 2
    joins = verb.lemma in words or "участие" in through or said
    return joins and not any(one.role == "participant" and one.token.head == trigger.token.index for one in given)


def _unnamed(scene: Scene, argument: Argument) -> bool:
    """Whether an argument is an official who stands for nobody that the document names: "президент", "двое коллег"."""
    official = argument.token.lemma in scene.words.context["officials"]["nouns"]
    return (
        argument.role in ROLES and official and not argument.entities and argument.token.feats.get("Animacy") == "Anim"
    )


def aged(scene: Scene, draft: Draft) -> Draft:
    """The draft, in the background if its own date lies well before the report, ongoing not yet if after it."""
    published = scene.marked.article.published
    if published is None or draft.when is None or published.earliest is None or published.latest is None:
        return draft
    still = draft.status == "ongoing" or (draft.status == "held" and draft.strength < 3)
    if still and draft.when.earliest and draft.when.earliest > published.latest:
        return replace(draft, status="planned")
    old = draft.when.latest is not None and (published.earliest - draft.when.latest).days > LONG_AGO
    return replace(draft, background=draft.background or old, old=old)


def _gathered(scene: Scene, draft: Draft) -> Draft:
    """A conference with its participants: those who attend, or else the states and bodies in its name."""
    if draft.kind not in ("conference", "anniversary"):
        return draft
    persons = tuple(one for one in draft.parts if scene.known[one.entity].type == "person")
    named = [i for one in draft.name for i in _named_at(scene, one)]
    parts = (*draft.parts, *(Part(one, "participant", -1) for one in dict.fromkeys(named)))
    unique = tuple({one.entity: one for one in reversed(parts)}.values())[::-1]
    return replace(draft, parts=persons or unique)


def _named_at(scene: Scene, token: Token) -> tuple[str, ...]:
    covering = scene.cast.at(token.start)
    if covering is None or (covering.how == "nationality" and len(covering.entities) < 2):  # "российско-сербский"
        return ()
    return scene.of_type(covering.entities, "country", "organization")


def _place(scene: Scene, trigger: Trigger, given: Sequence[Argument], table: anchoring.Owners) -> str | None:
    told = [one for argument in given if argument.role == "place" for one in _named_places(scene, argument.token)]
    if trigger.kind == "appointment" or trigger.kind == "dismissal":
        return None
    seated = [one for one in [seat(scene, trigger, given)] if one is not None]
    around = [] if told or seated else anchoring.places_of(scene, trigger, table)
    sentence = scene.marked.sentence_of(trigger.token)
    found = [one for one in dict.fromkeys([*told, *seated, *around])
             if trigger.kind != "visit" or not landing(scene, one, sentence)]  # fmt: skip
    ordered = sorted(found, key=lambda one: (scene.known[one].type != "place", wide(scene, one)))
    if ordered and (scene.known[ordered[0]].type == "place" or trigger.kind == "visit") and not wide(scene, ordered[0]):
        return ordered[0]
    beside = lone_place(scene, trigger) or venue(scene, trigger) or there(scene, trigger)
    return beside or meant_place(scene, trigger, given) or (ordered[0] if ordered else None)


def _named_places(scene: Scene, token: Token) -> tuple[str, ...]:
    """The places that a noun phrase names, "столица Египта" being the city."""
    capital = capital_of(scene, token)
    return (capital,) if capital is not None else places_at(scene, token)


def _name(scene: Scene, trigger: Trigger, given: Sequence[Argument]) -> tuple[Token, ...]:
    if trigger.entry.named:
        return attributes.name_tokens(scene, trigger)
    told = next((one.token for one in given if one.role == "name"), None)
    if told is None or told.pos == "PRON" or trigger.kind not in ("signing", "ratification", "conference"):
        return ()
    return attributes.name_tokens(scene, replace(trigger, token=told))


def _reason(scene: Scene, trigger: Trigger, status: EventStatus) -> str | None:
    """Why an event was put off or called off, in the text's words ("из-за пандемии")."""
    if status not in ("postponed", "cancelled") or trigger.verb is None:
        return None
    verbs = [trigger.verb, *undoing(scene, trigger)]
    for kid in (kid for verb in verbs for kid in children(scene.marked, verb.index, "obl", "advmod")):
        if preposition(scene.marked, kid.index) in scene.words.context["reason"]["prepositions"]:
            words = phrase(scene.marked, kid.index)
            return scene.marked.text[words[0].start : words[-1].end]
    return None


def _edition(scene: Scene, trigger: Trigger) -> int | None:
    return attributes.edition(scene, trigger) if trigger.kind in ("conference", "anniversary", "sanction") else None


def _dated(scene: Scene, trigger: Trigger, draft: Draft, table: anchoring.Owners) -> Draft:
    """The draft with its date; of what was put off the old date and the new one."""
    times = anchoring.times_of(scene, trigger, table)
    if draft.kind == "signing":
        times = [
            one for one in times if not (draft.name and draft.name[0].start <= one.span.start < draft.name[-1].end)
        ]
    if trigger.entry.visiting:  # the day is that of the invitation
        return draft
    if draft.kind in _GATHERINGS:
        times = [one for one in times if not long_since(one)]
    found = dates(scene, trigger.token, draft.status, times)
    if not found.moved and draft.status == "postponed" and moved_undated(scene, draft.sentence):
        return replace(draft, status="planned", rescheduled=True, when=None, previous_when=found.when)
    if not found.moved:
        return replace(draft, when=found.when)
    status: EventStatus = "held" if draft.status == "held" else "planned"
    return replace(draft, status=status, rescheduled=True, when=found.when, previous_when=found.previous)


def pointed(scene: Scene, trigger: Trigger, draft: Draft) -> Draft:
    """The draft, marked as pointing back if its noun has nobody and nothing of its own."""
    if draft.kind == "other":
        return replace(draft, pointing=True, parts=draft.parts if trigger.entry.subject else ())
    if draft.talk and (not draft.parts or _of_sides(scene, trigger)):
        return replace(draft, pointing=True)
    bare = trigger.nominal and not draft.parts and not draft.edition and draft.kind != "anniversary"
    named = len([one for one in draft.name if one.pos in ("NOUN", "PROPN", "ADJ")]) > 1
    return replace(draft, pointing=bare and not named)


def _of_sides(scene: Scene, trigger: Trigger) -> bool:
    """Whether those who talk are only called the sides: of what, was told before."""
    sides = scene.words.context["sides"]["pointing"]
    return not trigger.nominal and any(
        one.lemma in sides for one in children(scene.marked, trigger.token.index, "nsubj")
    )


def _background(scene: Scene, trigger: Trigger) -> bool:
    near = scene.marked.words(scene.marked.sentence_of(trigger.token))
    back = scene.words.status["word"]["back"]
    return any(one.lemma in back and not _of_saying(scene, one) for one in near)


def _of_saying(scene: Scene, token: Token) -> bool:
    """Whether "ранее" says when something was said, not when it was: "как ранее сообщили"."""
    above = scene.marked.tokens[token.head] if token.head >= 0 else token
    return token.pos == "ADV" and above.lemma in saying()
