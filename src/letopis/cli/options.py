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

# ---------------------------------------------------------------- the filters of a timeline

BothTakePart: TypeAlias = Annotated[
    tuple[str, str] | None,
    typer.Option(metavar="A B", help="Two countries that both take part: codes or names.", show_default=False),
]
TakePart: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--country", metavar="C", help="A country that takes part; of several, all.", show_default=False),
]
People: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(metavar="NAME", help="A person who takes part: a name, a part of it, an id.", show_default=False),
]
Organisations: TypeAlias = Annotated[
    list[str] | None, typer.Option(metavar="NAME", help="An organisation that takes part.", show_default=False)
]
Kinds: TypeAlias = Annotated[
    list[str] | None, typer.Option(metavar="KIND", help="meeting, visit, signing …", show_default=False)
]
Statuses: TypeAlias = Annotated[
    list[str] | None, typer.Option(metavar="STATUS", help="held, planned, cancelled …", show_default=False)
]
Topics: TypeAlias = Annotated[
    list[str] | None, typer.Option(metavar="TOPIC", help="trade, energy …", show_default=False)
]
InSeries: TypeAlias = Annotated[
    str | None, typer.Option(metavar="NAME", help="Editions of this series: words of its name.", show_default=False)
]
Disputed: TypeAlias = Annotated[bool, typer.Option("--disputed", help="Only what sources disagree on.")]
Happenings: TypeAlias = Annotated[
    bool, typer.Option("--happenings", help="Events of kind `other`, too: elections, matches, births.")
]
