"""Which times and places of a sentence belong to which event told in it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from letopis.model.marked import Token
from letopis.model.when import When
from letopis.reading.events.arguments import supports
from letopis.reading.events.dating import beside, governing, place_before, saying
from letopis.reading.events.grammar import PLACING, children, governor, is_verb, parted, preposition
from letopis.reading.events.outcomes import fulfilling, undoing
from letopis.reading.events.scene import Scene
from letopis.reading.events.triggers import Trigger
from letopis.reading.events.whereabouts import resident
from letopis.reading.times import Timed

Owners = dict[int, list[Trigger]]
#: Prepositions of what only sets an act in relation to another: "впервые после разрыва в 2008 году".
_APART = frozenset({"после", "до", "из-за", "со", "с", "перед"})
#: Times that a page bears for its own sake.
_STAMPS = frozenset({"iso", "iso month"})


def owners(scene: Scene, found: Iterable[Trigger]) -> Owners:
    """The triggers by the tokens whose dependents are theirs: each trigger, and the verb that supports it."""
    table: Owners = {}
    for trigger in found:
        for token in (trigger.token, *trigger.clauses):
            table.setdefault(token.index, []).append(trigger)
        if trigger.nominal and trigger.verb is not None and _carries(scene, trigger):
            for verb in (
                trigger.verb,
                *_phases(scene, trigger.verb),
                *undoing(scene, trigger),
                *fulfilling(scene, trigger),
            ):
                table.setdefault(verb.index, []).append(trigger)
    return table


def _phases(scene: Scene, verb: Token) -> list[Token]:
    """The verbs joined to an event's that tell its end: "начался 5 мая и завершится 7 мая"."""
    last = scene.words.context["phases"]["last"]
    return [one for one in children(scene.marked, verb.index, "conj") if one.lemma in last]


def _carries(scene: Scene, trigger: Trigger) -> bool:
    """Whether the dates and places of the verb above a noun are those of the event."""
    verb = trigger.verb
    groups = scene.words.status
    if trigger.kind == "other" or _decreed(scene, trigger):
        return True
    if verb is None or trigger.top.rel not in ("nsubj", "nsubj:pass", "obj"):
        return supports(scene, trigger)
    if verb.lemma in groups["happen"]["verbs"] or verb.lemma in scene.words.context["perform"]["verbs"]:
        return True
    over = verb.feats.get("Tense") == "Past" and verb.lemma not in saying()
    if over and not trigger.path and trigger.top.rel != "obj":
        return True
    return any(verb.lemma in group for group in groups["govern"].values())


def _decreed(scene: Scene, trigger: Trigger) -> bool:
    """Whether an act is told by the decree on it: "подписал указ о назначении"."""
    posted = trigger.kind in ("appointment", "dismissal", "recall")
    return posted and bool({one.lemma for one in trigger.path} & scene.words.context["orders"]["nouns"])


def owner(scene: Scene, token: Token, table: Owners) -> list[Trigger]:
    """The triggers that a token belongs to: those of the nearest word above it that has any."""
    for above in scene.marked.ancestors(token.index):
        if above in table:
            return table[above]
        here = scene.marked.tokens[above]
        if is_verb(here) and here.rel not in ("xcomp",):
            return [one for kid in children(scene.marked, above, "xcomp") for one in table.get(kid.index, ())]
    return []


def times_of(scene: Scene, trigger: Trigger, table: Owners) -> list[Timed]:
    """The times that belong to a trigger, nearest first."""
    sentence = scene.marked.sentence_of(trigger.token)
    dated = [one for one in scene.times if one.when is not None and one.kind != "duration" and one.rule not in _STAMPS]
    inside = [one for one in dated if sentence.start <= one.span.start < sentence.end]
    mine = [one for one in inside if trigger in _dated_by(scene, one, table)]
    mine = [one for one in mine if not _of_a_subject(scene, scene.marked.tokens[one.head], table)]
    return sorted(
        mine or _shared(scene, trigger, inside, table), key=lambda one: abs(one.span.start - trigger.token.start)
    )


def _dated_by(scene: Scene, time: Timed, table: Owners) -> list[Trigger]:
    """The triggers that a time belongs to."""
    token = scene.marked.tokens[time.head]
    verb = governing(scene.marked, token)
    if verb is token:
        return owner(scene, token, table)
    return table.get(verb.index, []) or owner(scene, verb, table)


def _shared(scene: Scene, trigger: Trigger, times: Sequence[Timed], table: Owners) -> list[Timed]:
    """The times of a clause beside a trigger's, which are its own, too, in doubt, if its clause has none."""
    return [replace(one, when=one.when and one.when.doubted()) for one in _lent(scene, trigger, times, table)]


