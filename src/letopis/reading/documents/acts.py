"""What is done to a paper: the act that governs its noun, and the status that the act gives it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from letopis.knowledge import lexicon
from letopis.model.facts import DocumentStatus
from letopis.model.marked import Marked, Token
from letopis.reading.documents.nominal import is_done
from letopis.reading.events.grammar import children, is_passive, is_verb, negated
from letopis.reading.tense import tense_of

_CHAIN = frozenset(
    {"nmod", "conj", "appos", "obj", "obl", "nsubj", "nsubj:pass", "iobj", "flat", "nummod:gov", "parataxis"}
)
_AHEAD: dict[DocumentStatus, DocumentStatus] = {
    "signed": "proposed",
    "adopted": "proposed",
    "ratified": "signed",
    "in-force": "signed",
    "drafted": "drafted",
    "proposed": "proposed",
    "denounced": "in-force",
}
#: What a noun must say has been done, before a paper is believed to be so.
_DONE = frozenset({"signed", "adopted", "ratified", "in-force"})


@dataclass(frozen=True, slots=True)
class Act:
    """An act on a paper: its word, the status it gives, whether that is still ahead.

    `talked_of`: it is only a matter of talks or wishes ("вопрос заключения договора").
    """

    token: Token
    status: DocumentStatus
    ahead: bool
    sure: bool
    talked_of: bool = False


@lru_cache(maxsize=1)
def _acts() -> dict[str, DocumentStatus]:
    return {lemma: status for status, lemmas in lexicon("documents")["acts"].items() for lemma in lemmas}


def act_on(marked: Marked, paper: Token) -> Act | None:
    """The act on a paper: of the verb it is the object or the passive subject of, of a noun or participle beside it."""
    by_tree = (act for word in _words(marked, paper) if (act := _act(marked, word, paper)) is not None)
    return next(by_tree, None) or _in_joint_paper(marked, paper) or _before(marked, paper)


def _in_joint_paper(marked: Marked, paper: Token) -> Act | None:
    """What is told "in the joint statement" has been agreed."""
    place = {kid.lemma for kid in children(marked, paper.index, "case")}
    joint = any(kid.lemma == "совместный" for kid in children(marked, paper.index, "amod"))
    return Act(paper, "adopted", False, True) if joint and place & {"в", "согласно"} else None


def _before(marked: Marked, paper: Token) -> Act | None:
    """The act of the verb before a paper, where the tree lost it: in a list, in "подписавший с Каиром «карту»"."""
    sentence = marked.sentence_of(paper)
    if paper.feats.get("Case") not in ("Acc", "Nom") or not _stands_free(marked, paper, sentence.first):
        return None
    listed = paper.index > sentence.first and marked.tokens[paper.index - 1].pos == "CCONJ"
    for token in reversed(marked.tokens[sentence.first : paper.index]):
        if token.text in ",;:()" and not listed:
            return None
        if is_verb(token):
            act = _act(marked, token, paper) if token.feats.get("VerbForm") != "Inf" else None
            return act if act is not None and act.sure else None
    return None


def _stands_free(marked: Marked, paper: Token, first: int) -> bool:
    """Whether no preposition and no noun governs the paper: not "изменения в соглашение"."""
    at = paper.index - 1
    while at >= first and (marked.tokens[at].pos in ("ADJ", "DET", "NUM") or marked.tokens[at].text in '«“"'):
        at -= 1
    return at < first or marked.tokens[at].pos != "ADP"


def _words(marked: Marked, paper: Token) -> Iterator[Token]:
    """The words that may say what is done to the paper, the nearest first."""
    yield from children(marked, paper.index, "acl", "amod", "acl:relcl")
    token, joined = paper, False
    while token.head >= 0 and token.rel in _CHAIN:
        above = marked.tokens[token.head]
        if is_verb(above) and not _reaches(marked, token, above):
            return
        if token.rel != "conj":
            yield above
        if is_verb(above):
            yield from (one for one in children(marked, above.index, "xcomp", "conj") if is_verb(one))
            return
        joined = joined or token.rel == "conj"
        paper_above = joined and above.lemma in lexicon("documents")["kinds"]
        passes = above.lemma in lexicon("documents")["holders"]["nouns"] or above.lemma in _acts() or paper_above
        if not passes and token.rel not in ("conj", "appos", "parataxis"):
            return
        token = above


def _reaches(marked: Marked, token: Token, verb: Token) -> bool:
    """Whether a verb acts on a noun: its object, or its subject in the passive or of coming into force."""
    if token.rel in ("obj", "nsubj:pass", "conj"):
        return True
    if token.rel == "nsubj":
        return is_passive(verb) or verb.text.endswith(("ся", "сь")) or comes_into_force(marked, verb)
    return token.rel == "obl" and (verb.lemma in ("выйти", "присоединиться") or token.feats.get("Case") == "Acc")


def comes_into_force(marked: Marked, verb: Token) -> bool:
    """Whether a verb says that a paper comes into force."""
    force = lexicon("documents")["force"]
    return verb.lemma in force["verbs"] and any(kid.lemma == force["noun"] for kid in children(marked, verb.index))


def _act(marked: Marked, word: Token, paper: Token) -> Act | None:
    status = _acts().get(word.lemma)
    if status is None or (status == "in-force" and not comes_into_force(marked, word) and word.lemma != "действовать"):
        return None
    if word.lemma == paper.lemma:
        return None
    if negated(marked, word.index):
        return Act(word, "signed", False, True) if _not_yet_in_force(status, word) else None
    ahead = _is_ahead(marked, word)
    talked_of = not ahead and word.pos == "NOUN" and status in _DONE and not is_done(marked, word)
    given = _AHEAD[status] if ahead or talked_of else status
    return Act(word, given, ahead, word.lemma not in lexicon("documents")["unsure"]["verbs"], talked_of)


def _not_yet_in_force(status: DocumentStatus, word: Token) -> bool:
    """Whether a paper is said to exist without being in force: "соглашение не вступило в силу"."""
    return status == "in-force" and is_verb(word) and word.lemma != "действовать"


def _is_ahead(marked: Marked, word: Token) -> bool:
    """Whether the act is still to come: a future, an infinitive under a plan, a noun under a verb of plans."""
    if word.feats.get("VerbForm") == "Part" and word.feats.get("Tense") == "Past" and word.rel in ("acl", "amod"):
        return False
    kid = next(iter(marked.children[word.index]), None)
    own = tense_of(marked, kid) if kid is not None and is_verb(word) else None
    above = tense_of(marked, word.index, date=False)
    if is_verb(word) and word.feats.get("VerbForm") != "Inf":
        return own == "future"
    return above == "future" or (word.feats.get("VerbForm") == "Inf" and above is None)
