"""Where an event was, where its own clause does not say: the place, building or "там" beside it in its sentence."""

from collections.abc import Iterator
from functools import cache

from letopis.knowledge import Kind, gazetteer
from letopis.model.marked import Sentence, Token
from letopis.model.text import fold
from letopis.reading.cast import Reference
from letopis.reading.events.dating import saying, stretch
from letopis.reading.events.grammar import PLACING, children, governor, is_verb, parted, preposition
from letopis.reading.events.scene import Scene
from letopis.reading.events.triggers import Trigger

_QUOTES = frozenset('«"“„')
#: Relations by which a place's name hangs on the noun that says what it is: "в городе Кокшетау".
_NAMING = ("appos", "flat", "flat:name", "conj")
#: Tokens of a place's own phrase before its name at most: "в государственной резиденции «Ала-Арча»".
_LONGEST = 4


def lone_place(scene: Scene, trigger: Trigger) -> str | None:
    """The city in which what a sentence tells is set: that of the event's own words, else the only one."""
    if trigger.kind not in scene.words.context["placing"]["kinds"]:
        return None
    found = [(reference, i) for reference, i in _set(scene, trigger) if scene.known[i].type == "place"]
    first, last = stretch(scene.marked, trigger.token)
    own = {i for reference, i in found if first <= reference.head < last}
    if len(own) == 1:
        return own.pop()
    if _agreed_on(scene, trigger):
        return None
    every = {i for _, i in found}
    return _where(scene, trigger) or (every.pop() if len(every) == 1 else None)


def _agreed_on(scene: Scene, trigger: Trigger) -> bool:
    """Whether an event is what was agreed on, which the place of the agreement is not that of: "договорились о …"."""
    verb = trigger.verb
    settled = verb is not None and verb.lemma in scene.words.status["settle"]["verbs"]
    return settled and preposition(scene.marked, trigger.top.index) in ("о", "об")


def venue(scene: Scene, trigger: Trigger) -> str | None:
    """The building in which talks were held, one known as a seat of government or called a palace or the like."""
    if trigger.kind not in scene.words.context["placing"]["kinds"]:
        return None
    found = {i for reference, i in _set(scene, trigger) if _is_venue(scene, reference, i)}
    return found.pop() if len(found) == 1 else None


def there(scene: Scene, trigger: Trigger) -> str | None:
    """The place that "там", "туда" or "здесь" in an event's clause means: the one named last before it."""
    words = scene.words.context["placing"]
    first, last = stretch(scene.marked, trigger.token)
    beside = scene.marked.tokens[first:last]
    points = [one for one in beside if one.lemma in words["there"] or _then_too(scene, one)]
    pointer = next((one for one in points if _of_own(scene, trigger, one)), None)
    if pointer is None:
        return None
    at = scene.marked.sentence_of(trigger.token).index
    start = scene.marked.sentences[max(0, at - 1)].start
    before = scene.cast.within(start, pointer.start)
    cities = [i for one in before for i in scene.of_type(one.entities, "place") if not wide(scene, i)]
    lands = [i for one in before if placed(scene, one) for i in scene.of_type(one.entities, "country")]
    return next(iter([*cities[-1:], *lands[-1:]]), None)


def _then_too(scene: Scene, token: Token) -> bool:
    """Whether "тогда же" stands here: at the same time, and so in the same place."""
    after = scene.marked.tokens[token.index + 1 : token.index + 2]
    return token.lemma == "тогда" and any(one.lemma == "же" for one in after)


def _of_own(scene: Scene, trigger: Trigger, pointer: Token) -> bool:
    """Whether a word for a place goes with the trigger's own verb."""
    above = governor(scene.marked, pointer.index)
    return above is None or above in (trigger.token, trigger.verb)


def _where(scene: Scene, trigger: Trigger) -> str | None:
    """The place before ", где" of the clause that an event is told in: "посетит Каир, где встретится"."""
    first, _ = stretch(scene.marked, trigger.token)
    if first < 2 or scene.marked.tokens[first].lemma not in ("где", "куда"):
        return None
    sentence, end = scene.marked.sentence_of(trigger.token), scene.marked.tokens[first].start
    before = [i for one in scene.cast.within(sentence.start, end) for i in scene.of_type(one.entities, "place")]
    return before[-1] if before and not wide(scene, before[-1]) else None


def _set(scene: Scene, trigger: Trigger) -> Iterator[tuple[Reference, str]]:
    """The places and buildings that a sentence names with "в" or "на", which may be those of an event."""
    sentence = scene.marked.sentence_of(trigger.token)
    for reference in scene.cast.within(sentence.start, sentence.end):
        head = scene.marked.tokens[reference.head]
        for identity in scene.of_type(reference.entities, "place", "organization"):
            if not placed(scene, reference) or parted(scene.marked, trigger.token, head) or wide(scene, identity):
                continue
            if not _of_another(scene, trigger, reference):
                yield reference, identity


