"""Sentences of a Russian text: razdel's rules with ours before them, one paragraph at a time."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from razdel.rule import JOIN, SPLIT, FunctionRule
from razdel.segmenters.sentenize import RULES, SentSegmenter, SentSplitter

from letopis.knowledge import lexicon
from letopis.model.span import Span

#: Characters that razdel's splitter shows a rule on either side.
WINDOW = 32
#: Paragraphs longer than this are cut at a blank before razdel, whose time grows with the square of the length.
LONGEST_PIECE = 4_000
#: An unbroken run of characters longer than this is no sentence for razdel.
LONGEST_RUN = 500

_RUNS = re.compile(rf"\S{{{LONGEST_RUN + 1},}}")
_LINES = re.compile(r"[^\n]+(?:\n(?=[ \t]*[a-zа-яё])[^\n]+)*")
_GLUED_LEFT = re.compile(r"(?:[а-яё]{2,}|\d{4}|[»\"”)])$")
_GLUED_RIGHT = re.compile(r"^[«\"„“]?[А-ЯЁ](?:[а-яё]{2,}|[а-яё]?[ ])")
_YEAR_LEFT = re.compile(r"\d{4}\s?гг?$")
_SENTENCE_RIGHT = re.compile(r"^\s+[«\"„“]?[А-ЯЁ][а-яё]+(?!\.)")
_MONEY_LEFT = re.compile(r"(?:долл|руб|млн|млрд|трлн|тыс|куб|кв)$", re.I)
_MONEY_RIGHT = re.compile(r"^\s+(?:[А-ЯA-Z]{2,}\b|[а-яё\d])")
_QUOTE_ENDS = frozenset("»”\"'“")
_DASHES = frozenset("–—-−‑")
_SHORT = re.compile(r"(?:^|[^\w])([А-ЯЁA-Zа-яё][а-яёa-z]{0,8})$")

Rule = Callable[[Any], str | None]


def sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of `text[start:end]`, trimmed of blanks; none of them crosses an end of paragraph.

    A line that begins with a small letter goes on with the sentence of the line above.
    """
    for line in _LINES.finditer(text, start, end):
        at = line.start()
        for run in _RUNS.finditer(text, line.start(), line.end()):
            yield from _sentences(text, at, run.start())
            yield Span(*run.span())
            at = run.end()
        yield from _sentences(text, at, line.end())


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    for piece in _pieces(text, start, end):
        for one in _SEGMENTER(piece.of(text)):
            if one.text.strip():
                yield Span(piece.start + one.start, piece.start + one.stop)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > LONGEST_PIECE:
        blank = text.rfind(" ", start, start + LONGEST_PIECE)
        cut = blank if blank > start else start + LONGEST_PIECE
        yield Span(start, cut)
        start = cut
    yield Span(start, end)


def words_glued_by_a_stop(split: Any) -> str | None:
    """«…встрече.Министр добавил»: the blank after the stop is missing."""
    glued = split.delimiter in ".!?…" and _GLUED_LEFT.search(split.left) and _GLUED_RIGHT.match(split.right)
    return str(SPLIT) if glued else None


def year_ends_a_sentence(split: Any) -> str | None:
    """«…в апреле 2021 г. Министр…» ends where the sentence is long; «В 2021 г. Россия…» goes on."""
    if split.delimiter != "." or not _YEAR_LEFT.search(split.left) or not _SENTENCE_RIGHT.match(split.right):
        return None
    return str(SPLIT if len(split.buffer.split()) > 5 else JOIN)


def amount_goes_on(split: Any) -> str | None:
    """«28 млрд долл. США»."""
    joined = split.delimiter == "." and _MONEY_LEFT.search(split.left) and _MONEY_RIGHT.match(split.right)
    return str(JOIN) if joined else None


def title_before_a_name(split: Any) -> str | None:
    """«ген. директор», «пос. Иванов», «Алекс. Вучич»: shortened words of `knowledge/russian.toml`."""
    if split.delimiter != ".":
        return None
    short = _SHORT.search(split.left)
    return str(JOIN) if short and short[1].lower() in _ABBREVIATIONS else None


def authors_words_after_a_quote(split: Any) -> str | None:
    """«"Мы готовы!" – Лавров сказал это в Москве»."""
    return str(JOIN) if split.delimiter in _QUOTE_ENDS and split.right.lstrip()[:1] in _DASHES else None


_ABBREVIATIONS = frozenset(lexicon("russian")["abbreviations"]["before_a_name"])
OURS: tuple[Rule, ...] = (
    words_glued_by_a_stop,
    year_ends_a_sentence,
    amount_goes_on,
    title_before_a_name,
    authors_words_after_a_quote,
)
_SEGMENTER = SentSegmenter(SentSplitter(window=WINDOW), [*(FunctionRule(rule) for rule in OURS), *RULES])
