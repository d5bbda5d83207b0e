"""A paper as a Word document (Office Open XML, ECMA-376) by python-docx: headings, lists, tables, numbered sources.

The library has no footnotes; sources are numbered at the end, and each number in the text leads to its source.
"""

import io
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any

from letopis.exports.brief.paper import Block, Cite, Grid, Heading, Item, Line, Note, Paper, Paragraph, Run
from letopis.model.errors import LetopisError

if TYPE_CHECKING:
    from datetime import date

    from docx.document import Document
    from docx.text.paragraph import Paragraph as WordParagraph

#: The width of a page's text in millimetres.
_WIDTH = 170
_LANGUAGES = {"ru": "ru-RU", "kk": "kk-KZ", "en": "en-GB"}


class NoWord(LetopisError):
    """The library that writes Word documents is not there."""


def docx(paper: Paper, made: "date") -> bytes:
    """The document; `made` is the day that its properties name. Raises NoWord without the extra `exports`."""
    try:
        from docx import Document as new
    except ImportError:
        remedy = "pip install 'letopis[exports]'"
        raise NoWord("docx", "the library for Word documents is not installed", remedy) from None
    document = new()
    _settle(document, paper, made)
    document.add_heading(paper.title, 0)
    _line(document.add_paragraph(), (Run(paper.subtitle, quiet=True),))
    for one in paper.blocks:
        _block(document, one)
    if paper.notes:
        document.add_heading(paper.noted, 2)
        for note in paper.notes:
            _note(document, note)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _settle(document: "Document", paper: Paper, made: "date") -> None:
    """Language, properties, page and type; the template's own author and title are taken away."""
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    moment = datetime.combine(made, time(), UTC).replace(tzinfo=None)
    told = document.core_properties
    told.title, told.author, told.comments, told.language = paper.title, "letopis", "", _LANGUAGES[paper.language]
    told.created = told.modified = moment
    normal = document.styles["Normal"]
    normal.font.size = Pt(10.5)
    normal.paragraph_format.space_after = Pt(4)
    for one in document.styles.element.iter(qn("w:lang")):
        for name in ("w:val", "w:eastAsia"):
            one.set(qn(name), _LANGUAGES[paper.language])
    for section in document.sections:
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(20)
        section.top_margin = section.bottom_margin = Mm(18)


def _block(document: "Document", one: Block) -> None:
    if isinstance(one, Heading):
        document.add_heading(one.text, one.level)
    elif isinstance(one, Paragraph):
        _line(document.add_paragraph(), one.line)
    elif isinstance(one, Grid):
        _grid(document, one)
    else:
        for item in one.items:
            _item(document, item)


def _item(document: "Document", one: Item) -> None:
    _line(document.add_paragraph(style="List Bullet"), one.line)
    for below in one.below:
        _line(document.add_paragraph(style="List Bullet 2"), below)


def _grid(document: "Document", one: Grid) -> None:
    """A table whose first line repeats on every page, with its caption above."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm

    caption = document.add_paragraph(style="Caption")
    caption.paragraph_format.keep_with_next = True
    caption.add_run(one.caption)
    table = document.add_table(rows=1, cols=len(one.head), style="Table Grid")
    for cell, text in zip(table.rows[0].cells, one.head, strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    _repeated(table.rows[0])
    table.autofit = False
    for row in one.rows:
        for number, (cell, some) in enumerate(zip(table.add_row().cells, row, strict=True)):
            _line(cell.paragraphs[0], some)
            if one.numbers and number:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for column, width in zip(table.columns, _widths(one), strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)


def _widths(one: Grid) -> list[int]:
    """The widths of a table's columns in millimetres: counts need little, what comes last is longest."""
    rest = len(one.head) - 1
    if one.numbers:
        return [_WIDTH - rest * 15, *[15] * rest]
    return [_WIDTH // 4] * rest + [_WIDTH - rest * (_WIDTH // 4)]


def _repeated(row: Any) -> None:
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _line(paragraph: "WordParagraph", some: Line) -> None:
    from docx.shared import RGBColor

    for one in some:
        if isinstance(one, Cite):
            _cited(paragraph, one)
        else:
            run = paragraph.add_run(one.text)
            run.bold = one.strong or None
            if one.quiet:
                run.font.color.rgb = RGBColor(0x55, 0x55, 0x55)


def _cited(paragraph: "WordParagraph", one: Cite) -> None:
    """The numbers of sources, raised, each a link to its source."""
    for place, number in enumerate(one.numbers):
        paragraph.add_run(", " if place else " [").font.superscript = True
        _link(paragraph, number)
    paragraph.add_run("]").font.superscript = True


def _link(paragraph: "WordParagraph", number: int) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    run = paragraph.add_run(str(number))
    run.font.superscript = True
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), f"source{number}")
    run._r.addprevious(link)
    link.append(run._r)


def _note(document: "Document", one: Note) -> None:
    """A source by its number, which links lead to."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    paragraph = document.add_paragraph()
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for mark in (start, end):
        mark.set(qn("w:id"), str(one.number))
    start.set(qn("w:name"), f"source{one.number}")
    paragraph._p.append(start)
    paragraph.add_run(f"{one.number}. ")
    paragraph._p.append(end)
    paragraph.add_run(f"{one.words} — {one.address}")
