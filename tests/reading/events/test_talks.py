"""Visits, meetings, calls and gatherings: who takes part and when, in the wordings of news."""

from typing import Any

import pytest

Reader = Any

VISITOR = "Президент Египта Хасан Мурси 12 мая прибыл в Белград с официальным визитом. "


@pytest.mark.parametrize(
    "sentence",
    [
        "Министр иностранных дел Японии Хироси Танабэ с рабочим визитом посетил Каир.",
        "Министр иностранных дел Японии Хироси Танабэ улетел в Каир.",
        "В аэропорту Каира министра иностранных дел Японии Хироси Танабэ встречал посол Нобуо Ямада.",
        "Борт министра иностранных дел Японии Хироси Танабэ сел в Каире.",
        "Министр иностранных дел Японии Хироси Танабэ рассказал, как съездил в Каир.",
    ],
)
def test_arrivals_in_many_words(read: Reader, sentence: str) -> None:
    told = read(sentence)
    visit = told.only("visit")
    assert (told.who(visit), told.name(visit.place)) == ({"Хироси Танабэ"}, "Каир")


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Министр иностранных дел Японии Хироси Танабэ завтра отправляется в Каир.", "planned"),
        ("Министр иностранных дел Японии Хироси Танабэ направляется в Каир с визитом.", "planned"),
        ("Президент Сербии Горан Милетич не собирается отказываться от визита в Каир.", "planned"),
        ("Президент Сербии Горан Милетич приступает к рабочему визиту в Каир.", "ongoing"),
    ],
)
def test_the_status_of_journeys(read: Reader, sentence: str, status: str) -> None:
    assert read(sentence).only("visit").status == status


@pytest.mark.parametrize(
    "sentence",
    [
        "Визита столь высокого ранга в Сербию за все годы не было, заявил президент Сербии Горан Милетич.",
        "Визиты министров Сербии и Египта участились, сообщил президент Сербии Горан Милетич.",
        "Гуманитарный груз отправился из Сербии в Египет.",
        "Приезжайте в Белград, сказал президент Сербии Горан Милетич.",
        "Агреман получен: послом Сербии в Египет поедет Горан Милетич.",
        "Министр иностранных дел Сербии Горан Милетич беседовал в Каире с журналистами.",
    ],
)
def test_no_visits_and_talks(read: Reader, sentence: str) -> None:
    assert not {"visit", "meeting"} & set(read(sentence).kinds())


@pytest.mark.parametrize(
    "sentence",
    [
        "Министр иностранных дел Японии Хироси Танабэ пообщался с президентом Египта Хасаном Мурси.",
        "Министр иностранных дел Японии Хироси Танабэ виделся с президентом Египта Хасаном Мурси.",
        "После переговоров с президентом Египта Хасаном Мурси министр из Японии Хироси Танабэ сообщил об успехе.",
        "С президентом Египта Хасаном Мурси японский министр Хироси Танабэ провёл встречу.",
        "Министр иностранных дел Японии Хироси Танабэ побывал на приёме у президента Египта Хасана Мурси.",
    ],
)
def test_talks_in_many_words(read: Reader, sentence: str) -> None:
    told = read(sentence)
    assert told.who(told.only("meeting")) == {"Хироси Танабэ", "Хасан Мурси"}


def test_each_on_the_programme_is_met_by_the_visitor(read: Reader) -> None:
    told = read(
        VISITOR + "В программу визита включены встречи с президентом Гораном Милетичем и премьером Мариной Йович."
    )
    talks = [one for one in told.events if one.kind == "meeting"]
    assert [told.who(one) for one in talks] == [{"Хасан Мурси", "Горан Милетич"}, {"Хасан Мурси", "Марина Йович"}]
    assert {one.status for one in talks} == {"planned"}


