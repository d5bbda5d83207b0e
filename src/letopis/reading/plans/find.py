"""The plans of a document: its planned events, its papers for years ahead, and what is promised in words."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from letopis.knowledge import lexicon
from letopis.language.russian.inflect import phrase_nominative
from letopis.model.article import STORY
from letopis.model.facts import Document, Event, Plan, PlanStatus
from letopis.model.marked import Marked, Sentence, Token
from letopis.model.text import fold
from letopis.model.when import Precision, When
from letopis.reading.cast import Cast
from letopis.reading.documents.find import TALKED_OF
from letopis.reading.events.grammar import clause, phrase
from letopis.reading.plans.promises import Promise, promises
from letopis.reading.plans.trust import Case, trusted
from letopis.reading.tense import own_tense
from letopis.reading.times import Timed, times_in

_OPEN: dict[str, PlanStatus] = {"planned": "open", "postponed": "postponed", "cancelled": "cancelled"}
_FINEST = tuple(Precision)


def find_plans(
    marked: Marked, cast: Cast, times: Sequence[Timed], events: Sequence[Event], documents: Sequence[Document]
) -> tuple[Plan, ...]:
    """What the story says is still to be done, each once: events ahead first, then papers, then promises."""
    kept: list[Plan] = []
    ahead = tuple(_of_events(marked, cast, events))
    told = _of_promises(marked, cast, times, ahead) if _is_of_relations(events, documents) else ()
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
        yield Plan(_named(marked, cast, event), status, event.evidence, "plan.event", due, doers, event.id)


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


def _named(marked: Marked, cast: Cast, event: Event) -> str:
    """What the event is called, with who takes part and where, as far as the words for it leave that out."""
    said = event.name or _noun(marked, event)
    known = {one.id: one.name for one in cast.entities}
    names = [known[one.entity] for one in event.participants if one.entity in known]
    place = [known[event.place]] if event.place is not None and event.place in known else []
    if said is None:
        nouns = lexicon("plans")["kinds"].get(event.kind, ("мероприятие",))
        return f"{nouns[0]}: {', '.join(names + place)}"
    untold = [one for one in names + place if not _stems(one) <= _stems(said)]
    return f"{said}: {', '.join(untold)}" if untold and not event.name else said


def _noun(marked: Marked, event: Event) -> str | None:
    """The noun of an event's kind with all that belongs to it, where its sentences have one."""
    nouns = lexicon("plans")["kinds"].get(event.kind, ("мероприятие",))
    for span in event.evidence:
        for token in marked.tokens_in(span.start, span.end):
            if token.lemma in nouns and token.pos == "NOUN":
                words = [one for one in phrase(marked, token.index) if one.rel != "case" or one.head != token.index]
                return phrase_nominative(words)
    return None


def _of_documents(marked: Marked, documents: Sequence[Document]) -> Iterator[Plan]:
    """A paper for years that are not over is a plan, and so is one yet to be made."""
    for one in documents:
        ahead = one.period is not None and not _is_over(one.period, marked.article.published)
        if ahead or (one.status == "proposed" and one.rule != TALKED_OF):
            yield Plan(one.name, "open", one.evidence, "plan.document", one.period, one.parties)


def _of_promises(marked: Marked, cast: Cast, times: Sequence[Timed], events: Sequence[Plan]) -> Iterator[Plan]:
    for sentence in marked.sentences:
        if sentence.role not in STORY:
            continue
        for one in promises(marked, marked.words(sentence)):
            due = _due(marked, one, sentence, times)
            doers = _doers(cast, one.doer)
            over = due is not None and _is_over(due, marked.article.published)
            if _says_enough(one) and not over and trusted(Case(marked, one, sentence, times, doers, events)):
                dated = due is not None and one.head.rel in ("acl", "amod")  # "заседание, перенесённое на май"
                yield Plan(one.what, "open" if dated else one.status, (sentence.span,), one.rule, due, doers)


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
    inside = {one.index for one in clause(marked, top.index)} | {
        one.index for one in phrase(marked, promise.head.index)
    }
    here = times_in(times, sentence.start, sentence.end)
    ahead = [one for one in here if one.head in inside and one.tense != "past"]
    ends = [one.when for one in ahead if one.kind != "since" and one.when is not None]
    starts = [one.when for one in ahead if one.when is not None]
    return min(ends or starts, key=lambda one: _FINEST.index(one.precision), default=None)


def _verb_above(marked: Marked, token: Token) -> Token:
    for above in marked.ancestors(token.index):
        if marked.tokens[above].pos in ("VERB", "AUX"):
            return marked.tokens[above]
    return token


def _is_over(due: When, published: When | None) -> bool:
    """Whether a date lies wholly before publication."""
    if published is None or due.latest is None or published.earliest is None:
        return False
    return due.latest < published.earliest


def _same(old: Plan, new: Plan) -> bool:
    """Whether two plans are one: the words of one within the other's, or one sentence and one date for both."""
    mine, theirs = _stems(old.what), _stems(new.what)
    if mine <= theirs or theirs <= mine:
        return True
    together = set(old.evidence) & set(new.evidence)
    return bool(together) and len(mine & theirs) >= min(len(mine), len(theirs)) / 2


def _united(old: Plan, new: Plan) -> Plan:
    """The first telling, with fuller words and what it leaves out."""
    together = bool(set(old.evidence) & set(new.evidence))
    more = len(_stems(old.what)) < len(_stems(new.what)) if together else _stems(old.what) < _stems(new.what)
    fuller = new.what if more else old.what
    evidence = tuple(dict.fromkeys((*old.evidence, *new.evidence)))
    return replace(old, what=fuller, due=old.due or new.due, by=old.by or new.by, evidence=evidence)


def _stems(text: str) -> frozenset[str]:
    """The beginnings of the words, enough to tell whether they are forms of one."""
    return frozenset(fold(word)[:5] for word in text.split() if len(word) > 3)
