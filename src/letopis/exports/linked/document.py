"""A JSON-LD document, node after node."""

import json
from collections.abc import Iterator

from letopis.exports.asked import Filters
from letopis.exports.linked.events import event
from letopis.exports.linked.evidence import Node, page
from letopis.exports.linked.names import CONTEXT, Names
from letopis.exports.linked.papers import paper
from letopis.exports.linked.things import person, thing
from letopis.exports.material import Material
from letopis.exports.papers import by_event, identities, of_events, sources_of
from letopis.exports.whole import Day, cited, every_source, given
from letopis.exports.words import Words, words
from letopis.store.ask.names import Named
from letopis.store.chronicle import Chronicle


def document(
    chronicle: Chronicle,
    filters: Filters | None = None,
    as_of: Day = None,
    base_url: str | None = None,
    language: Words | None = None,
) -> Iterator[str]:
    """A JSON-LD 1.1 document, piece by piece: events, papers, whom and what they name, the pages that tell it.

    Without filters all people and papers of the chronicle come along, else those who take part in the events, and what
    was signed there. `base_url` is where the site is: then ids are its addresses. `language` words the names of events
    that have none. Raises LetopisError.
    """
    with chronicle.still() as still:
        yield from document_of(Material(still, given(filters), as_of), base_url, language)


def document_of(material: Material, base_url: str | None = None, language: Words | None = None) -> Iterator[str]:
    """The document of material that other exports may share."""
    yield f'{{"@context": {json.dumps(CONTEXT)},\n"@graph": [\n'
    mark = ""
    for node in nodes(material, Names(base_url), language or words("en")):
        yield mark + json.dumps(node, ensure_ascii=False)
        mark = ",\n"
    yield "\n]}\n"


def nodes(material: Material, names: Names, language: Words) -> Iterator[Node]:
    """The nodes of a document."""
    known: dict[str, Named] = {}
    sources: set[str] = set()
    told: set[str] = set()
    made = by_event(material.papers)
    for whole in material.events:
        known |= whole.known
        sources |= every_source(whole)
        told.add(whole.event["id"])
        yield event(whole, names, language, [one.told["id"] for one in made.get(whole.event["id"], ())])
    chosen = list(of_events(material.papers, told)) if material.filters else material.papers
    known |= identities(chosen)
    for one in chosen:
        sources |= sources_of(one)
        yield paper(one, names, one.told["event"] in told)
    yield from (thing(one, names) for one in known.values() if one.type != "person")
    for somebody in material.people([one.id for one in known.values() if one.type == "person"]):
        sources |= {one.source for one in somebody.evidence.values()}
        yield person(somebody, names)
    yield from (page(one, names) for one in cited(material.chronicle, sources))
