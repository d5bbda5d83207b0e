"""Briefs of relations as the site gives them: as records for a page, and as files."""

from collections.abc import Sequence
from urllib.parse import quote

from fastapi import Request
from fastapi.responses import Response

from letopis.exports.brief.collect import relation_brief
from letopis.exports.brief.docx import docx
from letopis.exports.brief.html import html
from letopis.exports.brief.markdown import markdown
from letopis.exports.brief.paper import Paper
from letopis.exports.brief.records import RelationBrief
from letopis.exports.brief.short import cited, one_page
from letopis.exports.brief.telling.relation import relation_paper
from letopis.exports.catalog import language_named
from letopis.exports.words import words
from letopis.site.asked import asked
from letopis.site.languages import chosen
from letopis.site.view import shown
from letopis.store.ask.facets import Cut
from letopis.store.ask.listing.remembered import remembered

#: The files that a brief can be had as, with their media types.
ENDINGS = {
    "md": "text/markdown; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
}


def relation_of(request: Request, codes: Sequence[str]) -> Paper:
    """The brief of a relation in the language of the interface, of the time that the address asks for.

    It is what one page has room for, unless the address asks for the `whole`.
    """
    filters = asked(request.query_params)
    chronicle, today = shown(request).chronicle, shown(request).clock.today()
    key = "relation brief", tuple(codes), today, filters.since, filters.until, filters.as_of

    def made(_: Cut) -> RelationBrief:
        return relation_brief(
            chronicle, codes, today=today, since=filters.since, until=filters.until, as_of=filters.as_of
        )

    with chronicle.asked() as connection:
        found = remembered(connection, key, made)
    language = words(language_named(chosen(request)))
    return relation_paper(found, language) if whole(request) else cited(relation_paper(one_page(found), language))


def whole(request: Request) -> bool:
    """Whether the address asks for the whole brief."""
    return request.query_params.get("whole", "") not in ("", "0")


def paper_file(request: Request, codes: Sequence[str], ending: str) -> Response:
    """The brief of a relation as a file; a browser keeps it rather than showing it."""
    paper = relation_of(request, codes)
    if ending == "docx":
        content: bytes | str = docx(paper, shown(request).clock.today())
    else:
        content = markdown(paper) if ending == "md" else html(paper)
    name = quote(f"letopis-{'-'.join(codes)}.{ending}")
    return Response(content, media_type=ENDINGS[ending],
                    headers={"Content-Disposition": f"attachment; filename=\"{name}\""})  # fmt: skip
