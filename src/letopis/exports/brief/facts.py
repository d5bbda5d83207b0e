"""Documents, figures and series of a relation as a brief tells them."""

from collections.abc import Iterable, Iterator
from datetime import date

from letopis.chronicle.figures.series import FigureSeries, Period
from letopis.exports.brief.happenings import participant
from letopis.exports.brief.notes import Notes
from letopis.exports.brief.records import Document, Edition, Figures, Measured, Series, Value
from letopis.model.written import when
from letopis.store.ask.documents import DocumentAnswer
from letopis.store.ask.evidence import shown
from letopis.store.ask.forms import edition_form
from letopis.store.ask.series import SeriesAnswer

#: Documents, series of figures and periods of each that are shown, the last ones; editions of a series.
_DOCUMENTS, _FIGURES, _PERIODS, _EDITIONS, _SERIES = 12, 6, 12, 6, 8


def documents(found: Iterable[DocumentAnswer], notes: Notes) -> tuple[Document, ...]:
    """The documents, the last ones first; those that have no name but their kind come last."""
    last = sorted(found, key=lambda one: (one.document.since or date.min, one.document.id), reverse=True)
    return tuple(_document(one, notes) for one in last[:_DOCUMENTS])


def _document(one: DocumentAnswer, notes: Notes) -> Document:
    told, event = one.document, one.event
    return Document(
        id=told.id,
        kind=told.kind,
        name=told.name,
        status=told.status,
        since=told.since,
        when=when(event.fields.get("when")) if event else None,
        parties=tuple(participant(party) for party in told.parties),
        period=told.period,
        sources=notes.of(one.evidence),
    )


def figures(found: Iterable[FigureSeries], since: date | None, until: date | None, notes: Notes) -> tuple[Figures, ...]:
    """Series of figures, those told most often first, with the periods that touch the time asked for."""
    made = (
        Figures(one.measure, one.unit, one.countries, tuple(_periods(one, since, until, notes)))
        for one in list(found)[:_FIGURES]
    )
    return tuple(one for one in made if one.periods)


def _periods(one: FigureSeries, since: date | None, until: date | None, notes: Notes) -> Iterator[Measured]:
    wanted = [period for period in one.periods if _touches(period, since or date.min, until or date.max)]
    for period in wanted[-_PERIODS:]:
        values = [
            Value(
                told.value,
                told.bound,
                told.ahead,
                next((report.note for report in told.reports if report.note), None),
                notes.of(shown(report.id, report.source, report.written) for report in told.reports),
            )
            for told in period.values
        ]
        yield Measured(period.period, tuple(values), period.disputed)


def _touches(one: Period, first: date, last: date) -> bool:
    """Whether a period lies in a time, or was told of in it; an aim for later than it counts as well."""
    if one.period and (one.period.latest or date.max) >= first and (one.period.earliest or date.min) <= last:
        return True
    known = [report.source.known for value in one.values for report in value.reports if report.source.known]
    return any(first <= day <= last for day in known)


def series(found: Iterable[SeriesAnswer], notes: Notes) -> tuple[Series, ...]:
    """Series of several editions, or of one with a number, the last editions of each."""
    told = [one for one in found if len(one.editions) > 1 or any(each.edition.number for each in one.editions)]
    return tuple(Series(one.kind, one.name, tuple(_editions(one, notes)), one.missing) for one in told[:_SERIES])


def _editions(one: SeriesAnswer, notes: Notes) -> Iterator[Edition]:
    for answer in one.editions[-_EDITIONS:]:
        form = edition_form(answer)
        yield Edition(
            number=form["edition"],
            year=form["year"],
            status=form["status"],
            when=when(form["when"]),
            place=form["place_name"],
            rescheduled=form["rescheduled"],
            previous_when=when(form["previous_when"]),
            sources=notes.of(form["sources"]),
        )
