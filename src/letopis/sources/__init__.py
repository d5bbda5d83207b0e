"""Where pages come from: files, folders, globs, JSON lines, standard input."""

from letopis.sources.documents import LARGEST, documents
from letopis.sources.paths import pages

__all__ = ["LARGEST", "documents", "pages"]
