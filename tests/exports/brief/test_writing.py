"""Papers as Markdown, HTML and Word: the same said in each, and nothing of a page that becomes markup."""

import io
import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from typing import Any

import docx as word
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letopis.exports.brief.collect import relation_brief
from letopis.exports.brief.docx import docx
from letopis.exports.brief.html import html
from letopis.exports.brief.markdown import escaped, markdown
from letopis.exports.brief.paper import Paper
from letopis.exports.brief.records import RelationBrief
from letopis.exports.brief.telling import relation_paper
from letopis.exports.brief.telling.phrases import Phrases
from letopis.exports.catalog import LANGUAGES, Language
from letopis.exports.inert import inert
from letopis.exports.words import words
from letopis.store.chronicle import Chronicle

DAY = date(2026, 1, 15)


class Seen(HTMLParser):
    """What a browser makes of a page: its tags, attributes and text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


def seen(page: str) -> Seen:
    parser = Seen()
    parser.feed(page)
    return parser


def read(content: bytes) -> Any:
    return word.Document(io.BytesIO(content))


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_forms_say_the_same(brief: RelationBrief, language: Language) -> None:
    paper = relation_paper(brief, words(language))
    page, document = seen(html(paper)), read(docx(paper, DAY))
    text = re.sub(r"\\(.)", r"\1", markdown(paper))
    written = "\n".join(one.text for one in document.paragraphs)
    for heading in (one.text for one in paper.blocks if hasattr(one, "level")):
        assert heading in text and heading in page.text and heading in written
    for note in paper.notes:
        assert note.words in text and note.words in page.text and note.words in written
    assert len(document.tables) == page.tags.count("table") == 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_the_program_is_left_in_another_language(brief: RelationBrief, language: Language) -> None:
    text = markdown(relation_paper(brief, words(language)))
    english = {"brief", "held", "meeting", "Latest", "Sources", "moved", "probably"}
    russian = {"справка", "состоялось", "встреча", "Источники", "вероятно"}
    kazakh = {"анықтама", "өтті", "кездесу", "Дереккөздер", "шамасы"}
    theirs = {"en": russian | kazakh, "ru": english | kazakh, "kk": english | russian}[language]
    assert theirs & set(re.findall(r"\w+", text)) == set()


def test_a_word_document_has_headings_a_language_and_links_to_its_sources(brief: RelationBrief) -> None:
    document = read(docx(relation_paper(brief, words("kk")), DAY))
    styles = {one.style.name for one in document.paragraphs}
    assert {"Title", "Heading 2", "Heading 3", "List Bullet", "List Bullet 2"} <= styles
    assert 'w:lang w:val="kk-KZ"' in document.styles.element.xml
    assert document.core_properties.language == "kk-KZ" and document.core_properties.author == "letopis"
    body = document.element.xml
    links = set(re.findall(r'w:anchor="(source\d+)"', body))
    assert links == set(re.findall(r'w:bookmarkStart w:id="\d+" w:name="(source\d+)"', body)) and links


def test_the_same_brief_is_the_same_document_but_for_the_archive(brief: RelationBrief) -> None:
    paper = relation_paper(brief, words("ru"))
    assert read(docx(paper, DAY)).element.xml == read(docx(paper, DAY)).element.xml
    assert read(docx(paper, DAY)).core_properties.created.date() == DAY


def test_nothing_hostile_becomes_html(hostile: Paper) -> None:
    page = seen(html(hostile))
    allowed = {"html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "p", "ul", "li", "ol",
               "table", "caption", "thead", "tbody", "tr", "th", "td", "strong", "span", "sup", "a"}  # fmt: skip
    assert set(page.tags) <= allowed
    assert {name for name, _ in page.attributes if name.startswith("on")} == set()
    addresses = [value for name, value in page.attributes if name in ("href", "src")]
    assert {value for value in addresses if value and not value.startswith("#")} == {"https://a.example/?a=1&b=<2>"}
    assert "<script>alert(1)</script>" in page.text


def test_nothing_hostile_becomes_markdown(hostile: Paper) -> None:
    text = markdown(hostile)
    bare = re.sub(r"\\[\\`*_{}\[\]<>#|~$^&@!:.+=-]", "", text)
    assert "<" not in bare and "`" not in bare and "](" not in bare and "://" not in bare
    assert set(re.findall(r"\[[^\]]*\]", bare)) == {"[^1]", "[^2]"}
    rows = [one for one in bare.splitlines() if one.startswith("|")]
    assert {one.count("|") for one in rows} == {3}
    assert "\n- \\- 1. no list\n" in text


def test_a_word_document_takes_hostile_text_as_text(hostile: Paper) -> None:
    document = read(docx(hostile, DAY))
    assert any("<script>" in one.text for one in document.paragraphs)


def test_signs_that_no_document_may_hold_are_gone() -> None:
    assert inert("a\x00b\x1bc\ud800d\u202ee\ufffef") == "abcdef"
    assert inert("слово " * 100, 20) == "слово слово слово…"
    longest = inert("а" * 10_000_000)
    assert max(map(len, longest.split("\u200b"))) <= 120


@settings(max_examples=20)  # a Word document takes its time
@given(st.text(max_size=60))
def test_any_text_can_be_written(hostile_free: str) -> None:
    text = inert(hostile_free)
    paper = Paper(text, text, "en", (), text, ())
    assert seen(html(paper)).text.count(text.strip()) >= 2 or not text.strip()
    assert read(docx(paper, DAY)).paragraphs[0].text == text
    assert "\n" not in escaped(text)


def test_a_title_is_the_pages_title(brief: RelationBrief) -> None:
    paper = replace(relation_paper(brief, words("en")), title="A & B")
    assert "<title>A &amp; B</title>" in html(paper)


def test_quotation_marks_stand_in_pairs() -> None:
    russian, english = Phrases(words("ru")), Phrases(words("en"))
    assert russian.quoted("«План»", 50) == "«План»"
    assert russian.quoted("«Да», – сказал он: «Нет»", 50) == "«„Да“, – сказал он: „Нет“»"
    assert english.quoted("«Да», – сказал он", 50) == "“«Да», – сказал он”"


def test_of_states_that_nothing_is_known_of_this_is_said(chronicle: Chronicle) -> None:
    paper = relation_paper(relation_brief(chronicle, ["NZ", "IS"], today=DAY), words("en"))
    assert markdown(paper).splitlines()[2:] == [
        "*Made on 15 January 2026*", "", "Nothing of the relation of these states is known in this time.",
    ]  # fmt: skip
