"""The brief on one page: less of each part, and footnotes that are cited alone, numbered as they are read."""

import io
import re

import docx as word
import pytest

from letopis.exports.brief.docx import docx
from letopis.exports.brief.markdown import markdown
from letopis.exports.brief.paper import Cite, Items, Note, Paper, Paragraph, Run, line
from letopis.exports.brief.records import RelationBrief
from letopis.exports.brief.short import cited, one_page
from letopis.exports.brief.telling import relation_paper
from letopis.exports.catalog import LANGUAGES, Language
from letopis.exports.words import words


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_a_page_and_every_footnote_of_it_is_cited(brief: RelationBrief, language: Language) -> None:
    whole = relation_paper(brief, words(language))
    short = cited(relation_paper(one_page(brief), words(language)))
    text = markdown(short)
    assert len(text) < 0.45 * len(markdown(whole))
    assert len(text) < 8_500  # two thousand signs of addresses among them
    used = [int(one) for one in re.findall(r"\[\^(\d+)\](?!:)", text)]
    told = [int(one) for one in re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)]
    assert told == list(range(1, len(told) + 1)) == sorted(set(used))
    assert list(dict.fromkeys(used)) == told


def test_what_it_says_is_said_by_the_whole_brief(brief: RelationBrief) -> None:
    short = one_page(brief)
    assert set(short.documents) <= set(brief.documents) and short.documents
    assert [one.id for one in short.latest] == [one.id for one in brief.latest][: len(short.latest)]
    assert short.earlier + len(short.latest) == brief.earlier + len(brief.latest)
    assert [row.total for row in short.contacts.rows] == [row.total for row in brief.contacts.rows][:4]
    assert short.contacts.years == brief.contacts.years[-4:] and short.contacts.before


def test_footnotes_that_nobody_cites_go_and_the_rest_follow_the_text() -> None:
    notes = tuple(Note(number, f"page {number}", f"https://a.example/{number}") for number in range(1, 7))
    blocks = (Paragraph(line("a", (5, 6))), Items(()), Paragraph(line("b", (1, 2, 3, 5))))
    made = cited(Paper("t", "", "en", blocks, "Sources", notes))
    assert [one.words for one in made.notes] == ["page 5", "page 6", "page 1"]
    assert [one.number for one in made.notes] == [1, 2, 3]
    first, _, last = made.blocks
    assert isinstance(first, Paragraph) and first.line == (Run("a"), Cite((1, 2)))
    assert isinstance(last, Paragraph) and last.line == (Run("b"), Cite((3, 1)))


def test_a_word_document_of_it_opens(brief: RelationBrief) -> None:
    made = word.Document(io.BytesIO(docx(cited(relation_paper(one_page(brief), words("ru"))), brief.today)))
    assert 10 < len(made.paragraphs) < 70
