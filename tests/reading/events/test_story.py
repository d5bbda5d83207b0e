"""One event or two, what the story lends to its events, and what is no event of diplomacy."""

from typing import Any

import pytest

Reader = Any


def test_the_same_talks_told_twice_are_one(read: Reader) -> None:
    told = read(
        "Президент Сербии Горан Милетич провёл переговоры с президентом Египта Хасаном Мурси.",
        "Горан Милетич и Хасан Мурси обсудили торговлю и туризм.",
    )
    event = told.only("meeting")
    assert told.who(event) == {"Горан Милетич", "Хасан Мурси"}
    assert "trade" in event.topics


def test_talks_within_a_visit_take_its_place_and_are_part_of_it(read: Reader) -> None:
    told = read(
        "Президент Египта Хасан Мурси 12 мая прибыл в Белград с официальным визитом. "
        "В ходе визита он встретился с президентом Сербии Гораном Милетичем."
    )
    visit, talks = told.only("visit"), told.only("meeting")
    assert talks.part_of == visit.id
    assert talks.place == visit.place
    assert str(talks.when) == "2021-05-12?"


def test_separate_meetings_are_several(read: Reader) -> None:
    told = read(
        "Министр иностранных дел Японии Хироси Танабэ провёл отдельные встречи с министром иностранных дел "
        "Сербии Гораном Милетичем и министром иностранных дел Египта Хасаном Мурси."
    )
    assert told.kinds() == ["meeting", "meeting"]
    assert all("Хироси Танабэ" in told.who(one) for one in told.events)


def test_the_reports_date_is_in_doubt_as_the_events(read: Reader) -> None:
    told = read("Президент Сербии Горан Милетич встретился с президентом Египта Хасаном Мурси.")
    assert str(told.only("meeting").when) == "2021-05-14?"


def test_without_a_date_anywhere_none_is_made_up(read: Reader) -> None:
    told = read("Президент Сербии Горан Милетич встретился с президентом Египта Хасаном Мурси.", published=None)
    assert told.only("meeting").when is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Сборная Сербии встретится с командой Грузии в Белграде.",
        "Уругвай встретится с Колумбией в полуфинале.",
        "Президент Сербии Горан Милетич принял участие в открытии школы.",
        "Премьер-министр Сербии Марина Йович провела заседание правительства.",
        "Парламент Сербии принял закон о бюджете.",
        "Певица Марина Йович встретилась с поклонниками в Токио.",
        "Президент Сербии Горан Милетич поздравил президента Египта Хасана Мурси с днём рождения.",
    ],
)
def test_what_is_no_event_of_diplomacy(read: Reader, sentence: str) -> None:
    assert not read(sentence).events


def test_every_event_shows_its_sentence_and_its_rule(read: Reader) -> None:
    told = read("Президент Сербии Горан Милетич встретился с президентом Египта Хасаном Мурси.")
    for event in told.events:
        assert event.rule.startswith("events.")
        assert all(0 <= span.start < span.end for span in event.evidence)


def test_a_government_sent_away_is_not_its_presidents_dismissal(read: Reader) -> None:
    assert not read("Президент Сербии Горан Милетич отправил правительство в отставку.").events


def test_a_meeting_on_the_margin_is_part_of_the_summit(read: Reader) -> None:
    told = read(
        "Президент Сербии Горан Милетич встретился с президентом Египта Хасаном Мурси на полях саммита АСЕАН в Ханое."
    )
    assert told.only("meeting").part_of == told.only("conference").id


def test_a_list_of_appointments_is_one_event_a_person(read: Reader) -> None:
    told = read(
        "Президент Молдавии Ион Чебан подписал указы.",
        "Назначены:",
        "Иван Сандулеску – послом Молдавии в Японии;",
        "Мария Попеску – послом Молдавии в Египте.",
    )
    found = [told.who(one) for one in told.events if one.kind == "appointment"]
    assert [{"Иван Сандулеску"} <= one or {"Мария Попеску"} <= one for one in found] == [True, True]
