"""Words of closed lists, days and numbers as the pages show them in a language."""

from collections.abc import Iterable


class Wording:
    """The words of a language: `kind("meeting")`, `status("held")`, … and its days and numbers."""

    def __init__(self, language: str) -> None:
        """`language` is one of `languages.LANGUAGES`."""
        self.language = language

    def kind(self, word: str) -> str:
        """A kind of event."""
        return word

    def status(self, word: str) -> str:
        """How an event stands."""
        return word

    def level(self, word: str) -> str:
        """At which level a visit is made."""
        return word

    def topic(self, word: str) -> str:
        """A topic."""
        return word

    def role(self, word: str) -> str:
        """A participant's role."""
        return word

    def state(self, word: str) -> str:
        """How a plan stands."""
        return word

    def field(self, word: str) -> str:
        """An attribute of an event."""
        return word

    def fields(self, names: Iterable[str]) -> str:
        """Several attributes, one after the other."""
        return ", ".join(map(self.field, names))

    def country(self, code: str) -> str:
        """A country by its code."""
        return code

    def days(self, edtf: str | None) -> str:
        """A day, month, year or interval in EDTF, in words; nothing where there is none."""
        return edtf or ""

    def number(self, value: float) -> str:
        """A number with the thousands apart.

        >>> Wording("ru").number(12345)
        '12\\u202f345'
        """
        return f"{value:,}".replace(",", "\u202f")
