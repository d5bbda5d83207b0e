"""One event in full: words, who says what, why together, what it is part of; pages, search and export beside it."""

import json
from collections.abc import Callable
from datetime import date

import pytest

from letopis.model.facts import Office
from letopis.model.span import Span
from letopis.store.ask.called import SeveralEvents, UnknownEvent
from letopis.store.ask.sources import UnknownSource
from letopis.store.chronicle import Chronicle

from .conftest import entity, event, told

HELGA, PEDRO = entity(1, "person", "Хельга Линдквист", "SE"), entity(2, "person", "Педро Альварес", "CL")
OSLO, BERGEN = entity(3, "place", "Осло", "NO"), entity(4, "place", "Берген", "NO")
ALL = (HELGA, PEDRO, OSLO, BERGEN)
TALKS = {"kind": "meeting", "who": ("e1", "e2")}


FORUM = "Форум морских портов Швеции и Чили"


@pytest.fixture
def forums(chronicle: Chronicle, keep: Callable[..., None]) -> Chronicle:
    """Two editions of a forum."""
    keep(*(
        told(f"port/{year}", f"{name}.", f"{year}-06-02", *ALL, events=(
            event("v1", "conference", when=f"{year}-06-01", place="e3", name=name, edition=edition),))
        for year, name, edition in ((2021, f"III {FORUM}", 3), (2022, f"IV {FORUM}", 4))
    ))  # fmt: skip
    return chronicle


@pytest.mark.parametrize("words", ["IV форум морских портов", "четвёртый форум морских портов Чили и Швеции",
                                   "форум морских портов 2022"])  # fmt: skip
def test_an_event_is_found_by_name_and_number(forums: Chronicle, words: str) -> None:
    found = forums.event(words)
    assert (found.row.fields["edition"], found.row.fields["when"]) == (4, "2022-06-01")


def test_of_several_events_of_a_name_the_ids_are_told(forums: Chronicle) -> None:
    with pytest.raises(SeveralEvents, match=r"2 events are called so: v\w+ \(no. 3, conference held 2021-06-01\); v"):
        forums.event("форум морских портов")


@pytest.mark.parametrize("words", ["V форум морских портов", "форум лесов", "2022", ""])
def test_what_nothing_is_called_is_said_so(forums: Chronicle, words: str) -> None:
    with pytest.raises(UnknownEvent, match="no event that is called so"):
        forums.event(words)


@pytest.fixture
def asked(chronicle: Chronicle, keep: Callable[..., None]) -> Chronicle:
    """A visit with talks that two pages place in different towns; a page that announced them; a later, undated note."""
    text = "Визит начался. Линдквист и Альварес провели переговоры. Погода была хорошей."
    said = (Span(15, 24), Span(27, 35))
    keep(
        told("north/plan", "Линдквист ждут в Осло.", "2024-02-01", *ALL, outlet="Север",
             events=(event("v1", status="planned", when="2024-02-20", place="e3", **TALKS),)),
        told("north/held", text, "2024-02-21", *ALL, outlet="Север",
             offices=(Office("e1", "министр", (Span(15, 24),), "offices.by-hand", country="SE"),),
             events=(event("v1", "visit", who=("e1",), when="2024-02-20", place="e3"),
                     event("v2", when="2024-02-20", place="e3", part_of="v1", said=said, **TALKS))),
        told("south/held", "Встреча прошла в Бергене.", "2024-02-22", *ALL, outlet="Юг",
             events=(event("v1", when="2024-02-20", place="e4", **TALKS),)),
    )  # fmt: skip
    return chronicle


def talks(chronicle: Chronicle, as_of: str | None = None) -> str:
    (row,) = chronicle.timeline(kinds=["meeting"], as_of=as_of)
    return row.id


