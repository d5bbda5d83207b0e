"""Answers that are made as a whole, made once until the chronicle changes: they are shared with the lists' parts."""

from collections.abc import Callable
from typing import Any, TypeVar

from letopis.store.ask.facets import Cut
from letopis.store.chronicle import Chronicle

Answer = TypeVar("Answer")


def whole(chronicle: Chronicle, question: Callable[..., Answer], cut: Cut, **given: Any) -> Answer:
    """What a question of a chronicle (`chronicle.plans`) answers to keywords; `cut` is told what was not looked at."""
    return chronicle.whole(question, cut, False, **given)
