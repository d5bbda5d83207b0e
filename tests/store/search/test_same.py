"""Both databases find what a plain reading of the query finds: no more, no less."""

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from letopis.store.search import index
from letopis.store.search.documents import Document, Entry, entry
from letopis.store.search.find import SLOTS
from letopis.store.search.grammar import UnreadableQuery, parse
from letopis.store.search.query import Either, Every, Node, Sought

FORMS = ["визит", "Визита", "визите", "министр", "министры", "стали", "сталь", "Тоқаев", "Токаевым", "премьера"]
WORDS = [*FORMS, "вице-премьер", "казахстанский", "Казахстан", "24.02", "G20", "в"]
OUTLETS = st.sampled_from(["РИА", "РИА Визит", "Сталь", ""])
TEXTS = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)
DOCUMENTS = st.lists(st.builds(Document, st.just(0), TEXTS, TEXTS, OUTLETS, st.sampled_from(["ru", "fr"])), max_size=6)
ONE = st.sampled_from(
    [*WORDS, "казах*", "мин*", "тока*", "outlet:риа", "outlet:визит", "lang:fr", "title:визит", "title:сталь"]
)
PHRASE = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(lambda words: f'"{" ".join(words)}"')
QUERIES = st.recursive(
    ONE | PHRASE | PHRASE.map("text:{}".format),
    lambda inner: (
        st.tuples(inner, inner).map(" ".join)
        | st.tuples(inner, inner).map(" OR ".join)
        | st.tuples(inner, inner).map(" -".join)
        | inner.map("({})".format)
        | inner.map("title:({})".format)
    ),
    max_leaves=6,
)


def matches(node: Node, one: Entry) -> bool:
    """Whether an entry matches, by looking at each place of it."""
    if isinstance(node, Either):
        return any(matches(part, one) for part in node.parts)
    if isinstance(node, Every):
        return all(matches(part, one) for part in node.parts) and not any(matches(part, one) for part in node.without)
    fields = {"any": (one.title, one.text), "title": (one.title,), "text": (one.text,), "outlet": (one.outlet,)}
    return any(_stands(node, terms) for terms in fields.get(node.field, (one.lang,)))


def _stands(leaf: Sought, terms: tuple[str, ...]) -> bool:
    for spelling in leaf.spellings:
        *before, last = spelling.terms
        for at in range(len(terms) - len(before)):
            here = terms[at + len(before)]
            if list(terms[at : at + len(before)]) == before and (
                here.startswith(last) if spelling.begins else here == last
            ):
                return True
    return False


#: The database is the same for all examples, and a first example opens the dictionary.
SLOW = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


@settings(deadline=None, max_examples=200, suppress_health_check=SLOW)
@given(documents=DOCUMENTS, queries=st.lists(QUERIES, min_size=1, max_size=6))
def test_what_matches_is_found(connection: sa.Connection, documents: list[Document], queries: list[str]) -> None:
    numbered = [document._replace(slot=slot) for slot, document in enumerate(documents)]
    index.put(connection, numbered)
    for query in queries:
        try:
            node = parse(query)
        except UnreadableQuery:
            continue
        found = {slot for slot, _ in index.backend(connection).newest(connection, node, *SLOTS, 100)}
        assert found == {one.slot for one in map(entry, numbered) if matches(node, one)}, query
    index.remove(connection, numbered)


@pytest.mark.parametrize("most", [1, 3])
def test_the_newest_are_kept(connection: sa.Connection, most: int) -> None:
    index.put(connection, [Document(slot, "", "Визит", "", "ru") for slot in (5, 1, 9, 3)])
    found = index.backend(connection).newest(connection, parse("визит"), *SLOTS, most)
    assert {slot for slot, _ in found} == set(sorted((5, 1, 9, 3))[-most:])
