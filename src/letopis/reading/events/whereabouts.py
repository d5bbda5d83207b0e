"""Where an event was, where its clause does not say: the one place that its sentence names."""

from letopis.model.marked import Token
from letopis.reading.events.grammar import parted, preposition
from letopis.reading.events.scene import Scene
from letopis.reading.events.triggers import Trigger

_KINDS = frozenset({"meeting", "press-conference", "conference", "signing"})
_PLACING = frozenset({"в", "во", "на"})


def lone_place(scene: Scene, trigger: Trigger) -> str | None:
    """The city in which all that a sentence tells is set: the only one with "в" or "на" in it."""
    if trigger.kind not in _KINDS:
        return None
    sentence = scene.marked.sentence_of(trigger.token)
    found = {one for token in scene.marked.words(sentence) for one in _place(scene, token)
             if not parted(scene.marked, trigger.token, token)}  # fmt: skip
    return next(iter(found)) if len(found) == 1 else None


def _place(scene: Scene, token: Token) -> tuple[str, ...]:
    """The place that a token in the locative names with a preposition of its own."""
    if token.feats.get("Case") != "Loc" or preposition(scene.marked, token.index) not in _PLACING:
        return ()
    reference = scene.cast.at(token.start)
    head = scene.marked.tokens[token.head] if token.head >= 0 else token
    if reference is None or reference.head != token.index or _of_somebody(head, token):
        return ()
    return scene.of_type(reference.entities, "place")


def _of_somebody(head: Token, token: Token) -> bool:
    """Whether a place says of a person before it where he serves: "посол в Каире"."""
    return head.feats.get("Animacy") == "Anim" and head.index < token.index
