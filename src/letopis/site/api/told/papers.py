"""Documents, figures, plans, series."""

from datetime import date
from typing import Literal

from letopis.chronicle.plans.fate import State
from letopis.model.facts import Bound, DocumentKind, DocumentStatus
from letopis.site.api.told.base import EDTF, Cited, Evidence, Party, Told, about, maybe


class Reported(Evidence):
    """What one page says of a document."""

    status: DocumentStatus = about("What the page says was done with it.")


class Document(Told):
    """A document that states made or are to make, over all pages."""

    id: str = about("Id of the document.")
    kind: DocumentKind = about("What kind of document it is.")
    name: str = about("Its name.")
    status: DocumentStatus = about("What was done with it last.")
    since: date | None = about("The day of that status.")
    parties: list[Party] = about("Between whom.")
    period: str | None = about(f"For which time, {EDTF}.")
    event: str | None = about("Id of the event in which it was made.")
    when: str | None = about(f"When that event was, {EDTF}.")
    evidence: list[Reported] = about("What each page says of it.")


class Figure(Told):
    """A value of a measure for a period."""

    value: float = about("The number, in the series' unit.")
    bound: Bound = about("= exactly, > more than, < less than, ~ about.")
    low: float | None = about("The true value lies above; null where that is open.")
    high: float | None = about("The true value lies below; null where that is open.")
    ahead: bool = about("Whether it was told before its period began: an aim or a forecast.")
    note: str | None = about("What else is said of it.")
    evidence: list[Evidence] = about("The pages that give it.")


class Period(Told):
    """A period with the values that are told for it."""

    period: str | None = about(f"The period, {EDTF}; null where it is not stated.")
    from_: date | None = about("Its first day.", alias="from")
    to: date | None = about("Its last day.")
    disputed: bool = about("Whether two values cannot both be true.")
    values: list[Figure] = about("The values, the most exact and most often told first.")


class Figures(Told):
    """A measure in one unit, of the same countries, period by period."""

    measure: str = about("What is measured: trade turnover …")
    unit: str = about("In which unit: a currency's code, %, …")
    countries: list[str] = about("Codes of the countries that it concerns.")
    periods: list[Period] = about("The periods in order of time.")


class Step(Told):
    """What later bears on a plan."""

    effect: State = about("What it makes of the plan.")
    reason: str = about("Why it is held to bear on the plan.")
    known: date | None = about("When it became known.")
    evidence: list[Evidence] = about("The page that shows it.")


class Plan(Told):
    """What was planned, how it stands and what came of it."""

    id: str = about("Id of the plan.")
    what: str = about("What is to be done, in the words of a page.")
    by: list[Party] = about("Who is to do it.")
    due: str | None = about(f"When it is due, {EDTF}.")
    window: tuple[date | None, date | None] = about("The first and the last day on which it may be done.")
    state: State = about("overdue: the time is past and nothing was found; never that it failed.")
    note: str | None = about("What the state means, where that is not plain.")
    event: str | None = about("Id of the event that it is tied to.")
    evidence: list[Evidence] = about("The pages that tell of it, the first first.")
    steps: list[Step] = about("What bears on it, in order.")


class EditionCited(Cited):
    """A page that tells of an edition, with its words where it is one of a paper."""

    claim: str | None = maybe("Id of the claim.")
    text: str | None = maybe("The words of the page.")


class Edition(Told):
    """An edition of a series."""

    edition: int | None = about("Its number.")
    year: int | None = about("Its year.")
    status: str | None = about("Whether it was held, is planned, was put off …; null of papers.")
    when: str | None = about(f"When, {EDTF}.")
    place_name: str | None = about("Where.")
    rescheduled: bool = about("Whether it was put off before.")
    previous_when: str | None = about(f"When it was to be before, {EDTF}.")
    reason: str | None = about("Why it was put off or cancelled.")
    events: list[str] = about("Ids of its events, the one that tells it first.")
    sources: list[EditionCited] = about("The pages that tell of it.")


class Series(Told):
    """A series of events or of papers with its editions."""

    kind: Literal["events", "documents"] = about("What its editions are.")
    key: str = about("Its key: words of the name, states, organisations.")
    name: str = about("Its name.")
    missing: list[int] = about("Numbers (of papers: years) of editions that nobody reported.")
    editions: list[Edition] = about("Its editions in order.")
