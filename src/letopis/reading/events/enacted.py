"""Who imposes, gives, breaks off or ratifies, and against, to or with whom."""

from collections.abc import Iterable

from letopis.model.marked import Token
from letopis.reading.events.grammar import children, is_passive, is_verb, phrase, slot, subject
from letopis.reading.events.objects import objects_of
from letopis.reading.events.parties import Part
from letopis.reading.events.scene import ACTORS, Scene, places_at, referents, state
from letopis.reading.events.triggers import Trigger

#: Kinds of acts that a body decides on: its verb tells who.
KINDS = frozenset({"sanction", "aid", "rupture", "ratification"})


def with_doer(scene: Scene, trigger: Trigger, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts with who acts, from the verb that decides on it, and whom it concerns, from the noun's phrase."""
    actors = [one for one in parts if one.role != "target"]
    targets = [one for one in parts if one.role == "target"]
    if not actors:
        taken = {one.entity for one in targets} | set(_aimed_at(scene, trigger))
        found = _doer(scene, trigger) or tuple(one for one in _owner(scene, trigger) if one not in taken)
        actors = [Part(one, "actor", 0) for one in found]
    known = {one.entity for one in (*actors, *targets)}
    if trigger.kind == "ratification":
        return (*actors, *(Part(one, "target", 1) for one in _contracting(scene, trigger) if one not in known))
    if not targets:
        targets = [Part(one, "target", 1) for one in _aimed_at(scene, trigger) if one not in known]
    return (*actors, *targets)


def _doer(scene: Scene, trigger: Trigger) -> tuple[str, ...]:
    verb = trigger.verb
    if verb is None or _asked_of_others(scene, verb) or trigger.entry.slots.get("subj") == "target":
        return ()
    if trigger.nominal and verb.lemma not in scene.words.context["enact"]["verbs"]:
        return ()
    if is_passive(verb):
        found = [one for one in children(scene.marked, verb.index) if one.feats.get("Case") == "Ins"]
    else:
        actor = subject(scene.marked, verb.index)
        found = [actor, *_joined(scene, verb)] if actor is not None else []
    return next((who for one in found if (who := _states(scene, one))), ())


def _asked_of_others(scene: Scene, verb: Token) -> bool:
    """Whether what is to be done is asked of somebody: "призвал Запад ввести санкции"."""
    head = scene.marked.tokens[verb.head] if verb.head >= 0 else verb
    return verb.rel == "xcomp" and head.lemma in scene.words.context["control"]["verbs"]


def _owner(scene: Scene, trigger: Trigger) -> tuple[str, ...]:
    """Whose act a noun is: "пакет санкций Евросоюза", "американская помощь"."""
    if trigger.kind not in ("sanction", "aid"):
        return ()
    heads = [trigger.token] if trigger.nominal else objects_of(scene.marked, trigger.token)
    for token in (one for head in heads for one in phrase(scene.marked, head.index)):
        reference = scene.cast.at(token.start)
        mine = token.pos == "ADJ" or (slot(scene.marked, token) == "gen" and token.feats.get("Case") == "Gen")
        if reference is not None and mine and token not in heads:
            lands = scene.of_type(tuple(_as_state(scene, one) for one in reference.entities), "country", "organization")
            if lands:
                return lands[:1]
    return ()


def _joined(scene: Scene, verb: Token) -> list[Token]:
    """What a parse joins to a verb that is no verb: "соглашение ратифицировал и Европарламент"."""
    return [one for one in children(scene.marked, verb.index, "conj") if not is_verb(one)]


def _states(scene: Scene, token: Token) -> tuple[str, ...]:
    own = _nation(scene, token)
    if own is not None:
        return (own,)
    return tuple(dict.fromkeys(_as_state(scene, one) for one in scene.of_type(referents(scene, token), *ACTORS)))


def _nation(scene: Scene, token: Token) -> str | None:
    """The country of the adjective of a state's body: "руандийский парламент"."""
    if token.lemma not in scene.words.context["states"]["bodies"]:
        return None
    adjectives = (scene.cast.at(one.start) for one in children(scene.marked, token.index, "amod"))
    lands = [i for one in adjectives if one is not None for i in scene.of_type(one.entities, "country")]
    return lands[0] if len(lands) == 1 else None


def _as_state(scene: Scene, identity: str) -> str:
    """A body as the state for which it acts, if it is one of those of a state."""
    words = set(scene.known[identity].name.lower().split())
    return state(scene, identity) if words & scene.words.context["states"]["bodies"] else identity


def _aimed_at(scene: Scene, trigger: Trigger) -> tuple[str, ...]:
    """Whom an act concerns: "против …", "с …" of its noun or of its object; a capital stands for its state."""
    heads = [trigger.token, *(objects_of(scene.marked, trigger.token) if not trigger.nominal else ())]
    for token in (kid for head in heads for kid in phrase(scene.marked, head.index) if kid not in heads):
        tie = slot(scene.marked, token)
        if "target" in (trigger.entry.slots.get(tie), trigger.entry.slots.get(f"obj.{tie}")):
            found = _states(scene, token) or _countries(scene, places_at(scene, token))
            if found:
                return found
    return ()


def _countries(scene: Scene, identities: Iterable[str]) -> tuple[str, ...]:
    lands = (state(scene, one) for one in identities)
    return tuple(dict.fromkeys(one for one in lands if scene.known[one].type == "country"))[:1]


def _contracting(scene: Scene, trigger: Trigger) -> tuple[str, ...]:
    """The states and unions in the name of the paper that is ratified."""
    heads = objects_of(scene.marked, trigger.token) if not trigger.nominal else [trigger.token]
    actor = subject(scene.marked, trigger.token.index) if not trigger.nominal else None
    if not heads and actor is not None and not referents(scene, actor):
        heads = [actor]
    covering = [scene.cast.at(token.start) for head in heads[:1] for token in phrase(scene.marked, head.index)]
    named = [i for one in covering if one is not None and one.how != "nationality" for i in one.entities]
    known = scene.of_type(tuple(dict.fromkeys(named)), "country", "organization")
    return tuple(one for one in known if scene.known[one].type == "country" or scene.known[one].wikidata)
