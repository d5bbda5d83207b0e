"""Offices that somebody held, as the pages show them: their ends in words, and as bars of a drawing."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from markupsafe import Markup

from letopis.model.when import between
from letopis.site.charts.career import Bar, career
from letopis.site.languages import texts
from letopis.site.telling.fates import Fates
from letopis.site.telling.wording import Wording

Form = Mapping[str, Any]


class Tenures:
    """Tenures (rows of `forms.tenure_form`) in a language of the interface."""

    def __init__(self, language: str) -> None:
        self._texts = texts(language)
        self._wording = Wording(language)
        self._fates = Fates(language)

    def told(self, rows: Sequence[Form], prefix: str = "office") -> list[dict[str, Any]]:
        """The rows with `id` (of their line in the page), `called`, `began` and `ended` in words."""
        return [
            {**row, "id": f"{prefix}-{number}", "called": self.called(row), "began": self.began(row)}
            | {
                "ended": self.ended(row),
                "by": self._fates.office(row["start"]["rule"]),
                "until_by": self._until_by(row),
            }
            | {"conflicts": [{**one, "what": self._fates.office(one["what"])} for one in row["conflicts"]]}
            for number, row in enumerate(rows, 1)
        ]

    def drawn(self, id: str, rows: Sequence[Form], title: str, today: date) -> Markup | None:
        """The drawing of rows that `told` made; nothing where no day of any is known."""
        bars = [made for row in rows if (made := _bar(row, f"{row['called']}", f"{row['began']} – {row['ended']}"))]
        return career(id, bars, title, today, self._contested) if bars else None

    def called(self, row: Form) -> str:
        """The office and whose it is: «министр иностранных дел, Казахстан»."""
        position = self._wording.words.position(row["position"], row["office"])
        position += f" ({self._texts.gettext('acting')})" if row["acting"] else ""
        whose = self._wording.words.country(row["country"]) if row["country"] else None
        body = row["organization"]
        if body and body.lower() not in position.lower():
            whose = body if whose is None else f"{body}, {whose}"
        return f"{position}, {whose}" if whose else position

    def began(self, row: Form) -> str:
        """When it began, as far as it is known."""
        earliest, latest = _day(row["start"]["earliest"]), _day(row["start"]["latest"])
        if earliest is None:
            first = latest or _day(row["first"])
            return self._texts.gettext("by %(day)s at the latest") % {"day": self._days(first)} if first else "?"
        return self._stretch(earliest, latest)

    def ended(self, row: Form) -> str:
        """When it ended, as far as it is known; where nothing says that it did, when somebody was last called so."""
        if row["end"] is None:
            last = _day(row["last"])
            if last is None:
                return self._texts.gettext("no end is told")
            return self._texts.gettext("last called so on %(day)s, no end is told") % {"day": self._days(last)}
        return self._stretch(_day(row["end"]["earliest"]), _day(row["end"]["latest"]))

    def _until_by(self, row: Form) -> str | None:
        return self._fates.office(row["end"]["rule"]) if row["end"] else None

    def _stretch(self, first: date | None, last: date | None) -> str:
        if first is None and last is None:
            return "?"
        return self._wording.days(between(first, last).edtf)

    def _days(self, day: date | None) -> str:
        return self._wording.days(day)

    def _contested(self, count: int) -> str:
        told = self._texts.ngettext("%(num)s claim says otherwise", "%(num)s claims say otherwise", count)
        return told % {"num": count} if count else self._texts.gettext("others are called the holder, too")


def _bar(row: Form, office: str, told: str) -> Bar | None:
    """A tenure as a bar: sure between the first and the last day on which nothing is left open."""
    start, end = row["start"], row["end"] or {"earliest": None, "latest": None}
    firsts = [day for day in (_day(row["first"]), _day(start["latest"])) if day]
    lasts = [day for day in (_day(row["last"]), _day(end["earliest"])) if day]
    if not firsts and not lasts:
        return None
    first = min(firsts or lasts)
    last = max(first, *lasts, *firsts) if not lasts else max(first, *lasts)
    since, until = _day(start["earliest"]), _day(end["latest"])
    return Bar(
        office=office,
        told=told,
        address=f"#{row['id']}",
        first=first,
        last=last,
        since=min(since, first) if since else None,
        until=max(until, last) if until else None,
        acting=row["acting"],
        rivals=tuple((date.fromisoformat(one), date.fromisoformat(other)) for one, other in row["rivals"]),
        conflicts=len(row["conflicts"]),
    )


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None
