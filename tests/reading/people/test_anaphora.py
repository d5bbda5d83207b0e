"""Whom offices without a name, pronouns and words for the parties stand for."""

from typing import Any

Stage = Any
MEETING = "Министр иностранных дел Сербии Горан Милетич принял главу МИД Монголии Анну Дорж. "


def test_an_office_without_a_name_is_its_holder(stage: Stage) -> None:
    staged = stage(f"{MEETING}Глава сербского МИД говорил о торговле.")
    assert staged.meant("Глава сербского МИД") == ["Горан Милетич"]


def test_offices_of_two_countries_are_both_holders(stage: Stage) -> None:
    staged = stage(f"{MEETING}Главы МИД Сербии и Монголии подписали план.")
    assert staged.meant("Главы МИД Сербии и Монголии") == ["Горан Милетич", "Анна Дорж"]


def test_a_country_stands_for_a_holder_whom_nobody_names(stage: Stage) -> None:
    staged = stage("Президент Сербии Горан Милетич прибыл в Египет. Президенты Сербии и Египта подпишут договор.")
    assert staged.meant("Президенты Сербии и Египта") == ["Горан Милетич", "Египет"]


def test_the_parties_are_the_two_of_the_last_sentence(stage: Stage) -> None:
    staged = stage(f"{MEETING}Стороны обсудили туризм.")
    assert staged.meant("Стороны") == ["Горан Милетич", "Анна Дорж"]


def test_two_countries(stage: Stage) -> None:
    staged = stage(f"{MEETING}Речь шла об отношениях двух стран.")
    assert staged.meant("двух стран") == ["Сербия", "Монголия"]


def test_a_pronoun_is_the_person_of_its_gender(stage: Stage) -> None:
    staged = stage(f"{MEETING}Она поблагодарила хозяев.")
    assert staged.meant("Она") == ["Анна Дорж"]


def test_the_whole_phrase_refers_and_holds_the_country(stage: Stage) -> None:
    staged = stage(MEETING)
    outer = staged.cast.outermost(0, len(MEETING))
    assert [staged.marked.text[one.start : one.end] for one in outer] == [
        "Министр иностранных дел Сербии Горан Милетич",
        "главу МИД Монголии Анну Дорж",
    ]
    assert staged.meant("Сербии") == ["Сербия"]
