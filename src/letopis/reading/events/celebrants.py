"""Whose anniversary it is: who celebrates it, or else whose relations or treaty it is."""

from letopis.model.marked import Token
from letopis.reading.events.grammar import is_passive, is_verb, subject
from letopis.reading.events.parties import Part
from letopis.reading.events.scene import Scene, referents
from letopis.reading.events.triggers import Trigger


def with_celebrants(scene: Scene, trigger: Trigger, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts of an anniversary: those told to take part, else who celebrates, else whose relations it is of."""
    if any(scene.known[one.entity].type == "person" for one in parts):
        return parts
    found = _celebrating(scene, trigger) or _named_after(scene, trigger)
    known = {one.entity for one in parts}
    return (*parts, *(Part(one, "participant", -1) for one in found if one not in known))


def _celebrating(scene: Scene, trigger: Trigger) -> tuple[str, ...]:
    verb = trigger.verb
    if verb is None or verb.lemma not in scene.words.context["celebrate"]["verbs"] or is_passive(verb):
        return ()
    actor = subject(scene.marked, verb.index)
    if actor is None or actor.index == trigger.top.index:
        return ()
    return scene.of_type(referents(scene, actor), "country", "person")


def _named_after(scene: Scene, trigger: Trigger) -> tuple[str, ...]:
    """The countries in the words right after an anniversary's noun, up to the next verb or break."""
    found: list[str] = []
    for token in _rest(scene, trigger.token):
        reference = scene.cast.at(token.start)
        if reference is not None and reference.how in ("country", "group", "organization"):
            found += scene.of_type(reference.entities, "country")
    relations = any(one.lemma in scene.words.context["celebrate"]["relations"] for one in _rest(scene, trigger.token))
    return tuple(dict.fromkeys(found)) if len(set(found)) > (0 if relations else 1) else ()


def _rest(scene: Scene, token: Token) -> list[Token]:
    words = scene.marked.tokens[token.index + 1 : scene.marked.sentence_of(token).last]
    end = next((i for i, one in enumerate(words) if is_verb(one) or one.pos == "PUNCT"), len(words))
    return list(words[:end])
