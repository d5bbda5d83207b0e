"""Events as records of PLOVER: each valid by its published lists, and the same facts as the chronicle's."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest
from babel.core import get_global

import letopis
from letopis.api import Chronicle
from letopis.exports.plover import lines, records
from letopis.exports.plover.actors import Offices, actor, country_code
from letopis.exports.plover.check import faults
from letopis.exports.plover.sides import against, guests, together
from letopis.exports.plover.tables import table
from letopis.knowledge import lexicon
from letopis.knowledge.sources import countries
from letopis.model.facts import EventKind
from letopis.model.when import parse
from letopis.store.ask.names import Named

Record = dict[str, Any]
BY_ALPHA2 = {two[0]: three for three, two in get_global("territory_aliases").items()
             if len(three) == 3 and three.isalpha() and len(two) == 1}  # fmt: skip


@pytest.fixture(scope="module")
def chronicle(sample_chronicle: Path) -> Iterator[Chronicle]:
    with letopis.open(str(sample_chronicle), make=False) as opened:
        yield opened


@pytest.fixture(scope="module")
def coded(chronicle: Chronicle) -> tuple[dict[str, Record], dict[str, str]]:
    """The records by event, and why the other events have none."""
    left: dict[str, str] = {}
    found = {one["id"]: one for one in records(chronicle, left=lambda id, why: left.update({id: why}))}
    return found, left


def test_every_record_is_valid(coded: tuple[dict[str, Record], dict[str, str]]) -> None:
    found, _ = coded
    assert found
    assert [fault for one in found.values() for fault in faults(one)] == []


def test_every_event_has_a_record_or_a_reason(
    chronicle: Chronicle, coded: tuple[dict[str, Record], dict[str, str]]
) -> None:
    found, left = coded
    assert not found.keys() & left.keys()
    assert sorted([*found, *left]) == sorted(one.id for one in chronicle.timeline())
    for one in chronicle.plain(chronicle.timeline()):
        if one["id"] in found:
            assert one["status"] in ("held", "ongoing")


def test_records_tell_what_the_chronicle_tells(
    chronicle: Chronicle, coded: tuple[dict[str, Record], dict[str, str]]
) -> None:
    kinds = table("coding")["kinds"]
    for one in chronicle.plain(chronicle.timeline()):
        record = coded[0].get(one["id"])
        if record is None:
            continue
        assert record["event"] == [kinds[one["kind"]]["type"]]
        assert (record["kind"], record["when"]) == (one["kind"], one["when"])
        stated = parse(one["when"])
        assert record["date"] == str(stated.earliest)
        assert record.get("enddate") == (None if stated.latest == stated.earliest else str(stated.latest))
        assert ("uncertain" in record.get("comment", "")) == ("?" in one["when"])
        named = {each["letopis_id"] for each in (*record["source"], *record.get("recipient", []))}
        assert {each["entity"] for each in one["participants"]} <= named
        assert record.get("event_loc", {}).get("name") == one["place_name"]
        assert [each["title"] for each in record["sources"]] == [each["title"] for each in one["sources"]]


def test_a_signing_names_its_papers(chronicle: Chronicle, coded: tuple[dict[str, Record], dict[str, str]]) -> None:
    made = {one["event"]: one for one in chronicle.list_documents(limit=None).rows if one["event"]}
    told = {id: one["documents"] for id, one in coded[0].items() if "documents" in one}
    assert told and told.keys() == made.keys() & coded[0].keys()
    for id, documents in told.items():
        paper = made[id]
        assert coded[0][id]["event"] == ["SUPPORT"] and "mode" not in coded[0][id]
        assert documents == [
            {"letopis_id": paper["id"], "kind": paper["kind"], "name": paper["name"], "status": paper["status"]}
        ]


def test_a_record_in_full(coded: tuple[dict[str, Record], dict[str, str]]) -> None:
    (call,) = (one for one in coded[0].values() if one["kind"] == "call")
    assert (call["event"], call["mode"], call["context"]) == (["CONSULT"], ["phone"], ["economic"])
    assert [(one["code"], one["sector"], one["office"]) for one in call["source"]] == [
        ("AZE", "GOV", "министр иностранных дел"),
        ("KGZ", "GOV", "министр иностранных дел"),
    ]
    assert "recipient" not in call and (call["quad_code"], call["event_scale"]) == (1, 2.1)
    assert call["cite_info"]["codebook"] == "plover-0.8"
    assert any("телефонный разговор" in one for one in call["event_text"])


def test_a_visitor_is_source_and_the_host_recipient(coded: tuple[dict[str, Record], dict[str, str]]) -> None:
    visits = [one for one in coded[0].values() if one["kind"] == "visit" and "recipient" in one]
    assert visits
    assert all(one["mode"] == ["visit"] for one in visits)
    assert {(one["source"][0]["code"], one["recipient"][0]["code"]) for one in visits} == {
        ("AZE", "GEO"),
        ("GEO", "AZE"),
    }


def test_the_state_whose_ambassador_gets_a_note_is_the_recipient(
    coded: tuple[dict[str, Record], dict[str, str]],
) -> None:
    (protest,) = (one for one in coded[0].values() if one["event"] == ["ACCUSE"])
    assert [one["code"] for one in protest["source"]] == ["KGZ"]
    assert [(one["code"], one["office"]) for one in protest["recipient"]] == [("AZE", "посол")]


def test_filters_and_a_day_choose_events(chronicle: Chronicle) -> None:
    read = [json.loads(one) for one in lines(chronicle, {"kinds": ["call"]}, as_of="2023-12-31")]
    assert [one["kind"] for one in read] == ["call"]
    assert list(records(chronicle, {"kinds": ["call"]}, as_of="2022-12-31")) == []


# ---------------------------------------------------------------- who is who


def person(code: str, role: str = "participant") -> Record:
    return {"entity": f"id-{code}", "name": code, "role": role, "country": code}


def test_hosts_and_guests_take_sides_and_others_do_not() -> None:
    chile, peru = person("CL"), person("PE")
    assert together({"participants": [chile, peru], "invited_by_name": None}) == ([chile, peru], [])
    guest, host = person("CL", "guest"), person("PE", "host")
    assert together({"participants": [host, guest], "invited_by_name": None}) == ([guest], [host])
    coming, hosts = guests({"participants": [guest], "invited_by": "q", "invited_by_name": "Перу"})
    assert coming == [guest] and [one["entity"] for one in hosts] == ["q"]


def test_who_acts_stands_first_in_every_report() -> None:
    chile, peru = person("CL"), person("PE")

    def event(*orders: list[Record]) -> Record:
        return {"participants": [peru, chile], "reports": [{"says": {"participants": one}} for one in orders]}

    def country(one: Any) -> Any:
        return one["country"]

    assert against(event([chile, peru], [chile]), country) == ([chile], [peru])
    assert against(event([chile, peru], [peru, chile]), country) is None, "reports disagree"
    assert against(event([chile], [peru]), country) is None, "no report names both"
    assert against(event([peru, chile]), country, ["id-PE"]) == ([chile], [peru]), "an envoy is acted upon"
    three = event([chile, peru]) | {"participants": [chile, peru, person("BO")]}
    assert against(three, country) is None


@pytest.mark.parametrize(
    ("name", "type", "country", "code", "sector"),
    [
        ("Грузия", "country", "GE", "GEO", "GOV"),
        ("Европейский союз", "country", "EU", "IGO", None),
        ("ООН", "organization", None, "IGO", None),
        ("МИД Грузии", "organization", "GE", "GEO", "GOV"),
        ("Государственная дума", "organization", "RU", "RUS", "LEG"),
        ("Посольство Грузии", "organization", "GE", "GEO", "GOV"),
        ("Клуб любителей шахмат", "organization", "GE", "GEO", None),
        ("Абхазия", "country", "GE-AB", None, "GOV"),
        ("Иван Иванов", "person", None, None, None),
    ],
)
def test_codes_and_sectors(name: str, type: Any, country: str | None, code: str | None, sector: str | None) -> None:
    made = actor(name, Named("1", type, name, country, None, frozenset(), 1), country, None)
    assert (made.get("code"), made.get("sector")) == (code, sector)
    assert "identifier_id" not in made


def test_nobody_is_believed_to_be_in_office_long_after_he_was_seen_there(chronicle: Chronicle) -> None:
    offices = Offices(chronicle, None)
    (minister,) = (one["id"] for one in chronicle.export_entities() if one["name"] == "Георгий Тарханов")
    held = offices.of(minister, date(2023, 1, 1))
    assert held and held.position == "министр иностранных дел"
    assert offices.of(minister, date(2026, 1, 1)) == held
    assert offices.of(minister, date(2029, 1, 1)) is None


# ---------------------------------------------------------------- the tables


def test_the_coding_uses_what_the_published_lists_have() -> None:
    schema, coding = table("schema"), table("coding")
    contexts = {one for some in schema["contexts"].values() for one in some}
    assert set(coding["kinds"]) <= set(get_args(EventKind))
    for one in coding["kinds"].values():
        assert one["type"] in schema["types"]
        assert one.get("mode") in (None, *schema["types"][one["type"]]["modes"])
        assert set(one.get("contexts", ())) <= contexts
        assert one["sides"] in ("together", "guests", "against")
    assert set(coding["topics"]) <= set(lexicon("topics")["topics"])
    assert set(coding["topics"].values()) <= contexts
    assert set(coding["offices"]) <= set(schema["actors"]["sectors"])
    assert set(coding["bodies"].values()) <= {*schema["actors"]["sectors"], *schema["actors"]["nonstate"]}
    assert set(coding["envoys"]["kinds"]) <= {
        name for name, one in coding["kinds"].items() if one["sides"] == "against"
    }


def test_the_published_lists_are_whole() -> None:
    types = table("schema")["types"]
    assert len(types) == 16
    assert {name for name, one in types.items() if one["recipient"]} == {"COOPERATE", "AID", "SANCTION"}
    assert all(one["quad"] in (1, 2, 3, 4) and (one["scale"] > 0) == (one["quad"] < 3) for one in types.values())


def test_codes_of_countries_are_those_of_iso() -> None:
    own = {"SU": "SUN", "YU": "YUG", "CS": "CSK", "DD": "DDR", "XK": "XKX"}
    wanted = {code: own.get(code, BY_ALPHA2.get(code)) for code in countries() if code != "EU"}
    assert dict(table("countries")) == {code: three for code, three in wanted.items() if three}
    assert [country_code(code) for code in ("KZ", "EU", "GE-AB", None)] == ["KAZ", "IGO", None, None]


def test_faults_are_found() -> None:
    sound = {"id": "1", "date": "2020-01-01", "source": [{"code": "CHL"}], "event": ["CONSULT"]}
    assert list(faults(sound)) == []
    assert list(faults({**sound, "date": "2020-1-1"})) == ["date: '2020-1-1'"]
    assert list(faults({**sound, "enddate": "2019-01-01"})) == ["enddate lies before date"]
    assert list(faults({**sound, "event": ["MEET"]})) == ["event: MEET"]
    assert list(faults({**sound, "event": ["AID"]})) == ["AID without a recipient"]
    assert list(faults({**sound, "mode": ["demo"]})) == ["mode of CONSULT: demo"]
    assert list(faults({**sound, "context": ["weather"]})) == ["context: weather"]
    assert list(faults({**sound, "place": "x"})) == ["record: no field place"]
    assert list(faults({**sound, "source": []})) == ["record: source is missing"]
    assert list(faults({**sound, "source": [{"code": "Chile"}]})) == ["code: Chile"]
    assert list(faults({**sound, "source": [{"code": "CHL", "sector": "ELI"}]})) == ["sector: ELI"]
    assert list(faults({**sound, "quad_code": 4})) == ["quad_code of CONSULT: 4"]
