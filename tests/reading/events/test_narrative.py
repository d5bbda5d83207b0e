"""The date of an event that its own sentence does not date: from the story, the visit around it, what is said there."""

from typing import Any

Reader = Any


def test_the_day_told_before_is_in_doubt_that_of_what_follows(read: Reader) -> None:
    told = read("В среду правительство Сербии сменило послов.", "Послом в Египте назначен Горан Милетич.")
    assert str(told.only("appointment").when) == "2021-05-12?"


def test_what_is_long_past_lends_no_day(read: Reader) -> None:
    told = read("Горан Милетич был ранен 12 мая 2011 года.", "Послом Сербии в Египте назначен Горан Милетич.")
    assert str(told.only("appointment").when) == "2021-05-14?"


def test_talks_within_a_visit_are_on_its_days(read: Reader) -> None:
    told = read(
        "Президент Сербии Горан Милетич 20–22 мая посетит Каир.",
        "Он встретится с президентом Египта Хасаном Мурси.",
    )
    assert str(told.only("meeting").when) == "2021-05-20?/2021-05-22?"


def test_what_is_said_before_talks_is_said_on_their_day(read: Reader) -> None:
    told = read("Так министр Сербии Горан Милетич сказал сегодня перед переговорами с министром Египта Хасаном Мурси.")
    event = told.only("meeting")
    assert (event.status, str(event.when)) == ("planned", "2021-05-14?")


def test_a_visit_put_off_that_took_place_has_both_dates(read: Reader) -> None:
    told = read(
        "Визит президента Египта Хасана Мурси в Белград, намеченный на 12 декабря 2018 года, "
        "был перенесён на 24 января 2019 года и состоялся в этот день."
    )
    event = told.only("visit")
    assert (event.status, event.rescheduled) == ("held", True)
    assert (str(event.when), str(event.previous_when)) == ("2019-01-24", "2018-12-12")


def test_what_is_done_at_a_gathering_gives_it_its_date(read: Reader) -> None:
    told = read(
        "В мае 2019 года президент Сербии Горан Милетич встречался с президентом Египта Хасаном Мурси на саммите АСЕАН."
    )
    assert str(told.only("conference").when) == "2019-05?"


def test_the_one_date_of_its_sentence_dates_an_event(read: Reader) -> None:
    told = read(
        "Отношения знали и лучшие времена: в мае 2010 года президенты Сербии и Египта Горан Милетич и Хасан Мурси "
        "долго беседовали, после чего подписали договор о границе."
    )
    assert str(told.only("signing").when).startswith("2010-05")


def test_paragraphs_of_a_chronicle_begin_with_their_date(read: Reader) -> None:
    told = read(
        "1996, ноябрь – государственный визит в Каир президента Сербии Горана Милетича.",
        "2004 – в Белграде 11 мая подписано соглашение о торговле между Сербией и Египтом.",
        "2008, 22–23 ноября – президент Египта Хасан Мурси посетил Белград.",
    )
    visits = sorted(str(one.when).replace("?", "") for one in told.events if one.kind == "visit")
    assert visits == ["1996-11", "2008-11-22/2008-11-23"]
    assert str(told.only("signing").when).startswith("2004-05-11")


def test_what_is_expected_is_the_visit_not_the_visitor(read: Reader) -> None:
    told = read(
        "Обсуждалась подготовка к визиту в Каир президента Сербии Горана Милетича, который ожидается осенью 2021 года."
    )
    event = told.only("visit")
    assert (event.status, str(event.when).replace("?", "")) == ("planned", "2021-23")
