"""What came of plans, of few events that are loaded: the same as of all that may bear on them."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Connection

from letopis.chronicle.plans.fate import Plan, order, plans
from letopis.chronicle.plans.report import PlanReport, report
from letopis.store.ask.bearing import bearing_on, briefs, of_facets
from letopis.store.ask.facets import claims_of
from letopis.store.ask.fates import fates_now
from letopis.store.ask.neighbours import wholes_among
from letopis.store.ask.told import bodies, events_stored
from letopis.store.chronicle import Chronicle

GROUPS = ([["cc:AZ-GE"]], [["c:GE"]], [["c:AZ"]])


def _reports(connection: Connection, groups: Sequence[Sequence[str]]) -> list[PlanReport]:
    return [report(one.claim) for one in claims_of(connection, "plan", groups)]


def _of_all(connection: Connection, reports: Sequence[PlanReport], ids: set[str], own: set[str], today: date):
    """The plans made of all events, as they are told without a database."""
    events = events_stored(connection, sorted(ids))
    event_of = {(one.source.version, one.local): event.id for event in events for one in event.reports}
    made = plans(reports, events, event_of, today)
    return [one for one in made if one.reports or one.event in own]


@pytest.mark.parametrize("groups", GROUPS)
@pytest.mark.parametrize("today", [date(2021, 6, 1), date(2022, 1, 10), date(2022, 11, 20), date(2023, 6, 1)])
def test_the_events_that_are_passed_over_change_nothing(
    sample_chronicle: Path, groups: list[list[str]], today: date
) -> None:
    with Chronicle(str(sample_chronicle), make=False) as chronicle, chronicle.asked() as connection:
        reports, own = _reports(connection, groups), of_facets(connection, groups, None)
        near = {**own, **bearing_on(connection, reports, today)}
        found: Sequence[Plan] = fates_now(connection, reports, near, own.keys(), today).plans
        assert found
        assert list(found) == _of_all(connection, reports, set(near), set(own), today)
        assert sorted(found, key=order) == list(found)


def test_an_event_with_a_name_is_known_at_a_glance(sample_chronicle: Path) -> None:
    with Chronicle(str(sample_chronicle), make=False) as chronicle, chronicle.asked() as connection:
        ids = [row.id for row in chronicle.timeline()]
        named = {id for id, one in bodies(connection, ids).items() if one.name}
        assert named
        assert named <= {id for id, one in briefs(connection, ids).items() if one.named}


def test_what_belongs_to_what_is_told_of_few_events_as_of_all(sample_chronicle: Path) -> None:
    with Chronicle(str(sample_chronicle), make=False) as chronicle, chronicle.asked() as connection:
        ids = [row.id for row in chronicle.timeline(happenings=True)]
        found = wholes_among(connection, ids)
        assert found
        assert found == wholes_among(connection, ids, date(9999, 12, 31))
