"""Topics: what is talked about, and no more."""

import re

import pymorphy3
import pytest
from razdel import tokenize

from letopis.knowledge import lexicon
from letopis.model.marked import Token
from letopis.reading.topics import all_topics, find_topics, topics_of

LIST = """
    trade investment energy agriculture transport industry digital space water environment education science culture
    humanitarian health migration consular border interregional security defence terrorism integration multilateral
    parliament media sport human-rights sanctions conflict protocol
"""
CLOSED = re.findall(r"[\w-]+", LIST)
DICTIONARY = pymorphy3.MorphAnalyzer(lang="ru")


def topics(text: str) -> set[str]:
    return set(
        find_topics(
            [
                Token(i, t.start, t.stop, t.text, DICTIONARY.parse(t.text)[0].normal_form.replace("ё", "е"), "X")
                for i, t in enumerate(tokenize(text))
            ]
        )
    )


def test_the_list_is_closed() -> None:
    assert list(all_topics()) == CLOSED
    assert all(entry["about"] for entry in lexicon("topics")["topics"].values())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Министры обсудили торгово-экономическое и инвестиционное сотрудничество.", {"trade", "investment"}),
        ("Речь шла о поставках пшеницы и удобрений.", {"trade", "agriculture"}),
        ("Стороны затронули строительство железной дороги и прямые авиарейсы.", {"transport"}),
        ("Говорили о правах человека и свободе слова.", {"human-rights"}),
        ("Обсуждалась продовольственная безопасность.", {"agriculture"}),
        ("На повестке — делимитация границы и безвизовый режим.", {"border", "consular"}),
        ("Обсудили борьбу с терроризмом и наркотрафиком.", {"terrorism", "security"}),
        ("Студенты смогут учиться по обмену.", {"education"}),
        ("Переговоры о прекращении огня продолжаются.", {"conflict"}),
        ("Культурно-гуманитарные связи крепнут.", {"culture", "humanitarian"}),
        ("Подписан план по цифровизации.", {"digital"}),
    ],
)
def test_topics_of_a_sentence(text: str, expected: set[str]) -> None:
    assert topics(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Министр обороны принял посла.",
        "Совет Безопасности соберётся завтра.",
        "Президент прибыл в столицу с официальным визитом.",
        "В этой связи стороны условились о новой встрече.",
        "Вторая мировая война закончилась в 1945 году.",
        "Она вступила в должность в мае.",
        "",
    ],
)
def test_no_topics_where_nothing_is_talked_about(text: str) -> None:
    assert topics(text) == set()


def test_the_order_is_that_of_the_list() -> None:
    assert topics_of(["спорт", "энергетика", "торговля"]) == ("trade", "energy", "sport")
