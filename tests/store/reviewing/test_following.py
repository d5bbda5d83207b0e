"""Judgements hold for what follows the claims that they were made of, and do not depend on when they came."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from random import Random

import pytest

from letopis.model.article import Page
from letopis.model.errors import LetopisError
from letopis.model.reading import Reading
from letopis.model.span import Span
from letopis.store.chronicle import Chronicle
from letopis.store.decisions import in_force, judgements_in, standing
from letopis.store.dump import BUILT, dump
from letopis.store.rebuild import rebuilt
from letopis.store.reread import stage
from letopis.store.reviewing import Act, Reviewer, acts

from .conftest import NOW, Keep, met, page, rows

ALFA = "Ланге встретилась с Абишевым в Астане."
BETA = "Абишев принял Ланге в июне."


@pytest.fixture
def two(keep: Keep) -> None:
    """Two reports of two meetings."""
    keep(page("alfa/1", ALFA, "2024-05-14", met("2024-05-14")), page("beta/1", BETA, "2024-06-14", met("2024-06-14")))


def changed(keep: Keep, **more: object) -> None:
    """The first page has another sentence at its end, and its meeting is read by another rule."""
    keep(page("alfa/1", f"{ALFA} Дополнено.", "2024-05-14", met("2024-05-14", rule="by.newer", **more)))


@pytest.mark.usefixtures("two")
def test_a_rejection_follows_a_page_that_changes(chronicle: Chronicle, darya: Reviewer, keep: Keep) -> None:
    darya.reject(rows(chronicle)[0].id)
    changed(keep)
    assert [row.cited[0].source for row in rows(chronicle)] == ["beta/1"]
    assert len(rows(chronicle, rejected=True)) == 2


@pytest.mark.usefixtures("two")
def test_a_merge_follows_a_page_that_changes_twice_and_can_still_be_undone(
    chronicle: Chronicle, darya: Reviewer, keep: Keep
) -> None:
    done = darya.merge([row.id for row in rows(chronicle)])
    changed(keep)
    keep(page("alfa/1", f"{ALFA} Дополнено дважды.", "2024-05-14", met("2024-05-14", rule="by.newest")))
    assert [row.reports for row in rows(chronicle)] == [2]
    with chronicle.asked() as connection:
        (kept,), (carried,) = judgements_in(connection), standing(connection)
    assert kept.id == carried.id and {kept.left, kept.right} != {carried.left, carried.right}
    darya.undo(done.id)
    assert [row.reports for row in rows(chronicle)] == [1, 1]


def test_a_split_follows_a_page_that_changes(chronicle: Chronicle, darya: Reviewer, keep: Keep) -> None:
    keep(
        page("alfa/1", ALFA, "2024-05-14", met("2024-05-14")),
        page("gamma/1", "Абишев принял Ланге в Астане.", "2024-05-15", met("2024-05-14")),
    )
    darya.split(rows(chronicle)[0].id, ["gamma/1"])
    changed(keep)
    assert [row.reports for row in rows(chronicle)] == [1, 1]


@pytest.mark.usefixtures("two")
def test_an_edit_follows_a_page_that_changes(chronicle: Chronicle, darya: Reviewer, keep: Keep) -> None:
    darya.edit(rows(chronicle)[0].id, "when", "2024-05-13")
    changed(keep)
    assert [row.fields["when"] for row in rows(chronicle)] == ["2024-05-13", "2024-06-14"]


@pytest.mark.usefixtures("two")
def test_a_judgement_of_what_is_no_longer_told_waits_until_it_is_told_again(
    chronicle: Chronicle, darya: Reviewer, keep: Keep
) -> None:
    darya.reject(rows(chronicle)[0].id)
    keep(page("alfa/1", "Здесь больше ничего нет.", "2024-05-14"))
    assert len(rows(chronicle, rejected=True)) == 1
    changed(keep)
    assert [row.cited[0].source for row in rows(chronicle)] == ["beta/1"]


def test_when_judgements_are_made_does_not_matter(chronicle: Chronicle, darya: Reviewer, keep: Keep) -> None:
    """The pages that a merge and a rejection are of may come before others, or after."""
    pages = [
        page("alfa/1", ALFA, "2024-05-14", met("2024-05-14")),
        page("beta/1", BETA, "2024-06-14", met("2024-06-14")),
        page("gamma/1", "Ланге и Абишев встретились в июле.", "2024-07-14", met("2024-07-14")),
    ]
    keep(*pages[:2])
    darya.merge([row.id for row in rows(chronicle)])
    darya.reject(rows(chronicle)[0].id)
    keep(pages[2])
    with chronicle.asked() as connection:
        said = judgements_in(connection)
    expected = rows(chronicle, rejected=True)
    for number, order in enumerate(permutations(pages)):
        with Chronicle(f"{chronicle.url}-{number}" if "sqlite" in chronicle.url else "sqlite://") as other:
            writer = other.writer("by hand")
            for one in said[:1]:
                writer.judge(one)
            for told in order:
                writer.add([told], NOW.isoformat())
            for one in said[1:]:
                writer.judge(one)
            assert rows(other, rejected=True) == expected


def test_judgements_are_read_again_when_another_process_made_one(
    chronicle: Chronicle, darya: Reviewer, keep: Keep
) -> None:
    keep(page("alfa/1", ALFA, "2024-05-14", met("2024-05-14")))
    with chronicle.asked() as connection:
        assert not in_force(connection).verdicts
    with Chronicle(chronicle.url) as elsewhere:
        done = Reviewer(elsewhere.writer("by hand"), "Олег", lambda: NOW).reject(rows(chronicle)[0].id)
    with chronicle.asked() as connection:
        assert list(in_force(connection).verdicts.values()) == ["reject"]
    darya.undo(done.id)
    with chronicle.asked() as connection:
        assert not in_force(connection).verdicts


def _everything(chronicle: Chronicle, reviewer: Reviewer) -> list[Act]:
    """One decision of each kind: two events merged, two split, one rejected, one edited, a name given a country."""
    first, second, both, gone, last = (row.id for row in rows(chronicle))
    return [
        reviewer.merge([first, second]),
        reviewer.split(both, ["delta/1"]),
        reviewer.reject(gone),
        reviewer.edit(last, "when", "2024-12-24"),
        reviewer.edit("Серик Абишев", "country", "UZ"),
        reviewer.merge(["Серик Абишев", "Ирма Ланге"]),
        reviewer.accept("Астана"),
    ]


def _pages() -> list[tuple[Page, Reading]]:
    texts = {"alfa/1": "2024-01-14", "beta/1": "2024-03-14", "gamma/1": "2024-05-14", "delta/1": "2024-05-14",
             "zeta/1": "2024-08-14", "eta/1": "2024-10-14"}  # fmt: skip
    return [page(source, f"Встреча, о которой пишет {source}.", day, met(day)) for source, day in texts.items()]


def _newer(one: Reading) -> Reading:
    events = tuple(replace(event, rule="by.newer", level="working", evidence=(Span(0, 9),)) for event in one.events)
    return replace(one, events=events)


def _seen(chronicle: Chronicle) -> list[tuple[object, ...]]:
    return [
        (row.fields["when"], row.verdict, sorted(cited.source for cited in row.cited))
        for row in rows(chronicle, rejected=True)
    ]


def _built(chronicle: Chronicle) -> list[tuple[str, str]]:
    with chronicle.asked() as connection:
        return sorted(dump(connection, BUILT))


def test_all_that_was_decided_survives_newer_rules_and_a_rebuilding(
    chronicle: Chronicle, darya: Reviewer, keep: Keep
) -> None:
    told = _pages()
    keep(*told)
    assert len(rows(chronicle)) == 5
    undecided = _seen(chronicle)
    done = _everything(chronicle, darya)
    decided = _seen(chronicle)
    assert len(decided) == 5 and decided != undecided
    newer = {one.source: _newer(reading) for one, reading in told}

    def read(pages: Sequence[Page]) -> list[Reading]:
        return [newer[one.source] for one in pages]

    list(stage(chronicle.engine, "newer", read, NOW.isoformat))
    while chronicle.writer("newer").reread(2):  # some pages at a time: a merge has one end read anew, one not
        pass
    assert {row.fields.get("level") for row in rows(chronicle)} == {"working"}
    assert _seen(chronicle) == decided
    before = _built(chronicle)
    rebuilt(chronicle.engine)
    assert _built(chronicle) == before
    for act in reversed(done):
        darya.undo(act.id)
    assert _seen(chronicle) == undecided
    with chronicle.asked() as connection:
        assert [one.id for one in acts(connection)] == [one.id for one in done]


def _at_random(chronicle: Chronicle, reviewer: Reviewer, chance: Random) -> Act | None:
    """Some decision of some kind about some events or people; None where it cannot be made."""
    ids = [row.id for row in rows(chronicle, rejected=True)]
    people = ["Серик Абишев", "Ирма Ланге", "Астана", "Германия"]
    moves = [
        lambda: reviewer.merge(chance.sample(ids, 2)),
        lambda: reviewer.merge(chance.sample(people, 2)),
        lambda: reviewer.split(chance.choice(ids), ["1"]),
        lambda: reviewer.reject(chance.choice(ids + people)),
        lambda: reviewer.accept(chance.choice(ids + people)),
        lambda: reviewer.edit(chance.choice(ids), "when", "2024-12-24"),
        lambda: reviewer.edit(chance.choice(people), "country", chance.choice(["KZ", "UZ"])),
    ]
    try:
        return chance.choice(moves)()
    except LetopisError:  # one already, contradicted, nothing would stay
        return None


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_decided_a_rebuilding_gives_the_same_and_what_is_undone_leaves_no_trace(
    chronicle: Chronicle, darya: Reviewer, keep: Keep, seed: int
) -> None:
    keep(*_pages())
    before, chance = _built(chronicle), Random(seed)
    done: list[Act] = []
    for _ in range(12):
        act = _at_random(chronicle, darya, chance)
        done += [act] if act else []
        if done and chance.random() < 0.2:
            darya.undo(done.pop(chance.randrange(len(done))).id)
    assert len(done) > 3
    decided = _built(chronicle)
    rebuilt(chronicle.engine)
    assert _built(chronicle) == decided
    for act in done:
        darya.undo(act.id)
    assert _built(chronicle) == before
