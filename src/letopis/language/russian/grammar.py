"""The grammar that the network found, corrected where the dictionary knows that it cannot be."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from pymorphy3.analyzer import Parse

from letopis.language.russian.lemmas import CASES, GENDERS, NUMBERS, PARTS, best, lemma, parses

_POS_OF = {"NOUN": "NOUN", "ADJF": "ADJ", "VERB": "VERB", "INFN": "VERB", "GRND": "VERB", "PRTS": "VERB"}
_CORRECTED = frozenset({"NOUN", "ADJ", "VERB"})
_VERB_FORMS = {"VERB": "Fin", "INFN": "Inf", "GRND": "Conv", "PRTS": "Part"}
_NAMES_OF = {
    "Case": {short: name for name, short in CASES.items()} | {"loc2": "Loc", "gen2": "Gen", "acc2": "Acc"},
    "Number": {short: name for name, short in NUMBERS.items()},
    "Gender": {short: name for name, short in GENDERS.items()},
}


class Grammar(NamedTuple):
    """A word's part of speech, features and dictionary form."""

    pos: str
    feats: dict[str, str]
    lemma: str


def grammar(form: str, pos: str, feats: Mapping[str, str]) -> Grammar:
    """The grammar of a form, as the network found it where that can be, with its dictionary form."""
    made = _grammar(form.lower(), pos, tuple(sorted(feats.items())))
    return Grammar(made.pos, dict(made.feats), made.lemma)


@lru_cache(maxsize=100_000)
def _grammar(form: str, pos: str, items: tuple[tuple[str, str], ...]) -> Grammar:
    feats = dict(items)
    known = [parse for parse in parses(form) if parse.is_known]
    if pos in _CORRECTED and known and not any(parse.tag.POS in PARTS[pos] for parse in known):
        pos, feats = _other_part(known[0], pos, feats)
    if pos in ("NOUN", "PROPN") and known:
        feats = _possible(form, pos, feats)
    return Grammar(pos, feats, lemma(form, pos, feats))


def _other_part(parse: Parse, pos: str, feats: dict[str, str]) -> tuple[str, dict[str, str]]:
    """The part of speech of the only words that the form can be."""
    part = str(parse.tag.POS)
    if part not in _POS_OF:
        return pos, feats
    kept = {name: value for name, value in feats.items() if name in ("Case", "Number", "Gender")}
    return _POS_OF[part], kept | ({"VerbForm": _VERB_FORMS[part]} if part in _VERB_FORMS else {})


def _possible(form: str, pos: str, feats: dict[str, str]) -> dict[str, str]:
    """A noun's features, those that its form cannot have replaced by the likeliest that it can."""
    parse = best(form, pos, feats)
    if parse is None or not parse.is_known or parse.tag.POS != "NOUN" or "Fixd" in parse.tag:
        return feats
    if pos == "PROPN" and "Geox" not in parse.tag:
        return feats  # persons' names are settled as a whole, with the rest of the document
    found = {"Case": parse.tag.case, "Number": parse.tag.number, "Gender": parse.tag.gender}
    named = {name: _NAMES_OF[name].get(str(value)) for name, value in found.items()}
    return feats | {name: value for name, value in named.items() if value}
