"""Units joined into identities, each joining with its reason."""

from collections.abc import Iterable

from letopis.chronicle.judgements import NOTHING, Judged
from letopis.chronicle.who.bundles import once
from letopis.chronicle.who.naming import identities
from letopis.chronicle.who.people import gather_people
from letopis.chronicle.who.persons import head
from letopis.chronicle.who.sighting import Identity, Joined, Sighted
from letopis.chronicle.who.things import thing
from letopis.chronicle.who.things_alike import gather_things
from letopis.chronicle.who.units import Unit


def block(unit: Unit) -> str:
    """The block of a unit: only units of one block can be one identity.

    It begins with the type; of a person it is the surname written in one way for all scripts and languages. A block
    must stay small (tens of units) in a chronicle of a million pages.
    """
    if unit.type == "person":
        return f"person:{head(unit.name)}"
    meant = thing(unit)
    return f"{meant.type}:{meant.bones}"


def resolve(sighted: Iterable[Sighted], judged: Judged = NOTHING) -> tuple[Identity, ...]:
    """The identities of the units of one block; a pure function of the set.

    People's judgements are of subject `person` and name units; `same` joins across what the rules keep apart, blocks
    included where the units of both are given; `different` keeps apart what either would join. A `same` that
    contradicts a `different` is reported by a `Joined` of score 0 and rule `who.contradiction`.
    """
    units = once(sighted)
    people = [one for one in units if one.unit.type == "person"]
    things = [one for one in units if one.unit.type != "person"]
    return identities(gather_people(people, judged) + gather_things(things, judged))


__all__ = ["Identity", "Joined", "Sighted", "block", "resolve"]
