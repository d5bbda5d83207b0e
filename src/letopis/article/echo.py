"""An outlet's name that the page prints and its address repeats: "Вестник Кавказа" at vestikavkaza.ru."""

import re
from collections.abc import Iterable, Iterator, Sequence

from letopis.article.lines import Line, fold
from letopis.article.phrases import bare, phrases
from letopis.knowledge.gazetteer import gazetteer
from letopis.model.article import Role

#: Latin letters for Russian ones, in the spelling that addresses have most often.
_LATIN = str.maketrans({
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "i", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h",
    "ц": "c", "ч": "ch", "ш": "sh", "щ": "sch", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
})  # fmt: skip
_SPELLINGS = (("kh", "h"), ("ts", "c"), ("x", "ks"), ("j", "i"), ("y", "i"), ("w", "v"))
_NAME = re.compile(r"(?<![\w.])[A-ZА-ЯЁ][\w-]*(?:[ -][A-ZА-ЯЁ][\w-]*){0,3}")
_SHORTEST, _SHARE, _HEAD, _LONGEST = 5, 0.45, 60, 30
_TOLD = frozenset({Role.BODY, Role.QUOTE, Role.TITLE, Role.CAPTION, Role.CREDIT})
_GENERAL = frozenset({"www", "news", "ru", "m", "rus", "amp", "info", "online", "com", "co"})


def echoed(lines: Sequence[Line], roles: Sequence[Role], site: str | None) -> str | None:
    """The first name outside the story, or at the story's very beginning, that the site's address spells, too."""
    labels = [_plain(one) for one in (site or "").split(".")[:-1] if one not in _GENERAL]
    if not any(len(one) >= _SHORTEST for one in labels):
        return None
    for name in _names(lines, roles):
        if any(_spells(label, name) for label in labels) and _is_own(name):
            return name
    return None


def _names(lines: Sequence[Line], roles: Sequence[Role]) -> Iterator[str]:
    """The runs of capitalised words where a site names itself."""
    for line, role in zip(lines, roles, strict=True):
        if role not in _TOLD and (line.words <= _LONGEST or role is Role.LEAD):
            text = line.text[:_HEAD].split(". ")[0].split("—")[0] if role is Role.LEAD else line.text
            for match in _NAME.finditer(text):
                if role is not Role.LEAD or match.start() <= 1:
                    yield match[0]


def _plain(text: str) -> str:
    """A name or a part of an address, letters and digits only, in one spelling."""
    latin = fold(text).translate(_LATIN)
    for spelling, other in _SPELLINGS:
        latin = latin.replace(spelling, other)
    return re.sub(r"[^a-z\d]", "", latin)


def _spells(label: str, name: str) -> bool:
    """Whether a part of the address holds the name, or a word of it that is a good part of the address."""
    whole: Iterable[str] = (_plain(name), *map(_plain, re.split(r"[ -]", name)))
    return any(len(one) >= _SHORTEST and one in label and len(one) >= _SHARE * len(label) for one in whole)


def _is_own(name: str) -> bool:
    """Whether it is a name and no word of a menu, and no name of a country or a place."""
    known = bare(name).split()
    place = gazetteer().longest(known)
    return not phrases().only_menu(known) and (place is None or place.length < len(known))
