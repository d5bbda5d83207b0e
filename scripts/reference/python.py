"""The Python interface by its docstrings: a chronicle's methods, and the records that they give."""

import dataclasses
import importlib
import inspect
import pkgutil
import re
import typing
from collections.abc import Callable, Iterator
from typing import Any

import letopis
from letopis import model, sources, store
from letopis.api import Chronicle, Outcome
from letopis.model.errors import LetopisError
from reference import table

HEAD = """# The Python interface, method by method

`letopis.open` gives a chronicle; its methods are those below, from their docstrings.
[chronicle.md](../chronicle.md#in-python) shows them at work. Records are frozen dataclasses. What cannot be answered
raises `letopis.model.errors.LetopisError`, or one of [its kinds](#errors).
"""


def page() -> str:
    """The page of all methods, of the records that they give, and of what they raise."""
    methods = [(name, member) for name, member in inspect.getmembers(Chronicle, callable) if not name.startswith("_")]
    records = _records([member for _, member in methods])
    return "\n".join(
        [
            HEAD,
            *_function("letopis.open", letopis.open),
            "## Chronicle\n",
            *(line for name, member in methods for line in _function(f"chronicle.{name}", member, "###")),
            "## Records\n",
            *(line for record in records for line in _record(record)),
            "## Errors\n",
            *table(("class", "when"), _errors()),
        ]
    )


def _function(name: str, function: Callable[..., Any], mark: str = "##") -> Iterator[str]:
    yield f"{mark} {name}\n"
    yield f"```python\n{_signature(name, function)}\n```\n"
    yield f"{inspect.getdoc(function)}\n"


def _signature(name: str, function: Callable[..., Any]) -> str:
    """A function's parameters and what it gives, a parameter a line where one line would be too long."""
    signature = inspect.signature(inspect.unwrap(function))
    given = [one for one in signature.parameters.values() if one.name != "self"]
    back = f" -> {_named(signature.return_annotation)}"
    told, starred = list[str](), False
    for one in given:
        if one.kind is inspect.Parameter.KEYWORD_ONLY and not starred:
            told.append("*")
        starred |= one.kind in (inspect.Parameter.KEYWORD_ONLY, inspect.Parameter.VAR_POSITIONAL)
        told += _keywords(one) if one.kind is inspect.Parameter.VAR_KEYWORD else [_parameter(one)]
    line = f"{name}({', '.join(told)}){back}"
    return line if len(line) <= 100 else f"{name}(\n    " + ",\n    ".join(told) + f",\n){back}"


def _keywords(one: inspect.Parameter) -> list[str]:
    """The keywords that `**filters: Unpack[Filters]` stands for; of others nothing is known but their name."""
    unpacked = typing.get_args(one.annotation)
    if not unpacked:
        return [f"**{one.name}: {_named(one.annotation)}"]
    hints = typing.get_type_hints(unpacked[0])
    return [f"{name}: {_named(hint)} = …" for name, hint in hints.items()]


def _parameter(one: inspect.Parameter) -> str:
    star = "*" if one.kind is inspect.Parameter.VAR_POSITIONAL else ""
    default = "" if one.default is inspect.Parameter.empty else f" = {_default(one.default)}"
    return f"{star}{one.name}: {_named(one.annotation)}{default}"


def _default(value: Any) -> str:
    return getattr(value, "__name__", repr(value)) if callable(value) else repr(value)


def _named(annotation: Any) -> str:
    """A type as one writes it, without the modules that it is of."""
    if annotation is inspect.Parameter.empty:
        return "Any"
    plain = annotation.__name__ if isinstance(annotation, type) and not typing.get_args(annotation) else str(annotation)
    return re.sub(r"\b(?:\w+\.)+(?=\w)|~(?=\w)", "", plain).replace("NoneType", "None").strip("'")


def _records(methods: list[Callable[..., Any]]) -> list[type]:
    """The dataclasses of ours that methods give, and those that these hold, in the order of their names."""
    found: dict[str, type] = {Outcome.__name__: Outcome}
    waiting = [typing.get_type_hints(inspect.unwrap(one)).get("return") for one in methods]
    while waiting:
        one = waiting.pop()
        waiting += typing.get_args(one)
        if dataclasses.is_dataclass(one) and isinstance(one, type) and one.__name__ not in found:
            found[one.__name__] = one
            waiting += typing.get_type_hints(one).values()
    return [found[name] for name in sorted(found)]


def _record(record: type) -> Iterator[str]:
    yield f"### {record.__name__}\n"
    yield f"`{record.__module__}.{record.__name__}`: {_told(record)}\n"
    hints = typing.get_type_hints(record)
    fields = ((f"`{one.name}`", f"`{_named(hints[one.name])}`") for one in dataclasses.fields(record))
    yield from table(("field", "type"), fields)


def _told(record: type) -> str:
    """Its docstring; the one that Python makes up for dataclasses says nothing."""
    told = inspect.getdoc(record) or ""
    return "" if told.startswith(f"{record.__name__}(") else told


def _errors() -> Iterator[tuple[str, str]]:
    """The kinds of error that reading pages and asking a chronicle raise, by name."""
    for room in (model, sources, store):
        for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            if ".migrations." not in module.name:
                importlib.import_module(module.name)
    for one in sorted(_kinds(LetopisError), key=lambda kind: kind.__name__):
        yield f"`{one.__module__}.{one.__name__}`", (inspect.getdoc(one) or "").split("\n\n")[0]


def _kinds(error: type[LetopisError]) -> Iterator[type[LetopisError]]:
    yield error
    for kind in error.__subclasses__():
        if kind.__module__.split(".")[1] in ("model", "sources", "store"):
            yield from _kinds(kind)
