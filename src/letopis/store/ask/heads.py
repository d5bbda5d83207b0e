"""Who stands at the head of states: heads of state and of government, and foreign ministers."""

from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import Connection

from letopis.chronicle.offices.tenure import Holding, asked, holder
from letopis.store.ask.offices import held

#: The offices that make a state's foreign policy, in words; each state has its own name for some, or none.
POSITIONS = ("глава государства", "президент", "премьер-министр", "министр иностранных дел")


def heads(
    connection: Connection, countries: Iterable[str], on: date, as_of: date | None = None
) -> Mapping[str, tuple[Holding, ...]]:
    """Who held these offices of some countries (codes) on a day, the surest first, by the offices' keys.

    The keys come country by country; offices without a holder are left out.
    """
    keys = list(dict.fromkeys(asked(position, code) for code in countries for position in POSITIONS))
    found = held(connection, keys, as_of=as_of)
    return {key: holders for key in keys if (holders := holder(found, key, on))}
