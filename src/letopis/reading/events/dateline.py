"""The day at the head of a story: "ЛИМА, 14 марта –"."""

from letopis.model.article import Block, Role
from letopis.model.when import Precision, When
from letopis.reading.events.scene import Scene
from letopis.times import find

_DASHES = ("–", "—", "-")
_HEAD = 12  # words: how far into the lead the dash of a dateline may stand


def dateline(scene: Scene) -> When | None:
    """The day before the dash at the head of the story, in its own block or in the lead; in doubt as an event's."""
    return _inline(scene) or _apart(scene)


def _inline(scene: Scene) -> When | None:
    lead = next((one for one in scene.marked.sentences if one.role in (Role.LEAD, Role.BODY)), None)
    if lead is None:
        return None
    head = scene.marked.words(lead)[:_HEAD]
    dash = next((one.start for one in head if one.text in _DASHES), None)
    days = [one.when for one in scene.times if dash is not None and lead.start <= one.span.start < dash]
    return next((one.doubted() for one in days if one is not None and one.precision is Precision.DAY), None)


def _apart(scene: Scene) -> When | None:
    """The day of the dateline block right before the story, where a place or agency stands beside it."""
    blocks = [one for one in scene.marked.article.blocks if one.role is not Role.FURNITURE]
    first = next((i for i, one in enumerate(blocks) if one.role in (Role.LEAD, Role.BODY)), 0)
    before = blocks[first - 1] if first else None
    return _day_in(scene, before) if before is not None and before.role is Role.DATELINE else None


def _day_in(scene: Scene, block: Block) -> When | None:
    text = scene.marked.text[block.start : block.end].rstrip()
    if not text.endswith(_DASHES) or not text[:1].isalpha():
        return None
    dates = [one.resolve(scene.marked.article.published, "past") for one in find(text)]
    return next((one.doubted() for one in dates if one is not None and one.precision is Precision.DAY), None)
