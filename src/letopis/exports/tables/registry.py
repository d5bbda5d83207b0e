"""All tables by name, in the order in which a reader meets them."""

from collections.abc import Mapping

from letopis.exports.tables.events import EVENTS, PARTICIPANTS, REPORTS
from letopis.exports.tables.kept import EVIDENCE, JUDGEMENTS, SOURCES
from letopis.exports.tables.papers import DOCUMENT_PARTIES, DOCUMENTS, EDITIONS, FIGURES, STATEMENTS
from letopis.exports.tables.plans import PLAN_PARTIES, PLANS, STEPS
from letopis.exports.tables.table import Table
from letopis.exports.tables.who import ENTITIES, NAMES, OFFICES, ORGANISATIONS, PEOPLE

TABLES: Mapping[str, Table] = {
    one.name: one
    for one in (
        EVENTS, PARTICIPANTS, REPORTS, ENTITIES, PEOPLE, ORGANISATIONS, NAMES, OFFICES, STATEMENTS, DOCUMENTS,
        DOCUMENT_PARTIES, FIGURES, EDITIONS, PLANS, PLAN_PARTIES, STEPS, EVIDENCE, SOURCES, JUDGEMENTS,
    )
}  # fmt: skip