def _lent(scene: Scene, trigger: Trigger, times: Sequence[Timed], table: Owners) -> list[Timed]:
    verb = trigger.verb
    if verb is None:
        return []
    if trigger not in table.get(verb.index, []):
        said = trigger.nominal and (_said_there(scene, trigger) or _done_there(scene, trigger))
        return [one for one in times if said and verb_above(scene, one) is verb and one.kind == "point"]
    for other in beside(scene.marked, verb):
        found = [one for one in times if verb_above(scene, one) is other]
        if found:
            return found
    there = place_before(scene.marked, verb)
    return [one for one in times if there is not None and there[0] <= one.head < there[1]]


def _done_there(scene: Scene, trigger: Trigger) -> bool:
    """Whether something is done at a gathering, and so on one of its days: "встретились в мае на сессии комиссии"."""
    words = scene.words.context["around"]
    inner = all(one.lemma in scene.words.status["within"]["nouns"] for one in trigger.path)
    at = preposition(scene.marked, trigger.top.index) in words["at"] and trigger.top.feats.get("Case") != "Acc"
    return at and inner and trigger.kind in words["gatherings"]


def _said_there(scene: Scene, trigger: Trigger) -> bool:
    """Whether something is said at talks, or right before or after them, and so on their day."""
    context = scene.words.context["around"]
    told = preposition(scene.marked, trigger.top.index) in context["prepositions"]
    return told and trigger.kind in context["kinds"] and trigger.verb is not None and _tells(scene, trigger.verb)


def _tells(scene: Scene, verb: Token) -> bool:
    """Whether a verb is one of saying, or makes one with its noun: "сделал заявление"."""
    said = scene.words.context["around"]["said"]
    return verb.lemma in saying() or any(one.lemma in said for one in children(scene.marked, verb.index, "obj"))


def verb_above(scene: Scene, time: Timed) -> Token | None:
    """The verb that a time dates."""
    token = scene.marked.tokens[time.head]
    verb = governing(scene.marked, token)
    return verb if verb is not token else governor(scene.marked, token.index)


def _of_a_subject(scene: Scene, token: Token, table: Owners) -> bool:
    """Whether a time hangs on a common noun that is no event: "обсудили работу перевалов зимой"."""
    for above in scene.marked.ancestors(token.index):
        here = scene.marked.tokens[above]
        if above in table or is_verb(here):
            return False
        if here.pos == "NOUN" and preposition(scene.marked, above) in _APART and not _dated(scene, here):
            return True
        if here.pos == "NOUN" and here.rel in ("obj", "nmod", "conj") and scene.cast.headed_by(above) is None:
            return not _dated(scene, here)
    return False


def _dated(scene: Scene, token: Token) -> bool:
    return any(one.span.start <= token.start < one.span.end for one in scene.times)


def finest(times: Sequence[Timed]) -> When | None:
    """The most precise of several times, the nearest first among equals."""
    dated = [one.when for one in times if one.when is not None and one.kind != "duration"]
    return min(dated, key=_width, default=None)


def _width(when: When) -> int:
    """The days that a date may mean."""
    return (when.latest - when.earliest).days if when.latest and when.earliest else date.max.toordinal()


def places_of(scene: Scene, trigger: Trigger, table: Owners) -> list[str]:
    """The places that belong to a trigger in the order of the text, cities before countries."""
    sentence = scene.marked.sentence_of(trigger.token)
    found: list[str] = []
    for reference in scene.cast.outermost(sentence.start, sentence.end):
        where = scene.of_type(reference.entities, "place", "country")
        head = scene.marked.tokens[reference.head]
        if (
            where
            and preposition(scene.marked, _top(scene, head).index) in PLACING
            and trigger in owner(scene, head, table)
            and not parted(scene.marked, trigger.token, head)
            and not _of_a_subject(scene, head, table)
            and not resident(scene, reference)
        ):
            found += where
    return sorted(dict.fromkeys(found), key=lambda one: scene.known[one].type != "place")


def _top(scene: Scene, token: Token) -> Token:
    """The noun that carries the preposition: "в городе Кокшетау" for the name."""
    stations = scene.words.context["placing"]["stations"]
    while token.head >= 0:
        above = scene.marked.tokens[token.head]
        if token.rel not in ("appos", "flat", "flat:name", "conj") and not (
            token.rel == "nmod" and above.lemma in stations
        ):
            break
        token = above
    return token
