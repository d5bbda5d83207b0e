"""What a form of a name may be: its nominative, gender and case, from the dictionary or from the endings alone."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from pymorphy3.analyzer import Parse

from letopis.knowledge import lexicon
from letopis.language.russian.lemmas import CASES, GENDERS, LONGEST, inflected, parses

CASE_NAMES = ("Nom", "Gen", "Dat", "Acc", "Ins", "Loc")
_CASE_OF = {short: name for name, short in CASES.items()}
_GENDER_OF = {short: name for name, short in GENDERS.items()}
_CONSONANTS = frozenset("бвгджзклмнпрстфхцчшщ")
_HUSHING = frozenset("жшчщц")
_AFTER_I = frozenset("гкхжшчщ")
_VOWELS = frozenset("аеёиоуыэюя")


class Option(NamedTuple):
    """One thing that a form may be; `gender` or `case` is None where any will do. A greater weight is likelier."""

    nominative: str
    gender: str | None
    case: str | None
    weight: float


@lru_cache(maxsize=50_000)
def options(form: str) -> tuple[Option, ...]:
    """All that a form (in lower case) of a person's name may be; never empty."""
    if len(form) > LONGEST:
        return (Option(form, None, None, 0.0),)
    if "-" in form.strip("-"):
        return tuple(_hyphenated(form))
    known = tuple(_from_dictionary(form))
    guessed = tuple(one for one in _from_endings(form) if one.nominative == form or _VOWELS & set(one.nominative))
    if _never_declined(form) and not any(one.nominative in _KNOWN for one in guessed):
        return (Option(form, None, None, 1.3),)
    if known:
        guessed = tuple(one._replace(weight=one.weight - 0.35) for one in guessed)
    return tuple(_told(one, form) for one in known + guessed) + tuple(_from_lists(form, bool(known)))


def _never_declined(form: str) -> bool:
    return form.endswith(_INDECLINABLE_ENDS) and len(form) > 4


def _told(one: Option, form: str) -> Option:
    """An option made likelier where the lists have its nominative, less likely where they want one in -а."""
    if one.nominative.endswith(_IN_A) and one.weight < 1:
        return one._replace(weight=one.weight - 0.8)
    listed = 1.15 if one.nominative == form else 1.6
    return one._replace(weight=max(one.weight, listed)) if one.nominative in _KNOWN and one.weight >= 0 else one


def _from_lists(form: str, known: bool) -> Iterator[Option]:
    """What the lists of foreign names tell of a form; `known` says whether the dictionary has it."""
    if form in _KNOWN and form[-1] in "уеыоиэёю":
        yield Option(form, None, None, 1.45 if form in _FAMILY else 1.25)
    elif form in _FAMILY and form[-1] in "ая":
        yield Option(form, None, None, 0.8)  # such names are often left uninflected
    if known:
        return
    if form.endswith(_MOSTLY_UNCHANGING):
        yield Option(form, None, None, 1.1)
    for ending, case in (("а", "Nom"), ("ы", "Gen"), ("е", "Dat"), ("у", "Acc"), ("ой", "Ins"), ("е", "Loc")):
        stem = _stem(form, ending)
        if stem.endswith(_IN_A):
            yield Option(stem + "а", None, case, 1.0)


def _hyphenated(form: str) -> Iterator[Option]:
    """«Касым-Жомарта», «Немировича-Данченко», «аль-Асада»: the last part is declined, earlier ones may be."""
    first, last = form.rsplit("-", 1)
    if form in _KNOWN:
        yield Option(form, None, None, 1.5)
    for one in options(last):
        yield one._replace(nominative=f"{first}-{one.nominative}")
        if len(first) > 3:
            for two in _from_dictionary(first):
                if _agree(one, two):
                    yield one._replace(nominative=f"{two.nominative}-{one.nominative}", weight=one.weight + 0.1)
            for two in _from_endings(first):
                if _agree(one, two) and two.case is not None and two.nominative != first:
                    yield one._replace(nominative=f"{two.nominative}-{one.nominative}", weight=one.weight - 0.3)


