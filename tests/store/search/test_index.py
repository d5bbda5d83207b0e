"""The index is kept as it should be, on both databases."""

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from letopis.language import terms
from letopis.store.search import index
from letopis.store.search.documents import BUDGET, entry
from letopis.store.search.find import find
from letopis.store.search.index import Document, StaleIndex

VISIT = Document(7, "Визит", "Министр прибыл в Минск.", "Пример", "ru")
TALKS = Document(8, "Переговоры", "Министр говорил в Минске.", "Пример", "ru")


def slots(connection: sa.Connection, query: str) -> list[int]:
    return sorted(hit.slot for hit in find(connection, query).hits)


def test_what_is_removed_is_not_found(connection: sa.Connection) -> None:
    index.put(connection, [VISIT, TALKS])
    index.remove(connection, [VISIT, VISIT])
    assert slots(connection, "министр") == [8]
    index.remove(connection, [VISIT])
    index.put(connection, [VISIT])
    assert slots(connection, "минск") == [7, 8]


def test_a_slot_is_put_once(connection: sa.Connection) -> None:
    index.put(connection, [VISIT, VISIT])
    index.put(connection, [VISIT._replace(text="Другое")])
    assert slots(connection, "минск") == [7]
    assert slots(connection, "другое") == []
    index.remove(connection, [VISIT])
    assert slots(connection, "министр OR визит OR outlet:пример") == []


def test_rebuilt_it_answers_the_same(connection: sa.Connection) -> None:
    index.put(connection, [VISIT, TALKS, Document(9, "Лишнее", "Министр", "", "ru")])
    index.rebuild(connection, iter([TALKS, VISIT]))
    assert slots(connection, "министр") == [7, 8]


def test_nothing_of_a_transaction_undone_is_left(database: str) -> None:
    engine = sa.create_engine(database)
    with engine.begin() as connection:
        index.create(connection)
        index.put(connection, [VISIT])
    with engine.connect() as connection:
        index.put(connection, [TALKS])
        connection.rollback()
    with engine.connect() as connection:
        assert slots(connection, "министр") == [7]
    engine.dispose()


def test_an_index_of_other_rules_is_neither_added_to_nor_taken_from(
    connection: sa.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    index.put(connection, [VISIT])
    assert index.is_current(connection)
    monkeypatch.setattr(terms, "VERSION", terms.VERSION + 1)
    assert not index.is_current(connection)
    for change in (index.put, index.remove):
        with pytest.raises(StaleIndex):
            change(connection, [VISIT])
    index.rebuild(connection, [VISIT])
    assert index.is_current(connection)


def test_there_may_be_no_index(database: str) -> None:
    engine = sa.create_engine(database)
    with engine.begin() as connection:
        assert not index.is_current(connection)
        index.drop(connection)
    engine.dispose()


def test_a_text_too_long_is_kept_in_part_and_said_to_be(connection: sa.Connection) -> None:
    words = [f"слово{number}" for number in range(BUDGET // 20)]
    long = Document(1, "Длинный", " ".join(["начало", *words, "конец"]), "", "ru")
    assert entry(long).cut and not entry(VISIT).cut
    assert index.put(connection, [long, VISIT]) == (1,)
    assert slots(connection, "начало") == [1]
    assert slots(connection, "конец") == []
    assert slots(connection, "министр") == [7]


SIGNS = st.text(st.characters(exclude_categories=("Cs",)), max_size=40)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.tuples(SIGNS, SIGNS, SIGNS, SIGNS), st.integers(0, 2**40))
def test_any_text_can_be_put_found_and_removed(
    connection: sa.Connection, fields: tuple[str, str, str, str], slot: int
) -> None:
    title, text, outlet, language = fields
    document = Document(slot, title, text, outlet, language)
    index.put(connection, [document])
    for word in terms.words(text):
        assert slots(connection, f'text:"{word}"') == [slot], word
    index.remove(connection, [document])
    for word in terms.words(f"{title} {text}"):
        assert slots(connection, f'"{word}"') == [], word
