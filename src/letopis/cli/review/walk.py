"""The walk through what waits to be reviewed: one thing at a time, one key for each decision."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import typer
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from letopis.cli.answers import grid
from letopis.cli.event import full
from letopis.cli.reading import screen, visible
from letopis.cli.review.shown import acted
from letopis.model.errors import LetopisError
from letopis.store.ask.queue import Item, queue
from letopis.store.reviewing import FIELDS, Act, Reviewer, target

if TYPE_CHECKING:
    from letopis.store.chronicle import Chronicle

KEYS = "[a]ccept [r]eject [e]dit [m]erge with … [s]plit [u]ndo the last [n]ext [q]uit"
_ENDS = ("q", "\x04")


class Walk:
    """A person at a terminal, going through the queue."""

    def __init__(self, chronicle: "Chronicle", reviewer: Reviewer, happenings: bool = False) -> None:
        self._chronicle = chronicle
        self._reviewer = reviewer
        self._happenings = happenings
        self._console = screen()
        self._passed: set[str] = set()
        self._done: list[Act] = []
        self._keys: dict[str, Callable[[Item], Act | None]] = {
            "a": lambda item: self._kept(self._reviewer.accept(item.id, self._why())),
            "r": lambda item: self._kept(self._reviewer.reject(item.id, self._why())),
            "e": self._edit,
            "m": self._merge,
            "s": self._split,
            "u": self._undo,
            "n": self._pass,
        }

    def go(self) -> None:
        """Show one thing after the other until nothing waits or the person ends it."""
        while (item := self._next()) is not None:
            self._console.print(self._shown(item))
            if not self._decided(item):
                break
        else:
            self._console.print(Text("nothing more waits to be reviewed", style="dim"))
        self._console.print(Text(f"{len(self._done)} decided"))

    def _next(self) -> Item | None:
        with self._chronicle.asked() as connection:
            waiting = queue(connection, len(self._passed) + 1, self._happenings)
        return next((one for one in waiting if one.id not in self._passed), None)

    # ------------------------------------------------------------ what is shown

    def _shown(self, item: Item) -> RenderableType:
        told = self._event(item) if item.subject == "event" else self._names(item)
        why = [Padding(Text(visible(one), style="yellow"), (0, 0, 0, 2)) for one in item.reasons]
        return Group(Rule(style="bright_black"), told, Text(), Text("In doubt", style="italic"), *why)

    def _event(self, item: Item) -> RenderableType:
        found = self._chronicle.event_object(self._chronicle.event(item.id))
        others = self._chronicle.events_plain([*found["contains"], *filter(None, [found["part_of"]])])
        return full(found, others)

    def _names(self, item: Item) -> RenderableType:
        with self._chronicle.asked() as connection:
            parts = target(connection, item.id).parts
        table = grid(5, None)
        for number, part in enumerate(parts, 1):
            said = Text(visible(part.names[0])).append(f"  {part.detail}", style="dim")
            table.add_row(Text(f"[{number}]", style="dim"), said)
        return Group(Text.assemble((item.id, "cyan"), "  ", (visible(item.name), "bold")), table)

    # ------------------------------------------------------------ what is decided

    def _decided(self, item: Item) -> bool:
        """Ask for keys until something is decided or passed over; False where the person ends the walk."""
        while True:
            key = self._key()
            if key in _ENDS:
                return False
            if key not in self._keys:
                continue
            try:
                act = self._keys[key](item)
            except LetopisError as error:
                self._console.print(Text(visible(str(error)), style="red"))
                continue
            except typer.Abort:  # the person thought better of it
                self._console.print()
                continue
            if act is not None:
                self._console.print(acted(act))
            if act is not None or key == "n":
                return True

    def _key(self) -> str:
        self._console.print(Text(KEYS, style="bold"), end=" ")
        try:
            key = typer.getchar().lower()
        except EOFError:
            key = _ENDS[0]
        self._console.print(Text(key if key.isprintable() else ""))
        return _RUSSIAN.get(key, key)

    def _edit(self, item: Item) -> Act:
        known = ", ".join(FIELDS[item.subject])
        field = self._asked(f"attribute ({known})")
        value = self._asked("value (empty to strike it out)", "")
        return self._kept(self._reviewer.edit(item.id, field, value, self._why()))

    def _merge(self, item: Item) -> Act:
        others = self._listed(self._asked("with which (ids or names, with commas between them)"))
        return self._kept(self._reviewer.merge([item.id, *others], self._why()))

    def _split(self, item: Item) -> Act:
        parts = self._listed(self._asked("which leave (numbers, with commas between them)"))
        return self._kept(self._reviewer.split(item.id, parts, self._why()))

    def _undo(self, _: Item) -> Act | None:
        if not self._done:
            self._console.print(Text("nothing was decided in this walk", style="dim"))
            return None
        return self._reviewer.undo(self._done.pop().id)

    def _pass(self, item: Item) -> None:
        self._passed.add(item.id)

    def _kept(self, act: Act) -> Act:
        self._done.append(act)
        return act

    def _asked(self, what: str, default: str | None = None) -> str:
        return str(typer.prompt(f"  {what}", default=default, show_default=False)).strip()

    def _why(self) -> str:
        return str(typer.prompt("  why", default="reviewed"))

    @staticmethod
    def _listed(text: str) -> Sequence[str]:
        return [one.strip() for one in text.split(",") if one.strip()]


#: The keys of a Russian keyboard in the same places.
_RUSSIAN = dict(zip("фкуьыгтй", "aremsunq", strict=True))
