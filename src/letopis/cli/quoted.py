"""The words behind an answer as lines of a table, and the days between which something lies."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from letopis.cli.dates import day
from letopis.cli.reading import visible
from letopis.model.text import site_of

#: So much of a sentence is shown, and so many of the pages that say the same.
_LONGEST, _PAGES = 240, 3


def quoted(evidence: Mapping[str, Any], lead: str = "", longest: int | None = _LONGEST) -> Text:
    """What a page says, where and when: "“…” Вестник, 3 Feb 2022"; of more than `longest` characters the beginning."""
    words = evidence["text"]
    told = words if longest is None or len(words) <= longest else words[: longest - 1].rstrip() + "…"
    return Text.assemble((visible(lead), "dim"), visible(f"“{told}” "), (visible(cited(evidence)), "dim"))


def cited(evidence: Mapping[str, Any]) -> str:
    """The outlet (or the page) and the day."""
    published = evidence["published"]
    told = day(date.fromisoformat(published)) if published else "date not stated"
    return f"{evidence['outlet'] or site_of(evidence['source'])}, {told}"


def pages(evidence: Iterable[Mapping[str, Any]]) -> Text:
    """The pages that say something, the first ones by name."""
    named = list(dict.fromkeys(cited(one) for one in evidence))
    more = f" and {len(named) - _PAGES} more" if len(named) > _PAGES else ""
    return Text(visible("; ".join(named[:_PAGES]) + more), style="dim")


def bounds(end: Mapping[str, Any] | None) -> str:
    """An end in words: the day, or the days between which it lies."""
    if end is None:
        return "–"
    earliest, latest = (date.fromisoformat(end[one]) if end[one] else None for one in ("earliest", "latest"))
    if earliest == latest:
        return day(earliest) if earliest else "not known"
    if earliest is None or latest is None:
        return f"by {day(latest)}" if latest else f"after {day(earliest)}"
    return f"{day(earliest)} … {day(latest)}"


def heading(text: str) -> RenderableType:
    """A heading above a part of an answer."""
    return Padding(Text(text, style="italic"), (1, 0, 0, 0))


def nothing(what: str = "nothing of this is known") -> Text:
    """What a table says where there is nothing to show."""
    return Text(what, style="dim")
