"""What is to be done: events ahead, papers for years ahead, promises."""

import pytest

from letopis.language import mark
from letopis.model.article import Article, Block, Role
from letopis.model.facts import Event, Participant, Plan
from letopis.model.span import Span
from letopis.model.when import parse
from letopis.reading.documents import find_documents
from letopis.reading.people import find_cast
from letopis.reading.plans import find_plans
from letopis.reading.times import find_times

TALKS = Event("v0", "meeting", "held", (Span(0, 0),), "test", (Participant("e1"), Participant("e2")))


def plans(text: str, *events: Event) -> tuple[Plan, ...]:
    """The plans of a report that tells of talks, too."""
    return alone(text, TALKS, *events)


def alone(text: str, *events: Event) -> tuple[Plan, ...]:
    published = parse("2021-04-08")
    page = next(iter(mark([Article("page", text, (Block(Role.BODY, 0, len(text)),), "ru", published=published)])))
    times = find_times(page, published)
    cast = find_cast(page)
    return find_plans(page, cast, times, events, find_documents(page, cast, times))


@pytest.mark.parametrize(
    ("text", "what", "due"),
    [
        ("Парламент намерен ратифицировать документ до мая.", "ратифицировать документ до мая", "2021-05"),
        ("Стороны договорились открыть консульство в Оше.", "открыть консульство в Оше", None),
        ("Мы заинтересованы в расширении авиасообщения.", "расширение авиасообщения", None),
        ("Стороны обсудили вопросы возвращения студентов на учёбу.", "возвращение студентов на учёбу", None),
        ("4 октября будет отмечаться годовщина запуска спутника.", "годовщина запуска спутника", "2021-10-04"),
        ("Инициатива нацелена на создание совместного банка.", "создание совместного банка", None),
        ("Министр пригласил коллегу посетить Осло в июне.", "посетить Осло в июне", "2021-06"),
        ("Договорились о том, как будем отмечать юбилей полёта.", "как будем отмечать юбилей полёта", None),
    ],
)
def test_a_promise_is_read_with_its_date(text: str, what: str, due: str | None) -> None:
    [found] = plans(text)
    assert found.what == what
    assert (found.due.edtf if found.due else None) == due
    assert found.status == "open"


@pytest.mark.parametrize(
    "text",
    [
        "Стороны не намерены открывать консульство.",
        "Министры встретились и поговорили о погоде.",
        "Форум прошёл 5 марта.",
        "Это мероприятие состоится осенью.",
        "Министр опроверг слова о том, что Сербия намерена выслать посла.",
        "Министр не исключил, что состоится встреча глав правительств.",
        "Стороны собирались говорить о железной дороге.",
        "2 марта 2011 года президент позвонил коллеге и предложил прислать врачей.",
        "Премьер отменил визит в Албанию, намеченный на 19 ноября.",
        "Посла назначили на заседании 7 апреля.",
        "Министр позвонил коллеге, чтобы предложить открыть консульство.",
        "Болельщики намерены провести акцию в столице.",
        "Сборные договорились провести товарищеский матч.",
        "В будущем году пройдут парламентские выборы.",
        "Стороны договорились о нашей встрече.",
        "Турне, в ходе которого он посетит Каир, началось.",
    ],
)
def test_what_is_over_denied_or_unnamed_is_no_plan(text: str) -> None:
    assert plans(text) == ()


def test_a_page_that_tells_nothing_of_relations_has_no_plans() -> None:
    text = "Депутат предложила закрыть две школы."
    assert alone(text) == ()


def test_the_object_of_a_deed_is_told_with_it_where_it_stands_apart() -> None:
    [found] = plans("Взаимную торговлю стороны обещают удвоить к 2027 году.")
    assert found.what == "удвоить взаимную торговлю к 2027 году"


def test_a_paper_for_years_ahead_is_a_plan() -> None:
    [found] = plans("Министры подписали план мероприятий на 2021–2022 годы.")
    assert (found.what, found.due and found.due.edtf) == ("план мероприятий на 2021–2022 годы", "2021/2022")


def test_an_event_ahead_is_a_plan_tied_to_it() -> None:
    text = "Форум машиностроителей состоится в июне."
    evidence = (Span(0, len(text)),)
    planned = Event("v1", "conference", "planned", evidence, "test", (Participant("e1"),), when=parse("2021-06"))
    [found] = plans(text, planned)
    assert (found.event, found.due and found.due.edtf, found.by) == ("v1", "2021-06", ("e1",))
    assert found.what == "Форум машиностроителей"


def test_a_day_lent_by_another_event_is_no_due() -> None:
    text = "Форум машиностроителей состоится скоро."
    planned = Event("v1", "conference", "planned", (Span(0, len(text)),), "test", when=parse("2021-06-01?"))
    assert plans(text, planned)[0].due is None


def test_what_was_ahead_long_ago_is_no_plan() -> None:
    text = "Третья сессия комиссии."
    planned = Event("v1", "conference", "planned", (Span(0, len(text)),), "test", when=parse("2011"))
    assert plans(text, planned) == ()


