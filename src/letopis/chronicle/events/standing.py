"""The status that stands among those that reports give."""

from collections.abc import Iterable, Sequence

from letopis.chronicle.events.days import AHEAD, DONE, FALLEN
from letopis.chronicle.events.report import EventReport
from letopis.chronicle.events.said import Attribute, Said
from letopis.chronicle.precedence import Place, by_text, day
from letopis.model.facts import EventStatus

#: Of statuses of one course the later one first: what is held was planned before.
_COURSE: tuple[EventStatus, ...] = ("held", "ongoing", "cancelled", "postponed", "denied", "planned", "proposed")


#: Fields that a report may fill, beside those who take part.
_FIELDS = ("when", "place", "level", "name", "edition", "format", "invited_by", "previous_when", "reason", "part_of")


def known_first(report: EventReport) -> tuple[str, float, int, Place]:
    """Where a report stands among those of its event: by the day that it was known, those without a day last.

    Of one day, what is surely read comes before what the tagger found, then what says more, then by its text.
    """
    return (day(report), -(1.0 if report.confidence is None else report.confidence), -_said(report), by_text(report))


def _said(report: EventReport) -> int:
    """How much a report says: who takes part, the topics, and how many fields it fills."""
    filled = sum(getattr(report, name) is not None for name in _FIELDS)
    return filled + len(report.participants) + len(report.topics)


def outlets(reports: Iterable[EventReport]) -> int:
    """How many outlets (pages, where those are unknown) give some reports."""
    return len({one.source.outlet or one.source.page for one in reports})


def status(reports: Sequence[EventReport]) -> tuple[EventStatus, Attribute]:
    """The status that stands, and all that is said of it.

    Held stands over planned, whenever either came out. Whether what was planned, or even told as held, was called off
    or denied, the page that came out last says; on one day, that it was called off.
    """
    found = sorted({one.status for one in reports}, key=_COURSE.index)
    best, rule = _standing(reports)
    ordered = sorted(found, key=lambda one: (one != best, _COURSE.index(one)))
    said = tuple(
        Said(one, tuple(report.id for report in sorted(_of(reports, one), key=known_first))) for one in ordered
    )
    return best, Attribute(said, rule if len(said) > 1 else "nothing else is said", _contradict(set(found)))


def stands(reports: Iterable[EventReport], best: EventStatus) -> frozenset[str]:
    """The ids of the reports that have the status that stands, or one of the same part of its course."""
    same = next(part for part in (DONE, AHEAD, FALLEN) if best in part)
    return frozenset(one.id for one in reports if one.status in same)


def _standing(reports: Sequence[EventReport]) -> tuple[EventStatus, str]:
    last = {part: _last(reports, part) for part in (DONE, FALLEN, AHEAD)}
    done, fallen, ahead = last[DONE], last[FALLEN], last[AHEAD]
    if done and (not fallen or done > fallen):
        return _first(reports, DONE), "a later status stands over an earlier one"
    if fallen and (not ahead or done or fallen >= ahead):
        return _first(reports, FALLEN), "what came out last"
    return _first(reports, AHEAD), "what came out last" if fallen else "a later status stands over an earlier one"


def _last(reports: Iterable[EventReport], part: frozenset[EventStatus]) -> str:
    """The last day on which a status of a part of the course came out; "0" where that is unknown, else empty."""
    return max((known_first(one)[0].replace("9999", "0") for one in reports if one.status in part), default="")


def _first(reports: Sequence[EventReport], part: frozenset[EventStatus]) -> EventStatus:
    found = [one for one in reports if one.status in part]
    if part is FALLEN:
        day = _last(found, part)
        found = [one for one in found if known_first(one)[0].replace("9999", "0") == day]
    return min((one.status for one in found), key=_COURSE.index)


def _of(reports: Iterable[EventReport], one: EventStatus) -> list[EventReport]:
    return [report for report in reports if report.status == one]


def _contradict(found: set[EventStatus]) -> bool:
    """Whether statuses cannot all have been true in their time: held and called off, denied and anything else."""
    return bool((found & DONE and found & FALLEN) or ("denied" in found and len(found) > 1))
