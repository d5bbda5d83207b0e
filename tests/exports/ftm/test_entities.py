"""The chronicle as entities of FollowTheMoney, by the table of the schemas that we use: needs no library."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import letopis
from letopis.api import Chronicle
from letopis.exports.certain import shared
from letopis.exports.ftm import entities, lines
from letopis.exports.ftm.made import country, entity, key
from letopis.exports.ftm.schemas import faults
from letopis.exports.ftm.things import article, body
from letopis.exports.whole import Page
from letopis.exports.words import words
from letopis.store.ask.names import Named

Entity = dict[str, Any]


@pytest.fixture(scope="module")
def chronicle(sample_chronicle: Path) -> Iterator[Chronicle]:
    with letopis.open(str(sample_chronicle), make=False) as opened:
        yield opened


@pytest.fixture(scope="module")
def found(chronicle: Chronicle) -> dict[str, Entity]:
    return {one["id"]: one for one in entities(chronicle)}


def of(found: dict[str, Entity], schema: str) -> list[dict[str, list[str]]]:
    return [one["properties"] for one in found.values() if one["schema"] == schema]


def test_entities_are_without_fault(found: dict[str, Entity]) -> None:
    assert list(faults(found.values())) == []
    assert Counter(one["schema"] for one in found.values()).keys() == {
        "Event", "Person", "PublicBody", "Position", "Occupancy", "Address", "Article", "UnknownLink", "Pages",
        "Documentation",
    }  # fmt: skip


def test_each_event_is_there_with_all_that_is_certain_of_it(chronicle: Chronicle, found: dict[str, Entity]) -> None:
    events = {one["recordId"][0]: one for one in of(found, "Event")}
    rows = chronicle.plain(chronicle.timeline())
    assert [*events] == [one["id"] for one in rows]
    for row in rows:
        told = events[row["id"]]
        assert told.get("date", [None]) == [shared(row["when"])]
        assert told.get("location", [None]) == [row["place_name"]]
        assert set(told.get("involved", [])) == {key(one["entity"]) for one in row["participants"]}
        assert told["keywords"] == list(dict.fromkeys([row["kind"], row["status"], *row["topics"]]))
        assert {found[one]["properties"]["title"][0] for one in told["proof"]} == {
            one["title"] for one in row["sources"]
        }
        assert ("planned" in told["name"][0]) == (row["status"] == "planned")


def test_sentences_stand_in_the_description(chronicle: Chronicle, found: dict[str, Entity]) -> None:
    for told in of(found, "Event"):
        event = chronicle.event_object(chronicle.event(told["recordId"][0]))
        sentences = [" ".join(each["text"].split()) for one in event["reports"] for each in one["sentences"]]
        assert all(any(one in shown for shown in told["description"]) for one in sentences)


def test_what_is_doubtful_has_no_date_and_says_so(chronicle: Chronicle, found: dict[str, Entity]) -> None:
    events = {one["recordId"][0]: one for one in of(found, "Event")}
    doubtful = [one for one in chronicle.plain(chronicle.timeline()) if one["when"] and "?" in one["when"]]
    assert doubtful
    for one in doubtful:
        assert "date" not in events[one["id"]]
        assert f"when: {one['when']} (EDTF)" in events[one["id"]]["notes"]
    (disputed,) = (one for one in chronicle.plain(chronicle.timeline()) if one["disputed"])
    assert len([one for one in events[disputed["id"]]["notes"] if one.startswith("disputed place: ")]) > 1


def test_tenures_are_occupancies_of_positions(chronicle: Chronicle, found: dict[str, Entity]) -> None:
    for person in (one for one in chronicle.export_entities() if one["type"] == "person"):
        offices = chronicle.person_object(chronicle.person(person["id"]))["offices"]
        held = [one for one in of(found, "Occupancy") if one["holder"] == [key(person["id"])]]
        assert len(held) == len(offices)
        for told, office in zip(held, offices, strict=True):
            assert told["post"] == [key("post", office["office"])]
            start = office["start"]
            if start["earliest"] == start["latest"] and start["earliest"]:
                assert told["startDate"] == [start["earliest"]]
            assert ("ended" in told.get("status", [])) == (office["end"] is not None)
            assert set(told["proof"]) <= found.keys()


def test_a_talk_is_linked_to_the_visit_that_it_is_part_of(chronicle: Chronicle, found: dict[str, Entity]) -> None:
    told = {one["id"]: one["part_of"] for one in chronicle.export_events() if one["part_of"]}
    linked = {one["subject"][0]: one["object"][0] for one in of(found, "UnknownLink")}
    assert linked and linked.items() <= {key(part): key(whole) for part, whole in told.items()}.items()


def test_papers_are_linked_with_their_parties_and_with_the_event_in_which_they_were_made(
    chronicle: Chronicle, found: dict[str, Entity]
) -> None:
    papers = chronicle.list_documents(limit=None).rows
    assert {key(one["id"]) for one in papers} == {id for id, one in found.items() if one["schema"] == "Pages"}
    links: dict[str, list[tuple[str, str]]] = {}
    for one in of(found, "Documentation"):
        links.setdefault(one["document"][0], []).append((one["role"][0], one["entity"][0]))
    for one in papers:
        told = found[key(one["id"])]["properties"]
        assert (told["name"], told["keywords"]) == ([one["name"]], [one["kind"], one["status"]])
        assert all(any(each["text"] in shown for shown in told["description"]) for each in one["evidence"])
        assert {found[page]["properties"]["title"][0] for page in told["proof"]} == {
            each["title"] for each in one["evidence"]
        }
        parties = [("party", each["wikidata"]) for each in one["parties"]]
        made = [("made in", one["event"])] if one["event"] else []
        assert links.get(key(one["id"]), []) == [(role, key(id)) for role, id in (*parties, *made)]
        certain = one["status"] == "signed" and one["when"] and "?" not in one["when"]
        assert told.get("date", [None]) == [one["when"] if certain else None]


def test_with_filters_come_the_papers_of_the_events(chronicle: Chronicle) -> None:
    some = {one["id"]: one for one in entities(chronicle, {"countries": ["AZ"], "since": "2022", "until": "2022"})}
    events = {one["recordId"][0] for one in of(some, "Event")}
    papers = {key(one["id"]) for one in chronicle.list_documents(limit=None).rows if one["event"] in events}
    assert papers and papers == {id for id, one in some.items() if one["schema"] == "Pages"}
    assert list(faults(some.values())) == []


def test_ids_are_the_same_in_every_export(chronicle: Chronicle, found: dict[str, Entity]) -> None:
    some = {one["id"]: one for one in entities(chronicle, {"kinds": ["visit"]})}
    assert some.keys() < found.keys()
    assert all(found[id]["schema"] == one["schema"] for id, one in some.items())


def test_filters_choose_events_and_those_who_take_part(chronicle: Chronicle) -> None:
    some = {one["id"]: one for one in entities(chronicle, {"people": ["Рустам Юсупов"]})}
    assert list(faults(some.values())) == []
    names = {one["name"][0] for one in of(some, "Person")}
    assert "Рустам Юсупов" in names and "Георгий Тарханов" not in names


def test_as_of_a_day_only_what_had_been_published_counts(chronicle: Chronicle) -> None:
    then = {one["id"]: one for one in entities(chronicle, as_of="2021-12-31")}
    assert list(faults(then.values())) == []
    assert [one["recordId"][0] for one in of(then, "Event")] == [
        one.id for one in chronicle.timeline(as_of="2021-12-31")
    ]
    assert not any(date > "2021-12-31" for one in of(then, "Article") for date in one["publishedAt"])


def test_lines_are_json_objects_in_the_readers_language(chronicle: Chronicle) -> None:
    read = [json.loads(one) for one in lines(chronicle, {"kinds": ["visit"]}, language=words("ru"))]
    assert any(one["properties"]["name"][0].startswith("визит") for one in read if one["schema"] == "Event")


def test_faults_are_found() -> None:
    sound = entity("a", "Person", name="Иван")
    assert list(faults([sound])) == []
    assert list(faults([sound, sound])) == ["a: stands twice"]
    assert list(faults([entity("a", "Person")])) == ["a: name is missing"]
    assert list(faults([entity("a", "Ship", name="Иван")])) == ["a: Ship is no schema that is used"]
    assert list(faults([entity("a", "Person", name="Иван", date="2020")])) == ["a: date is no property of Person"]
    assert list(faults([entity("a", "Event", name="x", date="2020-1")])) == ["a: date: '2020-1'"]
    assert list(faults([sound, entity("b", "Occupancy", holder="a", post="a")])) == ["b: post: 'a'"]


def test_states_and_bodies() -> None:
    def named(name: str, type: Any, country: str | None) -> Named:
        return Named("1", type, name, country, None, frozenset(), 1)

    state = body(named("Грузия", "country", "GE"))
    assert (state["schema"], state["properties"]["classification"]) == ("PublicBody", ["state"])
    assert body(named("Европейский союз", "country", "EU"))["schema"] == "Organization"
    assert body(named("МИД Грузии", "organization", "GE"))["schema"] == "PublicBody"
    assert body(named("Клуб любителей шахмат", "organization", "GE"))["schema"] == "Organization"
    assert [country(code) for code in ("GE", "SU", "GE-SO", None)] == ["ge", "suhh", "x-so", None]


def test_a_page_of_the_web_is_named_by_its_address_alone() -> None:
    told = article(Page("https://a.example/1", None, "А", None, "ru", "2021-03"))["properties"]
    assert told == {
        "language": ["rus"], "publishedAt": ["2021-03"], "sourceUrl": ["https://a.example/1"], "publisher": ["А"]
    }  # fmt: skip


def test_characters_that_would_mislead_are_replaced() -> None:
    assert entity("a", "Person", name="Иван\u202eнави\x00")["properties"]["name"] == ["Иван�нави�"]
