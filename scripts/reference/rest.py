"""The REST interface as its OpenAPI document tells it: addresses, parameters, the fields of answers."""

import json
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import letopis
from letopis.site.app import API, make_app
from reference import table

HEAD = """# The REST interface, address by address

What `letopis serve` answers under `{api}`, from its OpenAPI document ({openapi}), which it serves itself as
`{api}/openapi.json` and as a page under `{api}/docs`. [api.md](../api.md) tells with examples how to ask. All addresses
are asked with GET; errors are `application/problem+json` ([Problem](#problem)).
"""


def page() -> str:
    """The page of all addresses and records."""
    document = described()
    head = HEAD.format(api=API, openapi=f"OpenAPI {document['openapi']}")
    return "\n".join([head, *_addresses(document), "## Records\n", *_records(document)])


def described() -> dict[str, Any]:
    """The OpenAPI document of the site over an empty chronicle."""
    with tempfile.TemporaryDirectory(prefix="letopis-reference-") as folder:
        path = str(Path(folder) / "empty.db")
        letopis.open(path).close()
        app = make_app(path)
        inner: Any = next(one.app for one in app.routes if getattr(one, "path", None) == API)  # type: ignore[attr-defined]
        document: dict[str, Any] = inner.openapi()
        app.state.shown.chronicle.close()
    return document


def _addresses(document: Mapping[str, Any]) -> Iterator[str]:
    for path, operations in document["paths"].items():
        asked = operations["get"]
        yield f"## {path}\n"
        yield f"{asked.get('description', asked.get('summary', '')).strip()}\n"
        given = asked.get("parameters", ())
        yield from table(("parameter", "type", "what it says"), map(_parameter, given))
        answer = asked["responses"]["200"]["content"].get("application/json", {}).get("schema", {})
        yield f"Answers {_type(answer)}.\n"


def _parameter(one: Mapping[str, Any]) -> tuple[str, str, str]:
    schema = one["schema"]
    told = one.get("description", "")
    if schema.get("default") is not None:
        told += f" Left out: `{json.dumps(schema['default'])}`."
    return f"`{one['name']}`" + (" (in the path)" if one["in"] == "path" else ""), _type(schema), told


def _records(document: Mapping[str, Any]) -> Iterator[str]:
    for name, schema in document["components"]["schemas"].items():
        yield f"### {name}\n"
        if schema.get("description"):
            yield f"{schema['description'].strip()}\n"
        fields = schema.get("properties", {}).items()
        rows = ((f"`{field}`", _type(one), one.get("description", "")) for field, one in fields)
        yield from table(("field", "type", "what it says"), rows)


def _type(schema: Mapping[str, Any]) -> str:
    """A JSON schema in words.

    >>> _type({"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "null"}]})
    'list of text, or null'
    """
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in schema:
        return ", or ".join(map(_type, schema["anyOf"]))
    if "enum" in schema:
        return " ".join(f"`{one}`" for one in schema["enum"])
    if "const" in schema:
        return f"`{schema['const']}`"
    kind = schema.get("type")
    if kind == "array":
        return f"list of {_type(schema.get('items', {}))}"
    named = {"string": "text", "integer": "whole number", "number": "number", "boolean": "`true` or `false`"}
    return named.get(str(kind), str(kind or "anything"))
