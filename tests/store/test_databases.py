"""The databases that the tests of the store run on are real, empty and apart."""

import sqlalchemy as sa


def test_a_database_is_empty_and_can_be_written(database: str) -> None:
    engine = sa.create_engine(database)
    with engine.begin() as connection:
        assert sa.inspect(connection).get_table_names() == []
        connection.exec_driver_sql("CREATE TABLE words (word text)")
        connection.execute(sa.text("INSERT INTO words VALUES (:word)"), {"word": "Щучинск"})
    with engine.connect() as connection:
        assert connection.scalar(sa.text("SELECT word FROM words")) == "Щучинск"
    engine.dispose()


def test_another_database_knows_nothing_of_it(database: str) -> None:
    engine = sa.create_engine(database)
    assert sa.inspect(engine).get_table_names() == []
    engine.dispose()


def test_postgresql_is_new_enough_and_in_unicode(postgres_url: str) -> None:
    engine = sa.create_engine(postgres_url)
    with engine.connect() as connection:
        assert connection.dialect.server_version_info >= (14,)
        assert connection.scalar(sa.text("SHOW server_encoding")) == "UTF8"
    engine.dispose()
