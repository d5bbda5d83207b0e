"""What the aspects of two reports weigh, for and against their being of one event.

The rules of `families` join what is told well. Reports are told badly: one side without the other, a place that is only
that of the page, a day that is only that of publication, «документ» for a name. Here each aspect gives a weight by how
surely it is told, and what they come to decides. What is told surely and contradicts (two stated days, two people named
in the sentences) keeps apart whatever the rest says. The weights are set by hand; their unit is about a named country.
"""

from datetime import date
from functools import cache, lru_cache

from letopis.chronicle.events import naming, places
from letopis.chronicle.events.days import DONE, Grade
from letopis.chronicle.events.evidence import Evidence
from letopis.chronicle.events.families import RULES, Rule, family, lasting
from letopis.chronicle.events.naming import same_name
from letopis.chronicle.events.people import (
    BY_COUNTRY,
    BY_NAME,
    HALF_BY_NAME,
    ONE_COUNTRY,
    ONE_NAME,
    Met,
    met_anyhow,
    same_person,
)
from letopis.chronicle.events.places import same_place
from letopis.chronicle.events.timing import MONTH, NEAR, OPEN, SAME, YEAR, course, of_one_year, timed
from letopis.chronicle.events.traits import Traits
from letopis.chronicle.who.letters import bones
from letopis.knowledge import lexicon

#: From this sum on two reports may be of one event.
ENOUGH = 3.0
#: What keeps two reports apart whatever else they share.
NEVER = -99.0

_WHO = {BY_NAME: 3.0, HALF_BY_NAME: 2.5, BY_COUNTRY: 1.5, ONE_NAME: 0.5, ONE_COUNTRY: 0.0, 0: -1.0}
#: Somebody of one report whom the other's sentence names, though not as taking part: with the country, and without.
_CROSS, _CROSS_COUNTRY = 1.75, 2.25
#: What is done once: a paper is signed, a parliament ratifies, without a name on one side; diplomats are expelled.
_PAPERS = frozenset({"signing", "agreement", "ratification"})
_OF_FAMILY = {
    "signing": 0.5,
    "agreement": 0.5,
    "ratification": 1.5,
    "expulsion": 1.25,
    "recall": 1.25,
    "rupture": 1.25,
}
#: A state sends another one an ambassador once in years.
_AMBASSADOR = 1.0
#: What one state does to another, and that it is the same that does it.
_MEASURES = frozenset({"sanction", "protest", "aid", "expulsion", "recall"})
_ACTOR = 1.0
#: Two countries and no others in both, of which a page tells in what month they met.
_SAME_SIDES, _A_MONTH = 0.5, 31
_PAPER, _NAMELESS = 0.5, 0.5
#: Two countries, one of which a report does not name as taking part, but its sentence, title or place; an organisation
#: that gathers, told as a meeting and as a conference.
_IMPLIED, _GATHERED = 1.0, 1.5
#: One named person of what happens to him once: an appointment, the credentials of an ambassador; the country, too.
_ONCE, _ONCE_THERE = 2.75, 0.5
#: What is done by one or to one, so that to name him alone is enough.
_PERSONAL = frozenset({"appointment", "dismissal", "credentials"})
_DAYS = ((SAME, 2.5), (NEAR, 2.0), (NEAR - 0.2, 1.25), (NEAR - 1, 1.05), (MONTH, 1.0), (YEAR, 0.25))
#: Two stated days, next to each other, of which one page may have one wrong.
_DISPUTED = -1.5
#: Nobody is named in both, and the day is not surely the same.
_NOBODY = -0.75
#: A day and a day that may be it; less is a month or what only the day of publication implies.
_OF_MONTH, _OF_DAYS, _SURE_DAY = 0.98, 1.02, 2.0
#: Days that a page which gives no day may look back to talks, and to what is done once; and what that weighs.
LOOKS_BACK, _ONCE_BACK = 21, 75
_BACKWARD, _EACH_DAY, _ONCE_BACKWARD = -0.5, -0.1, -0.25
_NAMES = {naming.SAME: 2.5, naming.ALIKE: 1.5, naming.PART: 0.75, naming.UNKNOWN: 0.0}
#: Another name: of a word that may be any, and of several words.
_OTHER_WORD, _OTHER_NAME = -1.0, -2.5
#: Days before the page came out from which on a place that only the page lends tells nothing of an event.
_WEEK = 7
#: The place: the same town, the same country; another that only the page lends, here or in both.
_TOWN, _COUNTRY, _LENT, _BOTH_LENT = 1.0, 0.5, -1.0, -1.5
_RANK, _WORD, _WORDS, _TITLE, _TITLES, _TOPIC, _ALL = 0.5, 0.25, 0.75, 0.15, 0.45, 0.2, 1.0
#: One report names fewer sides than the other; somebody else takes part, who is not named in the sentence.
_FEWER, _STRANGER, _OTHER_SIGNER = -0.5, -1.5, -1.0


