"""Work that the trained tagger's ties tell, with labels made by hand."""

from dataclasses import replace
from typing import Any

from letopis.model.marked import Label, Labelled, Marked, Tie, Tied
from letopis.reading.people import find_cast

Stage = Any
Told = set[tuple[str, str, str | None]]


def labelled(marked: Marked, label: Label, words: str) -> Labelled:
    start = marked.text.index(words)
    tokens = marked.tokens_in(start, start + len(words))
    return Labelled(label, start, start + len(words), tokens[0].index, tokens[-1].index + 1, 0.9)


def told(stage: Stage, text: str, labels: list[tuple[Label, str]], ties: list[tuple[Tie, int, int, float]]) -> Told:
    marked = stage(text).marked
    made = tuple(labelled(marked, label, words) for label, words in labels)
    cast = find_cast(replace(marked, labels=made, ties=tuple(Tied(*tie) for tie in ties)))
    name = {one.id: one.name for one in cast.entities} | {None: None}
    return {(str(name[one.person]), one.position, name[one.organization]) for one in cast.occupations}


LABELS = [(Label.PERSON, "Иван Рябов"), (Label.PROFESSION, "верхолаз"), (Label.ORGANIZATION, "Волна")]
TEXT = "Иван Рябов уехал домой. Вчера верхолаз покинул «Волну», то есть «Волна» осталась без него."


def test_work_of_which_no_rule_knows(stage: Stage) -> None:
    ties = [(Tie.WORKS_AS, 0, 1, 0.9), (Tie.WORKPLACE, 1, 2, 0.9)]
    assert told(stage, TEXT, LABELS, ties) == {("Иван Рябов", "верхолаз", "Волна")}


def test_only_for_whom(stage: Stage) -> None:
    assert told(stage, TEXT, LABELS, [(Tie.WORKPLACE, 0, 2, 0.9)]) == {("Иван Рябов", "", "Волна")}


def test_what_the_tagger_is_not_sure_of_is_not_told(stage: Stage) -> None:
    assert told(stage, TEXT, LABELS, [(Tie.WORKS_AS, 0, 1, 0.3)]) == set()


def test_what_rules_tell_too_is_told_once(stage: Stage) -> None:
    text = "Певица Мария Песчаная уехала. Позже певица вернулась."
    labels = [(Label.PERSON, "Мария Песчаная"), (Label.PROFESSION, "Певица")]
    assert told(stage, text, labels, [(Tie.WORKS_AS, 0, 1, 0.9)]) == {("Мария Песчаная", "певица", None)}


def test_what_is_known_to_be_the_work_of_another_is_not_told(stage: Stage) -> None:
    text = "Приехали певица Мария Песчаная, бухгалтер Иван Рябов."
    labels = [(Label.PERSON, "Иван Рябов"), (Label.PROFESSION, "певица"), (Label.PERSON, "Мария Песчаная")]
    found = told(stage, text, labels, [(Tie.WORKS_AS, 0, 1, 0.9)])
    assert found == {("Мария Песчаная", "певица", None), ("Иван Рябов", "бухгалтер", None)}


def test_what_people_are_to_one_another_is_no_work(stage: Stage) -> None:
    text = "Иван Рябов уехал домой. Его предшественник остался."
    labels = [(Label.PERSON, "Иван Рябов"), (Label.PROFESSION, "предшественник")]
    assert told(stage, text, labels, [(Tie.WORKS_AS, 0, 1, 0.9)]) == set()


def test_a_public_office_called_by_two_names_is_told_once(stage: Stage) -> None:
    text = "Премьер-министр Черногории Милан Рябич заболел. Премьера Милана Рябича лечат дома."
    assert told(stage, text, [], []) == {("Милан Рябич", "премьер-министр", None)}
