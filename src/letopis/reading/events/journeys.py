"""Journeys that are no visit: to a house in town, to a school on the way, or one under way."""

from letopis.model.marked import Token
from letopis.reading.events.grammar import children, preposition
from letopis.reading.events.objects import objects_of
from letopis.reading.events.scene import Scene
from letopis.reading.events.triggers import Trigger


def to_a_house(scene: Scene, trigger: Trigger) -> bool:
    """Whether a verb of coming or visiting leads only to a house: "прибыл в резиденцию", "посетят детский сад"."""
    if trigger.nominal or trigger.kind != "visit":
        return False
    words = scene.words.context["houses"]
    seen = objects_of(scene.marked, trigger.token) if trigger.entry.slots.get("obj") == "place" else []
    if seen:
        return all(one.lemma in words["sights"] for one in seen)
    goals = [one for one in children(scene.marked, trigger.token.index, "obl")
             if preposition(scene.marked, one.index) in ("в", "во", "на")]  # fmt: skip
    return bool(goals) and all(_house(scene, one) for one in goals)


def _house(scene: Scene, token: Token) -> bool:
    """Whether a noun in the accusative is that of a seat in town, with no name of a place of its own."""
    reference = scene.cast.at(token.start)
    named = reference is not None and bool(scene.of_type(reference.entities, "place"))
    return token.lemma in scene.words.context["houses"]["seats"] and token.feats.get("Case") == "Acc" and not named


def underway(scene: Scene, trigger: Trigger) -> bool:
    """Whether somebody is only said to have been on the way: "самолет, на котором он летел в Киев"."""
    on_the_way = not trigger.nominal and trigger.token.lemma in scene.words.context["underway"]["verbs"]
    return on_the_way and trigger.token.feats.get("Tense") == "Past"
