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
