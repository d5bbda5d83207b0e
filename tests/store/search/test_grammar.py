"""Queries are read into trees, or refused with a place and a remedy."""

import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letopis.model.errors import LetopisError
from letopis.store.search import postgres, sqlite
from letopis.store.search.grammar import DEEPEST, LONGEST, UnreadableQuery, parse
from letopis.store.search.query import SPELLINGS, Either, Every, Node, Sought, leaves


def shape(node: Node) -> object:
    """A tree as nested lists: a word as itself with its field, what must not occur after a minus."""
    if isinstance(node, Sought):
        written = " ".join(node.words) + ("*" if node.begins else "")
        return written if node.field == "any" else f"{node.field}:{written}"
    if isinstance(node, Either):
        return ["or", *map(shape, node.parts)]
    return [*map(shape, node.parts), *(["-", shape(part)] for part in node.without)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("визит министра", ["визит", "министра"]),
        ('"визит министра"', "визит министра"),
        ("«визит министра»", "визит министра"),
        ("„визит министра“ “и встреча”", ["визит министра", "и встреча"]),
        ("вице-премьер", "вице премьер"),
        ("казах*", "казах*"),
        ('"визит минист"*', "визит минист*"),
        ('"визит минист*"', "визит минист*"),
        ("визит AND встреча", ["визит", "встреча"]),
        ("визит И встреча", ["визит", "встреча"]),
        ("визит и встреча", ["визит", "встреча"]),
        ("или не и", ["или", "не", "и"]),
        ("визит OR встреча беседа", ["or", "визит", ["встреча", "беседа"]]),
        ("визит|встреча", ["or", "визит", "встреча"]),
        ("(визит ИЛИ встреча) беседа", [["or", "визит", "встреча"], "беседа"]),
        ("визит -встреча", ["визит", ["-", "встреча"]]),
        ("-встреча визит", ["визит", ["-", "встреча"]]),
        ("визит НЕ встреча", ["визит", ["-", "встреча"]]),
        ("визит AND NOT встреча", ["визит", ["-", "встреча"]]),
        ("визит NOT -встреча", ["визит", "встреча"]),
        ('визит -"встреча министров"', ["визит", ["-", "встреча министров"]]),
        ("визит - встреча", ["визит", "встреча"]),
        ("title:визит встреча", ["title:визит", "встреча"]),
        ("Заголовок:(визит встреча)", ["title:визит", "title:встреча"]),
        ('издание:"РИА Пример" язык:RU', ["outlet:РИА Пример", "lang:RU"]),
        ("title:(визит text:встреча)", ["title:визит", "text:встреча"]),
        ("15:00", "15 00"),
        ("http://example.org/визит", "http example org визит"),
        ("OREGON ИЛИада", ["OREGON", "ИЛИада"]),
        ("AT&T", "AT T"),
        ("визит визит", "визит"),
        ("визит () —", "визит"),
    ],
)
def test_trees(query: str, expected: object) -> None:
    assert shape(parse(query)) == expected


@pytest.mark.parametrize(
    ("query", "place", "problem"),
    [
        ("", 1, "no words"),
        (" — ", 4, "no words"),
        ('визит "встреча', 7, "quotation mark is open"),
        ("визит (встреча", 7, "bracket is open"),
        ("визит) встреча", 6, "never opened"),
        ("-визит", 1, "only what shall not be found"),
        ("визит (-встреча)", 8, "only what shall not be found"),
        ("визит OR -встреча", 10, "only what shall not be found"),
        ("OR визит", 1, "before this OR"),
        ("визит OR", 7, "after this OR"),
        ("визит OR OR встреча", 7, "after this OR"),
        ("визит NOT", 10, "word is missing"),
        ("автор:Иванов", 1, "no field автор:"),
        ("title:OR", 7, "nothing is sought in title:"),
        ('визит "!"', 7, "no word in"),
        ("визит *", 7, "no word in"),
        ("в* визит", 1, "too short a beginning"),
        ("визит " * (LONGEST + 1), LONGEST * 6 + 1, "more than"),
        ("(" * (DEEPEST + 1) + "визит" + ")" * (DEEPEST + 1), DEEPEST + 1, "brackets in each other"),
    ],
)
def test_refusals_name_the_place(query: str, place: int, problem: str) -> None:
    with pytest.raises(UnreadableQuery) as refused:
        parse(query)
    assert refused.value.problem.startswith(f"character {place}: ")
    assert problem in refused.value.problem
    assert refused.value.remedy


def test_a_phrase_of_many_meanings_stays_small() -> None:
    (leaf,) = leaves(parse('"' + "стали мая вести белый " * 12 + '"'))
    assert 1 < len(leaf.spellings) <= SPELLINGS


WORDS = ["визит", "стали", "вице-премьер", "казах*", "в*", "и", "title:", "outlet:", "lang:ru", "foo:", "{title}"]
SIGNS = [
    "OR",
    "ИЛИ",
    "AND",
    "NOT",
    "НЕ",
    "NEAR",
    "-",
    "--",
    "(",
    ")",
    '"',
    "«",
    "»",
    "*",
    "|",
    "||",
    "&",
    "^",
    "!",
    ":",
]
TRAPS = ["'", "\\", ";", "<->", ":*A", "/*", "%", "_", " ", "\x00", "\u0301", "\ud800"]
PIECES = st.sampled_from(WORDS + SIGNS + TRAPS)


@settings(deadline=None, max_examples=400)
@given(st.lists(PIECES, max_size=20).map(" ".join) | st.lists(PIECES, max_size=20).map("".join) | st.text(max_size=60))
def test_whatever_is_typed_is_read_or_refused(query: str) -> None:
    """A query that is read is one that FTS5 can read: nothing typed gets through as syntax."""
    try:
        node = parse(query)
    except LetopisError as refused:
        assert refused.problem.startswith("character ")
        return
    with sqlite3.connect(":memory:") as connection:
        connection.execute("CREATE VIRTUAL TABLE search USING fts5(title, text, outlet, lang, tokenize='ascii')")
        connection.execute("SELECT rowid FROM search WHERE search MATCH ?", (sqlite.match(node),)).fetchall()
    connection.close()
    assert isinstance(node, Sought | Every | Either)
    assert postgres.tsquery(node).count("(") == postgres.tsquery(node).count(")")
