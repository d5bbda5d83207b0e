"""Persons' names in the nominative: gender and case are chosen for the whole name at once."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from letopis.knowledge import lexicon
from letopis.language.russian.lemmas import parses
from letopis.language.russian.paradigms import CASE_NAMES, Option, options
from letopis.model.marked import Token

PARTICLES = frozenset(lexicon("russian")["names"]["particles"])
_SYLLABLE_FAMILIES = frozenset(lexicon("names")["syllables"]["families"])
_GIVEN = frozenset(lexicon("names")["known"]["given"])
#: First parts of names of two words, of which only the second is declined; fathers' names in the Mongolian genitive.
_STAYING = frozenset(lexicon("names")["ends"]["staying"])
_FATHERS = tuple(lexicon("names")["ends"]["fathers"])


GENDERS = ("Masc", "Fem")
#: The likeliest choice of a word's nominative and its weight, by gender and case.
Best = dict[tuple[str, str], tuple[float, Option]]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What else is known of the persons of a document: the gender of surnames, and the forms that stand in it."""

    genders: Mapping[str, str]
    forms: Collection[str] = frozenset()


NOTHING = Evidence({})


@dataclass(frozen=True, slots=True)
class Hints:
    """What the sentence tells of a name: the case that its place demands, the gender of its verb."""

    case: str | None = None
    gender: str | None = None


NONE = Hints()


@dataclass(frozen=True, slots=True)
class Person:
    """A name resolved: its gender and case, and the nominative of each of its words, in lower case."""

    gender: str
    case: str
    words: tuple[str, ...]
    certain: bool


def resolve(
    tokens: Sequence[Token], gender: str | None = None, evidence: Evidence = NOTHING, hints: Hints = NONE
) -> Person:
    """The name's gender (`Masc`, `Fem`), case and nominative words.

    `gender` is believed if it is given. The grammar found in context weighs less than the forms of the words.
    """
    syllables = len(tokens) > 1 and tokens[0].text.lower() in _SYLLABLE_FAMILIES
    table = [_by_form([(_weight(one, token, evidence), one) for one in _choices(token, token is tokens[-1], syllables)])
             for token in tokens]  # fmt: skip
    scored = (_scored(tokens, table, wanted, case, evidence) for wanted in GENDERS for case in CASE_NAMES)
    ranked = sorted(
        ((value + _favour(person, gender, hints), person) for value, person in scored), key=lambda one: -one[0]
    )
    score, best = ranked[0]
    other = next((value for value, person in ranked if person.gender != best.gender), score)
    return Person(best.gender, best.case, best.words, gender is not None or score - other > 0.4)


def _choices(token: Token, last: bool, syllables: bool) -> tuple[Option, ...]:
    form = token.text.lower()
    if not _declinable(token):
        return (Option(form, None, None, 0.0),)
    found = options(form)
    if not last:
        return (*found, Option(form, None, None, 1.0)) if _may_stay(form, syllables) else found
    return tuple(map(_last_syllable, found)) if syllables else found


def _last_syllable(one: Option) -> Option:
    """«Нгуен Минь Чиета» is of «Чиет»; syllables of these languages end in few consonants («Ли Чжаньшу» stays)."""
    declined = one.case not in (None, "Nom") and one.nominative[-1] in "кптмнгрльй"
    return one._replace(weight=one.weight + 1.6) if declined else one


def _may_stay(form: str, syllables: bool) -> bool:
    """Whether a word that is not the last may be left as it is: a syllable («Ким Чен Ын»), a Mongolian's father."""
    if form in _STAYING or form.endswith(_FATHERS):
        return True
    if syllables:
        return len(form) <= 6 and sum(letter in "аеёиоуыэюя" for letter in form) <= 2
    return len(form) <= 4 and not _listed(form) and (len(form) < 4 or not _known_name(form))


def _listed(form: str) -> bool:
    """Whether a form may be an oblique one of a listed given name («Эки» of «Эка»)."""
    return any(one.nominative in _GIVEN and one.nominative != form for one in options(form))


def _known_name(form: str) -> bool:
    return any("Name" in one.tag and one.is_known for one in parses(form))


def _declinable(token: Token) -> bool:
    form = token.text.lower()
    return form not in PARTICLES and len(form) > 1 and any("а" <= letter <= "я" or letter == "ё" for letter in form)


def _by_form(weighed: Sequence[tuple[float, Option]]) -> Best:
    """The likeliest of a word's choices for each gender and case that one of them has; the first of equals."""
    best: Best = {}
    for weight, one in weighed:
        for form in product(GENDERS if one.gender is None else (one.gender,), (one.case,) if one.case else CASE_NAMES):
            if form not in best or weight > best[form][0]:
                best[form] = (weight, one)
    return best


def _scored(
    tokens: Sequence[Token], table: Sequence[Best], wanted: str, case: str, evidence: Evidence
) -> tuple[float, Person]:
    total, words = 0.0, list[str]()
    for token, best in zip(tokens, table, strict=True):
        found = best.get((wanted, case))
        if found is None:
            total, words = total - 2, [*words, token.text.lower()]
            continue
        weight, one = found
        total += weight + _context(token, wanted, case)
        words.append(one.nominative)
    if evidence.genders.get(words[-1].replace("ё", "е")) == wanted:
        total += 1.5
    return total, Person(wanted, case, tuple(words), True)


def _favour(person: Person, gender: str | None, hints: Hints) -> float:
    believed = 5.0 if gender is not None and gender == person.gender else 0.0
    placed = (0.9 if hints.case == "Nom" else 0.6) if hints.case == person.case else 0.0
    return believed + placed + (0.8 if hints.gender == person.gender else 0.0)


def _weight(one: Option, token: Token, evidence: Evidence) -> float:
    elsewhere = one.nominative != token.text.lower() and one.nominative in evidence.forms
    as_marked = one.nominative.replace("ё", "е") == token.lemma
    changed = one.nominative != token.text.lower()  # the marker leaves alone what it does not know
    return one.weight + 0.5 * elsewhere + (0.3 if changed else 0.15) * as_marked


def _context(token: Token, gender: str, case: str) -> float:
    """How well the grammar found in context agrees; genitive and accusative of persons look alike."""
    found = token.feats.get("Case")
    same_case = 0.45 if found == case else 0.3 if {found, case} == {"Gen", "Acc"} else 0.0
    return same_case + 0.35 * (token.feats.get("Gender") == gender)
