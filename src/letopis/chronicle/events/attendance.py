"""Who took part in an event, as all its reports together tell."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from letopis.chronicle.events.people import same_person
from letopis.chronicle.events.report import EventReport
from letopis.chronicle.events.said import Attribute, Said
from letopis.chronicle.events.standing import known_first, outlets
from letopis.chronicle.events.traits import Somebody, body_of, land_of, somebody
from letopis.chronicle.events.values import plain_party
from letopis.chronicle.events.words import plain
from letopis.chronicle.parties import Party
from letopis.chronicle.who.persons import is_initial, person


@dataclass(slots=True)
class _Participant:
    """One who takes part, by all names that reports give him."""

    named: list[tuple[Party, EventReport]] = field(default_factory=list)

    def is_called(self, one: Party) -> bool:
        """Whether a party may be this one."""
        return all(_same(one, other) for other, _ in self.named)


def participants(reports: Sequence[EventReport]) -> tuple[tuple[Party, ...], Attribute | None]:
    """Those who take part, each once by the fullest name, and who says so of each.

    A country for which somebody takes part is not named itself, though it stays among what is said.
    """
    found = _all(reports)
    if not found:
        return (), None
    parties = [_party(one) for one in found]
    lands = {land_of(one) for one in parties if one.type == "person"}
    kept = [at for at, one in enumerate(parties) if not (one.type == "country" and land_of(one) in lands)]
    rest = [at for at in range(len(parties)) if at not in kept]
    said = tuple(Said(plain_party(parties[at]), _ids(found[at])) for at in (*kept, *rest))
    return tuple(parties[at] for at in kept), Attribute(
        said, "all that reports name, by the fullest name", _disputed(reports)
    )


def _all(reports: Iterable[EventReport]) -> list[_Participant]:
    """Those who take part, in the order in which they became known; the fullest names are told apart first."""
    named = [(one, report) for report in sorted(reports, key=known_first) for one in report.participants]
    found: list[_Participant] = []
    for one, report in sorted(named, key=lambda pair: -_fullness(pair[0])):
        fits = [other for other in found if other.is_called(one)]
        if not fits:
            fits = [_Participant()]
            found += fits
        fits[0].named.append((one, report))
    place = {id(one): at for at, (one, _) in enumerate(named)}
    return sorted(found, key=lambda one: min(place[id(party)] for party, _ in one.named))


def _same(one: Party, other: Party) -> bool:
    if one.unit and one.unit == other.unit:
        return True
    if one.type != other.type:
        return False
    if one.type == "person":
        return same_person(somebody(one), somebody(other))
    if one.type == "organization" and body_of(one) == body_of(other):
        return True
    if one.type == "country":
        return land_of(one) == land_of(other)
    return plain(one.name) == plain(other.name) and (one.country or other.country) == (other.country or one.country)


def _party(one: _Participant) -> Party:
    """The party under the fullest name, with the role that says most."""
    ordered = sorted(one.named, key=lambda pair: (-_fullness(pair[0]), -_times(one, pair[0]), known_first(pair[1])))
    roles = Counter(party.role for party, _ in one.named if party.role and party.role != "participant")
    role = max(roles.items(), key=lambda one: (one[1], one[0]))[0] if roles else ordered[0][0].role
    return replace(ordered[0][0], role=role)


def _times(one: _Participant, party: Party) -> int:
    return outlets(report for other, report in one.named if other.name == party.name)


def _fullness(party: Party) -> int:
    """How much a name says: a country known counts most, then forenames in full, then initials."""
    if party.type != "person":
        return 2 * (party.country is not None)
    forenames = person(party.name).forenames
    full = sum(not is_initial(one) for one in forenames)
    return 10 * (party.country is not None) + 2 * min(full, 2) + bool(forenames)


def _ids(one: _Participant) -> tuple[str, ...]:
    reports = {report.id: report for _, report in one.named}
    return tuple(report.id for report in sorted(reports.values(), key=known_first))


def _disputed(reports: Iterable[EventReport]) -> bool:
    """Whether two reports name different people of one country, neither of whom the other names."""
    named = [_by_land(one) for one in reports]
    return any(
        not any(same_person(here, there) for here in mine[land] for there in theirs[land])
        for mine, theirs in combinations(named, 2)
        for land in mine.keys() & theirs.keys()
    )


def _by_land(report: EventReport) -> dict[str, list[Somebody]]:
    found: dict[str, list[Somebody]] = {}
    for one in (somebody(party) for party in report.participants if party.type == "person"):
        if one.country:
            found.setdefault(one.country, []).append(one)
    return found
