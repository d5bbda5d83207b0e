"""A page's head: when it was published, on what ground, and by whom."""

import pytest

from letopis.article import extract
from letopis.article.dates import zone
from letopis.article.published import from_address
from letopis.model.article import Article, Page

LEAD = "Министр иностранных дел Сербии Зоран Илич прибыл в Токио с рабочим визитом и встретился с японским коллегой."
TITLE = "Министр Сербии прибыл в Токио"


def read(text: str, **more: str) -> Article:
    return extract(Page("x", text, **more))


def published(text: str, **more: str) -> tuple[str | None, str | None]:
    article = read(text, **more)
    return str(article.published) if article.published else None, article.published_basis


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("08 апреля 2021 14:30", "2021-04-08T14:30:00"),
        ("14:30, 8 апреля 2021", "2021-04-08T14:30:00"),
        ("8 апр. 2021 г., 14:30 МСК", "2021-04-08T14:30:00"),
        ("10.04.2023", "2023-04-10"),
        ("2021-10-26 12:44:05", "2021-10-26T12:44:05"),
        ("Опубликовано: 10.04.2023", "2023-04-10"),
        ("07.05.2013, 22:58  6 комментариев", "2013-05-07T22:58:00"),
        ("Вестник // Внешняя политика // 11.10.2019", "2019-10-11"),
        ("13 ноября 2024 г., 09:05 (по Каракасу)", "2024-11-13T09:05:00"),
        ("3/IV 2012", "2012-04-03"),
        ("3 апреля '12", "2012-04-03"),
        ("2012/04/03", "2012-04-03"),
        ("Posted on April 3rd, 2012", "2012-04-03"),
        ("Wed, 03 Apr 2012 15:22", "2012-04-03"),
        ("Белград, 3 апреля 2012 года", "2012-04-03"),
        ("Милош Савич, 3 апреля 2012", "2012-04-03"),
        ("3 апреля 2012 г., г. Белград", "2012-04-03"),
        ("Выпуск от 3 апреля 2012 года", "2012-04-03"),
        ("03-04-2012. Разместил: admin", "2012-04-03"),
        ("Газета «Дунай», № 12, 3 апреля 2012", "2012-04-03"),
        ("Вторник 3 апреля 2012 г. Выходит с 1991 года", "2012-04-03"),
        ("ДУНАЙ № 12, 3–9 апреля 2012 г.", "2012-04-03/2012-04-09"),
        ("3 Сәуір 2012", "2012-04-03"),
        ("3 квітня 2012", "2012-04-03"),
        ("Вести недели, эфир от 3 апреля 2012 года", "2012-04-03"),
    ],
)
def test_the_pages_own_dateline(line: str, date: str) -> None:
    assert published(f"{TITLE}\n{line}\n\n{LEAD}") == (date, "stated")
    assert published(f"{line}\n{TITLE}\n\n{LEAD}") == (date, "stated")


@pytest.mark.parametrize(
    "title",
    ["Выступление министра Сербии, Токио, 3 апреля 2012 года", "О приезде министра Сербии в Токио (3 апреля 2012 г.)"],
)
def test_a_headline_that_ends_with_its_day(title: str) -> None:
    assert published(f"{title}\n\n{LEAD}") == ("2012-04-03", "stated")


def test_the_pages_own_day_goes_before_that_of_its_correspondent() -> None:
    text = f"Вестник\n22.09.2018\n\n{TITLE}\n\nТОКИО, 21 сентября 2018 года – {LEAD}"
    assert published(text) == ("2018-09-22", "stated")


def test_a_paper_or_a_reference_tells_its_day() -> None:
    made = "Совершено в г. Токио 3 апреля 2012 года в двух экземплярах."
    assert published(f"{TITLE}\n\n{LEAD}\n\n{made}") == ("2012-04-03?", "inferred")
    assert published(f"{TITLE}\n\n{LEAD}\n\nПо состоянию на 3 апреля 2012 г.") == ("2012-04-03", "inferred")


def test_the_day_of_a_picture_or_an_update_is_not_the_pages() -> None:
    text = f"Фото: архив, 12.03.2011\n{TITLE}\n3 апреля 2012 в 12:00, обновлено 4 апреля 2012 в 10:00\n\n{LEAD}"
    assert published(text) == ("2012-04-03T12:00:00", "stated")


def test_the_zone_is_kept() -> None:
    assert read(f"{TITLE}\n8 апреля 2021, 14:30 МСК\n\n{LEAD}").zone == "+03:00"
    assert zone("12:00 (GMT+5)") == "+05:00"


