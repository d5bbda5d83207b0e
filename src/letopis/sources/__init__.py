"""Where pages come from: files, folders, globs, JSON lines, standard input, addresses on the web."""

from letopis.sources.documents import LARGEST, documents
from letopis.sources.paths import pages
from letopis.sources.web import Web

__all__ = ["LARGEST", "Web", "documents", "pages"]
