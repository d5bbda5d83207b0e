"""Lives, openings, calls and missions told in other words."""

from typing import Any


def test_a_life_is_told_without_its_subject(read: Any) -> None:
    told = read(
        "Тимур Сафин назначен министром иностранных дел Таджикистана.",
        "Сафин родился в 1967 году. Владеет китайским. В октябре 2001 года стал временным поверенным в делах в Индии.",
    )
    dates = {str(one.when) for one in told.events if one.kind == "appointment"}
    assert "2001-10" in dates
    assert all(told.who(one) == {"Тимур Сафин"} for one in told.events)


def test_talks_on_the_initiative_of_a_side_on_a_page_of_calls(read: Any) -> None:
    told = read(
        "В выходные состоялась серия звонков.",
        "Госсекретарь США Уильям Брейк и министр иностранных дел России Фёдор Орлов общались по инициативе Вашингтона.",
    )
    assert told.who(told.only("call")) == {"Уильям Брейк", "Фёдор Орлов"}


def test_an_exhibition_opened_abroad_is_a_ceremony(read: Any) -> None:
    told = read("Министр культуры Индии Викрам Чаудхури открыл в Белграде выставку скульптуры.")
    ceremony = told.only("ceremony")
    assert told.who(ceremony) == {"Викрам Чаудхури"}
    assert told.name(ceremony.place) == "Белград"


def test_a_whole_mission_is_recalled(read: Any) -> None:
    told = read("Президент Сальвадора Хорхе Меркадо распорядился отозвать из Тегусигальпы весь состав посольства.")
    recall = told.only("recall")
    assert told.name(recall.place) == "Тегусигальпа"


def test_the_mission_of_an_envoy_ends(read: Any) -> None:
    told = read("Указом президента Казахстана завершена миссия посла в Японии Гульнары Есимовой.")
    assert "Гульнара Есимова" in told.who(told.only("dismissal"))


def test_goods_arrive_as_aid(read: Any) -> None:
    told = read("В Молдавию прибыли 40 тонн гуманитарного мазута из Румынии.")
    assert told.who(told.only("aid")) == {"Румыния", "Молдавия"}


def test_a_region_receives_a_guest(read: Any) -> None:
    told = read("В мае Ставропольский край России принимал посла Франции Жана-Мари Лакруа.")
    assert told.who(told.only("visit")) == {"Жан-Мари Лакруа"}


def test_who_is_waited_for_comes(read: Any) -> None:
    told = read(
        "Президент Черногории Радован Вуйович выступил на вечере.",
        "В октябре мы ждём президента Болгарии Росицу Стефанову в Подгорице с государственным визитом.",
    )
    visit = told.only("visit")
    assert told.who(visit) == {"Росица Стефанова"}
    assert visit.status == "planned"


def test_whom_a_relative_clause_is_about(read: Any) -> None:
    told = read(
        "Премьер-министр Индии Арджун Рамачандран прибыл в Белград.",
        "В аэропорту его встречала премьер-министр Сербии Ивана Цветкович, беседа с которой намечена на завтра.",
    )
    assert "Ивана Цветкович" in told.who(told.only("meeting"))
