"""The chronicle's reasons in the reader's language: why a value is preferred, why reports tell of one event.

The rules give them in English, with what was compared in them; they are read by their form here. One that has no form
here stays as it is.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from letopis.exports.catalog import language_named
from letopis.exports.days import day, in_words
from letopis.exports.words import Words, words
from letopis.model.when import between, parse
from letopis.site.languages import texts


def _(text: str) -> str:
    """Mark a text for translation, which comes later."""
    return text


_DAY = r"\d{4}-\d\d-\d\d"
#: Each form of a reason with its text. `who` and `other` are names, codes of countries or days, `people` and `place`
#: names in small letters, `stems` words without their endings, `a` … `d` days; others stand as they are.
_FORMS: tuple[tuple[str, str], ...] = (
    ("nothing else is said", _("nothing else is said")),
    ("the status that stands", _("told by those who tell the status that stands")),
    ("says more", _("says more than the others")),
    ("more outlets", _("more outlets tell it")),
    ("known earlier", _("was known earlier")),
    ("first in order", _("nothing tells them apart; the first in order")),
    ("says more, and contradicts nothing", _("says more, and contradicts nothing")),
    ("a later status stands over an earlier one", _("a later status stands over an earlier one")),
    ("what came out last", _("what came out last")),
    ("all that reports name", _("all that reports name")),
    ("all that reports name, by the fullest name", _("all that reports name, by the fullest name")),
    ("a day is not known", _("a day is not known")),
    ("a year is not known", _("a year is not known")),
    (r"edited by (?P<name>.+)", _("corrected by %(name)s")),
    (r"the same people: (?P<people>.+)", _("the same people: %(people)s")),
    (r"(?P<people>.+) in both, and others in each", _("%(people)s in both, and others in each")),
    (rf"(?P<stems>.+) on (?P<a>{_DAY}) in both", _("%(stems)s on %(a)s in both")),
    (r"(?P<people>.+) and (?P<other>.+) in both", _("%(people)s and %(other)s in both")),
    (r"(?P<who>.+) in both", _("%(who)s in both")),
    (rf"the same day: (?P<a>{_DAY})", _("the same day: %(a)s")),
    (r"in (?P<place>.+)", _("in %(place)s")),
    (r"called alike: (?P<stems>.+)", _("called alike: %(stems)s")),
    (r"all that is told weighs (?P<weight>[\d.]+)", _("all that is told, taken together, weighs %(weight)s")),
    (r"(?P<who>.+) here, (?P<other>.+) there, one of which is only that of the page",
     _("here %(who)s, there %(other)s, one of which is only the day of the page")),
    (r"(?P<who>.+) here, (?P<other>.+) there", _("here %(who)s, there %(other)s")),
    (rf"(?P<a>{_DAY})(?: to (?P<b>{_DAY}))? and (?P<c>{_DAY})(?: to (?P<d>{_DAY}))?"
     r"(?P<one>, one of which is only that of the page)?(?P<stay>: days of one stay)?", ""),
    (r"«(?P<name>.+)» and «(?P<like>.+)» are both known as (?P<id>Q\d+)",
     _("«%(name)s» and «%(like)s» are both known as %(id)s")),
    (r"«(?P<name>.+)» and «(?P<like>.+)» are both known as .+",
     _("«%(name)s» and «%(like)s» are one body by kind, field and country")),
    (r"«(?P<name>.+)» and «(?P<like>.+)» have the same proper name",
     _("«%(name)s» and «%(like)s» have the same proper name")),
    (r"both are called «(?P<name>.+)»", _("both are called «%(name)s»")),
    (r"both are (?P<id>Q\d+)", _("both are %(id)s")),
    (r"«(?P<name>.+)» says nothing else than «(?P<like>.+)»", _("«%(name)s» says nothing else than «%(like)s»")),
    (r"«(?P<name>.+)» is the family name of «(?P<like>.+)»", _("«%(name)s» is the family name of «%(like)s»")),
    (r"«(?P<name>.+)» may be short for «(?P<like>.+)»", _("«%(name)s» may be short for «%(like)s»")),
    (r"«(?P<name>.+)» sounds like «(?P<like>.+)»", _("«%(name)s» sounds like «%(like)s»")),
    (r"(?P<count>\d+) documents against (?P<less>\d+) of the next that fits",
     _("pages: %(count)s against %(less)s of the next that fits")),
    (r"(?P<who>[A-Z-]+) stands in (?P<count>\d+) of its documents only and is held to be misread",
     _("%(who)s, in so few pages: %(count)s, is held to be misread")),
)  # fmt: skip
_READ = tuple((re.compile(form, re.DOTALL), text) for form, text in _FORMS)
#: What a reason of names goes on with, and how likely a name makes two people one.
_MORE = re.compile(
    r"(?P<first>.+?)(?:; (?P<more>\d+ documents .+?|[A-Z-]+ stands .+?))?(?P<score> \(\d\.\d\d\))?", re.DOTALL
)
_STRETCH = re.compile(rf"({_DAY})(?: to ({_DAY}))?")
_CODE = re.compile(r"\b[A-Z]{2}\b")
_WORD = re.compile(r"[^\W\d_]+")
#: Words inside of a name that begin with a small letter.
_SMALL = frozenset(("де", "да", "ду", "дель", "дер", "ди", "ла", "фон", "ван", "ибн", "бен", "бин", "аль", "эль",
                    "оглы", "кызы", "улы", "о", "и", "на", "по"))  # fmt: skip
#: Stems have so many letters; shorter ones are whole words.
_STEM = 7
#: Longer reasons are shown as they are: nobody reads their forms.
_LONGEST = 1_000


def _parts(reason: str) -> tuple[list[str], str]:
    """A reason, what it goes on with, and the likelihood at its end, "" where there is none."""
    found = _MORE.fullmatch(reason) if len(reason) <= _LONGEST else None
    if found is None:
        return [reason], ""
    return [one for one in (found["first"], found["more"]) if one], (found["score"] or "").strip(" ()")


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
        parts, score = _parts(reason)
        told = "; ".join(map(self._told_alone, parts))
        return f"{told} ({self._words.number(float(score))})" if score else told

    def _told_alone(self, reason: str) -> str:
        found = _form(reason)
        return self._filled(found[0], found[1]) if found else reason

    @staticmethod
    def knows(reason: str) -> bool:
        """Whether a reason has a form here."""
        return all(_form(part) for part in _parts(reason)[0])

    def _filled(self, text: str, given: Mapping[str, str | None]) -> str:
        if not text:
            return self._days(given)
        if not given:
            return self._told(text)
        return self._told(text) % {name: self._value(name, value or "") for name, value in given.items()}

    def _value(self, name: str, value: str) -> str:
        if name in "abcd":
            return self._day(value)
        if name == "weight":
            return self._words.number(float(value))
        if name == "stems":
            return ", ".join(f"{one}…" if len(one) == _STEM else one for one in value.split(", "))
        if name in ("people", "place"):
            value = _titled(value)
        return self._named(value) if name in ("who", "other", "people", "place") else value

    def _named(self, value: str) -> str:
        """Codes of countries and days in words; names of one or two words with capitals."""
        if stretch := _STRETCH.fullmatch(value):
            return self._between(*stretch.groups())
        short = ", ".join(_titled(one) if one.count(" ") < 2 else one for one in value.split(", "))
        return _CODE.sub(lambda code: self._words.country(code[0]), short)

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
        return self._between(given[first] or "", given[last])

    def _between(self, first: str, last: str | None) -> str:
        try:
            begin, end = date.fromisoformat(first), date.fromisoformat(last or first)
            month = (
                begin.day == 1 and end.day == monthrange(end.year, end.month)[1] and first[:7] == end.isoformat()[:7]
            )
            return in_words(parse(first[:7]) if month else between(begin, end), self._language)
        except ValueError:
            return f"{first} – {last}" if last else first


def _titled(names: str) -> str:
    """Names with their capitals, which the rules compare without.

    >>> _titled("георгий тарханов, KZ, порт-о-пренс")
    'Георгий Тарханов, KZ, Порт-о-Пренс'
    """
    return _WORD.sub(lambda word: word[0] if word[0] in _SMALL else word[0][0].upper() + word[0][1:], names)
