"""Several offices of one person in a row, and delegations told as lists."""

from typing import Any

import pytest

Stage = Any

DELEGATION = (
    "Президент Вьетнама Чан Ван Бинь прибыл в Каир. В состав делегации входят: генерал армии Фан Ван Зунг, "
    "член Политбюро, министр обороны; Ле Минь Хай, член Политбюро, секретарь ЦК партии, заведующий организационным "
    "отделом ЦК; Нгуен Тхи Ань, член ЦК партии, управляющий Государственного банка Вьетнама."
)


def test_a_delegation(stage: Stage) -> None:
    found = stage(DELEGATION).offices()
    assert {(who, where) for who, _, where in found} == {
        ("Чан Ван Бинь", "VN"), ("Фан Ван Зунг", "VN"), ("Ле Минь Хай", "VN"), ("Нгуен Тхи Ань", "VN"),
    }  # fmt: skip
    assert {
        ("Фан Ван Зунг", "член Политбюро", "VN"),
        ("Фан Ван Зунг", "министр обороны", "VN"),
        ("Ле Минь Хай", "секретарь ЦК партии", "VN"),
        ("Ле Минь Хай", "заведующий организационным отделом ЦК", "VN"),
        ("Нгуен Тхи Ань", "управляющий Государственного банка", "VN"),
    } <= found


def test_a_member_before_his_other_office(stage: Stage) -> None:
    found = stage("Прибыл член Политбюро, министр обороны Вьетнама Фан Ван Зунг.").offices()
    assert ("Фан Ван Зунг", "министр обороны", "VN") in found
    assert ("Фан Ван Зунг", "член Политбюро", "VN") in found


def test_who_is_not_named_gives_nobody_his_office(stage: Stage) -> None:
    found = stage("Прибыли министр финансов, министр обороны Вьетнама Фан Ван Зунг.").offices()
    assert {one[1] for one in found} == {"министр обороны"}


def test_the_second_office_is_an_acting_one(stage: Stage) -> None:
    staged = stage("Вьетнам. Ле Мань Тхо, член ЦК партии, исполняющий обязанности министра торговли; другие гости.")
    assert ("Ле Мань Тхо", "министр торговли", "VN") in staged.offices()
    assert staged.statuses()["министр торговли"] == "acting"


@pytest.mark.parametrize("sign", [" —", ","])
def test_offices_in_the_case_of_the_name(stage: Stage, sign: str) -> None:
    text = f"Орден вручён Нгуен Ван Киму{sign} члену ЦК партии, послу Вьетнама в Чили; грамота вручена другим."
    found = stage(text).offices()
    assert ("Нгуен Ван Ким", "посол", "VN") in found


def test_ambassadors_for_special_missions(stage: Stage) -> None:
    text = (
        "Грамоты вручили посол по особым поручениям Южно-Африканской Республики Анна Касу, посол по особым поручениям "
        "Республики Армения Тигран Галстян и посол по особым поручениям Социалистической Республики Вьетнам Фам Хай."
    )
    assert stage(text).offices() == {
        ("Анна Касу", "посол по особым поручениям", "ZA"),
        ("Тигран Галстян", "посол по особым поручениям", "AM"),
        ("Фам Хай", "посол по особым поручениям", "VN"),
    }


def test_a_minister_for_two_matters(stage: Stage) -> None:
    found = stage("Приехал министр иностранных дел и по делам эмигрантов Египта Бадр Селим.").offices()
    assert found == {("Бадр Селим", "министр иностранных дел и по делам эмигрантов", "EG")}


@pytest.mark.parametrize(
    "text",
    [
        "Он получил должность вице-премьера в правительстве Баблауи.",
        "Он работал советником в администрации Агуайо.",
    ],
)
def test_whose_government_it_is_has_not_the_office(stage: Stage, text: str) -> None:
    assert stage(text).offices() == set()


def test_a_district_is_not_the_country_of_its_name(stage: Stage) -> None:
    staged = stage("Министр финансов Вьетнама Нгуен Ван Тханг вылетел в Вашингтон, округ Колумбия, США.")
    assert "Колумбия" not in staged.entities("country")


