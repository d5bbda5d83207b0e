"""Personal names as they stand in the text: their spans, and which word is which part of the name."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from letopis.model.marked import Marked, NameType, Token
from letopis.reading.people.dictionary import (
    is_common,
    is_given_name,
    is_known_patronymic,
    is_patronymic,
    is_surname,
)
from letopis.reading.people.landmarks import Landmarks

Role = Literal["initial", "given", "patronymic", "particle", "surname"]

_CAPITALISED = re.compile(r"[А-ЯЁӘІҢҒҮҰҚӨҺ][а-яёәіңғүұқөһА-ЯЁ'’-]*[а-яёәіңғүұқөһ]$")
_INITIAL = re.compile(r"[А-ЯЁ]$")
_KIN_ENDINGS = frozenset({"улы", "уулу", "оглы", "оглу", "кызы", "гызы", "заде", "аглы"})
_PARTICLES = (
    frozenset(
        {
            "де",
            "да",
            "ди",
            "ду",
            "дос",
            "дел",
            "дер",
            "дель",
            "делла",
            "фон",
            "фан",
            "ван",
            "бин",
            "бен",
            "ибн",
            "аль",
            "эль",
            "ле",
            "ла",
            "тер",
            "цу",
            "и",
        }
    )
    | _KIN_ENDINGS
)


@dataclass(frozen=True, slots=True)
class Part:
    """A word of a name, and what it is in it."""

    token: Token
    role: Role

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
        return tuple(part for part in self.parts if part.role in roles)

    @property
    def surname(self) -> Part | None:
        """The word that stands for the family: the last one in that role."""
        found = self.having("surname")
        return found[-1] if found else None


def find_names(marked: Marked, landmarks: Landmarks) -> tuple[PersonName, ...]:
    """The personal names of a document, in order; what the gazetteer knows as a country or an organisation is none."""
    taken = _known_things(landmarks)
    spans = [(name.first, name.last) for name in marked.names if name.type is NameType.PERSON]
    pieces = [piece for span in spans for piece in _pieces(*span, taken)]
    pieces = [piece for span in pieces for piece in _split(marked, *span)]
    found = [span for piece in pieces if (span := _trimmed(marked, *piece))]
    found += _by_initials(marked, {i for span in found for i in range(*span)})
    found += _by_given_name(marked, {i for span in found for i in range(*span)} | taken)
    grown = _merged(sorted(_grown(marked, *span, taken) for span in found))
    return _families_told(tuple(name for span in grown if (name := _name(marked, *span))))


def _known_things(landmarks: Landmarks) -> set[int]:
    kinds = ("country", "adjective", "organization", "government seat")
    return {i for one in landmarks.found if one.kind in kinds for i in range(one.first, one.last)}


def _pieces(first: int, last: int, taken: set[int]) -> Iterator[tuple[int, int]]:
    """A span without the tokens that name something else ("РУз Шухрат Азимов")."""
    begin = first
    for at in range(first, last + 1):
        if at == last or at in taken:
            if at > begin:
                yield begin, at
            begin = at + 1


def _families_told(names: tuple[PersonName, ...]) -> tuple[PersonName, ...]:
    """ "Иван Петрович": a surname like "Вуйович", unless the document has another surname for such a person."""
    return tuple(_family_told(name, names) for name in names)


def _family_told(name: PersonName, names: tuple[PersonName, ...]) -> PersonName:
    patronymics = name.having("patronymic")
    if name.surname is not None or len(patronymics) != 1 or patronymics[0].text.lower() in _KIN_ENDINGS:
        return name
    given = name.having("given")
    known = is_known_patronymic(patronymics[0].text) and bool(given) and is_given_name(given[0].text)
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


def _trimmed(marked: Marked, first: int, last: int) -> tuple[int, int] | None:
    """A tagger's span without ordinary words and signs at its ends."""
    while first < last and not _namelike(marked.tokens[first]):
        first += 1
    while (
        first < last
        and not _namelike(marked.tokens[last - 1])
        and marked.tokens[last - 1].text.lower() not in _KIN_ENDINGS
    ):
        last -= 1
    return (
        (first, last)
        if any(
            _CAPITALISED.match(one.text) or (one.text.isupper() and len(one.text) > 2)
            for one in marked.tokens[first:last]
        )
        else None
    )


def _namelike(token: Token) -> bool:
    if not token.text[0].isupper():
        return False
    return not (token.pos in {"VERB", "ADP", "PRON", "DET", "SCONJ", "CCONJ"} and is_common(token.text))


