"""Where a document names what the gazetteer knows: countries, their adjectives, capitals, organisations."""

from collections.abc import Iterator
from dataclasses import dataclass

from letopis.knowledge import Entry, Hit, Kind, gazetteer
from letopis.model.marked import Label, Marked, NameType, Sentence

PLACES = frozenset({Label.CITY, Label.STATE_OR_PROVINCE, Label.DISTRICT, Label.LOCATION, Label.FACILITY})
#: How sure of a label the tagger must be for it to outweigh what a list says of the same words.
OUTWEIGHS = 0.8


@dataclass(frozen=True, slots=True)
class Landmark:
    """A known name at tokens `first` to `last` (exclusive); several codes for "казахстанско-российский".

    `kind` is that of the gazetteer: country, adjective, demonym, capital, city, region, organization, government seat.
    """

    first: int
    last: int
    kind: str
    codes: tuple[str, ...]
    name: str
    entry: Entry
    ambiguous: bool = False
    written: str = ""  # the name found, in the nominative


@dataclass(frozen=True, slots=True)
class Landmarks:
    """The known names of a document, in order, and which of them covers a token."""

    found: tuple[Landmark, ...]
    by_token: dict[int, Landmark]

    def at(self, index: int) -> Landmark | None:
        """The known name that covers a token."""
        return self.by_token.get(index)

    def starting(self, index: int) -> Landmark | None:
        """The known name that begins at a token."""
        found = self.by_token.get(index)
        return found if found is not None and found.first == index else None


def find_landmarks(marked: Marked) -> Landmarks:
    """The known names of a document; the longest one at each place."""
    persons = {i for name in marked.names if name.type is NameType.PERSON for i in range(name.first, name.last)}
    named = {i for name in marked.names for i in range(name.first, name.last)} - persons
    named |= {i for one in marked.labels if one.label in PLACES for i in range(one.first, one.last)} - persons
    found = tuple(
        landmark
        for sentence in marked.sentences
        for landmark in _in_sentence(marked, sentence)
        if _meant(marked, landmark, persons, named)
    )
    return Landmarks(found, {index: one for one in found for index in range(one.first, one.last)})


def _in_sentence(marked: Marked, sentence: Sentence) -> Iterator[Landmark]:
    for at, hit in gazetteer().find(marked.words(sentence)):
        first = sentence.first + at
        one = _entry(hit, marked.tokens[first].text)
        yield Landmark(first, first + hit.length, str(one.kind), one.countries, one.name, one, hit.ambiguous, hit.name)


def _entry(hit: Hit, text: str) -> Entry:
    """The meaning of a name: of an abbreviation of two countries, that spelt just so ("КР", "ҚР")."""
    if len(hit.entries) > 1 and hit.kind is Kind.COUNTRY and text[:2].isupper():
        for entry in hit.entries:
            if entry.kind is Kind.COUNTRY and text in gazetteer().country(entry.countries[0]).abbreviations:
                return entry
    return hit.entry


def _meant(marked: Marked, landmark: Landmark, persons: set[int], named: set[int]) -> bool:
    """Whether a known name is meant here: not where the tagger sees a person, nor where it is a common word."""
    tokens = range(landmark.first, landmark.last)
    if len(tokens) == 1 and marked.tokens[landmark.first].pos in ("PRON", "DET"):
        return False  # "того" is not Togo
    if landmark.kind == "country" and _of_a_part(marked, landmark):
        return False
    if landmark.kind in ("city", "region") and _named_after(marked, landmark):
        return False
    if landmark.kind in ("country", "adjective", "organization") and (len(tokens) > 1 or landmark.kind != "country"):
        return not persons.intersection(tokens) or len(tokens) > 1
    if landmark.kind == "capital" and not landmark.ambiguous and not _in_longer_name(marked, landmark):
        return True  # "Аккра просила …" looks like a person to the tagger
    if persons.intersection(tokens):
        text = marked.tokens[landmark.first].text
        return landmark.kind == "country" and (len(text) > 4 or (len(text) > 1 and text[:2].isupper()))
    if landmark.kind in ("city", "region", "capital"):
        return bool(named.intersection(tokens))
    return True


def _of_a_part(marked: Marked, landmark: Landmark) -> bool:
    """Whether a country's name is that of a part of another here: "округ Колумбия"."""
    before = marked.tokens[landmark.first - 1] if landmark.first else None
    case = marked.tokens[landmark.first].feats.get("Case")
    return before is not None and before.lemma in ("округ", "штат") and case in ("Nom", None)


def _named_after(marked: Marked, landmark: Landmark) -> bool:
    """Whether the words of a city's name are surely those of an organisation here, such as a team."""
    return any(
        (one.first, one.last) == (landmark.first, landmark.last)
        and one.label is Label.ORGANIZATION
        and one.sure >= OUTWEIGHS
        for one in marked.labels
    )


def _in_longer_name(marked: Marked, landmark: Landmark) -> bool:
    """Whether the tagger sees a longer name there, such as that of a person with a first name."""
    return any(
        name.first <= landmark.first < name.last and name.last - name.first > landmark.last - landmark.first
        for name in marked.names
    )
