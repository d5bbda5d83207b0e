"""What an event belongs to: a visit contains its meetings, its signing and its press conference."""

from collections.abc import Sequence

from letopis.chronicle.events.merge import MergedEvent


def container(event: MergedEvent, others: Sequence[MergedEvent]) -> str | None:
    """The id of the event among others (its neighbours in time) that this one is part of, if any says or shows so."""
    raise NotImplementedError
