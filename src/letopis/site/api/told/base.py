"""What descriptions of answers are made of. A test holds them to what is answered: no field more, none less."""

from datetime import date
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

Item = TypeVar("Item")

EDTF = "as EDTF: 2024-10 is a month, 2023-23 an autumn, ? doubtful, ~ about, .. an open end"


class Told(BaseModel):
    """An object with just these fields; what nobody tells is null or empty."""

    model_config = ConfigDict(extra="forbid")


def about(text: str, **more: Any) -> Any:
    """A field that is always there, and what it holds."""
    return Field(description=text, **more)


def maybe(text: str) -> Any:
    """A field that is left out where there is nothing to tell."""
    return Field(default=None, description=text)


class Part(Told, Generic[Item]):
    """A part of a list."""

    items: list[Item] = about("The rows of this part, in the order of the list.")
    next: str | None = about("The mark of the part that follows, to be given as `after`; null at the end.")
    cut: list[str] = about("What was looked at, in words, where an answer was made from the newest reports alone.")


class Cited(Told):
    """A page that tells something."""

    source: str = about("The page's address: its id in `/sources/{id}`.")
    outlet: str | None = about("Who published it.")
    title: str | None = about("Its title.")
    published: date | None = about("The last day on which it may have come out.")


class Evidence(Cited):
    """Which page says something, and its words."""

    claim: str = about("Id of the claim.")
    text: str = about("The words of the page.")


class Sentence(Told):
    """A sentence, and what in it says so."""

    text: str = about("The sentence.")
    marks: list[tuple[int, int]] = about("Where in it: first character and the one after the last, from 0.")


class Party(Told):
    """Who is party to something, as pages name them."""

    type: str | None = maybe("person, organization, country or place.")
    name: str = about("The name.")
    unit: str | None = maybe("Id of the name; those of one person are joined under one identity.")
    country: str | None = maybe("Code of the country (ISO 3166-1).")
    wikidata: str | None = maybe("Id in Wikidata.")
    role: str | None = maybe("host, guest or participant.")


class Problem(Told):
    """What went wrong, as RFC 9457 has it."""

    model_config = ConfigDict(extra="allow")

    type: str = about("What kind of problem it is: `urn:letopis:…`, or `about:blank` where the status says all.")
    title: str = about("The kind in words.")
    status: int = about("The status of the answer.")
    detail: str = about("What is wrong.")
    remedy: str | None = maybe("What to do about it.")
    instance: str | None = maybe("What was asked for.")
    errors: list["Wrong"] | None = maybe("What is wrong with which parameter.")


class Wrong(Told):
    """A parameter that cannot be understood."""

    where: str = about("The parameter.")
    problem: str = about("What is wrong with it.")
