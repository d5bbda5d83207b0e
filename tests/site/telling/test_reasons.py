"""Reasons of the chronicle in the reader's language; the controls of a form; what a form asks for."""

import json
from pathlib import Path

import pytest
from starlette.datastructures import FormData

from letopis.chronicle.events.prefer import _WHY
from letopis.model.facts import EventKind
from letopis.site.reviewing.controls import controls, typed
from letopis.site.reviewing.wish import UnknownAct, Wish, wish
from letopis.site.telling.reasons import Reasons
from letopis.store.chronicle import Chronicle
from letopis.store.reviewing import FIELDS

ENGLISH = Reasons("en")


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("AZ, GE in both", "Azerbaijan, Georgia in both"),
        ("георгий тарханов in both, and others in each", "Георгий Тарханов in both, and others in each"),
        ("георгий тарханов and AZ in both", "Георгий Тарханов and Azerbaijan in both"),
        ("организация тюркских государств in both", "организация тюркских государств in both"),
        ("called alike: межреги, форум", "called alike: межреги…, форум"),
        ("in порт-о-пренс", "in Порт-о-Пренс"),
        ("2010-01-19 here, 2010-01-18 there", "here 19 January 2010, there 18 January 2010"),
        (
            "2010-01 here, KZ there, one of which is only that of the page",
            "here 2010-01, there Kazakhstan, one of which is only the day of the page",
        ),
        ("«Тарханов» is the family name of «Георгий Тарханов» (0.64)",) * 2,
        (
            "both are called «Ирма Ланге»; CL stands in 3 of its documents only and is held to be misread",
            "both are called «Ирма Ланге»; Chile, in so few pages: 3, is held to be misread",
        ),
        (
            "«Ланге» may be short for «Ирма Ланге»; 12 documents against 2 of the next that fits (0.71)",
            "«Ланге» may be short for «Ирма Ланге»; pages: 12 against 2 of the next that fits (0.71)",
        ),
        (
            "«МИД» and «министерство» are both known as министерство/foreign affairs/RU",
            "«МИД» and «министерство» are one body by kind, field and country",
        ),
        ("«ОТГ» and «Организация» are both known as Q17", "«ОТГ» and «Организация» are both known as Q17"),
        ("the same day: 2023-03-30", "the same day: 30 March 2023"),
        ("2022-11-23 and 2022-11-22 to 2022-11-24", "23 November 2022 and 22–24 November 2022"),
        (
            "2022-11-23 and 2022-11-24, one of which is only that of the page",
            "23 November 2022 and 24 November 2022, one of which is only the day of the page",
        ),
        ("2022-11-23 and 2022-11-24: days of one stay", "23 November 2022 and 24 November 2022: days of one stay"),
        ("2022-11-01 to 2022-11-30 and 2022-11-24", "November 2022 and 24 November 2022"),
        ("in баку", "in Баку"),
        ("all that is told weighs 4.2", "all that is told, taken together, weighs 4.2"),
        ("edited by Дарья 100 %", "corrected by Дарья 100 %"),
        ("a reason that nobody knows %(who)s", "a reason that nobody knows %(who)s"),
    ],
)
def test_a_reason_is_read_by_its_form(reason: str, words: str) -> None:
    assert ENGLISH.in_words(reason) == words


def test_every_reason_of_the_sample_has_a_form(sample_chronicle: Path) -> None:
    """Those that the rules gave: read otherwise than letter by letter, or known by their text."""
    with Chronicle(str(sample_chronicle), make=False) as chronicle:
        events = list(chronicle.export_events())
        found = [chronicle.event_object(chronicle.event(one["id"])) for one in events]
        people = [chronicle.person(row["id"]) for row in chronicle.list_people(limit=50).rows]
    rules = {one["rule"] for event in found for one in event["attributes"].values()} | set(_WHY)
    reasons = {reason for event in found for report in event["reports"] for reason in report["reasons"]}
    reasons |= {one["detail"] for person in people for one in person.joined}
    known = {form for form in rules | reasons if ENGLISH.knows(form)}
    assert rules | reasons == known


def test_every_attribute_that_can_be_edited_has_a_control() -> None:
    for subject in ("event", "plan", "person"):
        found = controls(subject, {})
        assert [one.field for one in found] == list(FIELDS[subject])
    (kind,) = [one for one in controls("event", {"kind": "visit"}) if one.field == "kind"]
    assert kind.needed and kind.value == "visit" and set(kind.options) == set(EventKind.__args__)
    (topics,) = [one for one in controls("event", {"topics": ["trade", "water"]}) if one.field == "topics"]
    assert topics.chosen == ("trade", "water")


def test_what_a_control_holds_is_what_a_person_would_type() -> None:
    people = [{"name": "Ирма Ланге", "role": "guest"}, {"name": "Серик Абишев", "role": "participant"}]
    assert typed("participants", {"participants": people}) == "Ирма Ланге (guest); Серик Абишев"
    assert typed("place", {"place": "1630691390cad470", "place_name": "Гори"}) == "Гори"
    assert typed("rescheduled", {"rescheduled": True}) == "yes" and typed("level", {"level": None}) == ""


def test_a_form_asks_for_what_is_typed_in_it() -> None:
    form = FormData([("act", "merge"), ("id", " v1 "), ("with", "v2"), ("with", "/events/v3?lang=en, Ирма  Ланге"),
                     ("with", ""), ("why", "so"), ("back", "/review")])  # fmt: skip
    assert wish(form) == Wish("merge", "v1", others=("v2", "v3", "Ирма  Ланге"), why="so", back="/review")
    ticked = wish(FormData([("act", "edit"), ("field", "topics"), ("value", "trade"), ("value", "water")]))
    assert ticked.value == "trade, water"
    assert wish(FormData([])) == Wish("")


def test_a_text_of_megabytes_is_not_taken() -> None:
    with pytest.raises(UnknownAct, match="more than 2,000 characters"):
        wish(FormData([("act", "accept"), ("why", json.dumps("x" * 2_000))]))
