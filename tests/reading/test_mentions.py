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
