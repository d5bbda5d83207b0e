"""A noun in a role of an event, and whom it stands for."""

from dataclasses import dataclass

from letopis.model.facts import ParticipantRole
from letopis.model.marked import Token
from letopis.reading.events.actors import actor_of
from letopis.reading.events.grammar import children
from letopis.reading.events.invitations import invitation, invited
from letopis.reading.events.scene import Scene, places_at, referents, state
from letopis.reading.events.triggers import Trigger


@dataclass(frozen=True, slots=True)
class Argument:
    """A noun in a role of the event, and the entities that it stands for."""

    token: Token
    role: str
    entities: tuple[str, ...]
    slot: str = ""


#: Relations of an infinitive to the verb that says who is to do it: "предложил уехать", "предложено уехать".
_TOLD_TO = frozenset({"xcomp", "csubj", "csubj:pass"})

ROLES: dict[str, ParticipantRole] = {
    "participant": "participant",
    "guest": "guest",
    "host": "host",
    "actor": "participant",
    "target": "participant",
}


def argument(scene: Scene, trigger: Trigger, token: Token, role: str) -> Argument:
    entities = referents(scene, token) if role in ROLES else ()
    if not entities and role == "participant" and token.lemma == "который":
        entities = _before_comma(scene, token)
    if trigger.kind == "visit" and role == "guest" and not entities and places_at(scene, token):
        return Argument(token, "place", ())
    if not entities and role in ("actor", "target") and trigger.kind in scene.words.context["states"]["kinds"]:
        entities = _lands(scene, token)
    acting = token.rel in ("nsubj", "conj") and token.feats.get("Case") == "Nom"
    if not entities and acting and trigger.kind in ("meeting", "call", "signing", "agreement"):
        entities = _lands(scene, token)
    return Argument(token, role, entities)


def _before_comma(scene: Scene, token: Token) -> tuple[str, ...]:
    """The person named right before the clause of a "который", whatever the parse: "А., встреча с которым намечена"."""
    first = scene.marked.sentence_of(token).first
    comma = next((one for one in reversed(scene.marked.tokens[first : token.index]) if one.text == ","), None)
    if comma is None or comma.index == first:
        return ()
    reference = scene.cast.at(scene.marked.tokens[comma.index - 1].start)
    persons = scene.of_type(reference.entities, "person") if reference is not None else ()
    return persons if len(persons) == 1 and token.feats.get("Number") != "Plur" else ()


def _lands(scene: Scene, token: Token) -> tuple[str, ...]:
    """The state for which a capital or city stands as a party: "протест Токио"."""
    reference = scene.cast.at(token.start)
    places = scene.of_type(reference.entities, "place") if reference is not None else ()
    lands = (state(scene, one) for one in places)
    return tuple(dict.fromkeys(one for one in lands if scene.known[one].type == "country"))[:1]


def doer(scene: Scene, verb: Token) -> Token | None:
    """Who does what a verb says; of an infinitive under "пригласил" the one invited."""
    head = scene.marked.tokens[verb.head] if verb.head >= 0 else None
    noun = invitation(scene, verb)
    if noun is not None:
        return invited(scene, noun)
    if verb.rel in _TOLD_TO and head is not None and head.lemma in scene.words.context["control"]["verbs"]:
        return next(iter(children(scene.marked, head.index, "obj", "iobj", "nsubj:pass")), None)
    return actor_of(scene, verb)
