"""The plans of a document: its planned events, its papers for years ahead, and what is promised in words."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from letopis.knowledge import lexicon
from letopis.model.article import STORY
from letopis.model.facts import Document, Event, Plan, PlanStatus
from letopis.model.marked import Marked, Sentence, Token
from letopis.model.when import Precision, When
from letopis.reading.cast import Cast
from letopis.reading.documents.find import TALKED_OF
from letopis.reading.events.grammar import clause, is_verb, phrase
from letopis.reading.plans.naming import named, stems
from letopis.reading.plans.promises import Promise, promises
from letopis.reading.plans.trust import Case, trusted
from letopis.reading.tense import own_tense
from letopis.reading.times import Timed, times_in

_OPEN: dict[str, PlanStatus] = {"planned": "open", "postponed": "postponed", "cancelled": "cancelled"}
_DEED = 1  # words that a promise may have beside those of its event: "провести" встречу
_FINEST = tuple(Precision)


def find_plans(
    marked: Marked, cast: Cast, times: Sequence[Timed], events: Sequence[Event], documents: Sequence[Document]
) -> tuple[Plan, ...]:
    """What the story says is still to be done, each once: events ahead first, then papers, then promises."""
    kept: list[Plan] = []
    ahead = tuple(_of_events(marked, cast, events))
    told = _of_promises(marked, cast, times, ahead, _is_of_relations(events, documents))
    for one in (*ahead, *_of_documents(marked, documents), *told):
        at = next((i for i, old in enumerate(kept) if _same(old, one)), None)
        if at is None:
            kept.append(one)
        else:
            kept[at] = _united(kept[at], one)
    return tuple(kept)


def _is_of_relations(events: Sequence[Event], documents: Sequence[Document]) -> bool:
    """Whether a page tells anything of relations between states: on others intentions are matters of their own."""
    return bool(documents) or any(one.kind != "other" for one in events)


def _of_events(marked: Marked, cast: Cast, events: Sequence[Event]) -> Iterator[Plan]:
    """An event ahead is a plan; one put off with a new date is open again."""
    for event in events:
        status = _OPEN.get(event.status)
        if status is None or (event.when is not None and _is_over(event.when, marked.article.published)):
            continue
        if status == "postponed" and event.rescheduled and event.when is not None:
            status = "open"
        if event.rescheduled and _only_moved(marked, event):
            status = "postponed"
        doers = tuple(one.entity for one in event.participants)
        due = (
            None if event.when is None or event.when.uncertain else event.when
        )  # a day lent by another event is no due
        yield Plan(named(marked, cast, event), status, event.evidence, "plan.event", due, doers, event.id)


def _only_moved(marked: Marked, event: Event) -> bool:
    """Whether of an event no more is told than that it was moved: "перенесён на май", not "запланирован на май"."""
    words = lexicon("plans")["schedule"]
    told = [marked.words(one) for one in marked.sentences if one.span in event.evidence]
    moved = [any(one.lemma in words["moved"] and _tells(one) for one in sentence) for sentence in told]
    others = [sentence for sentence, is_moved in zip(told, moved, strict=True) if not is_moved]
    ahead = any(own_tense(marked, one) == "future" or one.lemma in words["set"] for each in others for one in each)
    again = any(one.lemma in words["set"] and _tells(one) for each in told for one in each)
    return any(moved) and not ahead and not again


def _tells(token: Token) -> bool:
    return token.feats.get("VerbForm") == "Fin" or token.feats.get("Variant") == "Short"


def _of_documents(marked: Marked, documents: Sequence[Document]) -> Iterator[Plan]:
    """A paper for years that are not over is a plan, and so is one yet to be made."""
    for one in documents:
        ahead = one.period is not None and not _is_over(one.period, marked.article.published)
        if ahead or (one.status == "proposed" and one.rule != TALKED_OF):
            yield Plan(one.name, "open", one.evidence, "plan.document", one.period, one.parties)


def _of_promises(
    marked: Marked, cast: Cast, times: Sequence[Timed], events: Sequence[Plan], relations: bool
) -> Iterator[Plan]:
    """The promises of the story; on a page that tells no act of states those of sentences that name two of them."""
    for sentence in marked.sentences:
        if sentence.role not in STORY or not (relations or _names_two_states(cast, sentence)):
            continue
        for one in promises(marked, marked.words(sentence)):
            due = _due(marked, one, sentence, times)
            doers = _doers(cast, one.doer)
            over = due is not None and _is_over(due, marked.article.published)
            if _says_enough(one) and not over and trusted(Case(marked, one, sentence, times, doers, events)):
                dated = due is not None and one.head.rel in ("acl", "amod")  # "заседание, перенесённое на май"
                yield Plan(one.what, "open" if dated else one.status, (sentence.span,), one.rule, due, doers)


def _names_two_states(cast: Cast, sentence: Sentence) -> bool:
    told = {one for each in cast.within(sentence.start, sentence.end) for one in each.entities}
    return len({one.country for one in cast.entities if one.id in told and one.country}) > 1


def _says_enough(promise: Promise) -> bool:
    return " " in promise.what or (promise.rule == "plan.scheduled" and promise.what[:1].isupper())


def _doers(cast: Cast, doer: Token | None) -> tuple[str, ...]:
    reference = cast.at(doer.start) if doer is not None else None
    known = {one.id: one.type for one in cast.entities}
    acting = ("person", "country", "organization")
    return tuple(one for one in reference.entities if known.get(one) in acting) if reference else ()


def _due(marked: Marked, promise: Promise, sentence: Sentence, times: Sequence[Timed]) -> When | None:
    """The finest date that the clause of the promise holds, of those ahead."""
    top = promise.head if promise.head.pos in ("VERB", "AUX") else _verb_above(marked, promise.head)
    above = _verb_above(marked, top) if top.feats.get("VerbForm") == "Inf" and top.rel != "conj" else top
    words = (*clause(marked, top.index), *clause(marked, above.index), *phrase(marked, promise.head.index))
    inside = {one.index for one in words}
    here = times_in(times, sentence.start, sentence.end)
    ahead = [one for one in here if one.head in inside and one.tense != "past"]
    ends = [one.when for one in ahead if one.kind != "since" and one.when is not None]
    starts = [one.when for one in ahead if one.when is not None]
    return min(ends or starts, key=lambda one: _FINEST.index(one.precision), default=None)


def _verb_above(marked: Marked, token: Token) -> Token:
    for above in marked.ancestors(token.index):
        if is_verb(marked.tokens[above]):
            return marked.tokens[above]
    return token


def _is_over(due: When, published: When | None) -> bool:
    """Whether a date lies wholly before publication."""
    if published is None or due.latest is None or published.earliest is None:
        return False
    return due.latest < published.earliest


def _same(old: Plan, new: Plan) -> bool:
    """Whether two plans are one: the words of one within the other's, or one sentence and one date for both.

    Two events are two plans.
    """
    if old.event is not None and new.event is not None:
        return False
    mine, theirs = stems(old.what), stems(new.what)
    if theirs <= mine or (mine <= theirs and (old.event is None or len(theirs - mine) <= _DEED)):
        return True
    together = set(old.evidence) & set(new.evidence)
    if together and old.due is not None and old.due == new.due and old.event is not None:
        return stems(old.what.partition(":")[0]) & theirs != frozenset()
    return bool(together) and len(mine & theirs) >= min(len(mine), len(theirs)) / 2


def _united(old: Plan, new: Plan) -> Plan:
    """The first telling, with fuller words and what it leaves out."""
    together = bool(set(old.evidence) & set(new.evidence))
    more = len(stems(old.what)) < len(stems(new.what)) if together else stems(old.what) < stems(new.what)
    fuller = new.what if more else old.what
    evidence = tuple(dict.fromkeys((*old.evidence, *new.evidence)))
    return replace(old, what=fuller, due=old.due or new.due, by=old.by or new.by, evidence=evidence)
