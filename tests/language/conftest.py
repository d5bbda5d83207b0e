from collections.abc import Callable

import pytest

from letopis.language import mark
from letopis.model.article import Article, Block, Role
from letopis.model.marked import Marked


@pytest.fixture
def marked() -> Callable[..., Marked]:
    """Marks a text whose lines are all body."""

    def make(text: str, role: Role = Role.BODY, language: str = "ru") -> Marked:
        return next(mark([Article("a text", text, (Block(role, 0, len(text)),), language)]))

    return make
