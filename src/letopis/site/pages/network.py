"""Who meets whom, and where: the network and the map."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from letopis.exports.catalog import language_named
from letopis.exports.words import Words, words
from letopis.site import links
from letopis.site.asked import Asked, asked
from letopis.site.charts.atlas import Arc, Dot, capitals, city
from letopis.site.charts.circle import Chord, Node
from letopis.site.languages import chosen, texts
from letopis.site.view import page, shown

router = APIRouter()
#: States, people and places that are drawn at most.
STATES, PEOPLE, PLACES = 60, 36, 60
#: Lines between states and between people, the thickest.
ARCS, CHORDS = 80, 120
#: Rows of the tables.
LISTED = 40
Row = Mapping[str, Any]


@router.get("/network")
def network(request: Request) -> HTMLResponse:
    """Who meets whom and where in the events that a filter lets through."""
    wanted = asked(request.query_params)
    filters = {name: value for name, value in wanted.keywords().items() if name != "newest"}
    chronicle = shown(request).chronicle
    found = chronicle.network(limit=STATES, **filters)
    places = chronicle.places(limit=PLACES, **filters)
    drawing = _Drawing(words(language_named(chosen(request))), texts(chosen(request)).ngettext, wanted)
    people = found["people"]["nodes"][:PEOPLE]
    names = {one["id"]: one["name"] for one in people}
    met = [one for one in found["people"]["pairs"] if {one["left"], one["right"]} <= names.keys()]
    return page(
        request,
        "network.html",
        wanted=wanted,
        countries=found["countries"],
        places=places[:LISTED],
        names=names,
        met=met[:LISTED],
        dots=[*drawing.cities(places), *drawing.states(found["countries"]["nodes"])],
        arcs=list(drawing.arcs(found["countries"]["pairs"][:ARCS])),
        nodes=[drawing.node(one) for one in people],
        chords=drawing.chords(met[:CHORDS], names),
    )


class _Drawing:
    """What is drawn of an answer, in one language."""

    def __init__(self, words: Words, plural: Callable[[str, str, int], str], wanted: Asked) -> None:
        self._words = words
        self._plural = plural
        self._wanted = wanted

    def states(self, nodes: Iterable[Row]) -> Iterable[Dot]:
        """The states that have a place on the map."""
        for one in nodes:
            if one["id"] in capitals():
                name = self._words.country(one["id"])
                yield Dot(
                    name, capitals()[one["id"]], one["events"], self._timeline(country=(one["id"],)),
                    self._told(name, one["events"]), state=True,
                )  # fmt: skip

    def cities(self, places: Iterable[Row]) -> Iterable[Dot]:
        """The cities whose place is known."""
        for one in places:
            at = city(one["name"], one["country"])
            if at:
                told = self._told(one["name"], one["events"])
                yield Dot(one["name"], at, one["events"], links.query("/search", {"q": one["name"]}), told)

    def arcs(self, pairs: Iterable[Row]) -> Iterable[Arc]:
        """What pairs of states share."""
        for one in pairs:
            ends = capitals().get(one["left"]), capitals().get(one["right"])
            if ends[0] and ends[1]:
                name = f"{self._words.country(one['left'])} – {self._words.country(one['right'])}"
                address = links.relation([one["left"], one["right"]])
                yield Arc(ends[0], ends[1], one["events"], address, self._told(name, one["events"]))

    def node(self, one: Row) -> Node:
        """A person on the circle."""
        told = self._told(one["name"], one["events"])
        return Node(one["id"], one["name"], one["country"] or "", one["events"], links.person(one["id"]), told)

    def chords(self, pairs: Iterable[Row], names: Mapping[str, str]) -> list[Chord]:
        """What pairs of people share."""
        return [
            Chord(one["left"], one["right"], one["events"],
                  self._told(f"{names[one['left']]} – {names[one['right']]}", one["events"]))
            for one in pairs
        ]  # fmt: skip

    def _timeline(self, **changes: object) -> str:
        return self._wanted.address("/timeline", **changes)

    def _told(self, name: str, count: int) -> str:
        return f"{name}: " + self._plural("%(num)s event", "%(num)s events", count) % {"num": count}
