"""Dates as pages print them around a story: is a line a dateline, and which day does a date come to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from letopis.article.lines import Line, fold, words
from letopis.article.phrases import Phrases
from letopis.model.when import When
from letopis.times.expressions import TimeExpression, precise
from letopis.times.find import find

_TIME = re.compile(r"(?<![\d:.])(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?(?![\d.])")
_ZONE = re.compile(
    r"\b(?P<named>мск|msk|московск\w+)\b|\b(?:gmt|utc)\s*(?P<utc>[+-]\d{1,2}(?::?\d\d)?)?|:\d\d(?P<iso>[+-]\d\d:?\d\d|z)\b"
)
_LONGEST, _SPOKEN = 14, 7
_MONTH = (
    "янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
    "|қаң|ақп|нау|сәу|мам|маус|шіл|там|қыр|қаз|қар|жел|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру"
)
_SIGNS = re.compile(
    rf"\d(?:\s?[.:/]\s?\d|\s?[/.-]\s?[ivx]{{1,4}}\b|-\d\d?-\d|[\s-]?(?:{_MONTH})|-?\w{{1,2}}\s(?:{_MONTH}))|(?:{_MONTH})[^\W\d_]*\.?,?\s\d",
    re.I,
)
_LOCAL = re.compile(r"\((?:по\b|время\b)[^()]*\)|№ ?\d+ от")
_SLASHES = re.compile(r"\s//?\s|\s[|•·]\s|[丨｜]|№ ?\d+")
#: Shapes of a whole date that prose does not use: "Ноябрь 11/ 2009", "April 3rd, 2012", "2012/04/03", "3 / 04 / 2012",
#: "3/IV 2012", "3 апреля '12", "03-Apr-2012".
_NAMED = rf"(?P<month>{_MONTH})[^\W\d_]*\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_SHAPES = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b{_NAMED}\s(?P<day>\d\d?)(?:st|nd|rd|th|-?го)?\s?[,/]?\s?{_YEAR}",
        rf"(?<!\d)(?P<day>\d\d?)[\s-]{_NAMED}[\s,-]\s?{_YEAR}",
        rf"(?<!\d)(?P<day>\d\d?)\s{_NAMED}\s['’`](?P<short>\d\d)(?!\d)",
        rf"(?<![\d/.]){_YEAR}\s?(?P<sign>[/.])\s?(?P<number>\d\d?)\s?(?P=sign)\s?(?P<day>\d\d?)(?![\d/]|\.\d)",
        rf"(?<![\d/.])(?P<day>\d\d?)\s(?P<sign>[/.])\s(?P<number>\d\d?)\s(?P=sign)\s{_YEAR}",
        rf"(?<![\d/.])(?P<day>\d\d?)\s?[/.-]\s?(?P<roman>[ivx]{{1,4}})\s?[/.\s-]\s?{_YEAR}",
    )
)
#: The beginnings of the months' names in Russian, English, Kazakh and Ukrainian, the longer first.
_MONTHS = ("янв|jan|қаң|січ", "фев|feb|ақп|лют", "мар|mar|нау|бер", "апр|apr|сәу|кві", "май|мая|мае|may|мамыр|тра",
           "июн|jun|маус|чер", "июл|jul|шіл|лип", "авг|aug|там|сер", "сен|sep|қыр|вер", "окт|oct|қаз|жов",
           "ноя|nov|қар|лис", "дек|dec|жел|гру")  # fmt: skip
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
#: The number of an issue, which is no day.
_ISSUE = re.compile(r"№\s?[\d/-]+(?:\s?\(\d+\))?")
#: Where, or by whom, before a date that fills the rest of the line: "Астана, 12 октября 2023 года", "Иван Петров, …".
_WORD = r"[«\"]?[А-ЯЁ][\w’'-]+[»\"]?"
_CAPITAL = rf"(?:г\.\s?)?{_WORD}(?:\s(?:(?:де|ла|аль|эль|да|дю)\s)?{_WORD}){{0,2}}"
_PLACED = re.compile(rf"(?:{_CAPITAL},\s*){{1,3}}|(?:ИА|МИА|РИА)\s{_CAPITAL}\s|(?:г\.\s?)?[А-ЯЁ][\w’'-]+\.\s+")
_PLACED_AFTER = re.compile(rf"\s*[,.–—-]\s*{_CAPITAL}")
_SIGNER = re.compile(
    r"(?:автор|размести\w*|опубликова\w*|добави\w*|источник|posted by|by):?\s+[^|,·•:\d]{2,40}?(?=\s*(?:[|,·•\d]|$))"
)
#: A month that a page's head gives for want of the day: "date 2022-11".
ONLY_MONTH = re.compile(r"(?:date|дата)\s*:?\s*(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])(?![\d-])", re.I)
_STAMPS = 0.6


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with its place in a text and its zone ("+03:00"), where it is known."""

    start: int
    end: int
    expression: TimeExpression
    zone: str | None = None

    @property
    def when(self) -> When | None:
        """The day, where the year is given."""
        found = self.expression.resolve(None)
        return found if precise(found) else None


