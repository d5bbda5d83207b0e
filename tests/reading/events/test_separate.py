"""Events told together that are several: calls and talks one by one, each on its day; visits that are counted."""

from typing import Any

import pytest

Reader = Any

BOTH = "президентом Египта Хасаном Мурси и премьер-министром Японии Хироси Танабэ"
EACH = [{"Горан Милетич", "Хасан Мурси"}, {"Горан Милетич", "Хироси Танабэ"}]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (f"Президент Сербии Горан Милетич провёл 13 мая телефонные разговоры с {BOTH}.", "call"),
        (f"Президент Сербии Горан Милетич поговорил 13 мая по телефону с {BOTH}.", "call"),
        (
            "Президент Сербии Горан Милетич позвонил президенту Египта Хасану Мурси и премьеру Японии Хироси Танабэ.",
            "call",
        ),
        (f"Президент Сербии Горан Милетич провёл в Белграде переговоры с {BOTH} отдельно.", "meeting"),
    ],
)
def test_talks_one_by_one(read: Reader, sentence: str, kind: str) -> None:
    told = read(sentence)
    assert [told.who(one) for one in told.events if one.kind == kind] == EACH


@pytest.mark.parametrize(
    "sentence",
    [
        f"Президент Сербии Горан Милетич провёл в Белграде переговоры с {BOTH}.",
        "Состоялся телефонный разговор между президентом Сербии Гораном Милетичем, президентом Египта Хасаном Мурси "
        "и премьер-министром Японии Хироси Танабэ.",
    ],
)
def test_talks_of_three(read: Reader, sentence: str) -> None:
    told = read(sentence)
    assert [len(told.who(one)) for one in told.events] == [3]


def test_each_on_the_day_and_in_the_city_of_his_own_words(read: Reader) -> None:
    told = read(
        "Президент Сербии Горан Милетич 12 мая встретился с президентом Египта Хасаном Мурси в Каире, "
        "а 13 мая с премьер-министром Японии Хироси Танабэ в Токио."
    )
    assert [(str(one.when), told.name(one.place)) for one in told.events] == [
        ("2021-05-12", "Каир"),
        ("2021-05-13", "Токио"),
    ]


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        (
            "Президент Сербии Горан Милетич дважды бывал в Каире: в мае 2017 года с официальным визитом "
            "и в марте 2019 года с рабочим.",
            ["2017-05", "2019-03"],
        ),
        ("Впервые Милетич посетил Египет в качестве президента Сербии в 2018 году, а второй раз – в 2020-м.",
         ["2018", "2020"]),
    ],
)  # fmt: skip
def test_visits_that_are_counted(read: Reader, sentence: str, dates: list[str]) -> None:
    assert [str(one.when) for one in read(sentence).events if one.kind == "visit"] == dates


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Президент Сербии Горан Милетич принял сегодня, 13 мая, верительные грамоты двух послов, передаёт агентство.",
         "Ими являются посол Египта Самир Фахми и посол Японии Хироси Танабэ."),
        ("Президент Сербии Горан Милетич принял верительные грамоты новых послов.",
         "Грамоты вручили посол Египта Самир Фахми и посол Японии Хироси Танабэ."),
        ("Президент Сербии Горан Милетич принял верительные грамоты послов: - посла Египта Самира Фахми, "
         "с резиденцией в Бухаресте; - посла Японии Хироси Танабэ, с резиденцией в Киеве.",),
    ],
)  # fmt: skip
def test_one_ceremony_of_several_envoys(read: Reader, paragraphs: tuple[str, ...]) -> None:
    told = read(*paragraphs)
    event = told.only("credentials")
    assert told.who(event) == {"Горан Милетич", "Самир Фахми", "Хироси Танабэ"}
    assert event.place is None


