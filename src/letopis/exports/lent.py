"""Libraries that an extra lends: imported when something needs them, and told of where they lack."""

from collections.abc import Iterator
from contextlib import contextmanager

from letopis.model.errors import LetopisError


class NotInstalled(LetopisError):
    """A library that a format needs."""


@contextmanager
def lending(what: str) -> Iterator[None]:
    """Around the import of a library of the extra `exports`; `what` needs it. Raises NotInstalled where it lacks."""
    try:
        yield
    except ModuleNotFoundError as error:
        problem = f"the library {error.name} is not installed"
        raise NotInstalled(what, problem, "install it: pip install 'letopis[exports]'") from None
