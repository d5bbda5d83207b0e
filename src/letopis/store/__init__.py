"""The chronicle in a database: claims and judgements are kept, views of them are built; SQLite or PostgreSQL."""