def _split(marked: Marked, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The names in a span that the tagger drew over several ("Путин и Токаев", "Путин, Макрон")."""
    begin = first
    for at in range(first, last):
        if (
            marked.tokens[at].text in {",", "и", "/", "—", "–"}
            and at + 1 < last
            and marked.tokens[at + 1].text[0].isupper()
        ):
            yield begin, at
            begin = at + 1
    yield begin, last


def _is_initial(marked: Marked, at: int) -> bool:
    return (
        0 <= at < len(marked.tokens) - 1
        and bool(_INITIAL.match(marked.tokens[at].text))
        and marked.tokens[at + 1].text == "."
        and marked.tokens[at + 1].start == marked.tokens[at].end
    )


def _initials_end(marked: Marked, at: int) -> int:
    """The token after the initials that begin at a token ("С. В." has four tokens); the same token if none do."""
    while _is_initial(marked, at):
        at += 2
        if at + 1 < len(marked.tokens) and marked.tokens[at].text == "-" and _is_initial(marked, at + 1):
            at += 1
    return at


def _by_initials(marked: Marked, seen: set[int]) -> list[tuple[int, int]]:
    """Names like "С. В. Лавров" that the tagger did not see."""
    found = []
    for token in marked.tokens:
        end = _initials_end(marked, token.index)
        if end > token.index and end < len(marked.tokens) and not {token.index, end} & seen:
            word = marked.tokens[end]
            if _CAPITALISED.match(word.text) and word.start - marked.tokens[end - 1].end <= 1 and len(word.text) > 2:
                found.append((token.index, end + 1))
                seen.update(range(token.index, end + 1))
    return found


def _by_given_name(marked: Marked, seen: set[int]) -> list[tuple[int, int]]:
    """A known given name before a capitalised word that no dictionary holds as an ordinary one."""
    found = []
    for one, other in zip(marked.tokens, marked.tokens[1:], strict=False):
        if {one.index, other.index} & seen or other.start - one.end != 1 or not _CAPITALISED.match(one.text):
            continue
        if is_given_name(one.text) and _CAPITALISED.match(other.text) and len(other.text) > 2:
            if (is_surname(other.text) or not is_common(other.text)) and not is_common(one.text):
                found.append((one.index, other.index + 1))
                seen.update((one.index, other.index))
    return found


def _grown(marked: Marked, first: int, last: int, taken: set[int]) -> tuple[int, int]:
    """A span with the initials before or after it, and the patronymic that follows."""
    tokens = marked.tokens
    for back in (4, 2):
        if (
            first >= back
            and _initials_end(marked, first - back) >= first
            and tokens[first].start - tokens[first - 1].end <= 1
        ):
            first -= back
            break
    if last < len(tokens) and _is_initial(marked, last) and tokens[last].start - tokens[last - 1].end <= 1:
        end = _initials_end(marked, last)
        if (
            end >= len(tokens)
            or not _CAPITALISED.match(tokens[end].text)
            or tokens[end].start - tokens[end - 1].end > 1
        ):
            last = end
    while (
        last < len(tokens)
        and last not in taken
        and tokens[last].start - tokens[last - 1].end == 1
        and (
            (tokens[last].text[0].isupper() and is_patronymic(tokens[last].text))
            or tokens[last].text.lower() in _KIN_ENDINGS
        )
    ):
        last += 1
    return first, last


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans, overlapping ones made one."""
    found: list[tuple[int, int]] = []
    for first, last in spans:
        if found and first < found[-1][1]:
            found[-1] = found[-1][0], max(last, found[-1][1])
        else:
            found.append((first, last))
    return found


def _name(marked: Marked, first: int, last: int) -> PersonName | None:
    """The name at a span, its words told apart; nothing where no word could name a person."""
    tokens = [one for one in marked.tokens[first:last] if one.text[0].isalpha()]
    roles = _roles(tokens)
    if not any(role in {"surname", "given"} for role in roles):
        return None
    parts = tuple(Part(token, role) for token, role in zip(tokens, roles, strict=True))
    return PersonName(first, last, marked.tokens[first].start, marked.tokens[last - 1].end, parts)


def _roles(tokens: list[Token]) -> list[Role]:
    """What each word of a name is, by its form and its place."""
    roles: list[Role | None] = [_plain_role(token, at) for at, token in enumerate(tokens)]
    open_places = [at for at, role in enumerate(roles) if role is None]
    patronymics = [at for at, role in enumerate(roles) if role == "patronymic"]
    if len(patronymics) > 1 and tokens[patronymics[-1]].text.lower() not in _KIN_ENDINGS:
        roles[patronymics.pop()] = "surname"
    given = _given_place(tokens, roles, open_places, patronymics)
    for at in open_places:
        roles[at] = "given" if at == given else "surname"
    return [role or "surname" for role in roles]


def _plain_role(token: Token, at: int) -> Role | None:
    if _INITIAL.match(token.text):
        return "initial"
    if token.text.lower() in _KIN_ENDINGS:
        return "patronymic"
    if at and token.text.lower() in _PARTICLES and not token.text[0].isupper():
        return "particle"
    return "patronymic" if at and is_patronymic(token.text) else None


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


def in_cases(names: Sequence[PersonName], cases: Mapping[int, str]) -> tuple[PersonName, ...]:
    """The names, those at the first tokens given put in the cases that their surroundings show."""
    return tuple(_in_case(name, cases[name.first]) if name.first in cases else name for name in names)


def _in_case(name: PersonName, case: str) -> PersonName:
    parts = [
        replace(
            part,
            token=replace(
                part.token, feats={k: v for k, v in part.token.feats.items() if k != "Gender"} | {"Case": case}
            ),
        )
        for part in name.parts
    ]
    return replace(name, parts=tuple(parts))
