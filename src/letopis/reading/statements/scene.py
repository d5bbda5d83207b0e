"""What the rules of speech look at: the marks, who is meant, what is quoted, and the words of speech."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from letopis.knowledge import lexicon
from letopis.model.article import Role
from letopis.model.marked import Marked, Sentence, Token
from letopis.model.span import Span
from letopis.reading.cast import Cast, Reference
from letopis.reading.quotations import Quotation, chained, find_quotations, is_speech

#: The blocks in which what is said is told; headlines only repeat it.
TOLD = frozenset({Role.LEAD, Role.BODY, Role.QUOTE})
DASHES = frozenset("–—-−")
#: What a verb's gender says of its subject's, in words of a name.
VERB = 3
COMMAS = frozenset({",", ",–", ",—", "!", "?", "…", "..."})


@dataclass(frozen=True, slots=True)
class Words:
    """The lists of `knowledge/speech.toml`."""

    verbs: frozenset[str]
    passive: frozenset[str]
    naming: frozenset[str]
    quoting: frozenset[str]
    cited: frozenset[str]
    referring: frozenset[str]
    opinions: frozenset[str]
    phrase_verbs: frozenset[str]
    phrase_nouns: frozenset[str]
    according: frozenset[str]
    papers: frozenset[str]
    media: frozenset[str]
    media_names: frozenset[str]
    channels: frozenset[str]
    conjunctions: frozenset[str]
    others: frozenset[str]
    representatives: frozenset[str]
    such: frozenset[str]
    told: frozenset[str]
    bodies: dict[str, tuple[str, ...]]


@lru_cache(maxsize=1)
def words() -> Words:
    """The words of speech, read once in a process."""
    table = lexicon("speech")
    return Words(
        verbs=frozenset(table["verbs"]),
        passive=frozenset(table["passive"]),
        naming=frozenset(table["naming"]),
        quoting=frozenset(table["quoting"]),
        cited=frozenset(table["cited"]),
        referring=frozenset(table["referring"]),
        opinions=frozenset(table["opinions"]),
        phrase_verbs=frozenset(table["phrases"]["verbs"]),
        phrase_nouns=frozenset(table["phrases"]["nouns"]),
        according=frozenset(table["according"]["nouns"]),
        papers=frozenset(table["papers"]["nouns"]),
        media=frozenset(table["media"]["nouns"]),
        media_names=frozenset(table["media"]["names"]),
        channels=frozenset(table["channels"]["nouns"]),
        conjunctions=frozenset(table["conjunctions"]["words"]),
        others=frozenset(table["persons"]["others"]),
        representatives=frozenset(table["persons"]["representatives"]),
        such=frozenset(table["pointing"]["such"]),
        told=frozenset(table["pointing"]["told"]),
        bodies={noun: tuple(begins) for noun, begins in table["bodies"].items()},
    )


@dataclass(frozen=True, slots=True)
class Scene:
    """A document as the rules of speech see it; `speech` are the chains of quotations that somebody said.

    `quoted` are the tokens inside them, `named` those inside the marks of names («Вечерний город»).
    """

    marked: Marked
    cast: Cast
    quotations: tuple[Quotation, ...]
    speech: tuple[tuple[Quotation, ...], ...]
    quoted: frozenset[int]
    named: frozenset[int]
    types: dict[str, str]
    genders: dict[str, str]
    named_first: dict[str, int]

    def sentences(self) -> Iterator[Sentence]:
        """The sentences that may tell what somebody said."""
        return (one for one in self.marked.sentences if one.role in TOLD)

    def children(self, token: Token, *rels: str) -> Iterator[Token]:
        """The tokens that depend on a token by one of some relations."""
        for index in self.marked.children[token.index]:
            if self.marked.tokens[index].rel in rels:
                yield self.marked.tokens[index]

    def before(self, token: Token, steps: int = 1) -> Token | None:
        """The token so many before another, of the same sentence."""
        sentence = self.marked.sentence_of(token)
        return self.marked.tokens[token.index - steps] if token.index - steps >= sentence.first else None

    def after(self, token: Token, steps: int = 1) -> Token | None:
        """The token so many after another, of the same sentence."""
        sentence = self.marked.sentence_of(token)
        return self.marked.tokens[token.index + steps] if token.index + steps < sentence.last else None

    def is_media(self, token: Token) -> bool:
        """Whether a subject only passes on what others say: an agency, a paper, a correspondent."""
        known = words()
        if token.lemma in known.media or token.lemma in known.media_names or self._outlet(token):
            return True
        return self.in_a_name(token)  # «Вечерний город» пишет

    def in_a_name(self, token: Token) -> bool:
        """Whether a token stands in quotation marks that hold no speech."""
        return token.index in self.named

    def paragraph(self, offset: int) -> Span:
        """The line of the text that a place lies in."""
        start = self.marked.text.rfind("\n", 0, offset) + 1
        end = self.marked.text.find("\n", offset)
        return Span(start, end if end >= 0 else len(self.marked.text))

    def _outlet(self, token: Token) -> bool:
        cited = (self.marked.article.outlet or "", *self.marked.article.agencies)
        return any(token.text.lower() in name.lower().split() for name in cited if len(token.text) > 2)

    def reference(self, token: Token) -> Reference | None:
        """Whom the phrase headed by a token means; the widest phrase that holds the token if none is headed by it."""
        found = self.cast.headed_by(token.index)
        return found if found is not None else self.cast.at(token.start)


def scene_of(marked: Marked, cast: Cast) -> Scene:
    """The scene of a document."""
    quotations = find_quotations(marked)
    speech = tuple(chain for chain in chained(marked, quotations) if len(chain) > 1 or is_speech(marked, chain[0]))
    quoted = frozenset(
        token.index for chain in speech for one in chain for token in marked.tokens_in(one.start, one.end)
    )
    spoken = {one for chain in speech for one in chain}
    names = (one for one in quotations if one.closed and one not in spoken)
    named = frozenset(token.index for one in names for token in marked.tokens_in(one.start, one.end))
    types = {one.id: str(one.type) for one in cast.entities}
    first = {one.entity: one.start for one in sorted(cast.mentions, key=lambda one: -one.start) if one.entity}
    return Scene(marked, cast, quotations, speech, quoted, named, types, _genders(marked, cast), first)


def _past_verb_of(marked: Marked, reference: Reference) -> Token | None:
    """The verb in the past whose subject a phrase is: its gender is surer than that of a foreign name."""
    head = marked.tokens[reference.head]
    verb = marked.tokens[head.head] if head.head >= 0 and head.rel == "nsubj" else None
    return verb if verb is not None and "Gender" in verb.feats and verb.pos == "VERB" else None


def _genders(marked: Marked, cast: Cast) -> dict[str, str]:
    """The gender of each person, by most of his names' words and of the verbs he is the subject of."""
    counts: dict[str, Counter[str]] = {}
    for mention in cast.mentions:
        if mention.type == "person" and mention.entity:
            found = (token.feats.get("Gender") for token in marked.tokens_in(mention.start, mention.end))
            counts.setdefault(mention.entity, Counter()).update(one for one in found if one)
    for reference in cast.references:
        verb = _past_verb_of(marked, reference)
        if verb is not None and reference.how == "name" and reference.entities[0] in counts:
            counts[reference.entities[0]][verb.feats["Gender"]] += VERB
    return {entity: min(found, key=lambda one: (-found[one], one)) for entity, found in counts.items() if found}
