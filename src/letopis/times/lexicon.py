"""The words of time, from `russian.toml`: each form's class and value."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import product
from typing import Any


@dataclass(frozen=True, slots=True)
class Word:
    """What a form is: its class in the grammar of `patterns.py`, and its value (a number or the name of a unit)."""

    kind: str
    value: int | str = 0


@lru_cache(maxsize=1)
def words() -> dict[str, Word]:
    """The lexicon: a folded form to what it is. Where two classes claim a form, the one named later here keeps it."""
    data = tomllib.loads(files("letopis.times").joinpath("russian.toml").read_text(encoding="utf-8"))
    known: dict[str, Word] = {}
    for table in (_numbers, _calendar, _relations, _lengths, _units, _small):
        known |= table(data)
    return known


@lru_cache(maxsize=1)
def months() -> tuple[tuple[str, str], ...]:
    """The names of the months in their order, each in the nominative and the genitive."""
    data = tomllib.loads(files("letopis.times").joinpath("russian.toml").read_text(encoding="utf-8"))
    named = [forms.split()[:2] for _, forms in sorted(data["months"].items(), key=lambda one: int(one[0]))]
    return tuple((nominative, genitive) for nominative, genitive in named)


def _forms(table: dict[str, str], kind: str) -> dict[str, Word]:
    return {form: Word(kind, int(value)) for value, forms in table.items() for form in forms.split()}


def _stems(data: dict[str, Any], key: str, kind: str, endings: str = "adjective") -> dict[str, Word]:
    tails = data["endings"][endings].split()
    return {
        stem + tail: Word(kind, int(value))
        for value, stems in data[key].items()
        for stem, tail in product(stems.split(), tails)
    }


def _numbers(data: dict[str, Any]) -> dict[str, Word]:
    vague = {form: Word("VAGUE") for form in data["vague"]["words"].split()}
    ordinals = _stems(data, "ordinals", "ORDINALW") | _stems(data, "soft_ordinals", "ORDINALW", "soft")
    return ordinals | _forms(data["cardinals"], "CARDINAL") | vague


def _calendar(data: dict[str, Any]) -> dict[str, Word]:
    months, short = _halved(data["months"])
    alone, other = _halved(data["seasons"])
    return (
        _stems(data, "month_adjectives", "MONTHADJ")
        | _forms(months, "MONTH")
        | _forms(short, "MONTHABBR")
        | _forms(data["weekdays"], "WEEKDAY")
        | _forms(alone, "INSEASON")
        | _forms(other, "SEASON")
    )


def _halved(table: dict[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    pairs = {key: forms.partition("|") for key, forms in table.items()}
    return {key: pair[0] for key, pair in pairs.items()}, {key: pair[2] for key, pair in pairs.items()}


def _relations(data: dict[str, Any]) -> dict[str, Word]:
    return (
        _forms(data["day_words"], "DAYWORD")
        | _stems(data, "day_adjectives", "DAYADJ")
        | _stems(data, "shifts", "SHIFT")
        | _forms(data["shift_forms"], "THIS")
    )


def _lengths(data: dict[str, Any]) -> dict[str, Word]:
    pair = data["length_adjectives"]
    numbers = [one.split(":") for one in pair["numbers"].split()]
    units = [one.split(":") for one in pair["units"].split()]
    tails = data["endings"]["adjective"].split()
    return {
        number + unit + tail: Word("LENGTHADJ", f"{value} {name}")
        for (value, number), (name, unit), tail in product(numbers, units, tails)
    }


def _units(data: dict[str, Any]) -> dict[str, Word]:
    known = {form: Word(f"{unit.upper()}W", unit) for unit, forms in data["units"].items() for form in forms.split()}
    years = {form: Word("YEARFULL", "year") for form in data["units"]["year"].split()}
    return known | years | {form: Word("YEARABBR", "year") for form in data["year_abbreviations"]["words"].split()}


def _small(data: dict[str, Any]) -> dict[str, Word]:
    known = {form: Word(kind) for kind, forms in data["words"].items() for form in forms.split()}
    known |= {form: Word("DAYPART") for form in data["part_of_day"]["words"].split()}
    known |= {form: Word("HALF") for form in data["halves"]["words"].split()}
    known |= {form: Word("PART", part) for part, forms in data["parts"].items() for form in forms.split()}
    return known