def placed(scene: Scene, reference: Reference) -> Token | None:
    """The preposition by which a reference says where: before it, or before the noun that says what it is."""
    top = scene.marked.tokens[reference.head]
    while top.rel in _NAMING and top.head >= 0 and scene.marked.tokens[top.head].pos == "NOUN":
        top = scene.marked.tokens[top.head]
    if preposition(scene.marked, top.index) in PLACING:
        own = next((one for one in children(scene.marked, top.index, "case")), None)  # an adjective may have it
        return own if own is not None else _before(scene, reference)
    return _before(scene, reference)


def _before(scene: Scene, reference: Reference) -> Token | None:
    """The preposition before a reference, whatever its parse, over adjectives and nouns such as "резиденция"."""
    kinds = scene.words.context["placing"]["nouns"]
    first = _first(scene, reference)
    for token in reversed(scene.marked.tokens[max(0, first - _LONGEST) : first]):
        if token.lemma in PLACING:
            return token
        if token.text not in _QUOTES and token.pos != "ADJ" and token.lemma not in kinds:
            return None
    return None


def landing(scene: Scene, identity: str, sentence: Sentence) -> bool:
    """Whether a sentence names an unknown place only as an airport or station: "сел в аэропорту Нойбай"."""
    words = scene.words.context["placing"]["stations"]
    if scene.country_of(identity) is not None:
        return False
    named = [one for one in scene.cast.within(sentence.start, sentence.end) if identity in one.entities]
    before = [scene.marked.tokens[max(0, _first(scene, one) - 2) : _first(scene, one)] for one in named]
    return bool(before) and all(any(token.lemma in words for token in tokens) for tokens in before)


def _first(scene: Scene, reference: Reference) -> int:
    """The index of a reference's first token."""
    return next((one.index for one in scene.marked.tokens_in(reference.start, reference.end)), reference.head)


def wide(scene: Scene, identity: str) -> bool:
    """Whether a place is a part of the world, which says little of where something was."""
    return scene.known[identity].type == "place" and _of_no_state(fold(scene.known[identity].name))


@cache
def _of_no_state(name: str) -> bool:
    hit = gazetteer().longest(name.split())
    return hit is not None and hit.kind is Kind.REGION and not hit.entry.countries


def _is_venue(scene: Scene, reference: Reference, identity: str) -> bool:
    """Whether a name is that of a building: a seat of government, or one with a noun such as "дворец"."""
    nouns = scene.words.context["placing"]["venues"]
    if any(one.lemma in nouns for one in scene.marked.tokens_in(reference.start, reference.end)):
        return True
    hit = gazetteer().longest(fold(scene.known[identity].name).split())
    return hit is not None and hit.kind is Kind.SEAT


def _of_another(scene: Scene, trigger: Trigger, reference: Reference) -> bool:
    """Whether a place is that of something else: where an envoy serves, of a war, or where somebody spoke of it."""
    head = scene.marked.tokens[reference.head]
    above = scene.marked.tokens[head.head] if head.head >= 0 else head
    if elsewhere(scene, reference) or announced(scene, reference):
        return True
    own = {trigger.token.index, *(one.index for one in trigger.path)}
    if above.lemma in scene.words.nouns and above.pos == "NOUN" and above.index not in own:
        return True
    return _said_elsewhere(scene, trigger, head)


def announced(scene: Scene, reference: Reference) -> bool:
    """Whether a place is only where nobody named told the news: "как сообщили в Каире"."""
    verb = governor(scene.marked, reference.head)
    if verb is None or verb.lemma not in saying() or verb.feats.get("Number") != "Plur":
        return False
    kin = children(scene.marked, verb.index)
    telling = verb.rel == "parataxis" or any(one.rel == "ccomp" or one.lemma == "как" for one in kin)
    return telling and all(one.rel != "nsubj" for one in kin)


def resident(scene: Scene, reference: Reference) -> bool:
    """Whether a place is where an envoy to several states lives: "посол с резиденцией в Бухаресте"."""
    sign = placed(scene, reference)
    before = scene.marked.tokens[max(0, sign.index - 2) : sign.index] if sign is not None else ()
    return len(before) == 2 and before[0].lemma in ("с", "со") and before[1].lemma == "резиденция"


def elsewhere(scene: Scene, reference: Reference) -> bool:
    """Whether a place says where an envoy serves, or where a war or the like is."""
    head = scene.marked.tokens[reference.head]
    above = scene.marked.tokens[head.head] if head.head >= 0 else head
    sign = placed(scene, reference)
    before = scene.marked.tokens[sign.index - 1] if sign is not None and sign.index else above
    words = scene.words.context["placing"]
    return resident(scene, reference) or bool({above.lemma, before.lemma} & (words["posted"] | words["elsewhere"]))


def _said_elsewhere(scene: Scene, trigger: Trigger, head: Token) -> bool:
    """Whether a place belongs to the verb of saying over the clause that tells of the event, or the reverse."""
    mine, theirs = trigger.verb, governor(scene.marked, head.index)
    if mine is None or theirs is None or mine is theirs:
        return False
    under = theirs.index in scene.marked.ancestors(mine.index) and mine.rel in ("ccomp", "parataxis")
    over = mine.index in scene.marked.ancestors(theirs.index) and theirs.rel == "ccomp" and is_verb(mine)
    return (under and theirs.lemma in saying()) or (over and mine.lemma in saying())
