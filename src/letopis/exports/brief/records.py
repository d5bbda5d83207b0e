"""A brief as records, before it is put into words: what was found, with the numbers of its sources.

Names, sentences and titles are those of the pages; kinds, statuses and topics words of closed lists, which
`letopis.exports.words` translates. Templates may walk these records as they are.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from letopis.model.when import When


@dataclass(frozen=True, slots=True)
class Source:
    """A page that the brief rests on, by the number of its footnote; `published` is the last day it may be of."""

    number: int
    address: str
    outlet: str | None
    title: str | None
    published: date | None


@dataclass(frozen=True, slots=True)
class Post:
    """An office that somebody held on a day; `rank` is one of `knowledge/ranks.toml`, `sure` how sure that is."""

    key: str
    position: str
    country: str | None
    acting: bool
    sure: str
    rank: str


@dataclass(frozen=True, slots=True)
class Participant:
    """Who takes part, and the office held on that day, where one is known."""

    id: str | None
    name: str
    type: str | None
    role: str
    country: str | None
    post: Post | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A value that sources give: a date, or words (names joined, a word of a closed list)."""

    value: When | str
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """An attribute of an event for which sources give values that cannot all be true, the preferred one first."""

    attribute: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """An event: what, when, where, who; `day` is where it stands in a timeline. `parts` are what a visit contains."""

    id: str
    kind: str
    status: str
    when: When | None
    day: date | None
    name: str | None
    edition: int | None
    place: str | None
    level: str | None
    participants: tuple[Participant, ...]
    topics: tuple[str, ...]
    office: str | None
    reason: str | None
    rescheduled: bool
    previous_when: When | None
    disputed: tuple[str, ...]
    sources: tuple[int, ...]
    disagreements: tuple[Disagreement, ...] = ()
    parts: tuple["Happening", ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """Something later that bears on a promise: what it does to it, in which words of which page."""

    effect: str
    words: str
    known: date | None
    source: int


@dataclass(frozen=True, slots=True)
class Promise:
    """What was planned, in short (`what`) and in the sentence of a page; how it stands, and what came of it."""

    id: str
    what: str
    words: str
    by: tuple[Participant, ...]
    due: When | None
    window: tuple[date | None, date | None]
    state: str
    told: date | None
    event: str | None
    outcomes: tuple[Outcome, ...]
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A paper that states made or are to make: `since` its status was told, `when` it was made."""

    id: str
    kind: str
    name: str
    status: str
    since: date | None
    when: When | None
    parties: tuple[Participant, ...]
    period: When | None
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """A figure with its bound (`=`, `>`, `<`, `~`): `ahead` an aim or a forecast, `note` what pages say beside it."""

    value: float
    bound: str
    ahead: bool
    note: str | None
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """The values for a period (None: not stated); `disputed` where two cannot both be true."""

    period: When | None
    values: tuple[Value, ...]
    disputed: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """A measure in one unit over periods."""

    measure: str
    unit: str
    countries: tuple[str, ...]
    periods: tuple[Measured, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition of a series: its number or year, and how it stands where that is known."""

    number: int | None
    year: int | None
    status: str | None
    when: When | None
    place: str | None
    rescheduled: bool
    previous_when: When | None
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """A series of events or of papers; `missing` are the numbers (of papers: years) that nobody reported."""

    kind: str
    name: str
    editions: tuple[Edition, ...]
    missing: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table of counts: what is counted, by year."""

    group: str
    word: str
    counts: Mapping[int, int]
    total: int


@dataclass(frozen=True, slots=True)
class Table:
    """Counts by year; `years` are the columns, in order, `before` says whether what is earlier is in the totals."""

    years: tuple[int, ...]
    rows: tuple[Row, ...]
    before: bool = False


@dataclass(frozen=True, slots=True)
class Now:
    """What matters on the day: what is coming, what is due, what is overdue with nothing found."""

    coming: tuple[Happening, ...]
    ahead: tuple[Promise, ...]
    due: tuple[Promise, ...]
    overdue: tuple[Promise, ...]

    @property
    def empty(self) -> bool:
        """Whether there is nothing of it."""
        return not (self.coming or self.ahead or self.due or self.overdue)


@dataclass(frozen=True, slots=True)
class Doubts:
    """How sure the brief is: of `events`, how many have a doubtful day, no day but that of the report, one source only.

    `vague` promises without a date are left out; `strangers` are people whose office nobody tells.
    """

    events: int
    doubtful: int
    undated: int
    single: int
    vague: int
    strangers: tuple[str, ...]
    sources: int


@dataclass(frozen=True, slots=True)
class RelationBrief:
    """What is known of the relation of some countries, as of a day, for one or two pages.

    `since` and `until` bound the events; `as_of` is the day by which everything had been published, None for all that
    is known; `today` the day on which promises stand as they are told. `cut` tells in words what was not looked at.
    """

    countries: tuple[str, ...]
    since: date | None
    until: date | None
    as_of: date | None
    today: date
    now: Now
    contacts: Table
    latest: tuple[Happening, ...]
    earlier: int
    promises: tuple[Promise, ...]
    documents: tuple[Document, ...]
    figures: tuple[Figures, ...]
    series: tuple[Series, ...]
    topics: Table
    disagreements: tuple[Happening, ...]
    doubts: Doubts
    sources: tuple[Source, ...]
    cut: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """An event that was known before, with what became different: attribute, value before, value now."""

    event: Happening
    changes: tuple[tuple[str, When | str | None, When | str | None], ...]


@dataclass(frozen=True, slots=True)
class DayBrief:
    """What became known from one day to another: new events, changes of known ones, what is due and overdue.

    `turned` are promises of which something was found in these days, `fallen` those whose time ran out in them.
    """

    since: date
    until: date
    today: date
    new: tuple[Happening, ...]
    more: int
    changed: tuple[Change, ...]
    confirmed: int
    coming: tuple[Happening, ...]
    turned: tuple[Promise, ...]
    due: tuple[Promise, ...]
    fallen: tuple[Promise, ...]
    pages: int
    sources: tuple[Source, ...]
    cut: tuple[str, ...] = ()
