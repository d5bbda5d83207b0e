"""Events told in roundabout ways: subjects left out, nouns left out, travellers and company named elsewhere."""

from typing import Any

import pytest

Reader = Any

VISITOR = "Президент Египта Хасан Мурси 12 мая прибыл в Белград с официальным визитом."


@pytest.mark.parametrize(
    "sentence",
    [
        "Во время своего визита в Каир президент Сербии Горан Милетич осмотрел музей.",
        "Для президента Сербии Горана Милетича этот визит в Каир первый.",
        "Президент Сербии Горан Милетич поездку в Каир отменил.",
        "Президента Сербии Горана Милетича критиковали за поездку в Каир.",
        "Президент Сербии Горан Милетич провёл в Каире три дня.",
        "Президент Сербии Горан Милетич собирался 3 мая в Каир.",
        "Президент Египта Хасан Мурси пригласил президента Сербии Горана Милетича в Каир.",
    ],
)
def test_who_travels_though_the_visit_does_not_say(read: Reader, sentence: str) -> None:
    told = read(sentence)
    assert "Горан Милетич" in told.who(told.only("visit"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Прошли переговоры с президентом Египта Хасаном Мурси, встречи с премьером Египта Мариной Йович.",
        "Состоялись встречи с президентом Египта Хасаном Мурси и с премьером Египта Мариной Йович.",
    ],
)
def test_joined_talks_are_told_of_alike(read: Reader, sentence: str) -> None:
    told = read("Министр иностранных дел Японии Хироси Танабэ 12 мая прибыл в Каир.", sentence)
    talks = [told.who(one) for one in told.events if one.kind == "meeting"]
    assert talks == [{"Хироси Танабэ", "Хасан Мурси"}, {"Хироси Танабэ", "Марина Йович"}]


def test_those_at_talks_told_before_join_them(read: Reader) -> None:
    told = read(
        "Президент Сербии Горан Милетич принял в Белграде президента Египта Хасана Мурси.",
        "Во встрече участвовали министр обороны Сербии Йован Петрич и посол Египта Самир Фахми.",
    )
    assert told.who(told.only("meeting")) == {"Горан Милетич", "Хасан Мурси", "Йован Петрич", "Самир Фахми"}


@pytest.mark.parametrize(
    ("sentence", "edition"),
    [
        ("Первая сессия комиссии Сербии и Египта прошла в Каире 3 марта 2018 года, вторая прошла 5 мая 2019 года.", 2),
        ("Третий форум Сербии и Египта прошёл в Каире в 2018 году, четвёртый – в Белграде в 2019 году.", 4),
    ],
)
def test_a_number_stands_for_the_next_gathering(read: Reader, sentence: str, edition: int) -> None:
    told = read(sentence)
    later = next(one for one in told.events if one.edition == edition)
    assert later.kind == "conference"
    assert later.when.edtf.startswith("2019")
    assert {"Сербия", "Египет"} <= told.who(later)


def test_the_next_talks_are_not_those_at_hand(read: Reader) -> None:
    told = read(
        "Президент Сербии Горан Милетич и президент Египта Хасан Мурси провели 12 мая в Белграде переговоры.",
        "Следующая встреча состоится в Каире в августе.",
    )
    assert {(one.status, told.name(one.place)) for one in told.events} == {("held", "Белград"), ("planned", "Каир")}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Послом Сербии в Египте назначен Горан Милетич, он поедет в Каир в июне.", "appointment"),
        ("Парламент утвердил на посту министра иностранных дел Сербии Горана Милетича.", "appointment"),
        ("Президент Египта Хасан Мурси поздравил Горана Милетича с назначением министром Сербии.", "appointment"),
        ("Министр иностранных дел Сербии Горан Милетич объявил об отставке.", "dismissal"),
        ("Президент Сербии подписал указ об отзыве Горана Милетича.", "dismissal"),
        ("Министр иностранных дел Сербии Горан Милетич лишился поста.", "dismissal"),
    ],
)
def test_moves_in_many_words(read: Reader, sentence: str, kind: str) -> None:
    told = read(sentence)
    assert "Горан Милетич" in told.who(told.only(kind))


def test_the_life_of_a_person_has_no_other_subject(read: Reader) -> None:
    told = read(
        "Министр иностранных дел Сербии Горан Милетич встретился в Каире с президентом Египта Хасаном Мурси.",
        "Затем побывал в Токио.",
    )
    assert told.who(told.only("visit")) == {"Горан Милетич"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Соглашение о торговле Сербии с Египтом подписали в Каире 5 мая.",
        "Договор о границе, заключённый Сербией и Египтом в Каире, вступил в силу.",
    ],
)
def test_states_sign_what_bears_their_names(read: Reader, sentence: str) -> None:
    told = read(sentence)
    assert told.who(told.only("signing")) == {"Сербия", "Египет"}


def test_a_group_stands_for_those_of_it_whom_nobody_names(read: Reader) -> None:
    told = read(
        "Президент Сербии Горан Милетич посетил Каир.",
        "Президенты Сербии и Египта обсудили в Каире торговлю.",
    )
    assert told.who(told.only("meeting")) == {"Горан Милетич", "Египет"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Послов в Сербии назначает президент.",
        "Президент Сербии Горан Милетич выступает за переговоры с Египтом.",
        "Президент Сербии Горан Милетич договорился с Египтом о поддержке на различных форумах.",
        "За визой в Каир теперь не ездит никто, сказал президент Сербии Горан Милетич.",
    ],
)
def test_what_is_told_in_general_is_no_event(read: Reader, sentence: str) -> None:
    assert not {"visit", "conference", "appointment"} & set(read(sentence).kinds())
