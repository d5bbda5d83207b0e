"""Words of closed lists, days and numbers as templates use them, in one language of the interface."""

from collections.abc import Iterable
from datetime import date

from letopis.exports.catalog import language_named
from letopis.exports.days import day, in_words
from letopis.exports.words import Words, words
from letopis.model.when import parse


class Wording:
    """The words of a language: `kind("meeting")`, `status("held")`, … (those of `Words`), its days and numbers."""

    def __init__(self, language: str) -> None:
        """`language` is one of `languages.LANGUAGES`."""
        self._language = language_named(language)
        self.words: Words = words(self._language)

    def fields(self, names: Iterable[str]) -> str:
        """Several attributes of an event, one after the other."""
        return ", ".join(map(self.words.attribute, names))

    def days(self, told: str | date | None) -> str:
        """A day, month, year or interval (EDTF) in words; nothing where there is none.

        >>> Wording("ru").days("2023-04?")
        'предположительно апрель 2023'
        """
        if isinstance(told, date):
            return day(told, self._language)
        try:
            return in_words(parse(told), self._language) if told else ""
        except ValueError:
            return str(told)

    @staticmethod
    def number(value: float) -> str:
        """A number with a narrow space between the thousands.

        >>> Wording.number(12345)
        '12\\u202f345'
        """
        return f"{value:,}".replace(",", "\u202f")
