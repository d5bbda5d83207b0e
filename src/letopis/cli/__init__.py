"""The commands, for a person at a terminal and for programs behind a pipe."""

from letopis.cli.app import main

__all__ = ["main"]
