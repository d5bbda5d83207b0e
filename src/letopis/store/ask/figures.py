"""Measures over years, with bounds and disagreements; as of a day, from what had been published by then."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection

from letopis.chronicle.figures.report import report
from letopis.chronicle.figures.series import FigureSeries
from letopis.chronicle.figures.series import figures as series_of
from letopis.store.ask.facets import MOST, Cut, claims_of, of_countries, unheard


def figures(
    connection: Connection,
    measure: str | None = None,
    countries: Sequence[str] = (),
    as_of: date | None = None,
    limit: int = MOST,
    cut: Cut = unheard,
) -> tuple[FigureSeries, ...]:
    """The series of a measure ("trade turnover"), of all that concern some countries, or of both; most told first.

    At most `limit` figures are looked at, the newest; `cut` is told of it.
    """
    groups = [[f"m:{measure}"]] if measure else []
    groups += of_countries(countries) if countries else []
    return series_of(report(one.claim) for one in claims_of(connection, "figure", groups, as_of, limit, cut))
