"""Write the next revision of the store's tables: what turns the tables of the last one into those of `schema.py`.

    python scripts/new_revision.py "what changes" [--again]

Look the file over, set `HEAD` in `letopis.store.migrations`, and add a dump of the last release to
`tests/store/released/`. With `--again` the last revision, which no release has yet, is written anew.
"""

import subprocess
import sys
from pathlib import Path

from alembic.autogenerate import produce_migrations, render_python_code
from alembic.migration import MigrationContext

from letopis.store import migrations, schema
from letopis.store.dialect import engine_of

#: The tables of the search index, which is made anew when its form changes.
SEARCH = {f"search{rest}" for rest in ("", "_rules", "_data", "_idx", "_docsize", "_config", "_content")}
VERSIONS = Path(migrations.__file__).parent / "versions"
HEAD = '''"""{what}."""

import sqlalchemy as sa
from alembic import op

from letopis.store.search import index

revision = "{revision}"
down_revision = {before!r}


def upgrade() -> None:
    """{what}."""
{body}
'''


def main(what: str, again: bool) -> None:
    """Write the file, and put it in order."""
    files = sorted(VERSIONS.glob("*.py"))
    if again:
        files.pop().unlink()
    last = files[-1].name[:4] if files else None
    number = f"{int(last or 0) + 1:04}"
    path = VERSIONS / f"{number}_{what.split()[0].lower()}.py"
    path.write_text(HEAD.format(what=what, revision=number, before=last, body=body(last)), encoding="utf-8")
    subprocess.run(["ruff", "check", "--fix", "--quiet", path], check=False)
    subprocess.run(["ruff", "format", "--quiet", path], check=True)
    print(path)


def body(last: str | None) -> str:
    """The operations of `upgrade`."""
    with engine_of("sqlite://").begin() as connection:
        if last:
            migrations.upgrade(connection, last)
        options = {"include_name": lambda name, kind, _: kind != "table" or name not in ours()}
        context = MigrationContext.configure(connection, opts=options)
        code = render_python_code(produce_migrations(context, schema.metadata).upgrade_ops)
    index = [] if last else ["    index.create(op.get_bind())"]
    return "\n".join([*(line for line in code.splitlines() if not line.strip().startswith("#")), *index])


def ours() -> frozenset[str]:
    """The tables that are not in `schema.py`."""
    return frozenset(SEARCH | {migrations.VERSION_TABLE})


if __name__ == "__main__":
    main(sys.argv[1], "--again" in sys.argv)
