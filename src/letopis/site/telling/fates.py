"""Why a plan stands as it does and what tells an office's ends, in the reader's language.

The rules say it in English, with what was compared in it; it is read by its form here, as `events.reasons` does for
events. What has no form here stays as it is.
"""

import re
from collections.abc import Mapping

from letopis.site.languages import texts
from letopis.site.telling.wording import Wording


def _(text: str) -> str:
    """Mark a text for translation, which comes later."""
    return text


#: What a step does to a plan; `when` and `before` are dates in EDTF.
_STEPS: tuple[tuple[str, str], ...] = (
    (r"put off to (?P<when>\S+) from (?P<before>\S+)", _("put off to: %(when)s; before: %(before)s")),
    (r"put off to (?P<when>\S+)", _("put off to: %(when)s")),
    (
        r"put off from (?P<before>[^,\s]+), and no new date is told",
        _("put off, no new date is told; before: %(before)s"),
    ),
    (r"put off, and no new date is told", _("put off, no new date is told")),
    (r"called off", _("called off")),
    (r"said not to be so", _("said not to be so")),
    (r"said to have happened \((?P<when>\S+)\)", _("said to have happened: %(when)s")),
    (r"said to have happened", _("said to have happened")),
    (r"planned again \((?P<when>\S+)\)", _("planned again: %(when)s")),
    (r"planned again", _("planned again")),
    (r"now planned for (?P<when>\S+) from (?P<before>\S+)", _("now planned for: %(when)s; before: %(before)s")),
    (r"now planned for (?P<when>\S+)", _("now planned for: %(when)s")),
    (r"planned for (?P<when>\S+)", _("planned for: %(when)s")),
)
#: Why something is held to be what was planned; `who` and `name` are words of pages, `codes` countries.
_GROUNDS: tuple[tuple[str, str], ...] = (
    (r"of the same series \((?P<name>.+)\), in the time told", _("of the same series (%(name)s), in the time told")),
    (r"of the same series \((?P<name>.+)\), the first after it was told",
     _("of the same series (%(name)s), the first one after it was told")),
    (r"the same people \((?P<who>.+)\) are in the place named in the time told",
     _("the same people (%(who)s) are in the place named, in the time told")),
    (r"the same people \((?P<who>.+)\) in a (?P<kind>[a-z-]+), in the time told",
     _("the same people (%(who)s), %(kind)s, in the time told")),
    (r"the same people \((?P<who>.+)\) in a (?P<kind>[a-z-]+), the first after it was told",
     _("the same people (%(who)s), %(kind)s, the first one after it was told")),
    (r"the same states \((?P<codes>[A-Z, ]+)\) and place in the time told",
     _("the same states (%(codes)s) and place, in the time told")),
    (r"a paper of the same parties and words \((?P<name>.+)\) is (?P<paper>[a-z-]+)",
     _("a paper of the same parties and words (%(name)s): %(paper)s")),
)  # fmt: skip
#: What tells the ends of a tenure, and what speaks against it.
_OFFICES: tuple[tuple[str, str], ...] = (
    (r"told: .+", _("stated by a page")),
    (r"first called so", _("the first page that calls the holder so")),
    (r"first called so; before that (?P<who>.+) acting",
     _("the first page that calls the holder so; before that %(who)s, acting")),
    (r"first called so; before that (?P<who>.+)", _("the first page that calls the holder so; before that %(who)s")),
    (r"followed by (?P<who>.+)", _("followed by %(who)s")),
    (r"called the former holder", _("called the former holder")),
    (r"no longer acting", _("no longer acting")),
    (r"no dated page calls the holder so", _("no dated page calls the holder so")),
    (r"called the holder in his own right, and acting still",
     _("called the holder without “acting”, and acting still")),
    (r"calls (?P<who>.+) the holder on (?P<when>\S+), outside of the time that other claims tell",
     _("calls %(who)s the holder on %(when)s, outside of the time that other claims tell")),
    (r"calls (?P<who>.+) the holder on (?P<when>\S+): (?P<one>\d+) against (?P<other>\d+) for (?P<name>[^;]+)",
     _("names as the holder on %(when)s: %(who)s. Claims: %(one)s against %(other)s for %(name)s")),
    (r"called the former holder on (?P<when>\S+), and the holder until (?P<before>\S+)",
     _("called the former holder on %(when)s, and the holder until %(before)s")),
    (r"said to begin (?P<when>\S+), but called so from (?P<before>\S+) on",
     _("said to begin: %(when)s; but called so from %(before)s on")),
    (r"said to end (?P<when>\S+), but called so until (?P<before>\S+)",
     _("said to end: %(when)s; but called so until %(before)s")),
    (r"(?P<one>\d+) claims name the same office of (?P<state>\S+), (?P<other>\d+) of (?P<served>\S+)",
     _("claims of the same office by country: %(state)s – %(one)s, %(served)s – %(other)s")),
    (r"(?P<one>\d+) claims name offices of (?P<state>\S+), (?P<other>\d+) of (?P<served>\S+)",
     _("claims of offices by country: %(state)s – %(one)s, %(served)s – %(other)s")),
)  # fmt: skip
#: What an outvoted claim of an office goes on with.
_DOUBTED = re.compile(r"(.+); (\d+ claims name .+)", re.DOTALL)
_Forms = tuple[tuple[re.Pattern[str], str], ...]
#: Longer ones are shown as they are: nobody reads their forms.
_LONGEST = 1_000


def _read(forms: tuple[tuple[str, str], ...]) -> _Forms:
    return tuple((re.compile(form, re.DOTALL), text) for form, text in forms)


_READ_STEPS, _READ_GROUNDS, _READ_OFFICES = map(_read, (_STEPS, _GROUNDS, _OFFICES))


class Fates:
    """Reasons of plans and of offices in one language of the interface."""

    def __init__(self, language: str) -> None:
        """`language` is one of `languages.LANGUAGES`."""
        self._texts = texts(language)
        self._wording = Wording(language)

    def plan(self, reason: str) -> str:
        """What a step does to a plan, and why it is held to.

        >>> Fates("en").plan("put off to 2025-05: the same states (AZ, GE) and place in the time told")
        'put off to: May 2025 – the same states (Azerbaijan, Georgia) and place, in the time told'
        """
        what, _colon, why = reason.partition(": ")
        told = [self._told(_READ_STEPS, what), *([self._told(_READ_GROUNDS, why)] if why else [])]
        return " – ".join(told)

    def office(self, rule: str) -> str:
        """What tells an end of a tenure, or speaks against one.

        >>> Fates("en").office("followed by Irma Lange"), Fates("en").office("something else")
        ('followed by Irma Lange', 'something else')
        """
        found = _DOUBTED.fullmatch(rule) if len(rule) <= _LONGEST else None
        return "; ".join(self._told(_READ_OFFICES, one) for one in (found.groups() if found else [rule]))

    def _told(self, forms: _Forms, reason: str) -> str:
        for form, text in forms if len(reason) <= _LONGEST else ():
            if found := form.fullmatch(reason):
                return self._filled(text, found.groupdict())
        return reason

    def _filled(self, text: str, given: Mapping[str, str]) -> str:
        told = self._texts.gettext(text)
        return told % {name: self._value(name, value) for name, value in given.items()} if given else told

    def _value(self, name: str, value: str) -> str:
        words = self._wording.words
        if name in ("when", "before"):
            return self._wording.days(value)
        if name in ("state", "served"):
            return words.country(value)
        if name == "codes":
            return ", ".join(map(words.country, value.split(", ")))
        if name == "kind":
            return words.kind(value)
        return words.document_status(value) if name == "paper" else value
