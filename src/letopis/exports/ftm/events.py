"""Events as `Event`: with whom, where, the sentences that tell it, and what is doubtful of it in its notes."""

from collections.abc import Iterator, Mapping
from typing import Any

from letopis.exports.certain import shared
from letopis.exports.ftm.made import country, entity, key
from letopis.exports.ftm.schemas import Entity
from letopis.exports.headline import facts
from letopis.exports.whole import Form, Page, Whole, caption
from letopis.exports.words import Words

#: Types of identities that the model lets take part in events; of others only the name is told.
_ACTING = frozenset({"person", "organization", "country"})


def event(whole: Whole, cited: Mapping[str, Page], words: Words) -> Entity:
    """An event. Its name says where it is not held ("planned"); its date is told as far as it is certain."""
    told = whole.event
    place = whole.known.get(told["place"] or "")
    return entity(
        key(told["id"]),
        "Event",
        name=caption(told, words),
        date=shared(told["when"]),
        location=told["place_name"],
        addressEntity=key("place", place.id) if place else None,
        country=_countries(whole),
        involved=(key(one) for one in _acting(whole, _participants(told))),
        organizer=(key(one) for one in _acting(whole, _hosts(told))),
        namesMentioned=_others(whole),
        keywords=[told["kind"], told["status"], *told["topics"]],
        summary="; ".join(f"{name}: {value}" for name, value in facts(told, words)),
        description=(quoted(each["text"], one) for one in told["reports"] for each in one["sentences"]),
        notes=_doubts(told),
        recordId=told["id"],
        proof=(key("page", one["source"]) for one in told["reports"]),
        sourceUrl=(cited[one["source"]].address for one in told["reports"] if one["source"] in cited),
        publisher=(one["outlet"] for one in told["reports"]),
    )


def part(whole: Whole) -> Entity | None:
    """What links an event to the one that it is part of: a talk to the visit."""
    told = whole.event
    if not told["part_of"]:
        return None
    ends = key(told["id"]), key(told["part_of"])
    return entity(key("part", *ends), "UnknownLink", subject=ends[0], object=ends[1], role="part of")


def quoted(words: str, source: Mapping[str, Any]) -> str:
    """A sentence with who published it, and when."""
    told = ", ".join(filter(None, (source["outlet"] or source["source"], source["published"])))
    return f"«{words}» — {told}"


def _countries(whole: Whole) -> Iterator[str | None]:
    """The countries of those who take part, and of whoever invited them."""
    yield from (country(one.get("country")) for one in whole.event["participants"])
    yield from (country(whole.known[id].country) for id in _hosts(whole.event) if id in whole.known)


def _participants(told: Form) -> Iterator[str]:
    yield from (one["entity"] for one in told["participants"])


def _hosts(told: Form) -> Iterator[str]:
    yield from (one["entity"] for one in told["participants"] if one["role"] == "host")
    if told["invited_by"]:
        yield told["invited_by"]


def _acting(whole: Whole, ids: Iterator[str]) -> Iterator[str]:
    yield from (id for id in ids if id in whole.known and whole.known[id].type in _ACTING)


def _others(whole: Whole) -> Iterator[str]:
    """The names of participants that are nobody the model lets take part."""
    acting = set(_acting(whole, _participants(whole.event)))
    yield from (one["name"] for one in whole.event["participants"] if one["entity"] not in acting)


def _doubts(told: Form) -> Iterator[str]:
    if told["when"] and shared(told["when"]) != told["when"]:
        yield f"when: {told['when']} (EDTF)"
    if told["verdict"]:
        yield f"verdict of a person: {told['verdict']}"
    if told["confidence"] is not None:
        yield f"confidence: {told['confidence']}"
    for name in told["disputed"]:
        for one in told["attributes"][name]["said"]:
            value = one["value"]
            shown = value["name"] if isinstance(value, Mapping) else value
            yield f"disputed {name}: {shown} (reports: {len(one['reports'])})"
