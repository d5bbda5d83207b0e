"""Statements: who said what, as a quotation or reported, and by which channel."""

from letopis.reading.statements.find import find_statements

__all__ = ["find_statements"]
