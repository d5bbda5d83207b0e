"""What stands inside quotation marks: speech, or the name of a paper, programme or ship."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from letopis.model.article import STORY
from letopis.model.marked import Marked
from letopis.model.span import Span

#: Paragraphs without marks of their own that a quotation may go on over.
PARAGRAPHS_AHEAD = 6
#: Quotations inside one another; more marks than that are noise.
DEEPEST = 6

_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
_PAIRS = {"«": "»", "“": "”", "„": "“"}
_MARKS = frozenset("«»“”„\"'‘’″")
_STRAIGHT = frozenset("\"″'")
_AUTHOR = re.compile(r"\s*[,.]\s*[–—-]{1,2}\s*(?=[а-яё])")
_OPENS_AFTER = frozenset(' \t\u00a0\n([–—-«"“„:/')
_CLOSES_BEFORE = frozenset(' \t\u00a0\n)].,;:!?…–—-»"”“/')


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch in quotation marks: `[start, end)` without the marks, `outer` with them.

    `closed` is false where the closing mark is missing, as in all paragraphs but the last of a long quotation;
    `depth` counts the quotations around it.
    """

    start: int
    end: int
    outer: Span
    closed: bool
    depth: int = 0

    @property
    def span(self) -> Span:
        """The words quoted, without the marks."""
        return Span(self.start, self.end)


def find_quotations(marked: Marked) -> tuple[Quotation, ...]:
    """The quotations of the story's blocks in the order of the text, an outer one before those inside it.

    No quotation crosses an end of paragraph; a mark that is never closed quotes up to the end of its paragraph.
    """
    paragraphs = [
        Span(*line.span())
        for block in marked.article.blocks
        if block.role in STORY
        for line in _PARAGRAPH.finditer(marked.text, block.start, block.end)
    ]
    found = [one for paragraph in paragraphs for one in _in_paragraph(marked.text, *paragraph)]
    found.extend(_closed_later(marked.text, paragraphs, found))
    return tuple(sorted(found, key=lambda one: (one.outer.start, -one.outer.end)))


def is_speech(marked: Marked, one: Quotation) -> bool:
    """Whether a quotation holds words that somebody said, rather than a name or a word used oddly.

    A verb that is not an infinitive, a sentence's end, or many words are signs of speech; «Известия» has none.
    """
    words = [token for token in marked.tokens_in(one.start, one.end) if token.pos != "PUNCT"]
    if len(words) < 2:
        return False
    if len(words) >= 8 or not one.closed:
        return True
    before = marked.text[max(0, one.outer.start - 9) : one.outer.start].rstrip()[-1:]
    finite = any(token.feats.get("VerbForm") == "Fin" for token in words)
    authored = _AUTHOR.match(marked.text, one.outer.end) or marked.text[one.end - 1] in ".!?…"
    return (
        finite
        or bool(authored)
        or (before == ":" and len(words) > 1)
        or (len(words) >= 4 and marked.text[one.start].islower())
    )


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Quotation]:
    """Pair the marks of a paragraph; straight ones open and close by turns, helped by the blanks around them."""
    opened: list[tuple[int, str]] = []
    for at in range(start, end):
        sign = text[at]
        if sign not in _MARKS or _apostrophe(text, at):
            continue
        if _closes(text, at, opened, end):
            while opened:
                begin, mark = opened.pop()
                if _matches(mark, sign):
                    yield Quotation(begin + 1, at, Span(begin, at + 1), True, len(opened))
                    break
        elif len(opened) < DEEPEST and _opens(text, at, start):
            opened.append((at, sign))
    closing = _closing_both(text, start, end) if len(opened) == 1 else None
    for depth, (begin, _) in enumerate(opened):
        if closing is not None and closing > begin:
            yield Quotation(begin + 1, closing, Span(begin, closing + 1), True, depth)
        else:
            yield Quotation(begin + 1, end, Span(begin, end), False, depth)


def _closing_both(text: str, start: int, end: int) -> int | None:
    """The one mark that closes two quotations, by the author's words behind it: «Зовём её «соседкой», – сказал он."""
    marks = [at for at in range(start, end) if text[at] in "»”" and _AUTHOR.match(text, at + 1, end)]
    return marks[-1] if marks else None


def _closed_later(text: str, paragraphs: list[Span], found: list[Quotation]) -> Iterator[Quotation]:
    """The paragraphs that an unclosed quotation goes on over, where a closing mark without an opening one ends it."""
    left_open = {one.outer.end for one in found if not one.closed and one.depth == 0}
    for i, paragraph in enumerate(paragraphs):
        if paragraph.end not in left_open:
            continue
        ahead = paragraphs[i + 1 : i + 1 + PARAGRAPHS_AHEAD]
        stop = next((j for j, one in enumerate(ahead) if any(mark in text[one.start : one.end] for mark in _MARKS)), -1)
        at = _stray_closing(text, *ahead[stop]) if stop >= 0 else None
        if at is not None:
            yield from (Quotation(one.start, one.end, one, False) for one in ahead[:stop])
            yield Quotation(ahead[stop].start, at, Span(ahead[stop].start, at + 1), True)


def _stray_closing(text: str, start: int, end: int) -> int | None:
    """The first mark of a paragraph, if it looks like one that closes."""
    at = next(one for one in range(start, end) if text[one] in _MARKS)
    after = text[at + 1] if at + 1 < end else " "
    closing = text[at] in "»”" or (text[at] in _STRAIGHT and text[at - 1] not in _OPENS_AFTER)
    return at if closing and at > start and after in _CLOSES_BEFORE else None


def _apostrophe(text: str, at: int) -> bool:
    return text[at] in "'’‘" and (at == 0 or text[at - 1].isalnum() or not text[at + 1 : at + 2].isalnum())


def _matches(mark: str, sign: str) -> bool:
    return sign == _PAIRS.get(mark) or (mark in _STRAIGHT and sign == mark) or (mark == "“" and sign == "“")


def _opens(text: str, at: int, start: int) -> bool:
    before = text[at - 1] if at > start else " "
    return text[at] not in "»”" and (before in _OPENS_AFTER or text[at] in "«„")


def _closes(text: str, at: int, opened: list[tuple[int, str]], end: int) -> bool:
    sign = text[at]
    if not any(_matches(mark, sign) for _, mark in opened):
        return False
    if sign in "»”":
        return True
    after = text[at + 1] if at + 1 < end else " "
    blank_before = text[at - 1] in " \u00a0\t([–—"
    return after in _CLOSES_BEFORE and not (blank_before and after not in _CLOSES_BEFORE - {"«"})


def chained(marked: Marked, quotations: tuple[Quotation, ...]) -> tuple[tuple[Quotation, ...], ...]:
    """The outermost quotations, those of one long quotation that goes over several paragraphs together.

    A quotation goes on where it was not closed and the next paragraph opens anew («…¶«…»), or where the next
    paragraph has no mark of its own but the closing one.
    """
    chains: list[list[Quotation]] = []
    for one in (quotation for quotation in quotations if quotation.depth == 0):
        last = chains[-1][-1] if chains else None
        if last is not None and not last.closed and not marked.text[last.outer.end : one.outer.start].strip():
            chains[-1].append(one)
        else:
            chains.append([one])
    return tuple(map(tuple, chains))


def around(quotations: tuple[Quotation, ...], offset: int) -> Quotation | None:
    """The outermost quotation that a place in the text lies in."""
    at = bisect_right(quotations, offset, key=lambda one: one.outer.start)
    return next((one for one in quotations[:at] if one.outer.start <= offset < one.outer.end), None)
