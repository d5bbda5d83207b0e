"""The description of a rule."""

import pytest

from letopis.knowledge.rules import about


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("offices.before-name", "right before the name"),
        ("events.verb.посетить", "a verb that says the act"),
        ("plan.to do", "what is to be done"),
        ("statements.something-new", "words said"),
    ],
)
def test_a_rule_is_told_by_the_longest_beginning_of_its_name(name: str, words: str) -> None:
    assert words in about(name)


def test_an_unknown_rule_has_no_description() -> None:
    assert about("astrology.moon") == ""


@pytest.mark.parametrize(
    "family",
    ["names", "places", "countries", "organizations", "references", "offices", "events", "statements", "document",
     "figure", "plan"],
)  # fmt: skip
def test_every_family_of_rules_is_described(family: str) -> None:
    assert about(f"{family}.anything")
