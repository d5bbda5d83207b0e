"""Countries, organisations and places as entities and references."""

from typing import Any

Stage = Any


def test_one_entity_for_a_country_however_it_is_named(stage: Stage) -> None:
    staged = stage("Монголия и РФ подписали план. Россия довольна. Российская делегация уехала, в РФ её ждут.")
    countries = [(one.name, one.country) for one in staged.cast.entities if one.type == "country"]
    assert countries == [("Монголия", "MN"), ("Россия", "RU")]


def test_a_double_adjective_refers_to_both_countries(stage: Stage) -> None:
    staged = stage("Стороны обсудили сербско-монгольские отношения.")
    assert staged.meant("сербско-монгольские") == ["Сербия", "Монголия"]


def test_a_capital_that_acts_is_its_government(stage: Stage) -> None:
    staged = stage("Белград заявил протест. Делегация прибыла в Белград.")
    assert staged.reference("Белград").entities == (
        next(e.id for e in staged.cast.entities if e.country == "RS" and e.type == "country"),
    )
    assert staged.meant("Белград", 1) == ["Белград"]


def test_a_ministry_takes_its_country_into_its_name(stage: Stage) -> None:
    staged = stage("Об этом сообщает МИД Сербии. В МИД Сербии ждут ответа.")
    assert "МИД Сербии" in staged.entities("organization")
    assert staged.meant("МИД Сербии") == ["МИД Сербии"] and staged.meant("Сербии") == ["Сербия"]


def test_full_short_and_abbreviated_names_are_one_organisation(stage: Stage) -> None:
    text = (
        "Договор подписал Фонд развития Приморья (ФРП). Глава ФРП Иван Петрищев доволен. "
        "В Фонде развития Приморья ждут гостей."
    )
    staged = stage(text)
    assert staged.entities("organization").count("Фонд развития Приморья") == 1
    assert staged.meant("ФРП", 1) == ["Фонд развития Приморья"]


def test_somebody_elses_name_does_not_make_a_common_noun_a_place(stage: Stage) -> None:
    staged = stage("Самолёт Михаила Зуева сел в Улан-Баторе. Михаил Зуев уехал в пригород Улан-Батора.")
    assert staged.entities("place") == ["Улан-Батор"]


def test_a_faculty_is_not_its_university(stage: Stage) -> None:
    staged = stage("Встреча прошла на филологическом факультете НГУ. Ректор НГУ Олег Сомов рад гостям.")
    assert "НГУ" in staged.entities("organization")
    assert staged.meant("НГУ", 1) == ["НГУ"]


def test_a_known_name_has_its_wikidata_id(stage: Stage) -> None:
    staged = stage("Сергей Лавров встретился с представителями ООН.")
    assert {one.name: one.wikidata for one in staged.cast.entities}["ООН"] == "Q1065"


def test_an_institute_named_after_somebody_is_one_in_fewer_words(stage: Stage) -> None:
    staged = stage("Научный центр имени И. П. Зуева принял гостей. Директор центра имени Зуева Олег Сомов рад им.")
    assert staged.entities("organization") == ["Научный центр имени И. П. Зуева"]


def test_what_is_short_for_one_body_joins_no_other_to_it(stage: Stage) -> None:
    text = "Заседал ЦК КПВ. Секретарь ЦК промолчал, а ЦК НРПЛ прислал ЦК КПВ письмо."
    staged = stage(text)
    assert staged.meant("ЦК КПВ") != staged.meant("ЦК НРПЛ")
