"""Letopis for Python programs: a chronicle that is opened, added to and asked (docs/chronicle.md)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from letopis.model.article import Page
from letopis.model.errors import LetopisError
from letopis.store.chronicle import Chronicle as Kept


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many pages were new, how many new versions, how many known as they are; what could not be read."""

    new: int
    changed: int
    same: int
    errors: tuple[LetopisError, ...] = ()


class Chronicle(Kept):
    """A chronicle to be asked and added to; `with` closes it."""

    def add(self, pages: str | Iterable[str | Page]) -> Outcome:
        """Read pages and add what they say: what `letopis read` takes (paths, patterns, addresses), or pages.

        What is stored already is passed over; a page that changed becomes a new version, and the old one is kept. What
        cannot be read is in the outcome's `errors`, and the rest is added.
        """
        from letopis.clock import now
        from letopis.engines.adding import add  # here, so that who only asks need not wait for the models' libraries
        from letopis.engines.reader import reader

        steps = list(add(self.writer(reader()), _pages([pages] if isinstance(pages, str) else pages), now))
        return Outcome(
            sum(one.added.new for one in steps),
            sum(one.added.changed for one in steps),
            sum(one.added.same for one in steps),
            tuple(error for one in steps for error in one.errors),
        )


def _pages(given: Iterable[str | Page]) -> Iterator[Page | LetopisError]:
    from letopis import clock, sources

    web = sources.Web(clock)
    for one in given:
        if isinstance(one, Page):
            yield one
        else:
            yield from sources.pages([one], web=web)
