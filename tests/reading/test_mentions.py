"""Mentions of dates and sums stand beside the names, in the order of the text."""

from letopis import language
from letopis.article import extract
from letopis.model.article import Page
from letopis.reading.read import read

TEXT = """Министры обсудили кредит

Министр финансов Монголии Батын Дорж 5 мая 2019 года обсудил в Улан-Баторе кредит в 40 млн долларов.
"""


def test_dates_and_money_are_mentioned_as_written() -> None:
    marked = next(language.mark([extract(Page("a.txt", TEXT))]))
    reading = read(marked)
    said = [(one.type, TEXT[one.start : one.end]) for one in reading.mentions]
    assert ("date", "5 мая 2019 года") in said
    assert ("money", "40 млн долларов") in said
    assert [one.start for one in reading.mentions] == sorted(one.start for one in reading.mentions)


def _said(text: str) -> list[tuple[str, str]]:
    reading = read(next(language.mark([extract(Page("a.txt", text))])))
    return [(one.type, text[one.start : one.end]) for one in reading.mentions]


def test_names_are_mentioned_inside_longer_ones() -> None:
    said = _said("Приём открыл министр культуры Монголии Батын Дорж.\n")
    assert ("position", "министр культуры Монголии") in said
    assert ("country", "Монголии") in said
    assert ("person", "Батын Дорж") in said


def test_common_nouns_and_adjectives_are_no_names() -> None:
    said = _said("Сербское правительство и полиция ответили монгольским властям.\n")
    assert not {kind for kind, _ in said} & {"organization", "country", "place"}


def test_a_date_is_mentioned_with_its_preposition_and_a_sum_once() -> None:
    said = _said("В мае 2019 года Белград выделил 40 млн долларов.\n")
    assert [text for kind, text in said if kind == "money"] == ["40 млн долларов"]
    assert len([text for kind, text in said if kind == "date"]) == 1


def test_the_head_of_a_longer_name_is_not_a_second_mention() -> None:
    said = _said("Об этом сообщает МИД Сербии. В МИД Сербии ждут ответа.\n")
    assert [text for kind, text in said if kind == "organization"] == ["МИД Сербии", "МИД Сербии"]
    assert [text for kind, text in said if kind == "country"] == ["Сербии", "Сербии"]


def test_the_adjective_that_says_whose_an_institution_is_belongs_to_its_name() -> None:
    text = "Сербский МИД вызвал посла, сообщили в сербском МИДе.\n"
    reading = read(next(language.mark([extract(Page("a.txt", text))])))
    found = [(text[one.start : one.end], one.normal) for one in reading.mentions if one.type == "organization"]
    assert found == [("Сербский МИД", "Сербский МИД"), ("сербском МИДе", "сербский МИД")]
