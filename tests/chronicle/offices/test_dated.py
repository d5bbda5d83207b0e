"""Offices that have their days from the events of the same page."""

from dataclasses import replace

import pytest

from letopis.chronicle.claims import claims
from letopis.chronicle.offices.dated import dated
from letopis.model.article import Article
from letopis.model.facts import Entity, Event, Office, Participant
from letopis.model.reading import Reading
from letopis.model.span import Span
from letopis.model.when import parse

TEXT = (
    "Президент Нурлан Абишев освободил Петра Рябова от должности министра обороны Казахстана. "
    "Рябов был министром давно."
)
SENTENCE = Span(0, TEXT.index(". ") + 1)
PEOPLE = (Entity("e1", "person", "Нурлан Абишев"), Entity("e2", "person", "Петр Рябов"))


def span(words: str) -> Span:
    at = TEXT.index(words)
    return Span(at, at + len(words))


PRESIDENT = Office("e1", "президент", (span("Президент Нурлан Абишев"),), "offices.before-name", country="KZ")
MINISTER = Office(
    "e2", "министр обороны", (span("министра обороны Казахстана"),), "offices.dismissed", country="KZ", status="former"
)
DISMISSAL = Event(
    "v1", "dismissal", "held", (SENTENCE,), "events.verb.освободить", (Participant("e1"), Participant("e2")),
    parse("2022-02-03"),
)  # fmt: skip


def reading(*events: Event, offices: tuple[Office, ...] = (PRESIDENT, MINISTER)) -> Reading:
    return Reading(Article("invented", TEXT, (), "ru"), (), PEOPLE, offices, events)


def test_who_is_dismissed_leaves_that_day_and_who_dismisses_does_not() -> None:
    president, minister = dated(reading(DISMISSAL))
    assert president is PRESIDENT
    assert str(minister.end) == "2022-02-03"
    assert minister.evidence == (*MINISTER.evidence, SENTENCE)


def test_the_claim_has_the_day() -> None:
    found = [one.value.get("end") for one in claims(reading(DISMISSAL), "v") if one.kind == "office"]
    assert found == [None, "2022-02-03"]


@pytest.mark.parametrize(
    "event",
    [
        replace(DISMISSAL, status="planned"),
        replace(DISMISSAL, when=None),
        replace(DISMISSAL, when=parse("2022-02-03?")),
        replace(DISMISSAL, kind="meeting"),
    ],
)
def test_what_did_not_happen_or_has_no_day_dates_nothing(event: Event) -> None:
    assert dated(reading(event)) == (PRESIDENT, MINISTER)


def test_a_day_that_is_told_is_kept() -> None:
    told = replace(MINISTER, end=parse("2022-02-01"))
    assert dated(reading(DISMISSAL, offices=(PRESIDENT, told))) == (PRESIDENT, told)


def test_the_event_of_another_sentence_dates_the_only_office() -> None:
    away = replace(DISMISSAL, evidence=(span("Рябов был министром давно."),))
    assert str(dated(reading(away))[1].end) == "2022-02-03"
    other = replace(MINISTER, position="депутат", status="current")
    assert dated(reading(away, offices=(PRESIDENT, MINISTER, other))) == (PRESIDENT, MINISTER, other)


def test_who_is_called_so_is_appointed_to_something_else() -> None:
    called = Office("e1", "президент", (span("Президент Нурлан Абишев"),), "offices.before-name", country="KZ")
    event = replace(DISMISSAL, kind="appointment", participants=(Participant("e1"),))
    assert dated(reading(event, offices=(called,))) == (called,)
