"""What takes long to make and is told several times: made once and kept on the disk, to need little memory."""

import pickle
from collections.abc import Callable, Iterable, Iterator
from tempfile import TemporaryFile
from typing import IO, Generic, TypeVar
from weakref import finalize

Item = TypeVar("Item")


class Spool(Generic[Item]):
    """Items that `make` makes when they are first gone through to the end; from then on a temporary file has them.

    The file has no name, and goes with the spool. Items are given as they were made: nobody changes them.
    """

    def __init__(self, make: Callable[[], Iterable[Item]]) -> None:
        self._make = make
        self._file: IO[bytes] | None = None

    def __iter__(self) -> Iterator[Item]:
        return self._first() if self._file is None else _read(self._file)

    def _first(self) -> Iterator[Item]:
        file = TemporaryFile()  # noqa: SIM115 (it is closed when the spool goes, or here)
        try:
            for one in self._make():
                pickle.dump(one, file, pickle.HIGHEST_PROTOCOL)
                yield one
            self._file = file
        finally:
            if self._file is file:
                finalize(self, file.close)
            else:
                file.close()


def _read(file: IO[bytes]) -> Iterator[Item]:
    """The items from the beginning; others may read the same file meanwhile."""
    end = file.seek(0, 2)
    place = 0
    while place < end:
        file.seek(place)
        one: Item = pickle.load(file)  # written by this very process
        place = file.tell()
        yield one
