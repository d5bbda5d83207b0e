"""Who takes part in an event that names nobody, or one side only: the parties told of last."""

from collections.abc import Sequence
from dataclasses import replace

from letopis.reading.events.drafts import Draft
from letopis.reading.events.merge import Merged
from letopis.reading.events.parties import Part
from letopis.reading.events.partners import (
    beside_margin,
    half,
    joined_by,
    personal,
    visitor,
    with_home,
    with_protagonist,
    with_traveller,
    with_two_states,
)
from letopis.reading.events.scene import Scene, state

_STAGES = ({"held", "ongoing"}, {"planned", "proposed"}, {"cancelled", "postponed", "denied"})


def with_parties(scene: Scene, events: Sequence[Merged]) -> list[Merged]:
    """The events; talks, signings and joint press conferences of nobody named are those of the parties told of last."""
    done: list[Merged] = []
    for i, one in enumerate(events):
        beside = [each for each in events[i + 1 :] if each.told[0].sentence == one.told[0].sentence]
        joint = one.draft.kind in ("press-conference", "conference")  # named before the talks beside which it was
        done.append(with_two_states(scene, _heir(scene, one, [*done, *beside] if joint else done)))
    return done


def _heir(scene: Scene, one: Merged, before: Sequence[Merged]) -> Merged:
    draft = one.draft
    if draft.kind in ("appointment", "dismissal") or half(scene, one):
        guest = beside_margin(scene, one, before) or visitor(scene, one, before)
        if guest is not None:
            return joined_by(one, guest)
        return with_home(scene, with_protagonist(scene, one) if personal(scene, one) else one)
    if draft.kind == "visit":
        return with_traveller(scene, _guest(scene, one, before))
    if draft.kind == "conference":
        return _attended(scene, one, before)
    elided = draft.trigger.pos == "ADJ" and draft.another and draft.when is not None  # those of the one before
    if draft.kind == "meeting" and draft.trigger.pos != "NOUN" and not elided:
        return one
    joint = draft.kind == "press-conference" and _joint(scene, one)
    if draft.kind not in ("meeting", "signing") and not joint:
        return one
    if len(draft.entities) > (1 if joint or elided else 0):
        return one
    near = [each for each in before if not draft.background or _in_one_breath(each, one)]
    for other in reversed(near):
        parties = _parties(scene, other.draft, with_land=draft.kind == "signing") or _sitting(scene, draft, other)
        if len(parties) > 1 and draft.entities <= set(parties) and (elided or one_stage(draft, other.draft)):
            return replace(one, draft=_taking(scene, draft, parties))
    return _of_the_paper(scene, one, before)


def _of_the_paper(scene: Scene, one: Merged, before: Sequence[Merged]) -> Merged:
    """A signing of nobody named, of the paper told right before to be ratified: who ratifies has signed."""
    draft = one.draft
    if draft.kind != "signing" or draft.entities or draft.status != "held":
        return one
    for other in reversed(before):
        near = any(0 <= draft.sentence.index - told.sentence.index <= 2 for told in other.told)
        lands = [state(scene, part.entity) for part in other.draft.parts]
        if other.draft.kind == "ratification" and near and lands:
            return replace(one, draft=_taking(scene, draft, lands))
    return one


def _in_one_breath(one: Merged, other: Merged) -> bool:
    """Whether what is recalled is told in the sentence of, or right after, something else: "тогда подписали"."""
    return any(0 <= other.draft.sentence.index - told.sentence.index <= 1 for told in one.told)


def _attended(scene: Scene, one: Merged, near: Sequence[Merged]) -> Merged:
    """A gathering with a name of its own and nobody named, with those who are told to have met at it."""
    draft = one.draft
    if draft.entities or draft.pointing or len(draft.name) < 2:
        return one
    for other in near:
        beside = any(told.sentence == draft.sentence for told in other.told) and other.draft.kind == "meeting"
        if beside and personal(scene, other) and one_stage(draft, other.draft):
            return replace(one, draft=_taking(scene, draft, [part.entity for part in other.draft.parts]))
    return one


def _guest(scene: Scene, one: Merged, before: Sequence[Merged]) -> Merged:
    """A visit of nobody named is made by the one of two parties who is not of the country visited."""
    draft = one.draft
    if draft.parts or draft.place is None or draft.strength < 2:
        return one
    if draft.old or (draft.trigger.pos != "NOUN" and draft.status in ("held", "ongoing")):
        return one
    land = scene.country_of(draft.place)
    for other in reversed(before):
        persons = scene.of_type(tuple(other.draft.entities), "person")
        away = [i for i in persons if land and scene.country_of(i) not in (None, land)]
        if len(other.draft.entities) == 2 and len(away) == 1:
            return replace(one, draft=replace(draft, parts=(Part(away[0], "guest", 0),)))
    return one


def _joint(scene: Scene, one: Merged) -> bool:
    return any(scene.marked.tokens[i].lemma == "совместный" for told in one.told
               for i in scene.marked.children[told.trigger.index])  # fmt: skip


def _parties(scene: Scene, draft: Draft, with_land: bool) -> list[str]:
    """The two sides of an event; of a visit the guest and who receives him."""
    if draft.kind not in ("meeting", "visit", "credentials"):
        return []
    own = [one.entity for one in draft.parts]
    if draft.kind != "visit" or draft.place is None:
        return own
    land = _land(scene, draft) if with_land else None
    return own + [one for one in [draft.invited_by or _host(scene, draft) or land] if one is not None]


def _sitting(scene: Scene, draft: Draft, other: Merged) -> list[str]:
    """The two states of a commission at whose sitting, told in this or the sentence before, a paper was signed."""
    near = any(0 <= draft.sentence.index - one.sentence.index <= 2 for one in other.told)
    if draft.kind != "signing" or other.draft.kind != "conference" or not near:
        return []
    lands = list(dict.fromkeys(state(scene, one.entity) for one in other.draft.parts))
    lands = [one for one in lands if scene.known[one].type == "country"]
    return lands if len(lands) == 2 else []


def _land(scene: Scene, draft: Draft) -> str | None:
    """The country visited, if the document names it."""
    land = state(scene, draft.place) if draft.place else None
    home = {scene.country_of(one) for one in draft.entities}
    other = land is not None and scene.known[land].type == "country" and scene.country_of(land) not in home
    return land if other else None


def _host(scene: Scene, draft: Draft) -> str | None:
    """Who holds an office in the country visited, the first that the document names."""
    land = scene.country_of(draft.place) if draft.place else None
    return next((one.person for one in scene.cast.offices if land and one.country == land and one.status == "current"),
                None)  # fmt: skip


def _taking(scene: Scene, draft: Draft, parties: Sequence[str]) -> Draft:
    names = [state(scene, one) for one in parties] if draft.kind == "signing" else list(parties)
    return replace(draft, parts=tuple(Part(one, "participant", i) for i, one in enumerate(dict.fromkeys(names))))


def one_stage(draft: Draft, other: Draft) -> bool:
    """Whether both were held, or both are still ahead, or both fell through."""
    return any({draft.status, other.status} <= stage for stage in _STAGES)
