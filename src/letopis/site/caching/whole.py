"""Answers that are made as a whole, made once until the chronicle changes: they are shared with the lists' parts."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from letopis.store.ask.facets import Cut
from letopis.store.ask.listing.remembered import remembered
from letopis.store.chronicle import Chronicle

Answer = TypeVar("Answer")


def whole(chronicle: Chronicle, question: Callable[..., Answer], cut: Cut, **given: Any) -> Answer:
    """What a question of a chronicle (`chronicle.plans`) answers to keywords; `cut` is told what was not looked at."""
    given = {name: tuple(one) if _several(one) else one for name, one in given.items()}
    with chronicle.asked() as connection:
        key = question.__name__, *sorted(given.items())
        return remembered(connection, key, lambda partly: question(**given, cut=partly), cut)


def _several(one: Any) -> bool:
    return isinstance(one, Iterable) and not isinstance(one, str)
