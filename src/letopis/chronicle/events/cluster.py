"""Reports that tell of one event, brought together."""

from collections.abc import Sequence

from letopis.chronicle.events.merge import order
from letopis.chronicle.events.report import EventReport
from letopis.chronicle.events.table import Table
from letopis.chronicle.events.tellings import tellings
from letopis.chronicle.judgements import NOTHING, Judged


def clusters(reports: Sequence[EventReport], judged: Judged = NOTHING) -> tuple[tuple[EventReport, ...], ...]:
    """The reports, those of one event together: in each group by what is known first, the groups by their first report.

    A pure function of the set of reports and the judgements: their order never matters. No two reports of one version
    of a page come together unless a person said so; a person's `different` always keeps two apart.

    The tellings that say most are placed first, each with the event that fits it best; a vague one that fits two
    events that cannot be one stays alone.
    """
    if len(reports) == 1:
        return ((reports[0],),)
    table = Table(judged)
    for telling in tellings(reports, judged):
        table.place(telling)
    table.join()
    groups = (tuple(sorted(group.reports, key=order)) for group in table.groups)
    return tuple(sorted(groups, key=lambda group: order(group[0])))
