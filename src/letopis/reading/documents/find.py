"""The papers of a document: treaties, plans, declarations that something is done to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from letopis.knowledge import lexicon
from letopis.model.article import STORY
from letopis.model.facts import Document, DocumentStatus
from letopis.model.marked import Marked, Token
from letopis.model.span import Span
from letopis.model.when import When
from letopis.reading.cast import Cast
from letopis.reading.documents.acts import Act, act_on, comes_into_force
from letopis.reading.documents.naming import kind_of, name_of
from letopis.reading.documents.parties import parties_of
from letopis.reading.events.grammar import children, negated
from letopis.reading.tense import aimed, own_tense
from letopis.reading.times import Timed, times_in

#: The rule of a paper that is only a matter of talks or wishes.
TALKED_OF = "document.talked of"
_RANK: tuple[DocumentStatus, ...] = ("proposed", "drafted", "adopted", "signed", "ratified", "in-force", "denounced")


@dataclass(frozen=True, slots=True)
class _Found:
    """A paper as one sentence tells of it."""

    document: Document
    lemmas: frozenset[str]


def find_documents(marked: Marked, cast: Cast, times: Sequence[Timed]) -> tuple[Document, ...]:
    """The papers that the story says are signed, adopted, prepared and so on, in the order of the text."""
    kept: list[_Found] = []
    for one in _all(marked, cast, times):
        at = next((i for i, old in enumerate(kept) if _same(old, one)), None)
        if at is None:
            kept.append(one)
        else:
            kept[at] = _united(kept[at], one)
    return tuple(one.document for one in kept if _is_named(one))


def _all(marked: Marked, cast: Cast, times: Sequence[Timed]) -> Iterator[_Found]:
    for sentence in marked.sentences:
        if sentence.role not in STORY:
            continue
        for token in marked.words(sentence):
            kind = kind_of(marked, token)
            act = act_on(marked, token) if kind is not None else None
            if kind is None or act is None:
                continue
            found = _made(marked, cast, times, token, act)
            if found is not None:
                yield found


def _made(marked: Marked, cast: Cast, times: Sequence[Timed], token: Token, act: Act) -> _Found | None:
    """The paper, unless it is only "documents" or has neither a name of its own nor parties."""
    kind, sentence = kind_of(marked, token), marked.sentence_of(token)
    name, span = name_of(marked, token, _act_dates(marked, times_in(times, sentence.start, sentence.end)))
    parties = parties_of(marked, cast, token, act.token, span)
    if kind is None or not _is_fact(marked, token, act, " " not in name, parties):
        return None
    status = "in-force" if _then_in_force(marked, token) else act.status
    period = _period(marked, times, token, span)
    rule = TALKED_OF if act.talked_of else f"document.{act.token.lemma}"
    document = Document(kind, name, status, (sentence.span,), rule, parties, period)
    lemmas = frozenset(one.lemma for one in marked.tokens_in(*span) if one.pos in ("NOUN", "PROPN", "ADJ"))
    return _Found(document, lemmas)


def _is_fact(marked: Marked, token: Token, act: Act, bare: bool, parties: tuple[str, ...]) -> bool:
    """Whether enough is told of the paper: "документы подписаны", "принял план" is not."""
    if bare and (token.feats.get("Number") == "Plur" or token.lemma == "документ"):
        return False
    return act.sure or (not bare and _of_states(marked, token, parties))


def _is_named(found: _Found) -> bool:
    """Whether a paper is told from others: by its parties, or a name that says more than "this agreement"."""
    words = lexicon("documents")
    return bool(found.document.parties) or bool(found.lemmas - set(words["kinds"]) - set(words["pointing"]["words"]))


def _then_in_force(marked: Marked, paper: Token) -> bool:
    """Whether the sentence goes on to say that it came into force: "подписано соглашение (вступило в силу …)"."""
    after = marked.tokens[paper.index : marked.sentence_of(paper).last]
    return any(comes_into_force(marked, one) and not negated(marked, one.index) and own_tense(marked, one) == "past"
               and not children(marked, one.index, "nsubj") for one in after)  # fmt: skip


def _of_states(marked: Marked, token: Token, parties: tuple[str, ...]) -> bool:
    """Whether a paper is plainly one of states: by its parties, or by a meeting told in its sentence."""
    words = lexicon("documents")["meetings"]["words"]
    return bool(parties) or any(one.lemma in words for one in marked.words(marked.sentence_of(token)))


def _act_dates(marked: Marked, times: Sequence[Timed]) -> frozenset[int]:
    """The tokens of dates that are no part of a paper's name: those of the act, not "на 2024–2028 годы"."""
    dated = [one for one in times if one.kind in ("point", "since") and not aimed(marked, one.head)]
    return frozenset(token.index for one in dated for token in marked.tokens_in(*one.span))


def _period(marked: Marked, times: Sequence[Timed], token: Token, span: Span) -> When | None:
    """The period that a paper is for: "на 2023–2024 годы" in its phrase or right after it."""
    sentence = marked.sentence_of(token)
    for one in times_in(times, span.start, min(sentence.end, span.end + 4)):
        if one.when is not None:
            before = marked.tokens[max(0, one.head - 3) : one.head]
            on = any(part.lemma in ("на", "до") and part.start >= span.start for part in before)
            if one.kind in ("period", "until") or (on and one.rule in ("year", "shifted unit")):
                return one.when
    return None


def _same(old: _Found, new: _Found) -> bool:
    """Whether two tellings are of one paper: of a kind, one's words within the other's, no party against it."""
    if old.document.kind != new.document.kind:
        return False
    mine, theirs = set(old.document.parties), set(new.document.parties)
    if mine and theirs and not (mine <= theirs or theirs <= mine):
        return False
    return old.lemmas <= new.lemmas or new.lemmas <= old.lemmas


def _united(old: _Found, new: _Found) -> _Found:
    """The fuller name, the further status, all that either tells."""
    fuller, other = (old, new) if len(old.document.name) >= len(new.document.name) else (new, old)
    status = max(old.document.status, new.document.status, key=_RANK.index)
    document = replace(
        fuller.document,
        status=status,
        parties=max(fuller.document.parties, other.document.parties, key=len),
        period=fuller.document.period or other.document.period,
        evidence=tuple(dict.fromkeys((*old.document.evidence, *new.document.evidence))),
    )
    return _Found(document, fuller.lemmas | other.lemmas)
