"""Which date goes with which event of a sentence."""

from typing import Any

import pytest

from letopis import language
from letopis.model.article import Article, Block, Role
from letopis.model.when import parse
from letopis.reading.events import find_events
from letopis.reading.people import find_cast
from letopis.reading.times import find_times

Reader = Any


def _when(told: Any, kind: str, name: str) -> str | None:
    found = [one for one in told.events if one.kind == kind and name in told.who(one)]
    assert len(found) == 1, [(one.kind, told.who(one)) for one in told.events]
    return str(found[0].when) if found[0].when else None


@pytest.mark.parametrize(
    "sentence, kind, name, when",
    [
        (  # each clause has its own date, whatever the parse
            "В феврале 2019 года президент Сербии Горан Милетич принял президента Египта Хасана Мурси, "
            "а в июне того же года новым послом Сербии в Японии был назначен Петр Павич.",
            "appointment", "Петр Павич", "2019-06",
        ),
        (  # a "где" clause is dated by what it says more of
            "В среду в Белом доме, где президент Сербии Горан Милетич встречался с президентом Египта Хасаном Мурси, "
            "погас свет.",
            "meeting", "Хасан Мурси", "2021-05-12",
        ),
        (  # what explains a clause is of its day
            "18 апреля президент Сербии Горан Милетич занимался и Ближним Востоком: "
            "он позвонил президенту Египта Хасану Мурси.",
            "call", "Хасан Мурси", "2021-04-18?",
        ),
        (  # "на неделе" tells when, "на год" what for
            "На прошлой неделе министр иностранных дел Сербии Горан Милетич провел в Каире беседу "
            "с министром иностранных дел Египта Хасаном Мурси.",
            "meeting", "Хасан Мурси", "2021-05-03/2021-05-09",
        ),
        (  # a date right before the noun is its own, whatever governs it
            "Намечавшийся на 21-22 мая официальный визит президента Сербии Горана Милетича в Японию отложен.",
            "visit", "Горан Милетич", "2021-05-21/2021-05-22",
        ),
        (  # when dates are fixed is not when the visit is
            "Сроки визита президента Сербии Горана Милетича в Японию будут определены до конца мая.",
            "visit", "Горан Милетич", None,
        ),
        (  # from its first day to its last
            "Государственный визит президента Египта Хасана Мурси в Сербию начался 12 мая и завершится в субботу.",
            "visit", "Хасан Мурси", "2021-05-12/2021-05-15",
        ),
        (  # what is said after talks is said on their day
            "По итогам переговоров с президентом Египта Хасаном Мурси президент Сербии Горан Милетич заявил в среду, "
            "что рад.",
            "meeting", "Хасан Мурси", "2021-05-12",
        ),
        (  # when it was promised is not when it will be
            "В среду президент Сербии Горан Милетич пообещал посетить Каир.",
            "visit", "Горан Милетич", None,
        ),
        (
            "Президент Сербии Горан Милетич пообещал посетить Каир 18 мая.",
            "visit", "Горан Милетич", "2021-05-18",
        ),
        (  # what was to be may be over
            "Президент Египта Хасан Мурси должен был приехать в Белград ещё в феврале.",
            "visit", "Хасан Мурси", "2021-02",
        ),
        (  # a few days say more than their month
            "В мае 2021 года, 3-4 мая, Каир посетил президент Сербии Горан Милетич.",
            "visit", "Горан Милетич", "2021-05-03/2021-05-04",
        ),
    ],
)  # fmt: skip
def test_a_date_goes_with_its_own_clause(read: Reader, sentence: str, kind: str, name: str, when: str | None) -> None:
    assert _when(read(sentence), kind, name) == when


def test_what_is_put_off_has_the_new_date_and_keeps_the_old_one(read: Reader) -> None:
    told = read("Визит президента Египта Хасана Мурси в Сербию, намеченный на 18 мая, был перенесён на 24 июня.")
    visit = told.only("visit")
    assert (str(visit.when), str(visit.previous_when)) == ("2021-06-24", "2021-05-18")
    assert visit.rescheduled


def test_talks_on_the_margin_of_a_forum_are_of_its_days_and_place(read: Reader) -> None:
    told = read(
        "Президент Сербии Горан Милетич 17 мая отправится с визитом в Каир.",
        "24–25 мая Горан Милетич примет участие в форуме «Диалог морей» в Ханое. "
        "На полях форума запланирована его встреча с президентом Монголии Бату Эрдэнэ.",
    )
    talks = told.only("meeting")
    assert (str(talks.when), told.name(talks.place)) == ("2021-05-24/2021-05-25", "Ханой")


def test_a_guest_is_on_his_visit_on_the_day_of_the_talks_with_him(read: Reader) -> None:
    told = read(
        "12 мая министр иностранных дел Японии Таро Абэ провёл переговоры с министром Сербии Гораном Милетичем, "
        "находящимся в Токио с визитом."
    )
    assert str(told.only("visit").when) == "2021-05-12?"


def test_a_dateline_in_its_own_block_dates_the_story(read: Reader) -> None:
    text = "ХАНОЙ, 12 мая –\nПрезидент Сербии Горан Милетич встретился с президентом Египта Хасаном Мурси.\n"
    cut = text.index("\n")
    blocks = (Block(Role.DATELINE, 0, cut), Block(Role.LEAD, cut + 1, len(text) - 1))
    published = parse("2021-05-14")
    marked = next(iter(language.mark([Article("x.txt", text, blocks, "ru", published=published)])))
    (talks,) = find_events(marked, find_cast(marked, published), find_times(marked, published))
    assert str(talks.when) == "2021-05-12?"
