"""Dates in figures: ISO 8601, 10.04.2023, clock times, decades, centuries, numbers."""

import re
from datetime import date

from letopis.model.when import parse
from letopis.times.meanings import Dated, Fixed, HalfOf, Meaning, Through
from letopis.times.patterns import Found
from letopis.times.tokens import Token

_CENTURY_PIVOT = 69  # two-digit years up to this one are of the 21st century (POSIX strptime)


def clock_of(token: Token | None) -> str | None:
    """A clock time as `hh:mm:ss`, or nothing if the hour or minute is out of range."""
    if token is None:
        return None
    hour, minute, *rest = (int(one) for one in token.text.split(":"))
    second = rest[0] if rest else 0
    return f"{hour:02d}:{minute:02d}:{second:02d}" if hour < 24 and minute < 60 and second < 60 else None


def iso(found: Found) -> Meaning | None:
    """A date, or date and time, as ISO 8601 writes it."""
    match = re.match(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d\d:\d\d(?::\d\d)?))?", found.tokens[found.first].text)
    if match is None:
        return None
    clock = f"{match[4]}:00"[:8] if match[4] else None
    return _valid(int(match[1]), int(match[2]), int(match[3]), clock)


def iso_month(found: Found) -> Meaning | None:
    """A month as ISO 8601 writes it."""
    year, _, month = found.tokens[found.first].text.partition("-")
    return Dated(int(year), int(month))


def years_in_short(found: Found) -> Meaning | None:
    """Two years that look like a month: "2008-09 гг."."""
    year, _, last = found.tokens[found.first].text.partition("-")
    first = int(year)
    end = first // 100 * 100 + int(last)
    return Through(Dated(first), Dated(end)) if first < end else None


def dotted(found: Found) -> Meaning | None:
    """A date as 10.04.2023 or 10/04/23, day first."""
    token = found.get("date")
    if token is None:
        return None
    day, month, year = (int(one) for one in re.split(r"[./-]", token.text))
    clock = clock_of(found.get("clock") or found.get("late"))
    return _valid(_full(year), month, day, clock)


def _full(year: int) -> int:
    return year if year > 99 else year + (2000 if year <= _CENTURY_PIVOT else 1900)


def _valid(year: int, month: int, day: int, clock: str | None) -> Meaning | None:
    try:
        date(year, month, day)
    except ValueError:
        return None
    return Dated(year, month, day, clock=clock) if year >= 1000 else None


def span_of_decade(found: Found) -> Meaning | None:
    """The 1990s; "90-е" are those of the 20th century, "10-е" of the 21st."""
    value = found.number("decade")
    if value is None:
        return None
    year = value if value > 99 else value + (1900 if value > 20 else 2000)
    return Fixed(parse(f"{year // 10}X"))


def span_of_century(found: Found) -> Meaning | None:
    """A century by its number: the 20th is 19XX."""
    rank = found.number("rank") or 0
    return Fixed(parse(f"{rank - 1:02d}XX")) if 1 < rank <= 22 else None


def half_of(found: Found) -> Meaning | None:
    """The first or second half of a year."""
    rank, shift = found.number("rank"), 0 if found.has("THISYEAR") else found.number("shift")
    return HalfOf(Dated(found.number("year"), shift=shift), rank) if rank in (1, 2) else None


def number_of(token: Token) -> float | None:
    """The number that a token holds; nothing for "несколько"."""
    if token.kind == "VAGUE":
        return None
    if token.kind == "ONEANDHALF":
        return 1.5
    return float(token.text.replace(",", ".")) if token.kind == "DECIMAL" else float(token.value)
