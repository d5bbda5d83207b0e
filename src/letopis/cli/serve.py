"""`letopis serve`: the chronicle as a site on this machine."""

from typing import Annotated

import typer

from letopis.cli.chronicle import Db, place, told
from letopis.model.errors import LetopisError

#: The port where nothing says otherwise.
PORT = 8400

Host = Annotated[str, typer.Option("--host", help="The address to be bound to; one that others reach needs accounts.")]
Port = Annotated[int, typer.Option("--port", min=0, max=65535, help="The port; 0 takes any that is free.")]
Names = Annotated[
    list[str] | None,
    typer.Option("--allow-host", metavar="NAME", show_default=False,
                 help="A name that others ask for it by: that of a proxy, say. It then needs accounts."),
]  # fmt: skip


def serve(db: Db = None, host: Host = "127.0.0.1", port: Port = PORT, allow_host: Names = None) -> None:
    """Show the chronicle in a browser: pages and a REST interface, served from this machine, without any network.

    On this computer alone (the default) whoever sits at it may read. Where others reach it everybody has to log in:
    make accounts with `letopis user add`. Ctrl-C ends it, after the answers that are under way.
    """
    with told():
        try:  # here, so that --help need not wait for the server's libraries
            from letopis.site.accounts.place import Place
            from letopis.site.serve import serve as serving
        except ModuleNotFoundError as error:
            raise lacking(error) from None
        where = place(db)
        serving(where, Place(host, tuple(allow_host or ())), port, lambda address: _tell(where, address))


def lacking(error: ModuleNotFoundError) -> LetopisError:
    """What a user is told where a library of the site is not there."""
    problem = f"needs a library that is not installed ({error.name})"
    return LetopisError("the site", problem, "install it: pip install 'letopis[site]'")


def _tell(where: str, address: str) -> None:
    from letopis.store.dialect import place as shown

    print(f"{shown(where)} is shown at {address} (Ctrl-C ends it)", flush=True)
