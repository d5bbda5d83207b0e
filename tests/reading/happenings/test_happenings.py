"""Happenings from labels and ties given by hand, so that the tests do not depend on the tagger's weights."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from letopis import language
from letopis.model.article import Article, Block, Role
from letopis.model.facts import Event
from letopis.model.marked import Label, Labelled, Marked, Tie, Tied
from letopis.model.when import parse
from letopis.reading.cast import Cast
from letopis.reading.events import find_tellings
from letopis.reading.happenings import with_happenings
from letopis.reading.people import find_cast
from letopis.reading.times import find_times

#: The type of each label, its words and how sure it is; and ties between such words.
Labels = dict[str, tuple[Label, float]]
Ties = list[tuple[Tie, str, str, float]]


@dataclass(frozen=True, slots=True)
class Told:
    """The events of a text, with names in place of ids."""

    text: str
    cast: Cast
    events: tuple[Event, ...]

    def who(self, event: Event) -> list[str]:
        return [self.cast.entity(one.entity).name for one in event.participants]

    def place(self, event: Event) -> str | None:
        return self.cast.entity(event.place).name if event.place else None

    @property
    def others(self) -> list[Event]:
        return [one for one in self.events if one.kind == "other"]

    def words(self, event: Event) -> list[str]:
        return [span.of(self.text) for span in event.evidence]


Reader = Callable[..., Told]


def _labels(marked: Marked, labels: Labels) -> list[Labelled]:
    """The labels wherever their words stand; "матч#2" is the second place of "матч"."""
    found = []
    for key, (label, sure) in labels.items():
        words, _, number = key.partition("#")
        start = -1
        for _ in range(int(number or 1)):
            start = marked.text.index(words, start + 1)
        tokens = marked.tokens_in(start, start + len(words))
        found.append(Labelled(label, start, start + len(words), tokens[0].index, tokens[-1].index + 1, sure))
    return found


@pytest.fixture(scope="module")
def read() -> Reader:
    """Reads a text with labels and ties, as published on 14 May 2021 or on another day."""

    def told(text: str, labels: Labels, ties: Ties = [], published: str | None = "2021-05-14") -> Told:  # noqa: B006
        when = parse(published) if published else None
        article = Article("x.txt", text, (Block(Role.BODY, 0, len(text)),), "ru", published=when)
        plain = next(iter(language.mark([article])))
        keys = list(labels)
        tied = tuple(Tied(tie, keys.index(one), keys.index(other), sure) for tie, one, other, sure in ties)
        marked = replace(plain, labels=tuple(_labels(plain, labels)), ties=tied)
        cast, times = find_cast(marked, when), find_times(marked, when)
        return Told(text, cast, with_happenings(marked, cast, times, find_tellings(marked, cast, times)))

    return told


MATCH = "Матч Олафа Бергсона прошёл в Риге 3 мая 2021 года."
MATCH_LABELS: Labels = {
    "Матч": (Label.EVENT, 0.9),
    "Олафа Бергсона": (Label.PERSON, 0.9),
    "Риге": (Label.CITY, 0.9),
    "3 мая 2021 года": (Label.DATE, 0.9),
}
MATCH_TIES: Ties = [
    (Tie.PARTICIPANT_IN, "Олафа Бергсона", "Матч", 0.9),
    (Tie.TAKES_PLACE_IN, "Матч", "Риге", 0.9),
    (Tie.POINT_IN_TIME, "Матч", "3 мая 2021 года", 0.9),
]


def test_ties_say_who_where_and_when(read: Reader) -> None:
    told = read(MATCH, MATCH_LABELS, MATCH_TIES)
    (event,) = told.others
    assert (told.who(event), told.place(event), str(event.when)) == (["Олаф Бергсон"], "Рига", "2021-05-03")
    assert (event.status, event.confidence, event.name) == ("held", 0.9, None)
    assert told.words(event) == ["Матч", "Олафа Бергсона", "Риге", "3 мая 2021 года"]
    assert event.rule == "happenings.tagger+happenings.tied"


def test_what_is_unlikely_is_left_out(read: Reader) -> None:
    unsure = [(tie, one, other, 0.3 if tie is Tie.TAKES_PLACE_IN else sure) for tie, one, other, sure in MATCH_TIES]
    (event,) = read(MATCH, MATCH_LABELS, unsure).others
    assert event.place is None and event.when is not None


def test_an_event_of_which_nothing_is_told_is_none(read: Reader) -> None:
    assert read("Вчера был матч.", {"матч": (Label.EVENT, 0.9)}).events == ()


@pytest.mark.parametrize(
    ("text", "word", "who", "rule"),
    [
        ("Олаф Бергсон женился в Риге.", "женился", ["Олаф Бергсон"], "happenings.subject"),
        ("Олафа Бергсона арестовали в Риге.", "арестовали", ["Олаф Бергсон"], "happenings.object"),
        ("Смерть Олафа Бергсона потрясла всех.", "Смерть", ["Олаф Бергсон"], "happenings.owner"),
    ],
)
def test_grammar_says_whom_the_ties_leave_out(read: Reader, text: str, word: str, who: list[str], rule: str) -> None:
    told = read(text, {word: (Label.EVENT, 0.9)})
    (event,) = told.others
    assert told.who(event) == who and rule in event.rule.split("+")


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Олаф Бергсон выступит в июне.", "выступит", "planned"),
        ("Концерт Олафа Бергсона отменён.", "Концерт", "cancelled"),
        ("Олаф Бергсон не женился.", "женился", "denied"),
    ],
)
def test_the_status_is_that_of_other_events(read: Reader, text: str, word: str, status: str) -> None:
    (event,) = read(text, {word: (Label.EVENT, 0.9)}).others
    assert event.status == status


def test_a_word_repeated_tells_of_one_happening(read: Reader) -> None:
    text = f"{MATCH} После матча зрители разошлись."
    (event,) = read(text, MATCH_LABELS | {"матча": (Label.EVENT, 0.8)}, MATCH_TIES).others
    assert [text[one.start : one.end] for one in event.evidence[:2]] == ["Матч", "матча"]


@pytest.mark.parametrize(
    ("other", "words", "label", "tie"),
    [
        ("Матч прошёл в Осло.", "Осло", Label.CITY, Tie.TAKES_PLACE_IN),
        ("Матч прошёл 5 мая 2021 года.", "5 мая 2021 года", Label.DATE, Tie.POINT_IN_TIME),
    ],
)
def test_another_place_or_day_makes_another(read: Reader, other: str, words: str, label: Label, tie: Tie) -> None:
    labels = MATCH_LABELS | {"Матч#2": (Label.EVENT, 0.9), words: (label, 0.9)}
    assert len(read(f"{MATCH} {other}", labels, [*MATCH_TIES, (tie, "Матч#2", words, 0.9)]).others) == 2


def test_another_word_for_the_same_of_the_same_person_tells_of_one_happening(read: Reader) -> None:
    text = "Олаф Бергсон скончался в Риге. Смерть Бергсона потрясла всех. Смерть Анны Лунд прошла незаметно."
    sure = (Label.EVENT, 0.9)
    told = read(text, {"скончался": sure, "Смерть": sure, "Смерть#2": sure})
    assert [told.who(one) for one in told.others] == [["Олаф Бергсон"], ["Анна Лунд"]]


def test_a_name_inside_a_label_is_the_same_happening(read: Reader) -> None:
    text = "Олаф Бергсон выиграл фестиваль «Лагуна»."
    labels: Labels = {"фестиваль «Лагуна»": (Label.EVENT, 0.9), "Лагуна": (Label.EVENT, 0.9)}
    labels["Олаф Бергсон"] = (Label.PERSON, 0.9)
    told = read(
        text, labels, [(Tie.PARTICIPANT_IN, "Олаф Бергсон", one, 0.9) for one in ("фестиваль «Лагуна»", "Лагуна")]
    )
    assert len(told.others) == 1


def test_verbs_of_two_people_tell_of_two_happenings(read: Reader) -> None:
    text = "Олаф Бергсон родился в Риге. Анна Лунд родилась в Осло."
    told = read(text, {"родился": (Label.EVENT, 0.9), "родилась": (Label.EVENT, 0.9)})
    assert [told.who(one) for one in told.others] == [["Олаф Бергсон"], ["Анна Лунд"]]


def test_an_act_of_diplomacy_is_not_told_twice(read: Reader) -> None:
    text = "Президент Чили Хуан Перес 3 мая 2021 года прибыл в Осло с визитом. Визит Переса завершён."
    told = read(text, {"визитом": (Label.EVENT, 0.9), "Визит": (Label.EVENT, 0.9)})
    assert [one.kind for one in told.events] == ["visit"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Визит президента Чили Хуана Переса в Осло перенесён на 20 мая 2021 года.", "перенесён"),
        ("Назначенный на 20 мая 2021 года визит президента Чили Хуана Переса в Осло отложен.", "Назначенный"),
    ],
)
def test_what_became_of_an_act_is_that_act(read: Reader, text: str, word: str) -> None:
    day: Labels = {"20 мая 2021 года": (Label.DATE, 0.9)}
    told = read(text, {word: (Label.EVENT, 0.9)} | day, [(Tie.POINT_IN_TIME, word, "20 мая 2021 года", 0.9)])
    assert [one.kind for one in told.events] == ["visit"]


def test_a_tie_gives_an_act_the_place_that_rules_leave_open(read: Reader) -> None:
    text = "Президент Чили Хуан Перес встретился с президентом Перу Луисом Гарсия. За окном шумел Осло."
    labels: Labels = {"встретился": (Label.EVENT, 0.9), "Осло": (Label.CITY, 0.9)}
    without, told = read(text, labels), read(text, labels, [(Tie.TAKES_PLACE_IN, "встретился", "Осло", 0.9)])
    assert without.events[0].place is None
    assert told.place(told.events[0]) == "Осло" and told.events[0].rule.endswith("+happenings.tied")


@pytest.mark.parametrize(
    ("text", "words", "published", "when"),
    [
        ("Матч прошёл 27 апреля.", "27 апреля", None, "XXXX-04-27"),
        ("Матч прошёл в апреле.", "в апреле", None, "XXXX-04"),
        ("Матч прошёл сегодня.", "сегодня", "2019-02-03/..", "2019-02-03/.."),
        ("Матч прошёл вчера.", "вчера", "2019-02-03", "2019-02-02"),
    ],
)
def test_a_date_tells_what_is_known_of_it(read: Reader, text: str, words: str, published: str, when: str) -> None:
    labels: Labels = {"Матч": (Label.EVENT, 0.9), words: (Label.DATE, 0.9)}
    (event,) = read(text, labels, [(Tie.POINT_IN_TIME, "Матч", words, 0.9)], published=published).others
    assert str(event.when) == when


def test_a_name_is_given_in_the_nominative(read: Reader) -> None:
    text = "Олаф Бергсон участвовал в Лагунской регате."
    (event,) = read(
        text,
        {"Лагунской регате": (Label.EVENT, 0.9), "Олаф Бергсон": (Label.PERSON, 0.9)},
        [(Tie.PARTICIPANT_IN, "Олаф Бергсон", "Лагунской регате", 0.9)],
    ).others
    assert event.name == "Лагунская регата"


def test_of_two_doubtful_labels_that_overlap_the_likelier_counts(read: Reader) -> None:
    text = "Гибель Олафа Бергсона потрясла всех."
    told = read(text, {"Гибель": (Label.EVENT, 0.4), "Гибель Олафа Бергсона": (Label.EVENT, 0.45)})
    assert [told.words(one)[0] for one in told.others] == ["Гибель Олафа Бергсона"]


def test_an_office_stands_for_its_holder_but_a_nationality_for_no_country(read: Reader) -> None:
    text = "Посол Чили Хуан Перес молчал. Посол арестован, россиянин арестован."
    labels: Labels = {
        "арестован": (Label.EVENT, 0.9),
        "Посол#2": (Label.PROFESSION, 0.9),
        "россиянин": (Label.NATIONALITY, 0.9),
    }
    ties: Ties = [(Tie.PARTICIPANT_IN, one, "арестован", 0.9) for one in ("Посол#2", "россиянин")]
    told = read(text, labels, ties)
    assert {name for one in told.others for name in told.who(one)} == {"Хуан Перес"}
