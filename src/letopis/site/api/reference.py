"""The documentation of the REST interface: a page rendered on the server from its OpenAPI document."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from fastapi import Request
from fastapi.responses import Response

from letopis.site.view import page

_REF = "#/components/schemas/"


class Piece(NamedTuple):
    """A piece of a type in words; `object` is the object that it names."""

    text: str
    object: str | None = None


def page_of(request: Request, schema: Mapping[str, Any]) -> Response:
    """The page to read."""
    named = schema["components"]["schemas"]
    groups = [tag | {"operations": list(_operations(schema, tag["name"]))} for tag in schema["tags"]]
    objects = [{"name": name} | _object(one) for name, one in named.items() if not name.startswith("Part_")]
    return page(
        request, "api.html", api=schema["info"], base=schema["servers"][0]["url"], groups=groups, objects=objects
    )


def _operations(schema: Mapping[str, Any], tag: str) -> Iterator[dict[str, Any]]:
    for path, methods in schema["paths"].items():
        for operation in methods.values():
            if tag in operation["tags"]:
                answer = operation["responses"]["200"]["content"]["application/json"]["schema"]
                yield {
                    "path": path,
                    "id": operation["operationId"],
                    "about": operation["description"],
                    "parameters": [_parameter(one) for one in operation.get("parameters", ())],
                    "answer": _answer(answer, schema["components"]["schemas"]),
                }


def _parameter(one: Mapping[str, Any]) -> dict[str, Any]:
    schema = one["schema"]
    about = one.get("description") or schema.get("description", "")
    return {"name": one["name"], "where": one["in"], "about": about, "type": _type(schema),
            "default": schema.get("default")}  # fmt: skip


def _answer(schema: Mapping[str, Any], named: Mapping[str, Any]) -> dict[str, Any]:
    """The object that is answered, and whether it comes in parts."""
    name = schema["$ref"].removeprefix(_REF)
    if not name.startswith("Part_"):
        return {"name": name, "parts": False}
    return {"name": named[name]["properties"]["items"]["items"]["$ref"].removeprefix(_REF), "parts": True}


def _object(schema: Mapping[str, Any]) -> dict[str, Any]:
    needed = schema.get("required", ())
    fields = [
        {"name": name, "type": _type(one), "about": one.get("description", ""), "always": name in needed}
        for name, one in schema.get("properties", {}).items()
    ]
    return {"about": schema.get("description", ""), "fields": fields}


def _type(schema: Mapping[str, Any]) -> list[Piece]:
    """A type in words, in pieces, some of which name an object."""
    if "$ref" in schema:
        name = schema["$ref"].removeprefix(_REF)
        return [Piece(name, name)]
    if "anyOf" in schema:
        first, *rest = (_type(one) for one in schema["anyOf"])
        return [*first, *(piece for one in rest for piece in (Piece(" or "), *one))]
    if "enum" in schema:
        return [Piece(" | ".join(map(str, schema["enum"])))]
    if schema.get("type") == "array":
        return [Piece("list of "), *_type(schema["items"])] if schema.get("items") else [Piece("list")]
    if isinstance(schema.get("additionalProperties"), Mapping):
        return [Piece("object of "), *_type(schema["additionalProperties"])]
    return [Piece(schema.get("format") or schema.get("type") or "anything")]
