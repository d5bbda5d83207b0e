"""How well two reports agree, aspect by aspect."""

from dataclasses import dataclass

from letopis.chronicle.events.people import NAMED
from letopis.chronicle.events.traits import Traits


@dataclass(frozen=True, slots=True)
class Evidence:
    """The scales are those of `people`, `timing`, `places` and `naming`."""

    left: Traits
    right: Traits
    who: float
    when: float
    where: int
    name: float

    @property
    def named(self) -> bool:
        """Whether both name the same person, at least."""
        return self.who in NAMED
