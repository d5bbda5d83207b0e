"""All that an event's page shows, asked of the chronicle in one go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection

from letopis.chronicle.events.merge import MergedEvent
from letopis.chronicle.offices.holder import Holding
from letopis.store.ask.event import EventAnswer
from letopis.store.ask.forms import document_form, plan_form
from letopis.store.ask.holders import offices_on
from letopis.store.ask.near import editions, near
from letopis.store.ask.objects import objects
from letopis.store.ask.outcome import Outcome, outcome
from letopis.store.ask.timeline import Row

#: People whose offices are looked up: who takes part in a congress is too many to ask for each.
_PEOPLE = 12
#: Offices of one person that are shown.
_OFFICES = 2

Form = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around an event: offices held then, by person; plans, papers and figures; editions; near ones."""

    offices: Mapping[str, Sequence[Holding]]
    plans: Sequence[Form]
    toward: Sequence[Form]
    documents: Sequence[Form]
    figures: Sequence[Form]
    editions: Sequence[Form]
    near: Sequence[Form]


def around(connection: Connection, answer: EventAnswer, today: date, as_of: date | None) -> Around:
    """What stands around an event on a day."""
    found = outcome(connection, answer.event, today, as_of)
    return Around(
        offices=_offices(connection, answer, as_of),
        plans=_with_events(connection, found.plans),
        toward=_with_events(connection, found.toward),
        documents=[document_form(one) for one in found.documents],
        figures=_figures(found),
        editions=_plain(connection, editions(connection, answer.event)),
        near=() if as_of else _plain(connection, near(connection, answer.event)),
    )


def _offices(connection: Connection, answer: EventAnswer, as_of: date | None) -> Mapping[str, Sequence[Holding]]:
    """The offices that those who take part held on its day: those that are certain, else those that are likely."""
    on = _day(answer.event) or answer.row.sort
    people = [
        identity.id
        for one in answer.event.participants
        if one.type == "person" and one.unit and (identity := answer.known.get(one.unit))
    ]
    if on is None:
        return {}
    held = offices_on(connection, people[:_PEOPLE], on, as_of)
    return {id: _surest(some)[:_OFFICES] for id, some in held.items()}


def _surest(held: Sequence[Holding]) -> Sequence[Holding]:
    return [one for one in held if one.sure != "likely"] or held


def _day(event: MergedEvent) -> date | None:
    return (event.when.earliest or event.when.latest) if event.when else None


def _with_events(connection: Connection, found: Sequence[Any]) -> Sequence[Form]:
    return [plan_form(one) for one in found]


def _figures(found: Outcome) -> Sequence[Form]:
    return [
        {"measure": one.measure, "value": one.value, "bound": one.bound, "unit": one.unit,
         "period": one.period.edtf if one.period else None, "note": one.note, "source": one.source.page,
         "outlet": one.source.outlet, "text": " ".join(one.written.split())}
        for one in found.figures
    ]  # fmt: skip


def _plain(connection: Connection, rows: Sequence[Row]) -> Sequence[Form]:
    return list(objects(connection, rows))
