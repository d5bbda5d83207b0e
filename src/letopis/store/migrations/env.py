"""What Alembic runs: the revisions, on the connection that it is given."""

from alembic import context

from letopis.store.migrations import VERSION_TABLE

context.configure(connection=context.config.attributes["connection"], version_table=VERSION_TABLE)
with context.begin_transaction():
    context.run_migrations()
