"""Documents merged over pages: a signed one collects the drafts that were told of before."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from letopis.chronicle.documents.report import DocumentReport
from letopis.chronicle.parties import Party
from letopis.chronicle.precedence import Place, by_day
from letopis.chronicle.words import content, subject
from letopis.knowledge import lexicon
from letopis.model.facts import DocumentKind, DocumentStatus
from letopis.model.when import When

#: How far a paper has come, by its statuses.
_STAGES: tuple[DocumentStatus, ...] = (
    "proposed", "drafted", "adopted", "signed", "ratified", "in-force", "denounced",
)  # fmt: skip
_SIGNED = _STAGES.index("signed")
#: So many days may lie between two reports of one document that is named "the agreement", "the agreement on
#: cooperation", or more fully; the years in which it is in force are not counted.
_BARE, _VAGUE, _TELLING = 3, 45, 3 * 366
#: A name says enough from so many words of its own on.
_ENOUGH = 2
#: The names of two documents for the same years share at least this part of the shorter one's words.
_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class MergedDocument:
    """A document as the chronicle tells it. `id` follows from its first report; `name` is the fullest one used.

    `since` is when the first report with its present status came out.
    """

    id: str
    kind: DocumentKind
    name: str
    status: DocumentStatus
    parties: tuple[Party, ...]
    period: When | None
    since: date | None
    reports: tuple[DocumentReport, ...]


def documents(reports: Iterable[DocumentReport]) -> tuple[MergedDocument, ...]:
    """The documents that reports tell, by the day that each was first told of; the order of reports never matters.

    Two reports are of one document if nothing parts them (kind, parties, years) and their names share their words. One
    that says too little to tell which of several it means stays alone.
    """
    shelves: dict[tuple[str, str], list[list[DocumentReport]]] = defaultdict(list)
    groups: list[list[DocumentReport]] = []
    for one in sorted(reports, key=_by_detail):
        beside = {id(group): group for word in core(one.name) or {""} for group in shelves[one.kind, word]}
        group = _nearest(one, [group for group in beside.values() if all(alike(one, other) for other in group)])
        if group is None:
            group = []
            groups.append(group)
        group.append(one)
        for word in core(one.name) or {""}:
            if all(known is not group for known in shelves[one.kind, word]):
                shelves[one.kind, word].append(group)
    return tuple(sorted((_merged(group) for group in groups), key=_by_first))


def alike(one: DocumentReport, other: DocumentReport) -> bool:
    """Whether two reports may be of one document; the same in both orders."""
    if one.kind != other.kind or not _same_parties(one, other):
        return False
    states = {word for party in (*one.parties, *other.parties) for word in content(party.name)}
    mine, theirs = core(one.name) - states, core(other.name) - states
    shared = mine & theirs
    if one.period and other.period:
        same = (one.period.earliest, one.period.latest) == (other.period.earliest, other.period.latest)
        return same and len(shared) >= _ALIKE * min(len(mine), len(theirs))
    return (mine <= theirs or theirs <= mine) and _in_time(one, other, len(shared))


def _same_parties(one: DocumentReport, other: DocumentReport) -> bool:
    return one.countries <= other.countries or other.countries <= one.countries


def _in_time(one: DocumentReport, other: DocumentReport, shared: int) -> bool:
    """Whether two reports are close enough in time for what their names share."""
    if one.source.version == other.source.version:
        return True
    if one.source.known is None or other.source.known is None:
        return shared >= _ENOUGH
    days = abs((one.source.known - other.source.known).days)
    if shared < _ENOUGH:
        return days <= (_VAGUE if shared else _BARE)
    earlier, later = sorted((one, other), key=by_day)
    if _stage(later) < _SIGNED <= _stage(earlier) and days > _VAGUE:
        return False  # a draft of what is signed already is that of another paper
    return days <= _TELLING or _stage(later) > _SIGNED


def _stage(one: DocumentReport) -> int:
    return _STAGES.index(one.status)


@lru_cache(maxsize=50_000)
def core(name: str) -> frozenset[str]:
    """The words of a document's name that tell it from others of its kind, as dictionary forms; its parties left out.

    >>> sorted(core("план консультаций между министерствами двух стран на 2023–2024 годы"))
    ['консультация']
    """
    table = lexicon("documents")
    known = {*table["idle"]["words"], *table["kinds"]}
    return frozenset(word for word in content(subject(name)) if not word[:1].isdigit() and word not in known)


def _by_detail(one: DocumentReport) -> tuple[bool, int, int, tuple[str, Place]]:
    """The reports that say most come first."""
    return one.period is None, -len(one.countries), -len(core(one.name)), by_day(one)


def _nearest(one: DocumentReport, groups: Sequence[list[DocumentReport]]) -> list[DocumentReport] | None:
    """The group that a report joins: of its own page, else the nearest in time; none where two are as near."""
    ranked = sorted(((_distance(one, group), group) for group in groups), key=lambda found: found[0])
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0][1]


def _distance(one: DocumentReport, group: Sequence[DocumentReport]) -> tuple[bool, int]:
    own = any(other.source.version == one.source.version for other in group)
    known = [other.source.known for other in group if other.source.known]
    if one.source.known is None or not known:
        return not own, 10**6
    return not own, min(abs((one.source.known - day).days) for day in known)


def _merged(group: Sequence[DocumentReport]) -> MergedDocument:
    reports = sorted(group, key=by_day)
    status = _status(reports)
    days = [one.source.known for one in reports if one.status == status and one.source.known]
    fullest = max(reports, key=lambda one: (one.status == status, len(core(one.name)), len(one.name), one.name))
    return MergedDocument(
        id=f"d{reports[0].id[:12]}",
        kind=reports[0].kind,
        name=fullest.name,
        status=status,
        parties=max((one.parties for one in reports), key=len),
        period=next((one.period for one in reports if one.period), None),
        since=min(days, default=None),
        reports=tuple(reports),
    )


def _status(reports: Sequence[DocumentReport]) -> DocumentStatus:
    """The furthest status that is told."""
    return max((one.status for one in reports), key=_STAGES.index)


def _by_first(one: MergedDocument) -> tuple[str, Place]:
    return by_day(one.reports[0])
