"""Whether two reports may tell of the same day, and of one course of things: planned, then held or called off."""

from dataclasses import dataclass
from datetime import date

from letopis.chronicle.events.days import AHEAD, DONE, FALLEN, Days, Grade
from letopis.chronicle.events.traits import Traits

#: How well two reports agree on the day: to the day, but for the day of a report, to the month, to the year,
#: by what the days of publication imply, not known.
SAME, NEAR, MONTH, YEAR, OPEN, UNKNOWN = 4.0, 3.0, 1.5, 1.0, 0.5, 0.0
#: What each day between the likeliest days takes from that.
_APART = 0.15
#: What the event next to the page adds, where the page gives no day, and the days in which that wears off.
_NEXT, _LONG_AWAY = 0.45, 60
#: Days between pages that announce one thing.
_ANNOUNCED = 21
#: Days between two stated days of one event that a source has wrong.
DISPUTE = 2


@dataclass(frozen=True, slots=True)
class Timed:
    """How well two reports agree on the day, in words; `against` says why they are of different days.

    `disputed`: two days are stated that one of two pages may have wrong.
    """

    score: float
    reason: str = ""
    against: str | None = None
    disputed: bool = False


def timed(left: Traits, right: Traits, lasting: int = 0, back: int = 0) -> Timed:
    """How well two reports agree on the day of an event that lasts so many days more.

    `back` are the days that a page which gives no date may look back.
    """
    wrong = course(left, right)
    if wrong:
        return Timed(0, against=wrong)
    return max(
        (_agree(one, other, left, right, lasting, back) for one in _told(left, right) for other in _told(right, left)),
        key=_better,
    )


def _better(one: Timed) -> tuple[bool, float, bool]:
    return one.against is None, one.score, not one.disputed


def _told(one: Traits, other: Traits) -> tuple[Days, ...]:
    """The days that a report gives: the old date of what was put off counts against a plan."""
    old = one.before.first is not None and other.status not in DONE
    return (one.days, one.before) if old else (one.days,)


def course(left: Traits, right: Traits) -> str | None:
    """Why two statuses are not of one course of things."""
    statuses = {left.status, right.status}
    if statuses & DONE and statuses & {"cancelled", "denied", "postponed"}:
        fallen, done = (left, right) if left.status in FALLEN else (right, left)
        if fallen.days.grade < Grade.NEAR:
            return f"{fallen.status} here, {done.status} there"
    return None


def _agree(one: Days, other: Days, left: Traits, right: Traits, lasting: int, back: int) -> Timed:
    if one.yearless or other.yearless:
        return _of_no_year(one, other)
    gap = one.gap(other)
    if gap is None:
        return Timed(UNKNOWN, "a day is not known")
    if lasting < gap <= back and _looks_back(one, other):
        return Timed(OPEN, f"{_range(one)} and {_range(other)}, one of which is only that of the page")
    if gap and _announced(one, other, left, right):
        return Timed(OPEN, f"{_range(one)} and {_range(other)}, which one of two plans told at one time does not give")
    if gap > (lasting if min(one.grade, other.grade) >= Grade.NEAR else 0):
        return _dispute(one, other, left, right, gap)
    words = f"{_range(one)} and {_range(other)}"
    if gap:
        return Timed(NEAR - 1 + _APART, f"{words}: days of one stay")
    return Timed(_score(one, other), f"the same day: {one.first}" if one == other and one.grade == Grade.DAY else words)


def _score(one: Days, other: Days) -> float:
    grade = min(one.grade, other.grade)
    if grade == Grade.DAY:
        return SAME
    if grade == Grade.NEAR:
        far = abs((one.likely - other.likely).days) if one.likely and other.likely else 1
        return max(NEAR - _APART * far, MONTH + 0.5)
    if grade == Grade.OPEN:
        if not of_one_year(one, other):
            return UNKNOWN
        if max(one.grade, other.grade) < Grade.NEAR:
            return OPEN
        return OPEN + _NEXT * max(0.0, 1 - _between(one, other) / _LONG_AWAY)
    return {Grade.MONTH: MONTH, Grade.LONG: YEAR}.get(grade, UNKNOWN)


def of_one_year(one: Days, other: Days) -> bool:
    """Whether a page that gives no day came out in the other's year.

    Without this bound, pages that announce a pair's next meeting would chain all that it ever had into one region.
    """
    days = (one.likely or one.first, other.likely or other.first)
    return days[0] is not None and days[1] is not None and days[0].year == days[1].year


def _between(one: Days, other: Days) -> int:
    """Days from when a page that gives no day came out to the other's day."""
    mine, theirs = one.likely or one.last, other.likely or other.first
    return abs((mine - theirs).days) if mine and theirs else _LONG_AWAY


def _of_no_year(one: Days, other: Days) -> Timed:
    """A day without a year against another day: the same month and day may be the same event."""
    mine, theirs = (day.yearless or (day.likely.isoformat()[5:] if day.likely else None) for day in (one, other))
    if mine is None or theirs is None or len(mine) != len(theirs):
        return Timed(UNKNOWN, "a year is not known")
    if mine != theirs:
        return Timed(0, against=f"{mine} here, {theirs} there")
    return Timed(NEAR - 1, f"{mine} in both")


def _announced(one: Days, other: Days, left: Traits, right: Traits) -> bool:
    """Whether two plans are told at about one time, of which one gives no day: it may be for any, however far ahead."""
    if not {left.status, right.status} <= AHEAD or left.known is None or right.known is None:
        return False
    early, late = (one, other) if one.grade == Grade.OPEN else (other, one)
    ahead = early.last is not None and late.first is not None and late.first > early.last
    told = abs((left.known - right.known).days) <= _ANNOUNCED
    return early.grade == Grade.OPEN < late.grade and ahead and told and of_one_year(one, other)


def _looks_back(one: Days, other: Days) -> bool:
    """Whether the later of two days is only that of its page, which may look back to the other."""
    page, said = (one, other) if (one.first or date.min) > (other.first or date.min) else (other, one)
    return page.unsaid and min(page.grade, said.grade) >= Grade.NEAR


def _dispute(one: Days, other: Days, left: Traits, right: Traits, gap: int) -> Timed:
    """Two days that are not the same: one event only where one page may have erred, both looking back."""
    against = f"{_range(one)} here, {_range(other)} there"
    if gap > DISPUTE or min(one.grade, other.grade) < Grade.NEAR:
        return Timed(0, against=against)
    assert one.last and other.last and one.first and other.first
    if left.known is None or right.known is None:
        return Timed(0, against=against)
    later = max(one.first, other.first)
    if {left.status, right.status} <= DONE:
        fits = later <= min(left.known, right.known)
    else:
        plan, act = (left, one), (right, other)
        if right.status in AHEAD:
            plan, act = act, plan
        fits = plan[0].status in AHEAD and act[0].status in DONE and (act[1].first or later) > (plan[0].known or later)
    if not fits:
        return Timed(0, against=against)
    return Timed(NEAR - 1, against, disputed=True)


def _range(days: Days) -> str:
    return f"{days.first}" if days.first == days.last else f"{days.first} to {days.last}"
