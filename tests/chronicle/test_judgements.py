"""Judgements: which of them count, what follows from them, and which cannot stand together."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from letopis.chronicle.contradictions import contradictions
from letopis.chronicle.judgements import Judgement, JudgementKind, judged

_DAWN = datetime(2026, 1, 1, tzinfo=UTC)


def said(number: int, kind: JudgementKind, left: str, right: str | None = None, **more: object) -> Judgement:
    """A judgement made in the minute of its number."""
    return Judgement(
        f"j{number}", kind, "event", left, "Дарья", _DAWN + timedelta(minutes=number), "seen", right, **more
    )  # type: ignore[arg-type]


def test_of_two_that_contradict_each_other_the_later_counts() -> None:
    found = judged(
        [said(2, "different", "b", "a"), said(1, "same", "a", "b"), said(1, "accept", "c"), said(3, "reject", "c")]
    )
    assert found.between("a", "b") == found.between("b", "a") == "different"
    assert found.verdicts == {"c": "reject"}


def test_what_was_taken_back_does_not_count() -> None:
    taken_back = replace(said(2, "different", "a", "b"), ended=_DAWN + timedelta(hours=1), ended_by="Олег")
    assert judged([said(1, "same", "a", "b"), taken_back]).between("a", "b") == "same"


def test_the_last_edit_of_a_field_counts_and_other_fields_keep_theirs() -> None:
    edits = [
        said(1, "edit", "a", field="when", value="2023"),
        said(3, "edit", "a", field="when", value=None),
        said(2, "edit", "a", field="kind", value="call"),
    ]
    found = judged(edits).edits["a"]
    assert {field: one.value for field, one in found.items()} == {"when": None, "kind": "call"}


_CLAIMS = st.sampled_from("abcdef")
_MADE = st.lists(st.tuples(st.sampled_from(["same", "different", "accept", "reject"]), _CLAIMS, _CLAIMS), max_size=12)


def _numbered(made: Sequence[tuple[JudgementKind, str, str]]) -> list[Judgement]:
    pairs = ("same", "different")
    return [said(n, kind, one, other if kind in pairs else None) for n, (kind, one, other) in enumerate(made)]


@given(_MADE, st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(made: Sequence[tuple[JudgementKind, str, str]], chance: Random) -> None:
    before = _numbered(made)
    shuffled = list(before)
    chance.shuffle(shuffled)
    assert judged(before) == judged(shuffled)


@given(_MADE, st.sets(_CLAIMS))
def test_what_bears_on_some_claims_is_all_that_they_need(
    made: Sequence[tuple[JudgementKind, str, str]], some: set[str]
) -> None:
    whole = judged(_numbered(made))
    part = whole.among(some)
    for one in some:
        assert part.verdicts.get(one) == whole.verdicts.get(one)
        assert all(part.between(one, other) == whole.between(one, other) for other in some)
        assert part.same_as(one) == whole.same_as(one) & some
        assert part.different_from(one) == whole.different_from(one) & some


def test_a_merge_against_a_split_is_found_through_a_chain() -> None:
    standing = [said(1, "same", "a", "b"), said(2, "different", "b", "d"), said(3, "same", "c", "d")]
    new = [said(4, "same", "a", "c")]
    (found,) = contradictions(standing, new)
    assert found.different.id == "j2" and {one.id for one in found.chain} == {"j1", "j3", "j4"}
    assert [one.id for one in found.against(new)] == ["j2"]


def test_a_split_against_merges_names_the_whole_chain() -> None:
    standing = [said(1, "same", "a", "b"), said(2, "same", "c", "b"), said(3, "same", "d", "e")]
    new = [said(4, "different", "a", "c"), said(5, "different", "a", "d")]
    (found,) = contradictions(standing, new)
    assert found.different.id == "j4" and [one.id for one in found.against(new)] == ["j1", "j2"]


def test_a_pair_judged_otherwise_outright_is_a_contradiction() -> None:
    (found,) = contradictions([said(1, "different", "b", "a")], [said(2, "same", "a", "b")])
    assert [one.id for one in found.against([said(2, "same", "a", "b")])] == ["j1"]


def test_what_contradicts_itself_already_is_no_fault_of_a_new_judgement() -> None:
    standing = [said(1, "same", "a", "b"), said(2, "different", "a", "b")]
    assert contradictions(standing, [said(3, "same", "c", "d")]) == ()


@given(_MADE)
def test_judgements_stored_only_without_contradiction_leave_none(
    made: Sequence[tuple[JudgementKind, str, str]],
) -> None:
    kept: list[Judgement] = []
    for one in _numbered(made):
        if one.left != one.right and not contradictions(kept, [one]):
            kept.append(one)
    group = {claim: {claim} for claim in "abcdef"}
    for one in kept:
        if one.kind == "same":
            joined = group[one.left] | group[str(one.right)]
            group |= dict.fromkeys(joined, joined)
    assert not [one for one in kept if one.kind == "different" and one.right in group[one.left]]