def test_every_report_comes_with_its_sentence_and_the_reason(asked: Chronicle) -> None:
    answer = asked.event(talks(asked))
    plan, held, south = answer.told
    assert [one.report.source.page for one in answer.told] == ["north/plan", "north/held", "south/held"]
    (quotation,) = held.sentences
    assert quotation.text == "Линдквист и Альварес провели переговоры."
    assert [quotation.text[start:end] for start, end in quotation.marks] == ["Линдквист", "Альварес"]
    assert plan.joined is None
    assert held.joined == plan.report.id
    assert held.score
    assert any("хельга" in one.lower() or "2024-02-20" in one for one in held.reasons)
    assert south.joined in (plan.report.id, held.report.id)


def test_what_sources_disagree_on_stands_side_by_side(asked: Chronicle) -> None:
    whole = asked.event_object(asked.event(talks(asked)))
    assert whole["disputed"] == ["place"]
    place = whole["attributes"]["place"]
    assert place["disputed"]
    pages = {one["id"]: one["source"] for one in whole["reports"]}
    said = {one["value"]["name"]: [pages[report] for report in one["reports"]] for one in place["said"]}
    assert said == {"Осло": ["north/plan", "north/held"], "Берген": ["south/held"]}
    json.dumps(whole)


def test_a_visit_contains_its_talks(asked: Chronicle) -> None:
    (visit,) = asked.timeline(kinds=["visit"])
    answer = asked.event(visit.id)
    assert [one.id for one in answer.contains] == [talks(asked)]
    assert answer.part_of is None
    inside = asked.event(talks(asked))
    assert inside.part_of is not None
    assert inside.part_of.id == visit.id


def test_parts_are_told_among_what_is_listed(asked: Chronicle) -> None:
    (visit,), (talks, *_) = asked.timeline(kinds=["visit"]), asked.timeline(kinds=["meeting"])
    assert asked.wholes([visit.id, talks.id]) == {talks.id: visit.id}
    assert asked.wholes([talks.id]) == {}


def test_any_report_finds_its_event(asked: Chronicle) -> None:
    event_id = talks(asked)
    for one in asked.event(event_id).event.reports:
        assert asked.event(one.id).event.id == event_id
        assert asked.event(f"v{one.id[:12]}").event.id == event_id


def test_as_of_a_day_an_event_tells_what_was_known(asked: Chronicle) -> None:
    event_id = talks(asked)
    before, after = asked.event(event_id, "2024-02-20"), asked.event(event_id, "2024-02-21")
    assert (before.event.status, after.event.status) == ("planned", "held")
    assert [one.report.source.page for one in before.told] == ["north/plan"]
    assert before.part_of is None
    assert after.part_of is not None
    assert after.event.disputed == ()
    assert asked.event(event_id, "2024-02-22").event.disputed == ("place",)
    with pytest.raises(UnknownEvent, match="nothing had been published of it by 2024-01-31"):
        asked.event(event_id, "2024-01-31")


@pytest.mark.parametrize("id", ["v0123456789ab", "v1", "", "нет"])
def test_an_unknown_event_is_said_so(asked: Chronicle, id: str) -> None:
    with pytest.raises(UnknownEvent, match=r"no event (with this id; take one|that is called so; take an id) that"):
        asked.event(id)


# ---------------------------------------------------------------- sources


def test_pages_with_their_claims(asked: Chronicle) -> None:
    found = asked.sources()
    assert [one.source for one in found] == ["south/held", "north/held", "north/plan"]
    assert [(one.outlet, one.known, dict(one.claims)) for one in found[:2]] == [
        ("Юг", date(2024, 2, 22), {"event": 1}),
        ("Север", date(2024, 2, 21), {"event": 2, "office": 1}),
    ]
    assert [one.source for one in asked.sources("север held")] == ["north/held"]
    assert [one.source for one in asked.sources(limit=1)] == ["south/held"]
    assert [one.source for one in asked.sources(as_of="2024-02-21")] == ["north/held", "north/plan"]


def test_a_page_that_changed_has_two_versions(asked: Chronicle, keep: Callable[..., None]) -> None:
    keep(told("south/held", "Встреча не состоялась.", "2024-02-23", *ALL, outlet="Юг"))
    (page,) = asked.sources("юг")
    assert (page.versions, page.known, dict(page.claims)) == (2, date(2024, 2, 23), {})


