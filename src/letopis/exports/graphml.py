"""Who met whom as a graph: GraphML 1.0 (http://graphml.graphdrawing.org), as Gephi, Cytoscape and networkx read it.

People, states and organisations are nodes; an edge joins two who took part in one event at which people meet or speak,
with how many such events there were, from when to when, and which. The graph is undirected.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from lxml import etree

from letopis.exports.asked import Filters
from letopis.exports.certain import shared
from letopis.exports.characters import in_a_line
from letopis.exports.whole import Day, Form, given, named
from letopis.store.ask.names import Named
from letopis.store.chronicle import Chronicle

SPACE = "http://graphml.graphdrawing.org/xmlns"
#: Kinds of event at which those who take part meet or speak.
MET = ("meeting", "call", "visit", "conference", "signing", "credentials", "ceremony")
HELD = ("held", "ongoing")
#: The attributes of nodes and edges with their types; `label` and `weight` are what Gephi looks for.
_NODE = {"label": "string", "type": "string", "country": "string", "wikidata": "string", "events": "int"}
_EDGE = {"weight": "double", "events": "int", "first": "string", "last": "string", "kinds": "string", "ids": "string"}
_TOGETHER = 500


@dataclass(slots=True)
class _Tie:
    """What is known of two who met: the events by id with their kinds, and the days of them that are certain."""

    events: dict[str, str] = field(default_factory=dict)
    days: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Graph:
    """Who took part in how many events, under which name, and who with whom."""

    names: dict[str, str] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    ties: dict[tuple[str, str], _Tie] = field(default_factory=dict)

    def add(self, event: Form) -> None:
        """Tie all who take part in an event; a name that stands for nobody known is passed over."""
        known = {one["entity"]: one["name"] for one in event["participants"] if one["entity"]}
        self.names |= known
        self.counts.update(known.keys())
        day = shared(event["when"])
        for pair in combinations(sorted(known), 2):
            tie = self.ties.setdefault(pair, _Tie())
            tie.events[event["id"]] = event["kind"]
            tie.days += [day] if day else []


def graphml(chronicle: Chronicle, filters: Filters | None = None, as_of: Day = None) -> Iterator[bytes]:
    """The graph of the events that match, piece by piece; where kinds or statuses are not asked for, `MET` and `HELD`.

    Raises LetopisError for unknown names, words and days.
    """
    graph = _Graph()
    with chronicle.still() as still:
        for event in _events(still, {"kinds": MET, "statuses": HELD, **given(filters)}, as_of):
            graph.add(event)
        known = {one.id: one for one in named(still, graph.names)}
    yield from _written(graph, known)


def _events(chronicle: Chronicle, filters: Filters, as_of: Day) -> Iterator[Form]:
    after = None
    while True:
        found = chronicle.list_events(after=after, limit=_TOGETHER, as_of=as_of, **filters)
        yield from found.rows
        if found.next is None:
            return
        after = found.next


def _written(graph: _Graph, known: Mapping[str, Named]) -> Iterator[bytes]:
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="{SPACE}">\n'.encode()
    yield from map(_line, _keys())
    yield b'<graph id="who-met-whom" edgedefault="undirected">\n'
    yield from map(_line, _elements(graph, known))
    yield b"</graph>\n</graphml>\n"


def _line(element: etree._Element) -> bytes:
    return etree.tostring(element, encoding="unicode").encode() + b"\n"


def _keys() -> Iterator[etree._Element]:
    for whose, told in (("node", _NODE), ("edge", _EDGE)):
        for name, type in told.items():
            attributes = {"id": f"{whose}-{name}", "for": whose, "attr.name": name, "attr.type": type}
            yield etree.Element("key", attributes)


def _elements(graph: _Graph, known: Mapping[str, Named]) -> Iterator[etree._Element]:
    for id, name in sorted(graph.names.items()):
        yield _element("node", {"id": id}, _node(name, graph.counts[id], known.get(id)))
    for (one, other), tie in sorted(graph.ties.items()):
        yield _element("edge", {"source": one, "target": other}, _edge(tie))


def _node(name: str, events: int, identity: Named | None) -> Mapping[str, str | None]:
    told = {"label": name, "events": str(events)}
    if identity is None:
        return told
    return told | {"type": identity.type, "country": identity.country, "wikidata": identity.wikidata}


def _edge(tie: _Tie) -> Mapping[str, str | None]:
    kinds = Counter(tie.events.values())
    return {
        "weight": f"{len(tie.events)}.0",
        "events": str(len(tie.events)),
        "first": min(tie.days, default=None),
        "last": max(tie.days, default=None),
        "kinds": ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items())),
        "ids": " ".join(tie.events),
    }


def _element(kind: str, attributes: dict[str, str], told: Mapping[str, str | None]) -> etree._Element:
    made = etree.Element(kind, attributes)
    for name, value in told.items():
        if value is not None:
            etree.SubElement(made, "data", key=f"{kind}-{name}").text = in_a_line(value)
    return made
