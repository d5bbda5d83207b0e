"""What people set of an identity: its name and its country, whatever documents say."""

from dataclasses import replace

from letopis.chronicle.judgements import Judged, Judgement
from letopis.chronicle.who.sighting import Identity


def edited(one: Identity, judged: Judged) -> Identity:
    """An identity with the last name and country that people gave it by any of its units."""
    name, country = _last(one, "name", judged), _last(one, "country", judged)
    if name is not None and name.value:
        one = replace(one, name=str(name.value))
    return one if country is None else replace(one, country=country.value and str(country.value))


def _last(one: Identity, field: str, judged: Judged) -> Judgement | None:
    found = [judged.edits[unit][field] for unit in one.units if field in judged.edits.get(unit, {})]
    return max(found, key=lambda edit: (edit.at, edit.id), default=None)
