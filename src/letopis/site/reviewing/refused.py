"""An act that was not done, with what was typed and why not."""

from dataclasses import dataclass

from letopis.model.errors import LetopisError
from letopis.site.reviewing.wish import Wish
from letopis.store.reviewing import AlreadyJudged, Contradicted, NotInForce

#: What the state of the chronicle speaks against, rather than what was typed (RFC 9110, 15.5.10 and 15.5.21).
CONFLICTS = (AlreadyJudged, Contradicted, NotInForce)


@dataclass(frozen=True, slots=True)
class Refused:
    """What was asked for and the error that it met."""

    wish: Wish
    error: LetopisError

    @property
    def status(self) -> int:
        """The status of the answer: 409 where other decisions stand against it, else 422."""
        return 409 if isinstance(self.error, CONFLICTS) else 422

    @property
    def here(self) -> bool:
        """Whether the form stands on the page of what it is about."""
        return self.wish.back is None or self.wish.back.startswith(("/events/", "/people/"))
