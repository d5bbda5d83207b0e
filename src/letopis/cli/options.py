"""Options that several questions share: between whom, from when to when."""

from typing import Annotated, TypeAlias

import typer

Between: TypeAlias = Annotated[
    tuple[str, str] | None,
    typer.Option(metavar="A B", help="Only what concerns both countries: codes or names.", show_default=False),
]
Since: TypeAlias = Annotated[
    str | None, typer.Option("--from", metavar="DAY", help="From this day, month or year.", show_default=False)
]
Until: TypeAlias = Annotated[
    str | None, typer.Option("--to", metavar="DAY", help="To this day, month or year.", show_default=False)
]
#: Lines that a table of events or plans shows where nothing else is asked.
SHOWN = 100
Limit: TypeAlias = Annotated[
    int | None,
    typer.Option(min=1, help=f"At most so many; a table shows {SHOWN} where nothing is said.", show_default=False),
]
Rejected: TypeAlias = Annotated[bool, typer.Option("--rejected", help="Also what people have rejected.")]
