"""The documentation of the REST interface as a page: all that OpenAPI says, and nothing that the policy forbids."""

import re
from html.parser import HTMLParser
from typing import Any

from starlette.testclient import TestClient

API = "/api/v1"


class Seen(HTMLParser):
    """The ids, the links, the scripts and the styles of a page, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.inline: list[str] = []
        self.text = ""
        self._open = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open = tag
        told = dict(attrs)
        self.ids |= {told["id"]} if told.get("id") else set()
        self.links += [told[name] or "" for name in ("href", "src") if name in told]
        self.inline += [name for name in told if name == "style" or name.startswith("on")]

    def handle_data(self, data: str) -> None:
        if self._open in ("script", "style") and data.strip():
            self.inline.append(data)
        self.text += data


def read(site: TestClient) -> Seen:
    answer = site.get(f"{API}/docs")
    assert answer.status_code == 200
    seen = Seen()
    seen.feed(answer.text)
    return seen


def described(site: TestClient) -> dict[str, Any]:
    told: dict[str, Any] = site.get(f"{API}/openapi.json").json()
    return told


def test_the_page_tells_every_address_parameter_and_field(site: TestClient) -> None:
    seen, told = read(site), described(site)
    text = re.sub(r"\s+", " ", seen.text)
    for path, operations in told["paths"].items():
        assert f"GET {API}{path}" in text
        for one in operations["get"].get("parameters", ()):
            assert one["name"] in text and (one.get("description") or one["schema"]["description"]) in text
    for name, one in told["components"]["schemas"].items():
        for field in {} if name.startswith("Part_") else one["properties"].values():
            assert field["description"] in text


def test_the_page_loads_nothing_from_elsewhere_and_its_links_lead_somewhere(site: TestClient) -> None:
    seen = read(site)
    assert seen.inline == []
    assert [link for link in seen.links if "://" in link or link.startswith("//")] == []
    assert [link for link in seen.links if link.startswith("#") and link[1:] not in seen.ids] == []
    assert site.get(f"{API}/openapi.json").status_code == 200


def test_every_parameter_and_every_field_is_described(site: TestClient) -> None:
    told = described(site)
    assert told["openapi"] == "3.1.0" and told["servers"] == [{"url": API}]
    for operations in told["paths"].values():
        operation = operations["get"]
        assert operation["description"] and operation["tags"]
        assert {"200", "304", "400", "404", "422", "default"} == set(operation["responses"])
        for one in operation.get("parameters", ()):
            assert one.get("description") or one["schema"].get("description"), one
    for name, one in told["components"]["schemas"].items():
        assert one["description"], name
        assert all(field.get("description") for field in one["properties"].values()), name
    ids = [one["get"]["operationId"] for one in told["paths"].values()]
    assert len(ids) == len(set(ids))


def test_the_site_says_where_the_page_is(site: TestClient) -> None:
    assert f'href="{API}/docs"' in site.get("/").text
