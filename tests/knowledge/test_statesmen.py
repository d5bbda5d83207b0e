"""Well-known statesmen tell whose side a name is on, and only where the name tells who is meant."""

import pytest

from letopis.knowledge import gazetteer, lexicon, statesmen


@pytest.mark.parametrize(
    ("name", "country"),
    [("ангела меркель", "DE"), ("меркель", "DE"), ("таро асо", "JP"), ("ким чен ын", "KP"), ("йенс столтенберг", "-")],
)
def test_a_name_tells_the_country(name: str, country: str) -> None:
    assert statesmen()[name] == country


@pytest.mark.parametrize("shared", ["асо", "ын", "медведев", "иванов", "хан"])
def test_a_shared_surname_alone_tells_nothing(shared: str) -> None:
    assert shared not in statesmen()


def test_every_code_is_a_country_that_is_known() -> None:
    codes = set(lexicon("statesmen")) - {"EU", "-"}
    assert {code for code in codes if gazetteer().country(code) is None} == set()
