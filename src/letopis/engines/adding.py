"""Pages into a chronicle: read window by window, each window kept in one transaction.

What stands in a window is furniture where it recurs, so that windows are always those of the list of pages as given: a
run that goes on after an interruption passes over the windows that are stored, and reads the others as the first run
would have.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from letopis.article.recurrence import WINDOW
from letopis.engines.local import read_pages
from letopis.model.article import Page
from letopis.model.errors import LetopisError
from letopis.model.reading import Reading
from letopis.store.writer import Added, Writer


@dataclass(frozen=True, slots=True)
class Step:
    """What became of one window: counts, errors, and the readings that were made."""

    added: Added
    errors: tuple[LetopisError, ...] = ()
    readings: tuple[Reading, ...] = ()


#: Tells this moment in UTC, as the chronicle notes it.
Clock = Callable[[], str]


def add(writer: Writer, pages: Iterable[Page | LetopisError], now: Clock, window: int = WINDOW) -> Iterator[Step]:
    """Read pages and store them, a window at a time; what cannot be read is told in the step, and the rest go on."""
    rest = iter(pages)
    while batch := list(islice(rest, window)):
        yield _step(writer, batch, now)


def _step(writer: Writer, batch: Sequence[Page | LetopisError], now: Clock) -> Step:
    found = [one for one in batch if isinstance(one, Page)]
    errors = tuple(one for one in batch if isinstance(one, LetopisError))
    if writer.known(found):
        return Step(Added(same=len(found)), errors)
    results = list(read_pages(found))
    read = [(page, one) for page, one in zip(found, results, strict=True) if isinstance(one, Reading)]
    failed = tuple(one for one in results if isinstance(one, LetopisError))
    added, lost = _stored(writer, read, now()) if read else (Added(), ())
    return Step(added, errors + failed + lost, tuple(reading for _, reading in read))


def _stored(
    writer: Writer, read: Sequence[tuple[Page, Reading]], moment: str
) -> tuple[Added, tuple[LetopisError, ...]]:
    """Pages stored together, or one by one where that fails, so that only the one at fault is lost.

    What the database itself refuses (a full disk) is no page's fault: it ends the run.
    """
    try:
        return writer.add(read, moment), ()
    except LetopisError:
        raise
    except Exception:
        found = [_alone(writer, page, reading, moment) for page, reading in read]
    counts = [one for one in found if isinstance(one, Added)]
    added = Added(*(sum(getattr(one, name) for one in counts) for name in ("new", "changed", "same")))
    return added, tuple(one for one in found if isinstance(one, LetopisError))


def _alone(writer: Writer, page: Page, reading: Reading, moment: str) -> Added | LetopisError:
    try:
        return writer.add([(page, reading)], moment)
    except LetopisError:
        raise
    except Exception as error:
        problem = f"the page cannot be taken into the chronicle ({type(error).__name__}: {error})"
        return LetopisError(page.source, problem, "the rest were added; please report it with the page")
