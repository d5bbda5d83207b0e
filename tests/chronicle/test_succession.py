"""Which claim says what an older one said."""

from datetime import date

import pytest

from letopis.chronicle.claims import Claim, Source
from letopis.chronicle.succession import successors
from letopis.model.span import Span


def claim(
    id: str,
    value: dict,
    span: tuple[int, int] = (0, 50),
    version: str = "a",
    kind: str = "event",
    written: str = "Стороны встретились.",
) -> Claim:
    source = Source("page.html", version, "Вестник", None, date(2021, 3, 4))
    return Claim(id, kind, source, "v1", written, value, "test", (Span(*span),))


MEETING = {"kind": "meeting", "participants": [{"name": "Хансен"}], "name": "форум"}


def test_a_claim_that_is_still_made_is_left_out() -> None:
    assert successors([claim("1", MEETING)], [claim("1", MEETING)]) == {}


def test_a_claim_of_the_same_sentence_that_says_nearly_the_same_follows() -> None:
    assert successors([claim("1", MEETING)], [claim("2", MEETING | {"kind": "visit"})]) == {"1": "2"}


@pytest.mark.parametrize(
    "other",
    [
        claim("2", {"kind": "call", "participants": [{"name": "Перес"}], "name": "форум"}),
        claim("2", MEETING, span=(60, 90)),
        claim("2", MEETING, kind="plan"),
    ],
    ids=["says something else", "elsewhere on the page", "of another kind"],
)
def test_what_says_something_else_does_not_follow(other: Claim) -> None:
    assert successors([claim("1", MEETING)], [other]) == {}


def test_in_another_version_the_same_words_are_the_same_sentence() -> None:
    old = claim("1", MEETING, written="Ещё раз встретились.")
    assert successors([old], [claim("2", MEETING, (400, 450), "b", written="Еще раз встретились.")]) == {"1": "2"}
    assert successors([old], [claim("2", MEETING, (0, 50), "b", written="Ещё раз поговорили.")]) == {}


def test_no_claim_follows_two_and_the_likest_is_taken() -> None:
    old = [claim("1", MEETING), claim("2", MEETING | {"kind": "visit"})]
    new = [claim("3", MEETING | {"status": "held"})]
    assert successors(old, new) == successors(old[::-1], new) == {"1": "3"}


def test_what_stood_beside_a_claim_before_does_not_follow_it() -> None:
    beside = claim("2", MEETING | {"kind": "visit"})
    assert successors([claim("1", MEETING), beside], [beside]) == {}


def test_another_speaker_is_another_statement() -> None:
    old, new = (
        claim("1", {"speaker": {"name": "А"}}, kind="statement"),
        claim("2", {"speaker": {"name": "Б"}}, kind="statement"),
    )
    assert successors([old], [new]) == {}