def _agree(one: Option, two: Option) -> bool:
    return (one.case is None or one.case == two.case) and (None in (one.gender, two.gender) or one.gender == two.gender)


def _from_dictionary(form: str) -> Iterator[Option]:
    for parse in parses(form):
        kinds = {"Name", "Surn", "Patr"} & set(map(str, parse.tag.grammemes))
        if not parse.is_known or not kinds or str(parse.tag.number) == "plur" or "voct" in parse.tag:
            continue
        gender = _GENDER_OF.get(str(parse.tag.gender))
        case = None if "Fixd" in parse.tag else _CASE_OF.get(str(parse.tag.case))
        yield Option(_nominative(parse), gender, case, 1.0 + 0.2 * parse.score + 0.1 * ("Surn" not in kinds))


def _nominative(parse: Parse) -> str:
    gender = str(parse.tag.gender)
    made = inflected(parse, "nomn", "sing", *([gender] if gender in _GENDER_OF else []))
    return made or str(parse.normal_form)


def _from_endings(form: str) -> Iterator[Option]:
    """The declensions of names by their ends (Zaliznyak's types, without stress)."""
    yield from _hard_consonant(form)
    yield from _soft_masculine(form)
    yield from _possessive(form)
    yield from _adjectival(form)
    yield from _in_a(form)
    yield from _in_ya(form)
    if form[-1:] not in _CONSONANTS and form[-1:] not in "йьая":
        yield Option(form, None, None, 0.5 if form[-1:] in "уеы" else 0.75)
    if form.endswith(("ия", "ая", "уа")):
        yield Option(form, None, None, 0.5)  # Georgian surnames are often left as they are
    if form[-1:] in _CONSONANTS or form[-1:] in "йь":
        looks_oblique = form.endswith(("ом", "ым", "ой")) and len(form) > 3
        yield Option(form, "Fem", None, 0.3 if looks_oblique else 0.8)
    yield Option(form, None, None, -0.6)


def _stem(form: str, ending: str) -> str:
    """What is left before an ending; nothing if the form does not have it, or if it is all there is."""
    return form[: len(form) - len(ending)] if form.endswith(ending) and len(form) > len(ending) + 1 else ""


def _hard_consonant(form: str) -> Iterator[Option]:
    if form[-1:] in _CONSONANTS:
        looks_oblique = form.endswith(("ом", "ем", "ым", "ого")) and len(form) > 3
        yield Option(form, "Masc", "Nom", 0.2 if looks_oblique else 0.8)
    for ending, cases in (("а", ("Gen", "Acc")), ("у", ("Dat",)), ("ом", ("Ins",)), ("ем", ("Ins",)), ("е", ("Loc",))):
        stem = _stem(form, ending)
        if stem[-1:] in _CONSONANTS and stem and (ending[1:] != "м" or (ending == "ем") == (stem[-1] in _HUSHING)):
            yield from (Option(stem, "Masc", case, 0.8) for case in cases)


def _soft_masculine(form: str) -> Iterator[Option]:
    if form[-1:] in ("й", "ь"):
        looks_oblique = form.endswith(("ой", "ей")) and len(form) > 4  # «Анналеной», «Майей»
        yield Option(form, "Masc", "Nom", 0.4 if looks_oblique else 0.8)
    for ending, cases in (("я", ("Gen", "Acc")), ("ю", ("Dat",)), ("ем", ("Ins",)), ("е", ("Loc",))):
        stem = _stem(form, ending)
        if stem and stem[-1] in "аеёиоуэы":
            weight = 0.45 if stem[-1] == "и" else 0.8  # «Асия» is no «Асий»; «Юрий» is in the dictionary
            yield from (Option(stem + "й", "Masc", case, weight) for case in cases)
        elif stem and stem[-1] in "лрнст":
            weight = 0.7 if ending != "е" else 0.5  # «Мануэле» is of «Мануэль», but «Павле» of none in -ь
            yield from (Option(stem + "ь", "Masc", case, weight) for case in cases)


