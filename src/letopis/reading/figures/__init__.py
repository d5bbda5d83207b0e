"""Figures: what was measured, how much, and of which period."""

from letopis.reading.figures.find import find_figures

__all__ = ["find_figures"]
