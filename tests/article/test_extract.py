"""A page's parts: what is the story, in which role, and what is furniture."""

import pytest

from letopis.article import extract, extract_batch
from letopis.model.article import Article, Page, Role

STORY = (
    "Министр иностранных дел Сербии Зоран Илич прибыл в Токио с рабочим визитом и встретился с японским коллегой.\n\n"
    "Стороны обсудили торговлю, транспорт и предстоящий форум двух стран, который пройдёт осенью в Нише.\n\n"
    "«Мы договорились о прямых рейсах между столицами», – сказал Зоран Илич журналистам в Токио."
)


def read(text: str, **more: str) -> Article:
    return extract(Page("x", text, **more))


def roles(article: Article) -> dict[str, str]:
    """The role of each block by its text."""
    return {article.text[block.start : block.end]: block.role.value for block in article.blocks}


def role_of(line: str, text: str) -> str:
    return roles(read(text))[line]


def test_plain_text_is_left_untouched() -> None:
    text = f"\tЗаголовок о визите министра\r\n\r\n{STORY}\r\n\n  "
    assert read(text).text == text


def test_a_news_item_of_headline_and_lead() -> None:
    article = read("Президент Монголии прибыл в Каир\n\nВизит продлится три дня, намечены переговоры в Каире.")
    assert article.title == "Президент Монголии прибыл в Каир"
    assert [block.role for block in article.blocks] == [Role.TITLE, Role.LEAD]


def test_headline_lead_and_body() -> None:
    article = read(f"Министр Сербии прибыл в Токио\n\n{STORY}")
    assert [block.role for block in article.blocks] == [Role.TITLE, Role.LEAD, Role.BODY, Role.BODY]


def test_a_standfirst_is_the_lead() -> None:
    standfirst = "Главы ведомств двух стран обсудили прямые рейсы и будущий форум"
    assert role_of(standfirst, f"Министр Сербии прибыл в Токио\n{standfirst}\n\n{STORY}") == "lead"


def test_a_page_of_furniture_alone_has_no_story_and_says_so() -> None:
    article = read("Главная\nНовости\nПоделиться\nКурс валют\n474.5   490.7\n© 2020 Все права защищены")
    assert {block.role for block in article.blocks} == {Role.FURNITURE}
    assert article.title is None and "only furniture" in str(article.notices[0])


@pytest.mark.parametrize(
    "line",
    [
        "Главная | Политика | Экономика | Спорт",
        "Политика   Общество   Культура",
        "ПОДЕЛИТЬСЯ",
        "Подписывайтесь на наш канал в Telegram!",
        "Хочешь получать главные новости на свой телефон?",
        "Курс валют",
        " 474.5   490.7   5.52 ".strip(),
        "Погода",
        "Просмотров: 1 204",
        "Теги: Сербия, Япония, визит",
        "© 2021 Дунайский вестник. Все права защищены",
        "На сайте используются файлы cookie. Принять",
        "adfox_top_banner = {};",
        '<div class="banner"></div>',
        "Авиабилеты в Токио от 48 990 р.",
        "Нашли ошибку? Выделите её и нажмите Ctrl+Enter",
        "Использование материалов сайта разрешено только с письменного согласия редакции.",
    ],
)
def test_furniture_by_what_it_says_between_paragraphs(line: str) -> None:
    first, rest = STORY.split("\n\n", 1)
    found = roles(read(f"Министр Сербии прибыл в Токио\n\n{first}\n\n{line}\n\n{rest}"))
    assert found[line] == "furniture"
    assert [role for role in found.values() if role in ("lead", "body")] == ["lead", "body", "body"]


def test_a_list_of_other_stories_is_furniture_and_the_story_goes_on_after_it() -> None:
    first, rest = STORY.split("\n\n", 1)
    teasers = "Читайте также:\nВ Перу произошло землетрясение\nПремьер Непала ушёл в отставку"
    found = roles(read(f"Министр Сербии прибыл в Токио\n\n{first}\n\n{teasers}\n\n{rest}"))
    assert {found[line] for line in teasers.split("\n")} == {"furniture"}
    assert [role for role in found.values() if role != "furniture"] == ["title", "lead", "body", "body"]


def test_what_stands_after_the_partners_news_is_furniture() -> None:
    tail = "Новости партнеров\nПремьер Непала ушёл в отставку после долгого спора с парламентом страны."
    article = read(f"Министр Сербии прибыл в Токио\n\n{STORY}\n\n{tail}")
    assert roles(article)["Премьер Непала ушёл в отставку после долгого спора с парламентом страны."] == "furniture"


def test_of_a_lead_printed_twice_one_printing_is_furniture() -> None:
    lead = STORY.split("\n\n")[0]
    article = read(f"Министр Сербии прибыл в Токио\n\n{lead}\n\n{STORY}\n\nПродолжение")
    assert [block.role.value for block in article.blocks] == ["title", "lead", "furniture", "body", "body", "furniture"]


def test_of_a_headline_printed_twice_one_printing_is_furniture() -> None:
    article = read(f"Министр Сербии прибыл в Токио\n16 мая 2019, 10:30\nМинистр Сербии прибыл в Токио\n{STORY}")
    assert [block.role.value for block in article.blocks].count("title") == 1
    assert article.title == "Министр Сербии прибыл в Токио"


def test_captions_are_told_from_credits() -> None:
    caption, credit = "Зоран Илич и его японский коллега / Фото с сайта министерства", "Фото: пресс-служба"
    first, rest = STORY.split("\n\n", 1)
    found = roles(read(f"Министр Сербии прибыл в Токио\n\n{first}\n\n{caption}\n\n{credit}\n\n{rest}"))
    assert (found[caption], found[credit]) == ("caption", "credit")


