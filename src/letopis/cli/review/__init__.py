"""`letopis review`: people's corrections, one by one at a terminal or by commands of their own."""

from letopis.cli.review.commands import review

__all__ = ["review"]
