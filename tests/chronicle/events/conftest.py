"""What the tests of events share: reports made in a line."""

from collections.abc import Callable
from datetime import date
from hashlib import blake2b
from typing import Any

import pytest

from letopis.chronicle.claims import Source
from letopis.chronicle.events.report import EventReport
from letopis.chronicle.parties import Party
from letopis.chronicle.who.units import unit
from letopis.model.facts import EntityType, ParticipantRole
from letopis.model.when import parse

Tell = Callable[..., EventReport]

_TYPES: dict[str, EntityType] = {"%": "country", "#": "organization", "@": "place"}


def told_party(text: str) -> Party:
    """A party from a line: «Сергей Лавров/RU», «%Россия/RU» a country, «#СНГ» an organisation, «>» a guest first."""
    role: ParticipantRole = "guest" if text.startswith(">") else "participant"
    kind = _TYPES.get(text.lstrip(">")[:1], "person")
    name, _, country = text.lstrip(">%#@").partition("/")
    return Party(name, unit(kind, name, country or None).id, kind, country or None, role=role)


def told_place(text: str) -> Party:
    """A place: «Москва/RU»; a country «%Россия/RU»; a hall «#Дом приёмов»."""
    kind = _TYPES.get(text[:1], "place")
    name, _, country = text.lstrip("%#@").partition("/")
    return Party(name, unit(kind, name, country or None).id, kind, country or None)


def tell(kind: str, who: str, when: str | None = None, place: str | None = None, **more: Any) -> EventReport:
    """A report: those who take part parted by commas, the date in EDTF. `page` and `known` are its page and its day."""
    page, known, status = more.pop("page", "a"), more.pop("known", None), more.pop("status", "held")
    previous, outlet = more.pop("previous_when", None), more.pop("outlet", None)
    whole = repr((kind, who, when, place, page, known, status, sorted(more.items())))
    return EventReport(
        id=more.pop("id", blake2b(whole.encode(), digest_size=10).hexdigest()),
        source=Source(
            page, f"{page}-1", outlet or page, more.pop("title", None), date.fromisoformat(known) if known else None
        ),
        local=more.pop("local", "v1"),
        kind=kind,  # type: ignore[arg-type]
        status=status,
        participants=tuple(told_party(one.strip()) for one in who.split(",") if one.strip()),
        when=parse(when) if when else None,
        place=told_place(place) if place else None,
        previous_when=parse(previous) if previous else None,
        **more,
    )


@pytest.fixture(scope="session", name="tell")
def _tell() -> Tell:
    """Makes a report."""
    return tell
