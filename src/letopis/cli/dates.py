"""Dates as a person reads them: "12–14 Oct 2021", "autumn 2023", "about May 2025"."""

from datetime import date

from letopis.model.when import When

UNSTATED = "date not stated"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}


def readable(when: When | None) -> str:
    """A date in words; a doubtful one has a question mark, an approximate one "about".

    >>> from letopis.model.when import parse
    >>> [readable(parse(one)) for one in ("2021-09-30/2021-10-01", "2023-23", "2024-05-14?", "XXXX-04-27")]
    ['30 Sep – 1 Oct 2021', 'autumn 2023', '14 May 2024?', '27 Apr, year not stated']
    """
    if when is None:
        return UNSTATED
    begin, slash, end = when.edtf.partition("/")
    about = "about " if when.approximate else ""
    doubt = "?" if when.uncertain else ""
    bare = [one.rstrip("?~%") for one in (begin, end)]
    return f"{about}{_interval(*bare) if slash else _one(bare[0])}{doubt}"


def day(value: date | None) -> str:
    """A day in words, or a dash."""
    return _one(value.isoformat()) if value else "–"


def _interval(begin: str, end: str) -> str:
    if end in ("", ".."):
        return f"from {_one(begin)}"
    if begin in ("", ".."):
        return f"until {_one(end)}"
    ends = [one.split("-") for one in (begin, end)]
    shared = [one == other for one, other in zip(*ends, strict=False)]
    if len(ends[0]) == len(ends[1]) == 3 and "T" not in begin + end and shared[0]:
        first = str(int(ends[0][2])) if shared[1] else _one(begin).rsplit(" ", 1)[0]
        return f"{first}{'–' if shared[1] else ' – '}{_one(end)}"
    joint = "–" if len(ends[0]) == len(ends[1]) == 1 else " – "
    return f"{_one(begin)}{joint}{_one(end)}"


def _one(text: str) -> str:
    whole, _, time = text.partition("T")
    year, *rest = whole.split("-")
    if "X" in year and year != "XXXX":
        return _vague(year)
    if not rest:
        return year
    number = int(rest[0])
    if number in _SEASONS:
        return f"{_SEASONS[number]} {year}" if number < 24 else f"winter {year}/{int(year) + 1}"
    month = f"{int(rest[1])} {_MONTHS[number - 1]}" if len(rest) > 1 else _MONTHS[number - 1]
    return f"{month}{', year not stated' if year == 'XXXX' else ' ' + year}{', ' + time[:5] if time else ''}"


def _vague(year: str) -> str:
    """A decade or a century."""
    return f"{year.replace('X', '0')}s"
