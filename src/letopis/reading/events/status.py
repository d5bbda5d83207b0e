"""Whether an event was held, goes on, is planned, proposed, put off, called off or denied."""

from collections.abc import Iterator
from dataclasses import dataclass

from letopis.model.facts import EventStatus
from letopis.model.marked import Token
from letopis.reading.events.grammar import children, is_passive, is_verb, negated, preposition
from letopis.reading.events.outcomes import amid_plans, came_true, foiled, on_an_agenda, only_talked_of, undoing, untrue
from letopis.reading.events.scene import Scene
from letopis.reading.events.triggers import Trigger
from letopis.reading.tense import own_tense

#: From what undoes the others to what is assumed.
ORDER: tuple[EventStatus, ...] = ("denied", "postponed", "cancelled", "proposed", "planned", "ongoing", "held")
_NEGATED: dict[EventStatus, EventStatus] = {
    "planned": "denied",
    "proposed": "denied",
    "denied": "proposed",
    "cancelled": "planned",
    "postponed": "planned",
}
_TELLING = ("xcomp", "ccomp", "csubj", "csubj:pass")
_CENTRAL = ("nsubj", "nsubj:pass", "obj", "xcomp")


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status, and how plainly the text says it: 3 by a verb, 2 by a modifier, 1 by what is merely implied."""

    status: EventStatus
    strength: int


def verdict(scene: Scene, trigger: Trigger) -> Verdict:
    """The status that the words around a trigger give it."""
    if came_true(scene, trigger):
        return Verdict("held", 3)
    fate = foiled(scene, trigger)
    if fate is not None:
        return Verdict(fate, 3)
    signals = [_done_at_once(scene, trigger, one) for one in _signals(scene, trigger)]
    for status in ORDER:
        best = max((one.strength for one in signals if one.status == status), default=0)
        if best:
            return Verdict(status, best)
    return Verdict("held", 0)


def _done_at_once(scene: Scene, trigger: Trigger, one: Verdict) -> Verdict:
    """What is said of an act that takes no time: it is done, not going on ("высылает"), and so is one decided on."""
    if trigger.kind not in scene.words.context["acts"]["kinds"]:
        return one
    instant = one.status == "ongoing" or (one.status == "planned" and _decided(scene, trigger.token))
    return Verdict("held", one.strength) if instant else one


def _decided(scene: Scene, act: Token) -> bool:
    """Whether an infinitive stands under a decision that was made: "решили выслать", "объясняя решение отозвать"."""
    if not _infinitive(act) or act.head < 0:
        return False
    head = scene.marked.tokens[act.head]
    made = own_tense(scene.marked, head) == "past" or head.feats.get("VerbForm") == "Conv" or head.pos == "NOUN"
    return head.lemma in scene.words.status["decide"]["verbs"] and made and not negated(scene.marked, head.index)


def _signals(scene: Scene, trigger: Trigger) -> Iterator[Verdict]:
    if trigger.kind == "other" and trigger.verb is not None:
        yield _by_verb(scene, trigger.verb)
    elif trigger.entry.under:  # "предписано покинуть": the order is the act
        yield Verdict(_tensed(scene, scene.marked.tokens[trigger.token.head]), 3)
    elif trigger.nominal:
        own = [*_modified(scene, trigger), *(one for clause in trigger.clauses for one in _clausal(scene, clause))]
        yield from own
        if _only_discussed(scene, trigger) and any(one.status == "planned" for one in own):
            return
        if all(one.status != "held" for one in own):  # "повестка встречи, прошедшей в мае"
            yield from _under_nouns(scene, trigger)
        if trigger.verb is not None and _central(scene, trigger):
            enacted = trigger.kind == "sanction" and trigger.verb.lemma in scene.words.context["enact"]["verbs"]
            plain = enacted or (_amid(scene, trigger) and not _set_for(scene, trigger))
            own_word = Verdict(_tensed(scene, trigger.verb), 3) if plain else _by_verb(scene, trigger.verb)
            if _awaited(scene, trigger):
                own_word = Verdict("held", 2)
            yield from _said_by(scene, trigger.verb, own_word)
            yield from (_by_verb(scene, one) for one in undoing(scene, trigger))
    else:
        if untrue(scene, trigger):
            yield Verdict("denied", 3)
        told = "proposed" if _doubted(scene, trigger.token) else _tensed(scene, trigger.token)
        yield from _said_by(scene, trigger.token, Verdict(told, 3))


def _said_by(scene: Scene, verb: Token, own: Verdict) -> Iterator[Verdict]:
    """What a verb and those above it say; an infinitive says nothing by itself if it is governed."""
    above = list(_higher(scene, verb))
    wished = any(kid.lemma in ("чтобы", "чтоб") for kid in children(scene.marked, verb.index, "mark"))
    tried = wished or any(one.lemma in scene.words.status["try"]["verbs"] for one in _governors(scene, verb))
    if own.status in ("cancelled", "postponed") and (tried or any(one.status == "denied" for one in above)):
        yield Verdict("planned", 3)
        return
    if not (above and _infinitive(verb)):
        yield own
    yield from above


def _only_discussed(scene: Scene, trigger: Trigger) -> bool:
    """Whether what is planned is only spoken of: "обсуждался визит, намеченный на осень"."""
    return trigger.verb is not None and trigger.verb.lemma in scene.words.status["discuss"]["verbs"]


def _amid(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun only says where something is done: "договорились на встрече", not "согласились на встречу"."""
    settled = trigger.top.rel == "obl" and trigger.top.feats.get("Case") == "Loc"
    return settled and preposition(scene.marked, trigger.top.index) in ("на", "в", "во")


