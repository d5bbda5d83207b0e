"""Dates in words of the reader's language, as vague as they are known: «3–5 апреля 2023», "autumn 2023".

EDTF in (`letopis.model.when`), words out. Forms of months follow the dictionaries of each language; in Kazakh the year
stands first («2023 жылғы 3 сәуір»), and `from` and `until` have their cases.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from letopis.exports.catalog import Language
from letopis.model.when import When

#: How a month or season stands: by itself, after the day, after "from", after "until".
_Case = Literal["name", "of", "since", "until"]


@dataclass(frozen=True, slots=True)
class _Tongue:
    """A language's months and seasons in the cases that dates need, and its patterns."""

    months: Mapping[_Case, Sequence[str]]
    seasons: Mapping[_Case, Sequence[str]]
    day: str
    month: str
    season: str
    year: Mapping[_Case, str]
    years: str
    decade: str
    century: str
    since: str
    until: str
    unstated: str
    yearless: str
    about: str
    doubtful: str
    short: str


def _cases(name: str, of: str = "", since: str = "", until: str = "") -> dict[_Case, Sequence[str]]:
    """Words in their cases; a case that is not given is as that by itself."""
    first = name.split()
    return {"name": first, "of": of.split() or first, "since": since.split() or first, "until": until.split() or first}


def _same(pattern: str, since: str = "", until: str = "") -> dict[_Case, str]:
    return {"name": pattern, "of": pattern, "since": since or pattern, "until": until or pattern}


_GENITIVE = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
_RUSSIAN = _Tongue(
    months=_cases("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь", *[_GENITIVE] * 3),
    seasons=_cases("весна лето осень зима", *["весны лета осени зимы"] * 3),
    day="{day} {month} {year}",
    month="{month} {year}",
    season="{season} {year} г.",
    year=_same("{year} г."),
    years="{first}–{last} гг.",
    decade="{year}-е гг.",
    century="{number} век",
    since="с {date}",
    until="до {date}",
    unstated="дата не указана",
    yearless="{date} (год не указан)",
    about="ориентировочно {date}",
    doubtful="предположительно {date}",
    short="{day:02}.{month:02}.{year}",
)
_KAZAKH = _Tongue(
    months=_cases(
        "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
        since="қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен қазаннан "
        "қарашадан желтоқсаннан",
        until="қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға "
        "желтоқсанға",
    ),
    seasons=_cases("көктем жаз күз қыс", since="көктемнен жаздан күзден қыстан", until="көктемге жазға күзге қысқа"),
    day="{year} жылғы {day} {month}",
    month="{year} жылғы {month}",
    season="{year} жылғы {season}",
    year=_same("{year} жыл", "{year} жылдан", "{year} жылға"),
    years="{first}–{last} жылдар",
    decade="{year}-жылдар",
    century="{number} ғасыр",
    since="{date} бастап",
    until="{date} дейін",
    unstated="күні көрсетілмеген",
    yearless="{date} (жылы көрсетілмеген)",
    about="шамамен {date}",
    doubtful="{date} (болжам бойынша)",
    short="{day:02}.{month:02}.{year}",
)
_ENGLISH = _Tongue(
    months=_cases("January February March April May June July August September October November December"),
    seasons=_cases("spring summer autumn winter"),
    day="{day} {month} {year}",
    month="{month} {year}",
    season="{season} {year}",
    year=_same("{year}"),
    years="{first}–{last}",
    decade="{year}s",
    century="{number}th century",
    since="from {date}",
    until="until {date}",
    unstated="date not stated",
    yearless="{date} (year not stated)",
    about="about {date}",
    doubtful="{date} (uncertain)",
    short="{day} {name} {year}",
)
_TONGUES: Mapping[Language, _Tongue] = {"ru": _RUSSIAN, "kk": _KAZAKH, "en": _ENGLISH}
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
          "XVIII", "XIX", "XX", "XXI", "XXII")  # fmt: skip


def in_words(when: When | None, language: Language) -> str:
    """A date in words; what is doubtful or approximate is said to be.

    >>> from letopis.model.when import parse
    >>> [in_words(parse("2023-04-03/2023-04-05"), one) for one in ("ru", "kk", "en")]
    ['3–5 апреля 2023', '2023 жылғы 3–5 сәуір', '3–5 April 2023']
    """
    tongue = _TONGUES[language]
    if when is None:
        return tongue.unstated
    told = _bare(when.edtf, tongue)
    told = tongue.about.format(date=told) if when.approximate else told
    return tongue.doubtful.format(date=told) if when.uncertain else told


