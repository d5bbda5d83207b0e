"""An article's text with linguistic marks: sentences, words with lemma and grammar, syntax, named spans."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from letopis.model.article import Article, Role
from letopis.model.span import Span


class NameType(StrEnum):
    """The types of names that a language's tagger tells apart."""

    PERSON = "PER"
    PLACE = "LOC"
    ORGANIZATION = "ORG"


@dataclass(frozen=True, slots=True)
class Token:
    """A word or sign, with its grammar in Universal Dependencies terms.

    `index` and `head` count tokens of the whole document; `head` is -1 for the root of a sentence. `feats` holds UD
    features such as Case, Gender, Number, Tense, Aspect, Voice, Mood, VerbForm. `lemma` is lower case with ё as е.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    feats: dict[str, str] = field(default_factory=dict)
    head: int = -1
    rel: str = "root"

    @property
    def span(self) -> Span:
        """The token's place in the text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of one block: tokens `first` to `last` (exclusive) of the document."""

    index: int
    start: int
    end: int
    first: int
    last: int
    role: Role

    @property
    def span(self) -> Span:
        """The sentence's place in the text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Name:
    """A named span found by the language's tagger: tokens `first` to `last` (exclusive)."""

    type: NameType
    start: int
    end: int
    first: int
    last: int

    @property
    def span(self) -> Span:
        """The name's place in the text."""
        return Span(self.start, self.end)


class Label(StrEnum):
    """The types of spans that a trained tagger tells apart: those of NEREL (Loukachevitch et al., 2021)."""

    AGE = "AGE"
    AWARD = "AWARD"
    CITY = "CITY"
    COUNTRY = "COUNTRY"
    CRIME = "CRIME"
    DATE = "DATE"
    DISEASE = "DISEASE"
    DISTRICT = "DISTRICT"
    EVENT = "EVENT"
    FACILITY = "FACILITY"
    FAMILY = "FAMILY"
    IDEOLOGY = "IDEOLOGY"
    LANGUAGE = "LANGUAGE"
    LAW = "LAW"
    LOCATION = "LOCATION"
    MONEY = "MONEY"
    NATIONALITY = "NATIONALITY"
    NUMBER = "NUMBER"
    ORDINAL = "ORDINAL"
    ORGANIZATION = "ORGANIZATION"
    PENALTY = "PENALTY"
    PERCENT = "PERCENT"
    PERSON = "PERSON"
    PRODUCT = "PRODUCT"
    PROFESSION = "PROFESSION"
    RELIGION = "RELIGION"
    STATE_OR_PROVINCE = "STATE_OR_PROVINCE"
    TIME = "TIME"
    WORK_OF_ART = "WORK_OF_ART"


#: The probability from which on labels of a type are right more often than not, where that is not a half.
_LIKELY = {Label.EVENT: 0.35, Label.FACILITY: 0.4, Label.LOCATION: 0.4, Label.STATE_OR_PROVINCE: 0.4}


class Tie(StrEnum):
    """The relations between spans that a trained tagger tells, by their names in NEREL."""

    WORKS_AS = "WORKS_AS"  # person → profession
    WORKPLACE = "WORKPLACE"  # person or profession → organisation, country, place
    PARTICIPANT_IN = "PARTICIPANT_IN"  # who → event
    AGENT = "AGENT"  # who does it → event
    TAKES_PLACE_IN = "TAKES_PLACE_IN"  # event → where
    POINT_IN_TIME = "POINT_IN_TIME"  # event → date or time


@dataclass(frozen=True, slots=True)
class Labelled:
    """A span labelled by the trained tagger: tokens `first` to `last` (exclusive). Spans may lie inside each other.

    `sure` is the model's probability of the label, between 0 and 1. Events are kept from about 0.1 on, as their ties
    may confirm them: whoever wants only those that are right more often than not asks for `likely`.
    """

    label: Label
    start: int
    end: int
    first: int
    last: int
    sure: float

    @property
    def span(self) -> Span:
        """The place in the text."""
        return Span(self.start, self.end)

    @property
    def likely(self) -> bool:
        """Whether such a label is right more often than not; of a few types the model is too modest."""
        return self.sure >= _LIKELY.get(self.label, 0.5)


@dataclass(frozen=True, slots=True)
class Tied:
    """A relation between two labelled spans, which are numbers in `Marked.labels`.

    `sure` is its probability if both labels are right; ties are kept from about 0.1 on.
    """

    tie: Tie
    one: int
    other: int
    sure: float


@dataclass(frozen=True, slots=True)
class Marked:
    """An article with its marks, made once and passed on; no later room re-tokenises.

    Only the blocks that tell the story, and captions, are marked. `children[i]` are the tokens whose head is i.
    `labels` and `ties` are what the trained tagger found; the outer of two labels stands before the inner one.
    """

    article: Article
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    children: tuple[tuple[int, ...], ...]
    labels: tuple[Labelled, ...] = ()
    ties: tuple[Tied, ...] = ()

    @property
    def text(self) -> str:
        """The document's text."""
        return self.article.text

    def tokens_in(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that lie wholly inside `[start, end)` of the text."""
        first = bisect_left(self.tokens, start, key=lambda token: token.start)
        last = bisect_right(self.tokens, end, key=lambda token: token.end)
        return self.tokens[first : max(first, last)]

    def token_at(self, offset: int) -> Token | None:
        """The token that covers a place in the text."""
        at = bisect_right(self.tokens, offset, key=lambda token: token.start) - 1
        return self.tokens[at] if at >= 0 and offset < self.tokens[at].end else None

    def sentence_of(self, token: Token) -> Sentence:
        """The sentence that a token stands in."""
        return self.sentences[bisect_right(self.sentences, token.index, key=lambda one: one.first) - 1]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that covers a place in the text."""
        at = bisect_right(self.sentences, offset, key=lambda one: one.start) - 1
        return self.sentences[at] if at >= 0 and offset < self.sentences[at].end else None

    def words(self, sentence: Sentence) -> tuple[Token, ...]:
        """The tokens of a sentence."""
        return self.tokens[sentence.first : sentence.last]

    def subtree(self, index: int) -> Iterator[int]:
        """The index of a token and of all that depend on it, in no particular order."""
        yield index
        for child in self.children[index]:
            yield from self.subtree(child)

    def ancestors(self, index: int) -> Iterator[int]:
        """The heads above a token, nearest first."""
        head = self.tokens[index].head
        while head >= 0:
            yield head
            head = self.tokens[head].head
