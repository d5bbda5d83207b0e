"""Invented pages with their readings, by a seed: a few states, whose ministers meet, sign, promise and say things.

Outlets tell the same meetings in other words, before and after; some misprint a day or a name. Readings are made here
instead of read, so that the tests of the store need no models.
"""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from letopis.engines import adding
from letopis.model import facts, when
from letopis.model.article import Article, Basis, Block, Page, Role
from letopis.model.reading import Reading
from letopis.model.span import Span
from letopis.store.chronicle import Chronicle

Told = tuple[Page, Reading]
NOW = "2024-01-01T00:00:00+00:00"
#: How many pages stand together.
WINDOW = 8
FIRST = date(2021, 1, 1)
STATES = (("Чили", "CL", "Q298", "Сантьяго"), ("Норвегия", "NO", "Q20", "Осло"),
          ("Финляндия", "FI", "Q33", "Хельсинки"), ("Грузия", "GE", "Q230", "Тбилиси"),
          ("Перу", "PE", "Q419", "Лима"))  # fmt: skip
MINISTERS = (("Хуан Перес", "Х. Перес"), ("Уле Хансен", "Хансен"), ("Анника Лехтонен", "Лехтонен"),
             ("Давид Мчедлишвили", "Мчедлишвили"), ("Артём Ковалёв", "Артем Ковалев"))  # fmt: skip
OUTLETS = ("Северный вестник", "Голос побережья", "Полуденная газета", "Порт-новости", None)


@dataclass
class Making:
    """A reading in the making: sentences are added, and stand as evidence for what they say."""

    text: str
    entities: dict[tuple[str, str], facts.Entity] = field(default_factory=dict)
    mentions: list[facts.Mention] = field(default_factory=list)
    offices: list[facts.Office] = field(default_factory=list)
    events: list[facts.Event] = field(default_factory=list)
    statements: list[facts.Statement] = field(default_factory=list)
    documents: list[facts.Document] = field(default_factory=list)
    figures: list[facts.Figure] = field(default_factory=list)
    plans: list[facts.Plan] = field(default_factory=list)

    def say(self, sentence: str) -> tuple[Span, ...]:
        """Add a sentence; where it stands."""
        start = len(self.text) + 1
        self.text += f"\n{sentence}"
        return (Span(start, len(self.text)),)

    def entity(self, type: facts.EntityType, name: str, wikidata: str | None = None, country: str | None = None) -> str:
        """The id of an entity."""
        made = facts.Entity(f"e{len(self.entities) + 1}", type, name, wikidata, country)
        return self.entities.setdefault((type, name), made).id

    def reading(self, source: str, outlet: str | None, published: date | None) -> Reading:
        """The reading of all that was said."""
        title = self.text.split("\n")[0]
        blocks = (Block(Role.TITLE, 0, len(title)), Block(Role.BODY, len(title) + 1, len(self.text)))
        day = when.day(published) if published else None
        article = Article(source, self.text, blocks, "ru", f"https://{source}", title, outlet, day, Basis.METADATA)
        return Reading(article, tuple(self.mentions), tuple(self.entities.values()), tuple(self.offices),
                       tuple(self.events), tuple(self.statements), tuple(self.documents), tuple(self.figures),
                       tuple(self.plans))  # fmt: skip


