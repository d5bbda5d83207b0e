"""The hand-edited and built tables as countries and namings, each cell checked."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from letopis.knowledge.entries import Country, Entry, Kind, Naming
from letopis.knowledge.tables import FOLDER, lexicon, rows, several
from letopis.model.errors import BadKnowledge

#: The files that the index is made from.
TABLES = (
    "countries.tsv",
    "cities.tsv",
    "regions.tsv",
    "organisations.toml",
    "seats.toml",
    "ambiguous.toml",
    "built/countries.tsv",
    "built/cities.tsv",
)
CATEGORIES = ("international", "ministry", "parliament", "government", "media", "company", "movement")
_KINDS = ("country", "territory", "disputed", "former", "organization")
_PERIOD = re.compile(r"(?:\d{4}(?:-\d\d){0,2})?/(?:\d{4}(?:-\d\d){0,2})?")
_QID = re.compile(r"Q[1-9]\d*")


@lru_cache(maxsize=1)
def countries() -> Mapping[str, Country]:
    """All countries and territories by code. Raises BadKnowledge for a code given twice, or an unknown kind."""
    path, found = FOLDER / "countries.tsv", dict[str, Country]()
    ids = {row["code"]: row["wikidata"] for _, row in rows(FOLDER / "built" / "countries.tsv")}
    for place, row in rows(path):
        if row["code"] in found:
            raise BadKnowledge(str(path), f"{place}: {row['code']} is there twice", "keep one of the two lines")
        if row["kind"] not in _KINDS:
            raise BadKnowledge(str(path), f"{place}: unknown kind {row['kind']!r}", f"use one of {', '.join(_KINDS)}")
        found[row["code"]] = _country(row, ids.get(row["code"]), f"{path}", place)
    return found


def _country(row: dict[str, str], wikidata: str | None, file: str, place: str) -> Country:
    if not row["name"]:
        raise BadKnowledge(file, f"{place}: {row['code']} has no name", "give its Russian name in the nominative")
    capitals = [period_of(one, file, place) for one in several(row["capitals"])]
    return Country(
        row["code"],
        row["kind"],
        row["name"],
        several(row["variants"]),
        several(row["abbreviations"]),
        several(row["adjectives"]),
        several(row["demonyms"]),
        several(row["prefixes"]),
        tuple(name for name, period in capitals if period is None),
        tuple((name, period) for name, period in capitals if period is not None),
        wikidata,
    )


def period_of(cell: str, file: str, place: str) -> tuple[str, str | None]:
    """A name and the interval in which it held: "Фрунзе@1926/1991-02" → ("Фрунзе", "1926/1991-02")."""
    name, _, period = cell.partition("@")
    if period and not _PERIOD.fullmatch(period):
        raise BadKnowledge(
            file, f"{place}: {period!r} is not an interval", "write it as 1926/1991-02, an end may be open"
        )
    return name, period or None


def namings() -> Iterator[Naming]:
    """Every name of every country, city, region, organisation and seat of government with its meaning."""
    for country in countries().values():
        yield from _of_country(country)
    yield from _of_cities()
    yield from _of_regions()
    yield from _of_organisations()
    yield from _of_seats()


def _of_country(country: Country) -> Iterator[Naming]:
    organization = country.kind == "organization"
    type_, kind = ("organization", Kind.ORGANIZATION) if organization else ("country", Kind.COUNTRY)
    entry = Entry(kind, country.name, type_, (country.code,), country.wikidata)  # type: ignore[arg-type]
    if not organization:  # the Union's own names stand in organisations.toml
        yield from _each((country.name, *country.variants, *_republics(country)), entry)
        yield from _each(country.abbreviations, entry, abbreviation=True)
    yield from _each(country.adjectives, replace(entry, kind=Kind.ADJECTIVE))
    yield from _each(country.demonyms, replace(entry, kind=Kind.DEMONYM))


def _republics(country: Country) -> Iterator[str]:
    """ "Республика Чили": a state's name in one word may follow the word for a republic, whatever its own style."""
    for name in (country.name, *country.variants):
        if country.kind in ("country", "disputed") and not set(" -") & set(name) and not name.isupper():
            yield f"Республика {name}"


def _each(names: Iterable[str], entry: Entry, *, abbreviation: bool = False, capital: bool = False) -> Iterator[Naming]:
    for name in names:
        yield Naming(name, entry, abbreviation, capital)


