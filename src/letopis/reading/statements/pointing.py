"""What a sentence points back at: «Стороны встретятся в мае. Об этом сообщил министр», «Такое мнение высказал он»."""

from collections.abc import Sequence

from letopis.model.facts import Statement
from letopis.model.marked import Sentence, Token
from letopis.reading.statements.sayings import Saying
from letopis.reading.statements.scene import TOLD, Scene, words

#: How many words may stand before what points back.
_OPENING = 3
#: A sentence of fewer words is a heading, not what somebody said.
_SHORTEST = 4


def points_back(scene: Scene, saying: Saying, sentence: Sentence) -> bool:
    """Whether a saying's sentence tells of what was said before it rather than of words of its own."""
    tokens = scene.marked.tokens
    if saying.rule in ("speech.according", "speech.cited") or saying.word in scene.quoted:
        return False
    opening = tokens[sentence.first : min(saying.word, sentence.first + _OPENING)]
    return any(_this(scene, one) or such(scene, one) for one in opening) or _told_this(scene, tokens[saying.word])


def _this(scene: Scene, token: Token) -> bool:
    """«Об этом»."""
    before = scene.before(token)
    return token.text.lower() == "этом" and before is not None and before.lemma in ("о", "об")


def such(scene: Scene, noun: Token) -> bool:
    """Whether a noun is told to be what went before: «такое заявление», «с соответствующим предложением»."""
    before = scene.before(noun)
    return noun.lemma in words().told and before is not None and before.lemma in words().such


def _told_this(scene: Scene, verb: Token) -> bool:
    """«Министр рассказал об этом в интервью»."""
    near = [scene.after(verb, steps) for steps in (1, 2)]
    return all(near) and near[1] is not None and _this(scene, near[1])


def told_before(scene: Scene, found: Sequence[Statement], sentence: Sentence) -> tuple[int, int] | None:
    """The tokens of the sentence before, where nothing `found` is told of it yet: a later one gives it to its speaker.

    «Министерство заявило о готовности помочь. Об этом сообщил министр» are words of the minister.
    """
    if not sentence.index:
        return None
    before = scene.marked.sentences[sentence.index - 1]
    told = scene.marked.words(before)
    if before.role not in TOLD or told[-1].text in (":", "?") or len(told) < _SHORTEST:
        return None
    if any(one.start < before.end and before.start < one.end for one in found):
        return None
    if not any(_predicates(one) for one in told):
        return None
    return before.first, before.last


def _predicates(token: Token) -> bool:
    return token.feats.get("VerbForm") == "Fin" or token.feats.get("Variant") == "Short" or token.lemma == "нет"
