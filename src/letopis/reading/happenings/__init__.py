"""Happenings: whatever a page tells beside acts of diplomacy, as the trained tagger sees it."""

from letopis.reading.happenings.find import with_happenings

__all__ = ["with_happenings"]
