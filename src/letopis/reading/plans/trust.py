"""Which promises to believe: those that parties to relations make, still to come, that say what is to be done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from letopis.knowledge import lexicon
from letopis.model.article import Role
from letopis.model.facts import Plan
from letopis.model.marked import Marked, Sentence, Token
from letopis.model.text import fold
from letopis.model.when import When
from letopis.reading.events.dating import governing
from letopis.reading.events.grammar import children, governor, is_verb, negated, preposition
from letopis.reading.plans.promises import Promise
from letopis.reading.plans.wording import event_nouns
from letopis.reading.times import Timed, times_in
from letopis.reading.topics import find_topics

_LONG_AGO = timedelta(days=30)
_TOLD_BY_EVENTS = frozenset({"plan.going", "plan.will do", "plan.coming", "plan.scheduled"})
_BY_SOMEBODY = frozenset({"plan.to do", "plan.agreed", "plan.will do", "plan.going"})


@dataclass(frozen=True, slots=True)
class Case:
    """A promise with all that speaks for or against it."""

    marked: Marked
    promise: Promise
    sentence: Sentence
    times: Sequence[Timed]
    doers: tuple[str, ...]
    events: Sequence[Plan]

    @property
    def teller(self) -> Token:
        """The verb that tells of the promise: above an infinitive or a noun the finite one, else its own."""
        head = self.promise.head
        if is_verb(head) and head.feats.get("VerbForm") not in ("Inf", "Part"):
            return head
        above = governor(self.marked, head.index)
        while above is not None and above.feats.get("VerbForm") == "Inf" and above.rel in ("conj", "xcomp"):
            above = governor(self.marked, above.index)  # "договорились открыть консульство и провести форум"
        return above or head


Refusal = Callable[[Case], bool]


def trusted(case: Case) -> bool:
    """Whether a promise may be listed as a plan."""
    return not any(refusal(case) for refusal in REFUSALS)


def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon("plans")["trust"][name])


def _hearsay(case: Case) -> bool:
    """Rumours, denials and what is only "not ruled out"."""
    words = case.marked.words(case.sentence)
    if any(one.lemma in _words("hearsay") for one in words):
        return True
    return any(one.lemma in _words("ruled_out") and negated(case.marked, one.index) for one in words)


def _long_over(case: Case) -> bool:
    """What was promised at a date well before publication."""
    published = case.marked.article.published
    if published is None or published.earliest is None:
        return False
    limit = published.earliest - _LONG_AGO
    here = times_in(case.times, case.sentence.start, case.sentence.end)
    return any(one.tense == "past" and _ended(one.when, limit) and _dates_finite(case, one) for one in here)


def _ended(when: When | None, limit: object) -> bool:
    return when is not None and when.latest is not None and when.latest < limit  # type: ignore[operator]


def _dates_finite(case: Case, time: Timed) -> bool:
    """Whether a time dates a finite verb: not "линию, прерванную в 2014 году"."""
    token = case.marked.tokens[time.head]
    verb = governing(case.marked, token)
    above = verb if verb is not token else governor(case.marked, token.index)
    return above is not None and above.feats.get("VerbForm") == "Fin"


def _given_up(case: Case) -> bool:
    """What somebody was planning, in the past imperfective: nobody says that he still is."""
    teller = case.teller
    would = any(one.lemma in ("бы", "б") for one in children(case.marked, teller.index))
    past = teller.feats.get("Tense") == "Past" and teller.pos == "VERB" and not would
    return teller.lemma in _words("planning") and past


def _called_off(case: Case) -> bool:
    """What was set, and then called off or not held: "отменил визит, намеченный на 5 мая"."""
    if case.promise.rule != "plan.scheduled":
        return False
    verbs = [one for one in case.marked.words(case.sentence) if is_verb(one) and one is not case.promise.head]
    return any(
        one.lemma in _words("called_off") or (one.lemma in _words("taking_place") and negated(case.marked, one.index))
        for one in verbs
    )


def _unscheduled(case: Case) -> bool:
    """A person named to a post, or anything else set to what is no time."""
    if case.promise.rule != "plan.scheduled":
        return False
    if case.promise.status == "postponed":
        return False
    here = times_in(case.times, case.sentence.start, case.sentence.end)
    return not any(preposition(case.marked, one.head) == "на" for one in here)


def _hypothetical(case: Case) -> bool:
    """What would be, if or when something else were; questions; what only a relative clause tells."""
    teller = case.teller
    finite = teller.feats.get("VerbForm") not in ("Inf", "Conv") or children(case.marked, teller.index, "aux")
    if teller is not case.promise.head and not finite:
        return True
    verbs = (teller.index, case.promise.head.index)
    kids = [kid for index in verbs for kid in children(case.marked, index)]
    inner = [one for kid in kids if kid.rel == "advcl" for one in children(case.marked, kid.index, "mark")]
    if {one.lemma for one in kids} & _words("conditions") or "если" in {one.lemma for one in inner}:
        return True
    return any(word in _words("relatives") for word in case.promise.what.lower().split())


def _whoever(case: Case) -> bool:
    """What a relative clause tells of somebody who is not named: "тем, кто намерен убивать"."""
    tellers = (case.teller, *children(case.marked, case.teller.index, "nsubj"))
    return not case.doers and any(one.lemma in ("кто", "никто", "всякий", "каждый") for one in tellers)


def _opinion(case: Case) -> bool:
    """What somebody only thinks others should do: "считает, что страна должна отказаться"."""
    teller = case.teller
    if teller.lemma not in _words("duty") or case.promise.head.lemma in _words("movement"):
        return False
    above = governor(case.marked, teller.index) or governor(case.marked, case.promise.head.index)
    return above is not None and (above.lemma in _words("opinion"))


def _outsiders(case: Case) -> bool:
    """Doers who are no parties to relations: fans, heroes of films, factories."""
    if case.promise.rule not in _BY_SOMEBODY or case.doers:
        return False
    doer = case.promise.doer or next(
        (one for one in children(case.marked, case.teller.index, "iobj", "obl") if one.feats.get("Case") == "Dat"), None
    )
    people = doer is not None and doer.pos == "NOUN" and doer.feats.get("Animacy") == "Anim"
    return people and doer is not None and doer.lemma not in _words("parties")


def _play(case: Case) -> bool:
    """Sport and stage, in the sentence or as what the title is about."""
    words = case.marked.words(case.sentence)
    titles = [one for one in case.marked.sentences if one.role is Role.TITLE]
    about = [*words, *(one for title in titles for one in case.marked.words(title))]
    return "sport" in find_topics(about) or any(one.lemma in _words("play") for one in words)


def _domestic(case: Case) -> bool:
    """Elections and the making of cabinets."""
    return case.promise.head.lemma in _words("domestic")


def _pointless(case: Case) -> bool:
    """A verb with no noun; a noun that only points ("наша встреча", "свой коллега"); a list of who does what."""
    said = case.promise.what.split()
    if any(one in ("–", "—") and not _between_names(said, at) for at, one in enumerate(said)):
        return True
    if is_verb(case.promise.head):
        nouns = {one.text for one in case.marked.words(case.sentence) if one.pos in ("NOUN", "PROPN")}
        return not nouns & set(said) and case.promise.rule != "plan.scheduled"
    pointing = {one.lemma for one in children(case.marked, case.promise.head.index, "det", "amod")}
    return bool(pointing & _words("pointing")) and case.promise.rule in ("plan.agreed", "plan.coming", "plan.scheduled")


def _between_names(said: list[str], at: int) -> bool:
    """Whether a dash joins two names: "рейс Хельсинки – Осака"."""
    sides = said[max(0, at - 1) : at] + said[at + 1 : at + 2]
    return len(sides) == 2 and all(one[:1].isupper() for one in sides)


def _told_as_event(case: Case) -> bool:
    """What an event ahead already tells, of the same sentence and the same people."""
    named = case.promise.rule == "plan.coming" and case.promise.head.lemma not in event_nouns()
    if case.promise.rule not in _TOLD_BY_EVENTS or named:
        return False
    span = case.sentence.span
    told = [one for one in case.events if span in one.evidence and (not case.doers or set(case.doers) & set(one.by))]
    return any(not _adds(case, one) for one in told)


def _adds(case: Case, event: Plan) -> bool:
    """Whether a promise names a thing that the event does not: "открыть посольство", told as a ceremony."""
    said = set(case.promise.what.split())
    things = [one for one in case.marked.words(case.sentence)
              if one.pos == "NOUN" and one.text in said and one.feats.get("Animacy") != "Anim"]  # fmt: skip
    named = {fold(word)[:5] for word in event.what.split()}
    dated = [one.span for one in times_in(case.times, case.sentence.start, case.sentence.end)]
    own = [one for one in things if not any(span.start <= one.start < span.end for span in dated)]
    return case.promise.rule in ("plan.coming", "plan.will do") and any(fold(one.text)[:5] not in named for one in own)


REFUSALS: tuple[Refusal, ...] = (
    _hearsay,
    _long_over,
    _given_up,
    _called_off,
    _unscheduled,
    _hypothetical,
    _whoever,
    _opinion,
    _outsiders,
    _play,
    _domestic,
    _pointless,
    _told_as_event,
)
