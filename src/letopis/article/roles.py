"""A role for every line: the story's parts and the site's furniture."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letopis.article.dates import is_dateline
from letopis.article.phrases import Phrases
from letopis.article.story import Kind, Sight
from letopis.model.article import Role

_QUOTE = re.compile(r"[«\"“„].*[»\"”]\.?", re.S)
_DUPLICATE = 5


@dataclass(frozen=True, slots=True)
class Plan:
    """Where the headline is (None where none is printed), and where the story's lines begin and end."""

    title: int | None
    start: int
    end: int


def assign(sights: Sequence[Sight], plan: Plan, phrases: Phrases) -> list[Role]:
    """The role of each line."""
    roles = [Role.FURNITURE] * len(sights)
    if plan.start == plan.end and plan.title is None:
        return roles
    first = plan.start if plan.title is None else min(plan.title, plan.start)
    for at, role in _inside(sights, plan, first, phrases):
        roles[at] = role
    _first_paragraph(sights, roles)
    return roles


def _inside(sights: Sequence[Sight], plan: Plan, first: int, phrases: Phrases) -> Iterator[tuple[int, Role]]:
    """The roles of the lines from the headline to the end of the story."""
    theme = frozenset().union(*(one.stems for one in sights[plan.start : plan.end] if one.kind is Kind.PROSE))
    headline = sights[plan.title].line.key if plan.title is not None else None
    seen, listed = set[str](), False
    for at in range(first, plan.end):
        sight = sights[at]
        key = sight.line.key
        listed = sight.kind is Kind.LIST or (listed and sight.kind is not Kind.PROSE)
        if at == plan.title:
            role = Role.TITLE
        elif key == headline or (sight.line.words >= _DUPLICATE and key in seen):
            role = Role.FURNITURE
        else:
            role = _role(sights, at, plan, listed, theme, phrases)
        seen.add(key)
        yield at, role


def _role(sights: Sequence[Sight], at: int, plan: Plan, listed: bool, theme: frozenset[str], phrases: Phrases) -> Role:
    sight = sights[at]
    line = sight.line
    if is_dateline(line, phrases):
        return Role.DATELINE if at < plan.start + 2 or at >= plan.end - 1 else Role.FURNITURE
    if sight.kind in (Kind.FURNITURE, Kind.LIST, Kind.END) or (listed and sight.kind is Kind.SHORT):
        return Role.FURNITURE
    if sight.kind is Kind.CREDIT:
        return Role.CREDIT
    if is_caption(sights, at, phrases):
        return Role.CAPTION
    if sight.kind is Kind.PROSE:
        return Role.QUOTE if line.mark.tag == "blockquote" else Role.BODY
    if line.closed or (len(sight.stems & theme) * 3 >= len(sight.stems) > 0 and line.words >= 2):
        return Role.BODY
    return Role.FURNITURE


def is_caption(sights: Sequence[Sight], at: int, phrases: Phrases) -> bool:
    """Whether a line says what is in a picture: by its credit at the end, its markup, or a credit line below it."""
    line = sights[at].line
    if line.mark.caption:
        return line.words < 60
    match = phrases.caption_credit.search(line.text.lower()) if line.words <= 40 else None
    if match and match.start() > 0 and not line.stopped:
        return True
    below = sights[at + 1] if at + 1 < len(sights) else None
    return bool(below and below.kind is Kind.CREDIT and phrases.is_credit(below.line) and not line.stopped
                and line.words <= 25 and sights[at].kind is Kind.SHORT)  # fmt: skip


def _first_paragraph(sights: Sequence[Sight], roles: list[Role]) -> None:
    """The first paragraph of the story is its lead."""
    for at, role in enumerate(roles):
        if role in (Role.BODY, Role.QUOTE):
            roles[at] = Role.LEAD
            return
