"""Which tense governs a word: is what it tells ahead of the telling, or over?"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from letopis.knowledge import lexicon
from letopis.model.marked import Marked, Token
from letopis.times import Tense


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words that tell the tense of what they govern."""

    ahead: frozenset[str]
    ahead_modifiers: frozenset[str]
    ahead_nouns: frozenset[str]
    over_modifiers: frozenset[str]
    bound: frozenset[str]
    set: frozenset[str]
    undone: frozenset[str]
    biaspectual: frozenset[str]
    holding: frozenset[str]
    talking: frozenset[str]


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon:
    data = lexicon("tense")
    ahead, over = data["ahead"], data["over"]
    return Lexicon(
        frozenset(ahead["verbs"]),
        frozenset(ahead["modifiers"]),
        frozenset(ahead["nouns"]),
        frozenset(over["modifiers"]),
        frozenset(ahead["bound"]),
        frozenset(ahead["set"]),
        frozenset(ahead["undone"]),
        frozenset(data["biaspectual"]["verbs"]),
        frozenset(data["talked"]["nouns"]),
        frozenset(data["talked"]["verbs"]),
    )


def tense_of(marked: Marked, index: int, date: bool = True) -> Tense | None:
    """The tense that governs a token: of the nearest verb, participle or telling noun above it.

    A `date` beside a past verb of planning tells when the planning was done, any other noun what is planned.
    """
    ahead, first = not date or aimed(marked, index), True
    for token in _above(marked, index):
        if _was_to(marked, token):
            return None
        own_date = first and not ahead and _is_past(token)
        told = (None if own_date else _by_words(marked, token)) or own_tense(marked, token)
        if told:
            return told
        if token.feats.get("VerbForm") == "Fin" and token.feats.get("Tense"):
            return None
        first = first and token.pos not in ("VERB", "AUX") and not _about(marked, token)
    return None


def _about(marked: Marked, token: Token) -> bool:
    """Whether a noun is what something is said or settled about: "договорились о проведении в мае форума"."""
    return token.pos == "NOUN" and any(marked.tokens[kid].lemma in ("о", "об") for kid in marked.children[token.index])


def _was_to(marked: Marked, token: Token) -> bool:
    """Whether a word tells what was to be, and so may be over or not.

    "Должен был приехать в феврале"; "был намечен на март, но отложен".
    """
    kids = [marked.tokens[kid] for kid in marked.children[token.index]]
    if token.lemma in _lexicon().ahead and any(one.rel == "conj" and one.lemma in _lexicon().undone for one in kids):
        return True
    return token.lemma in _lexicon().bound and any(one.lemma == "быть" and _is_past(one) for one in kids)


def aimed(marked: Marked, index: int) -> bool:
    """Whether a preposition points ahead to the date: "назначен на 5 мая", not "назначен 5 мая"."""
    return any(marked.tokens[kid].lemma in ("на", "к", "до") for kid in marked.children[index])


def _is_past(token: Token) -> bool:
    """Whether a date beside the verb is when the planning was done: "назначен 3 апреля", "договорились в мае".

    What is planned by now is planned for the date: "в среду запланированы переговоры", "на май намечен визит".
    """
    stands = token.feats.get("Variant") == "Short" and token.lemma not in _lexicon().set
    return token.feats.get("Tense") == "Past" and not stands


def _above(marked: Marked, index: int) -> Iterator[Token]:
    for above in marked.ancestors(index):
        yield marked.tokens[above]


def _by_words(marked: Marked, token: Token) -> Tense | None:
    """What lexicon words say: "планируется", "предстоящий визит", "подготовка к"."""
    known = _lexicon()
    if token.lemma in known.ahead and token.pos != "NOUN":
        return "future"
    if token.pos in ("NOUN", "PROPN"):
        lemmas = {marked.tokens[kid].lemma for kid in marked.children[token.index]}
        if lemmas & known.ahead_modifiers or token.lemma in known.ahead_nouns or _idea(marked, token):
            return "future"
        return "past" if lemmas & known.over_modifiers else None
    return None


def _idea(marked: Marked, token: Token) -> bool:
    """Whether the holding of something is only talked about: "обсудили проведение форума"."""
    known = _lexicon()
    above = marked.tokens[token.head] if token.head >= 0 else token
    return token.lemma in known.holding and above.lemma in known.talking


def own_tense(marked: Marked, token: Token) -> Tense | None:
    """The tense of a verb's own form, its auxiliary's included; `None` for a present and for what is no verb."""
    if token.pos not in ("VERB", "AUX", "ADJ"):
        return None
    if _is_biaspectual(token):
        return "future"
    forms = [marked.tokens[kid] for kid in marked.children[token.index] if marked.tokens[kid].lemma == "быть"]
    for one in (*forms, token):
        tense = one.feats.get("Tense")
        if tense == "Fut" or one.text.lower() in ("будет", "будут", "буду", "будем"):
            return "future"
        if tense == "Past":
            return "past"
    return _perfective_present(token)


def _perfective_present(token: Token) -> Tense | None:
    """A present form of a perfective verb is the Russian simple future."""
    perfective = token.feats.get("Aspect") == "Perf" and token.feats.get("VerbForm") == "Fin"
    return "future" if perfective and token.feats.get("Tense") == "Pres" else None


def _is_biaspectual(token: Token) -> bool:
    """Whether a verb of both aspects stands in its present, by its ending, which tells of an act ahead."""
    finite = token.lemma in _lexicon().biaspectual and token.feats.get("VerbForm") == "Fin"
    return finite and token.text.lower().endswith(("ует", "уют", "уем", "ую"))
