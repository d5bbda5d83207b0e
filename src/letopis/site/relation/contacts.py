"""Counts of a relation by year, as its page draws and lists them: talks by level, visits, topics."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

from letopis.exports.brief.posts import OTHER, UNKNOWN, Posts
from letopis.exports.brief.tables import OTHERS, TALKS, level
from letopis.site.charts.columns import Piece
from letopis.store.ask.outlines import Outline
from letopis.store.chronicle import Chronicle

#: The people whose offices are looked up: those who take part most often.
_PEOPLE = 80
#: So many years are drawn and listed, the last ones; so many topics, the most frequent ones.
YEARS, TOPICS = 30, 12
_HELD, _AHEAD = ("held", "ongoing"), ("planned", "proposed", "postponed")
#: Ranks of `knowledge/ranks.toml` that are drawn as one, from the highest.
GROUPS: tuple[tuple[str, ...], ...] = (
    ("heads of state", "heads of government"),
    ("foreign ministers",),
    ("heads of chambers", "ministers"),
    ("deputy ministers", "ambassadors"),
    (OTHER, UNKNOWN),
)
#: Of how many steps the shades of a table of topics are.
_SHADES = 4


@dataclass(frozen=True, slots=True)
class Counted:
    """A line of a table of counts: the list that the word is of, the word, how many in each year, how many in all."""

    group: str
    word: str
    counts: Mapping[int, int]
    total: int

    def shade(self, year: int, most: int) -> int:
        """How dark a year's field is: from 0, none, to 4."""
        return ceil(_SHADES * self.counts.get(year, 0) / most) if most else 0


@dataclass(frozen=True, slots=True)
class Contacts:
    """What two or more countries had with each other: `years` in order, lines of talks, acts and topics."""

    years: tuple[int, ...]
    talks: tuple[Counted, ...]
    acts: tuple[Counted, ...]
    visits: tuple[Counted, ...]
    topics: tuple[Counted, ...]
    ahead: Counted
    before: int

    @property
    def busiest(self) -> int:
        """The most events that a topic has in a year."""
        return max((count for one in self.topics for count in one.counts.values()), default=0)

    def pieces(self, name: Callable[[str], str], ahead: str) -> list[Piece]:
        """What is drawn, from the bottom; `name` puts a rank into words, `ahead` is what is planned in words."""
        made = []
        for number, ranks in enumerate(GROUPS, 1):
            counts = Counter[int]()
            for one in self.talks:
                counts.update(one.counts if one.word in ranks else {})
            if counts:
                made.append(Piece(", ".join(map(name, ranks)), f"p{number}", counts))
        return [*made, Piece(ahead, "ahead", self.ahead.counts)] if self.ahead.counts else made


def contacts(
    chronicle: Chronicle, events: Sequence[Outline], countries: Sequence[str], today: date, as_of: date | None
) -> Contacts:
    """The counts of events in outline; those before the years that are shown count in the totals alone.

    The level of talks is that of the lower side, by the highest office of each, as briefs have it.
    """
    often = Counter(person.unit for one in events for person in one.people)
    posts = Posts(chronicle, [unit for unit, _ in often.most_common(_PEOPLE)], as_of)
    tally = _Tally()
    for one in events:
        year, held = one.day.year, one.status in _HELD
        if held and one.kind in TALKS:
            tally.add("rank", level(_plain(one), posts, countries), year)
        elif held and one.kind in OTHERS:
            tally.add("kind", one.kind, year)
        elif one.status in _AHEAD and one.kind in (*TALKS, *OTHERS) and one.day >= today:
            tally.add("ahead", "ahead", year)
        if held and one.kind == "visit" and one.level:
            tally.add("level", one.level, year)
        for topic in one.topics:
            tally.add("topic", topic, year)
    return tally.told()


class _Tally:
    """Counts by list, word and year."""

    def __init__(self) -> None:
        self._counts: dict[tuple[str, str], Counter[int]] = defaultdict(Counter)

    def add(self, group: str, word: str, year: int) -> None:
        """Count one more."""
        self._counts[group, word][year] += 1

    def told(self) -> Contacts:
        """All of it; ranks from the highest, topics from the most frequent."""
        known = sorted({year for counts in self._counts.values() for year in counts})
        years = tuple(range(known[0], known[-1] + 1))[-YEARS:] if known else ()
        ranks = [rank for some in GROUPS for rank in some]
        topics = sorted(self._words("topic"), key=lambda word: (-self._counts["topic", word].total(), word))
        return Contacts(
            years=years,
            talks=self._lines("rank", ranks, years),
            acts=self._lines("kind", OTHERS, years),
            visits=self._lines("level", ("state", "official", "working", "private"), years),
            topics=self._lines("topic", topics[:TOPICS], years),
            ahead=self._line("ahead", "ahead", years),
            before=sum(self._counts[key][year] for key in self._keys("rank", "kind") for year in known
                       if years and year < years[0]),
        )  # fmt: skip

    def _keys(self, *groups: str) -> list[tuple[str, str]]:
        return [key for key in self._counts if key[0] in groups]

    def _words(self, group: str) -> list[str]:
        return [word for own, word in self._counts if own == group]

    def _lines(self, group: str, words: Iterable[str], years: Sequence[int]) -> tuple[Counted, ...]:
        return tuple(self._line(group, word, years) for word in words if (group, word) in self._counts)

    def _line(self, group: str, word: str, years: Sequence[int]) -> Counted:
        counts = self._counts.get((group, word), Counter())
        return Counted(group, word, {year: counts[year] for year in years if counts[year]}, counts.total())


def _plain(one: Outline) -> dict[str, object]:
    """An event as far as its level is told by it."""
    people = [{"entity": person.id, "country": person.country} for person in one.people]
    return {"day": one.day.isoformat(), "when": None, "participants": people}
