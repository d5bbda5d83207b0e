"""Pages into a chronicle: nothing twice, nothing lost, whatever is in the batch."""

from dataclasses import replace
from types import ModuleType

import pytest
from sqlalchemy import func, select, text

from letopis.model.article import Page
from letopis.model.errors import LetopisError
from letopis.store.check import check
from letopis.store.chronicle import Chronicle
from letopis.store.database import BadDatabase
from letopis.store.packing import page_of
from letopis.store.schema import claims, events, members, pages, readings, sightings, units, versions
from letopis.store.writer import Added


def problems(url: str) -> list[str]:
    with Chronicle(url) as chronicle:
        return [str(one) for one in check(chronicle.engine)]


def count(url: str, table) -> int:
    with Chronicle(url) as chronicle, chronicle.asked() as connection:
        return connection.scalar(select(func.count()).select_from(table))


def test_what_pages_say_is_there(database: str, world: ModuleType, told: list) -> None:
    steps = world.add(database, told)
    assert sum(step.added.new for step in steps) == len(told) == count(database, pages)
    assert 0 < count(database, events) < count(database, members) < count(database, claims)
    assert count(database, units) and count(database, sightings)
    assert problems(database) == []


def test_adding_twice_changes_nothing(database: str, world: ModuleType, told: list, rows) -> None:
    world.add(database, told)
    before = rows(database)
    steps = world.add(database, told)
    assert [step.added for step in steps] == [Added(same=world.WINDOW)] * 3
    assert rows(database) == before


def test_windows_that_overlap_add_each_page_once(database: str, world: ModuleType, told: list) -> None:
    with Chronicle(database) as chronicle:
        writer = chronicle.writer("test")
        assert writer.add(told[:8], world.NOW) == Added(new=8)
        assert writer.add(told[5:12], world.NOW) == Added(new=4, same=3)
    assert count(database, pages) == 12
    assert problems(database) == []


def test_the_same_page_twice_in_one_window_is_one(database: str, world: ModuleType, told: list) -> None:
    with Chronicle(database) as chronicle:
        assert chronicle.writer("test").add([*told[:3], told[0]], world.NOW).new == 3
    assert count(database, versions) == 3
    assert problems(database) == []


def test_a_changed_page_is_a_new_version_and_the_old_one_is_kept(
    database: str, world: ModuleType, told: list, rows
) -> None:
    world.add(database, told)
    other = world.changed(told[3], 7)
    (step,) = world.add(database, [other])
    assert step.added == Added(changed=1)
    with Chronicle(database) as chronicle, chronicle.asked() as connection:
        joined = versions.join(pages, pages.c.id == versions.c.page)
        chosen = select(versions, pages.c.source).select_from(joined).where(pages.c.source == other[0].source)
        old, new = connection.execute(chosen.order_by(versions.c.number)).mappings()
        current = set(connection.scalars(select(claims.c.version).where(claims.c.current)))
    assert (old["number"], old["current"], new["number"], new["current"]) == (1, False, 2, True)
    assert page_of(old["source"], old["content"], old["told"]) == told[3][0]
    assert new["id"] in current and old["id"] not in current
    assert problems(database) == []


def test_a_changed_page_counts_as_if_the_old_one_had_never_counted(
    database: str, world: ModuleType, told: list, rows, tmp_path
) -> None:
    """All views are what the pages in force make, whatever was in force before."""
    world.add(database, told)
    others = [world.changed(one, n) for n, one in enumerate(told[:6])]
    world.add(database, others)
    elsewhere = f"sqlite:///{tmp_path / 'other.db'}"
    world.add(elsewhere, [*others, *told[6:]])
    views = frozenset({"pages", "versions", "windows", "readings", "successions", "claims"})
    assert rows(database, views) == rows(elsewhere, views)


def test_two_versions_of_a_page_in_one_window(database: str, world: ModuleType, told: list, rows, tmp_path) -> None:
    """The later one counts, as if they had come one after the other."""
    other = world.changed(told[0], 5)
    world.put(database, [[*told[:4], other]])
    elsewhere = f"sqlite:///{tmp_path / 'other.db'}"
    world.put(elsewhere, [told[:4], [other]])
    left = frozenset({"windows", "successions"})
    assert rows(database, left) == rows(elsewhere, left)
    assert problems(database) == []


def test_a_page_that_cannot_be_read_loses_nothing_of_the_others(
    database: str, world: ModuleType, told: list, monkeypatch: pytest.MonkeyPatch
) -> None:
    from letopis.engines import adding

    broken = LetopisError("broken.html", "the document is empty", "leave it out")
    made = dict(told) | {told[2][0]: broken}
    monkeypatch.setattr(adding, "read_pages", lambda found: [made[one] for one in found])
    with Chronicle(database) as chronicle:
        given = [told[0][0], broken, *(page for page, _ in told[1:8])]
        steps = list(adding.add(chronicle.writer("test"), given, lambda: world.NOW, 4))
    assert [step.added.new for step in steps] == [2, 4, 1]
    assert [len(step.errors) for step in steps] == [2, 0, 0]
    assert problems(database) == []


ODD = "Встреча\x00 в Осло \ud83d прошла"


