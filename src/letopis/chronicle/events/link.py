"""Whether two reports may tell of one event: a pure, symmetric question about two reports and nothing else."""

from dataclasses import dataclass

from letopis.chronicle.events.report import EventReport


@dataclass(frozen=True, slots=True)
class Link:
    """Why two reports may tell of one event: a score from 0 to 1, and the reasons in words with what was compared."""

    score: float
    reasons: tuple[str, ...]


def keys(report: EventReport) -> frozenset[str]:
    """The keys that a report is found by: two reports that `link` joins share at least one.

    A key begins with the month that it is about (`2023-04|…`), so that a database that grows with time appends to its
    index instead of rewriting it. There are few of them for each report.
    """
    raise NotImplementedError


def link(left: EventReport, right: EventReport) -> Link | None:
    """Why two reports may tell of one event, or nothing; the same in both orders."""
    raise NotImplementedError
