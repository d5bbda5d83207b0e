"""The clock: the only module that asks it. All others are told what day or moment it is."""

from datetime import UTC, date, datetime


def moment() -> datetime:
    """This moment in UTC."""
    return datetime.now(UTC)


def now() -> str:
    """This moment in UTC, as a chronicle notes it (ISO 8601, to the second)."""
    return moment().isoformat(timespec="seconds")


def today() -> date:
    """The day where this computer is."""
    return date.today()
