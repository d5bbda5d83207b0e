"""Who takes part in an event: persons, or else the states and bodies behind what the text names."""

from collections.abc import Sequence
from dataclasses import dataclass

from letopis.model.facts import EventKind
from letopis.reading.cast import Reference
from letopis.reading.events.grammar import phrase
from letopis.reading.events.roles import ROLES, Argument
from letopis.reading.events.scene import Scene, state


@dataclass(frozen=True, slots=True)
class Part:
    """An entity that takes part, in the role that its argument has, with its side of the event.

    `post` is the noun by which it was told of: of a country the office of whoever acts for it.
    """

    entity: str
    role: str
    side: int
    post: str = ""


def parts_of(scene: Scene, kind: EventKind, given: Sequence[Argument]) -> tuple[Part, ...]:
    """Those who take part: of each side its persons, or else its countries and bodies."""
    found: dict[str, Part] = {}
    for side, argument in enumerate(given):
        for one in acting(scene, kind, argument) if argument.role in ROLES else ():
            found.setdefault(one, Part(one, argument.role, side, argument.token.lemma))
    parts = tuple(found.values())
    adjectives = {side for side, one in enumerate(given) if one.token.pos == "ADJ"}
    named = tuple(one for one in parts if one.side not in adjectives)
    return named if len(named) > 1 or (named and named[0].role == "guest") else parts


def acting(scene: Scene, kind: EventKind, argument: Argument) -> tuple[str, ...]:
    """Who of an argument takes part: its persons, else its countries and bodies; states for those who sign for them."""
    persons = scene.of_type(argument.entities, "person")
    if kind in ("appointment", "dismissal"):
        return persons
    if kind == "signing" and persons and argument.token.lemma in scene.words.context["sides"]["nouns"]:
        return tuple(dict.fromkeys(state(scene, one) for one in persons))
    if persons:
        return (*persons, *_unmanned(scene, argument, persons))
    within = _countries_within(scene, argument)
    if len(within) > 1 and not scene.of_type(argument.entities, "country"):
        return within
    covering = scene.cast.at(argument.token.start)
    itself = covering is not None and covering.how == "organization"
    called = {word for one in argument.entities for word in scene.known[one].name.lower().split()}
    mission = kind == "ceremony" and bool(called & scene.words.context["missions"]["nouns"])
    if itself and kind not in scene.words.context["states"]["kinds"] and not mission:
        return tuple(one for one in argument.entities if not _generic(scene, one))
    return tuple(dict.fromkeys(_state_of_body(scene, one, within) for one in argument.entities))


def _unmanned(scene: Scene, argument: Argument, persons: Sequence[str]) -> tuple[str, ...]:
    """The countries of a group of which no person is named: "президенты России и Сербии", if only one has a name."""
    covering = scene.cast.at(argument.token.start)
    if covering is None:
        return ()
    served = {scene.country_of(one) for one in persons}
    if covering.how == "group":
        lands = scene.of_type(covering.entities, "country")
        return tuple(one for one in lands if scene.country_of(one) not in served)
    plural = argument.token.feats.get("Number") == "Plur" and len(persons) == 1  # the second name is not known as one
    lands = _countries_within(scene, argument) if plural and covering.how == "name" else ()
    rest = tuple(one for one in lands if scene.country_of(one) not in served)
    return rest if len(lands) == 2 and len(rest) == 1 and _unknown_after(scene, covering) else ()


def _unknown_after(scene: Scene, covering: Reference) -> bool:
    """Whether "и" and a name that is not known as anybody's follow: "министров А. Мусы и Ф. аш-Шараа"."""
    after = [one for one in scene.marked.tokens[covering.head : covering.head + 20] if one.start >= covering.end][:2]
    if len(after) < 2 or after[0].text != "и" or scene.cast.at(after[1].start) is not None:
        return False
    return after[1].pos == "PROPN"


def _generic(scene: Scene, identity: str) -> bool:
    """Whether an entity is a body without a name of its own: "правительства"."""
    entity = scene.known[identity]
    return entity.type == "organization" and entity.name.islower() and not entity.country


def _countries_within(scene: Scene, argument: Argument) -> tuple[str, ...]:
    """The countries named inside the phrase of a body or group."""
    whole = scene.cast.at(argument.token.start)
    inner = list(scene.cast.within(whole.start, whole.end)) if whole is not None else []
    inner += [r for one in phrase(scene.marked, argument.token.index) if (r := scene.cast.at(one.start)) is not None]
    return tuple(dict.fromkeys(i for one in inner for i in scene.of_type(one.entities, "country")))


def _state_of_body(scene: Scene, identity: str, within: tuple[str, ...]) -> str:
    """The state for which a ministry, parliament or embassy acts, where it is known; others act for themselves."""
    words = set(scene.known[identity].name.lower().split())
    if not scene.words.context["states"]["bodies"] & words:
        return identity
    return within[0] if within else state(scene, identity)
