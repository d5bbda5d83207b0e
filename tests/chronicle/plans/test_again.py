"""A plan that one page tells twice."""

from datetime import date
from typing import Any

import pytest

from letopis.chronicle.claims import Source
from letopis.chronicle.judgements import NOTHING
from letopis.chronicle.parties import Party
from letopis.chronicle.plans.again import best_told, told_again
from letopis.chronicle.plans.gather import gather
from letopis.chronicle.plans.report import PlanReport
from letopis.model.span import Span
from letopis.model.when import parse

ARDO = Party("Лев Ардо", type="person", country="FR")


def plan(what: str, due: str | None = "2024-04-09", event: str | None = None, **more: Any) -> PlanReport:
    """A plan of a page, by default of its first sentence."""
    page, local = more.pop("page", "a"), more.pop("local", event or "plan9")
    evidence = more.pop("evidence", (Span(0, 80),))
    source = Source(page, f"{page}-1", page, None, date(2024, 2, 12))
    when = parse(due) if due else None
    return PlanReport(f"{page}-{local}", source, local, what, "open", when, more.pop("by", ()), event, "", "", evidence)


TIED = plan("рабочий визит: Лев Ардо, Япония", event="v2", by=(ARDO,))


@pytest.mark.parametrize(
    ("what", "more"),
    [
        ("Лев Ардо посетит Японию 9 апреля", {"by": (ARDO,)}),
        ("состояться 9 апреля", {}),
        ("пройти в апреле 2024 года", {}),
        ("визит продлится до весны", {}),
    ],
)
def test_the_same_date_in_the_same_sentence_is_one_plan(what: str, more: dict[str, Any]) -> None:
    again = plan(what, **more)
    assert told_again(TIED, again) and told_again(again, TIED)
    assert gather([TIED, again], {TIED.id: "e2"}, NOTHING) == gather([again, TIED], {TIED.id: "e2"}, NOTHING)
    assert len(gather([TIED, again], {TIED.id: "e2"}, NOTHING)) == 1


@pytest.mark.parametrize(
    ("what", "more"),
    [
        ("открыть там павильон", {}),
        ("Лев Ардо посетит Японию", {"due": "2024-05"}),
        ("Лев Ардо посетит Японию", {"due": None}),
        ("Лев Ардо посетит Японию", {"event": "v3"}),
        ("Лев Ардо посетит Японию", {"evidence": (Span(90, 120),)}),
        ("посетить Японию", {"by": (Party("Перу", type="country", country="PE"),)}),
        ("Лев Ардо посетит Японию", {"page": "b", "by": ()}),
    ],
)
def test_what_differs_is_another_plan(what: str, more: dict[str, Any]) -> None:
    other = plan(what, **more)
    assert not told_again(TIED, other)
    assert len(gather([TIED, other], {TIED.id: "e2"}, NOTHING)) == 2


def test_plans_of_two_events_are_not_joined_by_a_third() -> None:
    forum = plan("форум рек: Лев Ардо", event="v5", by=(ARDO,))
    again = plan("Лев Ардо примет участие в форуме", by=(ARDO,))
    found = gather([TIED, forum, again], {TIED.id: "e2", forum.id: "e5"}, NOTHING)
    assert sorted(map(len, found)) == [1, 2]


def test_a_plan_is_called_by_the_words_that_say_it_best() -> None:
    label, words, bare = "визит: Лев Ардо, Япония", "Лев Ардо посетит Японию", "состояться 9 апреля"
    assert best_told([label, words, bare]) == best_told([bare, words, label]) == words
    assert best_told(["Поездка министра", words]) == words
    assert best_told([bare, label]) == label
    assert best_told([bare]) == bare