def _of_cities() -> Iterator[Naming]:
    path, known = FOLDER / "cities.tsv", set[tuple[str, str]]()
    capitals = {(name, one.code): period for one in countries().values() for name, period in _capitals(one)}
    for place, row in rows(path):
        codes = tuple(_code(one, path, place) for one in row["country"].split(","))
        entry = Entry(Kind.CITY, row["name"], "place", codes, _wikidata(row, path, place))
        named = [(row["name"], None), *(period_of(one, str(path), place) for one in several(row["names"]))]
        for name, period in named:
            known |= {(name, code) for code in codes}
            yield Naming(name, _capital_or_city(entry, name, period, capitals))
    for (name, code), period in capitals.items():
        if (name, code) not in known:
            known.add((name, code))
            yield Naming(name, Entry(Kind.CAPITAL, name, "place", (code,), period=period))
    yield from _built_cities(known)


def _capitals(country: Country) -> Iterator[tuple[str, str | None]]:
    yield from ((name, None) for name in country.capitals)
    yield from country.past_capitals


def _capital_or_city(
    entry: Entry, name: str, period: str | None, capitals: Mapping[tuple[str, str], str | None]
) -> Entry:
    for code in entry.countries:
        if (name, code) in capitals:
            return replace(entry, kind=Kind.CAPITAL, countries=(code,), period=period or capitals[name, code])
    return replace(entry, period=period)


def _built_cities(known: set[tuple[str, str]]) -> Iterator[Naming]:
    path = FOLDER / "built" / "cities.tsv"
    for place, row in rows(path):
        names = (row["name"], *several(row["names"]))
        if any((name, row["country"]) in known for name in names):
            continue
        codes = (_code(row["country"], path, place),)
        entry = Entry(Kind.CITY, row["name"], "place", codes, population=int(row["population"]))
        yield from _each(names, entry)


def _code(code: str, path: Path, place: str) -> str:
    if code not in countries():
        raise BadKnowledge(str(path), f"{place}: unknown country {code!r}", "use a code of countries.tsv")
    return code


def _wikidata(row: Mapping[str, Any], path: Path, place: str) -> str | None:
    value = row.get("wikidata") or None
    if value is not None and not _QID.fullmatch(value):
        raise BadKnowledge(
            str(path), f"{place}: {value!r} is not a Wikidata id", "write Q and a number, or leave it out"
        )
    return value


def _of_regions() -> Iterator[Naming]:
    path = FOLDER / "regions.tsv"
    for place, row in rows(path):
        codes = tuple(_code(one, path, place) for one in row["country"].split(",") if one)
        entry = Entry(Kind.REGION, row["name"], "place", codes, _wikidata(row, path, place))
        yield from _each((row["name"], *several(row["names"])), entry)


def _of_organisations() -> Iterator[Naming]:
    path = FOLDER / "organisations.toml"
    for category, listed in lexicon("organisations").items():
        if category not in CATEGORIES:
            raise BadKnowledge(str(path), f"unknown table {category!r}", f"use one of {', '.join(CATEGORIES)}")
        for number, row in enumerate(listed, 1):
            place = f"{category} {number}"
            yield from _of_organisation(row, category, path, place)


def _of_organisation(row: Mapping[str, Any], category: str, path: Path, place: str) -> Iterator[Naming]:
    if not row.get("name"):
        raise BadKnowledge(str(path), f"{place}: no name", "give its Russian name in the nominative")
    codes = (_code(row["country"], path, place),) if row.get("country") else ()
    wikidata, generic = _wikidata(row, path, place), bool(row.get("generic"))
    entry = Entry(
        Kind.ORGANIZATION, row["name"], "organization", codes, wikidata, None, category, row.get("field"), generic
    )
    yield from _each((row["name"], *row.get("also", ())), entry, capital=bool(row.get("capital")))
    yield from _each(row.get("short", ()), entry, abbreviation=True)


def _of_seats() -> Iterator[Naming]:
    path = FOLDER / "seats.toml"
    for number, row in enumerate(lexicon("seats")["seat"], 1):
        place = f"seat {number}"
        codes = (_code(row["country"], path, place),)
        entry = Entry(Kind.SEAT, row["name"], "place", codes, _wikidata(row, path, place), position=row.get("position"))
        yield from _each((row["name"], *row.get("also", ())), entry)
