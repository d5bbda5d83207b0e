"""Where events are: in their clause, in a building, "там", in the sentences around, by the dateline."""

from typing import Any

import pytest

from letopis import language
from letopis.model.article import Article, Block, Role
from letopis.model.when import parse
from letopis.reading.events import find_events
from letopis.reading.people import find_cast
from letopis.reading.times import find_times

Reader = Any


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Президент Иван Петров принял в Кремле президента Сербии Горана Милетича.", "Кремль"),
        ("Президент Ирина Петрова приняла в резиденции «Ала-Арча» президента Сербии Горана Милетича.", "Ала-Арча"),
        ("Переговоры президентов Сербии и Египта прошли в гостинице в Белграде.", "Белград"),
        (
            "Так министр Сербии Горан Милетич сказал в Каире перед переговорами с министром Египта Хасаном Мурси.",
            "Каир",
        ),
        ("Президент Египта посетит Белград, где встретится с президентом Сербии Гораном Милетичем.", "Белград"),
    ],
)
def test_the_place_of_talks(read: Reader, sentence: str, place: str) -> None:
    told = read(sentence)
    assert told.name(told.only("meeting").place) == place


@pytest.mark.parametrize(
    "sentence",
    [
        "Президенты Сербии и Египта обсудили на встрече ситуацию в Алеппо.",
        "Министр Сербии Горан Милетич встретился с коллегой из Египта и рассказал о положении в Африке.",
    ],
)
def test_a_place_of_something_else_is_not_theirs(read: Reader, sentence: str) -> None:
    assert read(sentence).only("meeting").place is None


def test_there_is_the_place_named_last(read: Reader) -> None:
    told = read("Премьер-министр Египта Хасан Мурси вылетел в Белград. Там открывается саммит АСЕАН.")
    assert told.name(told.only("conference").place) == "Белград"


def test_talks_are_where_a_sentence_before_is_set_in_a_partys_country(read: Reader) -> None:
    told = read(
        "Министр иностранных дел Египта Хасан Мурси прилетел рано утром. В Белграде шёл дождь.",
        "Он встретился с президентом Сербии Гораном Милетичем и премьер-министром Сербии Мариной Йович.",
    )
    assert {told.name(one.place) for one in told.events if one.kind == "meeting"} == {"Белград"}


def test_who_came_to_the_republic_came_to_his_hosts(read: Reader) -> None:
    told = read(
        "Президент Монголии Батын Дорж принял министра иностранных дел Омана Салима Харраси, прибывшего в республику."
    )
    assert told.name(told.only("visit").place) == "Монголия"


def test_an_airport_is_not_the_country_visited(read: Reader) -> None:
    told = read(
        "Президент Сербии Горан Милетич прибыл с визитом в Египет. "
        "Борт президента Сербии Горана Милетича сел в аэропорту Мурово."
    )
    assert told.name(told.only("visit").place) == "Египет"


def test_a_dateline_is_the_place_where_a_party_is_at_home() -> None:
    text = "Президент Сербии Горан Милетич встретился с министром иностранных дел Египта Хасаном Мурси."

    def place(city: str) -> str | None:
        when = parse("2021-05-14")
        blocks = (Block(Role.LEAD, 0, len(text)),)
        article = Article("x.txt", text, blocks, "ru", published=when, dateline_place=city)
        marked = next(iter(language.mark([article])))
        cast = find_cast(marked, when)
        [event] = find_events(marked, cast, find_times(marked, when))
        return cast.entity(event.place).name if event.place else None

    assert place("Белград") == "Белград"
    assert place("Москва") is None
