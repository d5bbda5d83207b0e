"""Questions of people, offices, series, plans, documents and figures, as a chronicle is asked them in plain words."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import date
from typing import Any, Protocol, get_args

from sqlalchemy import Connection

from letopis.chronicle.figures.series import FigureSeries
from letopis.chronicle.plans.fate import State
from letopis.chronicle.words import lemmas
from letopis.knowledge import lexicon
from letopis.model.facts import DocumentKind, DocumentStatus
from letopis.store.ask.documents import DocumentAnswer, DocumentFilter, documents
from letopis.store.ask.facets import ALL, MOST, Cut, unheard
from letopis.store.ask.figures import figures
from letopis.store.ask.forms import person_form
from letopis.store.ask.names import country, identified
from letopis.store.ask.objects import objects
from letopis.store.ask.offices import OfficeAnswer, office
from letopis.store.ask.people import SHOWN, PersonAnswer, person
from letopis.store.ask.plans import PlanAnswer, PlanFilter, plans
from letopis.store.ask.series import SeriesAnswer, series
from letopis.store.ask.wanted import UnknownWord, last_day, stretch

Day = str | date | None


class Asked(Protocol):
    """What can be asked: a chronicle."""

    def asked(self) -> AbstractContextManager[Connection]:
        """A connection for questions."""


class Questions:
    """Questions that a chronicle answers; countries are codes or names, people names or ids, days also years.

    Some look at a few thousand reports at most: then `cut` is told, in words, what was looked at;
    with `complete` they look at all.

    All raise LetopisError where nobody, or more than one, is called so, and for unknown words and days.
    """

    def person(self: Asked, name: str, as_of: Day = None, limit: int | None = SHOWN) -> PersonAnswer:
        """A person's names, offices, latest events and statements."""
        with self.asked() as connection:
            return person(connection, identified(connection, name, "person"), last_day(as_of), limit)

    def person_object(self: Asked, answer: PersonAnswer) -> dict[str, Any]:
        """What is known of a person as a JSON object."""
        with self.asked() as connection:
            return person_form(answer, objects(connection, answer.events))

    def office(
        self: Asked, position: str, country_name: str | None = None, on: Day = None, as_of: Day = None
    ) -> OfficeAnswer:
        """The tenures of an office in words («министр иностранных дел»), and who held it on a day."""
        code = country(country_name) if country_name else None
        with self.asked() as connection:
            return office(connection, position, code, last_day(on), last_day(as_of))

    def series(
        self: Asked,
        name: str | None = None,
        countries: Iterable[str] = (),
        as_of: Day = None,
        cut: Cut = unheard,
        complete: bool = False,
    ) -> Sequence[SeriesAnswer]:
        """Series of events and of papers, all or those with the words of a name, in their editions."""
        codes = codes_of(countries)
        with self.asked() as connection:
            return series(connection, name, codes, last_day(as_of), cut, ALL if complete else MOST)

    def plans(
        self: Asked,
        *,
        today: date,
        countries: Iterable[str] = (),
        person: str | None = None,
        states: Iterable[str] = (),
        since: Day = None,
        until: Day = None,
        as_of: Day = None,
        cut: Cut = unheard,
        complete: bool = False,
    ) -> Sequence[PlanAnswer]:
        """What was planned, how it stands and what came of it, by when it is due (`since`, `until`).

        As of a day sets both clocks: what had been published by then, as it stood then. Otherwise all that is known
        counts, as it stands on `today`.
        """
        day = last_day(as_of)
        first, last = stretch(since, until)
        with self.asked() as connection:
            chosen = PlanFilter(
                countries=codes_of(countries),
                units=identified(connection, person, "person").units if person else frozenset(),
                states=tuple(one for one in get_args(State) if one in _words("state", states, get_args(State))),
                first=first,
                last=last,
            )
            return plans(connection, chosen, day or today, day, cut=cut, complete=complete)

    def documents(
        self: Asked,
        *,
        countries: Iterable[str] = (),
        kinds: Iterable[str] = (),
        statuses: Iterable[str] = (),
        since: Day = None,
        until: Day = None,
        as_of: Day = None,
        limit: int | None = None,
        cut: Cut = unheard,
        complete: bool = False,
    ) -> Sequence[DocumentAnswer]:
        """Documents that states made or are to make, merged over pages, by the day of their status."""
        first, last = stretch(since, until)
        chosen = DocumentFilter(
            countries=codes_of(countries),
            kinds=_words("kind of document", kinds, get_args(DocumentKind)),
            statuses=_words("status", statuses, get_args(DocumentStatus)),
            first=first,
            last=last,
        )
        with self.asked() as connection:
            return documents(connection, chosen, last_day(as_of), limit, cut, ALL if complete else MOST)

    def figures(
        self: Asked,
        measure: str | None = None,
        countries: Iterable[str] = (),
        as_of: Day = None,
        cut: Cut = unheard,
        complete: bool = False,
    ) -> Sequence[FigureSeries]:
        """A measure over the years («товарооборот», "trade turnover"), with bounds and disagreements."""
        codes = codes_of(countries)
        named = measure_named(measure) if measure else None
        with self.asked() as connection:
            return figures(connection, named, codes, last_day(as_of), ALL if complete else MOST, cut)


def measure_named(typed: str) -> str:
    """The measure that is meant, by its name or a word for it. Raises UnknownWord where there is none."""
    table = lexicon("measures")["measures"]
    spoken = " ".join(lemmas(typed))
    found = next((name for name, words in table.items() if typed.strip().lower() == name or spoken in words), None)
    if found is None:
        raise UnknownWord(typed, "is no measure that is read", f"use one of {', '.join(table)}")
    return str(found)


def codes_of(countries: Iterable[str]) -> tuple[str, ...]:
    """The codes of countries by code or name. Raises UnknownCountry."""
    return tuple(country(one) for one in countries)


def _words(what: str, given: Iterable[str], known: tuple[str, ...]) -> tuple[str, ...]:
    found = tuple(given)
    for one in found:
        if one not in known:
            raise UnknownWord(one, f"is no {what}", f"use one of {', '.join(known)}")
    return found
