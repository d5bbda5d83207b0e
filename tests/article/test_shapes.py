"""Shapes of real pages, each in a page of invention: what is glued to the text, and what stands around it."""

import pytest

from letopis.article import extract
from letopis.article.dates import dated
from letopis.model.article import Article, Page, Role

TITLE = "Министр Сербии прибыл в Токио"
LEAD = (
    "Министр иностранных дел Сербии Зоран Илич прибыл в Токио с рабочим визитом и встретился с японским коллегой "
    "Кэндзи Морита."
)
BODY = "На переговорах министры обсудили торговлю Сербии и Японии, а вечером Зоран Илич посетил посольство в Токио."


def read(*lines: str, url: str | None = None) -> Article:
    return extract(Page("x", "\n".join(lines), url))


def roles(article: Article) -> dict[str, str]:
    return {article.text[block.start : block.end]: block.role.value for block in article.blocks}


def published(article: Article) -> tuple[str | None, str | None]:
    date, basis = article.published, article.published_basis
    return (str(date) if date else None), (basis.value if basis else None)


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("15 ноября 2012 00:51 (UTC +04:00)", "2012-11-15T00:51:00"),
        ("Страны Азии Материалы 15 ноября 2012 00:51 (UTC +04:00)", "2012-11-15T00:51:00"),
        ("Ноябрь 11/ 2009", "2009-11-11"),
        ("November 11, 2009", "2009-11-11"),
        ("Опубликовано 5 мая 2014, 12:33", "2014-05-05T12:33:00"),
        ("12:10 16.05.2021 Источник: Агентство печати", "2021-05-16T12:10:00"),
        ("2020-02-18 19:53:36丨Vestnik.Example", "2020-02-18T19:53:36"),
        (" ".join(f"11 мая 2024, {hour:02}:54" for hour in range(7, 20)), "2024-05-11T07:54:00"),
        ("date 2022-11", "2022-11"),
    ],
)
def test_datelines_of_odd_shapes(line: str, date: str) -> None:
    assert published(read(TITLE, line, "", LEAD, BODY)) == (date, "stated")


def test_a_month_alone_before_the_first_words() -> None:
    article = read(f"date 2022-11 {LEAD}", BODY)
    assert published(article) == ("2022-11", "stated")
    assert roles(article)[LEAD] == "lead"


def test_a_whole_date_that_the_page_calls_todays_or_that_of_its_last_change() -> None:
    assert published(read(LEAD, BODY, "Читайте последние новости на сегодня, 31.05.2017"))[0] == "2017-05-31"
    assert (
        published(read(TITLE, LEAD, BODY, "Эта страница последний раз обновлялась 2 ноября 2018."))[0] == "2018-11-02"
    )
    assert published(read(TITLE, "1 ноября 2018", LEAD, BODY, "Последнее обновление: 2 ноября 2018"))[0] == "2018-11-01"


def test_the_year_of_a_dateline_from_a_day_told_shortly_before_it() -> None:
    dateline = "Токио. 10 июля. ВЕСТНИК - "
    told = "Поводом стало нарушение границы 8 июля 2008 года, сообщили в министерстве иностранных дел Сербии."
    assert published(read(TITLE, dateline + LEAD, told)) == ("2008-07-10", "stated")
    assert published(read(TITLE, dateline + LEAD, told.replace("8 июля", "8 мая"))) == (None, None)


def test_dates_are_found_in_both_orders() -> None:
    assert [str(one.when) for one in dated("Ноябрь 11/ 2009")] == ["2009-11-11"]
    assert dated("в ноябре 11 стран") == []


@pytest.mark.parametrize(
    "line",
    [
        "слева: Зоран Илич и Кэндзи Морита",
        "На фото: Зоран Илич",
        "Зоран Илич в Токио. 26 декабря 2017",
        "Зоран Илич AP Photo",
        "Зоран Илич (Фото: Марта Коваль / Getty Images)",
    ],
)
def test_captions(line: str) -> None:
    assert roles(read(TITLE, line, LEAD, BODY))[line] == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "Фото: Марта Коваль / Агентство печати",
        "Фото, видео: Марта Коваль",
        "Фото: портал правительства города/Марта Коваль",
        "© РИА Новости / Марта Коваль",
        "Марта Коваль/РИА «Новости»",
        "(Фото: пресс-служба)",
        "Gettyimages.ru",
        "Беседовала Марта Коваль",
        "Марта Коваль, Антон Лис, Белград",
    ],
)
def test_credits(line: str) -> None:
    assert roles(read(TITLE, line, LEAD, BODY))[line] == "credit"


