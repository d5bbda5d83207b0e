"""Whether two names may be one person's, how likely, and why."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from letopis.chronicle.who.letters import beginning, nearness, same_word, sound
from letopis.chronicle.who.persons import Person, given_genders, is_initial, is_russian, same_letter
from letopis.knowledge import lexicon

_INITIAL = 0.9  # an initial that fits a forename
_LEAST = 0.82  # forename or family name may differ in vowels or in voice, not both …
_ACROSS = 0.72  # … but where one is in another script


@lru_cache(maxsize=1)
def _equivalents() -> Mapping[str, str]:
    groups = lexicon("who")["persons"]["given"]
    return MappingProxyType({sound(one): sound(group[0]) for group in groups for one in group})


def _known(forename: str) -> str:
    heard = sound(forename)
    return _equivalents().get(heard, heard)


@lru_cache(maxsize=200_000)
def beginnings(forename: str) -> frozenset[str]:
    """With what a forename or an initial that may be this one begins, in all its spellings."""
    return frozenset(map(beginning, (forename, forename[:1], _known(forename))))


@lru_cache(maxsize=200_000)
def alike(one: Person, other: Person) -> float:
    """How likely two names are one person's, by the names alone: 0 to 1, 0 where something speaks against it.

    What only one of them has (a patronymic, a second forename) does not speak against it.
    """
    if conflict(one, other):
        return 0.0
    if one.whole == other.whole:
        return 1.0  # "Сайфул Малук", "Саиф уль-Малук"
    if not one.family or not other.family or not (one.forenames or other.forenames):
        return _single(one, other)
    if not one.forenames or not other.forenames:
        whole, part = (one, other) if one.forenames else (other, one)
        return _by_family(whole, part)
    family = _family(one, other)
    likely = family * _forenames(one.forenames, other.forenames)
    least = _LEAST if one.family.isascii() == other.family.isascii() else _ACROSS
    return likely if likely >= least else 0.0


def conflict(one: Person, other: Person) -> bool:
    """Whether a number or a patronymic of one speaks against that of the other."""
    return bool(one.number and other.number and one.number != other.number) or _fathers_conflict(one, other)


def _fathers_conflict(one: Person, other: Person) -> bool:
    if one.patronymic and other.patronymic:
        return nearness(one.patronymic, other.patronymic) < 0.9
    return _second_initial_conflict(one, other) or _second_initial_conflict(other, one)


def _second_initial_conflict(one: Person, other: Person) -> bool:
    """Whether "С. В." stands against a patronymic: "Сергей Борисович"."""
    letters = one.forenames
    if not other.patronymic or len(letters) != 2 or not all(map(is_initial, letters)) or len(other.forenames) != 1:
        return False
    return not same_letter(letters[1], other.patronymic)


def _single(one: Person, other: Person) -> float:
    """Names without family name are the same where all that they say is."""
    whole = not one.forenames and not other.forenames
    if not whole or bool(one.patronymic) != bool(other.patronymic) or one.number != other.number:
        return 0.0
    if _known(one.head) == _known(other.head):
        return 1.0
    return 0.0 if one.patronymic else _only_word(one.head, other.head)


def _only_word(one: str, other: str) -> float:
    """How near two words are that are all there is to compare."""
    if sound(one) == sound(other):
        return 1.0
    if (is_russian(one) and is_russian(other)) or _of_two_genders(one, other):
        return 0.0
    return same_word(one, other)


def _by_family(whole: Person, part: Person) -> float:
    """Whether a family name alone is that of a whole name."""
    if _of_two(whole, part):
        return 0.0
    return _only_word(whole.family, part.family) or _double(whole.family, part.family) or _hyphened(whole, part)


def _hyphened(whole: Person, part: Person) -> float:
    """Whether a hyphen ties what the whole name has as forename and family name: "Азию-Биби"."""
    first, _, last = part.family.partition("-")
    tied = last and sound(last) == sound(whole.family) and any(_forename(first, name) for name in whole.forenames)
    return 0.9 if tied else 0.0


def _of_two(one: Person, other: Person) -> bool:
    return bool(one.gender and other.gender and one.gender != other.gender)


def _of_two_genders(one: str, other: str) -> bool:
    """Whether two given names are a man's and a woman's: "Валентин", "Валентина"."""
    genders, others = given_genders(one), given_genders(other)
    return bool(genders and others and not genders & others)


def _family(one: Person, other: Person) -> float:
    if _of_two(one, other):
        return 0.0
    near = nearness(one.family, other.family)
    if near < 1 and is_russian(one.family) and is_russian(other.family):
        near = 0.0
    return near or _double(one.family, other.family) or _double(other.family, one.family)


def _double(whole: str, part: str) -> float:
    """Whether a double family name has another one for a part."""
    parts = whole.split("-")
    return 0.9 if len(parts) > 1 and "-" not in part and sound(parts[-1]) == sound(part) else 0.0


def _forenames(one: Sequence[str], other: Sequence[str]) -> float:
    """How near the forenames are: those of the shorter name must stand in the longer one, in their order."""
    if sound("".join(one)) == sound("".join(other)):
        return 1.0
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    several = min(sum(not is_initial(name) for name in names) for names in (one, other)) > 1
    if several and not _forename(short[0], long[0]) * _forename(short[1], long[1]):
        return 0.0  # "Джордж Уокер" is not "Джордж Герберт Уокер"
    near, at = 1.0, 0
    for name in short:
        found = next((place for place in range(at, len(long)) if _forename(name, long[place])), None)
        if found is None:
            return 0.0
        near, at = near * _forename(name, long[found]), found + 1
    return near


def _forename(one: str, other: str) -> float:
    if is_initial(one) or is_initial(other):
        letter, whole = (one, other) if len(one) <= len(other) else (other, one)
        return _INITIAL if same_letter(letter, whole) else 0.0
    if _known(one) == _known(other):
        return 1.0
    return 0.0 if _of_two_genders(one, other) else nearness(one, other)
