"""The clock: the only module that asks it. All others are told what day or moment it is."""

import time
from datetime import UTC, date, datetime


def moment() -> datetime:
    """This moment in UTC."""
    return datetime.now(UTC)


def now() -> str:
    """This moment in UTC, as a chronicle notes it (ISO 8601, to the second)."""
    return moment().isoformat(timespec="seconds")


def seconds() -> float:
    """Seconds since some fixed moment: what takes how long."""
    return time.monotonic()


def wait(seconds: float) -> None:
    """Come back after so many seconds."""
    time.sleep(seconds)


def today() -> date:
    """The day where this computer is."""
    return date.today()
