"""The name of a paper: its noun phrase as the text has it, in the nominative."""

from letopis.knowledge import lexicon
from letopis.language.russian.inflect import phrase_nominative
from letopis.model.facts import DocumentKind
from letopis.model.marked import Marked, Token
from letopis.model.span import Span
from letopis.reading.events.grammar import phrase

_QUOTES = {"«": "»", "“": "”", "„": "“", '"': '"'}


def kind_of(marked: Marked, token: Token) -> DocumentKind | None:
    """The kind of paper that a noun names, if it names one here."""
    words = lexicon("documents")
    kind: DocumentKind | None = words["kinds"].get(token.lemma)
    if kind is None or token.pos not in ("NOUN", "PROPN"):
        return None
    needed = words["needs"].get(token.lemma)
    if needed is None:
        return kind
    beside = {marked.tokens[i].lemma for i in marked.subtree(token.index)}
    return kind if beside & set(needed) else None


def name_of(marked: Marked, token: Token) -> tuple[str, Span]:
    """The name of a paper in the nominative, and where it stands."""
    words = _trimmed(marked, token)
    return phrase_nominative(words).rstrip(' ,.:;–—-"«'), Span(words[0].start, words[-1].end)


def _trimmed(marked: Marked, token: Token) -> list[Token]:
    """The phrase from its adjectives on, in one piece, without what is told after a comma, dash or bracket."""
    inside = {one.index for one in phrase(marked, token.index)}
    first = token.index
    while first - 1 in inside and marked.tokens[first - 1].pos in ("ADJ", "DET", "NUM", "VERB"):
        first -= 1
    last = token.index
    while last + 1 in inside and not _ends(marked, marked.tokens[last + 1], token):
        last += 1
    return [marked.tokens[i] for i in range(first, last + 1)]


def _ends(marked: Marked, token: Token, paper: Token) -> bool:
    """Whether the phrase is over: at a sign that parts clauses, or where another paper is joined to this one."""
    if token.text in ",;:–—-()." and not _within_list(marked, token):
        return True
    joined = marked.tokens[token.index + 1] if token.pos == "CCONJ" and token.index + 1 < len(marked.tokens) else None
    return (
        joined is not None
        and token.head >= 0
        and marked.tokens[token.head].head == paper.index
        and marked.tokens[token.head].rel == "conj"
        and joined.lemma in lexicon("documents")["kinds"]
    )


def _within_list(marked: Marked, token: Token) -> bool:
    """Whether a comma parts equal members: "на чай, кофе и удобрения"."""
    return token.text == "," and token.head >= 0 and marked.tokens[token.head].rel == "conj"
