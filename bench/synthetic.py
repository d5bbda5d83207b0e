"""A stream of invented readings of any length, like that of a dozen agencies: the same events told again and again.

Each day has its events; an event is told by one to six outlets on the day and the two after it, one in seven is
announced before, one in twenty mentioned months later, one in thirty reported of another day. Officials serve for some
years and are followed by others; one report in five calls them by surname alone. Countries take part as they do in the
world: few often, most seldom. The same seed gives the same stream; it is made day by day, whatever its length.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from letopis.knowledge.sources import countries
from letopis.model import when
from letopis.model.article import Article, Basis, Block, Page, Role
from letopis.model.facts import Entity, Event, Mention, Office, Participant, Plan, Statement
from letopis.model.reading import Reading
from letopis.model.span import Span

#: The first day of the stream, and how many events a day has: a million readings are some fourteen years.
FIRST = date(2010, 1, 4)
EVENTS_A_DAY = 70
_STATES = 120
_OFFICES = ("президент", "премьер-министр", "министр иностранных дел", "министр обороны", "министр торговли")
_OUTLETS = tuple(f"outlet-{letter}.example" for letter in "abcdefghijkl")
_REPORTS = (1, 2, 3, 4, 5, 6)
_OFTEN = (30, 25, 18, 12, 9, 6)
_KINDS = ("meeting", "call", "visit", "signing", "conference")
_TOLD = {
    "meeting": "встретился с",
    "call": "провёл телефонный разговор с",
    "visit": "прибыл с визитом к",
    "signing": "подписал соглашение с",
    "conference": "открыл форум с",
}
_GIVEN = """Антон Борис Виктор Георгий Давид Егор Захар Илья Кирилл Лев Марк Назар Олег Павел Роман Степан Тимур
Юрий Анна Белла Вера Галина Дарья Елена Жанна Зоя Ирина Ксения"""
_ROOTS = "Абр Бел Вар Гур Дал Еж Жил Зор Кар Лад Мор Нов Ост Пол Рад Сав Тар Уль Фад Хор Чер Шум Юр Яр"
_MIDDLES = "ам ен ик ол ун ат ес ир ов уб"
_ENDS = "ов ин ский енко ян швили баев оглы сон маа"
_WORDS = """встреча сотрудничество торговля развитие договор стороны вопрос регион энергетика граница проект вода климат
инвестиции культура образование транспорт коридор соглашение рост экспорт поставки газ нефть зерно наука безопасность
университет выставка делегация министерство посольство парламент комиссия заседание программа обмен мир переговоры
санкции помощь кризис беженцы армия учения флот космос спутник связь цифровой рынок банк кредит валюта туризм виза"""


@dataclass(frozen=True, slots=True)
class _State:
    code: str
    name: str
    capital: str


@dataclass(frozen=True, slots=True)
class _Happening:
    day: date
    kind: str
    parties: tuple[tuple[_State, int], ...]
    place: _State


def stream(seed: int, length: int) -> Iterator[tuple[Page, Reading]]:
    """So many pages with their readings, in the order of their publication."""
    world = _World(seed)
    made = 0
    for number in range(10**6):
        for page in world.day(FIRST + timedelta(days=number)):
            if made == length:
                return
            made += 1
            yield page


class _World:
    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        known = [countries()[code] for code in countries()]
        states = [
            _State(one.code, one.name, one.capitals[0]) for one in known if one.kind == "country" and one.capitals
        ]
        self._states = states[:_STATES]
        self._weights = list(accumulate(1 / (place + 2) for place in range(len(self._states))))
        self._coming: dict[date, list[tuple[_Happening, str]]] = {}
        self._words = _WORDS.split()
        self._often = list(accumulate(1 / (place + 1) for place in range(len(self._words))))
        self._count = 0

    def day(self, today: date) -> Iterator[tuple[Page, Reading]]:
        """What is published on a day."""
        for _ in range(EVENTS_A_DAY):
            self._plan(self._happening(today))
        for happening, how in self._coming.pop(today, ()):
            yield self._report(happening, how, today)

    def _happening(self, today: date) -> _Happening:
        one, other = self._random.choices(self._states, cum_weights=self._weights, k=2)
        while other is one:
            other = self._random.choices(self._states, cum_weights=self._weights)[0]
        rank = self._random.randrange(len(_OFFICES))
        kind = self._random.choice(_KINDS)
        return _Happening(today, kind, ((one, rank), (other, rank)), self._random.choice((one, other)))

    def _plan(self, happening: _Happening) -> None:
        """Decide who tells an event, and when."""
        dice = self._random
        for _ in range(dice.choices(_REPORTS, _OFTEN)[0]):
            self._publish(happening.day + timedelta(days=dice.choice((0, 0, 0, 1, 2))), happening, "held")
        if dice.random() < 1 / 7:
            self._publish(
                happening.day + timedelta(days=1), replace(happening, day=happening.day + timedelta(days=9)), "planned"
            )
        if dice.random() < 1 / 20:
            self._publish(happening.day + timedelta(days=dice.randrange(60, 400)), happening, "later")

    def _publish(self, day: date, happening: _Happening, how: str) -> None:
        self._coming.setdefault(day, []).append((happening, how))

    def _report(self, told: _Happening, how: str, today: date) -> tuple[Page, Reading]:
        self._count += 1
        if self._random.random() < 1 / 30:
            told = replace(told, day=told.day - timedelta(days=1))
        source = f"https://{self._random.choice(_OUTLETS)}/{today:%Y/%m/%d}/{self._count}"
        reading = _Writing(self._random, told, how).reading(source, today, self._filler())
        return Page(source, reading.article.text, source, published=today.isoformat()), reading

    def _filler(self) -> str:
        return " ".join(self._random.choices(self._words, cum_weights=self._often, k=25)) + "."


class _Writing:
    """One report: its text, and what stands in it."""

    def __init__(self, dice: Random, told: _Happening, how: str) -> None:
        self._dice = dice
        self._told = told
        self._how = how
        self._text = ""
        self._entities: list[Entity] = []
        self._mentions: list[Mention] = []
        self._offices: list[Office] = []

    def reading(self, source: str, today: date, filler: str) -> Reading:
        """The report as a reading."""
        (one, rank), (other, _) = self._told.parties
        first = self._person(one, rank)
        self._text += f" {_TOLD[self._told.kind]} "
        second = self._person(other, rank)
        self._text += " в "
        place = self._named("place", self._told.place.capital, self._told.place.code)
        self._text += f" {self._told.day:%d.%m.%Y}."
        sentence = Span(0, len(self._text))
        quoted = len(self._text) + 2
        self._text += f" «Мы обсудили вопросы на будущее», – заявил {self._entities[0].name}. "
        said = Statement(first, "direct", quoted, quoted + 30, (Span(quoted - 1, len(self._text)),), "bench")
        self._text += filler
        article = Article(source, self._text, (Block(Role.BODY, 0, len(self._text)),), "ru", source,
                          self._text[: sentence.end], None, when.day(today), Basis.METADATA)  # fmt: skip
        event = Event("v1", self._told.kind, "planned" if self._how == "planned" else "held", (sentence,), "bench",  # type: ignore[arg-type]
                      (Participant(first), Participant(second)), when.day(self._told.day), place)  # fmt: skip
        plans = (Plan(f"провести {self._told.kind}", "open", (sentence,), "bench", event.when, (first, second), "v1"),)
        return Reading(article, tuple(self._mentions), tuple(self._entities), tuple(self._offices), (event,), (said,),
                       plans=plans if self._how == "planned" else ())  # fmt: skip

    def _person(self, state: _State, rank: int) -> str:
        begin = len(self._text)
        name = official(state.code, rank, self._told.day)
        if self._dice.random() < 0.2:
            name = name.split()[-1]
        self._text += f"{_OFFICES[rank]} {state.name} "
        id = self._named("person", name, None)
        evidence = (Span(begin, len(self._text)),)
        self._offices.append(Office(id, _OFFICES[rank], evidence, "bench", country=state.code))
        return id

    def _named(self, type: str, name: str, country: str | None) -> str:
        id = f"e{len(self._entities) + 1}"
        self._entities.append(Entity(id, type, name, None, country))  # type: ignore[arg-type]
        self._mentions.append(Mention(type, len(self._text), len(self._text) + len(name), name, id))  # type: ignore[arg-type]
        self._text += name
        return id


def official(country: str, rank: int, day: date) -> str:
    """Who holds an office on a day: each for four years or so, the same in every run.

    >>> official("KZ", 2, date(2012, 1, 1)) == official("KZ", 2, date(2012, 6, 1))
    True
    """
    dice = Random(f"{country}{rank}{(day.toordinal() + rank * 200 + sum(map(ord, country))) // 1500}")
    surname = "".join(dice.choice(parts.split()) for parts in (_ROOTS, _MIDDLES, _ENDS))
    return f"{dice.choice(_GIVEN.split())} {surname}"
