"""How `read` runs over many pages: here, in this process."""

from letopis.engines.local import TOGETHER, read_pages

__all__ = ["TOGETHER", "read_pages"]
