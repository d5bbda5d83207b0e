"""The chronicle as JSON-LD, read back by pyld without a network and compared fact by fact."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld

import letopis
from letopis.api import Chronicle
from letopis.exports.asked import AUTHORITY
from letopis.exports.certain import plain
from letopis.exports.linked import document
from letopis.exports.words import words

S = "https://schema.org/"
BASE = f"https://{AUTHORITY}"


def refuse(url: str, options: dict[str, Any]) -> dict[str, Any]:
    """A document loader with no network."""
    raise AssertionError(f"{url} was asked for")


@pytest.fixture(scope="module")
def chronicle(sample_chronicle: Path) -> Iterator[Chronicle]:
    with letopis.open(str(sample_chronicle), make=False) as opened:
        yield opened


@pytest.fixture(scope="module")
def written(chronicle: Chronicle) -> dict[str, Any]:
    made: dict[str, Any] = json.loads("".join(document(chronicle)))
    return made


@pytest.fixture(scope="module")
def nodes(written: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The expanded nodes by id: what another program understands."""
    found = jsonld.expand(written, {"documentLoader": refuse})
    return {one["@id"]: one for one in found}


def first(node: dict[str, Any], term: str) -> Any:
    """The first value of a term."""
    values = [one.get("@value", one.get("@id")) for one in node.get(S + term, [])]
    return values[0] if values else None


def told(node: dict[str, Any]) -> dict[str, list[Any]]:
    """What stands beside schema.org's own terms, by our names."""
    found: dict[str, list[Any]] = {}
    for one in node.get(S + "additionalProperty", []):
        found.setdefault(first(one, "propertyID").removeprefix("letopis:"), []).append(first(one, "value"))
    return found


def attendees(node: dict[str, Any]) -> list[tuple[str, str]]:
    """Ids of who takes part, with their roles."""
    found = []
    for one in node.get(S + "attendee", []):
        role = first(one, "roleName") if "@type" in one else "participant"
        found.append((first(one, "attendee") if role != "participant" else one["@id"], role))
    return found


def test_the_events_are_those_of_the_chronicle(chronicle: Chronicle, nodes: dict[str, dict[str, Any]]) -> None:
    events = chronicle.plain(chronicle.timeline())
    assert {id for id, one in nodes.items() if one["@type"] == [S + "Event"]} == {
        f"{BASE}/events/{one['id']}" for one in events
    }
    for one in events:
        node = nodes[f"{BASE}/events/{one['id']}"]
        assert first(node, "startDate") == plain(one["when"])
        assert first(node, "previousStartDate") == plain(one["previous_when"])
        assert told(node)["status"] == [one["status"]] and told(node)["kind"] == [one["kind"]]
        assert told(node).get("when") == ([one["when"]] if one["when"] else None)
        assert sorted(value["@value"] for value in node.get(S + "keywords", [])) == sorted(one["topics"])
        assert [(id.rpartition("/")[2], role) for id, role in attendees(node)] == [
            (each["entity"], each["role"]) for each in one["participants"]
        ]
        assert (first(node, "location") or "").rpartition("/")[2] == (one["place"] or "")
        assert one["name"] is None or first(node, "name") == one["name"]


def test_every_event_has_its_sentences_and_pages(chronicle: Chronicle, nodes: dict[str, dict[str, Any]]) -> None:
    for row in chronicle.timeline():
        event = chronicle.event_object(chronicle.event(row.id))
        node = nodes[f"{BASE}/events/{row.id}"]
        sentences = [(each["text"], report["source"]) for report in event["reports"] for each in report["sentences"]]
        cited = [(first(one, "text"), nodes[one[S + "isPartOf"][0]["@id"]]) for one in node[S + "citation"]]
        assert [(text, first(page, "identifier")) for text, page in cited] == sentences
        pages = [nodes[one["@id"]] for one in node[S + "subjectOf"]]
        assert {(first(page, "identifier"), first(page, "name")) for page in pages} == {
            (one["source"], one["title"]) for one in event["reports"]
        }


