"""Write the sample of the store's present form that later versions have to bring up to date.

    python scripts/released_sample.py

It becomes `tests/store/released/REVISION.sql`: a small SQLite chronicle as SQL. Run it before a release
that has a new revision; never change a sample that was released.
"""

import re
import sqlite3
import sys
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from letopis.store.accounts import sessions
from letopis.store.accounts.changing import changing
from letopis.store.accounts.users import Accounts
from letopis.store.chronicle import Chronicle
from letopis.store.dialect import MARK
from letopis.store.migrations import HEAD

#: The search index, which is not in the sample: a rebuilding makes it, whatever it was.
_SEARCH = re.compile(r'(INSERT INTO|CREATE TABLE) "?(search|sqlite_master)|CREATE TABLE .search_|PRAGMA writable', re.I)
STORE = Path(__file__).resolve().parents[1] / "tests/store"


def main() -> None:
    """Make the chronicle and write it down."""
    sys.path.insert(0, str(STORE / "kept"))
    import world

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "letopis.db"
        told = world.pages(5, 12)
        world.put(str(file), [told[:8], told[8:], [world.changed(told[0], 3)]])
        logged_in(str(file))
        with closing(sqlite3.connect(file)) as connection:
            lines = [line for line in connection.iterdump() if not _SEARCH.match(line)]
    mark = f"PRAGMA application_id = {int.from_bytes(MARK, 'big')};"
    (STORE / "released" / f"{HEAD}.sql").write_text("\n".join([mark, *lines, ""]), encoding="utf-8")


def logged_in(file: str) -> None:
    """Two users, one of whom was removed, and a session."""
    at = datetime(2026, 11, 22, 12, tzinfo=UTC)
    with Chronicle(file) as chronicle, changing(chronicle.engine) as connection:
        accounts = Accounts(connection, "sample", at)
        sessions.begin(connection, accounts.add("Дарья Зимина", "no hash", "admin").id, "token", "secret", at)
        accounts.add("Old", "no hash", "reviewer")
        accounts.remove("Old")


if __name__ == "__main__":
    main()
