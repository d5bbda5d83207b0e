"""What a page tells twice: its title and its text."""

from collections.abc import Callable
from datetime import datetime

import pytest

from letopis.chronicle.events.cluster import clusters
from letopis.chronicle.events.report import EventReport
from letopis.chronicle.events.twins import twins
from letopis.chronicle.judgements import Judgement, judged

Tell = Callable[..., EventReport]

PAGE = {"page": "a", "known": "2017-09-10", "title": "В Астане открылся саммит ОИС по науке"}
TITLE = {**PAGE, "local": "v1", "written": "В Астане открылся саммит ОИС по науке"}
TEXT = {**PAGE, "local": "v2", "written": "Первый саммит ОИС по науке начался в воскресенье"}


def summit(tell: Tell) -> tuple[EventReport, EventReport]:
    title = tell("conference", "#ОИС", "2017-09-10?", "Астана/KZ", name="саммит ОИС по науке", **TITLE)
    text = tell("conference", "#ОИС", "2017-09-10", "Астана/KZ", name="Первый саммит ОИС по науке", **TEXT)
    return title, text


def ids(groups: list[tuple[EventReport, ...]]) -> set[frozenset[str]]:
    return {frozenset(one.id for one in group) for group in groups}


def test_a_title_is_one_with_the_text_that_goes_on_to_tell_it(tell: Tell) -> None:
    title, text = summit(tell)
    assert ids(twins([title, text])) == ids(twins([text, title])) == {frozenset({title.id, text.id})}
    assert len(clusters((title, text))) == 1
    elsewhere = tell("conference", "#ОИС", "2017-09-10", "Астана/KZ", name="саммит ОИС по науке", page="b")
    assert len(clusters((elsewhere, title, text))) == 1


def test_two_sentences_of_the_text_are_two_events(tell: Tell) -> None:
    title, text = summit(tell)
    other = tell("conference", "#ОИС", "2017-09-10", "Астана/KZ", name="саммит ОИС", **{**TEXT, "written": "Саммит"})
    assert ids(twins([text, other])) == {frozenset({text.id}), frozenset({other.id})}
    assert len(twins([title])) == 1


@pytest.mark.parametrize(
    "more",
    [
        {"status": "planned"},
        {"when": "2017-09-14"},
        {"part_of": "v1"},
        {"name": "заседание министров ОИС по науке"},
        {"kind": "call", "who": "Иван Серов/RU, Али Дамиров/AZ", "name": None},
    ],
)
def test_what_differs_is_another_event(tell: Tell, more: dict[str, str | None]) -> None:
    title, _ = summit(tell)
    plain = {"kind": "conference", "who": "#ОИС", "when": "2017-09-10", "name": "Первый саммит ОИС по науке", **more}
    kind, who, when = (plain.pop(name) for name in ("kind", "who", "when"))
    other = tell(kind, who, when, "Астана/KZ", **{**TEXT, **plain})
    assert ids(twins([title, other])) == {frozenset({title.id}), frozenset({other.id})}


def test_a_title_that_fits_two_sentences_stays_alone(tell: Tell) -> None:
    more = {"page": "a", "known": "2021-03-15", "title": "Министры обсудили транзит"}
    title = tell("meeting", "%Россия/RU, %Казахстан/KZ", "2021-03-15", **more, written="Министры обсудили транзит")
    two = [
        tell("meeting", f"{one}/RU, {other}/KZ", "2021-03-15", **more, local=local, written=f"{one} принял {other}")
        for local, one, other in (("v2", "Иван Серов", "Марат Юнусов"), ("v3", "Олег Дымов", "Асан Тлеуов"))
    ]
    assert len(twins([title, *two])) == 3
    assert len(clusters((title, *two))) == 3


def test_a_guest_does_not_come_twice_in_a_few_days(tell: Tell) -> None:
    page = {"page": "a", "known": "2011-10-19"}
    came = tell("visit", ">Фам Ван Тхинь/VN", "2011-10-19?", "Улан-Батор/MN", **page)
    stays = tell("visit", ">Фам Ван Тхинь/VN", "2011-10-20", "%Монголия/MN", **page, status="planned", local="v2")
    later = tell("visit", ">Фам Ван Тхинь/VN", "2011-11-20", "%Монголия/MN", **page, status="planned", local="v3")
    fallen = tell("visit", ">Фам Ван Тхинь/VN", "2011-10-20", "%Монголия/MN", **page, status="cancelled", local="v4")
    elsewhere = tell("visit", ">Фам Ван Тхинь/VN", "2011-10-20", "%Япония/JP", **page, status="planned", local="v5")
    assert ids(twins([came, stays, later])) == {frozenset({came.id, stays.id}), frozenset({later.id})}
    town = tell("visit", ">Фам Ван Тхинь/VN", "2011-10-20", "Дархан/MN", **page, status="planned", local="v6")
    assert len(twins([came, fallen])) == len(twins([came, elsewhere])) == len(twins([came, town])) == 2


def test_of_a_visit_in_one_sentence_a_report_may_lack_the_country(tell: Tell) -> None:
    page = {"page": "a", "known": "2024-02-12", "status": "planned", "written": "Следующей будет поездка в Бишкек"}
    bare = tell("visit", ">Рустам Алимов/UZ", "2024-04-09?", **page)
    told = tell("visit", ">Рустам Алимов/UZ", "2024-04-09", "%Киргизия/KG", **page, local="v2")
    other = tell("visit", ">Рустам Алимов/UZ", "2024-04-09?", **{**page, "written": "Он уедет"}, local="v3")
    assert len(twins([bare, told])) == 1
    assert len(twins([other, told])) == 2


def test_a_person_may_part_what_a_page_tells_twice(tell: Tell) -> None:
    title, text = summit(tell)
    said = Judgement("j1", "different", "event", title.id, "Анна", datetime(2024, 1, 1), "два саммита", text.id)
    assert len(clusters((title, text), judged([said]))) == 2


def test_a_title_of_two_talks_is_not_one_of_them(tell: Tell) -> None:
    page = {"page": "a", "known": "2022-02-20", "title": "Министр говорил с гостями из Перу и Чили"}
    title = tell("meeting", "Лев Ардо/FR, %Перу/PE, %Чили/CL", "2022-02-20?", **page, written=page["title"])
    text = tell("meeting", "Лев Ардо/FR, Хуан Мора/CL", "2022-02-20?", **page, local="v2", written="Ардо принял Мору")
    assert len(twins([title, text])) == 2
    named = tell("meeting", "Лев Ардо/FR, %Чили/CL", "2022-02-20?", **page, local="v3", written="Чили и Перу у Ардо")
    assert len(twins([title, named])) == 1
