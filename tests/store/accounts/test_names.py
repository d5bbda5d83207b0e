"""Names that users may have, and how they are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letopis.store.accounts.names import LONGEST, BadName, called, settled


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("  Дарья \n Зимина ", "Дарья Зимина"), ("Anna", "Anna"), ("Ёлкин", "Ёлкин"), ("Ёлкин", "Ёлкин")],
)
def test_a_name_is_kept_as_it_is_read(typed: str, kept: str) -> None:
    assert settled(typed) == kept


@pytest.mark.parametrize(
    "typed",
    ["", " ", "a", "–––", "a" * (LONGEST + 1), "ann\x00a", "ann\x1b[31ma", "\u202eanna", "an\u200bna", "an\ud800na",
     "an\ue000na"],
)  # fmt: skip
def test_what_cannot_be_read_or_typed_is_no_name(typed: str) -> None:
    with pytest.raises(BadName, match=r"is no name of 2 to 64"):
        settled(typed)


@pytest.mark.parametrize(
    ("one", "other"), [("Anna", "ANNA"), ("Дарья  Зимина", "дарья зимина"), ("Ａnna", "anna"), ("Straße", "STRASSE")]
)
def test_names_that_read_alike_are_one(one: str, other: str) -> None:
    assert called(one) == called(other) is not None


@given(st.text())
def test_whatever_is_typed_is_compared_or_refused(typed: str) -> None:
    try:
        kept = settled(typed)
    except BadName:
        return
    assert settled(kept) == kept
    assert called(kept) == called(typed) is not None
    assert called(called(kept) or "") == called(kept)
