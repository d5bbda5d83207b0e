"""One entity for the several names of an organisation or place: in full, in short, abbreviated, without its kind."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from letopis.language.russian.inflect import phrase_nominative
from letopis.model.marked import Marked
from letopis.model.text import fold
from letopis.reading.people.dictionary import is_common
from letopis.reading.people.register import Key

_BRACKET = re.compile(r"[»”\"]?\s*\(\s*(?:далее\s*[-–—:]?\s*)?[«“\"]?")
_OPENING = frozenset('«"“„')
_IN_MEMORY = frozenset({"имя", "имени", "им"})
_SIGNS = re.compile(r"[^\w\s-]")


@dataclass(frozen=True, slots=True)
class Form:
    """A name of a thing at one place: its nominative, its words' dictionary forms, and whether it is in capitals."""

    kind: str
    first: int
    last: int
    normal: str
    lemmas: tuple[str, ...]
    texts: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str]:
        """What two places with one name share."""
        return self.kind, fold(plain(self.normal))

    @property
    def abbreviation(self) -> bool:
        """Whether the name is one word of capital letters."""
        return len(self.texts) == 1 and len(self.texts[0]) > 1 and self.texts[0][:2].isupper()


def plain(name: str) -> str:
    """A name without quotes and other signs, for comparing.

    >>> plain("Фонд «Ёлка», Пермь")
    'Фонд Ёлка Пермь'
    """
    return " ".join(_SIGNS.sub(" ", name).split())


def closed(name: str) -> str:
    """A name with the quotation mark that closes its last one.

    >>> closed("фонд «Ёлка"), closed("фонд «Ёлка»")
    ('фонд «Ёлка»', 'фонд «Ёлка»')
    """
    return name + "»" if name.count("«") > name.count("»") else name


def form_of(marked: Marked, kind: str, first: int, last: int) -> Form:
    """A name as it stands at tokens `first` to `last` (exclusive)."""
    tokens = marked.tokens[first:last]
    words = [token for token in tokens if token.text[0].isalnum()]
    return Form(
        kind, first, last, closed(phrase_nominative(tokens)), tuple(fold(one.lemma) for one in words),
        tuple(one.text for one in words),
    )  # fmt: skip


#: Whether two names in one document, the longer one first, are those of one thing.
Alike = Callable[[Marked, Form, Form], bool]


def same_words(marked: Marked, one: Form, other: Form) -> bool:
    """The same words, whatever their case: «Дом дружбы», «в Доме дружбы»."""
    return one.lemmas == other.lemmas


def in_brackets(marked: Marked, one: Form, other: Form) -> bool:
    """The one after the other in brackets: «Фонд развития (ФР)», «ФР (Фонд развития)»."""
    one, other = sorted((one, other), key=lambda form: form.first)
    if not one.last < other.first <= one.last + 4:
        return False
    between = marked.text[marked.tokens[one.last - 1].end : marked.tokens[other.first].start]
    return _BRACKET.fullmatch(between) is not None


def initials(marked: Marked, one: Form, other: Form) -> bool:
    """The first letters of the words: «Фонд развития регионов», «ФРР»."""
    if not other.abbreviation or len(one.lemmas) < 2:
        return False
    letters = fold("".join(letter for letter in other.texts[0] if letter.isupper()))
    parts = [part for text in one.texts for part in fold(text).split("-") if part]
    told = "".join(part[0] for part in parts)
    return letters in (told, "".join(part[0] for part in parts if len(part) > 2))


def without_its_kind(marked: Marked, one: Form, other: Form) -> bool:
    """The name without what kind of thing it is: «авиакомпания "Ветер"», «"Ветер"»; «город Чойр», «Чойр».

    «Факультет МГУ» is not МГУ: the name of an organisation must stand in quotes or in Latin letters, and that of a
    place in the nominative, or in the case of its kind.
    """
    more = len(one.lemmas) - len(other.lemmas)
    if more < 1 or one.lemmas[more:] != other.lemmas or other.texts[0].islower():
        return False
    if not is_common(one.texts[0]) or not all(text.islower() for text in one.texts[1:more]):
        return False
    words = [token for token in marked.tokens[one.first : one.last] if token.text[0].isalnum()]
    kind, name = words[0], words[more]
    if one.kind == "place":
        case = name.feats.get("Case")
        return case in (None, "Nom") or (case == kind.feats.get("Case") != "Gen")
    return name.index > one.first and (marked.tokens[name.index - 1].text in _OPENING or name.text[0].lower() < "а")


def shortened(marked: Marked, one: Form, other: Form) -> bool:
    """The beginning of the name, with its noun: «Верховный суд Монголии», «Верховный суд»."""
    count = len(other.lemmas)
    if one.kind != "organization" or count >= len(one.lemmas) or one.lemmas[:count] != other.lemmas:
        return False
    head = marked.tokens[other.first : other.last]
    return (any(token.pos in ("NOUN", "PROPN") for token in head) and not other.texts[-1].islower()) or count > 1


def named_after(marked: Marked, one: Form, other: Form) -> bool:
    """Named after the same person, in fewer words: «Научный центр имени И. П. Зуева», «центр им. Зуева»."""
    if not (_IN_MEMORY.intersection(one.lemmas) and _IN_MEMORY.intersection(other.lemmas)):
        return False
    return {word for word in other.lemmas if len(word) > 1} - _IN_MEMORY <= set(one.lemmas)


ALIKE: tuple[Alike, ...] = (same_words, in_brackets, initials, without_its_kind, shortened, named_after)


def alike(marked: Marked, one: Form, other: Form) -> bool:
    """Whether two names of one kind are those of one thing."""
    if one.kind != other.kind:
        return False
    longer, shorter = (one, other) if len(one.lemmas) >= len(other.lemmas) else (other, one)
    return one.key == other.key or any(rule(marked, longer, shorter) for rule in ALIKE)


@dataclass(slots=True)
class Identities:
    """Which entity each name met so far stands for. Lives only while a document is read."""

    marked: Marked
    forms: dict[Key, list[Form]] = field(default_factory=dict)
    found: dict[tuple[str, str], Key] = field(default_factory=dict)

    def note(self, form: Form, key: Key) -> None:
        """Remember that a name is that of the entity with a key."""
        if self.found.setdefault(form.key, key) == key:
            self.forms.setdefault(key, []).append(form)

    def key(self, form: Form) -> Key:
        """The key of the entity that a name stands for: a known one's, else a new one."""
        known = self.found.get(form.key)
        if known is None:
            known = next((key for key in reversed(self.forms) if self._is(key, form)), (form.kind, form.key[1]))
        self.note(form, known)
        return known

    def fullest(self, key: Key) -> Form:
        """The name of an entity with the most words; of several the first."""
        return max(self.forms[key], key=lambda form: (len(form.lemmas), not form.abbreviation))

    def _is(self, key: Key, form: Form) -> bool:
        """Whether a name is that of an entity: like one of its names, and not longer than a fullest that is unlike."""
        full = self.fullest(key)
        if len(form.lemmas) > len(full.lemmas) and not alike(self.marked, full, form):
            return False
        # «ЦК», short for «ЦК КПВ», joins no «ЦК НРПЛ» to it
        telling = len(full.lemmas) if len(form.lemmas) == len(full.lemmas) else 0
        return any(alike(self.marked, one, form) for one in self.forms[key] if len(one.lemmas) >= min(telling, 2))
