"""What a careful reader knows after the sample pages (`examples/chronicle/expected.json`): the events and disputes."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from letopis import engines
from letopis.api import Chronicle
from letopis.model.article import Page
from letopis.model.reading import Reading
from letopis.model.when import parse

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT.parent / "shared/seeds"
EXPECTED: dict[str, Any] = json.loads((ROOT / "examples/chronicle/expected.json").read_text(encoding="utf-8"))
EVENTS: dict[str, dict[str, Any]] = {one["id"]: one for one in EXPECTED["events"]}
ASPECTS = ("found", "status", "when", "place", "participants", "all pages", "no other page", "part_of", "edition",
           "level", "disputed")  # fmt: skip

Event = Mapping[str, Any]

#: What is not asked of an event: the readings of its pages do not bear it, or the rules of merging do not reach it.
LEFT_OUT: dict[str, tuple[str, ...]] = {
    "tbilisi-2021-visit": ("place",),
    "forum-7": ("participants", "all pages"),
    "forum-7-meeting": ASPECTS,
    "forum-7-tourism": ("participants", "all pages", "part_of"),
    "forum-7-floods": ("participants", "part_of"),
    "appointment": ("all pages", "disputed"),
    "orenburg": ASPECTS,
    "credentials": ("place",),
    "tashkent-2022": ("place",),
    "visit-2022-talks": ("participants", "all pages"),
    "visit-2022-signing": ("all pages", "disputed"),
    "visit-2022-press": ("place", "all pages", "disputed"),
    "deputies-2-signing": ("participants",),
    "protest": ("place", "participants", "all pages"),
    "forum-9": ("participants", "all pages"),
    "forum-9-rivers": ASPECTS,
    "forum-10": ("participants", "all pages"),
    "forum-10-forest": ASPECTS,
}


@pytest.fixture(scope="module")
def chronicle(sample_chronicle: Path) -> Iterator[Chronicle]:
    """The chronicle of the sample pages."""
    with Chronicle(str(sample_chronicle)) as made:
        yield made


@pytest.fixture(scope="module")
def told(chronicle: Chronicle) -> Sequence[Event]:
    """All events of the chronicle, in full."""
    return [chronicle.event_object(chronicle.event(row.id)) for row in chronicle.timeline()]


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chronicle]:
    """The chronicle of the two seeds."""
    if not SEEDS.exists():
        pytest.skip("the two seed pages are not here")
    with Chronicle(str(tmp_path_factory.mktemp("seeds") / "letopis.db")) as made:
        made.add(str(SEEDS))
        yield made


def pages(event: Event) -> set[str]:
    return {one["source"].rsplit("/", 1)[-1] for one in event["sources"]}


def names(event: Event) -> set[str]:
    return {one["name"] for one in event["participants"]}


def likeness(event: Event, wanted: Event) -> float:
    """How near an event is to an expected one; 0 where it is of another kind, of other days or pages."""
    days = _overlap(event["when"], wanted["when"])
    shared = pages(event) & set(wanted["reports"])
    if event["kind"] not in {wanted["kind"], *wanted.get("kind_also", ())} or not days or not shared:
        return 0.0
    people, known = set(wanted["participants"]), names(event)
    alike = len(people & known) / len(people | known) if people | known else 0.5
    place = event["place_name"] in places(wanted)
    return alike + days + 0.3 * place + len(shared) / len(pages(event) | set(wanted["reports"]))


def places(wanted: Event) -> set[str | None]:
    return {wanted["place"], *wanted.get("place_also", ())}


def _overlap(one: str | None, other: str | None) -> float:
    return 0.1 if one is None or other is None else float(parse(one).overlaps(parse(other)))


def best(told: Sequence[Event], id: str) -> Event | None:
    """The event that is nearest to an expected one, if any is near."""
    found = max(told, key=lambda one: likeness(one, EVENTS[id]))
    return found if likeness(found, EVENTS[id]) else None


def holds(told: Sequence[Event], id: str, aspect: str) -> bool:
    """Whether the chronicle says of an expected event what is known of it."""
    event, wanted = best(told, id), EVENTS[id]
    if event is None:
        return False
    if aspect == "part_of":
        return (whole := best(told, wanted["part_of"])) is not None and event["part_of"] == whole["id"]
    return {
        "found": True,
        "status": event["status"] == wanted["status"],
        "when": event["when"] is not None and _within(event["when"], wanted["when"]),
        "place": event["place_name"] in places(wanted),
        "participants": names(event) == set(wanted["participants"]),
        "all pages": pages(event) >= set(wanted["reports"]),
        "no other page": pages(event) <= set(wanted["reports"]),
        "edition": event["edition"] == wanted.get("edition"),
        "level": event["level"] == wanted.get("level"),
        "disputed": set(event["disputed"]) == set(wanted.get("disputed", ())),
    }[aspect]


def _within(one: str, other: str) -> bool:
    """Whether a date is the one expected, doubt aside, or a day of an interval that is."""
    return parse(one.replace("?", "")).inside(parse(other))


def asked(left_out: Mapping[str, Sequence[str]] = MappingProxyType(LEFT_OUT)) -> Iterator[tuple[str, str]]:
    """Each expected event with each aspect that is known of it and is not left out."""
    for id, wanted in EVENTS.items():
        known = {"found", "status", "participants", "all pages", "no other page", "disputed"} | (
            wanted.keys() & set(ASPECTS)
        )
        for aspect in ASPECTS:
            if aspect in known and wanted.get(aspect, True) is not None and aspect not in left_out.get(id, ()):
                yield id, aspect


@pytest.mark.parametrize(("id", "aspect"), list(asked()))
def test_an_event_is_told_as_a_careful_reader_knows_it(told: Sequence[Event], id: str, aspect: str) -> None:
    assert holds(told, id, aspect), best(told, id)


def test_two_meetings_of_the_same_pair_on_neighbouring_days_stay_two(told: Sequence[Event]) -> None:
    first, second = best(told, "deputies-1"), best(told, "deputies-2")
    assert first is not None
    assert second is not None
    assert first["id"] != second["id"]
    assert names(first) == names(second)


def test_most_of_what_is_known_is_asked() -> None:
    assert len(list(asked())) > 0.7 * len(list(asked({})))


# ---------------------------------------------------------------- as of a day


@pytest.mark.parametrize(
    ("id", "day", "status"),
    [
        ("visit-2022", "2022-11-13", None),
        ("visit-2022", "2022-11-14", "planned"),
        ("visit-2022", "2022-11-22", "planned"),
        ("visit-2022", "2022-11-23", "held"),
        ("bishkek-visit", "2024-02-11", None),
        ("bishkek-visit", "2024-02-12", "planned"),
        ("bishkek-visit", "2024-04-04", "planned"),
        ("bishkek-visit", "2024-04-05", "cancelled"),
        ("forum-9", "2022-11-22", None),
        ("forum-9", "2022-11-23", "planned"),
        ("forum-9", "2023-10-12", "planned"),
        ("forum-9", "2023-10-13", "held"),
        ("forum-10", "2024-12-31", "planned"),
        ("forum-10", "2025-05-22", "planned"),
        ("forum-10", "2025-05-23", "held"),
        ("dismissal", "2022-02-02", None),
        ("dismissal", "2022-02-03", "held"),
    ],
)
def test_on_either_side_of_a_day(
    chronicle: Chronicle, told: Sequence[Event], id: str, day: str, status: str | None
) -> None:
    now = best(told, id)
    assert now is not None
    then = {one["id"]: one for one in chronicle.plain(chronicle.timeline(as_of=day))}
    assert then.get(now["id"], {"status": None})["status"] == status


@pytest.mark.parametrize("day", ["2021-10-01", "2022-11-22", "2022-11-23", "2024-04-05", "2025-05-22"])
def test_as_of_a_day_no_later_page_is_named(chronicle: Chronicle, day: str) -> None:
    published = {one["file"]: one["published"] for one in EXPECTED["pages"]}
    then = chronicle.plain(chronicle.timeline(as_of=day))
    assert then
    assert {file for one in then for file in pages(one)} <= {file for file in published if published[file] <= day}


@pytest.fixture(scope="module")
def readings(sample_pages: tuple[Page, ...]) -> Sequence[tuple[Page, Reading]]:
    """The sample pages with their readings."""
    read = engines.read_pages(sample_pages)
    return [(page, one) for page, one in zip(sample_pages, read, strict=True) if isinstance(one, Reading)]


@pytest.mark.parametrize("day", ["2021-03-16", "2021-10-02", "2022-11-22", "2022-11-24", "2023-10-12", "2024-09-17"])
def test_as_of_a_day_is_what_a_chronicle_of_the_pages_of_that_time_tells(
    chronicle: Chronicle, readings: Sequence[tuple[Page, Reading]], tmp_path: Path, day: str
) -> None:
    last = date.fromisoformat(day)
    then = [(page, one) for page, one in readings if one.article.published.latest <= last]
    assert 0 < len(then) < len(readings)
    with Chronicle(str(tmp_path / "letopis.db")) as young:
        young.writer("then").add(then, "2026-01-01T00:00:00")
        wanted = [told_of(one) for one in young.plain(young.timeline(happenings=True))]
    assert [told_of(one) for one in chronicle.plain(chronicle.timeline(happenings=True, as_of=day))] == wanted


def told_of(event: Event) -> tuple[Any, ...]:
    said = ("id", "kind", "status", "when", "day", "edition", "rescheduled", "disputed")
    return (*(event[one] for one in said), [one["source"] for one in event["sources"]])


# ---------------------------------------------------------------- the seeds


def test_the_forum_of_the_seeds_is_one_series(seeds: Chronicle) -> None:
    rows = seeds.plain(seeds.timeline(series="форум межрегионального сотрудничества"))
    editions = {one["edition"]: one for one in rows}
    assert sorted(editions) == [17, 19]
    assert (editions[17]["status"], editions[17]["when"], editions[17]["place_name"]) == ("planned", "2021", "Кокшетау")
    assert editions[17]["rescheduled"]
    assert (editions[19]["status"], editions[19]["when"]) == ("planned", "2023-23")


def test_the_seeds_as_of_either_side_of_their_days(seeds: Chronicle) -> None:
    counts = [len(seeds.timeline(people=["Лавров"], as_of=day)) for day in ("2021-04-07", "2021-04-08", "2022-12-31")]
    assert counts[0] == 0
    assert counts[1] == counts[2] > 0
    assert len(seeds.timeline(people=["Лавров"])) > counts[2]
