"""What templates share: numbers in their forms, and what events and those who take part are called."""

from typing import Any

import pytest

from letopis.site.app import STATIC
from letopis.site.rendering import Templates, counted

TEMPLATES = Templates(STATIC)
MACROS = '{% from "macros.html" import titled, parties with context %}'


def shown(text: str, language: str = "ru", **given: Any) -> str:
    """A piece of a template in words, as a page would show it."""
    environment = TEMPLATES._environments[language]
    told = environment.from_string(MACROS + text).render(given | {"language": language})
    return " ".join(environment.filters["striptags"](told).split())


def people(count: int) -> list[dict[str, str | None]]:
    return [{"name": f"Имя {number}", "type": "person", "entity": None} for number in range(1, count + 1)]


def event(**given: Any) -> dict[str, Any]:
    return {"name": None, "kind": "meeting", "level": None, "participants": ()} | given


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "1 страница"), (2, "2 страницы"), (11, "11 страниц"), (21, "21 страница"), (5_047, "5\u202f047 страниц")],
)
def test_numbers_stand_in_the_form_that_goes_with_them(number: int, words: str) -> None:
    assert counted("ru")("%(num)s page", "%(num)s pages", number) == words


def test_what_a_counted_text_is_filled_with_is_escaped() -> None:
    assert counted("en")("%(num)s of %(who)s", "%(num)s of %(who)s", 2, who="<b>") == "2 of &lt;b&gt;"


def test_an_event_without_a_name_is_called_by_its_kind_and_who_takes_part() -> None:
    assert shown("{{ titled(event) }}", event=event(participants=people(2))) == "Встреча: Имя 1, Имя 2"
    assert shown("{{ titled(event) }}", event=event(participants=people(6))).endswith("Имя 3 и ещё 3")
    assert shown("{{ titled(event) }}", event=event(kind="visit", level="official")) == "Официальный визит"
    assert shown("{{ titled(event) }}", event=event(name="седьмой форум", participants=people(2))) == "Седьмой форум"


def test_of_a_crowd_some_are_named_and_the_others_counted() -> None:
    assert shown("{{ parties(some, 10) }}", some=people(40)).endswith("Имя 10 и ещё 30")
    assert "ещё" not in shown("{{ parties(some, 10) }}", some=people(10))
    assert shown("{{ parties(some) }}", some=people(40)).endswith("Имя 40")


def test_states_are_called_as_the_interface_speaks_and_in_russian_as_pages_do() -> None:
    one = {"name": "Кыргызстан", "type": "country", "country": "KG", "entity": None}
    said = {language: shown("{{ parties([one]) }}", language, one=one) for language in ("ru", "kk", "en")}
    assert said == {"ru": "Кыргызстан", "kk": "Қырғызстан", "en": "Kyrgyzstan"}
