"""Countries, organisations and places of one block: which names are one's."""

from collections.abc import Sequence
from functools import lru_cache
from math import prod

from letopis.chronicle.judgements import Judged
from letopis.chronicle.who.bundles import Group
from letopis.chronicle.who.gather import Fit, gather
from letopis.chronicle.who.letters import nearness
from letopis.chronicle.who.sighting import Sighted
from letopis.chronicle.who.things import Thing, thing

_LEAST = 0.72


def gather_things(sighted: Sequence[Sighted], judged: Judged) -> list[Group]:
    """The countries, organisations and places among the units of a block."""
    return gather(sighted, judged, _fits, _rank, _key)


def _rank(bundle: Group) -> int:
    return int(all(thing(one.unit).key is None for one in bundle.members))


def _key(one: Sighted) -> object:
    return thing(one.unit).core


def _fits(bundle: Group, group: Group) -> Fit | None:
    one, other = thing(bundle.lead.unit), thing(group.lead.unit)
    name, others = bundle.lead.unit.name, group.lead.unit.name
    if one.key and other.key:
        if one.key != other.key:
            return None
        return Fit(1.0, "who.known", f"«{name}» and «{others}» are both known as {one.key}")
    if not (one.distinctive or other.distinctive) and (one.country is None) != (other.country is None):
        return None  # "комитет" is not the one committee whose country is told
    likely = _alike(one, other)
    if not likely:
        return None
    rule = "who.name" if likely == 1 else "who.spelling"
    return Fit(0.95 * likely, rule, f"«{name}» and «{others}» have the same proper name", exact=likely > 0.96)


@lru_cache(maxsize=100_000)
def _alike(one: Thing, other: Thing) -> float:
    if one.type != other.type or len(one.core) != len(other.core):
        return 0.0
    likely = prod(nearness(word, with_) for word, with_ in zip(one.core, other.core, strict=True))
    return likely if likely >= _LEAST else 0.0
