"""Who is appointed or dismissed, and by whose decree."""

from collections.abc import Iterator

from letopis.model.marked import Token
from letopis.reading.events.grammar import children, clause, is_passive, preposition, subject
from letopis.reading.events.parties import Part
from letopis.reading.events.scene import Scene, referents
from letopis.reading.events.triggers import Trigger


def with_mover(scene: Scene, trigger: Trigger, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts of an appointment or dismissal with the one moved, where the parse hides him, and who signed it."""
    if not any(one.role == "target" for one in parts):
        found = next(_hidden(scene, trigger, {one.entity for one in parts}), None)
        parts = (Part(found, "target", 0), *parts) if found is not None else parts
    known = {one.entity for one in parts}
    return (*parts, *(Part(one, "actor", -1) for one in _by_order(scene, trigger) if one not in known))


def _hidden(scene: Scene, trigger: Trigger, known: set[str]) -> Iterator[str]:
    """The persons who may be moved: of the verb's clause, or says "что слагает полномочия" or "о своей отставке"."""
    if trigger.nominal:
        kin = children(scene.marked, trigger.token.index)
        verb = trigger.verb
        told = verb is not None and verb.lemma in scene.words.context["announce"]["verbs"]
        about = preposition(scene.marked, trigger.top.index) in ("о", "об") and not trigger.path
        bare = told and about and all(one.rel != "nmod" for one in kin)
        own = bare or any(one.lemma == "свой" for one in kin)
        said = subject(scene.marked, trigger.verb.index) if own and trigger.verb is not None else None
        yield from _persons(scene, said) if said is not None else ()
        return
    replaced_by = None if trigger.entry.slots.get("obj", "target") == "target" else trigger.token
    for token in clause(scene.marked, trigger.token.index):
        reference = scene.cast.headed_by(token.index)
        replaced = token.rel == "obj" and trigger.entry.slots.get("obj", "target") != "target"
        if (
            reference is not None
            and not preposition(scene.marked, token.index)
            and token.rel != "nmod"
            and (replaced_by is None or token.feats.get("Case") == "Nom")
            and _may_be_moved(trigger, token)
            and not replaced
        ):
            yield from (one for one in scene.of_type(reference.entities, "person") if one not in known)
    actor = subject(scene.marked, trigger.token.index)
    yield from _at_the_head(scene, actor) if actor is not None else ()
    if trigger.token.rel == "ccomp" and trigger.token.head >= 0 and trigger.entry.slots.get("subj") == "target":
        said = subject(scene.marked, trigger.token.head)
        yield from _persons(scene, said) if said is not None else ()


def _may_be_moved(trigger: Trigger, token: Token) -> bool:
    """Whether a name's case lets it be that of the one moved: of a passive the nominative, else no oblique case."""
    case = token.feats.get("Case")
    agreeing = (None, "Nom", trigger.token.feats.get("Case"))
    return case in agreeing if is_passive(trigger.token) else case not in ("Ins", "Dat", "Loc")


def _at_the_head(scene: Scene, token: Token) -> tuple[str, ...]:
    """The one whose cabinet goes with him: "правительство А. подало в отставку"."""
    if token.lemma not in scene.words.context["cabinet"]["nouns"]:
        return ()
    return tuple(i for one in children(scene.marked, token.index, "nmod") for i in _persons(scene, one))


def _persons(scene: Scene, token: Token) -> tuple[str, ...]:
    return scene.of_type(referents(scene, token), "person")[:1]


def _by_order(scene: Scene, trigger: Trigger) -> tuple[str, ...]:
    """Who appoints or dismisses by decree: "подписал указ о назначении …", "указом президента … назначен"."""
    orders = scene.words.context["orders"]
    verb = trigger.verb
    if not trigger.nominal:
        kin = [one for one in children(scene.marked, trigger.token.index) if one.lemma in orders["nouns"]]
        signed = [kid for one in kin for kid in children(scene.marked, one.index, "nmod")]
    elif verb is None or verb.lemma not in orders["verbs"] or not {one.lemma for one in trigger.path} & orders["nouns"]:
        return ()
    elif is_passive(verb):
        signed = [one for one in children(scene.marked, verb.index) if one.feats.get("Case") == "Ins"]
    else:
        actor = subject(scene.marked, verb.index)
        signed = [actor] if actor is not None else []
    return tuple(i for one in signed for i in _persons(scene, one))[:1]
