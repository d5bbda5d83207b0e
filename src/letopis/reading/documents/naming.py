"""The name of a paper: its noun phrase as the text has it, in the nominative.

The phrase is followed word by word, not along the syntax tree: in long names the tree errs most, and the cases of
Russian nouns tell better where a name ends.
"""

from collections.abc import Collection
from dataclasses import dataclass

from letopis.knowledge import lexicon
from letopis.language.russian.inflect import phrase_nominative
from letopis.model.facts import DocumentKind
from letopis.model.marked import Marked, Token
from letopis.model.span import Span

_NOUNS = frozenset({"NOUN", "PROPN"})
_BESIDE = frozenset({"ADJ", "DET", "NUM"})
_NAMED = frozenset({"appos", "flat", "flat:name", "flat:foreign"})
_CLOSING = {"«": "»", "“": "”", "„": "“"}
_SIGNS = ' ,.:;–—-"'
_LONGEST = 30  # words


def kind_of(marked: Marked, token: Token) -> DocumentKind | None:
    """The kind of paper that a noun names, if it names one here."""
    words = lexicon("documents")
    kind: DocumentKind | None = words["kinds"].get(token.lemma)
    if kind is None or token.pos not in _NOUNS:
        return None
    needed = words["needs"].get(token.lemma)
    entitled = token.text[0].isupper() and token.index > marked.sentence_of(token).first and not token.text.isupper()
    if needed is None or entitled:
        return kind
    beside = {marked.tokens[i].lemma for i in marked.subtree(token.index)}
    return kind if beside & set(needed) else None


def name_of(marked: Marked, token: Token, dates: Collection[int]) -> tuple[str, Span]:
    """The name of a paper in the nominative, and where it stands; `dates` are tokens of dates of the act."""
    words = _run(marked, token, dates)
    name = phrase_nominative(words)
    whole = name if name.count("«") == name.count("»") else name.replace("«", "").replace("»", "")
    return whole.strip(_SIGNS), Span(words[0].start, words[-1].end)


def _run(marked: Marked, paper: Token, dates: Collection[int]) -> list[Token]:
    """The words of the name: the adjectives before the noun, and what follows as long as it belongs to it."""
    sentence = marked.sentence_of(paper)
    first = paper.index
    while first > sentence.first and _leads(marked.tokens[first - 1], paper):
        first -= 1
    walk = _Walk(marked, paper, dates)
    for token in marked.tokens[paper.index + 1 : min(sentence.last, paper.index + _LONGEST)]:
        if not walk.takes(token):
            break
    return list(marked.tokens[first : walk.last + 1])


def _leads(token: Token, paper: Token) -> bool:
    """Whether a word before the noun agrees with it: "Совместного заявления"."""
    participle = token.pos == "VERB" and token.rel == "amod"
    return (token.pos in _BESIDE or participle) and token.feats.get("Case") == paper.feats.get("Case")


@dataclass(slots=True)
class _Walk:
    """A walk along the words after the noun: the last noun taken, and whether a preposition waits for its noun."""

    marked: Marked
    paper: Token
    dates: Collection[int]
    noun: Token | None = None
    governed: bool = False
    closing: str = ""
    last: int = -1

    def __post_init__(self) -> None:
        self.last = self.paper.index

    def takes(self, token: Token) -> bool:
        """Whether the word belongs to the name; notes where the name may end."""
        if self.closing or token.text in _CLOSING:
            return self._quoted(token)
        if token.text == "»":  # the noun itself stands in the quotes: «дорожная карта» по сотрудничеству
            return True
        if token.index in self.dates or not self._fits(token):
            return False
        if _is_noun(token) or token.pos == "X" or token.text[0].isdigit():
            self.noun, self.last = token, token.index
            self.governed = self.governed and token.text[0].isdigit()
        return True

    def _quoted(self, token: Token) -> bool:
        if not self.closing:
            self.closing = _CLOSING[token.text]
        elif token.text == self.closing:
            self.closing, self.last = "", token.index
        return True

    def _fits(self, token: Token) -> bool:
        if token.pos == "ADP":
            return self._preposition(token)
        if token.pos == "CCONJ" or token.text == ",":
            return self._joins(token)
        if _is_noun(token):
            return self._noun(token)
        attribute = token.pos == "VERB" and token.rel == "amod"
        pointing = token.pos == "PRON" and self.governed and token.lemma != "который"
        if pointing:
            self.noun, self.last = token, token.index
        return token.pos in _BESIDE or attribute or pointing or token.text in ("-", "–") or token.pos == "X"

    def _preposition(self, token: Token) -> bool:
        """A preposition goes on unless its noun hangs on a verb, or is a date."""
        noun = self.marked.tokens[token.head] if token.head > token.index else None
        if self.marked.tokens[token.index - 1].text in ("-", "–", "—"):
            return False
        if token.index + 1 in self.dates or (
            noun is not None and noun.rel == "obl" and token.lemma in ("в", "на", "с")
        ):
            return False
        self.governed = True
        return True

    def _noun(self, token: Token) -> bool:
        case = token.feats.get("Case")
        named = token.rel in _NAMED and not self._starts_anew(token)
        return self.governed or case in (None, "Gen") or named or self._governed_by_the_last(token)

    def _governed_by_the_last(self, token: Token) -> bool:
        """Whether the last noun asks for an instrumental: "обмен студентами", "торговля услугами"."""
        asks = self.noun is not None and self.noun.lemma in lexicon("documents")["instrumental"]["nouns"]
        return asks and token.feats.get("Case") == "Ins"

    def _starts_anew(self, token: Token) -> bool:
        """Whether a name in the nominative right after a name in another case is the subject of what follows."""
        before = self.marked.tokens[token.index - 1]
        other_case = before.feats.get("Case") not in (None, "Nom")
        return before.pos == token.pos == "PROPN" and other_case and token.feats.get("Case") == "Nom"

    def _joins(self, token: Token) -> bool:
        """A conjunction goes on if the next noun is of the last one's case and no paper of its own."""
        ahead = self.marked.tokens[token.index + 1 : token.index + 5]
        following = next((one for one in ahead if one.pos in _NOUNS), None)
        if self.noun is None or following is None or following.lemma in lexicon("documents")["kinds"]:
            return False
        between = ahead[: following.index - token.index - 1]
        plain = all(one.pos in _BESIDE or one.pos == "ADP" or one.rel == "amod" for one in between)
        alike = following.feats.get("Case") == self.noun.feats.get("Case") or _undeclined(following, self.noun)
        self.governed = self.governed or alike
        return plain and alike


def _is_noun(token: Token) -> bool:
    """Whether a word is a noun, or stands for one though the tagger thinks it a participle ("о газовом хабе")."""
    return token.pos in _NOUNS or (token.pos == "VERB" and token.rel == "nmod" and "Case" in token.feats)


def _undeclined(one: Token, other: Token) -> bool:
    """Whether two names may be joined though one is an abbreviation, which shows no case: "России и КНДР"."""
    return one.pos == other.pos == "PROPN" and (one.text.isupper() or other.text.isupper())
