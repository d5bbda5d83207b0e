"""Tenures: intervals in which a person held an office, with what is known of their ends."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from letopis.chronicle.offices.ends import without_false_ends
from letopis.chronicle.offices.held import held
from letopis.chronicle.offices.holder import Holding, Sure, holder
from letopis.chronicle.offices.keys import asked, office_key, office_keys, single
from letopis.chronicle.offices.records import End, Sighting, Tenure
from letopis.chronicle.offices.seen import Seen, seen
from letopis.chronicle.offices.told import told

__all__ = [
    "End",
    "Holding",
    "Sighting",
    "Sure",
    "Tenure",
    "asked",
    "holder",
    "office_key",
    "office_keys",
    "single",
    "tenures",
]


def tenures(sightings: Iterable[Sighting], identities: Mapping[str, str] | None = None) -> tuple[Tenure, ...]:
    """The tenures that sightings tell, by office and start; `identities` maps units to identities.

    Only one person at a time holds an office of one holder (a minister, a president), so that a successor's first day
    bounds the predecessor's last; claims that break this are conflicts, listed and not hidden. A claim without a
    country goes with the person's other claims of the same office. Give all sightings of the people asked about: who
    is a hundred times called president of one state is not believed to be that of another by one page.
    """
    offices: dict[str, list[Seen]] = defaultdict(list)
    for one in seen(sightings, identities or {}):
        offices[one.office].append(one)
    groups = map(without_false_ends, offices.values())
    made = [tenure for group in groups for tenure in told(group, held(group, single(group[0].office)))]
    return tuple(sorted(made, key=order))


def order(one: Tenure) -> tuple[str, str, str, bool, str]:
    """Where a tenure stands among others: by office, then its first day, then the person."""
    day = one.first or one.start.earliest or one.start.latest
    return (one.office, day.isoformat() if day else "9999", one.person, one.acting, one.name)