def test_each_noun_for_talks_has_its_own_company(read: Reader) -> None:
    told = read(VISITOR + "Состоялись переговоры с президентом Гораном Милетичем, встреча с премьером Мариной Йович.")
    talks = [told.who(one) for one in told.events if one.kind == "meeting"]
    assert talks == [{"Хасан Мурси", "Горан Милетич"}, {"Хасан Мурси", "Марина Йович"}]


def test_several_dates_are_several_visits(read: Reader) -> None:
    told = read(VISITOR, "Предыдущие поездки Хасана Мурси в Белград состоялись в 2011, 2014 и 2018 годах.")
    visits = [one for one in told.events if one.kind == "visit"]
    assert [str(one.when) for one in visits] == ["2021-05-12", "2011", "2014", "2018"]
    assert all(told.who(one) == {"Хасан Мурси"} for one in visits)


def test_the_office_in_the_headline_is_the_person_in_the_body(read: Reader) -> None:
    told = read(
        "Начался визит президента Сербии в Японию.", "На аэродроме в Токио Горана Милетича встречал лично король."
    )
    assert told.who(told.only("visit")) == {"Горан Милетич"}


def test_who_says_i_makes_the_journey(read: Reader) -> None:
    told = read("«Завтра я поеду в Каир», – сказал президент Сербии Горан Милетич.")
    assert told.who(told.only("visit")) == {"Горан Милетич"}


def test_an_invitation_is_for_the_one_in_the_dative(read: Reader) -> None:
    told = read(
        "Посол Египта Али Фарук передал президенту Сербии Горану Милетичу приглашение президента Египта Хасана "
        "Мурси посетить Каир."
    )
    visit = told.only("visit")
    assert (told.who(visit), told.name(visit.invited_by)) == ({"Горан Милетич"}, "Хасан Мурси")


def test_the_host_is_no_visitor(read: Reader) -> None:
    told = read("Президент Египта Хасан Мурси прибыл в Белград к президенту Сербии Горану Милетичу.")
    assert told.who(told.only("visit")) == {"Хасан Мурси"}


def test_talks_are_where_their_sentence_is_set(read: Reader) -> None:
    told = read(
        "Президент Сербии Горан Милетич рассказал в Каире, что перед форумом он встретился с послом Японии Нобуо Ямада."
    )
    meeting = told.only("meeting")
    assert told.name(meeting.place) == "Каир"


def test_those_who_meet_at_a_gathering_take_part_in_it(read: Reader) -> None:
    told = read(
        "В мае 2019 года президент Сербии Горан Милетич встречался с президентом Египта Хасаном Мурси "
        "на заседании межправительственной комиссии в Каире."
    )
    assert told.who(told.only("conference")) == {"Горан Милетич", "Хасан Мурси"}


def test_others_at_the_only_talks_of_a_page_are_told_far_from_them(read: Reader) -> None:
    told = read(
        "Министр иностранных дел Сербии Горан Милетич 13 мая провёл в Белграде переговоры с министром иностранных дел "
        "Египта Хасаном Мурси.",
        "Торговля двух стран растёт. Прошлый план выполнен. Новый план готов. Его опубликуют.",
        "На встрече присутствовал заместитель министра иностранных дел Сербии Пётр Станич.",
    )
    assert told.who(told.only("meeting")) == {"Горан Милетич", "Хасан Мурси", "Пётр Станич"}


def test_others_at_one_of_several_talks_are_at_those_told_near(read: Reader) -> None:
    told = read(
        "Министр иностранных дел Сербии Горан Милетич 13 мая провёл в Белграде переговоры с министром иностранных дел "
        "Египта Хасаном Мурси.",
        "14 мая Горан Милетич провёл в Белграде переговоры с министром иностранных дел Японии Хироси Танабэ.",
        "На встрече присутствовал заместитель министра иностранных дел Сербии Пётр Станич.",
    )
    assert [len(told.who(one)) for one in told.events if one.kind == "meeting"] == [2, 3]
