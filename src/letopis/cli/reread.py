"""`letopis reread`: newer rules for stored pages, their difference shown before it is kept."""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from letopis.cli.chronicle import Db, opened, place
from letopis.cli.reading import UNREAD, complain, visible
from letopis.cli.stages import stages

if TYPE_CHECKING:
    from letopis.store.chronicle import Chronicle
    from letopis.store.reread import Change, EventChange
    from letopis.store.writer import Writer

#: Differences of one kind that are printed; of more the number is told.
SHOWN = 40


def reread(
    db: Db = None,
    keep: Annotated[bool, typer.Option("--keep", help="Put the new readings in force.")] = False,
    all: Annotated[bool, typer.Option("--all", help="Read again also what today's rules have read.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress bar, no differences.")] = False,
) -> None:
    """Read stored pages again that older rules read, and show what becomes different; `--keep` puts it in force.

    Pages are read together with those that they came with. New readings wait beside the chronicle until they are kept;
    the command can be stopped at any moment and given again. People's judgements pass to the claims that say the same.
    """
    from letopis.clock import now
    from letopis.engines import read_pages  # here, so that --help need not wait for the models' libraries
    from letopis.engines.reader import reader
    from letopis.store.reread import outdated, stage

    failed = 0
    with opened(db) as chronicle:
        with chronicle.asked() as connection:
            count = outdated(connection, reader(), all)
        with stages(not quiet and sys.stderr.isatty()) as progress:
            done = 0
            for step in stage(chronicle.engine, reader(), read_pages, now, all):
                done += step.read + len(step.errors)
                failed += len(step.errors)
                for error in step.errors:
                    complain(error)
                progress("read", done, count)
        writer = chronicle.writer(reader())
        if not quiet:
            _show(chronicle, writer, reader())
        kept = _kept(writer) if keep else 0
    if not quiet:
        _end(place(db), done - failed, keep, kept)
    if failed:
        raise typer.Exit(UNREAD)


def _kept(writer: "Writer") -> int:
    kept = 0
    while more := writer.reread():
        kept += more
    return kept


def _end(where: str, read: int, keep: bool, kept: int) -> None:
    told = f"{where}: {read} pages read again"
    print(f"{told}, {kept} readings put in force" if keep else f"{told}; `letopis reread --keep` puts them in force",
          file=sys.stderr)  # fmt: skip


def _show(chronicle: "Chronicle", writer: "Writer", reader: str) -> None:
    """Print the claims and the events that become different."""
    from letopis.store.reread import changes

    with chronicle.asked() as connection:
        _print("claims", (_claim(one) for one in changes(connection, reader)))
    _print("events", (_event(one) for one in writer.would_change()))


def _print(what: str, lines: Iterable[tuple[str, str]]) -> None:
    counts = Counter[str]()
    for sign, line in lines:
        counts[sign] += 1
        if counts.total() <= SHOWN:
            print(visible(f"{sign} {line}"))
    if counts.total() > SHOWN:
        print(f"… and {counts.total() - SHOWN} more {what}")
    print(f"{what}: {counts['+']} come, {counts['-']} go, {counts['~']} change")


def _sign(before: object, after: object) -> str:
    return "+" if before is None else "-" if after is None else "~"


def _claim(one: "Change") -> tuple[str, str]:
    shown = one.after or one.before
    assert shown is not None
    words = " ".join(shown.written.split())
    told = (
        f"{one.kind} {_differing(*(side.value if side else None for side in (one.before, one.after)))} «{words[:80]}»"
    )
    return _sign(one.before, one.after), f"{told} {shown.source.page}"


def _event(one: "EventChange") -> tuple[str, str]:
    before, after = (json.loads(row["body"]) if row else None for row in (one.before, one.after))
    ids = dict.fromkeys(row["id"] for row in (one.before, one.after) if row)
    return _sign(before, after), f"{' → '.join(ids)} {_differing(before, after)}"


def _differing(before: Mapping[str, Any] | None, after: Mapping[str, Any] | None) -> str:
    """What tells two values apart, or the main fields of the only one."""
    if before is None or after is None:
        only = after or before or {}
        return ", ".join(_short(only[name]) for name in _MAIN if only.get(name))
    names = sorted({*before, *after})
    found = [name for name in names if before.get(name) != after.get(name)]
    return "; ".join(f"{name}: {_short(before.get(name))} → {_short(after.get(name))}" for name in found)


_MAIN = ("kind", "status", "when", "person", "position", "speaker", "what", "due", "measure", "value", "name", "place",
         "participants")  # fmt: skip


def _short(value: Any) -> str:
    if isinstance(value, Mapping):
        return str(value.get("name", ""))
    if isinstance(value, list):
        return " — ".join(map(_short, value))
    return "∅" if value is None else str(value)