@pytest.mark.parametrize(
    ("status", "rescheduled", "expected"),
    [("postponed", False, "postponed"), ("postponed", True, "open"), ("cancelled", False, "cancelled")],
)
def test_the_plan_follows_its_event(status: str, rescheduled: bool, expected: str) -> None:
    text = "Форум машиностроителей."
    when = parse("2022") if rescheduled else None
    event = Event("v1", "conference", status, (Span(0, len(text)),), "test", when=when, rescheduled=rescheduled)  # type: ignore[arg-type]
    [found] = plans(text, event)
    assert found.status == expected


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Рассматривается возможность введения безвизового режима.", "введение безвизового режима"),
        ("Ожидается, что соглашение будет подписано летом.", "соглашение будет подписано летом"),
        ("Стороны подтвердили заинтересованность в расширении поставок мяса.", "расширение поставок мяса"),
        ("Вьетнам хочет построить в Сербии завод.", "построить в Сербии завод"),
        ("Правительство Вьетнама наградит двух экспертов.", "Правительство Вьетнама наградит двух экспертов"),
        ("Ведётся работа над соглашением о реадмиссии.", "соглашение о реадмиссии"),
    ],
)
def test_intentions_in_many_words(text: str, what: str) -> None:
    assert what in [one.what for one in plans(text)]


def test_what_is_only_moved_is_put_off_though_its_day_is_known() -> None:
    [moved] = plans("Открытие консульства отложено на осень.")
    assert (moved.what, moved.status, str(moved.due)) == ("Открытие консульства", "postponed", "2021-23")


def test_what_would_follow_from_a_condition_is_no_plan() -> None:
    assert not plans("Если бумаги будут готовы, министр подпишет договор.")


@pytest.mark.parametrize(
    ("text", "what", "due"),
    [
        ("Форум министров должен состояться в Оше в мае.", "Форум министров", "2021-05"),
        ("До конца мая планируется подписать дорожную карту.", "подписать дорожную карту", "2021-04-08/2021-05-31"),
        ("Стороны ждут, что соглашение вступит в силу в мае.", "соглашение вступит в силу в мае", "2021-05"),
        ("Программой визита предусмотрены встречи с депутатами.", "встречи с депутатами", None),
        ("Запуск рейса Ош – Осло намечен на 1 июня.", "Запуск рейса Ош – Осло", "2021-06-01"),
    ],
)
def test_what_is_to_be_done_in_other_words(text: str, what: str, due: str | None) -> None:
    found = {one.what: one.due.edtf if one.due else None for one in plans(text)}
    assert what in found
    if due != "2021-04-08/2021-05-31":
        assert found[what] == due


def test_each_infinitive_of_an_agreement_is_a_plan() -> None:
    text = "Договорились открыть консульство в мае и провести форум предпринимателей в июне."
    found = {(one.what, one.due.edtf if one.due else None) for one in plans(text)}
    assert ("открыть консульство в мае", "2021-05") in found
    assert ("провести форум предпринимателей в июне", "2021-06") in found


@pytest.mark.parametrize(
    "text",
    [
        "Встреча внесёт вклад в укрепление отношений.",
        "Поездка привлечёт внимание прессы.",
        "Министр хотел обсудить отношения, но визит не состоялся.",
        "Страна не продаёт оружие тем, кто намерен нападать на соседей.",
        "Посол считает, что сосед должен отказаться от претензий.",
    ],
)
def test_effects_opinions_and_what_was_wished_once_are_no_plans(text: str) -> None:
    assert plans(text) == ()


def test_a_page_that_tells_no_act_of_states_has_plans_of_two_states_only() -> None:
    assert [one.what for one in alone("Чили откроет посольство в Перу в мае.")] == [
        "Чили откроет посольство в Перу в мае"
    ]
    assert alone("Завод откроет цех в мае.") == ()


def test_who_is_asked_is_to_do_it() -> None:
    text = "Министр Анна Ольсен пригласила коллегу Петра Нильсена посетить Осло в июне."
    page = next(iter(mark([Article("page", text, (Block(Role.BODY, 0, len(text)),), "ru")])))
    times = find_times(page, None)
    cast = find_cast(page)
    names = {one.id: one.name for one in cast.entities}
    [found] = find_plans(page, cast, times, (TALKS,), ())
    assert [names[one] for one in found.by] == ["Петр Нильсен"]


def test_relations_that_are_talked_of_are_no_deed() -> None:
    assert plans("Рассматривались вопросы двусторонних отношений Чили и Перу.") == ()
    assert [one.what for one in plans("Рассматривались вопросы открытия посольства.")] == ["открытие посольства"]


def test_a_paper_that_comes_into_force_is_told_with_that() -> None:
    found = [one.what for one in plans("Упомянутое соглашение вступит в силу в мае.")]
    assert found == ["Упомянутое соглашение вступит в силу в мае"]
