"""Reports that tell of one event, brought together."""

from collections.abc import Sequence

from letopis.chronicle.events.report import EventReport
from letopis.chronicle.judgements import NOTHING, Judged


def clusters(reports: Sequence[EventReport], judged: Judged = NOTHING) -> tuple[tuple[EventReport, ...], ...]:
    """The reports, those of one event together: in each group by what is known first, the groups by their first report.

    A pure function of the set of reports and the judgements: their order never matters. No two reports of one version
    of a page come together unless a person said so; a person's `different` always keeps two apart.
    """
    raise NotImplementedError
