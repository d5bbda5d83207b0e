"""How often and how long something is tried again: waits that double, or as long as the other side asks for."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from letopis.model.errors import LetopisError

_T = TypeVar("_T")


class Clock(Protocol):
    """What sending must know of time; `letopis.clock` is one."""

    def moment(self) -> datetime:
        """This moment in UTC."""

    def wait(self, seconds: float) -> None:
        """Come back after so many seconds."""


class NotSent(LetopisError):
    """Something that could not be sent, or not wholly."""


class Refused(Exception):
    """The other side will not have it, however often it is tried."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(f"{problem}; {remedy}")
        self.problem = problem
        self.remedy = remedy


class Busy(Exception):
    """It did not arrive, and may if it is tried again; `seconds` are those that the other side asks to wait."""

    def __init__(self, problem: str, seconds: float | None = None) -> None:
        super().__init__(problem)
        self.problem = problem
        self.seconds = seconds


class Unclear(Exception):
    """The answer was lost: it may have arrived."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Patience:
    """So many tries; seconds before the second one, which double up to `most`; and the longest wait that is obeyed."""

    tries: int = 5
    first: float = 1.0
    most: float = 60.0
    longest: float = 300.0

    def pause(self, turn: int, asked: float | None) -> float:
        """Seconds to wait after the try of this number, the first being 0."""
        own = min(self.most, self.first * 2.0**turn)
        return own if asked is None else max(asked, 0.0)


def persist(act: Callable[[], _T], where: str, clock: Clock, patience: Patience | None = None) -> _T:
    """What an act gives, tried again while the other side is busy; `where` names that side in errors.

    Raises:
        NotSent: it was refused, or busy too often, or asks to wait too long, or nobody knows whether it arrived.
    """
    allowed = patience or Patience()
    for turn in range(allowed.tries):
        try:
            return act()
        except Refused as error:
            raise NotSent(where, error.problem, error.remedy) from None
        except Unclear as error:
            told = f"{error.problem}, so that it may have arrived"
            raise NotSent(where, told, "look there before sending again") from None
        except Busy as error:
            pause = allowed.pause(turn, error.seconds)
            if turn + 1 == allowed.tries:
                raise NotSent(where, f"{error.problem}, {allowed.tries} times", "send it again later") from None
            if pause > allowed.longest:
                told = f"{error.problem}, and asks to wait {pause:.0f} seconds"
                raise NotSent(where, told, "send it again then") from None
            clock.wait(pause)
    raise AssertionError("the last try returns or raises")
