"""Who stands at the head of states: heads of state and of government, and foreign ministers."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import Connection

from letopis.chronicle.offices.tenure import asked, holder
from letopis.store.ask.offices import OfficeAnswer, behind, held

#: The offices that make a state's foreign policy, in words; each state has its own name for some, or none.
POSITIONS = ("глава государства", "президент", "премьер-министр", "министр иностранных дел")


def heads(
    connection: Connection, countries: Iterable[str], on: date, as_of: date | None = None
) -> Sequence[OfficeAnswer]:
    """Who held these offices of some countries (codes) on a day, country by country; offices without a holder are
    left out, and the tenures and the evidence are those of the holders alone."""
    keys = list(dict.fromkeys(asked(position, code) for code in countries for position in POSITIONS))
    found = held(connection, keys, as_of=as_of)
    answers = []
    for key in keys:
        holders = holder(found, key, on)
        tenures = tuple(one.tenure for one in holders)
        if holders:
            answers.append(OfficeAnswer(key, tenures, on, holders, behind(connection, tenures)))
    return answers
