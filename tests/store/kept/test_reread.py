"""Newer rules for stored pages: staged, compared, kept; interrupted at any moment; with people's judgements."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from types import ModuleType

from sqlalchemy import func, select

from letopis.chronicle.claims import claims as claims_of
from letopis.chronicle.judgements import Judgement
from letopis.model.article import Page
from letopis.model.errors import LetopisError
from letopis.model.reading import Reading
from letopis.model.when import parse
from letopis.store.check import check
from letopis.store.chronicle import Chronicle
from letopis.store.dump import BUILT, dump
from letopis.store.packing import digest
from letopis.store.rebuild import rebuilt
from letopis.store.reread import changes, outdated, stage
from letopis.store.schema import claims, events, members, readings, staged, versions
from letopis.store.slots import day

LATER = "2025-01-01T00:00:00+00:00"


def newer(reading: Reading) -> Reading:
    """What newer rules see: no visits but meetings, no figures, another day of publication where it was not told."""
    article = reading.article
    published = article.published or parse("2022-02-02")
    seen = tuple(replace(one, kind="meeting", rule="test.newer") for one in reading.events)
    return replace(reading, article=replace(article, published=published), events=seen, figures=())


class Rules:
    """Newer rules, and which pages they were given."""

    def __init__(self, told: Sequence[tuple[Page, Reading]]) -> None:
        self.made = {page: newer(reading) for page, reading in told}
        self.given: list[list[str]] = []

    def __call__(self, pages: Sequence[Page]) -> list[Reading | LetopisError]:
        self.given.append([page.source for page in pages])
        return [self.made[page] for page in pages]


def now() -> str:
    return LATER


def staging(chronicle: Chronicle, rules: Rules, reader: str = "newer", all: bool = False) -> int:
    return sum(step.read for step in stage(chronicle.engine, reader, rules, now, all))


def keep(chronicle: Chronicle, reader: str = "newer", most: int = 5) -> int:
    writer, kept = chronicle.writer(reader), 0
    while more := writer.reread(most):
        kept += more
    return kept


def built(url: str) -> list[tuple[str, str]]:
    with Chronicle(url) as chronicle, chronicle.asked() as connection:
        return sorted(dump(connection, BUILT))


def in_force(url: str, without: Sequence[str] = ("claims",)) -> list[tuple[str, str]]:
    return [row for row in built(url) if row[0] not in without]


def test_what_is_staged_changes_nothing(database: str, world: ModuleType, told: list, rows) -> None:
    world.add(database, told)
    before = rows(database)
    with Chronicle(database) as chronicle:
        with chronicle.asked() as connection:
            assert (outdated(connection, "newer"), outdated(connection, "test")) == (len(told), 0)
        assert staging(chronicle, Rules(told)) == len(told)
        with chronicle.asked() as connection:
            assert outdated(connection, "newer") == 0
        assert [str(one) for one in check(chronicle.engine)] == []
    assert rows(database) == before


def test_what_is_kept_is_as_if_newer_rules_had_read_it_first(
    database: str, world: ModuleType, told: list, tmp_path
) -> None:
    world.add(database, told)
    with Chronicle(database) as chronicle:
        rules = Rules(told)
        staging(chronicle, rules)
        assert keep(chronicle) == len(told)
        assert keep(chronicle) == 0
        assert [str(one) for one in check(chronicle.engine)] == []
        with chronicle.asked() as connection:
            assert connection.scalar(select(func.count()).select_from(staged)) == 0
            slots = dict(connection.execute(select(versions.c.digest, versions.c.slot)).all())
    elsewhere = f"sqlite:///{tmp_path / 'other.db'}"
    world.add(elsewhere, [(page, newer(reading)) for page, reading in told], reader="newer")
    assert in_force(database) == in_force(elsewhere)
    assert any(not reading.article.published for _, reading in told)
    assert {day(slots[digest(page)]) for page, reading in told if not reading.article.published} == {
        parse("2022-02-02").latest
    }


def test_pages_are_read_with_those_that_they_came_with(database: str, world: ModuleType, told: list) -> None:
    """In the same windows and order; of a page in two windows, in the first."""
    world.put(database, [told[:5], told[3:9]])
    with Chronicle(database) as chronicle:
        rules = Rules(told)
        assert staging(chronicle, rules) == 9
    sources = [page.source for page, _ in told]
    assert sorted(rules.given) == sorted([sources[:5], sources[3:9]])


def test_it_goes_on_where_it_was_stopped(database: str, world: ModuleType, told: list, tmp_path) -> None:
    world.add(database, told)
    with Chronicle(database) as chronicle:
        steps = stage(chronicle.engine, "newer", Rules(told), now)
        assert sum(step.read for step in islice(steps, 2)) == 2 * world.WINDOW
    with Chronicle(database) as chronicle:
        rules = Rules(told)
        assert staging(chronicle, rules) == world.WINDOW
        assert len(rules.given) == 1
        assert chronicle.writer("newer").reread(7) == 7
        assert [str(one) for one in check(chronicle.engine)] == []
    with Chronicle(database) as chronicle:
        assert staging(chronicle, Rules(told)) == 0
        assert keep(chronicle) == len(told) - 7
    elsewhere = f"sqlite:///{tmp_path / 'other.db'}"
    world.add(elsewhere, told)
    with Chronicle(elsewhere) as chronicle:
        staging(chronicle, Rules(told))
        keep(chronicle, most=100)
    assert built(database) == built(elsewhere)


def test_a_page_that_newer_rules_cannot_read_keeps_its_reading(database: str, world: ModuleType, told: list) -> None:
    world.put(database, [told[:4]])
    rules = Rules(told)
    rules.made[told[1][0]] = LetopisError(told[1][0].source, "the reading failed", "report it")
    with Chronicle(database) as chronicle:
        (step,) = stage(chronicle.engine, "newer", rules, now)
        assert (step.read, [one.document for one in step.errors]) == (3, [told[1][0].source])
        assert keep(chronicle) == 3
        with chronicle.asked() as connection:
            found = dict(connection.execute(select(versions.c.digest, readings.c.reader).join(
                readings, (readings.c.version == versions.c.id) & readings.c.current)).all())  # fmt: skip
        assert [found[digest(page)] for page, _ in told[:4]] == ["newer", "test", "newer", "newer"]
        assert [str(one) for one in check(chronicle.engine)] == []


def test_a_page_that_changed_meanwhile_keeps_its_new_version(database: str, world: ModuleType, told: list) -> None:
    world.put(database, [told[:4]])
    other = world.changed(told[0], 5)
    with Chronicle(database) as chronicle:
        staging(chronicle, Rules(told))
        chronicle.writer("test").add([other], world.NOW)
        assert keep(chronicle) == 4
        assert [str(one) for one in check(chronicle.engine)] == []
        with chronicle.asked() as connection:
            assert outdated(connection, "newer") == 1


def test_the_difference_is_told_before_it_is_kept(database: str, world: ModuleType, told: list) -> None:
    world.add(database, told)
    with Chronicle(database) as chronicle:
        staging(chronicle, Rules(told))
        with chronicle.asked() as connection:
            found = list(changes(connection, "newer"))
            before = dict(connection.execute(select(events.c.id, events.c.kind)).all())
        writer = chronicle.writer("newer")
        others = writer.would_change()
        with chronicle.asked() as connection:
            assert dict(connection.execute(select(events.c.id, events.c.kind)).all()) == before
        while writer.reread():
            pass
        with chronicle.asked() as connection:
            after = dict(connection.execute(select(events.c.id, events.c.kind)).all())
    gone = [one for one in found if one.after is None]
    assert {one.kind for one in gone} == {"figure"}
    assert len(gone) == sum(len(reading.figures) for _, reading in told)
    renamed = [one for one in found if one.before and one.after]
    assert {(one.kind, one.after.value["kind"]) for one in renamed} == {("event", "meeting")}
    assert not [one for one in found if one.before is None]
    was, is_now = (
        {row["id"] for row in rows if row} for rows in zip(*((one.before, one.after) for one in others), strict=True)
    )
    assert (before.keys() - after.keys()) <= was <= before.keys()
    assert (after.keys() - before.keys()) <= is_now <= after.keys()
    assert len([one for one in others if one.before and one.after]) > 3


def test_going_back_to_older_rules_gives_what_was_there(database: str, world: ModuleType, told: list) -> None:
    world.add(database, told)
    before = in_force(database)
    with Chronicle(database) as chronicle:
        staging(chronicle, Rules(told))
        keep(chronicle)
        old = Rules(told)
        old.made = dict(told)
        assert staging(chronicle, old, "test") == len(told)
        keep(chronicle, "test")
        assert [str(one) for one in check(chronicle.engine)] == []
    assert in_force(database) == before


def test_all_pages_are_read_again_where_that_is_asked_for(database: str, world: ModuleType, told: list, rows) -> None:
    world.add(database, told)
    before = rows(database)
    with Chronicle(database) as chronicle:
        same = Rules(told)
        same.made = dict(told)
        assert staging(chronicle, same, "test") == 0
        assert staging(chronicle, same, "test", all=True) == len(told)
        assert chronicle.writer("test").would_change() == []
        assert keep(chronicle, "test") == len(told)
    assert rows(database) == before


def test_judgements_hold_for_the_claims_that_newer_rules_make(database: str, world: ModuleType, told: list) -> None:
    """Rejected stays rejected, joined stays joined: kept, rebuilt, and after the page itself has changed."""
    world.add(database, told)
    said = [one for page, reading in told for one in claims_of(reading, digest(page)) if one.kind == "event"]
    first, *_, last = said
    with Chronicle(database) as chronicle:
        writer = chronicle.writer("test")
        at = datetime(2024, 1, 2, tzinfo=UTC)
        writer.judge(Judgement("j1", "reject", "event", first.id, "редактор", at, "опечатка"))
        writer.judge(Judgement("j2", "same", "event", first.id, "редактор", at, "одно и то же", last.id))
        staging(chronicle, Rules(told))
        keep(chronicle)
        assert _judged(chronicle, first.source.version) == ("reject", _judged(chronicle, last.source.version)[1])
        before = built(database)
        rebuilt(chronicle.engine)
        assert built(database) == before
        page, reading = next(one for one in told if digest(one[0]) == first.source.version)
        again = replace(page, title="Заголовок поправлен")
        chronicle.writer("newer").add([(again, newer(reading))], LATER)
        assert _judged(chronicle, digest(again)) == ("reject", _judged(chronicle, last.source.version)[1])
        assert [str(one) for one in check(chronicle.engine)] == []


def _judged(chronicle: Chronicle, version: str) -> tuple[str | None, str]:
    """The verdict on the first event of a version's page, and the event's id."""
    with chronicle.asked() as connection:
        chosen = select(events.c.verdict, events.c.id).join(members, members.c.event == events.c.id)
        joined = chosen.join(claims, claims.c.n == members.c.claim).join(versions, versions.c.id == claims.c.version)
        row = connection.execute(
            joined.where(versions.c.digest == version, claims.c.current).order_by(claims.c.n)
        ).first()
    assert row is not None
    return row.verdict, row.id
