"""One person for all the names that a document gives him: merging, gender and the nominative."""

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from letopis.language.russian.paradigms import options
from letopis.model.marked import Marked
from letopis.model.text import fold
from letopis.reading.people.dictionary import Gender, patronymic_gender
from letopis.reading.people.parts import Part, PersonName, syllabic

_FAR = 10**9
#: Below this weight a reading of a form is too far-fetched to tell or join persons by; from the other on it is known.
_LIKELY, _KNOWN = 0.3, 0.95


@lru_cache(maxsize=20_000)
def nominatives_of(form: str) -> frozenset[str]:
    """The folded nominatives that a form may likely come from."""
    return frozenset(fold(one.nominative) for one in options(form.lower()) if one.weight >= _LIKELY)


@lru_cache(maxsize=20_000)
def nominatives_in(form: str, gender: Gender | None) -> frozenset[str]:
    """The folded nominatives that a form may come from in one gender."""
    found = (one for one in options(form.lower()) if one.weight >= _LIKELY and one.gender in (None, gender))
    return frozenset(fold(one.nominative) for one in found)


def nominatives(part: Part) -> frozenset[str]:
    """The folded nominatives that a word of a name may likely come from."""
    return nominatives_of(part.text)


Form = tuple[tuple[str, str], ...]


def form_of(name: PersonName) -> Form:
    """The words of a name and what each is; names of one form differ only by their place."""
    return tuple((part.role, part.text) for part in name.parts)


@dataclass(slots=True)
class Person:
    """A person under construction: the places where the document names him."""

    names: list[PersonName] = field(default_factory=list)
    gender: Gender | None = None
    votes: float = 0.0
    forms: dict[Form, PersonName] = field(default_factory=dict)
    places: list[int] = field(default_factory=list)

    def add(self, name: PersonName, votes: float) -> None:
        """Take a name in, with what it says of the gender."""
        self.names.append(name)
        self.forms.setdefault(form_of(name), name)
        insort(self.places, name.first)
        self.votes += votes
        self.gender = _sign(self.votes)

    def parts(self, *roles: str) -> list[Part]:
        """The words in these roles at all his places."""
        return [part for name in self.names for part in name.parts if part.role in roles]

    def words(self, *roles: str) -> list[Part]:
        """The words in these roles, those of one form of his name once."""
        return [part for name in self.forms.values() for part in name.parts if part.role in roles]

    @property
    def full(self) -> bool:
        """Whether some place gives more than one word of his name."""
        return any(len(name.having("given", "surname", "initial", "patronymic")) > 1 for name in self.names)


def find_persons(marked: Marked, names: Sequence[PersonName]) -> list[Person]:
    """The persons of a document: full names are told apart first, then each short name goes to one of them."""
    persons: list[Person] = []
    for name in sorted(names, key=lambda one: (-_fullness(one), one.first)):
        told = told_votes(marked, name)
        home = _home(persons, name, told)
        if home is None:
            home = Person()
            persons.append(home)
        home.add(name, told + _family_vote(name))
    for person in persons:
        person.names.sort(key=lambda one: one.first)
    return sorted(persons, key=lambda one: one.names[0].first)


def _fullness(name: PersonName) -> int:
    given, surname, initials = name.having("given"), name.having("surname"), name.having("initial")
    return 3 * (bool(given) and bool(surname)) + 2 * (bool(initials) and bool(surname)) + len(name.having("patronymic"))


def _home(persons: list[Person], name: PersonName, told: float) -> Person | None:
    """The person that a name belongs to: of several that fit, the one named last before it."""
    fitting = [person for person in persons if _fits(person, name) and _gender_fits(person, name, told)]
    if not fitting:
        return None
    exact = [person for person in fitting if _fullness(name) < 3 or _same_given(person, name)]
    return min(exact or fitting, key=lambda person: _distance(person, name))


