"""What is found, on both databases alike."""

import pytest
import sqlalchemy as sa

from letopis.store.search import index
from letopis.store.search.find import RANKED, Hit, find
from letopis.store.search.grammar import DEEPEST, LONGEST, UnreadableQuery
from letopis.store.search.index import Document

DAY = 1 << 20
STEEL, VISIT, FORUM, PUT_OFF, TRIP, AGE, OTHER = (day * DAY for day in range(738_001, 738_008))
DOCUMENTS = [
    Document(
        STEEL, "Сталь подорожала", "На рынке стали цены растут. Выпуск сталью не ограничен.", "Деловой день", "ru"
    ),
    Document(
        VISIT,
        "Визит министра в Астану",
        "Министр иностранных дел Лавров встретился с Қасым-Жомартом Тоқаевым. Стороны стали ближе.",
        "РИА Пример",
        "ru",
    ),
    Document(
        FORUM,
        "Форум в Кокшетау",
        "Президент Токаев открыл форум. С Токаевым говорил Мирзиёев; договорённости будут исполнены.",
        "Пример-ТАСС",
        "ru",
    ),
    Document(PUT_OFF, "Форум отложен", "Встречу с Лавровым и форум перенесли: министр заболел, визита нет.", "", "ru"),
    Document(TRIP, "Поездка вице-премьера", "Вице-премьер посетит Щучинск. Казахстанские коллеги ждут.", "РИА", "ru"),
    Document(
        AGE, "Tokayev visits Élysée", "President Tokayev met Macron in Paris on 24.02.2023, G20.", "Le Jour", "fr"
    ),
    Document(OTHER, "", "", "", None),
]


@pytest.fixture
def filled(connection: sa.Connection) -> sa.Connection:
    assert index.put(connection, DOCUMENTS) == ()
    return connection


def found(connection: sa.Connection, query: str, **more: object) -> list[int]:
    return [hit.slot for hit in find(connection, query, **more).hits]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("сталь", {STEEL}),
        ("стали", {STEEL, VISIT}),
        ("Токаева", {VISIT, FORUM}),
        ("токаев", {VISIT, FORUM}),
        ("Тоқаевқа OR Токаеву", {VISIT, FORUM}),
        ("мирзиеев", {FORUM}),
        ("договоренность", {FORUM}),
        ("министры лавров", {VISIT, PUT_OFF}),
        ('"визит министра"', {VISIT}),
        ('"министр визита"', set()),
        ("«министр иностранных дел»", {VISIT}),
        ("вице-премьер", {TRIP}),
        ("премьер", {TRIP}),
        ("казах*", {TRIP}),
        ("токае*", {VISIT, FORUM}),
        ("Токаеву*", {VISIT, FORUM}),
        ('"вице-прем*"', {TRIP}),
        ("title:форум", {FORUM, PUT_OFF}),
        ("text:форум", {FORUM, PUT_OFF}),
        ("заголовок:визит", {VISIT}),
        ("текст:визит", {PUT_OFF}),
        ("title:(визит OR поездка)", {VISIT, TRIP}),
        ("визит OR поездка", {VISIT, PUT_OFF, TRIP}),
        ("визит | поездка -щучинск", {VISIT, PUT_OFF}),
        ("(визит ИЛИ поездка) -щучинск", {VISIT, PUT_OFF}),
        ("форум -лавров", {FORUM}),
        ("форум NOT (лавров OR мирзиёев)", set()),
        ('форум -(лавров -"министр заболел")', {FORUM, PUT_OFF}),
        ("outlet:риа", {VISIT, TRIP}),
        ('outlet:"РИА Пример"', {VISIT}),
        ("риа", set()),
        ("lang:fr", {AGE}),
        ("tokayev lang:ru", set()),
        ("elysee 24.02.2023 g20", {AGE}),
        ("визит в Астану", {VISIT}),
        ("в", {STEEL, VISIT, FORUM} - {STEEL}),
        ("министр Астану", {VISIT}),
    ],
)
def test_queries(filled: sa.Connection, query: str, expected: set[int]) -> None:
    assert set(found(filled, query)) == expected


