"""Whose ministry, court or government a document means where it does not say so: that of the country it is about."""

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import urlsplit

from letopis.knowledge import gazetteer, lexicon
from letopis.knowledge.entries import Entry
from letopis.knowledge.forms import words
from letopis.model.article import Article
from letopis.model.facts import Entity
from letopis.model.reading import Reading

_OWNERS = lexicon("who")["owners"]
#: Bodies of which a state has many: embassies, press services.
ABROAD = frozenset(_OWNERS["abroad"])
_STATE = ("ministry", "government", "parliament")
_LEAST = 3  # mentions of the country
_SHARE = 0.6  # of all mentions of countries and their places


def about(reading: Reading) -> str | None:
    """The one country that a document is about, as far as its bare "МИД" may be that country's.

    None where an outlet at home elsewhere publishes it, or where it speaks of the state whose language it is in as
    well: those may go without saying. On pages that do name the country of such a body, it is theirs in 24 of 25.
    """
    spoken = _spoken(reading)
    if not spoken:
        return None
    country, times = min(spoken.items(), key=lambda one: (-one[1], one[0]))
    if times < _LEAST or times < _SHARE * sum(spoken.values()):
        return None
    home, native = _home(reading.article), _OWNERS["native"].get(reading.article.language)
    if home is not None:
        return country if home == country else None
    return None if native != country and spoken[native] else country


def is_bare(entity: Entity) -> bool:
    """Whether an entity is a body that every state has, and nothing says whose it is."""
    if entity.type != "organization" or entity.country:
        return False
    found = _whole(entity.name)
    return found is not None and found.generic and found.category in _STATE and found.name not in ABROAD


@lru_cache(maxsize=20_000)
def _whole(name: str) -> Entry | None:
    spelled = words(name)
    hit = gazetteer().longest(spelled) if spelled else None
    return hit.entry if hit is not None and hit.length == len(spelled) else None


def _spoken(reading: Reading) -> Counter[str]:
    """How often a document speaks of each country, its people and its places."""
    of: Mapping[str, str | None] = {one.id: one.country for one in reading.entities if one.type in ("country", "place")}
    spoken: Counter[str] = Counter()
    for mention in reading.mentions:
        country = of.get(mention.entity or "")
        if country and mention.type in ("country", "nationality", "place"):
            spoken[country] += 1
    return spoken


def _home(article: Article) -> str | None:
    """The country of the outlet: as known of it, or by the end of its domain."""
    known = _whole(article.outlet) if article.outlet else None
    if known is not None and len(known.countries) == 1:
        return known.countries[0]
    host = urlsplit(article.url or article.source).hostname or ""
    code = host.rpartition(".")[2].upper()
    try:
        return gazetteer().country({"UK": "GB"}.get(code, code)).code
    except KeyError:
        return None
