"""A JSON-LD document, node after node."""

import json
from collections.abc import Iterator

from letopis.exports.asked import Filters
from letopis.exports.linked.events import event
from letopis.exports.linked.evidence import Node, page
from letopis.exports.linked.names import CONTEXT, Names
from letopis.exports.linked.papers import paper
from letopis.exports.linked.things import person, thing
from letopis.exports.papers import by_event, identities, of_events, papers, sources_of
from letopis.exports.whole import Day, cited, every_source, everybody, given, people, wholes
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
    was signed there. `base_url` is where the site is:
    then ids are its addresses. `language` words the names of events that have none. Raises LetopisError.
    """
    yield f'{{"@context": {json.dumps(CONTEXT)},\n"@graph": [\n'
    mark = ""
    with chronicle.still() as still:
        for node in nodes(still, given(filters), as_of, Names(base_url), language or words("en")):
            yield mark + json.dumps(node, ensure_ascii=False)
            mark = ",\n"
    yield "\n]}\n"


def nodes(chronicle: Chronicle, filters: Filters, as_of: Day, names: Names, language: Words) -> Iterator[Node]:
    """The nodes of a document."""
    known: dict[str, Named] = {}
    sources: set[str] = set()
    told: set[str] = set()
    signed = papers(chronicle, as_of)
    made = by_event(signed)
    for whole in wholes(chronicle, filters, as_of):
        known |= whole.known
        sources |= every_source(whole)
        told.add(whole.event["id"])
        yield event(whole, names, language, [one.told["id"] for one in made.get(whole.event["id"], ())])
    chosen = list(of_events(signed, told)) if filters else signed
    known |= identities(chosen)
    for one in chosen:
        sources |= sources_of(one)
        yield paper(one, names, one.told["event"] in told)
    yield from (thing(one, names) for one in known.values() if one.type != "person")
    wanted = [one.id for one in known.values() if one.type == "person"] if filters else everybody(chronicle, as_of)
    for somebody in people(chronicle, wanted, as_of):
        sources |= {one.source for one in somebody.evidence.values()}
        yield person(somebody, names)
    yield from (page(one, names) for one in cited(chronicle, sources))