def weigh(left: Traits, right: Traits) -> float:
    """What two reports of one family of acts come to; below `ENOUGH` they are not joined; the same in both orders."""
    kinds = {left.kind, right.kind}
    if "call" in kinds and len(kinds) > 1:
        return NEVER
    if left.copies != right.copies or not (
        left.edition is None or right.edition is None or left.edition == right.edition
    ):
        return NEVER
    rule = RULES[family(left.kind)]
    who = met_anyhow(left, right)
    if family(left.kind) != "talks" and rule.against(Evidence(left, right, who.score, 0, 0, 0), None):
        return NEVER
    whole = _who(left, right, who)
    if whole <= -1.0:
        return NEVER
    days = _days(left, right, who)
    whole += days
    if whole < -1.0:
        return NEVER
    if family(left.kind) == "talks" and not who.people and _OF_DAYS <= days < _SURE_DAY:
        whole += _NOBODY
    if _OF_MONTH <= days < _OF_DAYS and _both_recall(left, right):
        whole += _SAME_SIDES
    whole += _actor(left, right, days)
    whole += _where(left, right, rule) + _name(left, right) + _once(left, right, who)
    return whole + _people(left, right, who, days) + _words(left, right)


def _who(left: Traits, right: Traits, who: Met) -> float:
    kinds = {left.kind, right.kind}
    if kinds == {"conference"}:
        if not left.about or not right.about:  # «предыдущий форум»: only its sides and place tell which
            return _WHO[who.score] if not who.against else -1.0
        return 0.0 if left.about & right.about else -1.0
    if kinds == {"conference", "meeting"}:
        return _gathered(left, right)
    cross = not who.people and (_crossed(left, right) or _crossed(right, left))
    if len(kinds) == 1 and left.kind in _PERSONAL and (cross or (who.people and _of_same_person(left, right))):
        return _ONCE + _ONCE_THERE * bool(who.lands) if not who.against else -1.0
    if not who.against:
        return _told(left, right, who, cross)
    if family(left.kind) == "signing" and who.lands > 1:
        return _WHO[who.score] + _OTHER_SIGNER
    return _WHO[who.score] + _STRANGER if not who.sure else NEVER


def _both_recall(left: Traits, right: Traits) -> bool:
    """Whether two pages tell of the same sides, and of a day or a month in which it was."""
    spans = [(one.days.last - one.days.first).days for one in (left, right) if one.days.first and one.days.last]
    sides = left.lands <= right.wide and right.lands <= left.wide and len(left.lands & right.lands) > 1
    return sides and {left.status, right.status} <= DONE and max(spans, default=0) <= _A_MONTH


def _once(left: Traits, right: Traits, who: Met) -> float:
    """What it weighs that such an act is rare; one of two states needs both."""
    if left.kind == right.kind == "credentials" and len(left.wide & right.wide) > 1 and not who.people:
        return _AMBASSADOR
    return _OF_FAMILY.get(left.kind, 0.0) if who.lands > 1 or left.kind in _PAPERS else 0.0


def _actor(left: Traits, right: Traits, days: float) -> float:
    """What it weighs that the same state takes a measure, against whom only one report says."""
    known = left.kind in _MEASURES and days >= _OF_MONTH and left.first is not None
    return _ACTOR if known and left.first == right.first and len(left.wide & right.wide) > 1 else 0.0


def _told(left: Traits, right: Traits, who: Met, cross: bool) -> float:
    """What those who take part weigh, and those whom a page names without saying that they take part."""
    if cross:
        return _CROSS_COUNTRY if who.score == BY_COUNTRY else _CROSS
    implied = who.score == ONE_COUNTRY and not who.people and len(left.wide & right.wide) > 1
    return _IMPLIED if implied else _WHO[who.score]


def _crossed(one: Traits, other: Traits) -> bool:
    """Whether the sentence of a report names somebody who, as the other tells, takes part."""
    chiefs = one.chiefs | other.chiefs
    return any(bones(who.head) in other.bones for who in one.people if who.head not in chiefs and len(who.head) > 2)


def _gathered(left: Traits, right: Traits) -> float:
    """A meeting and a gathering are one where an organisation gathers, not where somebody meets at it."""
    meeting, gathering = sorted((left, right), key=lambda one: one.kind == "conference")
    whole = not meeting.people and len(meeting.lands) < 2 and bool(meeting.bodies & gathering.about)
    return _GATHERED if whole else NEVER