def test_statuses_are_those_of_schema_org(chronicle: Chronicle, nodes: dict[str, dict[str, Any]]) -> None:
    found = {one["id"]: first(nodes[f"{BASE}/events/{one['id']}"], "eventStatus")
             for one in chronicle.plain(chronicle.timeline())}  # fmt: skip
    by_status: dict[str, set[str | None]] = {}
    for one in chronicle.plain(chronicle.timeline()):
        by_status.setdefault("moved" if one["rescheduled"] else one["status"], set()).add(found[one["id"]])
    assert by_status["held"] == by_status["planned"] == {S + "EventScheduled"}
    assert by_status["moved"] == {S + "EventRescheduled"}
    assert by_status["cancelled"] == {S + "EventCancelled"}


def test_what_is_vague_has_no_start_and_keeps_its_edtf(chronicle: Chronicle, nodes: dict[str, dict[str, Any]]) -> None:
    vague = [one for one in chronicle.plain(chronicle.timeline()) if one["when"] and "?" in one["when"]]
    assert vague
    for one in vague:
        node = nodes[f"{BASE}/events/{one['id']}"]
        assert first(node, "startDate") is None and told(node)["when"] == [one["when"]]


def test_disagreement_is_told_with_every_value(nodes: dict[str, dict[str, Any]]) -> None:
    (disputed,) = (told(one) for one in nodes.values() if any(key.startswith("disputed-") for key in told(one)))
    assert disputed["disputed-place"] and len(set(disputed["disputed-place"])) > 1


def test_people_have_their_offices(chronicle: Chronicle, nodes: dict[str, dict[str, Any]]) -> None:
    people = [one for one in chronicle.export_entities() if one["type"] == "person"]
    assert people
    for one in people:
        node = nodes[f"{BASE}/people/{one['id']}"]
        answer = chronicle.person_object(chronicle.person(one["id"]))
        assert node["@type"] == [S + "Person"] and first(node, "name") == one["name"]
        assert [first(each, "roleName") for each in node.get(S + "hasOccupation", [])] == [
            each["position"] for each in answer["offices"]
        ]
        for role, office in zip(node.get(S + "hasOccupation", []), answer["offices"], strict=True):
            assert first(role[S + "citation"][0], "text") in [each["text"] for each in office["start"]["evidence"]]


def test_a_tenure_of_known_days_begins_on_that_day(nodes: dict[str, dict[str, Any]]) -> None:
    (minister,) = (one for one in nodes.values() if first(one, "name") == "Эльнур Садыхов")
    roles = {first(one, "roleName"): one for one in minister[S + "hasOccupation"]}
    assert first(roles["министр иностранных дел"], "startDate") == "2022-02-03"
    assert S + "endDate" not in roles["министр иностранных дел"]
    assert told(roles["министр иностранных дел"])["conflict"]


def test_papers_are_works_with_their_parties_their_event_and_their_sentences(
    chronicle: Chronicle, nodes: dict[str, dict[str, Any]]
) -> None:
    papers = chronicle.list_documents(limit=None).rows
    kinds = {S + "Legislation", S + "CreativeWork"}
    found = {id: one for id, one in nodes.items() if "/documents/" in id}
    assert {one["@type"][0] for one in found.values()} == kinds
    assert found.keys() == {f"{BASE}/documents/{one['id']}" for one in papers}
    for one in papers:
        node = found[f"{BASE}/documents/{one['id']}"]
        legal = one["kind"] in ("treaty", "agreement", "protocol")
        assert node["@type"] == [S + ("Legislation" if legal else "CreativeWork")]
        assert (first(node, "name"), first(node, "creativeWorkStatus")) == (one["name"], one["status"])
        assert told(node)["kind"] == [one["kind"]] and told(node).get("since") == [one["since"]]
        parties = [first(each, "contributor") for each in node.get(S + "contributor", [])]
        assert parties == [f"{BASE}/entities/{each['wikidata']}" for each in one["parties"]]
        assert [first(each, "text") for each in node[S + "citation"]] == [each["text"] for each in one["evidence"]]
        about = [each["@id"] for each in node[S + "subjectOf"]]
        assert {first(nodes[each], "identifier") for each in about} - {one["event"]} == {
            each["source"] for each in one["evidence"]
        }
        if one["event"]:
            event = f"{BASE}/events/{one['event']}"
            assert about[0] == event
            assert node["@id"] in [each["@id"] for each in nodes[event][S + "about"]]


