"""What is wrong with a question is told in the reader's language, with what was typed in it."""

import re

import pytest
from starlette.testclient import TestClient

from letopis.site.telling.troubles import Troubles

#: Addresses that ask for what is not there or cannot be understood, with the status of the answer.
ASKED = [
    ("/events/v000000000000", 404),
    ("/people/Никто", 404),
    ("/plans/p123", 404),
    ("/sources/nowhere", 404),
    ("/relations/AZ-QQ", 404),
    ("/review/of/event/123", 404),
    ("/nowhere", 404),
    ("/timeline?from=soon", 400),
    ("/timeline?kind=dance", 400),
    ("/timeline?topic=dance", 400),
    ("/timeline?status=dance", 400),
    ("/timeline?from=2023&to=2022", 400),
    ("/people?after=x", 400),
    ("/plans?country=XX", 400),
    ("/search?q=визит&from=soon", 400),
    *(
        (f"/search?q={query}", 400)
        for query in ("(а", ")", "OR а", "а OR", "-а", '"а', '""', "а*", "кто:а", "title:OR")
    ),
]
_ENGLISH = re.compile(r"\b(?:the|is|of|or|not|that|give|use|what|write)\b")


@pytest.mark.parametrize("language", ["ru", "kk"])
@pytest.mark.parametrize(("address", "status"), ASKED)
def test_no_english_is_left_of_an_error(site: TestClient, address: str, status: int, language: str) -> None:
    site.headers["accept-language"] = language
    answer = site.get(address)
    assert answer.status_code == status
    main = re.sub(r"<[^>]+>", " ", answer.text.partition("<main")[2].partition("</main>")[0])
    assert not _ENGLISH.findall(main)


def test_what_a_person_said_before_is_told_in_words() -> None:
    said = "a person said otherwise: a#1 and b#2 are different (0af3: Дарья, 2024-01-02, другой год)"
    assert (
        Troubles("en").told(said)
        == "a person said otherwise: a#1 and b#2 are two (0af3: Дарья, 2024-01-02, другой год)"
    )
    assert Troubles("ru").told(said).endswith("a#1 и b#2 – разное (0af3: Дарья, 2024-01-02, другой год)")


def test_what_nobody_has_a_form_for_stays_as_it_is() -> None:
    assert Troubles("ru").told("out of order %(who)s") == "out of order %(who)s"
    assert not Troubles.knows("out of order")
    assert Troubles("ru").told("x" * 3_000) == "x" * 3_000
