"""What reports say of an attribute, with who says so."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Said:
    """A value of an attribute, in JSON form, and the reports (claim ids) that say it."""

    value: Any
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Attribute:
    """All that is said of one attribute, the preferred value first.

    `rule` names why it is preferred. `disputed` where two values cannot both be true: 2023 and 2023-04-03 can.
    """

    said: tuple[Said, ...]
    rule: str
    disputed: bool