@lru_cache(maxsize=16_384)
def has_date_signs(text: str) -> bool:
    """Whether a text can hold a date or a time of day: a digit with a sign or a word next to it."""
    return bool(_SIGNS.search(text))


def dated(text: str) -> list[Dated]:
    """The days that a text names by the calendar, with a year or without."""
    return list(_dated(text)) if has_date_signs(text) else []


@lru_cache(maxsize=4096)
def _dated(text: str) -> tuple[Dated, ...]:
    text = _ISSUE.sub(lambda match: " " * len(match[0]), text)
    told = find(text)
    found = [Dated(one.start, one.end, one, zone(text[one.start : one.end + 20])) for one in told if one.day_known]
    whole = any(one.resolve(None) for one in told if one.day_known or one.kind == "point")
    return tuple(found if whole else _shaped(text) or found)


def _shaped(text: str) -> list[Dated]:
    """The first date in a shape of its own: "Ноябрь 11/ 2009", read as "11.11.2009"."""
    for pattern in _SHAPES:
        match = pattern.search(text)
        parts = match.groupdict() if match else {}
        if match:
            year = parts.get("year") or f"20{parts['short']}"
            found = find(f"{int(parts['day']):02d}.{_number(parts):02d}.{year}")
            days = [Dated(match.start(), match.end(), one) for one in found if one.day_known][:1]
            if days:
                return days
    return []


def _number(parts: dict[str, str]) -> int:
    """The number of the month that a shape names, writes as a number, or in Roman figures; 0 for none."""
    named, roman = (parts.get("month") or "").lower(), (parts.get("roman") or "").lower()
    if named:
        return next((at for at, names in enumerate(_MONTHS, 1) if named.startswith(tuple(names.split("|")))), 0)
    return _ROMAN.index(roman) + 1 if roman in _ROMAN else int(parts.get("number") or 0)


def zone(text: str) -> str | None:
    """The offset from UTC of a time of day, where the text names its zone.

    >>> zone("14:30 МСК"), zone("2021-04-08T14:30:00+06:00"), zone("14:30")
    ('+03:00', '+06:00', None)
    """
    match = _ZONE.search(text.lower())
    if not match:
        return None
    if match["named"]:
        return "+03:00"
    given = (match["utc"] or match["iso"] or "+0").replace("z", "+0")
    digits = given[1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "00")
    return f"{given[0]}{int(hours):02d}:{minutes}"


def is_dateline(line: Line, phrases: Phrases) -> bool:
    """Whether a line holds a date or a time of day, and hardly anything else."""
    if ONLY_MONTH.fullmatch(line.text):
        return True
    if phrases.is_credit(line):
        return False
    if not has_date_signs(line.text) or (line.words > _LONGEST and not _is_stamps(line)):
        return False
    if line.stopped and line.words > _SPOKEN and line.verbal:
        return False
    folded = fold(_ISSUE.sub(" ", _unplaced(line.text)))
    found = [(one.start, one.end, one.day_known) for one in find(folded)]
    if not any(known for _, _, known in found):
        found = [(one.start, one.end, True) for one in dated(folded)] or found
    days = any(day_known for _, _, day_known in found) or bool(found and "№" in line.text)
    other, times = _beside(folded, found, phrases)
    if not times and not days:
        return False
    return not other or (
        days and (phrases.only_menu(other) or (len(other) <= 6 and bool(_SLASHES.search(fold(line.text)))))
    )


def _unplaced(text: str) -> str:
    """A line without the place or the person named before the whole date that fills the rest of it, or after it."""
    match = _PLACED.match(text)
    rest = text[match.end() :] if match else ""
    if rest[:1].isdigit() and any(one.when and one.start == 0 for one in dated(rest)):
        return rest
    first = next((one for one in dated(text) if one.when and one.start == 0), None) if text[:1].isdigit() else None
    return text[: first.end] if first and _PLACED_AFTER.fullmatch(text, first.end) else text


def _beside(folded: str, found: Sequence[tuple[int, int, bool]], phrases: Phrases) -> tuple[list[str], int]:
    """The words beside the dates and what belongs to them, and how many times of day there are."""
    for start, end, _ in reversed(found):
        folded = f"{folded[:start]} {folded[end:]}"
    rest, times = _TIME.subn(" ", _SIGNER.sub(" ", folded))
    spoken = words(phrases.updated.sub(" ", _LOCAL.sub(" ", rest)))
    return [word for word in spoken if word not in phrases.dateline and not word.isdigit()], times


def _is_stamps(line: Line) -> bool:
    """Whether a long line is a row of time stamps."""
    numbers = sum(word.isdigit() for word in re.split(r"\W+", line.text))
    return numbers > _STAMPS * line.words and line.words < 20 * _LONGEST
