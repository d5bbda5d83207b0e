"""Places that a journey gives: the capital, "the country", the programme of a visit that has begun."""

from typing import Any

import pytest

Reader = Any

TALKS = "Президент Сербии Горан Милетич 13 мая принял министра иностранных дел Египта Хасана Мурси"


@pytest.mark.parametrize(
    ("paragraphs", "place"),
    [
        ((f"{TALKS}, прибывшего в республику с рабочим визитом.",), "Сербия"),
        (("В столицу Египта прибыл президент Сербии Горан Милетич.",), "Египет"),
        (("Каир встретил гостя дождём.", "В столицу Египта прибыл президент Сербии Горан Милетич."), "Каир"),
        (("В Москву президент Сербии Горан Милетич не едет: в страну прибыл президент Египта Хасан Мурси.",), "Сербия"),
    ],
)
def test_a_noun_stands_for_where_a_guest_came(read: Reader, paragraphs: tuple[str, ...], place: str) -> None:
    told = read(*paragraphs)
    visits = [one for one in told.events if one.kind == "visit" and one.status == "held"]
    assert [told.name(one.place) for one in visits] == [place]


def test_what_is_held_in_the_country_is_not_placed_by_its_noun(read: Reader) -> None:
    told = read(
        "Президент Сербии Горан Милетич обсудил с президентом Египта Хасаном Мурси положение в стране и в республике."
    )
    assert [one.place for one in told.events if one.kind == "meeting"] == [None]


def test_talks_ahead_are_where_the_visit_that_has_begun_is(read: Reader) -> None:
    told = read(
        "В Белграде сегодня находится с двухдневным визитом президент Египта Хасан Мурси.",
        "Он встретится с президентом Сербии Гораном Милетичем. Завтра Мурси посетит Александрию.",
    )
    talks = told.only("meeting")
    assert (talks.status, told.name(talks.place)) == ("planned", "Белград")
    assert talks.when is not None and talks.when.edtf == "2021-05-14?"


def test_a_visit_long_over_has_no_programme(read: Reader) -> None:
    told = read(
        "Президент Египта Хасан Мурси 12 марта находился в Белграде с официальным визитом.",
        "Вскоре он встретится с президентом Японии Хироси Танабэ.",
    )
    assert told.only("meeting").place is None


def test_a_journey_elsewhere_dates_no_talks(read: Reader) -> None:
    told = read(
        "Премьер-министр Сербии Горан Милетич 4 июля посетит Японию.",
        "В Каире Милетич проведёт встречу с послом Египта Самиром Фахми.",
    )
    talks = told.only("meeting")
    assert (told.name(talks.place), talks.when) == ("Каир", None)


def test_whither_a_journey_is_planned_is_not_where_it_is_talked_about(read: Reader) -> None:
    told = read(
        "Сербия и Египет согласовывают сроки визита в Каир президента Сербии Горана Милетича, заявил министр "
        "иностранных дел Сербии Йован Петрич по итогам переговоров с министром иностранных дел Египта Самиром Фахми."
    )
    assert told.only("meeting").place is None


def test_the_next_stop_is_not_where_talks_told_before_are(read: Reader) -> None:
    told = read(
        "Президент Египта Хасан Мурси сегодня прибывает в Белград.",
        "Он встретится с президентом Сербии Гораном Милетичем. Затем Хасан Мурси посетит Ниш.",
    )
    assert told.name(told.only("meeting").place) == "Белград"


@pytest.mark.parametrize(
    "sentence",
    [
        "Посол Египта Самир Фахми прибыл в резиденцию президента Сербии рано утром.",
        "Президент Египта Хасан Мурси и президент Сербии Горан Милетич посетят детский сад в Белграде.",
    ],
)
def test_who_comes_to_a_house_makes_no_visit(read: Reader, sentence: str) -> None:
    assert "visit" not in read(sentence).kinds()


def test_a_residence_in_a_city_is_the_city(read: Reader) -> None:
    told = read("Президент Египта Хасан Мурси прибыл в Белград, в резиденцию президента Сербии.")
    assert told.name(told.only("visit").place) == "Белград"


def test_a_forum_of_a_visit_is_where_the_visit_is(read: Reader) -> None:
    told = read(
        "В Белград 14 мая с рабочим визитом прибыл президент Египта Хасан Мурси.",
        "В ходе визита пройдёт египетско-сербский бизнес-форум.",
    )
    forum = told.only("conference")
    assert (forum.status, told.name(forum.place)) == ("planned", "Белград")


def test_talks_of_a_later_day_are_still_of_the_visit(read: Reader) -> None:
    told = read(
        "Президент Египта Хасан Мурси 14 мая отправился с визитом в Белград.",
        "Встреча Хасана Мурси с президентом Сербии Гораном Милетичем состоится 16 мая.",
    )
    talks = told.only("meeting")
    assert (str(talks.when), told.name(talks.place)) == ("2021-05-16", "Белград")
