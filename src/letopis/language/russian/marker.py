"""Marks for a Russian article (a first cut)."""

from razdel import sentenize, tokenize

from letopis.language.russian.models import models
from letopis.model.article import STORY, Article, Role
from letopis.model.marked import Marked, Name, NameType, Sentence, Token


def mark_russian(article: Article) -> Marked:
    """The article with its marks."""
    known, tokens, sentences, names = models(), list[Token](), list[Sentence](), list[Name]()
    for block in article.blocks:
        if block.role not in STORY | {Role.CAPTION}:
            continue
        for piece in sentenize(article.text[block.start : block.end]):
            words = list(tokenize(piece.text))
            if not words:
                continue
            base, first = block.start + piece.start, len(tokens)
            texts = [word.text for word in words]
            grammar = next(known.morphology.map([texts])).tokens
            syntax = next(known.syntax.map([texts])).tokens
            for i, (word, one, arc) in enumerate(zip(words, grammar, syntax, strict=True)):
                head = int(arc.head_id) - 1
                lemma = known.dictionary.parse(word.text)[0].normal_form.replace("ё", "е")
                tokens.append(Token(first + i, base + word.start, base + word.stop, word.text, lemma, one.pos,
                                    dict(one.feats), first + head if head >= 0 else -1, arc.rel))  # fmt: skip
            sentences.append(
                Sentence(len(sentences), tokens[first].start, tokens[-1].end, first, len(tokens), block.role)
            )
            for span in known.names(piece.text).spans:
                inside = [t for t in tokens[first:] if base + span.start <= t.start and t.end <= base + span.stop]
                if inside:
                    names.append(Name(NameType(span.type), inside[0].start, inside[-1].end, inside[0].index,
                                      inside[-1].index + 1))  # fmt: skip
    children: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head >= 0:
            children[token.head].append(token.index)
    return Marked(article, tuple(tokens), tuple(sentences), tuple(names), tuple(map(tuple, children)))
