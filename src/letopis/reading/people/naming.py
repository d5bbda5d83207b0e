"""The nominative of a person's name, by the evidence of all the places where the document has it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from letopis.language.russian.inflect import cased
from letopis.language.russian.paradigms import CASE_NAMES, options
from letopis.model.marked import Marked
from letopis.model.text import fold
from letopis.reading.people.dictionary import Gender
from letopis.reading.people.parts import Part, PersonName, Role, stays, syllabic, vowels
from letopis.reading.people.persons import Person, form_of, nominatives, told_votes

#: What it costs a nominative that a form cannot come from it, and what the case is worth that the tagger saw or that
#: the words around tell, and the gender.
_IMPOSSIBLE, _CASE, _TOLD, _LIKE_CASE, _GENDER = -2.0, 0.45, 0.7, 0.3, 0.35
#: So many different forms of a name at most are weighed, the commonest first; no page has more.
PLACES = 60


@dataclass(frozen=True, slots=True)
class Naming:
    """A person's gender and the nominative of each word of his names, by the word's folded form."""

    gender: Gender
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Place:
    """What a place where a person is named says of the nominatives, and how often it comes.

    `words`: folded form, form, role and whether it is not the last word; `context`: by gender and case how well the
    grammar found there agrees, word by word.
    """

    times: int
    words: tuple[tuple[str, str, Role, bool], ...]
    context: Mapping[tuple[Gender, str], tuple[float, ...]]
    syllables: bool


def _place(name: PersonName, times: int) -> _Place:
    parts = name.having("given", "surname")
    words = tuple((fold(part.text), part.text, part.role, part is not parts[-1]) for part in parts)
    genders: tuple[Gender, ...] = ("Masc", "Fem")
    context = {
        (gender, case): tuple(_context(part, gender, case) for part in parts)
        for gender in genders
        for case in CASE_NAMES
    }
    return _Place(times, words, context, syllabic(name))


def name_person(marked: Marked, person: Person) -> Naming:
    """The gender and the nominatives that together explain best all the places where the person is named."""
    slots = _slots(person)
    votes = sum(_votes(marked, name) for name in person.names)
    places = Counter(map(_evidence, person.names)).most_common(PLACES)
    first = {_evidence(name): name for name in reversed(person.names)}
    names = [_place(first[one], times) for one, times in places]
    found = [_best(names, slots, gender, votes) for gender in ("Masc", "Fem")]
    return max(found, key=lambda pair: pair[0])[1]


def _evidence(name: PersonName) -> tuple[tuple[object, ...], ...]:
    """What a place says of the name: its words with the case and gender that the tagger saw there."""
    return tuple(
        (part.role, part.text, part.told, part.token.feats.get("Case"), part.token.feats.get("Gender"))
        for part in name.parts
    )


def _slots(person: Person) -> list[dict[str, Part]]:
    """The words of a person's names by their text, forms of one word together."""
    slots: list[dict[str, Part]] = []
    forms: dict[object, PersonName] = {}
    for name in person.names:
        forms.setdefault(form_of(name), name)
    for name in forms.values():
        taken: dict[int, str] = {}  # two words of one name are not forms of one
        for part in name.having("given", "surname"):
            home = next((i for i, slot in enumerate(slots) if any(_alike(part, one) for one in slot.values())), None)
            if home is None or taken.get(home, part.text) != part.text:
                home = len(slots)
                slots.append({})
            slots[home].setdefault(part.text, part)
            taken[home] = part.text
    return slots


def _alike(one: Part, other: Part) -> bool:
    return fold(one.text) == fold(other.text) or bool(nominatives(one) & nominatives(other))


def _votes(marked: Marked, name: PersonName) -> float:
    """What patronymics, known given names and verbs say of the gender: above 0 masculine."""
    return told_votes(marked, name)


def _best(
    names: Sequence[_Place], slots: Sequence[Mapping[str, Part]], gender: Gender, votes: float
) -> tuple[float, Naming]:
    """The best nominatives for one gender, found slot by slot in two rounds, and how well they explain the places."""
    words: dict[str, str] = {}
    for _ in range(2):
        for slot in slots:
            candidates = sorted(
                {
                    one.nominative
                    for text in list(slot)[:PLACES]
                    for one in options(text.lower())
                    if one.gender in (None, gender)
                }
            )
            ranked = [(_explained(names, words | _for_slot(slot, one), gender), one) for one in candidates]
            words |= _for_slot(slot, max(ranked)[1] if ranked else fold(next(iter(slot))))
    score = _explained(names, words, gender) + (votes if gender == "Masc" else -votes)
    return score, Naming(gender, words)


