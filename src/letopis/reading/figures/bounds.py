"""Whether a number is a bound: "более", "почти", "около", "превысил"."""

import itertools

from letopis.knowledge import lexicon
from letopis.model.facts import Bound
from letopis.model.marked import Marked, Sentence, Token
from letopis.model.text import fold

_BOUNDS: tuple[Bound, ...] = (">", "<", "~")
_REACH = 30  # characters before a number in which the words of a bound stand


def bound_of(marked: Marked, sentence: Sentence, start: int) -> Bound:
    """The bound that the words before a number's place make of it."""
    before = fold(marked.text[max(sentence.start, start - _REACH) : start]).rstrip(" \u00a0$€")
    before = before.removesuffix(" на").removesuffix(" по")  # "более чем на 8 %", "почти по 5 тысяч"
    words = [(word, bound) for bound in _BOUNDS for word in lexicon("bounds")[bound]]
    words.sort(key=lambda pair: -len(pair[0]))
    for word, bound in words:
        if before.endswith(word) and not before[: -len(word)][-1:].isalnum():
            return "=" if word in ("до", "от") and not _limits(marked, sentence, start, word) else bound
    verb = _verb_before(marked, sentence, start)
    return ">" if verb in lexicon("bounds")["verbs"][">"] else "="


def _limits(marked: Marked, sentence: Sentence, start: int, word: str) -> bool:
    """Whether "до" sets a limit: not after a verb of reaching a level, nor after "с" or "от" and a number."""
    before = marked.tokens_in(sentence.start, start)
    if word == "от":
        return False
    targets = lexicon("measures")["targets"]["verbs"]
    return not any(token.lemma in targets for token in before) and not _has_origin(before)


def _has_origin(before: tuple[Token, ...]) -> bool:
    return any(
        token.text.lower() in ("с", "от") and after.text[:1].isdigit() for token, after in itertools.pairwise(before)
    )


def _verb_before(marked: Marked, sentence: Sentence, start: int) -> str:
    """The lemma of the last verb before a number with nothing but small words between."""
    for token in reversed(marked.tokens_in(sentence.start, start)[-3:]):
        if token.pos == "VERB":
            return token.lemma
        if token.pos == "NOUN":
            return ""
    return ""