def test_a_word_in_the_title_weighs_more(filled: sa.Connection) -> None:
    assert found(filled, "визит") == [VISIT, PUT_OFF]


def test_of_equals_the_newest_is_first(connection: sa.Connection) -> None:
    index.put(connection, [Document(day * DAY, "Визит", "Визит начался.", "", "ru") for day in (3, 1, 2)])
    assert found(connection, "визит") == [3 * DAY, 2 * DAY, DAY]


def test_slots_bound_what_is_found(filled: sa.Connection) -> None:
    assert found(filled, "форум", slots=(FORUM + 1, OTHER)) == [PUT_OFF]
    assert found(filled, "форум", slots=(0, FORUM)) == [FORUM]


def test_pages_follow_each_other(connection: sa.Connection) -> None:
    texts = ["Визит. " + "Погода. " * (day % 4) for day in range(1, 12)]
    index.put(connection, [Document(day * DAY, "", text, "", "ru") for day, text in enumerate(texts, 1)])
    whole = find(connection, "визит", limit=50)
    assert (len(whole.hits), whole.total, whole.partial) == (11, 11, False)
    pages: list[Hit] = []
    while page := find(connection, "визит", limit=4, after=pages[-1] if pages else None).hits:
        pages += page
    assert pages == list(whole.hits)


def test_of_too_many_the_newest_are_ranked(connection: sa.Connection) -> None:
    index.put(connection, [Document(day, "Визит" if day == 1 else "", "Визит", "", "ru") for day in range(RANKED + 2)])
    answer = find(connection, "визит", limit=3)
    assert (answer.total, answer.partial) == (RANKED, True)
    assert {hit.slot for hit in answer.hits} == {RANKED + 1, RANKED, RANKED - 1}
    assert not find(connection, "визит", slots=(2, RANKED + 1)).partial


def test_a_query_without_meaning_is_refused(filled: sa.Connection) -> None:
    with pytest.raises(UnreadableQuery):
        find(filled, '"визит')


@pytest.mark.parametrize("level", ["форум ({})", "сталь OR визит ({})", "визит OR форум -({})", "форум -(сталь -({}))"])
def test_the_deepest_query_is_answered(filled: sa.Connection, level: str) -> None:
    query = "министр"
    for _ in range(DEEPEST // level.count("(")):
        query = level.format(query)
    assert find(filled, query).total < len(DOCUMENTS)
    with pytest.raises(UnreadableQuery):
        find(filled, f"форум ({query})")


def test_the_longest_query_is_answered(filled: sa.Connection) -> None:
    many = [f"слово{number}" for number in range(LONGEST - 1)]
    assert found(filled, " OR ".join(["форум", *many])) == found(filled, "форум")
    assert find(filled, " ".join(["форум", *many])).hits == ()
    assert found(filled, " -".join(["форум", *many])) == found(filled, "форум")
    assert find(filled, '"' + "стали мая вести белый " * (LONGEST // 4) + '"').hits == ()


def test_a_word_beyond_measure_is_put_and_sought(filled: sa.Connection) -> None:
    index.put(filled, [Document(OTHER + 1, "", "щ" * 5000 + " знак", "", "ru")])
    assert found(filled, "знак") == [OTHER + 1]
    assert found(filled, "щ" * 5000) == [OTHER + 1]
    assert find(filled, "я" * 5000).hits == ()


def test_postgresql_stems_are_a_second_chance(filled: sa.Connection) -> None:
    """A word that is no form of «казахстанские» and has its stem all the same."""
    answer = find(filled, "казахстанскость lang:ru")
    by_stems = filled.dialect.name == "postgresql"
    assert answer.by_stems == bool(answer.hits) == by_stems
    assert find(filled, "казахстанскость lang:fr").hits == ()
    assert find(filled, '"казахстанскость коллеги" -щучинск').hits == ()