def _distance(person: Person, name: PersonName) -> int:
    """How far back the person was named last; where he was not, how far ahead he is next, which counts as farther."""
    before = bisect_left(person.places, name.first)
    return name.first - person.places[before - 1] if before else _FAR + person.places[0] - name.first


def _fits(person: Person, name: PersonName) -> bool:
    """Whether a name may be the person's: no word of it speaks against, and a telling one is shared."""
    if name.surname is None:
        return _given_alone_fits(person, name)
    forms = person.forms.values()
    return any(_shared(one, name) for one in forms) and all(_pair_fits(one, name) for one in person.names[:6])


def _given_alone_fits(person: Person, name: PersonName) -> bool:
    """A given name with a patronymic, or alone, fits one who has it, or who is called by that single word."""
    given = name.having("given")
    theirs = person.words("given")
    if given and len(name.parts) == 1 and any(_same(given[0], part) for part in person.words("surname")):
        return True
    if not given or not theirs:
        return False
    patronymics = name.having("patronymic"), person.words("patronymic")
    agree = not all(patronymics) or _same(patronymics[0][0], patronymics[1][0])
    return agree and any(_same(given[0], part) for part in theirs)


def _pair_fits(one: PersonName, other: PersonName) -> bool:
    """Whether nothing in two names tells two persons apart."""
    mine, theirs = one.having("given"), other.having("given")
    if syllabic(one) and syllabic(other) and not _same_syllables(one, other):
        return False
    if _within(one, other) or _within(other, one):
        return True
    if mine and theirs and not _same_or_slip(mine[0], theirs[0]) and not _turned(one, other):
        return False
    initials = one.having("initial") or other.having("initial")
    full = theirs if one.having("initial") else mine
    if initials and full and fold(initials[0].text) != fold(full[0].text[0]):
        return False
    both = one.having("initial"), other.having("initial")
    if all(both) and fold(both[0][0].text) != fold(both[1][0].text):
        return False
    patronymics = one.having("patronymic"), other.having("patronymic")
    return not all(patronymics) or _same_or_slip(patronymics[0][0], patronymics[1][0])


def _same_syllables(one: PersonName, other: PersonName) -> bool:
    """Whether two names of syllables are one: family and middle names tell apart who share the first and last word."""
    mine, theirs = one.having("given", "surname"), other.having("given", "surname")
    return len(mine) == len(theirs) and all(map(_same_or_slip, mine, theirs))


def _within(short: PersonName, long: PersonName) -> bool:
    """Whether two words or more of a name are the last ones of a longer one ("Лула да Силва")."""
    mine, theirs = short.having("given", "surname"), long.having("given", "surname")
    if not 1 < len(mine) < len(theirs):
        return False
    return all(_same(one, other) for one, other in zip(mine, theirs[-len(mine) :], strict=True))


def _shared(one: PersonName, other: PersonName) -> bool:
    """Whether the family name is the same, or the single word of one is a word of the other."""
    mine, theirs = one.surname, other.surname
    if mine and theirs and (_same(mine, theirs) or (_same_given_names(one, other) and _slip(mine, theirs))):
        return True
    if _turned(one, other) or _misprint(one, other):
        return True
    short, long = sorted((one, other), key=lambda name: len(name.parts))
    return len(short.parts) == 1 and any(_same(short.parts[0], part) for part in long.having("given", "surname"))


def _misprint(one: PersonName, other: PersonName) -> bool:
    """Whether a bare family name is a long one of the document with a slip."""
    mine, theirs = one.surname, other.surname
    bare = 1 in (len(one.parts), len(other.parts))
    return bool(bare and mine and theirs and min(len(mine.text), len(theirs.text)) > 7 and _slip(mine, theirs))


def _turned(one: PersonName, other: PersonName) -> bool:
    """Whether two names have the same two words in another order."""
    mine, theirs = one.having("given", "surname"), other.having("given", "surname")
    return len(mine) == len(theirs) == 2 and _same(mine[0], theirs[1]) and _same(mine[1], theirs[0])


