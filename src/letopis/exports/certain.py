"""What of a date is certain: for formats that have no place for doubt."""

from datetime import date

from letopis.model.when import Precision, When, parse

#: What ISO 8601 writes with no more and no less than is known.
_WRITTEN = frozenset({Precision.TIME, Precision.DAY, Precision.MONTH, Precision.YEAR})


def when_of(edtf: str | None) -> When | None:
    """The date of an EDTF text that a chronicle tells."""
    return parse(edtf) if edtf else None


def plain(edtf: str | None) -> str | None:
    """A time, day, month or year as ISO 8601; None for what is doubtful, about, an interval, a season, or longer.

    >>> [plain(one) for one in ("2025-05-22", "2025-05", "2021-03-15?", "2022-11-22/2022-11-24", "2021-23", None)]
    ['2025-05-22', '2025-05', None, None, None, None]
    """
    when = when_of(edtf)
    if when is None or when.earliest is None or when.uncertain or when.approximate:
        return None
    return when.edtf if when.precision in _WRITTEN else None


def single(edtf: str | None) -> date | None:
    """The one day that a date means beyond doubt.

    >>> single("2025-05-22"), single("2025-05"), single("2025-05-22?")
    (datetime.date(2025, 5, 22), None, None)
    """
    when = when_of(edtf)
    if when is None or when.uncertain or when.approximate:
        return None
    return when.earliest if when.earliest == when.latest else None


def prefix(first: str | None, last: str | None) -> str | None:
    """The day, month or year that both days (ISO 8601) lie in.

    >>> prefix("2022-11-22", "2022-11-24"), prefix("2022-11-22", "2023-01-02"), prefix("2021-02-03", "2021-02-03")
    ('2022-11', None, '2021-02-03')
    """
    if not first or not last:
        return None
    return next((first[:size] for size in (10, 7, 4) if first[:size] == last[:size]), None)


def shared(edtf: str | None) -> str | None:
    """The day, month or year in which all days of a date lie; None for what is doubtful or about.

    >>> shared("2021-23"), shared("2025-05"), shared("2022-11-22?/2022-11-24?")
    ('2021', '2025-05', None)
    """
    when = when_of(edtf)
    if when is None or when.uncertain or when.approximate or when.earliest is None or when.latest is None:
        return None
    return prefix(when.earliest.isoformat(), when.latest.isoformat())
