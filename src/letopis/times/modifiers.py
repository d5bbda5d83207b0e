"""Words before an expression that change what it means: "в конце мая", "около 2010 года", "до", "с", "к"."""

from letopis.times.calendar import Part
from letopis.times.expressions import TimeExpression
from letopis.times.meanings import About, Dated, HalfOf, Meaning, Offset, PartOf, Rest
from letopis.times.patterns import Found
from letopis.times.rules import Kind, Rule
from letopis.times.tokens import Token

_PREPOSITIONS = frozenset({"IN", "ON", "TO"})
_BOUNDS: dict[str, Kind] = {"FROM": "since", "UNTIL": "until", "BY": "until"}
_THIRDS: tuple[Part, ...] = ("start", "middle", "end")
#: Expressions that a bound does not change: a length, or one that says its own ends.
_CLOSED = ("duration", "period")


def modified(text: str, found: Found, rule: Rule, meaning: Meaning, floor: int) -> TimeExpression:
    """The expression with what the words before it add; words before `floor` belong to another expression."""
    first, kind = found.first, rule.kind
    while first > 0 and found.tokens[first - 1].start >= floor:
        wider = (
            _part(found.tokens, first, meaning)
            or _about(found.tokens, first, meaning)
            or _part_of_day(found.tokens, first, meaning)
        )
        if wider is None:
            break
        first, meaning = wider
    bound = found.tokens[first - 1].kind if first > 0 else ""
    if bound in _BOUNDS and kind not in _CLOSED and not _has_own_bound(found):
        kind = _BOUNDS[bound]
        meaning = _rest(bound, meaning)
    start, end = found.tokens[first].start, found.tokens[found.last - 1].end
    return TimeExpression(start, end, text[start:end], kind, rule.base, rule.name, meaning)


Wider = tuple[int, Meaning]


def _part(stream: list[Token], first: int, meaning: Meaning) -> Wider | None:
    """In the beginning, middle or end, in the first or second half of it."""
    before = stream[first - 1]
    if before.kind == "PART" and not isinstance(meaning, PartOf):
        return first - 1, PartOf(meaning, str(before.value))  # type: ignore[arg-type]
    rank = int(stream[first - 2].value) if first > 1 and stream[first - 2].kind == "ORDINALW" else 0
    if before.kind == "HALF" and rank in (1, 2):
        return first - 2, HalfOf(meaning, rank)
    if before.kind == "TENDAYS" and rank in (1, 2, 3):
        return first - 2, PartOf(meaning, _THIRDS[rank - 1])
    if before.kind == "DATEW" and first > 1 and stream[first - 2].kind in ("FIRST", "LAST"):
        return first - 2, PartOf(meaning, "start" if stream[first - 2].kind == "FIRST" else "end")
    if before.kind == "DATEW" and rank in (10, 20):  # "в двадцатых числах июня"
        return first - 2, PartOf(meaning, "middle" if rank == 10 else "end")
    return None


def _part_of_day(stream: list[Token], first: int, meaning: Meaning) -> Wider | None:
    """In the morning or evening of a day, which remains the day: "днем 9 ноября"."""
    dated = isinstance(meaning, Dated) and meaning.day is not None
    return (first - 1, meaning) if dated and stream[first - 1].kind in ("DAYPART", "DAYW") else None


def _about(stream: list[Token], first: int, meaning: Meaning) -> Wider | None:
    """About then, with or without a preposition between."""
    for at in (first - 1, first - 2):
        if at >= 0 and stream[at].kind == "ABOUT" and (at == first - 1 or stream[first - 1].kind in _PREPOSITIONS):
            return (at, About(meaning)) if not isinstance(meaning, About) else None
    return None


def _has_own_bound(found: Found) -> bool:
    return found.tokens[found.first].kind in ("FROM", "BETWEEN")


def _rest(bound: str, meaning: Meaning) -> Meaning:
    """Up to the end of a stretch that has begun: from the anchor on; other bounds are the date itself."""
    if bound == "UNTIL" and isinstance(meaning, PartOf) and meaning.which == "end" and meaning.whole.on(None, None):
        return meaning.whole
    relative = isinstance(meaning, PartOf | Offset) or (isinstance(meaning, Dated) and meaning.shift == 0)
    return Rest(meaning) if bound == "UNTIL" and relative else meaning