def _possessive(form: str) -> Iterator[Option]:
    """Surnames in -ов, -ев, -ин, -ын."""
    masculine = (("", "Nom"), ("а", "Gen"), ("а", "Acc"), ("у", "Dat"), ("ым", "Ins"), ("е", "Loc"))
    feminine = (("а", "Nom"), ("ой", "Gen"), ("ой", "Dat"), ("у", "Acc"), ("ой", "Ins"), ("ою", "Ins"), ("ой", "Loc"))
    for gender, table, end in (("Masc", masculine, ""), ("Fem", feminine, "а")):
        for ending, case in table:
            stem = _stem(form, ending) if ending else form
            if stem.endswith(("ов", "ев", "ёв", "ин", "ын")) and len(stem) > 3:
                yield Option(stem + end, gender, case, 1.0)


def _adjectival(form: str) -> Iterator[Option]:
    """Surnames in -ский, -цкий, -ый, -ой."""
    masculine = (("ого", "Gen"), ("ого", "Acc"), ("ому", "Dat"), ("им", "Ins"), ("ым", "Ins"), ("ом", "Loc"))
    feminine = (("ая", "Nom"), ("ой", "Gen"), ("ой", "Dat"), ("ую", "Acc"), ("ой", "Ins"), ("ой", "Loc"))
    for ending, case in masculine:
        stem = _stem(form, ending)
        if stem.endswith(("ск", "цк", "дзк")) or (stem and ending in ("ого", "ому")):
            yield Option(stem + ("ий" if stem[-1] in "гкх" else "ый"), "Masc", case, 1.0)
    for ending, case in feminine:
        stem = _stem(form, ending)
        if stem.endswith(("ск", "цк", "дзк")) or (stem and ending in ("ая", "ую")):
            yield Option(stem + "ая", "Fem", case, 1.0)


def _in_a(form: str) -> Iterator[Option]:
    if form.endswith("а"):
        yield Option(form, None, "Nom", 0.45)
    table = (("ы", "Gen"), ("и", "Gen"), ("е", "Dat"), ("у", "Acc"), ("ой", "Ins"), ("ей", "Ins"), ("е", "Loc"))
    for ending, case in table:
        stem = _stem(form, ending)
        if not stem or stem[-1] not in _CONSONANTS:
            continue
        if ending in "ыи" and (ending == "и") != (stem[-1] in _AFTER_I):
            continue
        if ending in ("ой", "ей") and (ending == "ей") != (stem[-1] in _HUSHING):
            continue
        yield Option(stem + "а", None, case, 0.7 if ending in ("ы", "и", "ой", "ей") else 0.5)


def _in_ya(form: str) -> Iterator[Option]:
    if form.endswith("я"):
        yield Option(form, None, "Nom", 0.75 if form.endswith(("ия", "ья", "ая")) else 0.45)
    table = (("и", "Gen"), ("е", "Dat"), ("ю", "Acc"), ("ей", "Ins"), ("е", "Loc"))
    in_iya = (("и", "Dat"), ("и", "Loc")) if form.endswith("ии") else ()
    for ending, case in table + in_iya:
        stem = _stem(form, ending)
        if stem and (stem[-1] in "лнртсдь" or (stem[-1] in "иаей" and (ending != "е" or stem[-1] != "и"))):
            yield Option(stem + "я", None, case, {"и": 0.9, "ь": 0.4}.get(stem[-1], 0.35))


_INDECLINABLE_ENDS = tuple(lexicon("russian")["names"]["indeclinable_ends"])
_FAMILY = frozenset(lexicon("names")["known"]["family"])
_KNOWN = _FAMILY | frozenset(lexicon("names")["known"]["given"])
_IN_A, _MOSTLY_UNCHANGING = (tuple(lexicon("names")["ends"][name]) for name in ("in_a", "mostly_unchanging"))
