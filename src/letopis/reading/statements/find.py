"""All statements of a document: quotations, dialogue and reported speech, each told once."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from letopis.model.facts import Statement
from letopis.model.marked import Marked
from letopis.reading.cast import Cast
from letopis.reading.statements.dialogue import spoken_statements
from letopis.reading.statements.direct import quoted_statements
from letopis.reading.statements.reported import reported_statements
from letopis.reading.statements.sayings import find_sayings
from letopis.reading.statements.scene import scene_of

#: The part of a reported statement that a quotation must fill to stand for the whole of it.
MOSTLY_QUOTED = 0.6
_MARKS = ("«", '"', "“", "„")


def find_statements(marked: Marked, cast: Cast) -> tuple[Statement, ...]:
    """What the persons, bodies and countries of a document say, in the order of the text.

    Each continuous quotation is one statement, also where the author's words interrupt it; a quotation of a few words
    inside reported speech is a part of what is reported.
    """
    scene = scene_of(marked, cast)
    sayings = find_sayings(scene)
    pairs = quoted_statements(scene, sayings)
    quoted = [statement for statement, _ in pairs]
    ahead = {saying for statement, saying in pairs if statement.rule == "statements.quotation-alone"}
    spoken = spoken_statements(scene, sayings)
    turns = Stretches(one for one in spoken if one.rule == "statements.transcript")
    quoted = [one for one in quoted if not _overlapped(one, turns)]
    marks = Stretches(quoted)
    direct = [*quoted, *(one for one in spoken if not _overlapped(one, marks))]
    reported = reported_statements(scene, sayings, ahead)
    all_reported = Stretches(reported)
    whole = [one for one in direct if _after_colon(marked.text, one) or not _within(one, all_reported)]
    all_whole = Stretches(whole)
    told = [one for one in reported if not _overlapped(one, all_whole)]
    return _once(marked.text, sorted([*whole, *told], key=lambda one: (one.start, one.end)))


class Stretches:
    """Statements by place, to ask which of them hold or touch a stretch without looking at all."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self.all = sorted(statements, key=lambda one: one.start)
        self.reach = list(accumulate((one.end for one in self.all), max))

    def touching(self, start: int, end: int) -> Iterator[Statement]:
        """The statements that share a character with `[start, end)`, the last first."""
        at = bisect_left(self.all, end, key=lambda one: one.start)
        while at and self.reach[at - 1] > start:
            at -= 1
            if self.all[at].end > start:
                yield self.all[at]


def _after_colon(text: str, one: Statement) -> bool:
    """Whether a quotation stands for itself: "признался, что речь шла о дороге: «Рельсы – та же политика»"."""
    before = text[: one.start].rstrip()
    return before[-1:] in _MARKS and before[:-1].rstrip().endswith(":")


def _within(one: Statement, reported: Stretches) -> bool:
    """Whether a quotation is a small part of a reported statement of the same speaker."""
    return any(
        other.start <= one.start
        and one.end <= other.end
        and one.speaker == other.speaker
        and one.end - one.start < MOSTLY_QUOTED * (other.end - other.start)
        for other in reported.touching(one.start, one.end)
    )


def _overlapped(one: Statement, others: Stretches) -> bool:
    return any(True for _ in others.touching(one.start, one.end))


def _once(text: str, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements without those that say the same again (a lead printed twice), or lie in one before."""
    seen, kept, latest = set[tuple[str, str]](), list[Statement](), list[Statement]()
    for one in statements:
        key = (one.speaker, " ".join(text[one.start : one.end].split()))
        latest = [other for other in latest if other.end > one.start]
        if key not in seen and not any(_covers(other, one) for other in latest):
            kept.append(one)
            latest.append(one)
        seen.add(key)
    return tuple(kept)


def _covers(other: Statement, one: Statement) -> bool:
    """Whether a statement holds another; two speakers of the same words are two statements."""
    same = (other.start, other.end) == (one.start, one.end)
    return other.start <= one.start and one.end <= other.end and not (same and other.speaker != one.speaker)
