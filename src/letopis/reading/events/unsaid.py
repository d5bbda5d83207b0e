"""Who acts on envoys where the clause that tells it has no subject: what the words around it say."""

from collections.abc import Callable, Sequence
from functools import partial

from letopis.model.marked import Token
from letopis.reading.events.grammar import children, is_passive, is_verb, preposition, subject
from letopis.reading.events.scene import Scene, state
from letopis.reading.events.triggers import Trigger

#: Tokens before or after a verb among which what the parse ties elsewhere is looked for.
_NEAR = 6


def unsaid_actor(scene: Scene, trigger: Trigger) -> list[str]:
    """Who acts: named beside the verb, announcing the act, or of whose country the envoys must leave."""
    return next((found for rule in _RULES if (found := rule(scene, trigger))), [])


def beside(scene: Scene, trigger: Trigger) -> list[str]:
    """The state or person named in the nominative shortly before a verb that the parse ties to another clause."""
    if trigger.nominal or is_passive(trigger.token):
        return []
    for one in reversed(scene.marked.tokens[max(0, trigger.token.index - _NEAR) : trigger.token.index]):
        if is_verb(one) or one.pos == "PUNCT":
            return []
        reference = scene.cast.headed_by(one.index)
        if reference is not None and one.feats.get("Case") == "Nom":
            return [one for one in map(partial(state, scene), reference.entities) if _known(scene, one)][:1]
    return []


def _known(scene: Scene, identity: str) -> bool:
    """Whether an entity can act on envoys: a state, a person, or a body known as one."""
    entity = scene.known[identity]
    return entity.type in ("country", "person") or (entity.type == "organization" and bool(entity.wikidata))


def _agent(scene: Scene, trigger: Trigger) -> list[str]:
    """The state in the instrumental right after a participle: "объявленные официальным Тбилиси …"."""
    if trigger.nominal or not is_passive(trigger.token):
        return []
    after = scene.marked.tokens[trigger.token.index + 1 : trigger.token.index + 4]
    named = [one for one in after if one.feats.get("Case") == "Ins" and one.pos in ("PROPN", "NOUN")]
    return next((found for one in named[:1] if (found := _country_at(scene, one))), [])


def _announcer(scene: Scene, trigger: Trigger) -> list[str]:
    """Who acts by announcing it: "Москва объявила о высылке …"."""
    verb = trigger.verb
    if not trigger.nominal or verb is None or verb.lemma not in scene.words.context["announce"]["verbs"]:
        return []
    if any(one.lemma not in scene.words.context["announce"]["nouns"] for one in trigger.path):
        return []
    actor = subject(scene.marked, verb.index)
    reference = scene.cast.at(actor.start) if actor is not None else None
    lands = [state(scene, one) for one in reference.entities] if reference is not None else []
    return [one for one in lands if scene.known[one].type in ("country", "person")][:1]


def _left(scene: Scene, trigger: Trigger) -> list[str]:
    """The country that, in the same sentence, envoys leave or must leave, of those who are sent away."""
    if trigger.kind != "expulsion":
        return []
    for verb in scene.marked.words(scene.marked.sentence_of(trigger.token)):
        if verb.lemma in scene.words.context["leave"]["verbs"] and is_verb(verb):
            for one in children(scene.marked, verb.index, "obj", "obl"):
                away = one.rel == "obj" or preposition(scene.marked, one.index) == "из"
                places = [one, *children(scene.marked, one.index, "nmod")]
                if away and (found := next((land for each in places if (land := _country_at(scene, each))), [])):
                    return found
    return []


def _country_at(scene: Scene, token: Token) -> list[str]:
    """The country that a word names, or whose capital or city it names, if the document names it."""
    reference = scene.cast.at(token.start)
    lands = [state(scene, one) for one in reference.entities] if reference is not None else []
    return [one for one in lands if scene.known[one].type == "country"][:1]


def other_in_sentence(scene: Scene, trigger: Trigger, lands: Sequence[str]) -> list[str]:
    """The only other country that a sentence names, by itself or by what is of it."""
    sentence = scene.marked.sentence_of(trigger.token)
    found = {i for one in scene.cast.within(sentence.start, sentence.end) for i in one.entities}
    others = {one for one in found if scene.known[one].type == "country"} - set(lands)
    return list(others) if len(others) == 1 else []


def other_state(scene: Scene, lands: Sequence[str]) -> list[str]:
    """The other of the only two countries that a document names."""
    named = [one.id for one in scene.cast.entities if one.type == "country"]
    others = [one for one in named if one not in lands]
    return others if len(named) == 2 and len(others) == 1 else []


_RULES: tuple[Callable[[Scene, Trigger], list[str]], ...] = (beside, _agent, _announcer, _left)
