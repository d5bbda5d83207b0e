"""The chronicle's reasons in the reader's language: why a value is preferred, why reports tell of one event.

The rules give them in English, with what was compared in them; they are read by their form here. One that has no form
here stays as it is.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from letopis.exports.catalog import language_named
from letopis.exports.days import day
from letopis.exports.words import Words, words
from letopis.site.languages import texts


def _(text: str) -> str:
    """Mark a text for translation, which comes later."""
    return text


_DAY = r"\d{4}-\d\d-\d\d"
#: Each form of a reason with its text; `who` are names or codes of countries, `a` … `d` days.
_FORMS: tuple[tuple[str, str], ...] = (
    ("nothing else is said", _("nothing else is said")),
    ("the status that stands", _("told by those who tell the status that stands")),
    ("says more", _("says more than the others")),
    ("more outlets", _("more outlets tell it")),
    ("known earlier", _("was known earlier")),
    ("smallest id", _("nothing tells them apart; the first in order")),
    ("says more, and contradicts nothing", _("says more, and contradicts nothing")),
    ("a later status stands over an earlier one", _("a later status stands over an earlier one")),
    ("what came out last", _("what came out last")),
    ("all that reports name", _("all that reports name")),
    ("all that reports name, by the fullest name", _("all that reports name, by the fullest name")),
    (r"edited by (?P<who>.+)", _("corrected by %(who)s")),
    (r"the same people: (?P<who>.+)", _("the same people: %(who)s")),
    (r"(?P<who>.+) in both, and others in each", _("%(who)s in both, and others in each")),
    (rf"(?P<who>.+) on (?P<a>{_DAY}) in both", _("%(who)s on %(a)s in both")),
    (r"(?P<who>.+) in both", _("%(who)s in both")),
    (rf"the same day: (?P<a>{_DAY})", _("the same day: %(a)s")),
    (r"in (?P<who>.+)", _("in %(who)s")),
    (r"called alike: (?P<who>.+)", _("called alike: %(who)s")),
    (r"all that is told weighs (?P<who>[\d.]+)", _("all that is told, taken together, weighs %(who)s")),
    (rf"(?P<a>{_DAY})(?: to (?P<b>{_DAY}))? and (?P<c>{_DAY})(?: to (?P<d>{_DAY}))?"
     r"(?P<one>, one of which is only that of the page)?(?P<stay>: days of one stay)?", ""),
    (r"«(?P<who>.+)» and «(?P<other>.+)» are both known as (?P<id>\S+)",
     _("«%(who)s» and «%(other)s» are both known as %(id)s")),
    (r"«(?P<who>.+)» and «(?P<other>.+)» have the same proper name",
     _("«%(who)s» and «%(other)s» have the same proper name")),
)  # fmt: skip
_READ = tuple((re.compile(form, re.DOTALL), text) for form, text in _FORMS)
_CODE = re.compile(r"\b[A-Z]{2}\b")
#: Longer reasons are shown as they are: nobody reads their forms.
_LONGEST = 1_000


def _form(reason: str) -> tuple[str, Mapping[str, str | None]] | None:
    """The text of a reason and what is to be filled in."""
    for form, text in _READ if len(reason) <= _LONGEST else ():
        if found := form.fullmatch(reason):
            return text, found.groupdict()
    return None


class Reasons:
    """Reasons in one language of the interface."""

    def __init__(self, language: str) -> None:
        """`language` is one of `languages.LANGUAGES`."""
        self._language = language_named(language)
        self._told: Callable[[str], str] = texts(language).gettext
        self._words: Words = words(self._language)

    def in_words(self, reason: str) -> str:
        """A reason as people read it.

        >>> Reasons("en").in_words("AZ, GE in both"), Reasons("en").in_words("the same day: 2023-03-30")
        ('Azerbaijan, Georgia in both', 'the same day: 30 March 2023')
        """
        found = _form(reason)
        return self._filled(found[0], found[1]) if found else reason

    @staticmethod
    def knows(reason: str) -> bool:
        """Whether a reason has a form here."""
        return _form(reason) is not None

    def _filled(self, text: str, given: Mapping[str, str | None]) -> str:
        if not text:
            return self._days(given)
        if not given:
            return self._told(text)
        return self._told(text) % {name: self._value(name, value or "") for name, value in given.items()}

    def _value(self, name: str, value: str) -> str:
        if name in "abcd":
            return self._day(value)
        return _CODE.sub(lambda code: self._words.country(code[0]), value) if name == "who" else value

    def _day(self, text: str) -> str:
        try:
            return day(date.fromisoformat(text), self._language)
        except ValueError:
            return text

    def _days(self, given: Mapping[str, str | None]) -> str:
        """Two stretches of days that were compared."""
        told = partial(self._stretch, given)
        whole = self._told(_("%(one)s and %(other)s")) % {"one": told("a", "b"), "other": told("c", "d")}
        if given["one"]:
            whole += self._told(_(", one of which is only the day of the page"))
        return whole + (self._told(_(": days of one stay")) if given["stay"] else "")

    def _stretch(self, given: Mapping[str, str | None], first: str, last: str) -> str:
        begin, end = self._day(given[first] or ""), given[last]
        return f"{begin} – {self._day(end)}" if end else begin
