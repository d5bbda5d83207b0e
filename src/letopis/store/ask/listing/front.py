"""What a reader sees first: what is new, what is coming, what is due or overdue, and how much there is."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, func, select

from letopis.store.ask.changed import lately
from letopis.store.ask.facets import Cut, unheard
from letopis.store.ask.filter import Filter
from letopis.store.ask.forms import plan_form
from letopis.store.ask.listing.activity import activity, total
from letopis.store.ask.listing.remembered import remembered
from letopis.store.ask.objects import objects
from letopis.store.ask.plans import PlanFilter, plans
from letopis.store.ask.timeline import timeline
from letopis.store.schema import pages, units

#: Plans that are due within so many days are told of.
SOON = timedelta(days=60)
_AHEAD = ("planned", "postponed")


def front(connection: Connection, today: date, limit: int = 10, cut: Cut = unheard) -> dict[str, Any]:
    """`new`, `coming`, `due`, `overdue` (at most `limit` of each), `counts` and `years`.

    `new` are the events whose last report was published last; `coming` those planned for `today` or later, the next
    first; `due` the plans that are to be done from `today` to 60 days on, `overdue` those whose time is past with
    nothing found, the last first. `counts` are of `pages`, `events` (as a timeline shows them) and `people`; `years`
    how many events each year has, `held`, `planned` and `cancelled`.
    """
    new = [row for _, row in lately(connection, Filter(), limit).rows][:limit]
    coming = timeline(connection, Filter(statuses=_AHEAD, first=today), limit=limit)
    chosen = PlanFilter(states=("open", "due", "overdue"))
    ahead = remembered(connection, ("front", today), lambda partly: plans(connection, chosen, today, cut=partly), cut)
    soon = PlanFilter(states=("open", "due"), first=today, last=today + SOON)
    due = [one for one in ahead if soon.lets_through(one.plan)]
    late = [one for one in ahead if one.plan.state == "overdue"]
    years = activity(connection, Filter())["years"]
    return {
        "new": list(objects(connection, new)),
        "coming": list(objects(connection, coming)),
        "due": [plan_form(one) for one in due[:limit]],
        "overdue": [plan_form(one) for one in reversed(late[-limit:])],
        "counts": _counts(connection) | {"events": total(years)},
        "years": years,
    }


def _counts(connection: Connection) -> dict[str, int]:
    people = select(func.count(units.c.identity.distinct())).where(units.c.type == "person")
    told = {"pages": select(func.count()).select_from(pages), "people": people}
    return {name: connection.scalar(query) or 0 for name, query in told.items()}
