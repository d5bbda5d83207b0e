"""Acts on papers told by a noun: "после подписания договора" tells of one that is made, "вопрос подписания" of none."""

from letopis.knowledge import lexicon
from letopis.model.marked import Marked, Token
from letopis.reading.events.grammar import children, foremost, is_verb, negated, preposition
from letopis.reading.tense import own_tense, tense_of


def is_done(marked: Marked, noun: Token) -> bool:
    """Whether a noun of an act tells of an act that has been: by its preposition, or by the word that governs it."""
    known = lexicon("documents")["done"]
    top = foremost(marked, noun)
    if preposition(marked, top.index).split(" ")[0] in known["prepositions"]:
        return not _is_to_come(marked, top)
    above = marked.tokens[top.head] if top.head >= 0 else None
    if above is None:
        return _over(marked, top)
    if is_verb(above):
        told = above.lemma in known["verbs"] and not negated(marked, above.index)
        return told and (own_tense(marked, above) == "past" or _is_present(above))
    if _closes(marked, top, above):
        return True
    return _holds(above) and not _is_to_come(marked, above)


def _closes(marked: Marked, noun: Token, above: Token) -> bool:
    """Whether an act in the instrumental ends what the noun before it names: "завершилось заседание подписанием"."""
    verb = marked.tokens[above.head] if above.head >= 0 else None
    ended = (
        verb is not None and verb.lemma in lexicon("documents")["done"]["verbs"] and own_tense(marked, verb) == "past"
    )
    return ended and noun.feats.get("Case") == "Ins" and not preposition(marked, noun.index)


def _holds(noun: Token) -> bool:
    """Whether a noun is of what has been: "годовщина подписания", "церемония подписания", "закон о ратификации"."""
    return noun.lemma in lexicon("documents")["done"]["holders"] or noun.lemma.endswith("летие")


def _is_to_come(marked: Marked, noun: Token) -> bool:
    """Whether the noun is ahead: "будет объявлено после подписания", "пройдёт церемония подписания"."""
    return tense_of(marked, noun.index, date=False) == "future"


def _is_present(verb: Token) -> bool:
    """Whether a verb tells of what goes on: "завершается подписанием"."""
    return (
        verb.feats.get("VerbForm") == "Fin" and verb.feats.get("Tense") == "Pres" and verb.feats.get("Aspect") == "Imp"
    )


def _over(marked: Marked, noun: Token) -> bool:
    """Whether a noun without a verb above is said to be over by its own words: "состоявшееся подписание"."""
    return tense_of(marked, noun.index, date=False) == "past" or any(
        one.lemma in ("состояться", "состоявшийся", "пройти") for one in children(marked, noun.index, "amod", "acl")
    )
