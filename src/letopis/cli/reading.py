"""From the paths of a command to readings, and what becomes of those that cannot be read."""

import os
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import typer
from rich.console import Console

from letopis.clock import today
from letopis.exports.characters import BROKEN, TURNING
from letopis.model.article import Notice
from letopis.model.errors import LetopisError
from letopis.model.reading import Reading

_CONTROLS = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f{BROKEN}{TURNING}]")
UNREAD = 1  # exit status where something could not be read


def results(paths: Sequence[str]) -> Iterator[Reading | LetopisError]:
    """What paths and addresses hold, read; what cannot be read is an error. Loads the models at the first page."""
    from letopis import clock, engines, sources  # here, so that --help need not wait for the models' libraries

    return engines.read_pages(sources.pages(paths, web=sources.Web(clock)))


def doubts(reading: Reading, today: date) -> LetopisError | None:
    """What a person should look to before trusting a reading: notices that have a remedy, a date still to come."""
    article = reading.article
    found = [notice for notice in article.notices if notice.remedy]
    first = article.published.earliest if article.published else None
    if first and first > today + timedelta(days=1):  # somewhere it is tomorrow already
        found.append(Notice(f"published in the future ({article.published})", "check the date on the page"))
    if not found:
        return None
    return LetopisError(article.source, ", and ".join(one.problem for one in found), found[0].remedy)


def told(result: Reading | LetopisError) -> bool:
    """Whether something is wrong with a result; if so, it is told on standard error."""
    wrong = result if isinstance(result, LetopisError) else doubts(result, today())
    if wrong:
        complain(wrong)
    return wrong is not None


def complain(error: LetopisError) -> None:
    """One line on standard error that names the document, what is wrong and the remedy."""
    print(visible(" ".join(str(error).split())), file=sys.stderr)


def one_reading(path: str, document: str | None = None) -> Reading:
    """The only reading that a path holds, or the one whose source contains `document`; ends the command otherwise."""
    found, failed = [], False
    for result in results([path]):
        if isinstance(result, LetopisError):
            complain(result)
            failed = True
        elif document is None or document in result.article.source:
            found.append(result)
    if len(found) == 1:
        return found[0]
    if not failed or found:
        complain(_not_one(path, document, found))
    raise typer.Exit(UNREAD)


def _not_one(path: str, document: str | None, found: Sequence[Reading]) -> LetopisError:
    if not found:
        return LetopisError(path, f"no document in it is named {document!r}" if document else "no document in it",
                            "check the name")  # fmt: skip
    some = ", ".join(one.article.source for one in found[:3]) + (" …" if len(found) > 3 else "")
    return LetopisError(path, f"{len(found)} documents in it ({some})", "choose one with --document")


def screen() -> Console:
    """Standard output for a person: as wide as the terminal or as COLUMNS says, else 100 columns."""
    told = sys.stdout.isatty() or "COLUMNS" in os.environ
    return Console(width=None if told else 100, highlight=False, soft_wrap=False)


def visible(text: str) -> str:
    """A document's text with a sign in place of each character that would command the terminal or break the output.

    The length stays, so that offsets into the text hold.
    """
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)
