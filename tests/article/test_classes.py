"""Classes of lines around a story, each in wordings of invention: credits, captions, calls and buttons."""

import pytest

from letopis.article import extract
from letopis.model.article import Article, Page

TITLE = "Министр Сербии прибыл в Токио"
LEAD = (
    "Министр иностранных дел Сербии Зоран Илич прибыл в Токио с рабочим визитом и встретился с японским коллегой "
    "Кэндзи Морита."
)
BODY = "На переговорах министры обсудили торговлю Сербии и Японии, а вечером Зоран Илич посетил посольство в Токио."
LAST = "Кэндзи Морита поблагодарил гостя за приезд и сказал, что Япония готова расширять сотрудничество с Сербией."


def read(*lines: str) -> Article:
    return extract(Page("x", "\n".join(lines)))


def role(article: Article, line: str) -> set[str]:
    """The roles of what stands in a line of the page."""
    start = article.text.index(f"\n{line}") + 1
    return {one.role.value for one in article.blocks if one.start < start + len(line) and one.end > start}


@pytest.mark.parametrize("place", [1, 2, 4])
@pytest.mark.parametrize(
    "line",
    [
        "Михаил Лисовой/ТАСС",
        "Михаил Лисовой/пресс-служба президента РФ/ТАСС",
        "Сергей Лисовой, РИА Новости",
        "Сергей Лисовой / «Коммерсантъ»",
        "Reuters",
        "Kyodo News",
        "Фотохост-агентство ТАСС",
        "Стоп-кадр видео",
        "Изображение создано нейросетью",
        "Kuva: Lehtikuva",
        "[Фото: Xinhua]",
        "Рис. Ивана Лисового",
    ],
)
def test_credits(line: str, place: int) -> None:
    lines = [TITLE, LEAD, BODY, LAST]
    article = read(*lines[:place], line, *lines[place:])
    assert role(article, line) <= {"credit", "caption"}
    assert role(article, LEAD) == {"lead"} and role(article, BODY) == {"body"}


@pytest.mark.parametrize("place", [1, 2])
@pytest.mark.parametrize(
    "line",
    [
        "Зоран Илич (слева) и Кэндзи Морита",
        "Зоран Илич (справа) во время встречи с Кэндзи Моритой",
        "Зоран Илич во время пресс-конференции в Токио",
        "Зоран Илич на встрече с Кэндзи Моритой. Токио, 8 апреля 2021 года",
        "Зоран Илич и Кэндзи Морита встретились в Токио в июле 2017 года. Изображение: AOP",
        "Здание министерства иностранных дел Сербии",
        "Флаги Сербии и Японии. Кадр НТВ",
        "Зоран Илич. Архив",
        "Зоран Илич. 2021 год",
    ],
)
def test_captions(line: str, place: int) -> None:
    lines = [TITLE, LEAD, BODY, LAST]
    article = read(*lines[:place], line, *lines[place:])
    assert role(article, line) == {"caption"}
    assert article.title == TITLE and role(article, LEAD) == {"lead"}


def test_a_caption_in_the_language_of_its_country() -> None:
    article = read(TITLE, LEAD, "Zoran Ilić ja Kenji Morita.", "Зоран Илич и Кэндзи Морита. Фото: AOP", BODY, LAST)
    assert role(article, "Zoran Ilić ja Kenji Morita.") == {"caption"}


@pytest.mark.parametrize("place", [2, 4])
@pytest.mark.parametrize(
    "line",
    [
        "Заходите на ленту в Телеграм!",
        "Узнавайте новости первыми",
        "Статье более 5 лет",
        "Комментариев пока нет",
        "Доступно в Google Play",
        "© 2021 Вестник Дуная",
        "#Сербия #Япония",
        "Ошибка в тексте?",
        "Распечатать статью",
        "Написать автору",
        "Мы в MAX",
        "Наша группа ВКонтакте",
        "Сербия, Япония, дипломатия",
        "Пресс-служба Министерства торговли Сербии",
        "Оформить подписку",
        "Происшествия «На реке перевернулась лодка с грузом яблок»",
    ],
)
def test_calls_and_rights(line: str, place: int) -> None:
    lines = [TITLE, LEAD, BODY, LAST]
    article = read(*lines[:place], line, *lines[place:])
    assert role(article, line) == {"furniture"}
    assert role(article, LAST) == {"body"}


def test_a_section_is_no_author() -> None:
    assert role(read(TITLE, LEAD, BODY, LAST, "Новости Сербии"), "Новости Сербии") == {"furniture"}


def test_tags_printed_twice_are_no_lead() -> None:
    tags = "Зоран Илич Кэндзи Морита Сербия Япония Токио Белград политика визит переговоры дипломатия торговля"
    article = read(f"{tags} {tags}", TITLE, LEAD, BODY, LAST)
    assert article.title == TITLE and role(article, TITLE) == {"title"} and role(article, LEAD) == {"lead"}


@pytest.mark.parametrize(
    "line",
    [
        "Встреча прошла тепло.",
        "«Приезжайте к нам чаще, мы всегда рады гостям из Сербии», — сказал Морита.",
        "Политика «открытых дверей» остается главной для Сербии, считает Илич.",
    ],
)
def test_lines_of_the_story(line: str) -> None:
    assert role(read(TITLE, LEAD, BODY, line, LAST), line) <= {"body", "quote"}


def test_a_label_in_small_letters_is_no_part_of_the_headline() -> None:
    assert read(f"новость {TITLE}", LEAD, BODY, LAST).title == TITLE


def test_a_paragraph_at_which_the_page_breaks_off_is_no_caption() -> None:
    broken = "Борт Ту-204 с министром Сербии на фоне гор сел в аэропорту Токио"
    assert role(read(TITLE, LEAD, BODY, LAST, broken), broken) != {"caption"}
