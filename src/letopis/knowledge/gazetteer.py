"""The gazetteer: finds the names of countries, places and organisations in lemmas or tokens."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from letopis.knowledge import index as files
from letopis.knowledge.entries import RANK, Country, Entry, Kind
from letopis.knowledge.forms import fold
from letopis.knowledge.sources import countries
from letopis.knowledge.tables import lexicon
from letopis.model.marked import Token

_END = ""  # the key of a node of the trie that holds the meanings of the name that ends there
_NOTED = 10**9  # a city that a person has listed stands before any counted one
_Spelled = Callable[[int], Sequence[str]]  # the spellings of the word so many words ahead, in order; none at the end
_ENDINGS = ("а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах")  # of an abbreviation in capitals: "МИДом"


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found: how many lemmas it has, its kind, and its meanings, the likeliest first.

    `ambiguous`: it is a common word as well, or has meanings in different countries. `name` is the name found, in the
    nominative ("Нур-Султан", where the entry's usual name is "Астана").
    """

    length: int
    kind: Kind
    entries: tuple[Entry, ...]
    ambiguous: bool = False
    name: str = ""

    @property
    def entry(self) -> Entry:
        """The likeliest meaning."""
        return self.entries[0]

    @property
    def countries(self) -> tuple[str, ...]:
        """The countries of the likeliest meaning."""
        return self.entries[0].countries


@dataclass(frozen=True, slots=True)
class _Name:
    """A name in the nominative, its meanings, each with what its case must be, and whether it is a common word, too."""

    written: str
    meanings: tuple[tuple[Entry, str], ...]
    common: bool


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Gazetteer:
    """What is known by name. Made once in a process by `gazetteer()`; never changed. Hashed by identity."""

    _trie: dict[str, Any]
    _forms: dict[str, Sequence[str]]
    _prefixes: dict[str, str]
    _regional: frozenset[str] = field(default=frozenset())

    def longest(self, lemmas: Sequence[str], start: int = 0) -> Hit | None:
        """The longest name that begins at `lemmas[start]`, whatever its letters' case; lemmas in lower case."""
        return self._longest(lambda at: (fold(lemmas[start + at]),) if start + at < len(lemmas) else (), None)

    def match(self, tokens: Sequence[Token], start: int = 0) -> Hit | None:
        """The longest name that begins at `tokens[start]`: by lemma or by form as written, its capitals minded."""
        if start >= len(tokens) or not _may_begin(self, tokens[start].text, tokens[start].lemma):
            return None

        def spelled(at: int) -> Sequence[str]:
            if start + at >= len(tokens):
                return ()
            token = tokens[start + at]
            return _spellings(token.text, token.lemma)

        return self._longest(spelled, tokens[start].text)

    def find(self, tokens: Sequence[Token]) -> Iterator[tuple[int, Hit]]:
        """Every longest name in a run of tokens and where it begins; they do not overlap."""
        at = 0
        while at < len(tokens):
            begins = _may_begin(self, tokens[at].text, tokens[at].lemma)
            hit = self.match(tokens, at) if begins else None
            if hit is not None:
                yield at, hit
            at += hit.length if hit is not None else 1

    def abbreviation(self, text: str) -> Hit | None:
        """What an abbreviation in capital letters means ("РФ", "МИДом"), as written in the text."""
        if not _in_capitals(text):
            return None
        return self._longest(_once(_spellings(text, text)), text)

    def country(self, code: str) -> Country:
        """A country by its code: names, adjective, demonyms, capital. Raises KeyError for an unknown one."""
        return countries()[code]

    def compound(self, adjective: str) -> tuple[str, ...]:
        """The countries of a two-part adjective: "казахстанско-российский" → ("KZ", "RU"); () if it is none."""
        *heads, last = fold(adjective).split("-")
        if not heads:
            return ()
        found = [self._prefixes.get(part) or self._part(part) for part in heads] + [self._part(last)]
        return tuple(code for code in found if code) if all(code is not None for code in found) else ()

    def _part(self, part: str) -> str | None:
        """The country of an adjective's part; an empty text for one of a region, None for anything else."""
        hit = self._longest(_once((part,)), None)
        if hit is not None and hit.kind is Kind.ADJECTIVE:
            return hit.countries[0]
        return "" if {part, *self._forms.get(part, ())} & self._regional else None

    def _longest(self, spelled: _Spelled, text: str | None) -> Hit | None:
        """The longest name by the spellings of its words; `text` is the first word where capitals are to be minded."""
        longest, found = 0, list[tuple[Entry, _Name]]()
        for length, name in self._walk(self._trie, spelled, 0):
            fitting = [(one, name) for one, case in name.meanings if text is None or _fits(case, text, length)]
            if fitting and length >= longest:
                found = (found if length == longest else []) + fitting
                longest = length
        return _hit(longest, found) if found else self._compound_hit(spelled(0))

    def _walk(self, node: dict[str, Any], spelled: _Spelled, at: int) -> Iterator[tuple[int, _Name]]:
        """The names along the trie that the spellings of the words allow, with their lengths."""
        if _END in node:
            yield at, node[_END]
        for word in self._words(spelled(at)):
            if word in node and word != _END:
                yield from self._walk(node[word], spelled, at + 1)

    def begins(self, spellings: Sequence[str]) -> bool:
        """Whether a word of some spellings may begin a name, or be a two-part adjective."""
        return any(word in self._trie for word in self._words(spellings)) or any("-" in one for one in spellings)

    def _words(self, spellings: Sequence[str]) -> Iterable[str]:
        """The words of names that spellings may stand for: those spelled just so first."""
        return dict.fromkeys([*spellings, *(word for one in spellings for word in self._forms.get(one, ()))])

    def _compound_hit(self, spellings: Sequence[str]) -> Hit | None:
        parted = [one for one in spellings if "-" in one]
        for one in sorted(parted, key=lambda one: (not one.endswith(("ий", "ый")), one)):
            codes = self.compound(one)
            if codes:
                return Hit(1, Kind.ADJECTIVE, (Entry(Kind.ADJECTIVE, one, "country", codes),), name=one)
        return None


