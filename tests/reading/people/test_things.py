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
