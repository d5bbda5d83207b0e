"""`letopis brief`: a paper about the relation of states, or about what became known in some days."""

import sys
from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from letopis.cli.chronicle import AsOf, Db, opened, told
from letopis.cli.read import target
from letopis.cli.reading import UNREAD, complain
from letopis.clock import today
from letopis.model.errors import LetopisError

if TYPE_CHECKING:
    from letopis.exports.brief.paper import Paper


class Form(StrEnum):
    """How a brief is written."""

    MD = "md"
    HTML = "html"
    DOCX = "docx"


#: The countries, the days and the language of a brief, as `letopis brief` and `letopis send` take them.
Countries: TypeAlias = Annotated[
    tuple[str, str] | None,
    typer.Option("--between", metavar="A B", help="Of the relation of two countries: codes or names.",
                 show_default=False),
]  # fmt: skip
Day: TypeAlias = Annotated[
    str | None,
    typer.Option(metavar="DAY", help="What became known on this day: 2023-04-03, today or yesterday.",
                 show_default=False),
]  # fmt: skip
Since: TypeAlias = Annotated[
    str | None,
    typer.Option("--since", metavar="DAY", help="From this day, month or year.", show_default=False),
]
Until: TypeAlias = Annotated[
    str | None, typer.Option("--until", metavar="DAY", help="To this day, month or year.", show_default=False)
]
Language: TypeAlias = Annotated[str, typer.Option(metavar="ru|kk|en", help="The language of the brief's own words.")]


def brief(
    between: Countries = None,
    day: Day = None,
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
    format: Annotated[Form, typer.Option(help="Markdown, a page to save and print, or a Word document.")] = Form.MD,
    language: Language = "ru",
    short: Annotated[bool, typer.Option("--short", help="With --between: what one page has room for.")] = False,
    out: Annotated[
        Path | None, typer.Option(help="Write to this file, which is replaced when all is done.", show_default=False)
    ] = None,
    db: Db = None,
) -> None:
    """Print a brief: with `--between` what is known of the relation of two states, else what became known in some days.

    Every statement has the numbers of its sources, which are listed at the end.
    """
    made = paper_of(db, between, day, since, until, as_of, language, short)
    if format is Form.DOCX:
        from letopis.exports.brief.docx import docx

        with told():
            _write(docx(made, as_of or today()), out)
        return
    from letopis.exports.brief.html import html
    from letopis.exports.brief.markdown import markdown

    write: Callable[[Paper], str] = html if format is Form.HTML else markdown
    with target(out) as file:
        file.write(write(made))


def paper_of(
    db: str | None,
    between: tuple[str, str] | None,
    day: str | None,
    since: str | None,
    until: str | None,
    as_of: date | None,
    language: str,
    short: bool = False,
) -> "Paper":
    """The paper that options ask for; ends the command where they do not fit together."""
    from letopis.exports.brief.collect import relation_brief
    from letopis.exports.brief.news import day_brief
    from letopis.exports.brief.short import cited, one_page
    from letopis.exports.brief.telling import day_paper, relation_paper
    from letopis.exports.catalog import language_named
    from letopis.exports.words import words
    from letopis.store.ask.wanted import stretch

    if between and day:
        raise typer.BadParameter("--day is for briefs without --between; give --as-of for a relation as of a day")
    if not between and short:
        raise typer.BadParameter("--short is for briefs with --between")
    if not between and as_of:
        raise typer.BadParameter("--as-of is for briefs with --between; give --day or --until")
    with opened(db) as chronicle:
        wording = words(language_named(language))
        if between:
            found = relation_brief(chronicle, between, today=today(), since=since, until=until, as_of=as_of)
            return cited(relation_paper(one_page(found), wording)) if short else relation_paper(found, wording)
        first, last = stretch(_named(day) or _named(since), _named(day) or _named(until))
        if first is None:
            raise typer.BadParameter("give --between A B, --day DAY or --since DAY")
        last = last or today()
        if last < first:
            raise typer.BadParameter(f"the days end ({last}) before they begin ({first})")
        return day_paper(day_brief(chronicle, first, last), wording)


def _named(day: str | None) -> str | None:
    """A day in words as a date."""
    ago = {"today": 0, "yesterday": 1}.get(day or "")
    return day if ago is None else (today() - timedelta(days=ago)).isoformat()


def _write(content: bytes, out: Path | None) -> None:
    """Bytes to a file that takes its name only when it is whole; to standard output where that is no terminal."""
    if out is None:
        if sys.stdout.isatty():
            raise typer.BadParameter("a Word document is no text for a terminal; give --out FILE")
        sys.stdout.buffer.write(content)
        return
    part = out.with_name(f"{out.name}.part")
    try:
        part.write_bytes(content)
        part.replace(out)
    except OSError as error:
        reason = error.strerror or str(error)
        complain(LetopisError(str(out), f"cannot be written ({reason})", "choose another place with --out"))
        raise typer.Exit(UNREAD) from None
    finally:
        part.unlink(missing_ok=True)