def _for_slot(slot: Mapping[str, Part], nominative: str) -> dict[str, str]:
    return {fold(text): nominative for text in slot}


def _explained(names: Sequence[_Place], words: Mapping[str, str], gender: Gender) -> float:
    """How well the nominatives explain all the places, each so many times: at each, all words are in one case."""
    return sum(one.times * max(_in_cases(one, words, gender)) for one in names)


def _in_cases(place: _Place, words: Mapping[str, str], gender: Gender) -> Iterator[float]:
    """How well the nominatives explain a place if it is in one case or in another."""
    nominatives = [words.get(folded) for folded, _, _, _ in place.words]
    ends = place.syllables and len(vowels(nominatives[-1] or place.words[-1][1])) > 1  # its last word has an ending
    for case in CASE_NAMES:
        score = 0.0
        known = zip(place.words, nominatives, place.context[gender, case], strict=True)
        for (_, text, role, inner), nominative, context in known:
            score += _weight(text, role, nominative, gender, case, inner, place.syllables) + context
        yield score + (_IMPOSSIBLE if ends else 0.0)


@lru_cache(maxsize=100_000)
def _weight(
    text: str, role: Role, nominative: str | None, gender: Gender, case: str, inner: bool, syllables: bool
) -> float:
    """How well a form of a name comes from a nominative, its grammar in context left aside."""
    weights = list(_weights(text, role, nominative, gender, case))
    same = nominative is None or nominative == text.lower()
    if same and ((inner and syllables) or stays(text, inner)):
        weights.append(1.0)  # a syllable of a name such as "Ким Чен Ын" never changes, nor does a genitive
    return max(weights, default=_IMPOSSIBLE)


def _weights(text: str, role: Role, nominative: str | None, gender: Gender, case: str) -> Iterator[float]:
    for one in options(text.lower()):
        agrees = one.gender in (None, gender) and one.case in (None, case)
        if agrees and (nominative is None or fold(one.nominative) == fold(nominative)):
            yield one.weight - (_unchanged(text, role) if one.case is None else 0)


def _unchanged(text: str, role: Role) -> float:
    """How much rarer names that never change are than the oblique cases of others that look so."""
    return {"у": 0.1, "ю": 0.1, "ы": 0.1, "е": 0.2 if role == "given" else 0.0}.get(text[-1], 0.0)


def _context(part: Part, gender: Gender, case: str) -> float:
    """How well the grammar found in context agrees; genitive and accusative of persons look alike."""
    found = part.token.feats.get("Case")
    same = (_TOLD if part.told else _CASE) if found == case else _LIKE_CASE if {found, case} == {"Gen", "Acc"} else 0.0
    return same + _GENDER * (part.token.feats.get("Gender") == gender)


def normal_name(naming: Naming, name: PersonName) -> str:
    """A name as it stands at one place, in the nominative: "С. В. Лаврова" is "С. В. Лавров"."""
    return " ".join(_normal_part(naming, part) for part in name.parts)


def fullest_name(person: Person, naming: Naming) -> str:
    """The fullest nominative name that the document gives, without patronymic, the given name first."""
    best = max(person.names, key=lambda name: (_fullness(name), -name.first))
    ordered = best.having("given") + best.having("initial") + best.having("particle", "surname")
    if best.having("given"):
        ordered = tuple(part for part in ordered if part.role != "initial")
    return " ".join(_normal_part(naming, part) for part in ordered)


def _fullness(name: PersonName) -> tuple[bool, bool, int]:
    given, surname = name.having("given"), name.having("surname")
    return bool(given and surname), bool(surname and name.having("initial")), len(given) + len(surname)


def _normal_part(naming: Naming, part: Part) -> str:
    if part.role == "initial":
        return f"{part.text}."
    if part.role == "particle":
        return part.text
    if part.role == "patronymic":
        return _patronymic(part.text)
    return cased(naming.words.get(fold(part.text), part.text.lower()), part.text)


def _patronymic(word: str) -> str:
    """A patronymic in the nominative ("Викторовича", "Сергеевной")."""
    for ending in ("ичем", "иче", "ича", "ичу"):
        if word.endswith(ending):
            return word.removesuffix(ending) + "ич"
    for ending in ("ной", "ны", "не", "ну"):
        if word.endswith(ending):
            return word.removesuffix(ending) + "на"
    return word