def test_a_caption_may_be_told_by_the_credit_below_it() -> None:
    first, rest = STORY.split("\n\n", 1)
    found = roles(read(f"Министр Сербии прибыл в Токио\n\n{first}\n\nФлаг Сербии\nФото: Иван Петров\n\n{rest}"))
    assert found["Флаг Сербии"] == "caption"


@pytest.mark.parametrize(
    "dateline",
    [
        "ТОКИО, 16 мая – РИА Новости.",
        "Токио. 16 мая. INTERFAX.RU -",
        "ТОКИО, 16 мая. /ТАСС/.",
        "Токио /МОНЦАМЭ/",
        "ТОКИО, 16 мая 2019 года –",
    ],
)
def test_a_correspondents_dateline_is_set_apart_from_the_lead(dateline: str) -> None:
    found = roles(read(f"Министр Сербии прибыл в Токио\n\n{dateline} {STORY}"))
    assert found[dateline] == "dateline"
    assert found[STORY.split("\n\n")[0]] == "lead"


def test_what_was_run_together_is_taken_apart() -> None:
    text = f"Министр Сербии прибыл в Токио с визитом16 мая 2019, 10:30\n\n{STORY} Читать далее"
    found = roles(read(text))
    assert found["Министр Сербии прибыл в Токио с визитом"] == "title"
    assert found["16 мая 2019, 10:30"] == "dateline"
    assert found["Читать далее"] == "furniture"


def test_a_headline_run_on_into_the_lead() -> None:
    text = f"Министр Сербии прилетел в Токио: флаги и дождь{STORY}"
    assert read(text).title == "Министр Сербии прилетел в Токио: флаги и дождь"


def test_a_sentence_that_begins_with_a_date_is_not_cut() -> None:
    sentence = "8 апреля 2021 года Зоран Илич уже приезжал в Токио и встречался с премьер-министром Японии."
    assert role_of(sentence, f"Министр Сербии прибыл в Токио\n\n{STORY}\n\n{sentence}") == "body"


def test_lines_of_print_are_put_together() -> None:
    lead = "Министр иностранных дел Сербии Зоран Илич прибыл в Токио\nи встретился с японским коллегой."
    assert role_of(lead, f"Министр Сербии прибыл в Токио\n\n{lead}") == "lead"


def test_a_page_that_breaks_off_keeps_its_last_words() -> None:
    last = "Впрочем, японский министр на встрече в Токио заметил, что"
    assert role_of(last, f"Министр Сербии прибыл в Токио\n\n{STORY}\n\n{last}") == "body"


def test_the_collectors_title_names_the_headline() -> None:
    text = f"Посол уехал домой\n\nМинистр Сербии прибыл в Токио\n\n{STORY}"
    assert read(text, title="Посол уехал домой | Дунайский вестник").title == "Посол уехал домой"


def test_the_collectors_title_stands_in_for_a_headline_that_is_not_printed() -> None:
    assert read(STORY, title="Сербия и Япония: рейсы | Дунайский вестник").title == "Сербия и Япония: рейсы"


HTML = """<!DOCTYPE html><html><head><title>Министр Сербии прибыл в Токио — Дунайский вестник</title>
<meta property="og:site_name" content="Дунайский вестник">
<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2019-05-16T10:30:00+09:00"}</script>
</head><body><nav><a href="/">Главная</a><a href="/mir">Мир</a></nav>
<h1>Министр Сербии прибыл в Токио</h1>
<figure><img src="a.jpg"><figcaption>Зоран Илич в аэропорту</figcaption></figure>
<p>%s</p><blockquote><p>Прямые рейсы нужны обеим столицам</p></blockquote>
<script>var story = "нет";</script><div class="related"><a href="/1">Премьер Непала ушёл в отставку</a></div>
<footer>© Дунайский вестник, 2019</footer></body></html>"""


def test_an_html_page() -> None:
    article = read(HTML % "</p><p>".join(STORY.split("\n\n")))
    found = roles(article)
    assert article.title == "Министр Сербии прибыл в Токио"
    assert (article.outlet, str(article.published), article.published_basis) == (
        "Дунайский вестник",
        "2019-05-16T10:30:00",
        "metadata",
    )
    assert article.zone == "+09:00"
    assert found["Зоран Илич в аэропорту"] == "caption"
    assert found["Прямые рейсы нужны обеим столицам"] == "quote"
    assert found["Премьер Непала ушёл в отставку"] == "furniture"
    assert list(found.values()).count("body") == 2 and "var story" not in article.text


def test_lines_that_recur_on_pages_of_one_site_are_furniture() -> None:
    call = "Обсуждаем внешнюю политику каждый вторник в нашей студии на набережной."
    stories = [
        "Посол Вьетнама в Хельсинки вручил верительные грамоты президенту страны во дворце.",
        "Парламент Молдавии ратифицировал соглашение о пограничных переходах с соседней Румынией.",
        "Бразилия пригласила министров финансов на совещание об облигациях развития в Рио-де-Жанейро.",
    ]
    pages = [Page(str(i), f"{one}\n\n{call}", url=f"https://dv.example/{i}") for i, one in enumerate(stories)]
    together = [article for article in extract_batch(pages) if isinstance(article, Article)]
    assert [roles(article)[call] for article in together] == ["furniture"] * 3
    assert roles(extract(pages[0]))[call] != "furniture"


def test_the_same_story_fetched_thrice_is_not_its_own_furniture() -> None:
    pages = [Page(str(i), f"Министр Сербии прибыл в Токио\n\n{STORY}", url="https://dv.example/1") for i in range(3)]
    for article in extract_batch(pages):
        assert isinstance(article, Article) and Role.FURNITURE not in {block.role for block in article.blocks}