def test_credits_glued_to_paragraphs() -> None:
    first = roles(read(TITLE, f"Фото: Агентство печати. {LEAD}", BODY))
    assert first["Фото: Агентство печати."] == "credit" and first[LEAD] == "lead"
    last = roles(read(TITLE, LEAD, f"{BODY} Фото: МИД Сербии"))
    assert last["Фото: МИД Сербии"] == "credit" and last[BODY] == "body"


def test_what_is_in_the_picture_between_headline_and_story() -> None:
    found = roles(read(TITLE, "Министр Зоран Илич на аэродроме", LEAD, BODY))
    assert found["Министр Зоран Илич на аэродроме"] == "caption" and found[LEAD] == "lead"


@pytest.mark.parametrize(
    "line",
    [
        "2603",
        "Источник: Агентство печати",
        "Антон Лис (старший редактор отдела Мир)",
        "Нажимая «Подписаться», вы принимаете Политику конфиденциальности и соглашаетесь получать письма",
        "Наша главная рассылка. Раз в неделю делимся важными материалами, чтобы вы ничего не пропустили.",
        "(В своих комментариях читатели не должны использовать оскорбительных выражений.)",
        "ФОТО ДНЯ",
        "vestnik.example »",
        "время публикации:",
        "Басты бет | Саясат | Қоғам",
        "полная версия на сайте",
        "Privacy policy | Terms of use | © 2022 Ocean Daily",
    ],
)
def test_furniture_around_a_short_story(line: str) -> None:
    for article in (read(line, TITLE, LEAD, BODY), read(TITLE, LEAD, BODY, line)):
        assert roles(article)[line] == "furniture"
        assert article.title == TITLE


@pytest.mark.parametrize(
    ("call", "rest"),
    [("Читать на сайте Вестник Дуная", LEAD), ("Узнайте больше в полной версии ➞", LEAD), ("Новости", LEAD)],
)
def test_calls_run_on_to_a_paragraph(call: str, rest: str) -> None:
    found = roles(read(TITLE, call + rest, BODY))
    assert found[call] == "furniture" and found[rest] == "lead"


def test_a_site_after_a_paragraph() -> None:
    found = roles(read(TITLE, LEAD, f"{BODY} vestnik.example »"))
    assert found["vestnik.example »"] == "furniture" and found[BODY] == "body"


def test_teasers_with_bullets_below_a_story_and_a_paragraph_at_which_the_page_breaks_off() -> None:
    teaser = "- Японский оркестр отметил юбилей концертом в столице Сербии"
    assert roles(read(TITLE, LEAD, BODY, teaser, "- Сербия начала а"))[teaser] == "furniture"
    assert roles(read(TITLE, LEAD, BODY, "Кроме того, министры Сербии"))["Кроме того, министры Сербии"] == "body"


def test_readers_comments_end_a_story() -> None:
    said = "Министр Сербии зря прибыл в Токио, торговлю с Японией обсудили бы и по телефону, вот моё мнение."
    found = roles(
        read(TITLE, LEAD, BODY, "#2 Гость из Токио 06.01.12, 10:32", said, "#1 Лис 05.01.12, 10:32", said + "!")
    )
    assert found[said] == "furniture" and found[BODY] == "body"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("Глава дома принял гостей", "Политика", "Токио /ВЕСТНИК/ " + LEAD), "Глава дома принял гостей"),
        ((f"{TITLE}. Сегодня, 17:22", LEAD, BODY), TITLE),
        (("Новости" + "UPDATE: " + TITLE, "", LEAD, BODY), "UPDATE: " + TITLE),
        (("Зоран Илич прибыл в Токио с визитом.", LEAD, BODY), "Зоран Илич прибыл в Токио с визитом."),
        ((TITLE, "Зоран Илич в 2012 году", LEAD, BODY), TITLE),
        (("Сербия Токио визит Сербия министр Токио Сербия", TITLE, LEAD, BODY), TITLE),
        ((LEAD, BODY, "В первой половине дня Зоран Илич встретился с министр"), None),
    ],
)
def test_headlines(lines: tuple[str, ...], title: str | None) -> None:
    found = read(*lines).title
    assert (found or "").rstrip(".") == (title or "").rstrip(".")


