"""What a story has told of time so far, from which its relative dates count."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from letopis.model.when import When
from letopis.reading.chronicle import Entry


@dataclass(frozen=True, slots=True)
class Told:
    """A point in time as told: its date, `None` where only the story could tell, and its sentence."""

    when: When | None
    day: bool
    month: bool
    sentence: int


@dataclass(slots=True)
class Story:
    """What has been told so far, and the year that was stated last, with its sentence and block."""

    told: list[Told] = field(default_factory=list)
    year: int | None = None
    year_sentence: int = -9
    year_block: int = -1
    entries: Mapping[int, Entry] = field(default_factory=dict)

    @property
    def last(self) -> When | None:
        """The date told last."""
        return self.told[-1].when if self.told else None

    def last_day(self, sentence: int) -> When | None:
        """The day that "the next day" counts from: the date of this sentence, else the last day told."""
        if self.told and self.told[-1].sentence == sentence:
            return self.told[-1].when
        return next((one.when for one in reversed(self.told) if one.day), None)

    def last_year(self, sentence: int) -> int | None:
        """The year that "that same year" means: this sentence's, else that of the last day or month told."""
        here = [one for one in self.told if one.sentence == sentence]
        dated = here or [one for one in self.told if one.day or one.month] or self.told
        when = dated[-1].when if dated else None
        return when.earliest.year if when and when.earliest else None
