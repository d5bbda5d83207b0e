"""Held, planned, proposed, put off, called off or denied: told by grammar and by words."""

from typing import Any

import pytest

Reader = Any


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Президент Египта Хасан Мурси прибыл в Белград с рабочим визитом.", "held"),
        ("Президент Египта Хасан Мурси в июне прибудет в Белград с рабочим визитом.", "planned"),
        ("Президент Египта Хасан Мурси планирует посетить Белград.", "planned"),
        ("Премьер-министр Сербии Марина Йович пригласила президента Египта Хасана Мурси посетить Белград.", "proposed"),
        ("Визит президента Египта Хасана Мурси в Белград отменён.", "cancelled"),
        ("Визит президента Египта Хасана Мурси в Белград отложен из-за болезни.", "postponed"),
        ("МИД Сербии опроверг сообщения о визите президента Египта Хасана Мурси в Белград.", "denied"),
        ("Визит президента Египта Хасана Мурси в Белград не планируется.", "denied"),
    ],
)
def test_the_status_of_a_visit(read: Reader, sentence: str, status: str) -> None:
    told = read(sentence)
    event = told.only("visit")
    assert event.status == status
    assert told.who(event) == {"Хасан Мурси"}
    assert told.name(event.place) == "Белград"


def test_put_off_with_a_new_date_is_planned_and_rescheduled(read: Reader) -> None:
    told = read("Визит президента Египта Хасана Мурси в Белград перенесён с 20 на 27 мая.")
    event = told.only("visit")
    assert (event.status, event.rescheduled) == ("planned", True)
    assert str(event.when) == "2021-05-27"


def test_a_pronoun_carries_the_status_to_the_event_named_before(read: Reader) -> None:
    told = read(
        "Стороны обсудили подготовку к пятому форуму молодых дипломатов Сербии и Египта. "
        "Он был отложен из-за пандемии и запланирован на текущий год в Белграде."
    )
    event = told.only("conference")
    assert (event.status, event.rescheduled, event.edition) == ("planned", True, 5)
    assert str(event.when) == "2021"


def test_a_plan_and_its_cancellation_are_one_event(read: Reader) -> None:
    told = read(
        "Президент Египта Хасан Мурси 20 мая посетит Белград.",
        "Позднее визит Хасана Мурси в Белград был отменён.",
    )
    assert told.only("visit").status == "cancelled"


def test_a_supposition_and_a_question_tell_nothing(read: Reader) -> None:
    assert not read("Если президент Египта Хасан Мурси приедет в Белград, его встретит премьер.").events
    assert not read("Посетит ли президент Египта Хасан Мурси Белград?").events


def test_why_it_was_put_off_is_kept(read: Reader) -> None:
    told = read("Визит президента Египта Хасана Мурси в Белград отложен из-за болезни.")
    assert told.only("visit").reason == "из-за болезни"


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Президент Египта Хасан Мурси собирался посетить Белград, но заболел.", "cancelled"),
        ("Президент Египта Хасан Мурси должен был приехать в Белград, но попросил об отсрочке.", "postponed"),
        ("Президент Египта Хасан Мурси не смог прилететь в Белград.", "cancelled"),
        ("МИД Сербии не подтвердил визит президента Египта Хасана Мурси в Белград.", "proposed"),
        ("Визит президента Египта Хасана Мурси в Белград намечался на май, но не состоялся.", "cancelled"),
        ("Визит президента Египта Хасана Мурси в Белград был отложен и состоялся в апреле.", "held"),
        ("В МИД Сербии хотят, чтобы визит президента Египта Хасана Мурси в Белград отменили.", "planned"),
        ("Сообщения о визите президента Египта Хасана Мурси в Белград не соответствуют действительности.", "denied"),
    ],
)
def test_what_became_of_a_plan(read: Reader, sentence: str, status: str) -> None:
    assert read(sentence).only("visit").status == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Министры утвердят план на заседании Совета министров Северных стран.", "planned"),
        ("Министры утвердили план на заседании Совета министров Северных стран.", "held"),
        ("Министры готовятся к сессии Совета министров Северных стран.", "planned"),
        ("Президент Сербии Иван Петров рассказал о саммите АСЕАН, проходившем в Ханое 5 мая.", "held"),
    ],
)
def test_what_is_done_at_a_gathering_dates_it(read: Reader, sentence: str, status: str) -> None:
    assert read(sentence).only("conference").status == status


def test_an_act_decided_on_is_as_good_as_done(read: Reader) -> None:
    assert read("Сербия решила выслать двух дипломатов Египта.").only("expulsion").status == "held"
    assert read("Сербия пригрозила выслать двух дипломатов Египта.").only("expulsion").status == "proposed"


def test_where_something_was_agreed_is_not_what_was_agreed(read: Reader) -> None:
    told = read("Президенты Сербии и Египта договорились на саммите АСЕАН в Ханое о торговле.")
    assert told.only("conference").status == "held"


def test_what_is_planned_and_only_discussed_stays_planned(read: Reader) -> None:
    told = read(
        "Послы обсудили торговлю. Обсуждался визит президента Египта Хасана Мурси в Белград, намеченный на осень."
    )
    assert told.only("visit").status == "planned"


def test_reports_that_are_called_an_invention_are_denied(read: Reader) -> None:
    told = read("МИД Сербии назвал вымыслом сообщения газет об отзыве посла Сербии в Египте Горана Милетича.")
    assert told.only("recall").status == "denied"
