"""Papers of states: what is done to them, their names, parties and periods."""

import pytest

from letopis.language import mark
from letopis.model.article import Article, Block, Role
from letopis.model.facts import Document
from letopis.reading.documents import find_documents
from letopis.reading.people import find_cast
from letopis.reading.times import find_times


def documents(text: str) -> tuple[tuple[Document, ...], dict[str, str]]:
    page = next(iter(mark([Article("page", text, (Block(Role.BODY, 0, len(text)),), "ru")])))
    cast = find_cast(page)
    names = {one.id: one.name for one in cast.entities}
    return find_documents(page, cast, find_times(page, None)), names


@pytest.mark.parametrize(
    ("text", "kind", "name", "status"),
    [
        (
            "Министры подписали меморандум о торговле и экономическом сотрудничестве.",
            "memorandum",
            "меморандум о торговле и экономическом сотрудничестве",
            "signed",
        ),
        ("Стороны парафировали соглашение о границе.", "agreement", "соглашение о границе", "drafted"),
        (
            "Соглашение о безвизовом режиме вступило в силу в мае.",
            "agreement",
            "Соглашение о безвизовом режиме",
            "in-force",
        ),
        ("Парламент ратифицировал договор о дружбе.", "treaty", "договор о дружбе", "ratified"),
        ("Президент денонсировал договор о базах.", "treaty", "договор о базах", "denounced"),
        ("Ожидается подписание протокола о поставках зерна.", "protocol", "протокол о поставках зерна", "proposed"),
        (
            "На саммите принята совместная декларация о климате.",
            "declaration",
            "совместная декларация о климате",
            "adopted",
        ),
        ("Министры подпишут дорожную карту сотрудничества.", "roadmap", "дорожная карта сотрудничества", "proposed"),
    ],
)
def test_the_act_gives_the_status(text: str, kind: str, name: str, status: str) -> None:
    [found], _ = documents(text)
    assert (found.kind, found.name, found.status) == (kind, name, status)


@pytest.mark.parametrize(
    "text",
    [
        "Парламент не ратифицировал договор о дружбе.",
        "Стороны обсудили план.",
        "По плану министр вернётся в среду.",
        "Документы подписаны.",
        "Он ответил на карту болельщика.",
    ],
)
def test_a_paper_that_nothing_is_done_to_is_no_fact(text: str) -> None:
    assert documents(text)[0] == ()


def test_parties_are_those_named_in_the_paper_or_those_who_sign() -> None:
    [found], names = documents("Президент подписал закон. Ратифицирован договор о дружбе между Сербией и Кубой.")
    assert [names[one] for one in found.parties] == ["Сербия", "Куба"]
    [found], names = documents("Министры обороны Армении и Греции подписали соглашение о военном сотрудничестве.")
    assert sorted(names[one] for one in found.parties) == ["Армения", "Греция"]


def test_the_period_is_what_the_paper_is_for() -> None:
    [found], _ = documents("Министры подписали в 2022 году план мероприятий на 2023–2024 годы.")
    assert found.period is not None
    assert found.period.edtf == "2023/2024"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Министры подписали протокол к договору о дружбе.", ["протокол к договору о дружбе"]),
        ("Подписан протокол о поправках в соглашение о торговле.", ["протокол о поправках в соглашение о торговле"]),
        ("Подписано соглашение о «зелёном коридоре».", ["соглашение о «зелёном коридоре»"]),
        ("Президенты подписали в Баку во вторник договор о границе.", ["договор о границе"]),
        ("Вступил в силу договор о партнёрстве Сербии и КНДР.", ["договор о партнёрстве Сербии и КНДР"]),
        ("Подписана совместная декларация – до сих пор о ней спорят.", ["совместная декларация"]),
    ],
)  # fmt: skip
def test_a_name_ends_where_the_paper_does(text: str, names: list[str]) -> None:
    assert [one.name for one in documents(text)[0]] == names


@pytest.mark.parametrize(
    "text",
    [
        "После подписания данного соглашения рассматривают ещё три.",
        "Были подписаны важные соглашения.",
        "Против утверждения соглашения выступили многие.",
    ],
)
def test_a_paper_that_is_only_pointed_at_is_no_fact(text: str) -> None:
    assert documents(text)[0] == ()


def test_two_papers_joined_by_and_are_two_and_one_told_twice_is_one() -> None:
    found, _ = documents("Они подписали меморандум о консультациях и соглашение о взаимной отмене виз.")
    assert [one.name for one in found] == ["меморандум о консультациях", "соглашение о взаимной отмене виз"]
    text = "Подписан договор о дружбе. Министры подписали договор о дружбе и добрососедстве между Чили и Перу."
    assert len(documents(text)[0]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Стороны обсудили вопросы заключения мирного договора между Чили и Перу.",
        "Переговоры направлены на заключение мирного договора между Чили и Перу.",
        "Стороны идут к подписанию мирного договора между Чили и Перу.",
        "Министр выступил за скорейшее подписание мирного договора между Чили и Перу.",
        "Посол не видит препятствий для заключения мирного договора между Чили и Перу.",
    ],
)
def test_a_signing_that_is_only_talked_of_leaves_the_paper_a_proposal(text: str) -> None:
    [found], _ = documents(text)
    assert (found.name, found.status, found.rule) == (
        "мирный договор между Чили и Перу",
        "proposed",
        "document.talked of",
    )


@pytest.mark.parametrize(
    "text",
    [
        "После подписания мирного договора между Чили и Перу прошло сто лет.",
        "С момента заключения мирного договора между Чили и Перу прошло сто лет.",
        "Страны отметили столетие подписания мирного договора между Чили и Перу.",
        "В столице состоялось подписание мирного договора между Чили и Перу.",
        "Завершилось заседание подписанием мирного договора между Чили и Перу.",
        "Президент приветствовал подписание мирного договора между Чили и Перу.",
    ],
)
def test_a_signing_that_has_been_may_be_told_by_a_noun(text: str) -> None:
    [found], _ = documents(text)
    assert (found.name, found.status) == ("мирный договор между Чили и Перу", "signed")


def test_a_paper_that_has_not_come_into_force_is_signed() -> None:
    [found], _ = documents("Соглашение между Чили и Перу о визах не вступило в силу.")
    assert (found.name, found.status) == ("Соглашение между Чили и Перу о визах", "signed")


def test_a_name_goes_on_in_the_instrumental_after_nouns_that_ask_for_it() -> None:
    [found], _ = documents("Ректоры заключили соглашение об обмене преподавателями.")
    assert found.name == "соглашение об обмене преподавателями"


def test_papers_behind_a_dash_are_those_that_are_signed() -> None:
    found, _ = documents("Ещё один документ – протокол о намерениях по поставкам вагонов – подписан в марте.")
    assert ("protocol", "signed") in [(one.kind, one.status) for one in found]
