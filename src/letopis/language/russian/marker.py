"""Marks for Russian articles: words, sentences, grammar, syntax and names of several documents at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from letopis.language.russian import casing, names
from letopis.language.russian.asides import resumed
from letopis.language.russian.grammar import grammar
from letopis.language.russian.networks import Analysis, analyse
from letopis.language.russian.segments import sentences
from letopis.language.russian.tagger import Untagged, tag
from letopis.language.russian.tagger.features import Floats
from letopis.language.russian.trunk import ALL_STATES
from letopis.language.russian.words import Word, plain_form, words
from letopis.model.article import STORY, Article, Notice, Role
from letopis.model.marked import Marked, Sentence, Token
from letopis.model.span import Span

#: Sentences with more tokens are cut, as the time for the syntax grows with the square of the length.
LONGEST_SENTENCE = 150
#: Tokens that are marked in one document: many times the longest article.
MOST_TOKENS = 30_000

MARKED = STORY | {Role.CAPTION}


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence before the networks have seen it."""

    role: Role
    words: tuple[Word, ...]
    shown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article with all marks but the trained tagger's, and what the tagger needs to see of its words.

    `shown` are the forms that the networks saw, one a token, and `states` (tokens × 1344) what they made of them.
    """

    marked: Marked
    shown: tuple[str, ...]
    states: Floats

    @property
    def untagged(self) -> Untagged:
        """What the trained tagger is to see."""
        marked = self.marked
        return Untagged(marked.tokens, self.shown, marked.sentences, marked.names, self.states)


def mark_russian(articles: Sequence[Article]) -> list[Marked]:
    """The articles with their marks, in the order given; each is marked as it would be alone."""
    prepared = prepare(articles)
    tagged = tag([one.untagged for one in prepared])
    return [replace(one.marked, labels=labels, ties=ties) for one, (labels, ties) in zip(prepared, tagged, strict=True)]


def prepare(articles: Sequence[Article]) -> list[Prepared]:
    """The articles as the trained tagger sees them, in the order given."""
    cut = [_cut(article) for article in articles]
    analyses = iter(analyse([piece.shown for pieces, _ in cut for piece in pieces]))
    return [
        _prepared(_noticed(article, notices), [(piece, next(analyses)) for piece in pieces])
        for article, (pieces, notices) in zip(articles, cut, strict=True)
    ]


def _prepared(article: Article, analysed: list[tuple[Piece, Analysis]]) -> Prepared:
    states = [found.states for _, found in analysed]
    return Prepared(
        _marked(article, analysed),
        tuple(form for piece, _ in analysed for form in piece.shown),
        np.concatenate(states) if states else np.zeros((0, ALL_STATES), np.float32),
    )


def _noticed(article: Article, notices: tuple[Notice, ...]) -> Article:
    return replace(article, notices=article.notices + notices) if notices else article


def _cut(article: Article) -> tuple[list[Piece], tuple[Notice, ...]]:
    """The sentences of an article with the form in which the networks see them, and what was left out."""
    pieces, count = list[Piece](), 0
    notices: tuple[Notice, ...] = ()
    for role, span in _spans(article):
        inside = tuple(words(article.text, *span))
        if count + len(inside) > MOST_TOKENS:
            problem = f"only the first {count} words and signs were read, up to character {span.start}"
            notices = (Notice(problem, "cut the document into its articles"),)
            break
        count += len(inside)
        pieces.extend(Piece(role, inside[i : i + LONGEST_SENTENCE]) for i in range(0, len(inside), LONGEST_SENTENCE))
    plain = [tuple(plain_form(word.text) for word in piece.words) for piece in pieces]
    usual = casing.usual_casing(plain)
    return [replace(piece, shown=casing.shown(form, usual)) for piece, form in zip(pieces, plain, strict=True)], notices


def _spans(article: Article) -> Iterator[tuple[Role, Span]]:
    for block in article.blocks:
        if block.role in MARKED:
            yield from ((block.role, span) for span in sentences(article.text, block.start, block.end))


def _marked(article: Article, analysed: list[tuple[Piece, Analysis]]) -> Marked:
    tokens, marks, tags = list[Token](), list[Sentence](), list[str]()
    for piece, found in analysed:
        first = len(tokens)
        tokens.extend(resumed(list(_tokens(piece, found, first))))
        tags.extend(found.tags)
        start, end = tokens[first].start, tokens[-1].end
        marks.append(Sentence(len(marks), start, end, first, len(tokens), piece.role))
    found_names = names.find(tokens, marks, tags)
    tokens = names.agreed(tokens, found_names)
    return Marked(article, tuple(tokens), tuple(marks), found_names, _children(tokens))


def _tokens(piece: Piece, found: Analysis, first: int) -> Iterator[Token]:
    for i, (word, form) in enumerate(zip(piece.words, piece.shown, strict=True)):
        pos, feats, lemma = grammar(form, found.pos[i], found.feats[i])
        head = first + found.heads[i] if found.heads[i] >= 0 else -1
        yield Token(first + i, word.start, word.end, word.text, lemma, pos, feats, head, found.rels[i])


def _children(tokens: Sequence[Token]) -> tuple[tuple[int, ...], ...]:
    children: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head >= 0:
            children[token.head].append(token.index)
    return tuple(map(tuple, children))
