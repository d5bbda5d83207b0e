"""Words of a query are marked where they stand, and the snippet shows most of them."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from letopis.store.search.grammar import parse
from letopis.store.search.highlight import WIDTH, marks, snippet

TEXT = (
    "Погода в выходные будет ясной. Синоптики обещают тепло.\n"
    + "На прошлой неделе шли дожди, и реки вышли из берегов. " * 6
    + "В Астане министр Лавров встретился с Қасым-Жомартом Тоқаевым. Договорённости будут исполнены. "
    + "Затем министры пообедали. " * 12
)


def marked(query: str, text: str = TEXT) -> list[str]:
    return [text[start:end] for start, end, _ in marks(parse(query), text)]


def test_any_form_of_a_word_is_marked() -> None:
    assert marked("токаев договоренность") == ["Тоқаевым", "Договорённости"]
    assert marked("министр")[:2] == ["министр", "министры"]


def test_a_phrase_is_marked_as_a_whole_and_only_as_a_whole() -> None:
    assert marked('"министр лавров"') == ["министр Лавров"]
    assert marked('"лавров министр"') == []
    assert marked("Касым-Жомарт") == ["Қасым-Жомартом"]


def test_beginnings_are_marked() -> None:
    assert marked("обед*") == []
    assert marked("догов*") == ["Договорённости"]
    assert marked('"министр лавр*"') == ["министр Лавров"]


def test_what_must_not_occur_is_not_marked() -> None:
    assert marked("лавров -токаев") == ["Лавров"]


def test_words_of_another_field_are_not_marked() -> None:
    assert marked("title:лавров outlet:астана тепло") == ["тепло"]
    title = "Лавров в Астане"
    assert [title[start:end] for start, end, _ in marks(parse("title:лавров астана"), title, "title")] == [
        "Лавров",
        "Астане",
    ]


def test_the_snippet_shows_most_words_and_begins_with_their_sentence() -> None:
    shown = snippet(parse("министр лавров токаев погода"), TEXT)
    piece = TEXT[shown.start : shown.end]
    assert piece.startswith("В Астане министр Лавров встретился")
    assert len(piece) <= WIDTH and not piece.endswith(" ")
    assert [TEXT[start:end] for start, end in shown.marks][:3] == ["министр", "Лавров", "Тоқаевым"]


def test_without_words_the_text_begins() -> None:
    shown = snippet(parse("форум"), TEXT, width=40)
    assert (TEXT[shown.start : shown.end], shown.marks) == ("Погода в выходные будет ясной. Синоптики", ())
    assert snippet(parse("форум"), "").end == 0


def test_overlapping_marks_are_one() -> None:
    text = "Встреча министров иностранных дел прошла."
    shown = snippet(parse('"министр иностранных" OR "иностранных дел"'), text)
    assert [text[start:end] for start, end in shown.marks] == ["министров иностранных дел"]


WORDS = st.sampled_from(
    ["визит", "Визита", "стали", "сталь", "в", "Тоқаев", "вице-премьер", "ёж", "24.02", "слово" * 9]
)
TEXTS = st.lists(WORDS | st.sampled_from([". ", "\n", "! ", "« ", "  ", "—", "e\u0301"]), max_size=60).map(" ".join)


@settings(deadline=None, max_examples=300)
@given(TEXTS, st.sampled_from(["визит", "сталь тоқаев", '"визит стали"', "вице-премьер", "слов*"]), st.integers(1, 90))
def test_snippets_lie_in_the_text_and_hold_their_marks(text: str, query: str, width: int) -> None:
    node = parse(query)
    shown = snippet(node, text, width)
    assert 0 <= shown.start <= shown.end <= len(text)
    longest = max((end - start for start, end, _ in marks(node, text)), default=0)
    assert shown.end - shown.start <= max(width, longest)
    assert bool(shown.marks) == bool(marks(node, text))
    assert all(one[1] <= other[0] for one, other in pairwise(shown.marks))
    for start, end in shown.marks:
        assert shown.start <= start < end <= shown.end
        assert text[start].isalnum() and text[start:end] == text[start:end].strip()
