"""What people work as, in the words of the text: public offices and all other work."""

from typing import Any

import pytest

from letopis.model.facts import Event
from letopis.reading.spheres import stated_offices

Stage = Any


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Певица Мария Песчаная уехала.", ("Мария Песчаная", "певица", None)),
        ("Гендиректор компании «Волна» Андрей Варламов уехал.", ("Андрей Варламов", "гендиректор", "Волна")),
        ("Солист группы Northern Lights Кит Флинн уехал.", ("Кит Флинн", "солист", "Northern Lights")),
        ("Профессор МГУ Иван Петров выступил.", ("Иван Петров", "профессор", "МГУ")),
        ("По словам Лео Бенни, пилота компании Osappo, всё в порядке.", ("Лео Бенни", "пилот", "Osappo")),
        ("Иван Рябов, журналист газеты «Вечер», уехал.", ("Иван Рябов", "журналист", "Вечер")),
        ("Летчик-космонавт Пётр Сомов уехал.", ("Пётр Сомов", "летчик-космонавт", None)),
        ("Главный тренер по плаванию Олег Дымов уехал.", ("Олег Дымов", "главный тренер по плаванию", None)),
        ("Министр обороны Латвии Павел Зорин уехал.", ("Павел Зорин", "министр обороны", None)),
        ("Премьер Латвии Павел Зорин уехал.", ("Павел Зорин", "премьер", None)),
    ],
)
def test_work_in_the_words_of_the_text(stage: Stage, text: str, told: tuple[str, str, str | None]) -> None:
    assert stage(text).work() == {told}


def test_several_of_one_trade(stage: Stage) -> None:
    told = stage("Музыканты Иван Рябов и Пётр Сомов выступили в клубе.")
    assert told.work() == {("Иван Рябов", "музыкант", None), ("Пётр Сомов", "музыкант", None)}


@pytest.mark.parametrize("text", ["Иван Рябов купил рабочий стол.", "Рабочий день Ивана Рябова длился долго."])
def test_no_work(stage: Stage, text: str) -> None:
    assert stage(text).work() == set()


def test_the_page_decides_whose_work_is_stated(stage: Stage) -> None:
    told = stage("Премьер Латвии Павел Зорин принял журналиста Ивана Рябова.")
    meeting = Event("v1", "meeting", "held", (), "invented")
    dismissal = Event("v1", "dismissal", "held", (), "invented")
    positions = {"премьер", "журналист"}
    assert {one.position for one in stated_offices(told.marked, told.cast, [dismissal])} == positions
    assert {one.position for one in stated_offices(told.marked, told.cast, [meeting])} == {"премьер-министр"}


def test_words_of_diplomacy_make_a_page_one_of_it(stage: Stage) -> None:
    told = stage("Посольство молчит. Дипломат Павел Зорин принял журналиста Ивана Рябова.")
    assert stated_offices(told.marked, told.cast, []) == ()


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        ("Депутат собрания, директор фонда «Волна» Иван Рябов уехал.", {"депутат собрания", "директор"}),
        ("Представитель вооружённых сил полковник Иван Рябов молчал.", {"представитель вооружённых сил", "полковник"}),
        ("Известный музыкант, пианист Иван Рябов уехал.", {"музыкант", "пианист"}),
        ("Политолог и телеведущий Иван Рябов уехал.", {"политолог", "телеведущий"}),
        ("Иван Рябов, известный певец, директор театра «Волна», уехал.", {"певец", "директор"}),
        ("Иван Рябов — певец и директор театра «Волна».", {"певец", "директор"}),
        ("Капитан Иван Рябов уехал.", {"капитан"}),
        ("Принц Филипп уехал.", {"принц"}),
    ],
)
def test_all_that_one_person_is(stage: Stage, text: str, positions: set[str]) -> None:
    assert {position for _, position, _ in stage(text).work()} == positions


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Андрей Варламов возглавляет компанию «Волна» с 2013 года.", "current"),
        ("Иван Рябов, который возглавлял компанию «Волна», уехал.", "former"),
        ("Пётр Сомов руководил компанией «Волна».", "former"),
    ],
)
def test_who_leads_a_body(stage: Stage, text: str, status: str) -> None:
    told = stage(text)
    assert {(position, body) for _, position, body in told.work()} == {("", "Волна")}
    assert {one.status for one in told.cast.occupations} == {status}


def test_who_leads_no_body(stage: Stage) -> None:
    assert stage("Иван Рябов возглавил список лучших.").work() == set()
