"""What kind of body an organisation is, by its name."""

import pytest

from letopis.exports.bodies import body_kind, is_public, state_kind


@pytest.mark.parametrize(
    ("name", "kind", "public"),
    [
        ("МИД Азербайджана", "ministry", True),
        ("Министерство иностранных дел Кыргызстана", "ministry", True),
        ("ООН", "international", False),
        ("Клуб любителей шахмат", None, False),
        ("Бакинский институт востоковедения", None, False),
    ],
)
def test_bodies_are_known_by_their_names(name: str, kind: str | None, public: bool) -> None:
    assert (body_kind(name), is_public(name)) == (kind, public)


def test_a_mission_is_a_body_of_the_state_that_sends_it() -> None:
    assert is_public("Генеральное консульство Грузии в Сумгаите", "GE")
    assert not is_public("Клуб любителей шахмат", "GE")


def test_states_and_what_is_none() -> None:
    assert [state_kind(code) for code in ("GE", "SU", "EU", "??", None)] == [
        "country",
        "former",
        "organization",
        None,
        None,
    ]
