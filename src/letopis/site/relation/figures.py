"""Figures in series as the pages show them: values with their bounds in words, and as marks of a drawing."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from markupsafe import Markup

from letopis.site.charts.measures import Mark, measures
from letopis.site.telling.wording import Wording

Form = Mapping[str, Any]


class Measured:
    """Series of figures (rows of `forms.figures_form`) in a language of the interface."""

    def __init__(self, language: str) -> None:
        self._wording = Wording(language)
        self._words = self._wording.words

    def told(self, row: Form, number: int) -> dict[str, Any]:
        """A series with `called`, the `drawing` (None of fewer than two dated periods) and each value in `words`."""
        periods = [
            {**period, "values": [{**value, "words": self.value(value)} for value in period["values"]]}
            for period in row["periods"]
        ]
        called = self.called(row)
        marks = self._marks(periods)
        drawn = self._drawn(f"figures-{number}", called, marks, row["unit"])
        return {"id": f"figures-{number}", "called": called, "periods": periods, "drawing": drawn}

    def called(self, row: Form) -> str:
        """The measure, its countries and its unit."""
        codes = " – ".join(map(self._words.country, row["countries"]))
        told = ", ".join(one for one in (codes, self._words.unit(row["unit"])) if one)
        measure = self._words.measure(row["measure"])
        return f"{measure[:1].upper()}{measure[1:]}: {told}" if told else measure

    def value(self, one: Form) -> str:
        """A value with its bound."""
        told = self._words.amount(one["value"])
        if one["bound"] == ">":
            return self._words.gettext("more than {value}", value=told)
        if one["bound"] == "<":
            return self._words.gettext("less than {value}", value=told)
        return self._words.gettext("about {value}", value=told) if one["bound"] == "~" else told

    def _marks(self, periods: Sequence[Form]) -> list[Mark]:
        dated = [one for one in periods if one["from"] or one["to"]]
        return [self._mark(period, value, at) for period in dated for at, value in enumerate(period["values"])]

    def _mark(self, period: Form, one: Form, at: int) -> Mark:
        aim = bool(one["ahead"])
        return Mark(
            day=_middle(period["from"], period["to"]),
            value=float(one["value"]),
            low=one["low"],
            high=one["high"],
            aim=aim,
            chief=at == 0 and not aim,
            disputed=bool(period["disputed"]) and not aim,
            told=f"{self._wording.days(period['period'])}: {one['words']}",
        )

    def _drawn(self, id: str, called: str, marks: Sequence[Mark], unit: str) -> Markup | None:
        if len({one.day for one in marks}) < 2:
            return None
        return measures(id, called, marks, self._words.unit(unit), self._words.amount)


def _middle(first: str | None, last: str | None) -> date:
    """The day in the middle of a period; the end that is known of an open one."""
    ends = [date.fromisoformat(one) for one in (first, last) if one]
    return date.fromordinal(sum(one.toordinal() for one in ends) // len(ends))
