"""Papers as `Pages`, which the model's users see as "Document": a treaty is no file, and has no name of one.

`Documentation` links them with their parties and with the event in which they were made.
"""

from collections.abc import Iterator, Mapping

from letopis.exports.ftm.events import quoted
from letopis.exports.ftm.made import country, entity, key
from letopis.exports.ftm.schemas import Entity
from letopis.exports.papers import Paper, quotes, sources_of
from letopis.exports.whole import Page

_ACTING = frozenset({"person", "organization", "country"})


def paper(one: Paper, cited: Mapping[str, Page]) -> Entity:
    """A paper; `date` is the day on which it was signed, where that is certain."""
    told = one.told
    return entity(
        key(told["id"]),
        "Pages",
        name=told["name"],
        title=told["name"],
        date=one.signed,
        country=(country(each.country) for each in one.parties),
        keywords=[told["kind"], told["status"]],
        summary="; ".join(_known(one)),
        description=(quoted(each["text"], each) for each in quotes(one)),
        sourceUrl=(cited[source].address for source in sorted(sources_of(one)) if source in cited),
        publisher=(each["outlet"] for each in told["evidence"]),
        proof=(key("page", source) for source in sorted(sources_of(one))),
    )


def links(one: Paper, event: bool) -> Iterator[Entity]:
    """What links a paper with its parties, and with its event where that is told."""
    id = key(one.told["id"])
    for each in one.parties:
        if each.identity and each.identity.type in _ACTING:
            yield _link(id, key(each.identity.id), "party")
    if event:
        yield _link(id, key(one.told["event"]), "made in")


def _link(id: str, other: str, role: str) -> Entity:
    return entity(key("paper", id, other), "Documentation", document=id, entity=other, role=role)


def _known(one: Paper) -> Iterator[str]:
    told = one.told
    yield told["status"]
    if told["since"]:
        yield f"first told so on {told['since']}"
    if told["period"]:
        yield f"for {told['period']} (EDTF)"
    if told["when"] and told["when"] != one.signed:
        yield f"its event: {told['when']} (EDTF)"
    if one.parties:
        yield f"parties: {', '.join(each.name for each in one.parties)}"
