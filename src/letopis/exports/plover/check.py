"""Whether a record is one of PLOVER 0.8: its fields, types, modes, contexts and codes."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from letopis.exports.plover.tables import table

Record = Mapping[str, Any]
#: Fields of our own, which the manual lets providers add, by object.
OWN = {"record": {"documents", "kind", "when", "sources"}, "actor": {"letopis_id"}}


def faults(record: Record) -> Iterator[str]:
    """What is wrong with a record."""
    yield from _fields(record, "record")
    days = {name: record[name] for name in ("date", "enddate") if name in record}
    yield from (f"{name}: {day!r}" for name, day in days.items() if not _is_day(day))
    if "enddate" in record and record["enddate"] < record["date"]:
        yield "enddate lies before date"
    yield from _codes(record)
    for side in ("source", "recipient"):
        for one in record.get(side, []):
            yield from _actor(one)
    for name, objects in (("location", ["event_loc"]), ("cite_info", ["cite_info"])):
        yield from (fault for one in objects for fault in _fields(record.get(one, {}), name))


def _fields(told: Record, kind: str) -> Iterator[str]:
    fields = table("schema")["fields"][kind]
    known = {one.rstrip("!") for one in fields} | OWN.get(kind, set())
    yield from (f"{kind}: no field {name}" for name in told if name not in known)
    yield from (f"{kind}: {one[:-1]} is missing" for one in fields if one.endswith("!") and not told.get(one[:-1]))


def _is_day(text: Any) -> bool:
    try:
        return bool(date.fromisoformat(text).isoformat() == text)
    except (TypeError, ValueError):
        return False


def _codes(record: Record) -> Iterator[str]:
    schema = table("schema")
    contexts = {one for some in schema["contexts"].values() for one in some}
    yield from (f"context: {one}" for one in record.get("context", []) if one not in contexts)
    for name in record.get("event", []):
        type = schema["types"].get(name)
        if type is None:
            yield f"event: {name}"
            continue
        yield from (f"mode of {name}: {one}" for one in record.get("mode", []) if one not in type["modes"])
        if type["recipient"] and not record.get("recipient"):
            yield f"{name} without a recipient"
        if record.get("quad_code", type["quad"]) != type["quad"]:
            yield f"quad_code of {name}: {record['quad_code']}"
        if record.get("event_scale", type["scale"]) != type["scale"]:
            yield f"event_scale of {name}: {record['event_scale']}"


def _actor(one: Record) -> Iterator[str]:
    actors = table("schema")["actors"]
    yield from _fields(one, "actor")
    code, sector = one.get("code"), one.get("sector")
    if code is not None and code not in actors["nonstate"] and not re.fullmatch("[A-Z]{3}", code):
        yield f"code: {code}"
    if sector is not None and sector not in actors["sectors"]:
        yield f"sector: {sector}"
    if "identifier_id" in one and not re.fullmatch(r"Q[1-9]\d*", one["identifier_id"]):
        yield f"identifier_id: {one['identifier_id']}"