def _of_same_person(left: Traits, right: Traits) -> bool:
    """Whether the person in both is the one whom it happens to, rather than who appoints or receives."""
    chiefs = left.chiefs | right.chiefs
    return any(same_person(one, other) and one.head not in chiefs for one in left.people for other in right.people)


def _days(left: Traits, right: Traits, who: Met) -> float:
    if course(left, right):
        return NEVER
    days = timed(left, right, lasting(left, right, who.score))
    if days.disputed:
        return _DISPUTED
    if days.against:
        return _backward(left, right)
    if days.score < OPEN:
        return NEVER  # without a day that bounds it, what a pair ever did would be one region
    if days.score < YEAR:
        return days.score
    return next((weight for least, weight in _DAYS if days.score >= least), 0.0)


def _backward(left: Traits, right: Traits) -> float:
    """What a day weighs that is only that of a page, which may look back to the other's."""
    page, said = (left, right) if (left.days.first or _first(right)) > _first(right) else (right, left)
    gap = left.days.gap(right.days)
    if gap is None or not page.days.unsaid or min(page.days.grade, said.days.grade) < Grade.NEAR:
        return NEVER
    if not {page.status, said.status} <= DONE or not of_one_year(left.days, right.days):
        return NEVER
    if left.kind in _PERSONAL or left.kind in _OF_FAMILY:
        return _ONCE_BACKWARD if gap <= _ONCE_BACK else NEVER
    return _BACKWARD + _EACH_DAY * gap if gap <= LOOKS_BACK else NEVER


def _first(one: Traits) -> date:
    return one.days.first or date.min


def _where(left: Traits, right: Traits, rule: Rule) -> float:
    where = same_place(rule.spot(left), rule.spot(right))
    if where != places.OTHER:
        return _TOWN if where == places.TOWN else _COUNTRY if where == places.COUNTRY else 0.0
    if left.there and right.there:
        return NEVER
    if _far_lent(left) or _far_lent(right):
        return 0.0
    return _LENT if left.there or right.there else _BOTH_LENT


def _far_lent(one: Traits) -> bool:
    """Whether a place is that of the page, and the event of another time: the page looks back from where it is."""
    return (
        not one.there
        and one.days.last is not None
        and one.known is not None
        and (one.known - one.days.last).days > _WEEK
    )


def _name(left: Traits, right: Traits) -> float:
    name = same_name(left, right)
    if left.kind == right.kind == "ratification" and not (left.name and right.name):
        return _NAMELESS
    if name != naming.OTHER:
        return _NAMES[name] + _PAPER * bool(left.papers & right.papers and name == naming.UNKNOWN)
    return _OTHER_NAME if left.kind in _PAPERS or renamed(left, right) else _OTHER_WORD


def renamed(left: Traits, right: Traits) -> bool:
    """Whether two reports give names of several words each that are not one's."""
    mine, theirs = (left.about, right.about) if left.kind == "conference" else (left.name, right.name)
    return min(len(mine), len(theirs)) > 1 and same_name(left, right) == naming.OTHER


def _people(left: Traits, right: Traits, who: Met, days: float) -> float:
    """What the level of the people weighs, and sides that only one report names."""
    if not who.people and not left.of_rank(right):
        return NEVER
    return _sides(left, right, days) + _RANK * bool(left.ranks & right.ranks)


def _sides(left: Traits, right: Traits, days: float) -> float:
    """What it weighs that one report names fewer sides: on one day, two at a table are not three."""
    few, many = sorted((left.lands, right.lands), key=len)
    if "conference" in (left.kind, right.kind) or not few < many or len(many) < 3 or not few:
        return 0.0
    if many <= (left if few is left.lands else right).wide:
        return 0.0
    return NEVER if days >= _OF_DAYS and len(few) > 1 else _FEWER * (2 if len(few) == 1 else 1)


def _words(left: Traits, right: Traits) -> float:
    """What the words of sentences and titles weigh that are neither names nor what any report says."""
    names = left.names | right.names
    shared = [one for one in left.sentence & right.sentence if not _common(one) and one[:4] not in names]
    titles = [one for one in left.title & right.title if not _common(one) and one[:4] not in names]
    topics = _TOPIC if left.topics & right.topics else 0.0
    return min(_ALL, min(_WORDS, _WORD * len(shared)) + min(_TITLES, _TITLE * len(titles)) + topics)


@lru_cache(maxsize=65536)
def _common(word: str) -> bool:
    return word.startswith(_said_anywhere())


@cache
def _said_anywhere() -> tuple[str, ...]:
    return tuple(lexicon("merging")["sentences"]["common"])
