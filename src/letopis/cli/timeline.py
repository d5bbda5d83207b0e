"""`letopis timeline`: what happened, in the order of days."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

import typer
from rich.console import Group, RenderableType
from rich.text import Text

from letopis.cli.answers import tell
from letopis.cli.chronicle import AsOf, Db, Format, Output, meant, opened
from letopis.cli.lines import editions, legend, lines, participant
from letopis.cli.options import (
    SHOWN,
    BothTakePart,
    Disputed,
    Happenings,
    InSeries,
    Kinds,
    Limit,
    Organisations,
    People,
    Rejected,
    Since,
    Statuses,
    TakePart,
    Topics,
    Until,
)
from letopis.cli.quoted import nothing

COLUMNS = (
    "id", "day", "when", "kind", "status", "name", "edition", "place_name", "participants", "level", "topics", "format",
    "rescheduled", "previous_when", "reason", "series", "office", "disputed", "sources", "outlets",
    "addresses",
)  # fmt: skip


def timeline(
    between: BothTakePart = None,
    country: TakePart = None,
    person: People = None,
    organisation: Organisations = None,
    kind: Kinds = None,
    status: Statuses = None,
    topic: Topics = None,
    series: InSeries = None,
    since: Since = None,
    until: Until = None,
    disputed: Disputed = False,
    happenings: Happenings = False,
    rejected: Rejected = False,
    newest: Annotated[bool, typer.Option("--newest", help="The last ones first.")] = False,
    limit: Limit = None,
    as_of: AsOf = None,
    format: Format = Output.TABLE,
    db: Db = None,
) -> None:
    """Print what happened in the order of days, with who says so; what is planned is marked as such.

    What a visit contains stands below it (└). Between two countries, the appointments and dismissals there of those
    who take part come along.

    Options that can be given several times narrow the answer for people and countries (all must take part), and widen
    it for kinds, statuses and topics.
    """
    most = limit or (SHOWN + 1 if format is Output.TABLE else None)
    with opened(db) as chronicle:
        rows = chronicle.timeline(
            countries=[*(between or ()), *(country or ())],
            people=meant(chronicle, person or (), "person"),
            organisations=meant(chronicle, organisation or (), "organization"),
            kinds=kind or (),
            statuses=status or (),
            topics=topic or (),
            series=series,
            since=since,
            until=until,
            disputed=disputed,
            happenings=happenings,
            rejected=rejected,
            newest=newest,
            limit=most,
            as_of=as_of,
            posts=between is not None and not (person or organisation or kind or topic or series or disputed),
        )
        more = limit is None and format is Output.TABLE and len(rows) > SHOWN
        rows = rows[:SHOWN] if more else rows
        events = chronicle.plain(rows)
        wholes = chronicle.wholes([one.id for one in rows], as_of) if format is Output.TABLE else {}
    tell(format, events, lambda: _table(events, wholes, more), lambda: map(flat, events), COLUMNS)


def _table(events: Sequence[Mapping[str, Any]], wholes: Mapping[str, str], more: bool) -> RenderableType:
    if not events:
        return nothing()
    rest = [Text(f"and more: these are the first {SHOWN}; --limit shows others", style="yellow")] if more else []
    return Group(lines(events, wholes), Text(), *editions(events), *rest, legend(events))


def flat(event: Mapping[str, Any]) -> dict[str, Any]:
    """An event as a row of CSV."""
    sources = event["sources"]
    return {
        **event,
        "participants": [participant(one) for one in event["participants"]],
        "sources": len(sources),
        "outlets": list(dict.fromkeys(one["outlet"] or one["source"] for one in sources)),
        "addresses": [one["source"] for one in sources],
    }
