"""The commands as their own help tells them: usage, what they do, arguments and options."""

from collections.abc import Iterator
from enum import Enum
from typing import Any

import typer

from letopis.cli.app import app
from reference import table

HEAD = """# Commands, as their help tells them

Every command, argument and option, as `letopis COMMAND --help` tells them. [commands.md](../commands.md) explains them
with examples.
"""


def page() -> str:
    """The page of all commands."""
    group: Any = typer.main.get_command(app)
    return "\n".join([HEAD, *_section("letopis", group, 2), *_within("letopis", group, 2)])


def _within(name: str, group: Any, depth: int) -> Iterator[str]:
    for own, command in getattr(group, "commands", {}).items():
        yield from _section(f"{name} {own}", command, depth)
        yield from _within(f"{name} {own}", command, depth + 1)


def _section(name: str, command: Any, depth: int) -> Iterator[str]:
    yield f"{'#' * depth} {name}"
    usage = command.get_usage(typer.Context(command, info_name=name)).removeprefix("Usage: ")
    yield f"\n    {' '.join(usage.split())}\n"
    yield f"{command.help.strip()}\n"
    shown = [one for one in command.params if not one.hidden and one.name != "help"]
    yield from table(("argument or option", "what it says", "left out"), map(_row, shown))


def _row(parameter: Any) -> tuple[str, str, str]:
    option = parameter.opts[0].startswith("-")
    value = parameter.metavar or ("" if getattr(parameter, "is_flag", False) or not option else _value(parameter))
    names = ", ".join((*parameter.opts, *parameter.secondary_opts)) if option else parameter.metavar
    called = f"{names} {value}".strip() if option else str(names)
    told = (parameter.help or "").strip() + _choices(parameter)
    if parameter.multiple:
        told += " May be given several times."
    if parameter.envvar:
        told += f" Left out, the variable `{parameter.envvar}`."
    return f"`{called}`", told.strip(), _default(parameter)


def _value(parameter: Any) -> str:
    return "WORD" if _words(parameter) else str(parameter.name).upper()


def _words(parameter: Any) -> tuple[str, ...]:
    return tuple(getattr(one, "value", str(one)) for one in getattr(parameter.type_descriptor, "choices", None) or ())


def _choices(parameter: Any) -> str:
    words = _words(parameter)
    return " One of " + ", ".join(f"`{one}`" for one in words) + "." if words else ""


def _default(parameter: Any) -> str:
    """What holds where it is left out: a dash where there is nothing to say."""
    if parameter.required:
        return "must be given"
    default = parameter.default.value if isinstance(parameter.default, Enum) else parameter.default
    return "" if default in (None, False, "") or callable(default) or not parameter.show_default else f"`{default}`"