@pytest.mark.parametrize(
    ("lines", "url", "outlet"),
    [
        (("Читать на сайте Вестник Дуная" + LEAD, BODY), "https://vestidunaya.example/1", "Вестник Дуная"),
        ((TITLE, f"ПРАВДИНА-НОВОСТИ. {LEAD}", BODY), "https://pravdina-news.example/1", "ПРАВДИНА-НОВОСТИ"),
        ((TITLE, LEAD, BODY), "https://vestidunaya.example/1", None),
        ((TITLE, LEAD, BODY, "Сербия"), "https://serbiya.example/1", None),
        ((TITLE, LEAD, BODY, 'Источник: Агентство "ТАСС"'), None, None),
        ((TITLE, f'БЕЛГРАД, 8 апреля / ИА "Новости - Дунай"/. {LEAD}'), None, "Новости - Дунай"),
        (("Дунайский курьер — новости Сербии на русском", TITLE, LEAD, BODY), None, "Дунайский курьер"),
        ((TITLE, f"{{{TITLE}}} Сербские Вести", LEAD, BODY), "https://e-vesti.example/1", "Сербские Вести"),
        (("Конституция", "Контакты", TITLE, LEAD, BODY), None, None),
        (("Читательский клуб «Дунай и мир»", "+18°", TITLE, LEAD, BODY), None, "Дунай и мир"),
    ],
)
def test_outlets_that_the_page_names(lines: tuple[str, ...], url: str | None, outlet: str | None) -> None:
    assert read(*lines, url=url).outlet == outlet


def test_the_city_of_an_agencys_dateline() -> None:
    article = read(TITLE, f"РИО-ДЕ-ЖАНЕЙРО, 23 сентября. /ТАСС/. {LEAD}", BODY)
    assert article.dateline_place == "Рио-де-Жанейро"
    assert roles(article)[LEAD] == "lead"
    assert read(TITLE, LEAD, BODY).dateline_place is None


@pytest.mark.parametrize(
    "dateline",
    [
        "Белград, 12 мая 2015, 10:00 — ВЕСТНИК",
        "Белград. 12 мая. VESTNIK.EX/",
        "БЕЛГРАД, 12 мая (Вестник) --",
        "12 мая, Белград /Корр. ВЕСТНИК/.",
        "БЕЛГРАД, 12 мая. (Корр. ТАСС Антон Лис).",
    ],
)
def test_agencies_datelines(dateline: str) -> None:
    found = roles(read(TITLE, f"{dateline} {LEAD}", BODY))
    assert found[dateline] == "dateline" and found[LEAD] == "lead"


def test_one_line_printed_many_times_is_read_as_one() -> None:
    article = read(*[LEAD] * 2000)
    assert {block.role for block in article.blocks} <= {Role.LEAD, Role.FURNITURE, Role.TITLE, Role.BODY}
    assert len(article.blocks) == 2000


@pytest.mark.parametrize(
    ("above", "outlet"),
    [
        ("Вестник Дуная | Общество", "Вестник Дуная"),
        ("Главная / Политика / Визиты\nДунайский берег", "Дунайский берег"),
        ("Вестник Дуная – на русском", "Вестник Дуная"),
        ("Агентство «Дунай-Медиа» | Лента |", "Дунай-Медиа"),
        ("ВЕСТНИК ДУНАЯ  № 12, 21–27 марта 2007 г.", "ВЕСТНИК ДУНАЯ"),
    ],
)
def test_a_path_or_a_masthead_is_no_headline(above: str, outlet: str) -> None:
    article = read(above, TITLE, LEAD, BODY)
    assert (article.title, article.outlet) == (TITLE, outlet)


@pytest.mark.parametrize("first", ["Лента Аналитика Блоги Погода в Токио +31", "МИД › Пресс-центр › Интервью"])
def test_a_row_of_sections_is_no_headline(first: str) -> None:
    article = read(first, TITLE, LEAD, BODY)
    assert article.title == TITLE
    assert roles(article)[first] == "furniture"


def test_a_question_or_an_entry_of_a_chronicle_is_no_headline() -> None:
    title = "ИНТЕРВЬЮ МИНИСТРА ИНОСТРАННЫХ ДЕЛ СЕРБИИ"
    asked = "Вопрос: Зоран Илич, как прошла поездка министра Сербии в Токио?"
    assert read(title, "", asked, "Ответ: " + LEAD, BODY).title == title
    assert read("ВИЗИТ В ТОКИО. ХРОНИКА ДНЯ", f"21:47 {LEAD}", f"20:30 {BODY}").title == "ВИЗИТ В ТОКИО. ХРОНИКА ДНЯ"


