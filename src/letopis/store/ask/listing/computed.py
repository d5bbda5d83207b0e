"""Answers that are made as a whole, in parts: documents, figures, plans, series.

Which rows there are and how they read may depend on any report, so each part is cut out of the whole answer, by the
place of the last row and not by its number.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, TypeVar

from letopis.chronicle.figures.series import FigureSeries
from letopis.chronicle.plans.fate import order as plan_order
from letopis.store.ask.documents import DocumentAnswer
from letopis.store.ask.forms import document_form, figures_form, plan_form, series_form
from letopis.store.ask.listing import Slice
from letopis.store.ask.listing.slices import Order, Place, one_more, part
from letopis.store.ask.plans import PlanAnswer
from letopis.store.ask.series import SeriesAnswer

Row = TypeVar("Row")


def plans_part(found: Iterable[PlanAnswer], after: str | None, limit: int | None) -> Slice:
    """A slice of plans, by when they are due."""
    order = Order("plans", (str, str, str))
    return _sliced(order, found, after, limit, lambda one: plan_order(one.plan), plan_form)


def documents_part(
    found: Iterable[DocumentAnswer], after: str | None, limit: int | None, newest: bool = False
) -> Slice:
    """A slice of documents, by the day of their status, those without one first; the other way with `newest`."""
    order = Order("newest documents" if newest else "documents", (str, str))
    return _sliced(order, found, after, limit, _document, document_form, newest)


def figures_part(found: Iterable[FigureSeries], after: str | None, limit: int | None) -> Slice:
    """A slice of series of figures, those that most reports tell of first."""
    return _sliced(Order("figures", (int, str, str, str)), found, after, limit, _figures, figures_form)


def series_part(found: Iterable[SeriesAnswer], after: str | None, limit: int | None) -> Slice:
    """A slice of series: of events, then of papers, by name."""
    order = Order("series", (bool, str, str))
    return _sliced(order, found, after, limit, lambda one: (one.kind == "documents", one.name, one.key), series_form)


def _document(one: DocumentAnswer) -> Place:
    return (one.document.since or date.min).isoformat(), one.document.id


def _figures(one: FigureSeries) -> Place:
    return -one.count, one.measure, one.unit, ",".join(one.countries)


def _sliced(
    order: Order,
    found: Iterable[Row],
    after: str | None,
    limit: int | None,
    place: Callable[[Row], Place],
    form: Callable[[Row], dict[str, Any]],
    backwards: bool = False,
) -> Slice:
    start = order.place(after)
    beyond = start and (lambda row: place(row) < start if backwards else place(row) > start)
    rest = sorted(filter(beyond, found) if beyond else found, key=place, reverse=backwards)
    return part(order, rest[: one_more(limit)], limit, place, lambda kept: map(form, kept))
