"""Tables of plans: what was to be done, by whom, and what came of it."""

from collections.abc import Iterator

from letopis.exports.tables.columns import day, integer, text
from letopis.exports.tables.papers import parties
from letopis.exports.tables.table import Ask, Raw, Table

_FILTERS = frozenset({"countries", "people", "since", "until"})


def _plans(ask: Ask) -> Iterator[Raw]:
    for row in ask.plans:
        first, last = row["window"]
        yield row | {
            "first": first,
            "last": last,
            "who": "; ".join(one["name"] for one in row["by"]),
            "pages": len({one["source"] for one in row["evidence"]}),
        }


def _steps(ask: Ask) -> Iterator[Raw]:
    for row in ask.plans:
        for n, one in enumerate(row["steps"], 1):
            told = one["evidence"][0] if one["evidence"] else {}
            yield {**told, "plan": row["id"], "n": n, **one}


PLANS = Table(
    "plans",
    "Plans by when they are due, as they stand on the day of the export (or of `--as-of`).",
    (
        text("id", "id of the plan"),
        text("what", "what is to be done, in the words of a page"),
        text("who", "who is to do it, in words; one by one in `plan_parties`"),
        text("due", "when it is due (EDTF); empty where no time is set"),
        day("first", "the first day on which it may be done"),
        day("last", "the last day on which it may be done"),
        text("state", "open, due, overdue (the time is past and nothing was found), done, postponed, cancelled, "
             "contradicted"),
        text("event", "id of the event that it is tied to", "events.id"),
        integer("pages", "how many pages tell of it"),
    ),
    _plans,
    ("id",),
    _FILTERS,
)  # fmt: skip
PLAN_PARTIES = Table(
    "plan_parties",
    "Who is to do what was planned: a row for each.",
    (
        text("plan", "id of the plan", "plans.id"),
        integer("n", "their place, from 1"),
        text("entity", "id of the person, organisation or country", "entities.id"),
        text("type", "person, organization, country"),
        text("name", "as a page names it"),
        text("country", "code of the country"),
    ),
    lambda ask: parties(ask, ask.plans, "plan", "by"),
    ("plan", "n"),
    _FILTERS,
)
STEPS = Table(
    "plan_steps",
    "What later bears on a plan, step by step.",
    (
        text("plan", "id of the plan", "plans.id"),
        integer("n", "place of the step, from 1"),
        text("effect", "what it makes of the plan: done, postponed, cancelled, contradicted …"),
        text("reason", "why it is held to bear on the plan"),
        day("known", "when it became known"),
        text("claim", "id of the claim that shows it"),
        text("source", "address of the page", "sources.source"),
        text("outlet", "who published it"),
        text("title", "title of the page"),
        day("published", "the last day on which the page may have come out"),
        text("text", "the words of the page"),
    ),
    _steps,
    ("plan", "n"),
    _FILTERS,
)
