"""Who takes part in an event without standing in a slot of its word: named elsewhere in the clause or sentence."""

from collections.abc import Iterator

from letopis.model.marked import Token
from letopis.reading.events.actors import adrift
from letopis.reading.events.grammar import children, clause, is_passive, is_verb, phrase, preposition, slot
from letopis.reading.events.loose import following, traveller
from letopis.reading.events.objects import objects_of
from letopis.reading.events.roles import Argument, argument, doer
from letopis.reading.events.scene import Scene, places_at, referents
from letopis.reading.events.triggers import Trigger

#: Tokens after the first of two between whom talks are, among which the second is looked for.
_FAR = 12


def mover(scene: Scene, trigger: Trigger, found: list[Argument]) -> list[Argument]:
    """Who moves or is moved by a noun whose parse gives it nobody."""
    role = trigger.entry.slots.get("gen", "")
    after = _congratulated(scene, trigger) or [one for one in following(scene, trigger) if role in ("guest", "target")]
    if after or trigger.kind != "visit" or not trigger.nominal:
        return [argument(scene, trigger, one, role) for one in after]
    places = tuple(i for one in found if one.role == "place" for i in places_at(scene, one.token))
    one = traveller(scene, trigger, places)
    return [Argument(one, "guest", referents(scene, one))] if one is not None else []


def acted_on(scene: Scene, trigger: Trigger, found: list[Argument]) -> list[Argument]:
    """The person named after an active verb of what is done to people, whom the parse ties to another word."""
    kinds = ("sanction", "expulsion", "recall", "appointment", "dismissal")
    slots = trigger.entry.slots
    if trigger.nominal or trigger.kind not in kinds or slots.get("obj") != "target" or is_passive(trigger.token):
        return []
    if any(one.role == "target" and one.entities for one in found):
        return []
    known = {i for one in found for i in one.entities}
    for one in scene.marked.tokens[trigger.token.index + 1 : trigger.token.index + _FAR]:
        if is_verb(one) or one.pos == "PUNCT":
            return []
        reference = scene.cast.headed_by(one.index)
        persons = scene.of_type(reference.entities, "person") if reference is not None else ()
        bare = one.feats.get("Case") in ("Acc", "Gen") and not preposition(scene.marked, one.index)
        if persons and bare and not set(persons) & known:
            return [Argument(one, "target", persons, "obj")]
    return []


def _congratulated(scene: Scene, trigger: Trigger) -> list[Token]:
    """Who has been appointed by those who wish him well: "поздравил министра с назначением"."""
    verb = trigger.verb
    wished = verb is not None and verb.lemma in scene.words.context["congratulate"]["verbs"]
    if (
        trigger.kind != "appointment"
        or verb is None
        or not wished
        or preposition(scene.marked, trigger.top.index) != "с"
    ):
        return []
    return [one for one in objects_of(scene.marked, verb) if scene.of_type(referents(scene, one), "person")][:1]


def astray(scene: Scene, trigger: Trigger, found: list[Argument]) -> list[Argument]:
    """The persons met whom the parse has tied elsewhere in the sentence."""
    known = {i for one in found for i in one.entities}
    tokens = [one for one in adrift(scene, trigger.token) if all(one is not other.token for other in found)]
    return [argument(scene, trigger, one, "participant") for one in tokens if not set(referents(scene, one)) & known]


def of_clause(scene: Scene, trigger: Trigger, found: list[Argument]) -> list[Argument]:
    """Who does what is told with talks of his: "после переговоров с Б. министр А. сообщил …"."""
    verb, prep = trigger.verb, preposition(scene.marked, trigger.top.index)
    own = any(one.slot in ("с", "со") for one in found)
    if not own or not trigger.nominal or verb is None or prep not in scene.words.context["beside"]["prepositions"]:
        return []
    actor = doer(scene, verb) if not is_passive(verb) else None
    official = actor is not None and actor.lemma in scene.words.context["officials"]["nouns"]
    who = ("person", "country") if official else ("person",)  # "президент Ирана", whom nobody names
    persons = scene.of_type(referents(scene, actor), *who) if actor is not None else ()
    known = {i for one in found for i in one.entities}
    return (
        [Argument(actor, "participant", persons)] if actor is not None and persons and not set(persons) & known else []
    )


def loose(scene: Scene, trigger: Trigger) -> Iterator[Argument]:
    """Persons of a clause that its parse ties to nothing: names in the right case are often misread."""
    seen: set[str] = set()
    for token in clause(scene.marked, trigger.token.index):
        reference = scene.cast.at(token.start)
        if reference is None or token.index != reference.head or preposition(scene.marked, token.index):
            continue
        persons = scene.of_type(reference.entities, "person")
        if persons and not seen & set(persons):
            seen |= set(persons)
            yield Argument(token, "participant", persons)


def nearby(scene: Scene, trigger: Trigger) -> tuple[Argument, ...]:
    """Parties that the syntax of a clause does not tie to its slots: "между …" deep in a name; whose diplomats went."""
    if trigger.kind in ("signing", "anniversary", "agreement", "rupture"):
        region = phrase(scene.marked, (trigger.verb or trigger.token).index)
        return tuple(Argument(one, "actor", referents(scene, one)) for one in region
                     if slot(scene.marked, one) == "между" and preposition(scene.marked, one.index))  # fmt: skip
    if trigger.kind in ("meeting", "call"):
        return _second_between(scene, trigger) or _right_after(scene, trigger)
    if trigger.kind not in scene.words.context["states"]["kinds"] or trigger.verb is None:
        return ()
    region = [one for one in clause(scene.marked, trigger.verb.index) if one.index > trigger.verb.index]
    return tuple(Argument(one, "target", found) for one in region if (found := _of_people(scene, one)))


def _second_between(scene: Scene, trigger: Trigger) -> tuple[Argument, ...]:
    """The other of two between whom talks are, where the parse joins him to somebody else."""
    first = next(
        (one for one in children(scene.marked, trigger.token.index) if slot(scene.marked, one) == "между"), None
    )
    if first is None or len(referents(scene, first)) > 1:
        return ()
    for one in scene.marked.tokens[first.index + 1 : first.index + _FAR]:
        if is_verb(one) or one.pos == "PUNCT":
            return ()
        joined = one.rel == "conj" and one.feats.get("Case") == "Ins" and bool(referents(scene, one))
        if joined and scene.marked.tokens[one.index - 1].text == "и":
            return (Argument(one, "participant", referents(scene, one), "между"),)
    return ()


def _right_after(scene: Scene, trigger: Trigger) -> tuple[Argument, ...]:
    """With whom something is done, right after its verb, though the parse ties him on: "обсудил с президентом мир"."""
    after = scene.marked.tokens[trigger.token.index + 1 : trigger.token.index + 3]
    if trigger.nominal or len(after) < 2 or after[0].text not in ("с", "со"):
        return ()
    reference = scene.cast.at(after[1].start)
    head = scene.marked.tokens[reference.head] if reference is not None else after[1]
    persons = scene.of_type(reference.entities, "person") if reference is not None else ()
    return (Argument(head, "participant", persons, "с"),) if persons and head.feats.get("Case") == "Ins" else ()


def _of_people(scene: Scene, token: Token) -> tuple[str, ...]:
    """Whose envoys a noun names: "египетских дипломатов"."""
    if token.lemma not in scene.words.context["envoys"]["nouns"]:
        return ()
    inner = [scene.cast.at(one.start) for one in phrase(scene.marked, token.index)]
    return tuple(i for one in inner if one is not None for i in scene.of_type(one.entities, "person", "country"))[:1]
