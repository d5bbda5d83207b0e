"""By which way the words came: a press conference, a site, a communiqué, an interview."""

from letopis.model.marked import Token
from letopis.reading.statements.pointing import such
from letopis.reading.statements.sayings import Saying
from letopis.reading.statements.scene import Scene, words


def channel(scene: Scene, saying: Saying) -> str | None:
    """The channel in the words of the text («на пресс-конференции в МИД»), or None if none is told."""
    verb = scene.marked.tokens[saying.word]
    near = [verb, *(scene.marked.tokens[index] for index in scene.marked.children[verb.index])]
    for one in near:
        known = one.lemma in words().channels and one.index not in scene.quoted
        if known and _by_it(scene, one) and not _after_it(scene, one) and not such(scene, one):
            return _phrase(scene, one)
    return None


def _by_it(scene: Scene, noun: Token) -> bool:
    """Whether a noun is a way at all: «в заявлении», «журналистам»; not «комментируя заявление»."""
    return noun.feats.get("Case") != "Acc" or any(True for _ in scene.children(noun, "case"))


def _after_it(scene: Scene, noun: Token) -> bool:
    """«после встречи», «перед заседанием»: a time, not a way."""
    return any(one.lemma in ("после", "перед", "до", "накануне") for one in scene.children(noun, "case"))


def _phrase(scene: Scene, noun: Token) -> str:
    """The noun with its preposition and what depends on it, up to a sign or a quotation."""
    indexes = sorted(index for index in scene.marked.subtree(noun.index) if index not in scene.quoted)
    kept = [noun.index]
    for index in (one for one in indexes if one > noun.index):
        token = scene.marked.tokens[index]
        if index != kept[-1] + 1 or token.pos in ("PUNCT", "VERB", "SCONJ") or len(kept) > 8:
            break
        kept.append(index)
    before = [one for one in indexes if noun.index - 4 < one < noun.index and scene.marked.tokens[one].pos in _LEADING]
    first = min([noun.index, *before])
    return scene.marked.text[scene.marked.tokens[first].start : scene.marked.tokens[kept[-1]].end]


_LEADING = frozenset({"ADP", "ADJ", "DET", "NOUN"})
