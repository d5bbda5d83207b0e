"""Letopis reads the news of diplomacy and keeps its chronicle, every fact traceable to its sentence."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from letopis.api import Chronicle

__version__ = "0.1.0"
__all__ = ["__version__", "open"]


def open(url: str = "letopis.db", make: bool = True) -> "Chronicle":
    """Open a chronicle by its SQLite file's path or its database's URL; made if it is not there.

    With `make` false raises BadDatabase where there is none yet.
    """
    from letopis.api import Chronicle  # here, so that `import letopis` loads no database's library

    return Chronicle(url, make)
