"""How entities are made: their ids, their values as lists, countries and languages as the model writes them."""

from collections.abc import Iterable
from hashlib import blake2b

from letopis.exports.characters import in_a_line
from letopis.exports.ftm.schemas import Entity

#: FollowTheMoney's codes of countries where they are not ours in small letters.
_CODES = {"SU": "suhh", "YU": "yucs", "CS": "cshh", "CY-TR": "cy-trnc", "SO-SL": "so-som", "GE-SO": "x-so"}
#: ISO 639-1 → ISO 639-3, as the model writes languages.
_LANGUAGES = {"ru": "rus", "kk": "kaz", "en": "eng", "uk": "ukr", "ky": "kir", "uz": "uzb", "be": "bel", "tg": "tgk"}


def key(*parts: str) -> str:
    """The id of an entity: the same in every export of what is the same.

    >>> key("v1"), key("position", "KZ|президент") == key("position", "KZ|президент")
    ('letopis-v1', True)
    """
    if len(parts) == 1:
        return f"letopis-{parts[0]}"
    return (
        f"letopis-{parts[0]}-{blake2b(chr(0).join(parts).encode('utf-8', 'surrogatepass'), digest_size=8).hexdigest()}"
    )


def entity(id: str, schema: str, **properties: Iterable[str | None] | str | None) -> Entity:
    """An entity with those of its properties that say something, each value once."""
    told = {name: _values([given] if given is None or isinstance(given, str) else given)
            for name, given in properties.items()}  # fmt: skip
    return {"id": id, "schema": schema, "properties": {name: values for name, values in told.items() if values}}


def _values(given: Iterable[str | None]) -> list[str]:
    cleaned = (in_a_line(one) for one in given if one)
    return list(dict.fromkeys(one for one in cleaned if one))


def country(code: str | None) -> str | None:
    """A country's code as the model writes it.

    >>> country("KZ"), country("SU"), country(None)
    ('kz', 'suhh', None)
    """
    return _CODES.get(code, code.lower()) if code else None


def language(code: str | None) -> str | None:
    """A language's code as the model writes it; None for one that pages are hardly in."""
    return _LANGUAGES.get(code or "")
