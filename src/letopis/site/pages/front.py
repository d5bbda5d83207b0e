"""The front page: what is new, what is coming, what is due, and how much happened when."""

from collections.abc import Mapping, Sequence
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from letopis.exports.catalog import Language, language_named
from letopis.exports.days import month_name
from letopis.site import links
from letopis.site.charts.strip import Month, Year, strip, years_of
from letopis.site.languages import chosen, texts
from letopis.site.telling.wording import Wording
from letopis.site.view import page, shown

router = APIRouter()
#: Events and plans of each list.
FEW = 8


@router.get("/")
def front(request: Request) -> HTMLResponse:
    """What is new, what is coming, what is due or overdue; a strip of activity by month."""
    chronicle, today = shown(request).chronicle, shown(request).clock.today()
    told = chronicle.front(today, FEW)
    months = chronicle.activity()["months"] if told["counts"]["events"] else []
    years, language = years_of(months, today.year), language_named(chosen(request))
    return page(
        request,
        "front.html",
        told=told,
        strip=_drawn(years, language),
        years=years,
        elsewhere=_elsewhere(told["years"], years),
        months=[month_name(number, language) for number in range(1, 13)],
        month_address=month_address,
    )


def month_address(month: str) -> str:
    """The timeline of a month or a year."""
    return links.query("/timeline", {"from": month, "to": month})


def _drawn(years: Sequence[Year], language: Language) -> Markup:
    wording = Wording(language)
    letters = [month_name(number, language)[0].upper() for number in range(1, 13)]
    return strip(years, letters, month_address, lambda one: _in_words(one, wording, language))


def _in_words(one: Month, wording: Wording, language: Language) -> str:
    """A month's events in words: "November 2022: held 12, planned 1"."""
    gettext = texts(language).gettext
    counts = ((gettext("held"), one.held), (gettext("planned"), one.planned), (gettext("called off"), one.cancelled))
    return f"{wording.days(one.month)}: {', '.join(f'{name} {count}' for name, count in counts if count)}"


def _elsewhere(counts: Sequence[Mapping[str, Any]], drawn: Sequence[Year]) -> list[int]:
    """The years with events that the strip has no room for."""
    there = {one.year for one in drawn}
    return [one["year"] for one in counts if one["year"] not in there]
