"""Two reports side by side: may they tell of one event, can they not, or does nothing say so."""

from dataclasses import dataclass

from letopis.chronicle.events import naming, places
from letopis.chronicle.events.days import AHEAD, FALLEN
from letopis.chronicle.events.evidence import Evidence
from letopis.chronicle.events.families import RULES, family, lasting
from letopis.chronicle.events.happenings import one_happening
from letopis.chronicle.events.naming import same_name
from letopis.chronicle.events.people import BY_COUNTRY, BY_NAME, met, met_anyhow
from letopis.chronicle.events.places import same_place
from letopis.chronicle.events.timing import MONTH, NEAR, OPEN, SAME, YEAR, timed
from letopis.chronicle.events.traits import Traits
from letopis.chronicle.events.weighing import ENOUGH, NEVER, renamed, weigh

#: What each aspect at its best adds to a score: who, when, where, name.
_WEIGHTS = (0.30, 0.40, 0.12, 0.12)
#: Scores of reports that are joined by what all aspects weigh, at least and at most, and for each unit of weight.
_WEIGHED_LEAST, _WEIGHED_MOST, _EACH = 0.05, 0.25, 0.08
#: From this weight on what is against two reports is not surely told.
_DOUBTFUL = 1.0
#: What nearness to a page that gives no day adds, for each unit of `when`.
_NEXT = 0.4


@dataclass(frozen=True, slots=True)
class Compared:
    """What comes of comparing two reports: `score` is 0 where nothing joins them, `against` why they cannot be one.

    `soft`: what is against them is only a day that one page may have wrong, or what is not surely told (`weak`), so
    that others may speak for them.
    """

    score: float = 0.0
    reasons: tuple[str, ...] = ()
    against: str | None = None
    soft: bool = False
    weak: bool = False


def compare(left: Traits, right: Traits) -> Compared:
    """What speaks for and against two reports telling of one event; the same in both orders."""
    if family(left.kind) != family(right.kind):
        return Compared(against=f"{left.kind} here, {right.kind} there")
    if left.kind == "other":
        same = one_happening(left, right)
        return Compared(0.9, (same,)) if same else Compared(against="two happenings")
    found = _by_rule(left, right)
    if found.score:
        return found
    weight = weigh(left, right)
    if weight >= ENOUGH:
        return Compared(_weighed(weight), _why(left, right, weight))
    if found.soft or weight <= NEVER / 2:
        return Compared(against=found.against or "what is told surely contradicts", soft=found.soft)
    weak = weight >= _DOUBTFUL and not renamed(left, right) and not timed(left, right).disputed
    return Compared(against=found.against, soft=weak, weak=weak)


def _weighed(weight: float) -> float:
    """The score of reports that no rule joins: less than those of any rule."""
    return round(min(_WEIGHED_MOST, _WEIGHED_LEAST + _EACH * (weight - ENOUGH)), 4)


def _why(left: Traits, right: Traits, weight: float) -> tuple[str, ...]:
    who, when = met_anyhow(left, right), timed(left, right)
    told = when.against and f"{when.against}, one of which is only that of the page"
    return tuple(one for one in (who.reason, told or when.reason, f"all that is told weighs {weight:.1f}") if one)


def _by_rule(left: Traits, right: Traits) -> Compared:
    rule = RULES[family(left.kind)]
    who = met(left, right)
    when = timed(left, right, lasting(left, right, who.score), rule.back)
    where = same_place(rule.spot(left), rule.spot(right))
    elsewhere = where == places.OTHER
    if elsewhere and not _one_act(left, right, who.score, when.score):
        return Compared(against=f"{_place(left)} here, {_place(right)} there")
    name = _named(left, right, where, when.score)
    shown = Evidence(left, right, who.score, when.score, max(where, places.UNKNOWN), name)
    # Many people go to a forum, and each page names its own.
    people = None if left.kind == right.kind == "conference" else who.against
    called = _names(left, right) if name == naming.OTHER else None
    against = rule.against(shown, when.against or people or called)
    if against or not rule.joins(shown):
        return Compared(against=against, soft=against == called and _misnumbered(shown))
    if when.disputed and not _sure(shown):
        return Compared(against=when.reason, soft=shown.named)
    wrong = (f"{_place(left)} here, {_place(right)} there",) if elsewhere else ()
    return Compared(_score(shown) - 0.1 * elsewhere, (*_reasons(shown, who.reason, when.reason), *wrong))


def _one_act(left: Traits, right: Traits, who: float, when: float) -> bool:
    """Whether reports that name different places may still be of one talk, of which one has the place wrong.

    The same people do not meet twice in a day in two towns, nor is what is called off planned elsewhere.
    """
    if family(left.kind) != "talks" or when < SAME:
        return False
    plans = AHEAD | FALLEN
    called_off = {left.status, right.status} <= plans and left.status != right.status
    return who >= BY_NAME or (who >= BY_COUNTRY and called_off)


def _misnumbered(shown: Evidence) -> bool:
    """Whether two numbers are told of what is in one town on the same days: another page may tell which is right."""
    numbers = {shown.left.edition, shown.right.edition}
    there = shown.where == places.TOWN and shown.when >= NEAR - 1
    return there and None not in numbers and len(numbers) > 1


def _named(left: Traits, right: Traits, where: int, when: float) -> float:
    """How well the names agree; in one town on the same days a number may be wrong, or stand for the name."""
    name = same_name(left, right)
    if left.edition is None or right.edition is None or where != places.TOWN or when < MONTH:
        return name
    if left.edition == right.edition:
        return naming.SAME if name != naming.OTHER else name
    return naming.ALIKE if when >= NEAR - 1 and naming.same_words(left, right) == naming.ALIKE else name


def _sure(shown: Evidence) -> bool:
    """Whether two reports are so surely of one event that one of their days must be wrong."""
    return shown.name == naming.SAME or (shown.who >= 4 and shown.where == places.TOWN)


def _score(shown: Evidence) -> float:
    parts = (shown.who / 4, shown.when / 4, max(shown.where, 0) / 2, max(shown.name, 0) / 2)
    whole = sum(weight * part for weight, part in zip(_WEIGHTS, parts, strict=True))
    if OPEN <= shown.when < YEAR:
        whole += _NEXT * (shown.when - OPEN)  # what is next to the page is likelier meant than what is far
    return round(min(1.0, whole), 4)


def _reasons(shown: Evidence, who: str, when: str) -> tuple[str, ...]:
    place = f"in {_place(shown.left)}" if shown.where > 0 else ""
    name = f"called alike: {', '.join(sorted(shown.left.about & shown.right.about))}" if shown.name > 0 else ""
    return tuple(one for one in (who, when, place, name) if one)


def _place(one: Traits) -> str:
    return (one.place.name or one.place.country or "") if one.place else (one.host or "")


def _names(left: Traits, right: Traits) -> str:
    return (
        f"{' '.join(sorted(left.about)) or left.edition} here, {' '.join(sorted(right.about)) or right.edition} there"
    )