def test_all_that_a_page_claims(asked: Chronicle) -> None:
    page, found = asked.claims_of("north/held")
    assert asked.claims_of("визит начался")[0] == page
    assert page.source == "north/held"
    assert [(one["kind"], one["fact"]) for one in found] == [("office", "office1"), ("event", "v1"), ("event", "v2")]
    assert found[0]["value"]["person"]["name"] == "Хельга Линдквист"
    assert found[2]["event"] == talks(asked)
    assert found[2]["sentences"][0]["text"] == "Линдквист и Альварес провели переговоры."


def test_which_page_is_meant_must_be_clear(asked: Chronicle) -> None:
    with pytest.raises(UnknownSource, match="several pages have these words: north/held; north/plan"):
        asked.claims_of("север")
    with pytest.raises(UnknownSource, match="no page of the chronicle is called so"):
        asked.claims_of("восток")


# ---------------------------------------------------------------- search


def test_search_shows_the_words_in_their_place(asked: Chronicle) -> None:
    found = asked.search("переговорами")
    (hit,) = found.hits
    assert (hit.source, hit.outlet, hit.known) == ("north/held", "Север", date(2024, 2, 21))
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["переговоры"]


def test_search_minds_the_days(asked: Chronicle) -> None:
    def sources(**days: str) -> list[str]:
        return sorted(one.source for one in asked.search("осло OR переговоры OR берген", **days).hits)

    assert sources() == ["north/held", "north/plan", "south/held"]
    assert sources(as_of="2024-02-21") == ["north/held", "north/plan"]
    assert sources(as_of="2024-01-31") == []
    assert sources(since="2024-02-21", until="2024-02-21") == ["north/held"]
    assert sources(since="2024-02-02") == ["north/held", "south/held"]


# ---------------------------------------------------------------- export


def test_every_event_is_exported_once_with_its_reports(asked: Chronicle) -> None:
    meeting, visit = sorted(asked.export_events(), key=lambda one: one["kind"])
    assert meeting["reports"] == [
        {"source": "north/held", "event": "v2"},
        {"source": "north/plan", "event": "v1"},
        {"source": "south/held", "event": "v1"},
    ]
    assert meeting["part_of"] == visit["id"]
    assert visit["reports"] == [{"source": "north/held", "event": "v1"}]
    entities = {one["id"]: one for one in asked.export_entities()}
    assert [(one["name"], one["role"]) for one in meeting["participants"]] == [
        ("Хельга Линдквист", "participant"), ("Педро Альварес", "participant"),
    ]  # fmt: skip
    assert [entities[one["entity"]]["name"] for one in meeting["participants"]] == [
        "Хельга Линдквист",
        "Педро Альварес",
    ]
    assert entities[meeting["place"]]["name"] == meeting["place_name"] == "Осло"
    json.dumps([meeting, visit])


def test_every_identity_is_exported_once_with_its_entities(asked: Chronicle) -> None:
    found = list(asked.export_entities())
    assert sorted(one["name"] for one in found) == ["Берген", "Осло", "Педро Альварес", "Хельга Линдквист"]
    (helga,) = [one for one in found if one["name"] == "Хельга Линдквист"]
    assert (helga["type"], helga["country"]) == ("person", "SE")
    assert helga["reports"] == [
        {"source": source, "entity": "e1"} for source in ("north/held", "north/plan", "south/held")
    ]


def test_the_order_of_an_export_is_stable_and_replaced_versions_are_not_in_it(
    asked: Chronicle, keep: Callable[..., None]
) -> None:
    assert list(asked.export_events()) == list(asked.export_events())
    keep(told("south/held", "Встреча не состоялась.", "2024-02-23", *ALL, outlet="Юг"))
    reports = [report for one in asked.export_events() for report in one["reports"]]
    assert {"source": "south/held", "event": "v1"} not in reports
    assert len(reports) == 3
