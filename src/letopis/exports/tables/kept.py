"""Tables of what a chronicle rests on: its pages, the words behind its facts, people's judgements."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from letopis.chronicle.claims import KINDS
from letopis.exports.tables.columns import boolean, day, integer, moment, text
from letopis.exports.tables.papers import editions, figures
from letopis.exports.tables.table import Ask, Raw, Table
from letopis.exports.tables.who import offices


def _sources(ask: Ask) -> Iterator[Raw]:
    for rows in ask.slices(ask.chronicle.list_sources):
        yield from (row | {f"{kind}s": row["claims"].get(kind, 0) for kind in KINDS} for row in rows)


def _evidence(ask: Ask) -> Iterator[Raw]:
    for row in ask.documents:
        yield from _of("documents", row["id"], None, row["evidence"])
    for row in ask.plans:
        yield from _of("plans", row["id"], None, row["evidence"])
    for row in figures(ask):
        yield from _of("figures", row["id"], None, row["evidence"])
    for row in editions(ask):
        if row["series_kind"] == "documents":
            yield from _of("series_editions", row["series"], str(row["n"]), row["sources"])
    for row in offices(ask):
        for part, some in (("start", [row["start"]]), ("end", [row["end"]]), ("conflict", row["conflicts"])):
            for one in filter(None, some):
                yield from _of("offices", row["id"], part, one["evidence"])


def _of(table: str, id: str, part: str | None, told: Iterable[Mapping[str, Any]]) -> Iterator[Raw]:
    yield from ({**one, "table": table, "id": id, "part": part} for one in told)


def _judgements(ask: Ask) -> Iterator[Raw]:
    for act in ask.chronicle.acts():
        for one in act.judgements:
            yield {
                "id": one.id,
                "act": act.id,
                "kind": one.kind,
                "subject": one.subject,
                "left": one.left,
                "right": one.right,
                "field": one.field,
                "value": None if one.field is None else json.dumps(one.value, ensure_ascii=False),
                "author": one.author,
                "at": one.at,
                "reason": one.reason,
                "in_force": one.ended is None,
                "ended": one.ended,
                "ended_by": one.ended_by,
            }


SOURCES = Table(
    "sources",
    "The pages of the chronicle as they are in force, the last published first.",
    (
        text("source", "address of the page, or the path of its file"),
        text("url", "address on the web, where the page has another one"),
        text("outlet", "who published it"),
        text("title", "title"),
        day("published", "the last day on which it may have come out"),
        text("language", "language (ISO 639-1)"),
        integer("versions", "how many versions of it are kept"),
        moment("added", "when the version in force was added"),
        *(integer(f"{kind}s", f"how many claims of kind {kind} it makes") for kind in KINDS),
    ),
    _sources,
    ("source",),
)
EVIDENCE = Table(
    "evidence",
    "The words that documents, plans, figures, papers of series and offices rest on; those of events are in `reports`.",
    (
        text("table", "the table of the fact"),
        text("id", "the fact: its `id` there, `series` of `series_editions`"),
        text("part", "of an office: start, end or conflict; of a series: `n` of the edition"),
        text("claim", "id of the claim"),
        text("source", "address of the page", "sources.source"),
        text("outlet", "who published it"),
        text("title", "title of the page"),
        day("published", "the last day on which the page may have come out"),
        text("text", "the words of the page"),
        text("status", "of a document: how it stood by this page"),
    ),
    _evidence,
)
JUDGEMENTS = Table(
    "judgements",
    "All that people ever decided (`letopis review log`), what was taken back included.",
    (
        text("id", "id of the judgement"),
        text("act", "id of the act that it is part of"),
        text("kind", "same, different, accept, reject, edit"),
        text("subject", "event, plan or person"),
        text("left", "id of a claim or of a name that it is of"),
        text("right", "of same and different: the other one"),
        text("field", "of an edit: the attribute"),
        text("value", "of an edit: the value (JSON)"),
        text("author", "who decided"),
        moment("at", "when"),
        text("reason", "why"),
        boolean("in_force", "whether it still counts"),
        moment("ended", "when it was taken back"),
        text("ended_by", "who took it back"),
    ),
    _judgements,
    ("id",),
)