def test_credentials_received_by_two_are_two_events(read: Reader) -> None:
    told = read(
        "Посол Египта Самир Фахми вручил верительные грамоты президенту Сербии Горану Милетичу.",
        "Посол Японии Хироси Танабэ вручил верительные грамоты президенту Монголии Батыну Доржу.",
    )
    assert told.kinds() == ["credentials", "credentials"]


@pytest.mark.parametrize(
    ("sentence", "status", "when"),
    [
        (
            "На встрече в Белграде президент Сербии Горан Милетич и президент Египта Хасан Мурси договорились "
            "о проведении в ноябре форума регионов Сербии и Египта.",
            "planned",
            "2021-11?",
        ),
        (
            "Министры иностранных дел Сербии Горан Милетич и Египта Хасан Мурси 12 мая условились организовать осенью "
            "бизнес-форум «Сербия – Египет».",
            "planned",
            "2021-23",
        ),
        (
            "Президент Сербии Горан Милетич и президент Египта Хасан Мурси обсудили проведение осенью форума регионов "
            "Сербии и Египта.",
            "proposed",
            "2021-23?",
        ),
    ],
)
def test_a_forum_agreed_on_is_ahead(read: Reader, sentence: str, status: str, when: str) -> None:
    told = read(sentence)
    forum = told.only("conference")
    assert (forum.status, str(forum.when), forum.place) == (status, when, None)
    assert told.only("meeting").status == "held"


@pytest.mark.parametrize(
    "sentence",
    [
        "В повестке дня визита президента Сербии Горана Милетича в Египет – встреча с президентом Хасаном Мурси.",
        "Президент Сербии Горан Милетич собирается в Египет. В его планах – встреча с президентом Хасаном Мурси.",
    ],
)
def test_what_is_on_an_agenda_is_ahead(read: Reader, sentence: str) -> None:
    assert read(sentence).only("meeting").status == "planned"


def test_since_when_nothing_was_is_not_when_it_was(read: Reader) -> None:
    told = read(
        "Это была первая встреча президента Сербии Горана Милетича и президента Египта Хасана Мурси с 2008 года."
    )
    assert str(told.only("meeting").when) == "2021-05-14?"


def test_who_is_received_where_he_came(read: Reader) -> None:
    told = read("Президент Сербии Горан Милетич 12 мая посетил Каир, где был принят президентом Египта Хасаном Мурси.")
    talks = told.only("meeting")
    assert told.who(talks) == {"Горан Милетич", "Хасан Мурси"}
    assert told.name(talks.place) == "Каир"


def test_what_will_be_discussed_at_talks_just_opened_is_those_talks(read: Reader) -> None:
    told = read(
        "Министр иностранных дел Сербии Горан Милетич провёл встречу с министром иностранных дел Египта Хасаном Мурси.",
        "Открывая встречу, Милетич сообщил, что министры обсудят торговлю.",
    )
    assert told.only("meeting").status == "held"


def test_a_summit_at_which_talks_are_set_is_ahead(read: Reader) -> None:
    told = read(
        "В рамках неформального саммита лидеров СНГ в Каире запланирована встреча президента Сербии Горана Милетича "
        "с президентом Египта Хасаном Мурси."
    )
    assert {one.status for one in told.events} == {"planned"}


def test_earlier_said_is_not_long_ago(read: Reader) -> None:
    told = read(
        "Президент Египта Хасан Мурси 20 мая посетит Белград с официальным визитом.",
        "Как ранее сообщили в Каире, Мурси намерен встретиться с президентом Сербии Гораном Милетичем.",
    )
    assert told.name(told.only("meeting").place) == "Белград"


def test_a_ceremony_of_credentials_gives_them_its_place_and_no_name(read: Reader) -> None:
    told = read(
        "Президент Сербии Горан Милетич 13 мая принял верительные грамоты посла Египта Хасана Мурси. "
        "Церемония состоялась в Белграде."
    )
    event = told.only("credentials")
    assert (event.name, told.name(event.place)) == (None, "Белград")
