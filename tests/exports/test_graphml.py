"""Who met whom as GraphML, read back by another library and compared with the chronicle."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import networkx
import pytest
from lxml import etree

import letopis
from letopis.api import Chronicle
from letopis.exports import graphml as room
from letopis.exports.certain import shared
from letopis.exports.graphml import HELD, MET, SPACE, graphml


@pytest.fixture(scope="module")
def chronicle(sample_chronicle: Path) -> Iterator[Chronicle]:
    with letopis.open(str(sample_chronicle), make=False) as opened:
        yield opened


def events(chronicle: Chronicle, **filters: Any) -> list[dict[str, Any]]:
    return chronicle.plain(chronicle.timeline(**{"kinds": MET, "statuses": HELD, **filters}))


def read(written: bytes) -> Any:
    return networkx.parse_graphml(written.decode())


@pytest.fixture(scope="module")
def graph(chronicle: Chronicle) -> Any:
    return read(b"".join(graphml(chronicle)))


def test_nodes_are_those_who_took_part(chronicle: Chronicle, graph: Any) -> None:
    counted = Counter(one["entity"] for event in events(chronicle) for one in event["participants"])
    assert {id: node["events"] for id, node in graph.nodes.items()} == counted
    known = {one["id"]: one for one in chronicle.export_entities()}
    for id, node in graph.nodes.items():
        assert (node["label"], node["type"]) == (known[id]["name"], known[id]["type"])
        assert node.get("country") == known[id]["country"] and node.get("wikidata") == known[id]["wikidata"]


def test_edges_are_those_who_took_part_together(chronicle: Chronicle, graph: Any) -> None:
    met: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for event in events(chronicle):
        for pair in combinations(sorted(one["entity"] for one in event["participants"]), 2):
            met.setdefault(pair, []).append(event)
    assert met and {tuple(sorted(edge)) for edge in graph.edges} == met.keys()
    for pair, told in met.items():
        edge = graph.edges[pair]
        days = [day for one in told if (day := shared(one["when"]))]
        assert edge["ids"].split() == [one["id"] for one in told]
        assert (edge["weight"], edge["events"]) == (len(told), len(told))
        assert (edge.get("first"), edge.get("last")) == (min(days, default=None), max(days, default=None))
        assert edge["kinds"] == ", ".join(
            f"{kind} {count}" for kind, count in sorted(Counter(one["kind"] for one in told).items())
        )


def test_planned_meetings_and_appointments_tie_nobody_unless_asked_for(chronicle: Chronicle) -> None:
    ids = {one["id"] for one in events(chronicle)}
    others = [one for one in chronicle.plain(chronicle.timeline()) if one["id"] not in ids]
    assert {one["status"] for one in others} > {"planned", "cancelled"}
    plans = read(b"".join(graphml(chronicle, {"kinds": [], "statuses": ["planned"]})))
    assert plans.nodes.keys() == {
        each["entity"] for one in events(chronicle, statuses=["planned"]) for each in one["participants"]
    }


def test_as_of_a_day_only_what_had_been_published_counts(chronicle: Chronicle) -> None:
    then = read(b"".join(graphml(chronicle, as_of="2021-03-31")))
    assert {each for edge in then.edges.values() for each in edge["ids"].split()} <= {
        one.id for one in chronicle.timeline(as_of="2021-03-31")
    }
    assert len(then) == 4


def test_it_follows_the_rules_of_the_format(chronicle: Chronicle) -> None:
    """Each attribute is declared, each end of an edge is a node, ids are names without blanks (graphml.xsd)."""
    root = etree.fromstring(b"".join(graphml(chronicle)))
    assert root.tag == f"{{{SPACE}}}graphml"
    assert {one.tag for one in root.iter()} == {
        f"{{{SPACE}}}{name}" for name in ("graphml", "key", "graph", "node", "edge", "data")
    }
    keys = {one.get("id"): one for one in root.iter(f"{{{SPACE}}}key")}
    assert {one.get("attr.type") for one in keys.values()} <= {"boolean", "int", "long", "float", "double", "string"}
    for one in root.iter(f"{{{SPACE}}}data"):
        key, parent = keys[one.get("key")], one.getparent()
        assert parent is not None and etree.QName(parent).localname == key.get("for")
    ids = [one.get("id") for one in root.iter(f"{{{SPACE}}}node")]
    assert len(ids) == len(set(ids)) and not any(" " in str(id) for id in ids)
    for edge in root.iter(f"{{{SPACE}}}edge"):
        assert {edge.get("source"), edge.get("target")} <= set(ids)


def test_names_that_no_xml_can_hold_are_shown_inert() -> None:
    graph = room._Graph()
    people = [{"entity": "a", "name": "И\x00ван <script>"}, {"entity": "b", "name": "\u202eПётр"},
              {"entity": None, "name": "кто-то"}]  # fmt: skip
    graph.add({"id": "v1", "kind": "meeting", "when": None, "participants": people})
    found = read(b"".join(room._written(graph, {})))
    assert {node["label"] for node in found.nodes.values()} == {"И�ван <script>", "�Пётр"}
    assert found.number_of_edges() == 1
