"""Papers as schema.org's `Legislation` where they are acts of law, else as `CreativeWork`.

What schema.org calls a legal document takes in treaties between states (its terms come from the European Legislation
Identifier). Memoranda, plans and communiqués bind nobody in law, and are works that somebody made.
"""

from collections.abc import Iterator

from letopis.exports.certain import plain
from letopis.exports.characters import in_a_line
from letopis.exports.linked.evidence import Node, property_value, quotation, without_nothing
from letopis.exports.linked.names import Names
from letopis.exports.papers import Paper, Party, quotes, sources_of

_LEGAL = frozenset({"treaty", "agreement", "protocol"})
#: Whether a paper has the force of law, where its status tells.
_FORCE = {"in-force": "InForce", "denounced": "NotInForce", "proposed": "NotInForce", "drafted": "NotInForce"}


def paper(one: Paper, names: Names, event: bool) -> Node:
    """A paper with its parties and its sentences; `event` is whether the event in which it was made is told, too."""
    told, legal = one.told, one.told["kind"] in _LEGAL
    made = [names.event(told["event"])] if event else []
    return without_nothing({
        "@type": "Legislation" if legal else "CreativeWork",
        "@id": names.paper(told["id"]),
        "identifier": told["id"],
        "name": in_a_line(told["name"]),
        "creativeWorkStatus": told["status"],
        "legislationType": told["kind"] if legal else None,
        "legislationDate": one.signed if legal else None,
        "legislationLegalForce": _force(told["status"]) if legal else None,
        "dateCreated": None if legal else one.signed,
        "temporalCoverage": _covered(told["period"]),
        "contributor": [_party(each, names) for each in one.parties],
        "subjectOf": [*made, *sorted({names.page(source) for source in sources_of(one)})],
        "additionalProperty": list(_beside(one)),
        "citation": [quotation(each["text"], each["source"], names) for each in quotes(one)],
    })  # fmt: skip


def _force(status: str) -> str | None:
    return f"https://schema.org/{_FORCE[status]}" if status in _FORCE else None


def _party(one: Party, names: Names) -> Node:
    """A party, by way of a `Role`: schema.org has no term for who concludes a treaty."""
    who = {"@id": names.identity(one.identity)} if one.identity else {"@type": "Thing", "name": in_a_line(one.name)}
    return {"@type": "Role", "roleName": "party", "contributor": who}


def _covered(period: str | None) -> str | None:
    """The time that a paper is for, as ISO 8601 writes it; None for what is doubtful or open."""
    return period if period and all(map(plain, period.split("/"))) else None


def _beside(one: Paper) -> Iterator[Node]:
    """What schema.org has no term for: `since` is the day on which a page first told of the status."""
    for name in ("kind", "since", "when", "period"):
        if one.told[name] is not None:
            yield property_value(name, one.told[name])
