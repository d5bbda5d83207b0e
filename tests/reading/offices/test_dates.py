"""When offices began and ended, by the verbs and nouns that tell of it."""

from typing import Any

import pytest

Stage = Any
Dates = tuple[str | None, str | None]


def told(staged: Any) -> dict[str | None, tuple[str, str, Dates]]:
    """The position, status, start and end of each person's office."""
    return {
        staged.name(one.person): (one.position, one.status, (_plain(one.start), _plain(one.end)))
        for one in staged.cast.offices
    }


def _plain(when: Any) -> str | None:
    return None if when is None else str(when)


DEFENCE = "министр обороны"


@pytest.mark.parametrize(
    ("text", "status", "dates"),
    [
        ("Указ о назначении Ивана Рябова на должность министра обороны Сербии подписан 3 февраля.",
         "current", ("2022-02-03", None)),
        ("Премьер Сербии 3 февраля подписал указ об освобождении Ивана Рябова от должности министра обороны.",
         "former", (None, "2022-02-03")),
        ("Иван Рябов 3 февраля вступил в должность министра обороны Сербии.", "current", ("2022-02-03", None)),
        ("Иван Рябов приступит к исполнению обязанностей министра обороны Сербии 5 марта.",
         "designate", ("2022-03-05", None)),
        ("Иван Рябов покинул пост министра обороны Сербии 3 февраля.", "former", (None, "2022-02-03")),
        ("Иван Рябов с 2019 года занимает пост министра обороны Сербии.", "current", ("2019", None)),
        ("Иван Рябов занимал пост министра обороны Сербии с 2015 по 2019 год.", "former", ("2015", "2019")),
        ("Иван Рябов возглавляет Министерство обороны Сербии с 2019 года.", "current", ("2019", None)),
        ("Иван Рябов возглавлял Министерство обороны Сербии с 12 апреля 2018 года.", "former", ("2018-04-12", None)),
        ("Иван Рябов был министром обороны Сербии с 2015 по 2019 год.", "former", ("2015", "2019")),
        ("Министр обороны Сербии Иван Рябов приехал. Рябов возглавлял министерство обороны Сербии с 2018 года.",
         "current", ("2018", None)),
    ],
)  # fmt: skip
def test_what_dates_an_office(stage: Stage, text: str, status: str, dates: Dates) -> None:
    assert told(stage(text, "2022-02-04"))["Иван Рябов"] == (DEFENCE, status, dates)


def test_a_ministry_that_is_headed_tells_the_office_and_the_country(stage: Stage) -> None:
    assert stage("Иван Рябов возглавит МИД Сербии.").offices() == {("Иван Рябов", "министр иностранных дел", "RS")}
    assert stage("Иван Рябов возглавлял делегацию МИД Сербии.").offices() == set()


@pytest.mark.parametrize(
    "text",
    [
        "Министром обороны Сербии 3 февраля назначен Иван Рябов, сменивший на этом посту Горана Милетича.",
        "3 февраля Иван Рябов назначен министром обороны Сербии. На этом посту он сменил Горана Милетича.",
        "Иван Рябов 3 февраля сменил на посту министра обороны Сербии Горана Милетича.",
    ],
)
def test_who_is_followed_leaves_on_the_day(stage: Stage, text: str) -> None:
    staged = stage(text, "2022-02-04")
    assert told(staged) == {
        "Иван Рябов": (DEFENCE, "current", ("2022-02-03", None)),
        "Горан Милетич": (DEFENCE, "former", (None, "2022-02-03")),
    }
    assert {country for _, _, country in staged.offices()} == {"RS"}


def test_who_follows_somebody_in_nothing_told_says_nothing(stage: Stage) -> None:
    assert stage("Иван Рябов сменил Горана Милетича.").offices() == set()


def test_who_was_not_something_held_no_office(stage: Stage) -> None:
    assert stage("Иван Рябов не был министром обороны Сербии.").offices() == set()


def test_the_head_of_a_government_of_a_region_is_no_premier(stage: Stage) -> None:
    assert stage("Иван Рябов возглавит правительство Чечни.").offices() == set()


def test_a_deputy_minister_alone_is_one_of_the_only_ministry(stage: Stage) -> None:
    staged = stage(
        "Министр обороны Сербии Иван Рябов уехал. Первым заместителем министра назначен Горан Милетич.", "2022-02-04"
    )
    assert ("Горан Милетич", "первый заместитель министра обороны", "RS") in staged.offices()
