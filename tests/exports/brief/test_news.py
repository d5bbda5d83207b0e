"""What became known in some days."""

from datetime import date

import pytest

from letopis.exports.brief.news import day_brief
from letopis.store.chronicle import Chronicle


def test_a_day_tells_what_it_brought(chronicle: Chronicle) -> None:
    brief = day_brief(chronicle, date(2022, 11, 24), date(2022, 11, 24))
    assert brief.pages == 1
    assert [(one.kind, one.status) for one in brief.new] == [
        ("ceremony", "planned"), ("visit", "planned"), ("meeting", "held"),
    ]  # fmt: skip
    ((kind, ((name, _, day),)),) = [(one.event.kind, one.changes) for one in brief.changed]
    assert (kind, name, str(day)) == ("meeting", "when", "2022-11-23")  # until then likely, now surely
    assert brief.confirmed == 2
    assert {one.published for one in brief.sources if one.published} <= {
        date(2022, 11, 14), date(2022, 11, 23), date(2022, 11, 24),
    }  # fmt: skip


def test_what_was_planned_and_is_put_off_is_a_change(chronicle: Chronicle) -> None:
    brief = day_brief(chronicle, date(2024, 4, 5), date(2024, 4, 5))
    told = [(one.status, one.kind) for one in brief.new] + [
        (change.event.status, change.event.kind) for change in brief.changed
    ]
    assert ("cancelled", "visit") in told
    assert [one.state for one in brief.turned] == ["cancelled"]
    assert brief.due == ()  # the same visit, as it was announced before, is waited for no longer


def test_a_change_has_both_values(chronicle: Chronicle) -> None:
    brief = day_brief(chronicle, date(2023, 6, 8), date(2023, 6, 8))
    (change,) = brief.changed
    changes = {name: (str(before), str(after)) for name, before, after in change.changes}
    assert changes["when"] == ("2023-23?", "2023-10-12")
    assert change.event.name is not None and "форум" in change.event.name.lower()


def test_plans_turn_and_fall(chronicle: Chronicle) -> None:
    brief = day_brief(chronicle, date(2022, 11, 23), date(2022, 11, 25))
    assert "done" in {one.state for one in brief.turned}
    after = day_brief(chronicle, date(2025, 1, 1), date(2025, 1, 1))
    assert ["консульство" in one.words for one in after.fallen] == [True]
    assert after.new == () and after.pages == 0


def test_days_of_which_nothing_is_known_are_empty(chronicle: Chronicle) -> None:
    brief = day_brief(chronicle, date(2019, 1, 1), date(2019, 1, 31))
    assert (brief.new, brief.changed, brief.turned, brief.fallen, brief.sources) == ((), (), (), (), ())


def test_days_have_an_order(chronicle: Chronicle) -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        day_brief(chronicle, date(2023, 1, 2), date(2023, 1, 1))
