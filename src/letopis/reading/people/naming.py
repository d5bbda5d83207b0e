"""The nominative of a person's name, by the evidence of all the places where the document has it."""

from math import log

from letopis.reading.people.names import Part, PersonName
from letopis.reading.people.paradigms import Gender
from letopis.reading.people.persons import Person, folded, nominatives, readings

#: What a reading is worth whose case is not the one that the tagger saw; and a place that cannot be read so at all.
_OTHER_CASE, _IMPOSSIBLE = 0.25, 0.01


def normal_name(person: Person, name: PersonName) -> str:
    """A name as it stands at one place, in the nominative: "С. В. Лаврова" is "С. В. Лавров"."""
    return " ".join(_normal_part(person, part) for part in name.parts)


def fullest_name(person: Person) -> str:
    """The fullest nominative name that the document gives, without patronymic, the given name first."""
    best = max(person.names, key=lambda name: (_fullness(name), -name.first))
    ordered = best.having("given") + best.having("initial") + best.having("particle", "surname")
    if best.having("given"):
        ordered = tuple(part for part in ordered if part.role != "initial")
    return " ".join(_normal_part(person, part) for part in ordered)


def _fullness(name: PersonName) -> tuple[bool, bool, int]:
    given, surname = name.having("given"), name.having("surname")
    return bool(given and surname), bool(surname and name.having("initial")), len(given) + len(surname)


def _normal_part(person: Person, part: Part) -> str:
    if part.role == "initial":
        return f"{part.text}."
    if part.role == "particle":
        return part.text
    if part.role == "patronymic":
        return _patronymic(part.text)
    return _capitals_tamed(_nominative(person, part))


def _nominative(person: Person, part: Part) -> str:
    """The nominative that explains best all the places where the same word stands."""
    alike = [one for one in person.parts("given", "surname") if _alike(one, part)]
    options = {form.nominative for form in readings(part) if person.gender in (None, form.gender)}
    options |= {part.text}
    return max(sorted(options), key=lambda option: sum(_support(one, option, person.gender) for one in alike))


def _alike(one: Part, other: Part) -> bool:
    return folded(one.text) == folded(other.text) or bool(nominatives(one) & nominatives(other))


def _support(part: Part, option: str, gender: Gender | None) -> float:
    """How well a nominative explains the form at a place, as a logarithm."""
    case = part.token.feats.get("Case")
    found = [
        form.prior * (1 if case in form.cases else _OTHER_CASE)
        for form in readings(part)
        if folded(form.nominative) == folded(option) and gender in (None, form.gender)
    ]
    return log(max(found, default=_IMPOSSIBLE))


def _patronymic(word: str) -> str:
    """A patronymic in the nominative ("Викторовича", "Сергеевной")."""
    for ending in ("ичем", "иче", "ича", "ичу"):
        if word.endswith(ending):
            return word.removesuffix(ending) + "ич"
    for ending in ("ной", "ны", "не", "ну"):
        if word.endswith(ending):
            return word.removesuffix(ending) + "на"
    return word


def _capitals_tamed(word: str) -> str:
    """A word in capitals as a name is written ("ЛАВРОВ": "Лавров")."""
    return word.title() if len(word) > 2 and word.isupper() else word