def pages(seed: int, count: int) -> list[Told]:
    """So many pages, the same for the same seed."""
    chance = random.Random(seed)
    return [page(chance, f"{OUTLETS[n % 4]}/{seed}/{n}".replace(" ", "-"), max(3, count // 4)) for n in range(count)]


def page(chance: random.Random, source: str, stories: int) -> Told:
    """A page that tells of one or two of some meetings."""
    making = Making(f"Новости дипломатии, выпуск {chance.randrange(1000)}")
    day = FIRST + timedelta(days=chance.randrange(5 * stories))
    for _ in range(chance.choice((1, 1, 2))):
        tell(making, chance, chance.randrange(stories), day)
    reading = making.reading(source, chance.choice(OUTLETS), day if chance.random() < 0.8 else None)
    return Page(source, reading.article.text, reading.article.url), reading


def tell(making: Making, chance: random.Random, story: int, published: date) -> None:
    """Tell of one meeting."""
    met = random.Random(story)  # what really happened
    one, other = met.sample(range(len(STATES)), 2)
    day = FIRST + timedelta(days=5 * story + met.randrange(3) + (chance.random() < 0.1))
    status: facts.EventStatus = "planned" if published < day else "held"
    (left, right), state = (minister(making, chance, n) for n in (one, other)), STATES[one]
    place = making.entity("place", state[3], country=state[1])
    verb = "встретятся" if status == "planned" else "встретились"
    evidence = making.say(f"Министры {left[1]} и {right[1]} {verb} {day:%d.%m.%Y} в городе {state[3]}, выпуск {story}.")
    roles = (facts.Participant(left[0], "host"), facts.Participant(right[0], "guest"))
    event = f"v{len(making.events) + 1}"
    making.events.append(
        facts.Event(event, met.choice(("meeting", "visit", "signing")), status, evidence, "test.meet", roles,
                    when.day(day) if chance.random() < 0.8 else None, place if chance.random() < 0.8 else None,
                    "working", topics=(met.choice(("trade", "energy")),))
    )  # fmt: skip
    if chance.random() < 0.5:
        more(making, chance, left, event, day)


def minister(making: Making, chance: random.Random, number: int) -> tuple[str, str]:
    """A minister's entity and name; most pages tell his office."""
    state, name = STATES[number], chance.choice(MINISTERS[number])
    country = making.entity("country", state[0], state[2], state[1])
    person = making.entity("person", name)
    if chance.random() < 0.7:
        evidence = making.say(f"{name} – министр иностранных дел, страна: {state[0]}.")
        making.offices.append(
            facts.Office(person, "министр иностранных дел", evidence, "test.office", country, state[1])
        )
    return person, name


def more(making: Making, chance: random.Random, speaker: tuple[str, str], event: str, day: date) -> None:
    """What a minister says and promises, a paper and a figure."""
    (said,) = making.say(f"«Мы довольны переговорами», – сказал {speaker[1]}.")
    making.statements.append(
        facts.Statement(speaker[0], "direct", said.start, said.start + 26, (said,), "test.said", "канал ведомства")
    )
    due = day + timedelta(days=200)
    evidence = making.say(f"Стороны проведут форум до {due:%d.%m.%Y}.")
    making.plans.append(
        facts.Plan("провести форум", "open", evidence, "test.plan", when.day(due), (speaker[0],), event)
    )
    evidence = making.say("Подписан план консультаций на 2023–2024 годы.")
    making.documents.append(
        facts.Document("plan", "план консультаций", "signed", evidence, "test.paper", (speaker[0],))
    )
    amount = chance.randrange(100)
    evidence = making.say(f"Товарооборот вырос на {amount} %.")
    making.figures.append(facts.Figure("товарооборот", amount, "=", "%", evidence, "test.figure"))


def changed(told: Told, seed: int) -> Told:
    """Another version of a page: other things are told under the same name."""
    other, reading = page(random.Random(seed), told[0].source, 3)
    return other, reading


def add(url: str, told: Sequence[Told], window: int = WINDOW, reader: str = "test") -> list[adding.Step]:
    """Add pages as `letopis add` does, with their readings at hand instead of models."""
    made = dict(told)
    before, adding.read_pages = adding.read_pages, lambda found: [made[one] for one in found]
    try:
        with Chronicle(url) as chronicle:
            return list(adding.add(chronicle.writer(reader), [page for page, _ in told], lambda: NOW, window))
    finally:
        adding.read_pages = before


def put(url: str, windows: Iterable[Sequence[Told]], reader: str = "test") -> None:
    """Add windows of pages with their readings."""
    with Chronicle(url) as chronicle:
        writer = chronicle.writer(reader)
        for window in windows:
            writer.add(window, NOW)