def test_the_date_of_an_update_is_not_that_of_publication() -> None:
    assert published(f"{TITLE}\nОбновлено: 10.04.2023 12:00\n\n{LEAD}") == (None, None)
    text = f"{TITLE}\nОпубликовано: 09.04.2023 | Обновлено: 10.04.2023\n\n{LEAD}"
    assert published(text) == ("2023-04-09", "stated")


def test_a_date_in_the_story_is_not_that_of_publication() -> None:
    assert published(f"{TITLE}\n\n{LEAD}\n\nПредыдущий визит состоялся 8 апреля 2021 года в Нише.") == (None, None)


def test_the_date_of_a_teaser_is_not_that_of_publication() -> None:
    assert published(f"{TITLE}\n\n{LEAD}\n\nДругие материалы\n15.01.2017 О графике работы отдела") == (None, None)


def test_a_dateline_without_year_takes_it_from_a_calendar_or_the_address() -> None:
    text = f"{TITLE}\n16 декабря, 10:30\n\n{LEAD}"
    assert published(text) == (None, None)
    assert published(f"{text}\n\nАрхив: декабрь 2023") == ("2023-12-16T10:30:00", "stated")
    assert published(text, url="https://dv.example/2023/12/16/1.html") == ("2023-12-16T10:30:00", "url")


def test_yesterday_counts_from_when_the_page_was_fetched() -> None:
    text = f"{TITLE}\nВчера, 18:20\n\n{LEAD}"
    assert published(text) == (None, None)
    assert published(text, fetched="2021-04-09T08:00:00")[0] in ("2021-04-08", "2021-04-08T18:20:00")
    assert published(f"Вторник, 6 июня 2006 года\nГлавная\nМир\nСпорт\nФото\nВидео\n{text}")[0] in (
        "2006-06-05",
        "2006-06-05T18:20:00",
    )


def test_the_collectors_word_comes_before_the_address_and_after_the_page() -> None:
    more = {"published": "2021-04-07", "url": "https://dv.example/2021/04/06/1.html"}
    assert published(f"{TITLE}\n\n{LEAD}", **more) == ("2021-04-07", "metadata")
    assert published(f"{TITLE}\n08.04.2021\n\n{LEAD}", **more) == ("2021-04-08", "stated")


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("/2021/04/08/vizit.html", "2021-04-08"),
        ("/news/20210408-vizit", "2021-04-08"),
        ("/news/6mar2009/vizit", "2009-03-06"),
        ("/world/vizit-28-yanvarya-2022", "2022-01-28"),
        ("/news/27112022/vizit", "2022-11-27"),
        ("/08-04-2021-vizit", "2021-04-08"),
        ("/2024/08-06-vizit", "2024-08-06"),
        ("/2021/04/vizit", "2021-04"),
        ("/news/123456789", None),
        ("/news/99999999", None),
    ],
)
def test_addresses_of_odd_shapes(path: str, date: str | None) -> None:
    found = from_address(f"https://dv.example{path}")
    assert (str(found) if found else None) == date


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (f"{TITLE}\n\n{LEAD[:-1]}, передаёт корреспондент Dunaynews.kz.", "Dunaynews.kz"),
        (f"{TITLE}\n\nТОКИО, 16 мая – Sputnik. {LEAD}", "Sputnik"),
        (f"{TITLE}\n\n{LEAD}\n\n© 2019 «Дунайский вестник». Все права защищены", "Дунайский вестник"),
        (f"Дунайский вестник\nГлавная | Мир | Спорт\n{TITLE}\n\n{LEAD}", "Дунайский вестник"),
        (f"{TITLE}\n\n{LEAD[:-1]}, сообщает ТАСС.", None),
        (f"{TITLE}\n\n{LEAD} Об этом говорится на сайте МИД Сербии.", None),
    ],
)
def test_who_publishes_is_told_from_who_is_cited(text: str, outlet: str | None) -> None:
    assert read(text).outlet == outlet


def test_the_agencies_cited_are_kept() -> None:
    text = (
        f"{TITLE}\n\n{LEAD[:-1]}, сообщает ТАСС. Ранее об этом писал Reuters, передаёт РИА Новости со ссылкой на Kyodo."
    )
    assert read(text).agencies == ("ТАСС", "Reuters", "РИА Новости", "Kyodo")


def test_a_known_domain_names_the_outlet_only_if_the_page_does_so_too() -> None:
    url = "https://www.kommersant.ru/doc/1"
    assert read(f"{TITLE}\n\n{LEAD}", url=url).outlet is None
    assert read(f"{TITLE}\n\n{LEAD[:-1]}, рассказал министр «Коммерсанту».", url=url).outlet is None
    assert read(f"{TITLE}\n\n{LEAD}\n\nПодписывайтесь на «Коммерсантъ» в Telegram", url=url).outlet == "Коммерсантъ"
