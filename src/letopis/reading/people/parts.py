"""The words of a person's name, and what each of them is: given name, patronymic, family name, initial."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from letopis.knowledge import lexicon
from letopis.language.russian.persons import PARTICLES
from letopis.model.marked import Marked, Token
from letopis.reading.people.dictionary import (
    is_given_name,
    is_known_patronymic,
    is_patronymic,
    is_surname,
    may_be_of,
    patronymic_gender,
)

Role = Literal["initial", "given", "patronymic", "particle", "surname"]

INITIAL = re.compile(r"[А-ЯЁ]$")
#: What ends a patronymic of two words: "Ильхам Гейдар оглы".
KIN_ENDINGS = frozenset(lexicon("russian")["names"]["patronymic_ends"])
#: Family names that begin a name of single syllables ("Нгуен", "Ким").
SYLLABLE_FAMILIES = frozenset(lexicon("names")["syllables"]["families"])
_FATHERS = tuple(lexicon("names")["ends"]["fathers"])
_SHORT_PATRONYMIC = re.compile("(?:ьи|ти|ми|ки)ч(?:а|у|ем|е)?$")
_VOWELS = re.compile("[аеёиоуыэюя]+")


@dataclass(frozen=True, slots=True)
class Part:
    """A word of a name, and what it is in it; `told` says that its case is the one that the words around demand."""

    token: Token
    role: Role
    told: bool = False

    @property
    def text(self) -> str:
        """The word as it stands in the text."""
        return self.token.text


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name at one place: tokens `first` to `last` (exclusive) and its parts."""

    first: int
    last: int
    start: int
    end: int
    parts: tuple[Part, ...]

    def having(self, *roles: Role) -> tuple[Part, ...]:
        """The parts in one of these roles, in their order."""
        return tuple([part for part in self.parts if part.role in roles])

    @property
    def surname(self) -> Part | None:
        """The word that stands for the family: the last one in that role."""
        found = self.having("surname")
        return found[-1] if found else None


def vowels(word: str) -> list[str]:
    """The groups of vowels of a word, one a syllable."""
    return _VOWELS.findall(word.lower())


def syllabic(name: PersonName) -> bool:
    """Whether a name is one of at least three words of one syllable each, but for the ending of the last."""
    words = [part.text for part in name.having("given", "surname")]
    return (
        len(words) > 2
        and words[0].lower() in SYLLABLE_FAMILIES
        and all(len(vowels(word)) == 1 for word in words[:-1])
        and len(vowels(words[-1])) < 3
    )


def stays(word: str, inner: bool) -> bool:
    """Whether a word of a name may stand as it is in every case: a father's name, a family name of one syllable.

    `inner` says that another word of the name follows it.
    """
    lower = word.lower()
    return inner and (len(word) < 4 or lower.endswith(_FATHERS) or lower in SYLLABLE_FAMILIES)


def name_at(marked: Marked, first: int, last: int) -> PersonName | None:
    """The name at a span, its words told apart; nothing where no word could name a person."""
    tokens = [one for one in marked.tokens[first:last] if one.text[0].isalpha()]
    roles = _roles(marked, tokens)
    if not any(role in {"surname", "given"} for role in roles):
        return None
    parts = tuple(Part(token, role) for token, role in zip(tokens, roles, strict=True))
    return PersonName(first, last, marked.tokens[first].start, marked.tokens[last - 1].end, parts)


def _roles(marked: Marked, tokens: list[Token]) -> list[Role]:
    """What each word of a name is, by its form and its place."""
    roles: list[Role | None] = [_plain_role(marked, token, at) for at, token in enumerate(tokens)]
    open_places = [at for at, role in enumerate(roles) if role is None]
    patronymics = [at for at, role in enumerate(roles) if role == "patronymic"]
    if len(patronymics) > 1 and tokens[patronymics[-1]].text.lower() not in KIN_ENDINGS:
        roles[patronymics.pop()] = "surname"
    given = _given_place(tokens, roles, open_places, patronymics)
    for at in open_places:
        roles[at] = "given" if at == given else "surname"
    return [role or "surname" for role in roles]


def _plain_role(marked: Marked, token: Token, at: int) -> Role | None:
    if INITIAL.match(token.text) and marked.text[token.end : token.end + 1] == ".":
        return "initial"
    if token.text.lower() in KIN_ENDINGS:
        return "patronymic"
    if at and token.text.lower() in PARTICLES and not token.text[0].isupper():
        return "particle"
    return "patronymic" if at and _is_fathers_name(token.text) else None


def _is_fathers_name(word: str) -> bool:
    """Whether a word is a patronymic: "Викторович", "Ильич", but not "Томич"."""
    return is_patronymic(word) and (is_known_patronymic(word) or not _SHORT_PATRONYMIC.search(word.lower()))


def _given_place(
    tokens: list[Token], roles: list[Role | None], places: list[int], patronymics: list[int]
) -> int | None:
    """Which of the undecided words is the given name."""
    if not places or "initial" in roles:
        return None
    if patronymics and patronymics[0] - 1 in places and (len(places) > 1 or patronymics[0] == len(tokens) - 1):
        return patronymics[0] - 1
    if len(places) == 1:
        only = tokens[places[0]].text
        return places[0] if is_given_name(only) and not is_surname(only) else None
    one, other = (tokens[at].text for at in (places[0], places[-1]))
    turned = is_given_name(other) and not is_given_name(one) and is_surname(one) and len(places) == 2
    return places[-1] if turned else places[0]


def families_told(names: tuple[PersonName, ...]) -> tuple[PersonName, ...]:
    """ "Иван Петрович": a surname like "Вуйович", unless the document has another surname for such a person."""
    return tuple(_family_told(name, names) for name in names)


def _family_told(name: PersonName, names: tuple[PersonName, ...]) -> PersonName:
    patronymics = name.having("patronymic")
    if name.surname is not None or len(patronymics) != 1 or patronymics[0].text.lower() in KIN_ENDINGS:
        return name
    given = name.having("given")
    known = bool(given) and is_known_patronymic(patronymics[0].text) and is_given_name(given[0].text)
    if known and not may_be_of(given[0].text, patronymic_gender(patronymics[0].text)):
        known = False
    if known and any(_same_initial(name, other) for other in names if other.surname is not None):
        return name
    if (
        known
        and not any(other.surname for other in names if _same_initial(name, other))
        and len(names) > 1
        and not is_surname(patronymics[0].text)
    ):
        return name
    parts = tuple(replace(part, role="surname") if part.role == "patronymic" else part for part in name.parts)
    return replace(name, parts=parts)


def _same_initial(name: PersonName, other: PersonName) -> bool:
    """Whether another name may have the same given name: it begins with the same letter."""
    mine, theirs = name.having("given"), other.having("given", "initial")
    return bool(mine and theirs) and mine[0].text[0] == theirs[0].text[0]


def in_cases(names: Sequence[PersonName], cases: Mapping[int, str]) -> tuple[PersonName, ...]:
    """The names, those at the first tokens given put in the cases that their surroundings show."""
    return tuple(_in_case(name, cases[name.first]) if name.first in cases else name for name in names)


def _in_case(name: PersonName, case: str) -> PersonName:
    parts = [
        replace(
            part,
            told=True,
            token=replace(
                part.token, feats={k: v for k, v in part.token.feats.items() if k != "Gender"} | {"Case": case}
            ),
        )
        for part in name.parts
    ]
    return replace(name, parts=tuple(parts))
