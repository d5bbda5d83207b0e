"""All statements of a document: quotations, dialogue and reported speech, each told once."""

from collections.abc import Iterable, Sequence

from letopis.model.facts import Statement
from letopis.model.marked import Marked
from letopis.model.span import Span
from letopis.reading.cast import Cast
from letopis.reading.statements.dialogue import spoken_statements
from letopis.reading.statements.direct import quoted_statements
from letopis.reading.statements.reported import reported_statements
from letopis.reading.statements.sayings import find_sayings
from letopis.reading.statements.scene import scene_of

#: The part of a reported statement that a quotation must fill to stand for the whole of it.
MOSTLY_QUOTED = 0.6


def find_statements(marked: Marked, cast: Cast) -> tuple[Statement, ...]:
    """What the persons, bodies and countries of a document say, in the order of the text.

    Each continuous quotation is one statement, also where the author's words interrupt it; a quotation of a few words
    inside reported speech is a part of what is reported.
    """
    scene = scene_of(marked, cast)
    sayings = find_sayings(scene)
    quoted = [statement for statement, _ in quoted_statements(scene, sayings)]
    spoken = spoken_statements(scene, sayings)
    direct = [*quoted, *(one for one in spoken if not _overlapped(one, quoted))]
    reported = reported_statements(scene, sayings)
    whole = [one for one in direct if not _within(one, reported)]
    told = [one for one in reported if not _overlapped(one, whole)]
    return _once(marked.text, sorted([*whole, *told], key=lambda one: (one.start, one.end)))


def _within(one: Statement, reported: Sequence[Statement]) -> bool:
    """Whether a quotation is a small part of a reported statement of the same speaker."""
    return any(
        other.start <= one.start
        and one.end <= other.end
        and one.speaker == other.speaker
        and one.end - one.start < MOSTLY_QUOTED * (other.end - other.start)
        for other in reported
    )


def _overlapped(one: Statement, others: Iterable[Statement]) -> bool:
    return any(Span(one.start, one.end).overlaps(Span(other.start, other.end)) for other in others)


def _once(text: str, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements without those that say the same again (a lead printed twice), or lie in one before."""
    seen, kept = set[tuple[str, str]](), list[Statement]()
    for one in statements:
        key = (one.speaker, " ".join(text[one.start : one.end].split()))
        inside = any(_covers(other, one) for other in kept)
        if key not in seen and not inside:
            kept.append(one)
        seen.add(key)
    return tuple(kept)


def _covers(other: Statement, one: Statement) -> bool:
    """Whether a statement holds another; two speakers of the same words are two statements."""
    same = (other.start, other.end) == (one.start, one.end)
    return other.start <= one.start and one.end <= other.end and not (same and other.speaker != one.speaker)
