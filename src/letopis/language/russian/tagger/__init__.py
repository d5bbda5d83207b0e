"""The trained tagger: nested spans of NEREL's types and the relations between them, from weights that ship here."""

from letopis.language.russian.tagger.tag import Untagged, tag

__all__ = ["Untagged", "tag"]
