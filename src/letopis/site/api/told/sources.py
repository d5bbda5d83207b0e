"""Pages, what they claim, and what a search finds."""

from datetime import datetime
from typing import Any

from letopis.chronicle.claims import ClaimKind
from letopis.site.api.told.base import Cited, Sentence, Told, about


class Page(Cited):
    """A page as it is in force."""

    url: str | None = about("Where it was fetched.")
    language: str = about("Code of its language.")
    versions: int = about("How many versions of it are kept.")
    added: datetime = about("When this version was added.")


class Source(Page):
    """A page, and how much it claims."""

    claims: dict[str, int] = about("How many claims of each kind it makes.")


class Claim(Told):
    """One thing that a page says."""

    id: str = about("Id of the claim.")
    kind: ClaimKind = about("What it is about.")
    fact: str = about("Id of the fact within the reading of the page.")
    value: dict[str, Any] = about("What is said; its fields are those of the reading's fact.")
    rule: str = about("The rules that found it.")
    event: str | None = about("Id of the event that it tells.")
    first_seen: datetime = about("When it was read first.")
    last_seen: datetime = about("When it was read last.")
    sentences: list[Sentence] = about("The page's own words.")


class FullSource(Page):
    """A page with all that it claims."""

    claims: list[Claim] = about("All that it claims, in the order of its reading.")


class Hit(Cited):
    """A page that a search found."""

    score: float = about("How well it matches; comparable within one search.")
    snippet: str = about("The piece of text that was meant.")
    marks: list[tuple[int, int]] = about("What was found in the snippet: first character and the one after the last.")


class Found(Told):
    """What a search found."""

    total: int = about("How many pages match.")
    partial: bool = about("Whether more do, and only the newest of them were ranked.")
    hits: list[Hit] = about("The best pages, the best first.")
