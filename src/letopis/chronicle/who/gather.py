"""Bundles of units gathered into identities, those that say most first.

Each bundle joins the group that it fits, or founds one. Where several fit, only one that is far more frequent than the
others takes it: else it stays apart, for a wrong merge costs more than a missing one.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from letopis.chronicle.judgements import Judged
from letopis.chronicle.who.bundles import Group, apart, bundled, order
from letopis.chronicle.who.sighting import Joined, Sighted

_CLEARLY = 5  # times as many documents as the next one


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a bundle fits a group, by names; `exact`: they have the same name, as good as in one document."""

    score: float
    rule: str
    detail: str
    exact: bool = True


@dataclass(frozen=True, slots=True)
class _Choice:
    group: Group
    fit: Fit
    slip: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """What differs between kinds of identity.

    `fits` is how well a bundle fits a group by names, None where a name speaks against it. `rank` says what is gathered
    first, the smallest; bundles of one rank go by their counts. `key` is what spellings that surely mean one share.
    `compatible` is whether two countries may go together; `slips` whether the country of a bundle may be misread, for
    it stands in few documents beside those of the group and a number of others.
    """

    fits: Callable[[Group, Group], Fit | None]
    rank: Callable[[Group], int]
    key: Callable[[Sighted], object]
    compatible: Callable[[str | None, str | None], bool]
    slips: Callable[[Group, Group, int], bool] | None


def gather(sighted: Sequence[Sighted], judged: Judged, kind: Kind) -> list[Group]:
    """The groups of units that are one; a pure function of the set of units."""
    unowned: Counter[object] = Counter()
    for one in sighted:
        if one.unit.country is None:
            unowned[kind.key(one)] += one.count
    groups: list[Group] = []
    for bundle in sorted(bundled(sighted, judged), key=lambda one: _turn(one, kind)):
        support = 0 if bundle.country is None else unowned[kind.key(bundle.lead)]
        chosen = _chosen(bundle, groups, kind, judged, support)
        if chosen is None:
            groups.append(bundle)
        else:
            _join(bundle, chosen)
    return groups


def _turn(bundle: Group, kind: Kind) -> tuple[int, bool, int, tuple[str, str]]:
    return kind.rank(bundle), bundle.country is None, -bundle.count, order(bundle.lead)


def _join(bundle: Group, chosen: _Choice) -> None:
    left, right, fit = bundle.lead.unit, chosen.group.lead.unit, chosen.fit
    score, rule, detail = fit.score, fit.rule, fit.detail
    if chosen.slip:
        score, rule = min(score, 0.6), f"{rule}-slip"
        detail += f"; {left.country} stands in {bundle.count} of its documents only and is held to be misread"
    chosen.group.take(bundle, Joined(left.id, right.id, round(score, 3), rule, detail), slip=chosen.slip)


def _chosen(bundle: Group, groups: Iterable[Group], kind: Kind, judged: Judged, support: int) -> _Choice | None:
    """The group that a bundle joins."""
    fitting = []
    for group in groups:
        fit = _fit(bundle, group, kind)
        if fit is not None and next(apart(bundle, group, judged), None) is None:
            fitting.append(_Choice(group, fit))
    known = [one for one in fitting if one.fit.rule == "who.wikidata"]
    return known[0] if len(known) == 1 else _by_country(bundle, known or fitting, kind, support)


def _fit(bundle: Group, group: Group, kind: Kind) -> Fit | None:
    if not (kind.slips or kind.compatible(bundle.country, group.country)):
        return None
    shared = bundle.wikidata & group.wikidata if bundle.wikidata else None
    if shared:
        return Fit(1.0, "who.wikidata", f"both are {min(shared, key=number)}")
    return None if bundle.wikidata and group.wikidata else kind.fits(bundle, group)


def number(wikidata: str) -> tuple[int, str]:
    """Wikidata ids in their order: the smallest is the oldest."""
    return (int(wikidata[1:]) if wikidata[1:].isdecimal() else 10**12), wikidata


def _by_country(bundle: Group, fitting: Sequence[_Choice], kind: Kind, support: int) -> _Choice | None:
    """The choice among the groups whose names fit: those of its country first, then those of none."""
    country = bundle.country
    if country is None:
        return _clear(fitting)
    own = [one for one in fitting if one.group.country is not None and kind.compatible(country, one.group.country)]
    if own:
        return _clear(own)
    slips = kind.slips
    others = [one for one in fitting if one.group.country is None or (slips and slips(bundle, one.group, support))]
    chosen = _clear(others)
    return chosen and replace(chosen, slip=chosen.group.country is not None)


def _clear(fitting: Sequence[_Choice]) -> _Choice | None:
    """The one choice, or the one whose name or frequency leaves no doubt."""
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    by_count = sorted(fitting, key=lambda one: (-one.group.count, *order(one.group.lead)))
    first, second = by_count[0], by_count[1]
    if first.group.count >= _CLEARLY * second.group.count:
        detail = f"{first.fit.detail}; {first.group.count} documents against {second.group.count} of the next that fits"
        return _Choice(first.group, Fit(first.fit.score * 0.9, first.fit.rule, detail, first.fit.exact))
    unowned = [one for one in fitting if one.group.country is None and one.fit.exact]
    return unowned[0] if len(unowned) == 1 else None
