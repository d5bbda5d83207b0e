"""Events as records of PLOVER 0.8: what was held, a JSON object each."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from letopis.exports.asked import Filters
from letopis.exports.certain import single, when_of
from letopis.exports.characters import sound
from letopis.exports.material import Material
from letopis.exports.papers import Paper, by_event
from letopis.exports.plover.actors import Actor, Offices, actor, country_code, is_envoy
from letopis.exports.plover.sides import Participant, Sides, against, guests, together
from letopis.exports.plover.tables import Table, table
from letopis.exports.whole import Day, Form, Page, Pages, Whole, every_source, given
from letopis.store.chronicle import Chronicle

Record = dict[str, Any]
#: Told of each event that is not coded: its id and why.
Left = Callable[[str, str], None]
_HELD = frozenset({"held", "ongoing"})
#: An event that lies somewhere in a longer stretch than this has no day that could be told.
_LONGEST = timedelta(days=31)


def _unheard(id: str, why: str) -> None:
    """Nobody wants to know."""


def lines(
    chronicle: Chronicle, filters: Filters | None = None, as_of: Day = None, left: Left = _unheard
) -> Iterator[str]:
    """Records as `records` gives them, a JSON object a line."""
    with chronicle.still() as still:
        yield from lines_of(Material(still, given(filters), as_of), left)


def lines_of(material: Material, left: Left = _unheard) -> Iterator[str]:
    """The lines of material that other exports may share."""
    for one in _coded(material, left):
        yield json.dumps(one, ensure_ascii=False) + "\n"


def records(
    chronicle: Chronicle, filters: Filters | None = None, as_of: Day = None, left: Left = _unheard
) -> Iterator[Record]:
    """The events that were held and that PLOVER has a type for, by day.

    Planned, postponed and cancelled events are left out: in PLOVER not the meeting but the promise of it would be an
    event, on the day of the promise. `left` is told of each event that is not coded, and why. Raises LetopisError.
    """
    with chronicle.still() as still:
        yield from _coded(Material(still, given(filters), as_of), left)


def _coded(material: Material, left: Left) -> Iterator[Record]:
    coder = _Coder(material)
    for whole in material.events:
        made = coder.record(whole)
        if isinstance(made, str):
            left(whole.event["id"], made)
        else:
            yield made


@dataclass(frozen=True, slots=True)
class _Time:
    """When an event was, for a format that wants days; `doubt` says in words what they do not."""

    first: date
    last: date
    doubt: str | None = None


class _Coder:
    """Codes events; remembers the offices of those who take part."""

    def __init__(self, material: Material) -> None:
        self._pages, self._offices = Pages(material.chronicle), Offices(material.chronicle, material.as_of)
        self._papers = by_event(material.papers)

    def record(self, whole: Whole) -> Record | str:
        """An event's record, or why it has none."""
        event, coded = whole.event, table("coding")["kinds"].get(whole.event["kind"])
        if event["status"] not in _HELD:
            return f"its status is {event['status']}"
        if coded is None:
            return f"PLOVER has no type for the kind {event['kind']}"
        time = _time(event["when"])
        if time is None:
            return "its day is not known"
        sides = self._sides(whole, coded, time)
        if sides is None:
            return "who acted upon whom is not clear"
        return self._made(whole, coded, time, sides)

    def _sides(self, whole: Whole, coded: Table, time: _Time) -> Sides | None:
        event = whole.event
        if coded["sides"] == "guests":
            return guests(event)
        if coded["sides"] == "together":
            return together(event)
        telling = event["kind"] in table("coding")["envoys"]["kinds"]
        people = [one["entity"] for one in event["participants"] if _is_person(one, whole)] if telling else []
        envoys = [one for one in people if is_envoy(self._offices.of(one, time.first))]
        return against(event, lambda one: _country(one, whole), envoys)

    def _made(self, whole: Whole, coded: Table, time: _Time, sides: Sides) -> Record | str:
        source, recipient = ([self._actor(one, whole, time) for one in side] for side in sides)
        codes = [one["code"] for one in source if "code" in one]
        type = table("schema")["types"][coded["type"]]
        if not codes:
            return "no actor has a code"
        if type["recipient"] and not any("code" in one for one in recipient):
            return f"{coded['type']} asks for a recipient"
        pages = self._pages.of(every_source(whole))
        told = _what(whole, coded, time, source, recipient) | _evidence(whole.event, pages)
        told["documents"] = [_document(one) for one in self._papers.get(whole.event["id"], ())]
        return {name: value for name, value in told.items() if value not in (None, [], "")}

    def _actor(self, one: Participant, whole: Whole, time: _Time) -> Actor:
        office = self._offices.of(one["entity"], time.first) if _is_person(one, whole) else None
        return actor(one["name"], whole.known.get(one["entity"]), _country(one, whole), office)


