"""What FollowTheMoney's schemas allow, as far as the export uses them; a check without the library itself."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

Entity = dict[str, Any]
Schemas = Mapping[str, Mapping[str, Any]]
#: What the model's types hold; of other types any text that is not empty.
_FORMS = {
    "country": re.compile(r"[a-z]{2,4}|[a-z]{1,2}-[a-z]{2,4}"),
    "date": re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d)?)?)?"),
    "identifier": re.compile(r"Q[1-9]\d*"),
    "language": re.compile(r"[a-z]{3}"),
    "url": re.compile(r"https?://\S+"),
}


@cache
def schemas() -> Schemas:
    """The table `schemas.toml`."""
    with (Path(__file__).parent / "schemas.toml").open("rb") as file:
        return tomllib.load(file)


def faults(found: Iterable[Entity]) -> Iterator[str]:
    """What is wrong with entities that are all there: fields, values, and the entities that they name."""
    by_id: dict[str, str] = {}
    for one in (some := list(found)):
        if one["id"] in by_id:
            yield f"{one['id']}: stands twice"
        by_id[one["id"]] = one["schema"]
    for one in some:
        yield from (f"{one['id']}: {fault}" for fault in _faults(one, by_id))


def _faults(entity: Entity, by_id: Mapping[str, str]) -> Iterator[str]:
    schema, told = schemas().get(entity["schema"]), entity["properties"]
    if schema is None or entity["schema"] == "extends":
        yield f"{entity['schema']} is no schema that is used"
        return
    yield from (f"{name} is missing" for name in schema["required"] if not told.get(name))
    for name, values in told.items():
        if not isinstance(schema.get(name), str):
            yield f"{name} is no property of {entity['schema']}"
        else:
            yield from (f"{name}: {value!r}" for value in values if not _fits(schema[name], value, by_id))


def _fits(type: str, value: Any, by_id: Mapping[str, str]) -> bool:
    kind, _, wanted = type.partition(":")
    if not isinstance(value, str) or not value.strip():
        return False
    if kind == "entity":
        return value in by_id and wanted in _ancestry(by_id[value])
    return kind not in _FORMS or _FORMS[kind].fullmatch(value) is not None


def _ancestry(schema: str) -> Iterator[str]:
    while schema:
        yield schema
        schema = schemas()["extends"].get(schema, "")
