"""Full text search in Russian morphology: FTS5 over dictionary forms on SQLite, `tsvector` of the same on PostgreSQL.

`index` keeps the index, `find` answers a query, `highlight` shows where in a text the words stand; a query's language
is described in `grammar`.
"""