def _document(one: Paper) -> Record:
    """A paper that was made in an event, by a field of our own: the manual has events and actors, and no papers."""
    told = one.told
    return {"letopis_id": told["id"], "kind": told["kind"], "name": sound(told["name"]), "status": told["status"]}


def _is_person(one: Participant, whole: Whole) -> bool:
    known = whole.known.get(one["entity"])
    return known is not None and known.type == "person"


def _country(one: Participant, whole: Whole) -> str | None:
    known = whole.known.get(one["entity"])
    return one.get("country") or (known.country if known else None)


def _time(edtf: str | None) -> _Time | None:
    """The days of an event; None where none can be told."""
    when = when_of(edtf)
    if when is None or when.earliest is None or when.latest is None or when.latest - when.earliest > _LONGEST:
        return None
    if single(edtf):
        return _Time(when.earliest, when.earliest)
    if when.earliest == when.latest:
        return _Time(when.earliest, when.latest, f"the day is uncertain: {edtf}")
    return _Time(when.earliest, when.latest, f"somewhere between date and enddate: {edtf}")


def _what(whole: Whole, coded: Table, time: _Time, source: list[Actor], recipient: list[Actor]) -> Record:
    """What happened, and what is doubtful of it."""
    event, type = whole.event, table("schema")["types"][coded["type"]]
    return {
        "id": event["id"],
        "has_event": True,
        "date": time.first.isoformat(),
        "enddate": time.last.isoformat() if time.last != time.first else None,
        "source": source,
        "recipient": recipient,
        "event": [coded["type"]],
        "mode": _modes(whole, coded, source, recipient),
        "context": _contexts(event, coded),
        "quad_code": type["quad"],
        "event_scale": type["scale"],
        "event_loc": _place(whole),
        "link": event["part_of"],
        "comment": _comment(event, coded, time),
        "kind": event["kind"],
        "when": event["when"],
    }


def _modes(whole: Whole, coded: Table, source: list[Actor], recipient: list[Actor]) -> list[str]:
    """How an event was held, as far as its kind, its participants and its place tell."""
    found = [coded["mode"]] if "mode" in coded else []
    if coded["type"] != "CONSULT":
        return found
    codes = {one["code"] for one in (*source, *recipient) if "code" in one}
    if coded["sides"] == "together" and recipient:
        found.append("visit")
    if len(codes) > 2 or "IGO" in codes:
        found.append("multilateral")
    if _elsewhere(whole, [*source, *recipient]) and not found:
        found.append("third-party")
    return found


def _elsewhere(whole: Whole, actors: list[Actor]) -> bool:
    """Whether two or more states met in another one."""
    place = whole.known.get(whole.event["place"] or "")
    where = country_code(place.country) if place and "place" not in whole.event["disputed"] else None
    codes = {one.get("code") for one in actors}
    return where is not None and len(codes) > 1 and None not in codes and where not in codes


def _contexts(event: Form, coded: Table) -> list[str]:
    topics = table("coding")["topics"]
    told = (topics[one] for one in event["topics"] if one in topics)
    return list(dict.fromkeys([*coded.get("contexts", ()), *told]))


def _place(whole: Whole) -> Record | None:
    """Where, with the names that the manual takes over from GeoNames."""
    event = whole.event
    if not event["place_name"]:
        return None
    known = whole.known.get(event["place"] or "")
    country = known.country if known else None
    told = {"name": sound(event["place_name"]), "country code": country, "cc3": table("countries").get(country or "")}
    return {name: value for name, value in told.items() if value}


def _comment(event: Form, coded: Table, time: _Time) -> str:
    order = "source and recipient are told by the order in which reports name them, or by an envoy's office"
    disputed = f"sources disagree on: {', '.join(event['disputed'])}" if event["disputed"] else None
    return "; ".join(filter(None, (time.doubt, order if coded["sides"] == "against" else None, disputed)))


def _evidence(event: Form, pages: Mapping[str, Page]) -> Record:
    """The sentences and the pages that tell an event; the first page stands where the manual has one."""
    told = [_cite(pages[one["source"]]) for one in event["reports"] if one["source"] in pages]
    unique = [one for place, one in enumerate(told) if one not in told[:place]]
    return {
        "event_text": [sound(each["text"]) for one in event["reports"] for each in one["sentences"]],
        "cite_info": {**unique[0], "codebook": table("schema")["codebook"]} if unique else None,
        "sources": unique,
        "coder": "letopis",
    }


def _cite(one: Page) -> Record:
    told = {"citation": one.source, "url": one.address, "title": one.title, "language": one.language,
            "publication": one.outlet}  # fmt: skip
    return {name: value for name, value in told.items() if value}
