"""Who takes part in an event and where, from the dependents of its trigger and of the verb that supports it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from letopis.model.marked import Token
from letopis.reading.events.actors import named_before
from letopis.reading.events.frames import named_to
from letopis.reading.events.grammar import children, is_passive, parted, slot
from letopis.reading.events.objects import objects_of
from letopis.reading.events.roles import Argument, argument, doer
from letopis.reading.events.scene import Scene, referents, speaks, talks_between
from letopis.reading.events.supplements import acted_on, astray, loose, mover, nearby, of_clause
from letopis.reading.events.triggers import Trigger

#: "его визит", "их встреча".
_POSSESSIVES = frozenset({"его", "ее", "их", "он", "она", "они"}) | {"мой", "наш"}


def arguments(scene: Scene, trigger: Trigger) -> tuple[Argument, ...]:
    """The arguments of a trigger in the order of its slots, each noun once, none from beyond a semicolon."""
    return tuple(one for one in _all(scene, trigger) if not parted(scene.marked, trigger.token, one.token))


def _all(scene: Scene, trigger: Trigger) -> list[Argument]:
    seen: set[int] = set()
    found = []
    for token, role in _candidates(scene, trigger):
        if token.index not in seen and role:
            seen.add(token.index)
            found.append(replace(argument(scene, trigger, token, role), slot=_slot(scene, trigger, token)))
    if not any(one.entities for one in found if one.role in ("guest", "target")):
        found += mover(scene, trigger, found)
    found += acted_on(scene, trigger, found)
    if len({i for one in found for i in one.entities}) < 2:
        found += [one for one in nearby(scene, trigger) if one.token.index not in seen]
    if trigger.kind in ("meeting", "call", "signing") and len({i for one in found for i in one.entities}) < 2:
        found += astray(scene, trigger, found)
    if trigger.kind in ("meeting", "call") and len({i for one in found for i in one.entities}) == 1:
        found += of_clause(scene, trigger, found)
    if trigger.entry.both and len({i for one in found for i in one.entities}) < 2:
        found += [one for one in loose(scene, trigger) if one.token.index not in seen]
    return found


def _slot(scene: Scene, trigger: Trigger, token: Token) -> str:
    objects = objects_of(scene.marked, trigger.token) if not trigger.nominal else []
    return "obj" if token in objects else slot(scene.marked, token)


def _candidates(scene: Scene, trigger: Trigger) -> Iterator[tuple[Token, str]]:
    if trigger.nominal:
        yield from _of_noun(scene, trigger)
        yield from _of_participle(scene, trigger)
        yield from _of_doing(scene, trigger)
        yield from _of_support(scene, trigger)
    else:
        yield from _of_verb(scene, trigger)


def _of_noun(scene: Scene, trigger: Trigger) -> Iterator[tuple[Token, str]]:
    slots = trigger.entry.slots
    for kid in _dependents(scene, trigger):
        if _invites(scene, trigger, kid):
            continue
        if slot(scene.marked, kid) in ("с", "со") and (
            talks_between(scene, trigger.token, kid) or _of_talks_before(scene, trigger, kid)
        ):
            continue
        if kid.lemma == "честь" and slots.get("честь"):  # "обед в честь министра"
            yield from ((one, slots["честь"]) for one in children(scene.marked, kid.index, "nmod"))
        elif kid.rel in ("nmod", "appos", "obl", "iobj", "nmod:gobj", "nummod:entity"):
            yield kid, slots.get(slot(scene.marked, kid), "")
        elif kid.rel == "amod" and (not trigger.entry.named or len(referents(scene, kid)) > 1):
            yield kid, slots.get("adj", "")
        elif kid.rel == "det" and kid.lemma in _POSSESSIVES:
            yield kid, slots.get("gen", "")


def _of_talks_before(scene: Scene, trigger: Trigger, kid: Token) -> bool:
    """Whether who was met belongs to talks of their own before a noun: "переговоры с А., встреча с Б."."""
    first = scene.marked.sentence_of(kid).first
    before = scene.marked.tokens[first : kid.index]
    apart = any(one.text == "," for one in scene.marked.tokens[kid.index : trigger.token.index])
    talks = scene.words.context["several"]["talks"]
    return kid.index < trigger.token.index and apart and any(one.pos == "NOUN" and one.lemma in talks for one in before)


def _of_doing(scene: Scene, trigger: Trigger) -> Iterator[tuple[Token, str]]:
    """Who does what a noun above an event's says, and to whom: "вручение грамот послом А. президенту Б."."""
    for noun in trigger.path[:1]:
        for kid in children(scene.marked, noun.index, "nmod", "obl", "iobj"):
            tie = slot(scene.marked, kid)
            if tie == "ins" and kid.index > trigger.token.index:
                yield kid, trigger.entry.subject
            elif tie == "dat":
                yield kid, trigger.entry.slots.get("dat", "")


