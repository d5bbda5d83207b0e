"""Letopis reads the news of diplomacy and keeps its chronicle, every fact traceable to its sentence."""

__version__ = "0.1.0"
