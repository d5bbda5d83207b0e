"""Transcripts: paragraphs that open with who speaks and a colon («А.Кальво: Добрый день!»), up to the next such one."""

import re
from collections.abc import Iterator, Sequence

from letopis.model.facts import Statement
from letopis.model.span import Span
from letopis.reading.statements.scene import Scene
from letopis.reading.statements.speakers import spoken_by

#: So many paragraphs must open with a whole name and a colon; with initials one does, which nothing else has.
_TURNS = 2
_INITIALS = re.compile(
    r"\s*(?P<name>(?:[А-ЯЁ]\.\s?){1,2}[А-ЯЁ][А-ЯЁа-яё]+(?:-[А-ЯЁ][А-ЯЁа-яё]+)?)\s?(?:\([^)\n]{2,60}\))?\s?:\s+(?=[«\"“А-ЯЁ])"
)
_WHOLE = re.compile(
    r"\s*(?P<name>[А-ЯЁ][а-яё]+(?:[ -][А-ЯЁ][а-яё]+){1,2})\s?(?:\([^)\n]{2,60}\))?\s?:\s+(?=[«\"“А-ЯЁ])"
)
#: Who else may open a paragraph: he who asks, and the one who leads.
_ASKS = re.compile(
    r"\s*(?:Вопрос|Реплика|Журналист|Корреспондент|Ведущий|Ведущая|Из зала)\s?(?:\([^)\n]{2,60}\))?\s?[:.]\s"
)


def transcribed(scene: Scene, paragraphs: Sequence[Span]) -> Iterator[Statement]:
    """What each named speaker of a transcript says, with his paragraphs up to the next speaker."""
    opens = _openings(scene.marked.text, paragraphs)
    for at, match in enumerate(opens):
        speaker = (
            spoken_by(scene, [scene.cast.at(match.start("name"))])
            if match is not None and match.re is not _ASKS
            else None
        )
        if match is None or speaker is None or scene.types[speaker] != "person":
            continue
        last = next((i for i in range(at + 1, len(opens)) if opens[i] is not None), len(opens))
        last = _without_question(scene.marked.text, paragraphs, opens, at, last)
        said = Span(match.end(), paragraphs[last - 1].end)
        yield Statement(speaker, "direct", *said, (Span(match.start("name"), said.end),), "statements.transcript")


def _without_question(
    text: str, paragraphs: Sequence[Span], opens: Sequence[re.Match[str] | None], at: int, last: int
) -> int:
    """The end of a turn without the question below it, where the same person answers next: nobody asks himself."""
    one, following = opens[at], opens[last] if last < len(opens) else None
    answers = (
        one is not None
        and following is not None
        and "name" in following.groupdict()
        and one["name"] == following["name"]
    )
    while answers and last - 1 > at and text[slice(*paragraphs[last - 1])].rstrip().endswith("?"):
        last -= 1
    return last


def _openings(text: str, paragraphs: Sequence[Span]) -> list[re.Match[str] | None]:
    """Where each paragraph says who speaks, if it does."""
    named = [_INITIALS.match(text, *one) for one in paragraphs]
    whole = [_WHOLE.match(text, *one) for one in paragraphs]
    named = [one or other for one, other in zip(named, whole, strict=True)] if _many(whole) else named
    if not any(named):
        return named
    return [one or _ASKS.match(text, *paragraph) for one, paragraph in zip(named, paragraphs, strict=True)]


def _many(found: Sequence[re.Match[str] | None]) -> bool:
    """Whether one and the same name opens several paragraphs."""
    names = [one["name"] for one in found if one is not None]
    return any(names.count(one) >= _TURNS for one in names)