def _of_participle(scene: Scene, trigger: Trigger) -> Iterator[tuple[Token, str]]:
    """Who does what a participle says of an event's noun, and to whom: "в ноте, переданной министром послу"."""
    after = scene.marked.tokens[trigger.token.index + 1 : trigger.token.index + 3]
    stray = [one for one in after if one.feats.get("VerbForm") == "Part" and one.rel != "acl" and after[0].text == ","
             and one.feats.get("Case") == trigger.token.feats.get("Case")]  # fmt: skip
    for clause in (*trigger.clauses, *stray):
        for kid in children(scene.marked, clause.index, "obl", "obl:agent", "iobj") if is_passive(clause) else ():
            tie = slot(scene.marked, kid)
            if tie == "ins":
                yield kid, trigger.entry.subject
            elif tie == "dat":
                yield kid, trigger.entry.slots.get("dat", "")


def _dependents(scene: Scene, trigger: Trigger) -> list[Token]:
    """What hangs on a noun; of moves in one phrase ("об отзыве А. и назначении Б.") each has what follows it."""
    own = children(scene.marked, trigger.token.index)
    if trigger.kind not in ("appointment", "dismissal", "recall"):
        return own
    joined = [one for one in own if one.rel == "conj" and one.lemma in scene.words.nouns]
    if joined:
        return [one for one in own if one.index < joined[0].index]
    if trigger.token.rel == "conj":
        return own + [one for one in children(scene.marked, trigger.token.head) if one.index > trigger.token.index]
    return own


def _invites(scene: Scene, trigger: Trigger, kid: Token) -> bool:
    """Whether "приглашение" stands between an event's noun and a dependent: then that is the host."""
    between = scene.marked.tokens[trigger.token.index + 1 : kid.index]
    return any(one.lemma in scene.words.context["invitation"]["nouns"] for one in between)


def _of_support(scene: Scene, trigger: Trigger) -> Iterator[tuple[Token, str]]:
    """What the verb around an event's noun adds: who holds or attends it, with whom, where."""
    verb = trigger.verb
    if verb is None or not supports(scene, trigger):
        return
    if _awaited(scene, trigger):
        yield from ((one, trigger.entry.subject) for one in objects_of(scene.marked, verb))
        return
    actor = doer(scene, verb)
    own = trigger.kind == "visit" and any(
        role == "guest" and referents(scene, token) for token, role in _of_noun(scene, trigger)
    )
    if actor is not None and actor.index != trigger.top.index and not is_passive(verb) and not own:
        yield actor, "target" if _receives(scene, trigger) else trigger.entry.subject
    elif actor is None and speaks(scene, verb):
        yield verb, trigger.entry.subject
    for kid in children(scene.marked, verb.index, "obl", "iobj"):
        role = trigger.entry.slots.get(slot(scene.marked, kid), "")
        if kid.index != trigger.top.index and slot(scene.marked, kid) not in ("gen", "на", "по"):
            yield kid, role


def _awaited(scene: Scene, trigger: Trigger) -> bool:
    """Whether the one who comes is the one waited for: "ждем министра с визитом"."""
    waits = trigger.verb is not None and trigger.verb.lemma in scene.words.status["await"]["verbs"]
    return waits and trigger.kind == "visit" and slot(scene.marked, trigger.top) in ("с", "со")


