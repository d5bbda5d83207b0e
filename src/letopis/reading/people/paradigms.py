"""The case forms of Russian personal names: which nominatives a form may come from, in which gender and case."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Gender = Literal["Masc", "Fem"]

#: UD names of the cases, in the order in which the paradigms list their endings.
CASES = ("Nom", "Gen", "Dat", "Acc", "Ins", "Loc")


@dataclass(frozen=True, slots=True)
class Form:
    """A reading of a name's form: the nominative it may come from, and how usual such a paradigm is (0 to 1)."""

    nominative: str
    gender: Gender
    cases: frozenset[str]
    prior: float


@dataclass(frozen=True, slots=True)
class Paradigm:
    """A declension: what the stem must look like, and the endings of the six cases ("ы|и" gives two)."""

    gender: Gender
    stem: re.Pattern[str]
    endings: str
    prior: float


def _paradigm(gender: Gender, stem: str, endings: str, prior: float = 1.0) -> Paradigm:
    return Paradigm(gender, re.compile(f".*{stem}$", re.IGNORECASE), endings, prior)


_HARD = "[бвгджзклмнпрстфхцчшщ]"
_POSSESSIVE = "(ов|ев|ёв|ин|ын)"

#: Surnames and given names. Order does not matter; the priors say which of two readings is likelier.
PARADIGMS = (
    _paradigm("Masc", _POSSESSIVE, "-,а,у,а,ым,е"),
    _paradigm("Fem", _POSSESSIVE, "а,ой,ой,у,ой,ой"),
    _paradigm("Masc", "[бвдзлмнпрст]", "ый,ого,ому,ого,ым,ом", 0.9),
    _paradigm("Masc", "[гкхжшщч]", "ий,ого,ому,ого,им,ом"),
    _paradigm("Masc", "[нжшщч]", "ий,его,ему,его,им,ем", 0.6),
    _paradigm("Masc", "[бвгдзклмнпрстх]", "ой,ого,ому,ого,ым|им,ом", 0.5),
    _paradigm("Fem", _HARD, "ая,ой,ой,ую,ой,ой"),
    _paradigm("Masc", "[бвгдзклмнпрстфх]", "-,а,у,а,ом,е"),
    _paradigm("Masc", "[жцчшщ]", "-,а,у,а,ем|ом,е"),
    _paradigm("Masc", _HARD, "ец,ца,цу,ца,цом|цем,це", 0.3),
    _paradigm("Masc", "[бвгдзлмнпрстфч]", "ь,я,ю,я,ем,е", 0.8),
    _paradigm("Masc", "[аеёоуыэюя]", "й,я,ю,я,ем|ём,е"),
    _paradigm("Masc", "и", "й,я,ю,я,ем,и"),
    _paradigm("Fem", "[бвдзклмнпрстфх]", "а,ы|и,е,у,ой,е"),
    _paradigm("Fem", "[гкжчшщц]", "а,и|ы,е,у,ой|ей,е"),
    _paradigm("Masc", "[бвдзклмнпрстфх]", "а,ы|и,е,у,ой,е", 0.5),
    _paradigm("Masc", "[гкжчшщц]", "а,и|ы,е,у,ой|ей,е", 0.5),
    _paradigm("Fem", "[бвдзлмнпрстьфаеоу]", "я,и,е,ю,ей|ёй,е", 0.8),
    _paradigm("Masc", "[бвдзлмнпрстьфаеоу]", "я,и,е,ю,ей|ёй,е", 0.25),
    _paradigm("Fem", "и", "я,и,и,ю,ей,и"),
    _paradigm("Masc", "и", "я,и,и,ю,ей,и", 0.4),
    _paradigm("Fem", "[бвдзлмнпрст]", "ь,и,и,ь,ью,и", 0.4),
)
_UNCHANGING = (
    (re.compile(r".*([оиуюэ]|[иуоеа]а|ых|их)(?<![ео]го)$", re.IGNORECASE), ("Masc", "Fem"), 0.8),
    (re.compile(r".*[её]$", re.IGNORECASE), ("Masc", "Fem"), 0.4),
    (re.compile(r".*ы$", re.IGNORECASE), ("Masc", "Fem"), 0.3),
    (re.compile(rf".*({_HARD}|ь|й)$", re.IGNORECASE), ("Fem",), 0.9),
    (re.compile(r".*[ая]$", re.IGNORECASE), ("Masc", "Fem"), 0.15),
    (re.compile(rf".*({_HARD}|ь|й)$", re.IGNORECASE), ("Masc",), 0.1),
)


def _inflected(word: str, paradigm: Paradigm) -> list[Form]:
    endings = [slot.split("|") for slot in paradigm.endings.replace("-", "").split(",")]
    cases: dict[str, set[str]] = {}
    for case, slot in zip(CASES, endings, strict=True):
        for ending in slot:
            stem = word.removesuffix(ending)
            if len(stem) >= 2 and word.endswith(ending) and paradigm.stem.match(stem):
                cases.setdefault(stem + endings[0][0], set()).add(case)
    return [Form(name, paradigm.gender, frozenset(found), paradigm.prior) for name, found in cases.items()]


def _unchanged(word: str) -> list[Form]:
    return [
        Form(word, "Masc" if gender == "Masc" else "Fem", frozenset(CASES), prior)
        for pattern, genders, prior in _UNCHANGING
        if pattern.match(word)
        for gender in genders
    ]


@lru_cache(maxsize=20_000)
def forms(word: str) -> tuple[Form, ...]:
    """Every reading of a capitalised name's form by its ending; a name that nobody has seen has readings too."""
    found = [form for paradigm in PARADIGMS for form in _inflected(word, paradigm)]
    return tuple(found + _unchanged(word))
