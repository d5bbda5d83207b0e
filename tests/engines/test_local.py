"""Reading many pages: in their order, whatever happens to one of them."""

import pytest

from letopis import engines
from letopis.engines import local
from letopis.model.article import Page
from letopis.model.errors import LetopisError
from letopis.model.marked import Marked
from letopis.model.reading import Reading

STORY = "Переговоры в Белграде\n\nМинистр иностранных дел прибыл в Белград и провёл переговоры с президентом Сербии."


def page(name: str, text: str | bytes = STORY) -> Page:
    return Page(name, text)


def test_readings_come_in_order_with_errors_in_their_places() -> None:
    missing = LetopisError("nowhere", "there is no such file", "check the path")
    found = list(engines.read_pages([page("a"), missing, page("b", b"%PDF-1.7"), page("c")], together=2))
    assert [type(one) for one in found] == [Reading, LetopisError, LetopisError.__subclasses__()[0], Reading]
    assert [getattr(one, "document", None) or one.article.source for one in found] == ["a", "nowhere", "b", "c"]


def test_the_language_is_told() -> None:
    english = "Talks in Belgrade\n\nThe foreign minister arrived in Belgrade today and met the president of Serbia."
    found = list(engines.read_pages([page("ru"), page("en", english)]))
    assert [one.article.language for one in found if isinstance(one, Reading)] == ["ru", "en"]


def test_a_page_that_breaks_the_reading_is_named_and_the_rest_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(marked: Marked) -> Reading:
        if marked.article.source == "bad":
            raise RecursionError("too deep")
        return Reading(marked.article)

    monkeypatch.setattr(local, "read", read)
    first, bad, last = engines.read_pages([page("a"), page("bad"), page("c")])
    assert isinstance(first, Reading) and isinstance(last, Reading)
    assert isinstance(bad, LetopisError) and bad.document == "bad" and "RecursionError" in bad.problem


def test_an_article_that_breaks_the_marking_is_named_and_the_rest_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    real = local.language.mark

    def mark(articles):  # type: ignore[no-untyped-def]
        articles = list(articles)
        if any(one.source == "bad" for one in articles):
            raise ValueError("no tokens")
        return real(articles)

    monkeypatch.setattr(local.language, "mark", mark)
    first, bad, last = engines.read_pages([page("a"), page("bad"), page("c")])
    assert isinstance(first, Reading) and isinstance(last, Reading)
    assert isinstance(bad, LetopisError) and "ValueError" in bad.problem


def test_a_stream_is_not_read_to_its_end_before_the_first_reading() -> None:
    asked = []

    def stream():  # type: ignore[no-untyped-def]
        for number in range(1_000):
            asked.append(number)
            yield page(str(number))

    next(engines.read_pages(stream(), together=2))
    assert len(asked) < 100


def test_a_reading_does_not_depend_on_how_many_are_read_together() -> None:
    stories = [page(str(number), f"{STORY}\n\nВстреча номер {number} прошла в столице.") for number in range(5)]
    assert list(engines.read_pages(stories, together=1)) == list(engines.read_pages(stories, together=5))