def supports(scene: Scene, trigger: Trigger) -> bool:
    """Whether the verb above an event's noun tells of the event itself ("провел переговоры", "прибыл с визитом")."""
    verb, top = trigger.verb, trigger.top
    if verb is None:
        return False
    if trigger.kind == "other":
        return True
    context = scene.words.context
    if top.rel in ("nsubj", "nsubj:pass"):
        return True
    if top.rel == "obj":
        return _decides(scene, trigger) and (verb.lemma in context["perform"]["verbs"] or _receives(scene, trigger))
    if any(noun.lemma not in context["attend"]["through"] for noun in trigger.path):
        return False
    prep = slot(scene.marked, top)
    if prep in ("к", "от", "о", "об") and verb.lemma in context["toward"]["verbs"]:
        return True
    if trigger.kind in ("meeting", "call") and prep in ("ходе", "время"):
        return True
    if trigger.kind == "visit":
        return prep in ("с", "со") or (prep in ("ходе", "рамках", "время") and verb.lemma in context["attend"]["verbs"])
    if (prep in ("ходе", "время") or (prep == "на" and top.feats.get("Case") == "Loc")) and not _mutual(scene, verb):
        return True
    return prep in ("в", "во", "на", "рамках", "по") and verb.lemma in context["attend"]["verbs"]


def _mutual(scene: Scene, verb: Token) -> bool:
    """Whether a verb tells of talks, and so who took part in what they were held at: "встретились на форуме"."""
    return any(one.both for one in scene.words.verbs.get(verb.lemma, ()))


def _decides(scene: Scene, trigger: Trigger) -> bool:
    """Whether what is done is the act itself or the decision on it, not its answer: "даст ответ на высылку"."""
    between = {one.lemma for one in trigger.path} - scene.words.context["announce"]["nouns"]
    return trigger.kind not in ("expulsion", "recall", "protest") or not between


def _receives(scene: Scene, trigger: Trigger) -> bool:
    """Whether the verb above a note or protest says to whom it goes: "отклонила протест"."""
    verb = trigger.verb
    return trigger.kind == "protest" and verb is not None and verb.lemma in scene.words.context["receive"]["verbs"]


def _of_verb(scene: Scene, trigger: Trigger) -> Iterator[tuple[Token, str]]:
    verb, slots = trigger.token, trigger.entry.slots
    passive = is_passive(verb)
    objects = _telling(scene, objects_of(scene.marked, verb))[:1]
    if not passive:
        actor = doer(scene, verb)
        if actor is not None and objects and actor.lemma in trigger.entry.object:  # "санкции ввел Евросоюз"
            actor, objects = objects[0], [actor]
        if actor is not None:
            yield actor, slots.get("subj", "")
            yield from _of_object(scene, actor, slots, "subj")
            named = named_to(scene.marked, verb, trigger.entry.into)
            if named is not None:
                yield named, slots.get("subj", "")
        elif speaks(scene, verb):
            yield verb, slots.get("subj", "")
    for one in objects or named_before(scene, verb):
        yield one, slots.get("obj", "")
        yield from _of_object(scene, one, slots, "obj")
    predicate = [scene.marked.tokens[verb.head]] if verb.rel == "cop" and verb.head >= 0 else []
    for one in predicate:
        yield from _of_object(scene, one, slots, "ins")
    for kid in (*predicate, *children(scene.marked, verb.index, "obl", "obl:agent", "iobj", "nmod")):
        tie = slot(scene.marked, kid)
        yield kid, slots.get("subj", "") if passive and tie == "ins" else slots.get(tie, "")


def _telling(scene: Scene, objects: list[Token]) -> list[Token]:
    """The objects, those first that the cast knows: a parse often gives a verb a stray one."""
    return sorted(objects, key=lambda one: scene.cast.at(one.start) is None)


def _of_object(scene: Scene, token: Token, slots: Mapping[str, str], of: str) -> Iterator[tuple[Token, str]]:
    """What hangs on object, subject or predicate: "отношения с …", "борт министра", "казахстанская мука"."""
    for kid in children(scene.marked, token.index, "nmod"):
        yield kid, slots.get(f"{of}.{slot(scene.marked, kid)}", "")
    for kid in children(scene.marked, token.index, "amod"):
        yield kid, slots.get(f"{of}.adj", "")