def _hit(length: int, found: Sequence[tuple[Entry, _Name]]) -> Hit:
    """The hit of all meanings found for as many words, those of the preferred kinds first."""
    ranked = sorted(found, key=lambda one: (RANK[one[0].kind], -(one[0].population or _NOTED)))
    entries, name = tuple(dict.fromkeys(entry for entry, _ in ranked)), ranked[0][1]
    alike = {entry.countries for entry in entries if entry.kind is entries[0].kind}
    return Hit(length, entries[0].kind, entries, name.common or len(alike) > 1, name.written)


def _once(spellings: Sequence[str]) -> _Spelled:
    """The spellings of a name of one word."""
    return lambda at: spellings if at == 0 else ()


@lru_cache(maxsize=100_000)
def _spellings(text: str, lemma: str) -> tuple[str, ...]:
    """How a word may be spelled in a name: as written, as its lemma, without the case ending of an abbreviation."""
    return tuple(sorted({fold(text), fold(lemma), *_stem(text)}))


def _in_capitals(text: str) -> bool:
    return len(text) > 1 and text[:2].isupper()


@lru_cache(maxsize=100_000)
def _may_begin(known: Gazetteer, text: str, lemma: str) -> bool:
    """Whether a word may begin a name: most words of a text do not, and are looked at by several rooms."""
    return text[:1].isalnum() and known.begins(_spellings(text, lemma))


def _stem(text: str) -> tuple[str, ...]:
    """An abbreviation in capitals without its small case ending: "МИДом" → "мид"."""
    capitals = text.rstrip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
    ending = text[len(capitals) :].lstrip("-'’")
    return (fold(capitals.rstrip("-'’")),) if _in_capitals(capitals) and ending in _ENDINGS else ()


def _fits(case: str, text: str, length: int) -> bool:
    """Whether a name's first word as written has the capitals that it must have."""
    if case == files.CAPITALS:
        return _in_capitals(text) or (length > 1 and text.isupper())  # "G 20" are two tokens
    return case == files.ANY or text[:1].isupper() or text[:1] in '«"'


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The gazetteer of the knowledge files, loaded once in a process."""
    index = files.load()
    entries = [_entry(one) for one in index["entries"]]
    common, spelled, trie = frozenset(index["ambiguous"]), index["spelled"], dict[str, Any]()
    for name, meanings in index["names"].items():
        node = trie
        for word in name.split(" "):
            node = node.setdefault(word, {})
        known = tuple((entries[number], case) for number, case in meanings)
        node[_END] = _Name(spelled.get(name, name), known, name in common)
    prefixes = {fold(prefix): one.code for one in reversed(list(countries().values())) for prefix in one.prefixes}
    regional = frozenset(lexicon("compounds")["regional"])
    return Gazetteer(trie, index["forms"], prefixes, regional)


def _entry(fields: dict[str, Any]) -> Entry:
    return Entry(**fields | {"kind": Kind(fields["kind"]), "countries": tuple(fields.get("countries", ()))})