def test_a_paper_has_a_day_only_where_pages_leave_no_doubt(
    chronicle: Chronicle, nodes: dict[str, dict[str, Any]]
) -> None:
    cases = set()
    for one in chronicle.list_documents(limit=None).rows:
        node = nodes[f"{BASE}/documents/{one['id']}"]
        certain = one["status"] == "signed" and one["when"] is not None and "?" not in one["when"]
        day = first(node, "dateCreated") or first(node, "legislationDate")
        assert day == (one["when"] if certain else None)
        assert told(node).get("when") == ([one["when"]] if one["when"] else None)
        assert (first(node, "legislationLegalForce") == S + "NotInForce") == (one["status"] == "proposed")
        assert first(node, "temporalCoverage") == one["period"]
        cases.add((one["status"], certain))
    assert cases == {("signed", True), ("signed", False), ("proposed", False)}


def test_with_filters_come_the_papers_of_the_events(chronicle: Chronicle) -> None:
    made = json.loads("".join(document(chronicle, {"kinds": ["signing"], "since": "2022", "until": "2022"})))["@graph"]
    events = {one["@id"] for one in made if one["@type"] == "Event"}
    papers = [one for one in made if "/documents/" in one["@id"]]
    assert len(papers) == 2 and all(events & set(one["subjectOf"]) for one in papers)
    everything = [one["@id"] for one in made]
    assert {each["contributor"]["@id"] for one in papers for each in one.get("contributor", [])} <= {*everything}


def test_states_are_places_that_act_and_lead_to_wikidata(nodes: dict[str, dict[str, Any]]) -> None:
    node = nodes[f"{BASE}/entities/Q227"]
    assert node["@type"] == [S + "Country", S + "GovernmentOrganization"]
    assert first(node, "sameAs") == "http://www.wikidata.org/entity/Q227"


def test_every_name_in_the_document_stands_for_a_node_of_it(nodes: dict[str, dict[str, Any]]) -> None:
    def named(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            if set(value) == {"@id"}:
                yield value["@id"]
            for each in value.values():
                yield from named(each)
        elif isinstance(value, list):
            for each in value:
                yield from named(each)

    ours = {one for one in named(list(nodes.values())) if one.startswith(BASE)}
    assert ours and ours <= nodes.keys()


def test_it_is_the_same_when_it_is_compacted_again(written: dict[str, Any]) -> None:
    options = {"documentLoader": refuse}
    again = jsonld.compact(jsonld.expand(written, options), written["@context"], options)
    assert jsonld.expand(again, options) == jsonld.expand(written, options)


def test_filters_choose_events_and_those_who_take_part(chronicle: Chronicle) -> None:
    made = json.loads("".join(document(chronicle, {"people": ["Рустам Юсупов"], "kinds": ["meeting"]})))["@graph"]
    events = chronicle.timeline(people=["Рустам Юсупов"], kinds=["meeting"])
    assert [one["identifier"] for one in made if one["@type"] == "Event"] == [one.id for one in events]
    people = {one["name"] for one in made if one["@type"] == "Person"}
    assert "Рустам Юсупов" in people and "Георгий Тарханов" not in people


def test_as_of_a_day_only_what_had_been_published_counts(chronicle: Chronicle) -> None:
    made = json.loads("".join(document(chronicle, as_of="2021-06-30")))["@graph"]
    events = chronicle.timeline(as_of="2021-06-30")
    assert [one["identifier"] for one in made if one["@type"] == "Event"] == [one.id for one in events]
    assert "Эльнур Садыхов" not in {one.get("name") for one in made}


def test_ids_are_addresses_of_the_site_and_names_in_its_language(chronicle: Chronicle) -> None:
    made = json.loads("".join(document(chronicle, base_url="http://127.0.0.1:8000/", language=words("ru"))))["@graph"]
    assert all(one["@id"].startswith("http://127.0.0.1:8000/") for one in made)
    assert "встреча: Вугар Джаббаров; Георгий Тарханов" in {one.get("name") for one in made}
