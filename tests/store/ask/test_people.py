"""What is known of a person, and what he said."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from sqlalchemy import Connection

from letopis.model.facts import Event, Office, Participant, Statement
from letopis.model.span import Span
from letopis.model.when import parse
from letopis.store.ask.forms import person_form
from letopis.store.ask.names import identified
from letopis.store.ask.objects import objects
from letopis.store.ask.people import PersonAnswer, person
from letopis.store.ask.statements import statements
from letopis.store.chronicle import Chronicle

from .conftest import entity, told

SAID = "«Мы поднимем паруса к весне»"


def meets(source: str, day: str, name: str, other: str, country: str | None = None):
    """A page on which two people meet, and the first one speaks."""
    text = f"{name} встретил гостя по имени {other}. {SAID}, – сказал он."
    start = text.index("Мы")
    return told(
        source,
        text,
        day,
        entity(1, "person", name, country),
        entity(2, "person", other),
        entity(3, "place", "Лима", "PE"),
        events=(
            Event("v1", "meeting", "held", (Span(0, 20),), "by-hand", (Participant("e1"), Participant("e2")),
                  parse(day), "e3"),
        ),
        statements=(Statement("e1", "direct", start, start + 26, (Span(start, start + 26),), "by-hand", "агентству"),),
        offices=(Office("e1", "посол", (Span(0, 10),), "by-hand", country="PE"),),
    )  # fmt: skip


@pytest.fixture
def asked(chronicle: Chronicle, keep: Callable[..., None]) -> Iterator[Connection]:
    """A chronicle of a man under two names, who meets three others."""
    keep(
        meets("1", "2020-03-01", "Хорхе Вальдивьесо", "Инес Кальдерон"),
        meets("2", "2021-04-01", "Хорхе Вальдивьесо", "Уго Паредес"),
        meets("3", "2022-05-01", "Х. Вальдивьесо", "Рита Монкада"),
    )
    with chronicle.asked() as connection:
        yield connection


def known(asked: Connection, **more) -> PersonAnswer:
    return person(asked, identified(asked, "Вальдивьесо", "person"), **more)


def test_names_are_listed_with_why_they_are_one_persons(asked: Connection) -> None:
    answer = known(asked)
    assert {one.name: one.count for one in answer.names} == {"Хорхе Вальдивьесо": 2, "Х. Вальдивьесо": 1}
    assert answer.joined
    assert all(one["detail"] and one["rule"] for one in answer.joined)


def test_events_come_newest_first_with_the_others(asked: Connection) -> None:
    answer = known(asked)
    assert [[one["name"] for one in answer.others(row)] for row in answer.events] == [
        ["Рита Монкада"],
        ["Уго Паредес"],
        ["Инес Кальдерон"],
    ]
    assert [len(known(asked, limit=2).events), answer.counts.events, answer.counts.pages] == [2, 3, 3]


def test_words_are_those_of_the_text(asked: Connection) -> None:
    answer = known(asked)
    assert {one.words for one in answer.statements} == {"Мы поднимем паруса к весне"}
    assert [str(one.evidence.known) for one in answer.statements] == ["2022-05-01", "2021-04-01", "2020-03-01"]
    assert answer.statements[0].via == "агентству"
    assert statements(asked, ["nobody"]) == []


def test_as_of_a_day_later_names_and_deeds_are_not_known(asked: Connection) -> None:
    then = known(asked, as_of=date(2021, 12, 31))
    assert [(one.name, one.count) for one in then.names] == [("Хорхе Вальдивьесо", 2)]
    assert then.joined == ()
    assert (then.counts.pages, then.counts.events, then.counts.statements) == (2, 2, 2)
    assert (then.counts.first, then.counts.last) == (date(2020, 3, 1), date(2021, 4, 1))
    assert len(then.events) == len(then.statements) == 2
    assert [one.last for one in then.tenures] == [date(2021, 4, 1)]


def test_a_person_as_an_object_names_all_by_name(asked: Connection) -> None:
    answer = known(asked)
    told = person_form(answer, objects(asked, answer.events))
    assert {one["left"] for one in told["joined"]} <= {"Хорхе Вальдивьесо", "Х. Вальдивьесо"}
    assert told["offices"][0]["position"] == "посол"
    assert told["events"][0]["place_name"] == "Лима"
    assert told["statements"][0]["evidence"]["source"] == "3"
