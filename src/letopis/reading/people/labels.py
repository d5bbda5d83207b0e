"""Organisations and places by the trained tagger's labels: which of its spans name something that no list has."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from letopis.model.marked import Label, Labelled, Marked, NameType, Token
from letopis.reading.offices.lexicon import group_words
from letopis.reading.people.dictionary import is_common
from letopis.reading.people.landmarks import PLACES, Landmarks

Kind = Literal["organization", "place"]

KINDS: Mapping[Label, Kind] = {Label.ORGANIZATION: "organization", **dict.fromkeys(PLACES, "place")}
_TYPES: Mapping[NameType, Kind] = {NameType.ORGANIZATION: "organization", NameType.PLACE: "place"}
#: What stands inside the names of other things, and is not theirs.
_NAMED = PLACES | {Label.PERSON, Label.COUNTRY}

_SOMEWHERE = frozenset({"в", "во", "на"})
_QUOTES = frozenset("«»\"“”„‟'")


@dataclass(frozen=True, slots=True)
class Thing:
    """An organisation or place at tokens `first` to `last` (exclusive), without quotes around it.

    `described`: it is told by a common noun and somebody else's name («власти Монголии», «штаб Петрова»).
    """

    kind: Kind
    first: int
    last: int
    described: bool = False

    def within(self, marked: Marked) -> tuple[Token, ...]:
        """The words and signs of the name."""
        return marked.tokens[self.first : self.last]


def labelled_things(marked: Marked, landmarks: Landmarks, persons: set[int]) -> Iterator[Thing]:
    """The organisations and places that no list knows; `persons` are the tokens of persons' names."""
    others = _others(marked, landmarks, persons)
    named = {(_TYPES.get(name.type), name.first, name.last) for name in marked.names}
    for label in marked.labels:
        kind = KINDS.get(label.label)
        span = unquoted(marked, label) if kind and (label.likely or (kind, label.first, label.last) in named) else None
        if kind is None or span is None or not is_name(marked.tokens[span[0] : span[1]]):
            continue
        own = [token for token in marked.tokens[span[0] : span[1]] if _own(token, span, others)]
        thing = Thing(kind, *span, described=_common(marked, own))
        if own and not _listed(marked, landmarks, thing) and not (thing.described and kind == "place"):
            yield thing


def _others(marked: Marked, landmarks: Landmarks, persons: set[int]) -> dict[int, list[tuple[int, int]]]:
    """The spans of names of persons, countries and places, by the tokens that they cover."""
    spans = {(one.first, one.last) for one in marked.labels if one.label in _NAMED and one.likely}
    spans |= {(one.first, one.last) for one in landmarks.found} | {(at, at + 1) for at in persons}
    others: dict[int, list[tuple[int, int]]] = {}
    for first, last in spans:
        for at in range(first, last):
            others.setdefault(at, []).append((first, last))
    return others


def _own(token: Token, span: tuple[int, int], others: Mapping[int, list[tuple[int, int]]]) -> bool:
    """Whether a word of a name is its own, not of another name inside it."""
    if not token.text[0].isalnum():
        return False
    inside = (one for one in others.get(token.index, ()) if span[0] <= one[0] and one[1] <= span[1])
    return all(one == span for one in inside)


def _common(marked: Marked, own: Sequence[Token]) -> bool:
    """Whether words are common ones: without capitals, but for one that begins a sentence."""
    return not any(
        letter.isupper() for token in own for letter in token.text
        if token.index != marked.sentence_of(token).first or not is_common(token.text)
    )  # fmt: skip


def unquoted(marked: Marked, label: Labelled) -> tuple[int, int] | None:
    """A label's span of tokens without the quotes around it; nothing where only signs are left."""
    first, last = label.first, label.last
    tokens = marked.tokens
    if last - first > 2 and tokens[first].text in _QUOTES and tokens[last - 1].text in _QUOTES:
        first, last = first + 1, last - 1
    return (first, last) if any(token.text[0].isalnum() for token in tokens[first:last]) else None


def is_name(tokens: Sequence[Token]) -> bool:
    """Whether words name something: one of them has a capital letter, and they are more than an adjective."""
    words = [token for token in tokens if token.text[0].isalnum()]
    if len(words) == 1 and (words[0].lemma in group_words()["no_names"] or _cut_short(words[0])):
        return False
    if len(words) == 1 and words[0].pos in ("ADJ", "VERB", "ADV") and not words[0].text.isupper():
        return any(token.text in _QUOTES for token in tokens if token.index < words[0].index)
    return any(letter.isupper() for token in words for letter in token.text)


def _cut_short(word: Token) -> bool:
    """Whether a word is but the beginning of one, at the end of a text that was cut off."""
    return len(word.text) < 3 and not word.text.isupper()


def _listed(marked: Marked, landmarks: Landmarks, thing: Thing) -> bool:
    """Whether a list has just these words, or the organisation before a place or common noun: «МИД страны»."""
    known = landmarks.starting(thing.first)
    if known is None or known.last >= thing.last:
        return known is not None
    rest = marked.tokens[known.last : thing.last]
    return known.kind == "organization" and (rest[0].text in _SOMEWHERE or (len(rest) == 1 and rest[0].text.islower()))
