"""A chronicle made many times as large by copies of itself, each some years later: what a million readings weigh.

To store a million readings one by one takes an hour; the tables that answers and the next readings meet are as large,
and their indexes as deep, when all rows are copied with other ids and later days. The copies are no chronicle: what
pages say keeps its days, and people hold their offices again. They serve to time what is asked and added beside them.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, Engine, text

from letopis.store.indexing import document
from letopis.store.packing import reading_of
from letopis.store.search import index

#: Columns of ids that get a mark for each copy, days that are moved, numbers that are counted on.
_IDS = {"claims": ("id",), "events": ("id", "region"), "members": ("region", "event", "joined"),
        "event_facets": ("event",), "sightings": ("id", "first_claim", "last_claim"), "sighting_offices": ("sighting",),
        "pages": ("source",), "readings": ("window",), "windows": ("window",)}  # fmt: skip
_DAYS = {"claims": ("known",), "events": ("first", "last", "sort", "known", "known_last"), "event_facets": ("day",),
         "claim_facets": ("day",), "uses": ("day",), "sightings": ("first", "last")}  # fmt: skip
_NUMBERS = {"pages": {"id": "pages"}, "versions": {"id": "versions", "page": "pages"},
            "readings": {"id": "readings", "version": "versions"}, "windows": {"version": "versions"},
            "claims": {"n": "claims", "version": "versions"}, "claim_facets": {"claim": "claims"},
            "event_keys": {"claim": "claims"}, "members": {"claim": "claims"},
            "uses": {"version": "versions"}}  # fmt: skip
_TABLES = ("pages", "versions", "readings", "windows", "claims", "claim_facets", "event_keys", "members", "events",
           "event_facets", "uses", "sightings", "sighting_offices")  # fmt: skip
#: What tells versions of pages apart, and JSON in which dates stand ("when":"2010-01-04").
_DIGESTS = {"versions": ("digest",)}
_DATED = {"events": ("body",), "claims": ("value",)}
_YEARS = 4
#: The years that a stream may be of before a copy would be mistaken for it.
_FIRST_YEARS = range(2010, 2010 + _YEARS)
_SHIFT = _YEARS * 365 + 1  # days: the copies of a stream of some years do not overlap with it
_BATCH = 2_000


def copied(engine: Engine, times: int) -> None:
    """Add so many copies (up to 15) of all that a SQLite chronicle holds, with their texts for the search."""
    with engine.execution_options(writes=True).begin() as connection:
        sizes = {table: _last(connection, table, "n" if table == "claims" else "id") for table in _counted()}
    for copy in range(1, times + 1):
        with engine.execution_options(writes=True).begin() as connection:
            for table in _TABLES:
                connection.execute(text(_statement(connection, table, copy, sizes)))
            _indexed(connection, copy, sizes["versions"])
    with engine.execution_options(writes=True).begin() as connection:
        connection.execute(text(f"UPDATE units SET count = count * {times + 1}"))


def _counted() -> set[str]:
    return {table for numbers in _NUMBERS.values() for table in numbers.values()}


def _last(connection: Connection, table: str, column: str) -> int:
    return int(connection.scalar(text(f"SELECT MAX({column}) FROM {table}")) or 0)


def _statement(connection: Connection, table: str, copy: int, sizes: dict[str, int]) -> str:
    columns = [row[1] for row in connection.execute(text(f"PRAGMA table_info({table})"))]
    made = ", ".join(_value(table, column, copy, sizes) for column in columns)
    first = _first_copy(table, sizes)
    return f"INSERT INTO {table} SELECT {made} FROM {table} WHERE {first}"


def _first_copy(table: str, sizes: dict[str, int]) -> str:
    """What only the rows that were there before hold."""
    if table in _NUMBERS:
        column, counted = next(iter(_NUMBERS[table].items()))
        return f'"{column}" <= {sizes[counted]}'
    return f"instr(\"{_IDS[table][0]}\", '~') = 0"


def _value(table: str, column: str, copy: int, sizes: dict[str, int]) -> str:
    name = f'"{column}"'
    if column in _IDS.get(table, ()):
        return f"{name} || '~{copy:x}'" if column in ("source", "window") else _marked(table, column, copy)
    if column in _DIGESTS.get(table, ()):
        return f"{name} || '~{copy:x}'"
    if column in _DATED.get(table, ()):
        return _later(name, copy)
    if column in _DAYS.get(table, ()):
        return f"CASE WHEN {name} > 0 THEN {name} + {_SHIFT * copy} ELSE {name} END"
    if column in _NUMBERS.get(table, {}):
        return f"{name} + {sizes[_NUMBERS[table][column]] * copy}"
    if table == "versions" and column == "slot":
        return f"{name} + ({_SHIFT * copy} << 20)"
    if table == "event_keys" and column == "key":
        return f"printf('%04d', CAST(substr({name}, 1, 4) AS INTEGER) + {_YEARS * copy}) || substr({name}, 5)"
    return name


def _marked(table: str, column: str, copy: int) -> str:
    """An id with the copy's mark within, so that copies are in the order of what they are copied from.

    Events' ids follow from the first twelve signs of those of claims (`event_id`).
    """
    begins = len("v") if column == "event" or (table, column) == ("events", "id") else 0
    return f'substr("{column}", 1, {begins + 10}) || \'~{copy:x}\' || substr("{column}", {begins + 13})'


def _later(name: str, copy: int) -> str:
    """JSON whose dates are so many years later; leap years stay leap years."""
    for year in _FIRST_YEARS:
        for field in ("when", "due"):
            name = f'replace({name}, \'"{field}":"{year}-\', \'"{field}":"{year + _YEARS * copy}-\')'
    return name


def _indexed(connection: Connection, copy: int, size: int) -> None:
    """Let search find the texts of a copy."""
    for rows in _bodies(connection, size * copy + 1, size * (copy + 1)):
        index.put(connection, [document(slot, reading_of(body)) for slot, body in rows])


def _bodies(connection: Connection, first: int, last: int) -> Iterator[list[tuple[int, bytes]]]:
    chosen = text("SELECT v.slot, r.body FROM versions v JOIN readings r ON r.version = v.id "
                  "WHERE v.id BETWEEN :first AND :last AND v.current AND r.current")  # fmt: skip
    for start in range(first, last + 1, _BATCH):
        bounds = {"first": start, "last": min(start + _BATCH - 1, last)}
        yield [(row[0], row[1]) for row in connection.execute(chosen, bounds)]
