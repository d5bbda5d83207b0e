"""The chronicle as linked data: JSON-LD with the terms of schema.org."""

from letopis.exports.linked.document import document

__all__ = ["document"]