def day(value: date | None, language: Language) -> str:
    """A day in words; where there is none, that it is not stated."""
    tongue = _TONGUES[language]
    return _one(value.isoformat(), tongue) if value else tongue.unstated


def short(value: date | None, language: Language) -> str:
    """A day as lists of sources have it: «03.04.2023», "3 Apr 2023"; a dash where there is none."""
    if value is None:
        return "–"
    tongue = _TONGUES[language]
    name = tongue.months["name"][value.month - 1][:3]
    return tongue.short.format(day=value.day, month=value.month, name=name, year=value.year)


def month_name(number: int, language: Language) -> str:
    """The name of a month by itself («апрель»), 1 being January."""
    return _TONGUES[language].months["name"][number - 1]


def _bare(edtf: str, tongue: _Tongue) -> str:
    begin, slash, end = (one.rstrip("?~%") for one in edtf.partition("/"))
    if not slash:
        return _one(begin, tongue)
    if end in ("", ".."):
        return tongue.since.format(date=_one(begin, tongue, "since"))
    if begin in ("", ".."):
        return tongue.until.format(date=_one(end, tongue, "until"))
    return _interval(begin, end, tongue)


def _interval(begin: str, end: str, tongue: _Tongue) -> str:
    """Two ends; what they share is told once."""
    first, last = begin.split("T")[0].split("-"), end.split("T")[0].split("-")
    alike = len(first) == len(last) and "X" not in begin + end
    if alike and len(first) == 1:
        return tongue.years.format(first=begin, last=end)
    if alike and first[0] == last[0] and not (len(first) == 2 and int(max(first[1], last[1])) > 12):
        return _within(first, last, tongue)
    return f"{_one(begin, tongue)} – {_one(end, tongue)}"


def _within(first: Sequence[str], last: Sequence[str], tongue: _Tongue) -> str:
    """Two days or two months of one year."""
    year = first[0]
    if len(first) == 2:
        names = [tongue.months["name"][int(one[1]) - 1] for one in (first, last)]
        return tongue.month.format(month=" – ".join(dict.fromkeys(names)), year=year)
    if first[1] == last[1]:
        month = tongue.months["of"][int(first[1]) - 1]
        days = "–".join(dict.fromkeys(str(int(one[2])) for one in (first, last)))
        return tongue.day.format(day=days, month=month, year=year)
    ends = [f"{int(one[2])} {tongue.months['of'][int(one[1]) - 1]}" for one in (first, last)]
    return tongue.month.format(month=" – ".join(ends), year=year)


def _one(text: str, tongue: _Tongue, case: _Case = "name") -> str:
    """A point in time, or a stretch that has a name."""
    whole, _, time = text.partition("T")
    year, *rest = whole.split("-")
    if not rest:
        return _of_years(year, tongue, case)
    number = int(rest[0])
    if number > 12:
        return tongue.season.format(season=tongue.seasons[case][number - 21], year=_winter(year, number))
    if year == "XXXX":
        return tongue.yearless.format(date=_without_year(number, rest[1:], tongue, case))
    if len(rest) == 1:
        return tongue.month.format(month=tongue.months[case][number - 1], year=year)
    month = tongue.months["of" if case == "name" else case][number - 1]
    told = tongue.day.format(day=int(rest[1]), month=month, year=year)
    return f"{told}, {time[:5]}" if time else told


def _without_year(month: int, days: Sequence[str], tongue: _Tongue, case: _Case) -> str:
    if not days:
        return tongue.months[case][month - 1]
    return f"{int(days[0])} {tongue.months['of' if case == 'name' else case][month - 1]}"


def _winter(year: str, season: int) -> str:
    """The year of a season; a winter lies in two."""
    return f"{year}/{int(year) + 1}" if season == 24 else year


def _of_years(year: str, tongue: _Tongue, case: _Case) -> str:
    if year.endswith("XX"):
        number = int(year[:2]) + 1
        return tongue.century.format(number=number if tongue is _ENGLISH else _ROMAN[number - 1])
    if year.endswith("X"):
        return tongue.decade.format(year=f"{year[:3]}0")
    return tongue.year[case].format(year=year)
