"""What the REST interface is asked: the filters of the command line, by the names of its options."""

import re
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, field_validator

from letopis.chronicle.plans.fate import State
from letopis.model.facts import DocumentKind, DocumentStatus, EventKind, EventStatus

#: No database takes the character NUL.
WITHOUT_NUL = r"^[^\x00]+$"
#: A word or a name as typed.
Text = Annotated[str, Field(min_length=1, max_length=500, pattern=WITHOUT_NUL)]
Day = Annotated[str, Field(min_length=1, max_length=40, pattern=WITHOUT_NUL, examples=["2023", "2023-04-03"])]
#: Values of a filter at most.
MOST = 20
_PAIR = re.compile(r"[A-Za-z]{2}-[A-Za-z]{2}")


def _several(text: str) -> Any:
    return Field(default_factory=list, description=text, max_length=MOST)


def _one(text: str, **more: Any) -> Any:
    return Field(default=None, description=text, **more)


class Nothing(BaseModel):
    """No parameters: others than those that are described are refused."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class Known(Nothing):
    """What most questions take."""

    as_of: Day | None = _one("What had been published by this day, month or year, as it stood then.")


class Listed(Known):
    """What any list takes."""

    after: Text | None = _one("The mark `next` of the part before.")
    limit: int = Field(default=50, ge=1, le=500, description="At most so many rows.")

    def paging(self) -> dict[str, Any]:
        """As keywords of a chronicle's lists."""
        return {"after": self.after, "limit": self.limit, "as_of": self.as_of}


class Between(Listed):
    """Countries that all take part."""

    between: list[Text] = _several("Two countries that both take part, by code or name; given twice, or as `KZ-RU`.")
    country: list[Text] = _several("A country that takes part, by code or name; of several, all.")

    @field_validator("between")
    @classmethod
    def _two(cls, given: list[str]) -> list[str]:
        found = [code for one in given for code in (one.split("-") if _PAIR.fullmatch(one) else [one])]
        if len(found) not in (0, 2):
            raise ValueError("give two countries, no more and no fewer: between=KZ&between=RU or between=KZ-RU")
        return found

    def keywords(self) -> dict[str, Any]:
        """As keywords of a chronicle's lists."""
        return self.paging() | {"countries": [*self.between, *self.country]}


class Dated(Between):
    """Countries and days."""

    since: Day | None = _one("From this day, month or year.", alias="from")
    until: Day | None = _one("To this day, month or year.", alias="to")

    def keywords(self) -> dict[str, Any]:
        """As keywords of a chronicle's lists."""
        return super().keywords() | {"since": self.since, "until": self.until}


class EventsAsked(Dated):
    """The filters of `letopis timeline`."""

    person: list[Text] = _several("A person who takes part: a name, a part of it, an id; of several, all.")
    organisation: list[Text] = _several("An organisation that takes part; of several, all.")
    kind: list[EventKind] = _several("A kind of event; of several, any.")
    status: list[EventStatus] = _several("held, planned …; of several, any.")
    topic: list[Text] = _several("trade, energy …; of several, any.")
    series: Text | None = _one("Editions of this series: words of its name, or its key.")
    disputed: bool = Field(default=False, description="Only what sources disagree on.")
    happenings: bool = Field(default=False, description="Events of kind `other`, too: elections, matches, births.")
    rejected: bool = Field(default=False, description="What people rejected, too.")
    newest: bool = Field(default=False, description="The last ones first.")

    def keywords(self) -> dict[str, Any]:
        """As keywords of `Chronicle.list_events`; with two countries go the appointments there, as in the timeline."""
        narrow = self.person or self.organisation or self.kind or self.topic or self.series or self.disputed
        return super().keywords() | {
            "people": self.person,
            "organisations": self.organisation,
            "kinds": self.kind,
            "statuses": self.status,
            "topics": self.topic,
            "series": self.series,
            "disputed": self.disputed,
            "happenings": self.happenings,
            "rejected": self.rejected,
            "newest": self.newest,
            "posts": bool(self.between) and not narrow,
        }


class NamesAsked(Listed):
    """Which people or organisations."""

    query: Text | None = _one("Beginnings of words of a name, or an id.")
    country: list[Text] = _several("Their country, by code or name; of several, any.")


class OfficesAsked(Listed):
    """Which tenures."""

    position: Text | None = _one("The office in words: министр иностранных дел.")
    country: list[Text] = _several("The country that it serves, by code or name; of several, any.")
    person: Text | None = _one("Who holds it: a name, a part of it, an id.")


class StatementsAsked(Dated):
    """Which statements; days are those of publication."""

    person: Text | None = _one("Who said it, or through whom: a name, a part of it, an id.")


class DocumentsAsked(Dated):
    """Which documents; days are those of their status."""

    kind: list[DocumentKind] = _several("A kind of document; of several, any.")
    status: list[DocumentStatus] = _several("signed, ratified, drafted …; of several, any.")
    newest: bool = Field(default=False, description="The last ones first.")


class FiguresAsked(Between):
    """Which figures."""

    measure: Text | None = _one("The measure, by its name or a word for it: trade turnover, товарооборот.")


class PlansAsked(Dated):
    """Which plans; days are those on which they are due."""

    person: Text | None = _one("Who is to do it: a name, a part of it, an id.")
    state: list[State] = _several("open, due, overdue …; of several, any.")


class SeriesAsked(Between):
    """Which series."""

    name: Text | None = _one("Words of its name.")


class SourcesAsked(Listed):
    """Which pages."""

    query: Text | None = _one("Words of the address, outlet or title; all of them.")
    language: Annotated[str, Field(pattern="^[a-z]{2,3}$")] | None = _one("Code of the language of the page: ru, uk.")


class PersonAsked(Known):
    """How much of a person."""

    limit: int = Field(default=20, ge=1, le=500, description="At most so many events, and so many statements.")


class SearchAsked(Known):
    """What is looked for in the texts of pages."""

    q: Text = Field(description='Words in any form, "a phrase", begin*, -without, OR, title:word, outlet:word.')
    since: Day | None = _one("Published from this day, month or year.", alias="from")
    until: Day | None = _one("Published to this day, month or year.", alias="to")
    limit: int = Field(default=20, ge=1, le=200, description="At most so many pages.")
