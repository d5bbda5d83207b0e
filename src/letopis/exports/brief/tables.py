"""Tables of counts by year: contacts by level, topics."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from letopis.exports.brief.happenings import day_of
from letopis.exports.brief.posts import UNKNOWN, Posts, ranks
from letopis.exports.brief.records import Row, Table

Plain = Mapping[str, Any]
#: Years that have a column of their own, and topics that are shown.
_YEARS, _TOPICS = 6, 8
#: What is counted as talks, by level, and what by its kind alone.
TALKS = ("meeting", "call")
OTHERS = ("visit", "conference", "signing")
_HELD = ("held", "ongoing")


def contacts(events: Iterable[Plain], posts: Posts, countries: Sequence[str]) -> Table:
    """Talks that were held, by the level of those who held them and by year; visits, forums and signings by year.

    The level is that of the lower side: a president who receives a minister holds talks at the level of ministers.
    Of each side counts the highest office that is known.
    """
    counts: dict[tuple[str, str], Counter[int]] = defaultdict(Counter)
    for one in events:
        year = _year(one)
        if year is None or one["status"] not in _HELD:
            continue
        if one["kind"] in TALKS:
            counts["talks", level(one, posts, countries)][year] += 1
        elif one["kind"] in OTHERS:
            counts["kind", one["kind"]][year] += 1
    order = [*(("talks", rank) for rank in ranks()), *(("kind", kind) for kind in OTHERS)]
    return _table([(key, counts[key]) for key in order if key in counts])


def level(event: Plain, posts: Posts, countries: Sequence[str]) -> str:
    """The rank at which talks were held: of each side's highest known one the lowest."""
    order = ranks()
    best: dict[str, int] = {}
    for one in event["participants"]:
        post = posts.on(one["entity"], day_of(event))
        side = (post.country if post else None) or one.get("country")
        if post and side in countries:
            best[side] = min(best.get(side, len(order)), order.index(post.rank))
    return order[max(best.values())] if best else UNKNOWN


def topics(events: Iterable[Plain]) -> Table:
    """How many events had each of the most frequent topics, by year."""
    counts: dict[str, Counter[int]] = defaultdict(Counter)
    for one in events:
        year = _year(one)
        for topic in one["topics"] if year else ():
            counts[topic][year or 0] += 1
    most = sorted(counts, key=lambda one: (-counts[one].total(), one))[:_TOPICS]
    return _table([(("topic", one), counts[one]) for one in most])


def _year(one: Plain) -> int | None:
    day = day_of(one)
    return day.year if day else None


def _table(counted: Sequence[tuple[tuple[str, str], Counter[int]]]) -> Table:
    years = sorted({year for _, some in counted for year in some})
    shown = tuple(years[-_YEARS:])
    rows = tuple(
        Row(group, word, {year: some[year] for year in shown if some[year]}, some.total())
        for (group, word), some in counted
    )
    return Table(shown, rows, len(years) > len(shown))
