"""The language of the interface: Russian, Kazakh or English; that of the sources is their own."""

from collections.abc import Mapping
from gettext import NullTranslations
from pathlib import Path

from starlette.requests import Request

from letopis.exports.catalog import catalog, language_named

LOCALE = Path(__file__).parent / "locale"
#: The languages with their own names; the first is the one where nothing else is asked for.
LANGUAGES: Mapping[str, str] = {"ru": "Русский", "kk": "Қазақша", "en": "English"}
#: Where a person's choice is kept.
COOKIE = "letopis_language"


def texts(language: str) -> NullTranslations:
    """The texts of the interface in a language; English ones stand in the code."""
    return catalog(LOCALE, language_named(language))


def chosen(request: Request) -> str:
    """The language that is asked for: by the address (`lang=kk`), by an earlier choice, else by the browser."""
    asked = request.query_params.get("lang") or request.cookies.get(COOKIE)
    return asked if asked and asked in LANGUAGES else preferred(request.headers.get("accept-language", ""))


def preferred(header: str) -> str:
    """The best of our languages by an Accept-Language header (RFC 9110, section 12.5.4).

    >>> preferred("de, en;q=0.5, kk;q=0.7"), preferred("fr"), preferred("en;q=0")
    ('kk', 'ru', 'ru')
    """
    weighed = []
    for place, part in enumerate(header.split(",")):
        name, _, weight = part.partition(";q=")
        try:
            quality = float(weight) if weight else 1.0
        except ValueError:
            quality = 0.0
        weighed.append((-quality, place, name.strip().split("-")[0].lower()))
    return next(
        (name for quality, _, name in sorted(weighed) if name in LANGUAGES and quality < 0), next(iter(LANGUAGES))
    )
