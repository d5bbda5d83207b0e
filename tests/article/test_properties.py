"""Whatever a page holds, its blocks partition its text, and no size or shape of it takes more than linear time."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from letopis.article import extract
from letopis.model.article import Article, Page
from letopis.model.errors import UnreadablePage

LINES = st.sampled_from(
    [
        "Главная",
        "Читайте также",
        "Новости партнеров",
        "08 апреля 2021 14:30",
        "ПОДЕЛИТЬСЯ",
        "Министр прибыл в столицу Сербии и провёл переговоры с президентом республики.",
        "«Мы обсудили весь круг вопросов», – сказал министр после переговоров в столице.",
        "МОСКВА, 5 мая – РИА Новости. Министр прибыл в столицу Сербии и провёл переговоры.",
        "Фото: пресс-служба",
        "Министр и президент / Фото с сайта министерства",
        "© 2016 «Вестник». Все права защищены",
        "474.5   490.7",
        "",
        "   ",
    ]
)
TAGS = ["<p>", "</p>", "<div>", "<a href='#'>", "</a>", "<html>", "слово", "Да.", "<script>", "&amp;", "\n"]
PAGES = st.one_of(
    st.text(max_size=400),
    st.lists(LINES | st.text(max_size=40), max_size=30).map("\n".join),
    st.lists(st.sampled_from(TAGS)).map("".join),
)


def partitions(article: Article) -> bool:
    """Whether blocks are in order, do not overlap, lie in the text and hold every character that is not blank."""
    spans = [(block.start, block.end) for block in article.blocks]
    edges = [0, *(edge for span in spans for edge in span), len(article.text)]
    gaps = [article.text[edges[i] : edges[i + 1]] for i in range(0, len(edges), 2)]
    return edges == sorted(edges) and all(start < end for start, end in spans) and not "".join(gaps).strip()


@given(PAGES)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_blocks_partition_any_text(text: str) -> None:
    try:
        article = extract(Page("x", text))
    except UnreadablePage:
        return
    assert partitions(article)


@given(st.binary(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_bytes_give_an_article_or_a_clear_error(content: bytes) -> None:
    try:
        article = extract(Page("x", content))
    except UnreadablePage as error:
        assert error.document == "x" and error.remedy
        return
    assert partitions(article)


@given(PAGES)
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_same_page_gives_the_same_article(text: str) -> None:
    try:
        assert extract(Page("x", text)) == extract(Page("x", text))
    except UnreadablePage:
        return


def test_ten_thousand_repetitions_of_one_line() -> None:
    article = extract(Page("x", "Министр прибыл в столицу и провёл переговоры с президентом.\n" * 10_000))
    assert partitions(article)
    assert len(article.story()) == 1


def test_ten_megabytes_of_words_in_one_line() -> None:
    assert partitions(extract(Page("x", "слово и дело " * 450_000)))


def test_many_short_lines_of_digits() -> None:
    assert partitions(extract(Page("x", "\n".join(str(number) for number in range(20_000)))))


def test_html_nested_deep() -> None:
    page = f"<html><body>{'<div>' * 20_000}<p>Министр прибыл в столицу и провёл переговоры.</p></body></html>"
    assert partitions(extract(Page("x", page + "<p>Конец.</p>")))


def test_html_with_floods_of_script() -> None:
    flood = "<script>var x = '<p>нет</p>';</script>" * 5_000
    story = "<p>Министр прибыл в столицу Сербии и провёл переговоры с президентом республики.</p>"
    article = extract(Page("x", f"<html><body>{flood}{story}{flood}</body></html>"))
    assert article.text.count("Министр") == 1 and "var x" not in article.text


def test_html_with_thousands_of_links() -> None:
    assert partitions(extract(Page("x", f"<html><body>{'<a href=x>Ссылка</a><br>' * 20_000}</body></html>")))