def _set_for(scene: Scene, trigger: Trigger) -> bool:
    """Whether something is planned for a gathering, which then is ahead, too: "на саммите намечена встреча"."""
    verb = trigger.verb
    planned = verb is not None and is_passive(verb) and verb.lemma in scene.words.status["govern"]["planned"]
    return planned and trigger.kind == "conference"


def _awaited(scene: Scene, trigger: Trigger) -> bool:
    """Whether what awaited somebody is told in the past, and so came: "где его ждали переговоры"."""
    verb = trigger.verb
    if verb is None or verb.lemma not in scene.words.status["await"]["verbs"] or verb.feats.get("Tense") != "Past":
        return False
    whom = [one for one in children(scene.marked, verb.index, "obj", "iobj", "obl") if one is not trigger.top]
    return trigger.top.rel == "nsubj" or any(one.feats.get("Case") in ("Acc", "Gen") for one in whom)


def _governors(scene: Scene, verb: Token) -> Iterator[Token]:
    """The verbs above a verb, up to the first that is only joined to what is above it."""
    here = verb
    for index in scene.marked.ancestors(verb.index):
        if here.rel not in (*_TELLING, "obl", "advcl"):
            return
        here = scene.marked.tokens[index]
        yield here


def _doubted(scene: Scene, verb: Token) -> bool:
    """Whether "возможно" or the like stands with a verb that is still ahead."""
    near = scene.marked.tokens[max(0, verb.index - 3) : verb.index]
    return verb.feats.get("Tense") == "Fut" and any(one.lemma in scene.words.status["word"]["proposed"] for one in near)


def _modified(scene: Scene, trigger: Trigger) -> Iterator[Verdict]:
    """What the adjectives and participles of the noun say: "предстоящий визит"."""
    for kid in children(scene.marked, trigger.token.index, "amod", "acl"):
        for status in ORDER:
            if kid.lemma in scene.words.status["modifier"].get(status, ()):
                past = kid.feats.get("Tense") == "Past" and not is_passive(kid)
                yield Verdict("held" if status == "ongoing" and past else status, 2)


def _clausal(scene: Scene, verb: Token) -> Iterator[Verdict]:
    """What a participle or relative clause of the noun says: "который пройдет в мае"."""
    governed = _governed(scene, verb)
    if governed is not None:
        yield Verdict(governed, 2)
    elif verb.lemma in scene.words.status["happen"]["verbs"]:
        yield Verdict(_tensed(scene, verb), 2)


def _under_nouns(scene: Scene, trigger: Trigger) -> Iterator[Verdict]:
    """What the nouns and prepositions above the noun say: "подготовка визита", "накануне саммита"."""
    groups = scene.words.status
    prep = preposition(scene.marked, trigger.token.index)
    if untrue(scene, trigger):
        yield Verdict("denied", 3)
    told = trigger.verb is not None and _central(scene, trigger)
    if prep == "к" and trigger.kind in ("visit", "conference") and not told:  # "о мерах к саммиту"
        yield Verdict("planned", 1)
    listed = trigger.kind != "visit" and any(noun.lemma in groups["programme"]["nouns"] for noun in trigger.path)
    if listed or on_an_agenda(scene, trigger):
        yield Verdict("planned", 2)
    if only_talked_of(scene, trigger):
        yield Verdict("proposed", 2)
    for status in ORDER:
        weight = 1 if status == "held" else 2
        if any(noun.lemma in groups["light"].get(status, ()) for noun in trigger.path):
            yield Verdict(status, weight)
        if prep in groups["preposition"].get(status, ()):
            yield Verdict("planned" if status == "held" and amid_plans(scene, trigger) else status, 1)


