"""What fetching must know of time; `letopis.clock` is one."""

from typing import Protocol


class Clock(Protocol):
    """Tells the moment, measures how long something takes, and waits."""

    def now(self) -> str:
        """This moment in UTC (ISO 8601)."""

    def seconds(self) -> float:
        """Seconds since some fixed moment."""

    def wait(self, seconds: float) -> None:
        """Come back after so many seconds."""
