"""Translations: gettext catalogs in a room's folder `locale`, made by `scripts/messages.py`."""

import gettext
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from letopis.model.errors import LetopisError

Language = Literal["ru", "kk", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
DOMAIN = "letopis"
OWN = Path(__file__).parent / "locale"


class UnknownLanguage(LetopisError):
    """A language that nothing is written in."""


def language_named(text: str) -> Language:
    """The language that a tag names ("kk", "kk-KZ", "ru_RU"). Raises UnknownLanguage."""
    short = text.strip().lower().replace("_", "-").split("-")[0]
    for one in LANGUAGES:
        if one == short:
            return one
    raise UnknownLanguage(text, "nothing is written in this language", f"use one of {', '.join(LANGUAGES)}")


@cache
def catalog(folder: Path, language: Language) -> gettext.NullTranslations:
    """The translations of a folder into a language; what it lacks stays as it is in the program: English."""
    return gettext.translation(DOMAIN, folder, [language], fallback=True)
