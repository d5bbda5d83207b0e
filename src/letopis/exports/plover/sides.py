"""Who is source and who is recipient."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from letopis.exports.whole import Form

Participant = Mapping[str, Any]
Sides = tuple[list[Participant], list[Participant]]


def together(event: Form) -> Sides:
    """All are sources; where some receive others, the guests are, and the hosts recipients (manual 0.8 on CONSULT)."""
    roles = {one["role"] for one in event["participants"]}
    return guests(event) if {"host", "guest"} <= roles else (list(event["participants"]), [])


def guests(event: Form) -> Sides:
    """Those who come are sources, those who receive or invited them recipients."""
    coming = [one for one in event["participants"] if one["role"] != "host"]
    hosts = [one for one in event["participants"] if one["role"] == "host"]
    if not hosts and event["invited_by_name"]:
        hosts = [{"entity": event["invited_by"], "name": event["invited_by_name"], "role": "host"}]
    return coming, hosts


def against(event: Form, country_of: Callable[[Participant], str | None], envoys: Iterable[str] = ()) -> Sides | None:
    """The country that acts, and the one that it acts upon; None where that is not clear.

    Where somebody stands for his state in another (`envoys`, by id), that state is acted upon. Else reports name first
    who acts: all of them that name both must name the same one first.
    """
    sides: dict[str, list[Participant]] = {}
    for one in event["participants"]:
        sides.setdefault(country_of(one) or "", []).append(one)
    if len(sides) != 2 or "" in sides:
        return None
    sent = {country_of(one) for one in event["participants"] if one["entity"] in set(envoys)}
    if len(sent) == 1:
        (upon,) = sent
        (acting,) = sides.keys() - {upon}
        return sides[acting], sides[upon or ""]
    return _by_order(event, sides, country_of)


def _by_order(
    event: Form, sides: Mapping[str, list[Participant]], country_of: Callable[[Participant], str | None]
) -> Sides | None:
    named = [_countries(one["says"]["participants"], country_of) for one in event["reports"]]
    first = {one[0] for one in named if set(one) == set(sides)}
    if len(first) != 1:
        return None
    (acting,) = first
    (upon,) = sides.keys() - {acting}
    return sides[acting], sides[upon]


def _countries(some: Sequence[Participant], country_of: Callable[[Participant], str | None]) -> list[str]:
    return list(dict.fromkeys(country_of(one) or "" for one in some))