def test_one_office_in_other_words_is_one(stage: Stage) -> None:
    text = (
        "Спикер Госдумы РФ Олег Рогов прилетел. Председатель Госдумы Олег Рогов выступил. "
        "Председатель Государственной думы Олег Рогов улетел."
    )
    assert stage(text).offices() == {("Олег Рогов", "председатель Госдумы", "RU")}


@pytest.mark.parametrize(
    "words",
    [
        "с избранием президентом Сербии",
        "с избранием на пост президента Сербии",
        "с вступлением в должность президента Сербии",
    ],
)
def test_who_is_congratulated_has_come_into_office(stage: Stage, words: str) -> None:
    assert stage(f"Он поздравил Горана Милетича {words}.").offices() == {("Горан Милетич", "президент", "RS")}


def test_a_name_between_commas_after_the_office(stage: Stage) -> None:
    found = stage("Министр иностранных дел Египта, Бадр Селим, вчера прибыл в Москву.").offices()
    assert found == {("Бадр Селим", "министр иностранных дел", "EG")}


@pytest.mark.parametrize(
    "text",
    [
        "Министр обороны Сербии, Горан Милетич, Олег Рогов и другие гости приехали.",
        "Там были посол, министр обороны Сербии, Горан Милетич, певец и поэт.",
    ],
)
def test_items_of_a_row_are_other_people(stage: Stage, text: str) -> None:
    assert ("Горан Милетич", "министр обороны", "RS") not in stage(text).offices()


def test_the_former_government_is_no_part_of_the_office(stage: Stage) -> None:
    found = stage("Останется министр внутренних дел прежнего правительства Египта Мухаммед Селим.").offices()
    assert {one[1] for one in found} == {"министр внутренних дел"}


def test_a_republic_is_not_russia(stage: Stage) -> None:
    text = (
        "Президент России Олег Рогов примет министра обороны Вьетнама Фан Ван Зунга. "
        "Он прибудет в Москву от главы компартии республики Чан Ван Биня."
    )
    assert ("Чан Ван Бинь", "глава компартии", "VN") in stage(text).offices()


def test_a_woman_in_the_accusative_after_a_minister(stage: Stage) -> None:
    assert stage("Посол принял министра обороны Швеции Агнету Экхольм.").entities("person") == ["Агнета Экхольм"]


def test_the_next_of_a_row_of_envoys_is_not_the_one_before(stage: Stage) -> None:
    text = "Его встречали Посол Вьетнама в Японии Фам Ван Хиеу, Генеральный консул Вьетнама в Осаке, сотрудники."
    assert stage(text).offices() == {("Фам Ван Хиеу", "посол", "VN")}


def test_the_leader_of_the_party_and_the_state(stage: Stage) -> None:
    found = stage("Утром Генеральный секретарь и Президент Вьетнама Чан Ван Бинь прибыл в Каир.").offices()
    assert found == {("Чан Ван Бинь", "президент", "VN"), ("Чан Ван Бинь", "генеральный секретарь", "VN")}


def test_the_leader_of_a_party_before_the_state(stage: Stage) -> None:
    found = stage("Прибыл Генеральный секретарь ЦК НРПЛ, Президент Лаоса Кхам Сисулит.").offices()
    assert ("Кхам Сисулит", "генеральный секретарь ЦК НРПЛ", "LA") in found


def test_a_group_of_a_parliament(stage: Stage) -> None:
    found = stage("Прибыл председатель парламентской группы дружбы Монголии Анна Дорж.").offices()
    assert {one[0] for one in found} == {"Анна Дорж"}
    assert stage("Прибыл руководитель группы друзей Анна Дорж.").offices() == set()


def test_unnamed_people_after_a_president_are_others(stage: Stage) -> None:
    text = "Горан Милетич, президент Сербии, министр обороны и посол Сербии приехали вместе."
    assert stage(text).offices() == {("Горан Милетич", "президент", "RS")}
