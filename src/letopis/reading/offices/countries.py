"""Whom an office serves where its own phrase does not say: the country that the sentence, or the document, is about."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from letopis.reading.offices.hints import HINTS, LATER_HINTS, hosts, own_hosts, points
from letopis.reading.offices.holding import Holding, same_office
from letopis.reading.offices.lexicon import held_by_many, of_the_office
from letopis.reading.offices.links import Stage

#: With more open offices than this they are settled in their order, without asking anew which one is the plainest.
_MANY = 40


def with_countries(stage: Stage, held: Sequence[Holding]) -> tuple[Holding, ...]:
    """The offices, those without a country given the one that the text around and the whole document speak for.

    The one that is plainest is settled first, since two persons seldom hold the same office of one country.
    """
    placed = [_of_itself(one) for one in held]
    told = {at: points(HINTS, stage, placed, one) for at, one in enumerate(placed) if _is_open(one)}
    while told:
        at = next(iter(told)) if len(told) > _MANY else max(told, key=lambda at: _best(stage, placed, at, told[at])[0])
        placed[at] = replace(placed[at], country=_best(stage, placed, at, told.pop(at))[1])
    return tuple(placed)


def _is_open(one: Holding) -> bool:
    """Whether the country is to be found; of listed ministers each serves another, and nothing says who which."""
    listed = one.rule == "offices.listed" and one.kind in ("state", "ministry", "envoy")
    return not (one.country or one.organization or listed)


def _of_itself(one: Holding) -> Holding:
    return replace(one, country=of_the_office(one.position)) if _is_open(one) else one


def _best(stage: Stage, held: Sequence[Holding], at: int, told: Mapping[str, float]) -> tuple[float, str | None]:
    """By how much a country is ahead of the next, and its code; None where nothing speaks for any."""
    one = held[at]
    scores = dict(told)
    for code, value in points(LATER_HINTS, stage, held, one).items():
        scores[code] = scores.get(code, 0.0) + value
    shared = own_hosts(stage, one) or one.rule == "offices.listed"  # these may serve the same state
    taken = set() if shared or held_by_many(one.position) else _taken(held, one)
    for code in taken | hosts(stage, held, one):
        scores.pop(code, None)
    ranked = sorted(
        ((value, code) for code, value in scores.items() if value > 0), key=lambda pair: (-pair[0], pair[1])
    )
    if not ranked:
        return 0.0, None
    return ranked[0][0] - (ranked[1][0] if len(ranked) > 1 else 0.0), ranked[0][1]


def _taken(held: Sequence[Holding], one: Holding) -> set[str]:
    """The countries whose same office somebody else holds."""
    return {
        other.country
        for other in held
        if other.country
        and other.person != one.person
        and same_office(other.position, one.position)
        and other.status == one.status
    }
