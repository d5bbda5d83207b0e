"""A text that is cut at the ends of facts is the same text, and each piece knows its facts."""

from hypothesis import given
from hypothesis import strategies as st

from letopis.model.article import Article, Block, Role
from letopis.model.span import Span
from letopis.site.telling.marking import marked_blocks

TEXT = "Встреча в Осло. Подписали протокол."
ARTICLE = Article("a", TEXT, (Block(Role.TITLE, 0, 15), Block(Role.BODY, 16, 35)), "ru")
spans = (
    st.tuples(st.integers(0, 35), st.integers(0, 35))
    .filter(lambda ends: ends[0] < ends[1])
    .map(lambda ends: Span(*ends))
)
facts = st.dictionaries(st.sampled_from("abc"), st.lists(spans, min_size=1, max_size=3), max_size=3)


def test_the_narrower_fact_comes_first_and_a_fact_ends_once() -> None:
    title, body = marked_blocks(ARTICLE, {"event": [Span(0, 14), Span(16, 34)], "place": [Span(10, 14)]}, 1000)
    assert [(one.text, one.facts, one.ends) for one in title.pieces] == [
        ("Встреча в ", ("event",), ()),
        ("Осло", ("place", "event"), ("place", "event")),
        (".", (), ()),
    ]
    assert [(one.text, one.ends) for one in body.pieces] == [("Подписали протокол", ()), (".", ())]


@given(facts)
def test_nothing_of_the_text_is_lost_or_said_twice(places: dict[str, list[Span]]) -> None:
    blocks = list(marked_blocks(ARTICLE, places, 1000))
    assert ["".join(piece.text for piece in one.pieces) for one in blocks] == [TEXT[:15], TEXT[16:]]


@given(facts)
def test_a_piece_has_just_the_facts_that_lie_over_it(places: dict[str, list[Span]]) -> None:
    at = {0: 0, 1: 16}
    for number, block in enumerate(marked_blocks(ARTICLE, places, 1000)):
        start = at[number]
        for piece in block.pieces:
            here = Span(start, start + len(piece.text))
            assert set(piece.facts) == {id for id, some in places.items() if any(one.overlaps(here) for one in some)}
            start = here.end


def test_an_endless_page_ends() -> None:
    assert sum(len(piece.text) for one in marked_blocks(ARTICLE, {}, 20) for piece in one.pieces) == 20
