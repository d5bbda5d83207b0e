"""The words of a promise: a noun's phrase in the nominative, a verb's clause as the text has it."""

from functools import cache

from letopis.knowledge import lexicon
from letopis.language.russian.inflect import phrase_nominative
from letopis.model.marked import Marked, Token
from letopis.reading.events.grammar import children, phrase

_LONGEST = 30  # words of a plan
_BREAKS = frozenset("«»“”;:()")
_QUOTES = {"«": "»", "“": "”", "„": "“", '"': '"'}
_VAGUE = frozenset({"этот", "данный", "такой", "тот", "он", "она", "они", "это", "который", "что", "все"})


def is_vague(marked: Marked, token: Token, own: bool = False) -> bool:
    """Whether a noun only points to something told elsewhere, or says too little alone."""
    kids = {kid.lemma for kid in children(marked, token.index, "det", "amod")}
    number = any(kid.text[0].isdigit() for kid in children(marked, token.index, "nummod", "nummod:gov"))
    return token.lemma in _VAGUE or bool(kids & _VAGUE) or number or (own and not marked.children[token.index])


def noun_phrase(marked: Marked, token: Token) -> str:
    """A noun's phrase in the nominative."""
    return phrase_nominative(noun_words(marked, token)).strip(" ,.;:–—-")


def noun_words(marked: Marked, token: Token) -> list[Token]:
    """The words of a noun's phrase that stand in one piece, without its preposition ("в ходе" визита)."""
    cases = [one for one in children(marked, token.index, "case") if one.index < token.index]
    outside = {one.index for case in cases for one in (case, *children(marked, case.index, "fixed"))}
    words = piece([one for one in phrase(marked, token.index) if one.index not in outside], token)
    while words[0].pos == "DET" and words[0] is not token:  # "мой предстоящий визит"
        words = words[1:]
    return words


def piece(words: list[Token], head: Token) -> list[Token]:
    """The words about the head that stand in one piece."""
    at = words.index(head)
    first = last = at
    while first > 0 and words[first].index - words[first - 1].index == 1:
        first -= 1
    while last + 1 < len(words) and words[last + 1].index - words[last].index == 1:
        last += 1
    return words[first : last + 1][:_LONGEST]


def clause_words(marked: Marked, words: list[Token], head: Token) -> str:
    """The words of a clause about its head that stand in one piece, as the text has them, up to a closing quote."""
    signs = {token.index for token in marked.words(marked.sentence_of(head)) if token.text in _BREAKS}
    first = last = head.index
    inside = {token.index for token in words}
    while first - 1 in inside and first - 1 not in signs:
        first -= 1
    while last + 1 in inside and last + 1 not in signs:
        last += 1
    said = [token for token in marked.tokens[first : last + 1] if token.pos not in ("PUNCT", "SCONJ")][:_LONGEST]
    while len(said) > 1 and said[0].pos == "CCONJ":
        said = said[1:]
    return " ".join(marked.text[said[0].start : said[-1].end].split())


@cache
def event_nouns() -> frozenset[str]:
    """The nouns that name planned events of any kind, read once in a process."""
    return frozenset(noun for nouns in lexicon("plans")["kinds"].values() for noun in nouns)