def test_text_that_no_database_takes_is_kept(database: str, world: ModuleType, told: list) -> None:
    """NUL and halves of surrogate pairs: the page stays as received, its reading has signs of the same length."""
    making = world.Making(ODD)
    person = making.entity("person", "Уле \ud83dХансен")
    evidence = making.say("Уле \ud83dХансен – ми\x00нистр.")
    making.offices.append(world.facts.Office(person, "министр", evidence, "test.office", country="NO"))
    page = Page("архив/стра\udcffница\x00.txt", ODD, "https://a.example/\ud800", "Заго\ud800ловок")
    odd = (page, making.reading(page.source, "Вест\x00ник", None))
    assert [step.added.new for step in world.add(database, [*told[:3], odd])] == [4]
    assert [step.added.same for step in world.add(database, [*told[:3], odd])] == [4]
    with Chronicle(database) as chronicle, chronicle.asked() as connection:
        (row,) = connection.execute(
            select(versions, pages.c.source, readings.c.outlet, readings.c.title)
            .join(pages, pages.c.id == versions.c.page)
            .join(readings, readings.c.version == versions.c.id)
            .where(pages.c.source.like("архив%"))
        ).mappings()
        written = connection.scalar(select(claims.c.written).where(claims.c.version == row["id"]))
    assert row["source"] == "архив/стра\\udcffница\\u0000.txt"
    assert (row["outlet"], row["title"]) == ("Вест�ник", ODD.replace("\x00", "�").replace("\ud83d", "�"))
    assert written == "Уле �Хансен – ми�нистр."
    back = page_of(row["source"], row["content"], row["told"])
    assert (back.content, back.url, back.title) == (ODD, page.url, page.title)
    assert problems(database) == []


def test_an_address_of_any_length_is_a_page(database: str, world: ModuleType, told: list) -> None:
    """Two that differ at their ends are two."""
    page, reading = told[0]
    there = [replace(page, source=f"https://a.example/?{'щ' * 50_000}{end}") for end in "12"]
    window = [(one, replace(reading, article=replace(reading.article, source=one.source))) for one in there]
    for added in (Added(new=2), Added(same=2)):
        assert [step.added for step in world.add(database, window)] == [added]
    assert problems(database) == []


def test_a_page_that_the_rules_stumble_over_loses_nothing_of_the_others(
    database: str, world: ModuleType, told: list, monkeypatch: pytest.MonkeyPatch
) -> None:
    from letopis.store.building import events as building

    real = building.report

    def stumbles(claim):
        if claim.source.page == told[2][0].source:
            raise ZeroDivisionError("nobody thought of that")
        return real(claim)

    assert told[2][1].events
    monkeypatch.setattr(building, "report", stumbles)
    (step,) = world.add(database, told[:8])
    assert (step.added, len(step.errors)) == (Added(new=7), 1)
    assert str(step.errors[0]).startswith(f"{told[2][0].source}: the page cannot be taken into the chronicle (ZeroDiv")
    assert problems(database) == []
    monkeypatch.undo()
    (step,) = world.add(database, told[:8])
    assert (step.added, step.errors) == (Added(new=1, same=7), ())
    assert problems(database) == []


def test_a_huge_page_is_kept(database: str, world: ModuleType, told: list) -> None:
    making = world.Making("Стенограмма заседания")
    words = making.say("слово " * 400_000)
    making.plans.append(world.facts.Plan("провести форум", "open", words, "test.plan"))
    reading = making.reading("длинная.txt", None, None)
    world.add(database, [(Page("длинная.txt", reading.article.text), reading), *told[:2]])
    assert problems(database) == []


def test_what_failed_in_the_middle_is_as_if_it_had_not_begun(
    database: str, world: ModuleType, told: list, rows, tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A writer that goes on after an error has forgotten what came to nothing: its numbers are given out again."""
    from letopis.store.building import events as building

    real = building.Rows.write

    def fails(self, connection) -> None:
        real(self, connection)
        raise RuntimeError("the lights went out")

    with Chronicle(database) as chronicle:
        writer = chronicle.writer("test")
        writer.add(told[:8], world.NOW)
        monkeypatch.setattr(building.Rows, "write", fails)
        with pytest.raises(RuntimeError):
            writer.add(told[8:16], world.NOW)
        monkeypatch.undo()
        writer.add(told[16:], world.NOW)
        writer.add(told[8:16], world.NOW)
    world.put(f"sqlite:///{tmp_path / 'other.db'}", [told[:8], told[16:], told[8:16]])
    assert rows(database) == rows(f"sqlite:///{tmp_path / 'other.db'}")


def test_a_full_disk_is_told_and_loses_nothing(tmp_path, world: ModuleType, told: list, rows) -> None:
    url = str(tmp_path / "letopis.db")
    world.put(url, [told[:8]])
    before = rows(url)
    with Chronicle(url) as chronicle:
        with chronicle.engine.connect() as connection:
            pages_now = connection.scalar(text("PRAGMA page_count"))
            connection.execute(text(f"PRAGMA max_page_count = {pages_now}"))
        with pytest.raises(BadDatabase, match=r"disk is full.*make room"):
            chronicle.writer("test").add(told[8:], world.NOW)
    assert rows(url) == before
    world.put(url, [told[8:]])
    assert problems(url) == []


def test_a_file_that_may_only_be_read_is_told(tmp_path, world: ModuleType, told: list) -> None:
    path = tmp_path / "letopis.db"
    world.put(str(path), [told[:8]])
    with (
        Chronicle(f"sqlite:///file:{path}?mode=ro&uri=true") as chronicle,
        pytest.raises(BadDatabase, match=r"readonly database.*check the permissions"),
    ):
        chronicle.writer("test").add(told[8:], world.NOW)


def test_a_read_only_server_is_told(database: str, world: ModuleType, told: list) -> None:
    if database.startswith("sqlite"):
        pytest.skip("a matter of PostgreSQL")
    world.put(database, [told[:8]])
    with (
        Chronicle(
            f"{database}{'&' if '?' in database else '?'}options=-cdefault_transaction_read_only%3Don"
        ) as chronicle,
        pytest.raises(BadDatabase, match="read-only transaction"),
    ):
        chronicle.writer("test").add(told[8:], world.NOW)