def _central(scene: Scene, trigger: Trigger) -> bool:
    """Whether the verb above a noun tells of the event, so that its tense is the event's."""
    verb, top = trigger.verb, trigger.top
    assert verb is not None, "only a noun under a verb is asked about"
    if trigger.token.pos == "ADJ":  # an ordinal for its noun: "третья намечена в Каире"
        return True
    words = scene.words.status
    known = words["happen"]["verbs"] | frozenset[str]().union(*words["govern"].values())
    if top.rel in _CENTRAL:
        return (
            verb.lemma in known | words["programme"]["verbs"] or verb.lemma in scene.words.context["perform"]["verbs"]
        )
    prep = preposition(scene.marked, top.index)
    if trigger.kind == "visit" and (prep in ("с", "со") or verb.lemma in scene.words.context["toward"]["verbs"]):
        return True
    if verb.lemma in words["settle"]["verbs"] and (_amid(scene, trigger) or prep in ("о", "об")):
        return prep in ("о", "об")  # what was agreed on, not where
    joins = scene.words.context["attend"]["verbs"] | words["govern"]["cancelled"] | words["govern"]["planned"]
    return verb.lemma in joins and prep in scene.words.context["attend"]["prepositions"]


def _by_verb(scene: Scene, verb: Token) -> Verdict:
    governed = _listed(scene, verb) or _governed(scene, verb)
    return Verdict(governed if governed is not None else _tensed(scene, verb), 3)


def _listed(scene: Scene, verb: Token) -> EventStatus | None:
    """The status of what stands on a programme: ahead, unless the programme is told as past ("включала")."""
    if verb.lemma not in scene.words.status["programme"]["verbs"]:
        return None
    past = verb.feats.get("Tense") == "Past" and not is_passive(verb)
    return "held" if past else "planned"


def _governed(scene: Scene, verb: Token) -> EventStatus | None:
    """The status that a governing verb gives ("отменили визит", "не планируется")."""
    words = scene.words.status
    denies = negated(scene.marked, verb.index)
    if verb.lemma in words["double"]["verbs"]:
        return "proposed" if denies else "denied"
    if denies and verb.lemma in words["unsure"]["verbs"]:
        return "proposed"
    if denies and verb.lemma in words["unable"]["verbs"] and verb.feats.get("Tense") == "Past":
        return "cancelled"
    if verb.lemma in words["happen"]["verbs"]:
        return None
    for status in ORDER:
        if verb.lemma in words["govern"].get(status, ()):
            return _NEGATED.get(status, status) if denies else status
    return None


def _tensed(scene: Scene, verb: Token) -> EventStatus:
    """The status that a verb's own tense gives."""
    if negated(scene.marked, verb.index):
        return "cancelled" if verb.lemma in scene.words.status["fail"]["verbs"] else "denied"
    if any(kid.lemma in ("чтобы", "чтоб") for kid in children(scene.marked, verb.index, "mark")):
        return "proposed"
    tense, form = verb.feats.get("Tense"), verb.feats.get("VerbForm")
    if own_tense(scene.marked, verb) == "future":
        return "planned"
    if form == "Inf":
        return "held" if verb.rel == "xcomp" and _done(scene, verb) else "planned"
    ahead = scene.words.status["happen"]["ahead"] | scene.words.status["intend"]["verbs"]
    if tense == "Fut" or (tense == "Pres" and verb.lemma in ahead):
        return "planned"
    if tense == "Pres" and not is_passive(verb) and form != "Conv":
        return "ongoing"
    return "held"


def _done(scene: Scene, verb: Token) -> bool:
    """Whether an infinitive stands under a verb that says it was done ("успел встретиться")."""
    head = scene.marked.tokens[verb.head]
    return head.lemma in scene.words.status["done"]["verbs"] and head.feats.get("Tense") == "Past"


def _higher(scene: Scene, verb: Token) -> Iterator[Verdict]:
    """What stands above the verb: "планирует посетить", "ожидается, что … встретятся", "опроверг, что …"."""
    here, nouns = verb, False
    for index in scene.marked.ancestors(verb.index):
        above = scene.marked.tokens[index]
        if here.feats.get("VerbForm") == "Part" and not is_passive(here) and here is verb:
            return
        if here.rel in ("advcl", "acl:relcl", "parataxis") or (here.rel == "conj" and not _infinitive(here)):
            return
        if here.rel == "acl" and _infinitive(here):
            yield from _under(scene, above)
        status = _governed(scene, above) if here.rel != "conj" else None
        if status is not None and (status == "denied" or (here.rel in _TELLING and not nouns)):
            yield Verdict(status, _weight(above, status))
        if not is_verb(above) and above.lemma in scene.words.status["light"]["proposed"]:
            yield Verdict("proposed", 3)
        nouns = nouns or not is_verb(above)
        here = above


def _weight(verb: Token, status: EventStatus) -> int:
    """How plainly a governing verb speaks: what somebody once planned says little of what is planned."""
    return 2 if status == "planned" and verb.feats.get("Tense") == "Past" and verb.feats.get("Aspect") == "Imp" else 3


def _infinitive(token: Token) -> bool:
    return token.feats.get("VerbForm") == "Inf"


def _under(scene: Scene, noun: Token) -> Iterator[Verdict]:
    """What a noun says of its infinitive: "намерение посетить", "приглашение приехать"."""
    for status in ORDER[:-1]:
        if noun.lemma in scene.words.status["light"].get(status, ()):
            yield Verdict(status, 3)
