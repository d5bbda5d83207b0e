"""`letopis export`: the chronicle as data, and in other programs' formats."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from letopis.cli.chronicle import AsOf, Db, meant, opened
from letopis.cli.options import (
    BothTakePart,
    Disputed,
    Happenings,
    InSeries,
    Kinds,
    Organisations,
    People,
    Rejected,
    Since,
    Statuses,
    TakePart,
    Topics,
    Until,
)
from letopis.cli.read import whole
from letopis.cli.reading import complain
from letopis.clock import today
from letopis.model.errors import LetopisError

if TYPE_CHECKING:
    from letopis.exports.asked import Filters


class What(StrEnum):
    """What is exported: a table (those of `letopis.exports.tables.registry`), or all in another program's format."""

    EVENTS = "events"
    PARTICIPANTS = "participants"
    REPORTS = "reports"
    ENTITIES = "entities"
    PEOPLE = "people"
    ORGANISATIONS = "organisations"
    NAMES = "names"
    OFFICES = "offices"
    STATEMENTS = "statements"
    DOCUMENTS = "documents"
    DOCUMENT_PARTIES = "document_parties"
    FIGURES = "figures"
    SERIES_EDITIONS = "series_editions"
    PLANS = "plans"
    PLAN_PARTIES = "plan_parties"
    PLAN_STEPS = "plan_steps"
    EVIDENCE = "evidence"
    SOURCES = "sources"
    JUDGEMENTS = "judgements"
    CALENDAR = "calendar"
    FEED = "feed"
    JSONLD = "jsonld"
    FTM = "ftm"
    PLOVER = "plover"
    GRAPHML = "graphml"
    ALL = "all"


class Form(StrEnum):
    """How it is written."""

    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    ICS = "ics"
    ATOM = "atom"
    JSONLD = "jsonld"
    GRAPHML = "graphml"
    ZIP = "zip"


#: The only form of what is no table.
_FORMS = {
    What.CALENDAR: Form.ICS, What.FEED: Form.ATOM, What.JSONLD: Form.JSONLD, What.FTM: Form.JSONL,
    What.PLOVER: Form.JSONL, What.GRAPHML: Form.GRAPHML, What.ALL: Form.ZIP,
}  # fmt: skip
_TABLES = (Form.JSONL, Form.CSV, Form.PARQUET)
_BINARY = frozenset({Form.PARQUET, Form.ZIP})


def export(
    what: Annotated[
        What,
        typer.Argument(
            help="A table, or the chronicle as a calendar, a feed, linked data, a network; `all` in one zip.",
            metavar="WHAT",
        ),
    ],
    format: Annotated[
        Form | None,
        typer.Option(help="Of a table: jsonl (left out), csv, parquet. All else has one form.", show_default=False),
    ] = None,
    between: BothTakePart = None,
    country: TakePart = None,
    person: People = None,
    organisation: Organisations = None,
    kind: Kinds = None,
    status: Statuses = None,
    topic: Topics = None,
    series: InSeries = None,
    since: Since = None,
    until: Until = None,
    disputed: Disputed = False,
    happenings: Happenings = False,
    rejected: Rejected = False,
    as_of: AsOf = None,
    language: Annotated[
        str, typer.Option(metavar="ru|kk|en", help="Of a calendar's and a feed's own words.", show_default="en")
    ] = "en",
    site: Annotated[
        str | None,
        typer.Option(metavar="URL", help="Where `letopis serve` is found: then there are links.", show_default=False),
    ] = None,
    out: Annotated[
        Path | None, typer.Option(help="Write to this file, which is replaced when all is done.", show_default=False)
    ] = None,
    db: Db = None,
) -> None:
    """Print the chronicle as data: a table, or all of it in the format of another program.

    `letopis export all --out letopis.zip` has every table as CSV and Parquet, with a dictionary that says what each
    column means. Tables are described in docs/data-dictionary.md, the other formats in docs/exports.md.
    """
    form = _form(what, format)
    with opened(db) as chronicle, _bytes(form, out) as file:
        from letopis.cli.exporting import Chosen, write  # here, so that --help need not wait for the libraries

        filters: Filters = {
            "countries": [*(between or ()), *(country or ())],
            "people": meant(chronicle, person or (), "person"),
            "organisations": meant(chronicle, organisation or (), "organization"),
            "kinds": kind or [],
            "statuses": status or [],
            "topics": topic or [],
            "series": series,
            "since": since,
            "until": until,
            "disputed": disputed,
            "happenings": happenings,
            "rejected": rejected,
        }
        write(Chosen(chronicle, what, form, filters, as_of or today(), as_of, language, site, _left), file)


def _form(what: What, asked: Form | None) -> Form:
    """The form that is meant; ends the command where there is no such form."""
    allowed = (_FORMS[what],) if what in _FORMS else _TABLES
    if asked is not None and asked not in allowed:
        raise typer.BadParameter(f"{what} is written as {', '.join(allowed)}", param_hint="--format")
    return asked or allowed[0]


@contextmanager
def _bytes(form: Form, out: Path | None) -> Iterator[BinaryIO]:
    """Where the export goes; what is no text is not printed on a terminal."""
    if out is not None:
        with whole(out) as file:
            yield file
        return
    if form in _BINARY and sys.stdout.isatty():
        raise typer.BadParameter(f"{form} is no text; name a file with --out", param_hint="--format")
    sys.stdout.flush()
    yield sys.stdout.buffer
    sys.stdout.buffer.flush()


def _left(name: str, why: str) -> None:
    """Tell that a file is not in the zip."""
    complain(LetopisError(name, "is left out", why))