def _same_given_names(one: PersonName, other: PersonName) -> bool:
    mine, theirs = one.having("given"), other.having("given")
    return bool(mine and theirs) and _same(mine[0], theirs[0])


def _same_given(person: Person, name: PersonName) -> bool:
    return any(_same_given_names(one, name) for one in person.forms.values())


def _same(one: Part, other: Part) -> bool:
    """Whether two forms may be forms of one word."""
    if fold(one.text) == fold(other.text):
        return True
    return bool(nominatives(one) & nominatives(other))


def _same_or_slip(one: Part, other: Part) -> bool:
    return _same(one, other) or _slip(one, other)


def _slip(one: Part, other: Part) -> bool:
    """Whether two long words differ by one letter, as two spellings or a misprint do."""
    mine, theirs = nominatives(one), nominatives(other)
    return any(len(a) > 4 and len(b) > 4 and _one_edit(a, b) for a in mine for b in theirs)


def _one_edit(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if short[0] != long[0] or len(long) - len(short) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[at:] == long[at + 1 :] or (len(short) == len(long) and short[at + 1 :] == long[at + 1 :])


def _gender_fits(person: Person, name: PersonName, votes: float) -> bool:
    """Whether what is known of two genders agrees; the form of a bare surname need only be possible in the gender."""
    told = _sign(votes)
    if person.gender is None:
        return True
    if told is not None:
        return told == person.gender
    return (
        name.surname is None
        or _may_be(name.surname, person)
        or any(_misprint(name, one) for one in person.forms.values())
    )


def _may_be(surname: Part, person: Person) -> bool:
    """Whether a form of a family name may be one of the person's, in the person's gender."""
    gender = person.gender
    mine = nominatives_in(surname.text, gender)
    return any(mine & nominatives_in(part.text, gender) for part in person.words("surname", "given"))


def _sign(score: float) -> Gender | None:
    return "Masc" if score >= 1 else "Fem" if score <= -1 else None


def told_votes(marked: Marked, name: PersonName) -> float:
    """Votes for masculine (above 0) or feminine (below 0) at one place, the form of the family name apart."""
    score = 0.0
    for part in name.having("patronymic"):
        score += 4 if patronymic_gender(part.text) == "Masc" else -4
    for part in () if syllabic(name) else name.having("given"):
        score += 3 * _form_vote(part, _KNOWN)
    return score + verb_votes(marked, name)


def _family_vote(name: PersonName) -> int:
    part = name.surname
    telling = part is not None and (part.text[-1] in "аяоыйую" or part.token.feats.get("Case") != "Nom")
    return _form_vote(part, _KNOWN) if part is not None and telling else 0


def _form_vote(part: Part, least: float) -> int:
    """1 or -1 where a form, in the case that the tagger saw, is known of one gender only."""
    case = part.token.feats.get("Case")
    known = {one.gender for one in options(part.text.lower()) if one.weight >= least and one.case in (None, case)}
    return {"Masc": 1, "Fem": -1}.get(str(next(iter(known))), 0) if len(known) == 1 else 0


def verb_votes(marked: Marked, name: PersonName) -> float:
    """The gender of the past-tense verb whose subject the name is; surer than one joined to it."""
    for part in name.parts:
        token, weight = part.token, 1.5
        joined = token.rel in ("appos", "flat", "flat:name") and not name.first <= token.head < name.last
        if joined and token.head >= 0 and len(name.parts) > 1:
            token, weight = marked.tokens[token.head], 0.9
        if token.rel in ("nsubj", "nsubj:pass") and token.head >= 0:
            verb = marked.tokens[token.head]
            if (
                verb.pos == "VERB"
                and verb.feats.get("Gender") in ("Masc", "Fem")
                and verb.feats.get("Number") == "Sing"
            ):
                return weight if verb.feats["Gender"] == "Masc" else -weight
    return 0
