"""The command line as a whole: its commands, its version and how it ends."""

import gc
import io
import os
import signal
import sys
from collections.abc import Callable
from importlib.metadata import version
from typing import Annotated

import typer

from letopis.cli.add import add
from letopis.cli.backup import backup
from letopis.cli.brief import brief
from letopis.cli.check import check
from letopis.cli.compare import compare
from letopis.cli.documents import documents
from letopis.cli.event import event
from letopis.cli.explain import explain
from letopis.cli.export import export
from letopis.cli.figures import figures
from letopis.cli.office import office
from letopis.cli.person import person
from letopis.cli.plans import plans
from letopis.cli.read import read
from letopis.cli.rebuild import rebuild
from letopis.cli.reread import reread
from letopis.cli.review import review
from letopis.cli.search import search
from letopis.cli.send import send
from letopis.cli.series import series
from letopis.cli.serve import serve
from letopis.cli.show import show
from letopis.cli.sources import sources
from letopis.cli.timeline import timeline
from letopis.cli.user import user

#: What says how many threads numpy's matrices may use; where nothing does they use one.
THREADS = {"OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"}
INTERRUPTED = 128 + signal.SIGINT  # what shells report for a command ended by Ctrl-C

ENDING = """
Exit status: 0 all was read; 1 something could not be read, or not in full (one line each on standard error);
2 wrong usage; 130 interrupted.
"""

app = typer.Typer(
    name="letopis",
    help="Read news pages of diplomacy and say who met whom, when, where, and what came of it, with the evidence.",
    epilog=ENDING,
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
)
#: The commands in the order of the help, each with the examples at its foot.
COMMANDS: tuple[tuple[Callable[..., None], str], ...] = (
    (read, "Examples:  letopis read page.html  ·  letopis read pages/ --format jsonl --out readings.jsonl"),
    (show, "Example:  letopis show page.html"),
    (explain, 'Examples:  letopis explain page.html --fact v1  ·  letopis explain "IX Форум регионов"'),
    (add, "Examples:  letopis add pages/  ·  letopis add news.jsonl.gz --db 2024.db"),
    (timeline, "Examples:  letopis timeline --between KZ RU --from 2021  ·  letopis timeline --person Лавров --newest"),
    (event, 'Examples:  letopis event v083202331eaf  ·  letopis event "IX Форум межрегионального сотрудничества"'),
    (person, "Example:  letopis person Лавров --as-of 2022-12-31"),
    (office, 'Example:  letopis office "министр иностранных дел" --country KZ --on 2022-05-01'),
    (series, 'Examples:  letopis series  ·  letopis series "форум межрегионального сотрудничества"'),
    (plans, "Examples:  letopis plans --between KZ RU --as-of 2023-12-31  ·  letopis plans --state overdue"),
    (documents, "Example:  letopis documents --between KZ RU --status signed --from 2021"),
    (figures, "Example:  letopis figures товарооборот --between KZ RU --format csv"),
    (compare, 'Example:  letopis compare "IX Форум межрегионального сотрудничества"'),
    (search, "Examples:  letopis search 'нота протеста'  ·  letopis search 'title:визит -форум' --from 2022"),
    (sources, "Examples:  letopis sources  ·  letopis sources forum.html --claims"),
    (brief, "Examples:  letopis brief --between KZ RU --since 2022  ·  letopis brief --day today --language kk"),
    (export, "Examples:  letopis export all --out letopis.zip  ·  letopis export events --format csv --out events.csv"),
    (serve, "Examples:  letopis serve  ·  letopis serve --db 2024.db --port 8500"),
    (check, "Examples:  letopis check  ·  letopis check --fast"),
    (rebuild, "Example:  letopis rebuild"),
    (reread, "Examples:  letopis reread  ·  letopis reread --keep"),
    (backup, "Examples:  letopis backup 2024-06-01.db  ·  letopis backup backup.db --replace"),
)

for command, examples in COMMANDS:
    app.command(epilog=examples)(command)
app.add_typer(send, name="send", epilog="Example:  letopis send telegram --chat @desk --day yesterday --dry-run")
app.add_typer(
    review, name="review", epilog="Examples:  letopis review  ·  letopis review merge v0856fabedb4 vc1128f06dd5"
)
app.add_typer(
    user, name="user", epilog="Examples:  letopis user add Дарья --role reviewer  ·  letopis user log --limit 20"
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"letopis {version('letopis')}")
        raise typer.Exit


@app.callback()
def _root(
    _: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    pass


def main() -> None:
    """Run the command line; a closed pipe ends it quietly, Ctrl-C with status 130."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal without Cyrillic still gets the rest
    settle()
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        _silence()
        sys.exit(0)


def settle() -> None:
    """Make the process fit for reading: one thread for matrices unless told otherwise, few searches for garbage.

    On a busy machine the threads of numpy, which is not loaded yet, wait for each other. What a reading makes has no
    cycles, so that looking for some after every few hundred objects is a twentieth of the time for nothing.
    """
    if not THREADS & os.environ.keys():
        os.environ["OMP_NUM_THREADS"] = "1"
    gc.set_threshold(100_000, 20, 20)


def _silence() -> None:
    """Send what is still buffered for standard output nowhere, so that the interpreter can close it in peace."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
