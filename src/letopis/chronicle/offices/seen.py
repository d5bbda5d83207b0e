"""Sightings as evidence for single offices: whose, when, with what weight."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from letopis.chronicle.offices.keys import UNKNOWN, office_keys, single
from letopis.chronicle.offices.records import Sighting
from letopis.knowledge import gazetteer

#: So many times more often must somebody be called the holder in another state for this state's claims to be doubted.
_ELSEWHERE = 2
#: The same for all offices of a state together.
_ABROAD = 10


@dataclass(frozen=True, slots=True)
class Seen:
    """A sighting in one office.

    `person` is the identity; `doubted` says why its claims are hardly to be believed, `stayed` that the end which it
    tells is not.
    """

    office: str
    person: str
    acting: bool
    sighting: Sighting
    doubted: str = ""
    stayed: bool = False

    @property
    def first(self) -> date | None:
        """The first day for which it shows the person in the office (or out of it, of a former holder)."""
        return self.sighting.first or self.sighting.last

    @property
    def last(self) -> date | None:
        """The last such day."""
        return self.sighting.last or self.sighting.first

    @property
    def left(self) -> date | None:
        """The day by which the person had left the office, where pages known since then tell of it."""
        end = self.sighting.end
        if end is None or end.latest is None or self.first is None or self.doubted or self.stayed:
            return None
        return end.latest if end.latest <= self.first else None

    @property
    def former(self) -> bool:
        """Whether it shows the person out of the office, on the day on which it is known."""
        return self.sighting.status == "former" or self.left is not None

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of its first and last claim."""
        return tuple(dict.fromkeys((self.sighting.first_claim, self.sighting.last_claim)))


def seen(sightings: Iterable[Sighting], identities: Mapping[str, str]) -> tuple[Seen, ...]:
    """The sightings in each office that they name, in an order of their own, public offices only."""
    found = [
        Seen(key, _person(one, identities), one.status == "acting", one)
        for one in sightings
        if one.sphere == "public" and one.position
        for key in office_keys(one.position, one.country, one.organization)
    ]
    found = _adopted(sorted(found, key=_order))
    return tuple(sorted(_doubted(found), key=_order))


def _person(one: Sighting, identities: Mapping[str, str]) -> str:
    unit = one.person.unit or one.person.name
    return identities.get(unit, unit)


def _order(one: Seen) -> tuple[str, ...]:
    """Where a sighting stands among others: by office, day and person, then by what it says; claims' ids only last."""
    first, said = one.first.isoformat() if one.first else "9999", one.sighting
    body = said.organization.name if said.organization else ""
    ends = [day.edtf if day else "" for day in (said.start, said.end)]
    told = (said.position, said.person.name, said.status, said.country or "", body, *ends)
    return (one.office, first, one.person, *told, said.first_claim, said.last_claim)


def _weights(found: Iterable[Seen]) -> dict[tuple[str, str], dict[str, int]]:
    """How many claims put each person in an office of each state."""
    weights: dict[tuple[str, str], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for one in found:
        served, _, position = one.office.partition("|")
        weights[one.person, position][served] += one.sighting.count
    return weights


def _adopted(found: list[Seen]) -> list[Seen]:
    """Those that name no state go with the person's other claims of the office."""
    weights = _weights(found)
    return [_known(one, weights) if one.office.startswith(UNKNOWN) else one for one in found]


def _known(one: Seen, weights: Mapping[tuple[str, str], Mapping[str, int]]) -> Seen:
    position = one.office.partition("|")[2]
    named = {state: count for state, count in weights[one.person, position].items() if state != UNKNOWN}
    if not named:
        return one
    return replace(one, office=f"{max(named, key=lambda state: (named[state], state))}|{position}")


def _doubted(found: list[Seen]) -> list[Seen]:
    weights = _weights(found)
    serves: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for one in found:
        if one.office.partition("|")[0].isascii():
            serves[one.person][one.office.partition("|")[0]] += one.sighting.count
    doubts: dict[tuple[str, str], str] = {}
    for one in found:
        if (one.person, one.office) not in doubts:
            known = _elsewhere(one, weights) or _abroad(one, serves[one.person]) if single(one.office) else ""
            doubts[one.person, one.office] = known
    return [replace(one, doubted=why) if (why := doubts[one.person, one.office]) else one for one in found]


def _elsewhere(one: Seen, weights: Mapping[tuple[str, str], Mapping[str, int]]) -> str:
    """Why it is hardly so: the person is oftener called the holder of the same office in another state."""
    served, _, position = one.office.partition("|")
    counts = weights[one.person, position]
    most = max(counts, key=lambda state: (counts[state], state))
    if counts[most] < _ELSEWHERE * counts[served]:
        return ""
    return f"{counts[most]} claims name the same office of {most}, {counts[served]} of {served}"


def _abroad(one: Seen, counts: Mapping[str, int]) -> str:
    """Why it is hardly so: in nearly all offices the person serves another state, and neither is a former one."""
    served = one.office.partition("|")[0]
    states = {state: count for state, count in counts.items() if state != UNKNOWN}
    if served not in states:
        return ""
    most = max(states, key=lambda state: (states[state], state))
    if states[most] < _ABROAD * states[served] or _is_past(most) or _is_past(served):
        return ""
    return f"{states[most]} claims name offices of {most}, {states[served]} of {served}"


def _is_past(code: str) -> bool:
    """Whether a state is no more: who served it has gone on to serve another."""
    try:
        return gazetteer().country(code).kind == "former"
    except KeyError:
        return False
