"""Which countries' names a person's name looks like: a hint where the text leaves open whom he serves."""

from collections.abc import Callable
from functools import lru_cache

from letopis.knowledge import lexicon
from letopis.reading.people.parts import PersonName
from letopis.reading.people.persons import nominatives, nominatives_of


@lru_cache(maxsize=1)
def _homes() -> dict[str, dict[str, tuple[str, ...]]]:
    return {
        code: {key: tuple(words) for key, words in table.items()} for code, table in lexicon("names")["home"].items()
    }


def homes_of(name: PersonName) -> frozenset[str]:
    """The countries (ISO 3166-1 alpha-2) whose names look like this one; of names of one word only by its end."""
    return frozenset(code for code, table in _homes().items() if _like(name, table))


def _ending(ends: tuple[str, ...]) -> Callable[[str], bool]:
    return lambda form: form.endswith(ends)


def _like(name: PersonName, table: dict[str, tuple[str, ...]]) -> bool:
    words = [part.text.lower() for part in name.having("given", "surname")]
    if len(words) > 1 and words[0] in table.get("first", ()):
        return True
    if len(words) > 1 and "fathers" in table and any(map(_ending(table["fathers"]), nominatives_of(words[0]))):
        return True
    surname = name.surname
    return surname is not None and any(
        form.endswith(end) and len(form) > len(end) for form in nominatives(surname) for end in table.get("ends", ())
    )
