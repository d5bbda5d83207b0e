"""All entities, one after the other, and as the lines of JSON that `ftm` reads."""

import json
from collections.abc import Iterable, Iterator

from letopis.exports.asked import Filters
from letopis.exports.ftm.events import event, part
from letopis.exports.ftm.papers import links, paper
from letopis.exports.ftm.schemas import Entity
from letopis.exports.ftm.things import address, article, body, occupancies, person, posts
from letopis.exports.material import Material
from letopis.exports.papers import identities, of_events, sources_of
from letopis.exports.whole import Day, Pages, Somebody, Whole, every_source, given
from letopis.exports.words import Words, words
from letopis.store.ask.names import Named
from letopis.store.chronicle import Chronicle


def lines(
    chronicle: Chronicle, filters: Filters | None = None, as_of: Day = None, language: Words | None = None
) -> Iterator[str]:
    """Entities as `entities` gives them, a JSON object a line."""
    with chronicle.still() as still:
        yield from lines_of(Material(still, given(filters), as_of), language)


def lines_of(material: Material, language: Words | None = None) -> Iterator[str]:
    """The lines of material that other exports may share."""
    for one in _Export(material, language or words("en")).all():
        yield json.dumps(one, ensure_ascii=False) + "\n"


def entities(
    chronicle: Chronicle, filters: Filters | None = None, as_of: Day = None, language: Words | None = None
) -> Iterator[Entity]:
    """Entities with ids that stay the same from export to export: {"id", "schema", "properties"}.

    Events come with whom and what they name and the pages that tell them. Without filters all people and papers of the
    chronicle come along, else those who take part in the events, and what was signed there. `language` words kinds and
    statuses. Raises LetopisError.
    """
    with chronicle.still() as still:
        yield from _Export(Material(still, given(filters), as_of), language or words("en")).all()


class _Export:
    """One export: whom and what the events named so far, so that each comes once."""

    def __init__(self, material: Material, language: Words) -> None:
        self._material, self._language = material, language
        self._pages = Pages(material.chronicle)
        self._known: dict[str, Named] = {}
        self._places: dict[str, Named] = {}
        self._written: set[str] = set()

    def all(self) -> Iterator[Entity]:
        """The entities, each once."""
        parts: list[Entity] = []
        events: set[str] = set()
        for whole in self._material.events:
            pages = self._pages.of(every_source(whole))
            yield from self._once(map(article, pages.values()))
            yield from self._once([event(whole, pages, self._language)])
            parts += filter(None, [part(whole)])
            events.add(whole.event["id"])
            self._remember(whole)
        yield from (one for one in parts if one["properties"]["object"][0] in self._written)
        yield from self._papers(events)
        yield from map(body, (one for one in self._known.values() if one.type in ("organization", "country")))
        yield from map(address, self._places.values())
        for somebody in self._material.people([one.id for one in self._known.values() if one.type == "person"]):
            yield from self._once(self._of(somebody))

    def _papers(self, events: set[str]) -> Iterator[Entity]:
        """The papers with what links them, and the pages that tell of them."""
        signed = self._material.papers
        chosen = list(of_events(signed, events)) if self._material.filters else signed
        self._known |= identities(chosen)
        for one in chosen:
            pages = self._pages.of(sources_of(one))
            yield from self._once(map(article, pages.values()))
            yield from self._once([paper(one, pages), *links(one, one.told["event"] in events)])

    def _remember(self, whole: Whole) -> None:
        place = whole.known.get(whole.event["place"] or "")
        if place:
            self._places[place.id] = place
        named = {one["entity"] for one in whole.event["participants"]} | {whole.event["invited_by"]}
        self._known |= {id: one for id, one in whole.known.items() if id in named}

    def _of(self, somebody: Somebody) -> Iterator[Entity]:
        pages = self._pages.of({one.source for one in somebody.evidence.values()})
        yield from map(article, pages.values())
        yield person(somebody, pages)
        yield from posts(somebody)
        yield from occupancies(somebody, pages)

    def _once(self, found: Iterable[Entity]) -> Iterator[Entity]:
        for one in found:
            if one["id"] not in self._written:
                self._written.add(one["id"])
                yield one
