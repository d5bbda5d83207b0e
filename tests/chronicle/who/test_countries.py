"""Whether two countries of one name speak against each other."""

import pytest

from letopis.chronicle.who.countries import compatible


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("RU", "RU", True),
        ("RU", None, True),
        ("PL", "EU", True),
        ("SU", "GE", True),
        ("UA", "UA-DPR", True),
        ("RU", "UA", False),
        ("KR", "KP", False),
        ("XX", "RU", False),
    ],
)
def test_compatible(one: str | None, other: str | None, together: bool) -> None:
    assert compatible(one, other) is compatible(other, one) is together
