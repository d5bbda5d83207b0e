"""The rows of merged events."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from sqlalchemy import Connection, insert

from letopis.chronicle.events.doubt import doubt, grade
from letopis.chronicle.events.form import plain
from letopis.chronicle.events.link import Link, link
from letopis.chronicle.events.merge import MergedEvent, merge
from letopis.chronicle.events.report import EventReport
from letopis.chronicle.judgements import Judged
from letopis.chronicle.parties import Party
from letopis.chronicle.series.series import series_key
from letopis.store.building.stored import ordinal
from letopis.store.packing import dumped
from letopis.store.schema import event_facets, events, members

#: How many reports of an event a further one is compared with, to say why it belongs there.
_COMPARED = 8


class Rows:
    """Rows to be written, and the regions whose rows they replace."""

    def __init__(self) -> None:
        self.regions: set[str] = set()
        self.events: list[dict[str, Any]] = []
        self.facets: list[dict[str, Any]] = []
        self.members: list[dict[str, Any]] = []

    def write(self, connection: Connection) -> None:
        """Insert all rows."""
        for table, rows in ((events, self.events), (event_facets, self.facets), (members, self.members)):
            if rows:
                connection.execute(insert(table), rows)


def rows_of(
    rows: Rows,
    group: Sequence[EventReport],
    region: str,
    numbers: Mapping[str, int],
    judged: Judged,
    countries: Mapping[str, str],
) -> None:
    """Add the rows of the event that a group of reports tells; `countries` are those of units, by identity."""
    merged = merge(group, judged)
    row = event_row(merged, region, judged, countries)
    rows.events.append(row)
    scores: list[float] = []
    for place, told in enumerate(merged.reports):
        best = _reason(told, merged.reports[: min(place, _COMPARED)], judged) if place else None
        scores += [best[1].score] if best else []
        rows.members.append(
            {
                "claim": numbers[told.id],
                "region": region,
                "event": merged.id,
                "joined": best[0] if best else None,
                "score": best[1].score if best else None,
                "reasons": dumped(best[1].reasons) if best else None,
            }
        )
    rows.facets += facet_rows(merged, row, countries, doubt(merged, scores))


def _reason(told: EventReport, others: Sequence[EventReport], judged: Judged) -> tuple[str, Link] | None:
    """The report that another one is most like, and why they were brought together."""
    for other in others:
        if judged.between(told.id, other.id) == "same":
            return other.id, Link(1.0, ("judged the same by a person",))
    found = ((other.id, link(told, other)) for other in others)
    linked = [(other, made) for other, made in found if made]
    return max(linked, key=lambda one: one[1].score, default=None)  # of equals the first in order


def event_row(merged: MergedEvent, region: str, judged: Judged, countries: Mapping[str, str]) -> dict[str, Any]:
    """The row of a merged event."""
    known = [ordinal(one.source.known) for one in merged.reports]
    dated = [day for day in known if day is not None]
    when = merged.when
    first = ordinal(when.earliest) if when else None
    last = ordinal(when.latest) if when else None
    return {
        "id": merged.id,
        "region": region,
        "kind": merged.kind,
        "status": merged.status,
        "first": first,
        "last": last,
        "sort": first or last or min(dated, default=0),
        "known": min(dated, default=None),
        "known_last": max(dated) if len(dated) == len(known) else None,
        "reports": len(merged.reports),
        "sources": len({one.source.outlet or one.source.page for one in merged.reports}),
        "series": series_key(merged.name, countries_of(merged.participants, countries)),
        "edition": merged.edition,
        "disputed": dumped(merged.disputed),
        "verdict": verdict(merged.reports, judged),
        "body": dumped(plain(merged)),
    }


def verdict(reports: Sequence[EventReport], judged: Judged) -> str | None:
    """What people said of an event: rejected where any of its reports was and none was accepted."""
    said = {judged.verdicts[one.id] for one in reports if one.id in judged.verdicts}
    return "accept" if "accept" in said else "reject" if said else None


def countries_of(parties: Iterable[Party], countries: Mapping[str, str]) -> list[str]:
    """The countries that parties stand for, in alphabetical order."""
    return sorted({code for one in parties if (code := one.country or countries.get(one.unit))})


def facet_rows(
    merged: MergedEvent, row: Mapping[str, Any], countries: Mapping[str, str], doubtful: float = 0.0
) -> list[dict[str, Any]]:
    """The rows that an event is found by; one in doubt, which nobody has judged, is found by how much, too."""
    facets = set(_facets(merged, row, countries))
    if grade(doubtful) and row["verdict"] is None:
        facets.add(f"{'qo' if merged.kind == 'other' else 'q'}:{grade(doubtful)}")
    return [{"facet": facet, "day": row["sort"], "event": merged.id} for facet in sorted(facets)]


def _facets(merged: MergedEvent, row: Mapping[str, Any], countries: Mapping[str, str]) -> Iterator[str]:
    yield f"k:{merged.kind}"
    yield f"s:{merged.status}"
    for topic in merged.topics:
        yield f"t:{topic}"
    for one in merged.participants:
        if one.unit:
            yield f"u:{one.unit}"
    if merged.place and merged.place.unit:
        yield f"p:{merged.place.unit}"
    if row["series"] and row["verdict"] != "reject":
        yield f"n:{row['series']}"
    met = countries_of([*merged.participants, *_hosts(merged)], countries)
    yield from (f"c:{code}" for code in met)
    yield from (f"cc:{one}-{other}" for one, other in combinations(met, 2))


def _hosts(merged: MergedEvent) -> Iterator[Party]:
    """Who receives the guests of a visit: the country of the place, and who invited them."""
    if merged.kind == "visit":
        yield from (one for one in (merged.place, merged.invited_by) if one)