def test_a_headline_in_two_lines_is_one() -> None:
    article = read("СОВМЕСТНОЕ КОММЮНИКЕ", "по итогам визита министра Сербии в Японию", "", LEAD, BODY)
    assert article.title == "СОВМЕСТНОЕ КОММЮНИКЕ\nпо итогам визита министра Сербии в Японию"


def test_a_reference_within_the_story_is_of_it() -> None:
    assert roles(read(TITLE, LEAD, BODY, "Справка", BODY, LEAD))["Справка"] == "body"


def test_who_provided_a_picture() -> None:
    line = "Снимок предоставлен пресс-службой министерства"
    assert roles(read(TITLE, LEAD, BODY, "Анна ИВАНОВА", line))[line] == "credit"


@pytest.mark.parametrize(
    "line",
    [
        "Страница обновлена 12.01.2022",
        "Информация была актуализирована 12 января 2022 г.",
        "Последняя правка: 12.01.2022",
    ],
)
def test_the_day_when_a_page_was_brought_up_to_date(line: str) -> None:
    assert published(read(TITLE, LEAD, BODY, line))[0] == "2022-01-12"


def test_an_address_printed_at_the_head_dates_the_page() -> None:
    assert published(read("vestnik.example.com/policy/2022/02/14/vizit.html", TITLE, LEAD, BODY)) == (
        "2022-02-14",
        "url",
    )


@pytest.mark.parametrize(
    "line",
    [
        "AD_SLOT_MIDDLE_2",
        "{{banner}}",
        "Угостите автора чаем",
        "Продаю гараж. Тел. 12-34-хх",
        "Тираж 3000 экз.",
        "Мнения Просмотры: 889",
    ],
)
def test_what_is_no_part_of_the_story(line: str) -> None:
    assert roles(read(TITLE, LEAD, line, BODY))[line] == "furniture"


@pytest.mark.parametrize(
    "line", ["О. ИЛЬИНА.", "Олег Ильин, «Восточный вестник»", "Ольга Ильина, наш корр.", "Составил Олег Ильин"]
)
def test_who_signs_below_the_story(line: str) -> None:
    assert roles(read(TITLE, LEAD, BODY, line))[line] == "credit"


@pytest.mark.parametrize(
    "line", ["«Токийские огни» – газета для всех в Токио", "Уважаемый господин Морита, дорогие друзья!"]
)
def test_a_masthead_and_a_greeting_are_no_headline(line: str) -> None:
    assert read(line, TITLE, LEAD, BODY).title == TITLE


def test_a_correspondents_day_in_the_address_goes_before_a_date_of_another_story() -> None:
    page = (f"ТОКИО, 28 июл — РИА Новости, Анна Орлова. {LEAD}", "Когда ждать визита", "24 июля 2015, 06:56", BODY)
    assert published(read(*page, url="https://news.example/20150728/115.html"))[0] == "2015-07-28"


def test_a_clock_at_the_head_of_a_page_is_not_its_date_where_the_correspondent_wrote_on_another_day() -> None:
    page = ("Четверг, 25 Апрель 2024", TITLE, f"ТОКИО, 31 июл — РИА Новости. {LEAD}", BODY)
    assert published(read(*page)) == (None, None)
    near = ("Среда, 31 июля 2024", TITLE, f"ТОКИО, 31 июл — РИА Новости. {LEAD}", BODY)
    assert published(read(*near)) == ("2024-07-31", "stated")


def test_the_way_to_a_page_before_its_headline_is_furniture() -> None:
    article = read(f"Главная / Политика / {TITLE} с визитом", LEAD, BODY)
    assert roles(article)[f"{TITLE} с визитом"] == "title"
    assert roles(article)["Главная / Политика /"] == "furniture"


def test_slots_never_filled_and_pictures_of_markdown_are_furniture() -> None:
    article = read(f"{TITLE} ({{{{commentsTotal}}}})", "![photo](https://example.org/a.jpg)", LEAD, BODY)
    found = roles(article)
    assert found[TITLE] == "title"
    assert found["![photo](https://example.org/a.jpg)"] == "furniture"
    assert found[LEAD] == "lead"


def test_readers_comments_below_their_head_are_no_story() -> None:
    asks = "При встрече обсуждался вопрос о продлении виз Сербии и Японии после карантина, которые были приостановлены?"
    article = read(TITLE, LEAD, BODY, "Обсуждение ( 1 ) Посмотреть все", "Аноним", "14.02.2021 19:15", asks)
    found = roles(article)
    assert found[asks] == "furniture"
    assert found["Обсуждение ( 1 ) Посмотреть все"] == "furniture"
