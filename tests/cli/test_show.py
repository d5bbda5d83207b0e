"""`letopis show` and `letopis explain`: sensible without colours."""

import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import Result

from letopis.cli.explain import SHOWN, explanation, sentences
from letopis.cli.facts import LETTERS, evidence, facts
from letopis.cli.show import article
from letopis.cli.words import in_words
from letopis.model import when
from letopis.model.article import Article, Block, Role
from letopis.model.facts import Document, Entity, Event, Figure, Mention, Office, Participant, Plan, Statement
from letopis.model.reading import Reading
from letopis.model.span import Span

Run = Callable[..., Result]
TEXT = "В Риге прошли переговоры. Стороны подписали меморандум. Анна Берзиня сказала: «Это начало»."
EVIDENCE = (Span(0, 25),)
READING = Reading(
    Article("riga.txt", TEXT, (Block(Role.BODY, 0, len(TEXT)),), "ru", title="Рига"),
    mentions=(Mention("place", 2, 6, "Рига", "e1"), Mention("person", 56, 68, "Анна Берзиня", "e2")),
    entities=(Entity("e1", "place", "Рига", "Q1773", "LV"), Entity("e2", "person", "Анна Берзиня")),
    offices=(Office("e2", "посол", EVIDENCE, "offices.before-name", country="LV", status="acting"),),
    events=(
        Event("v1", "meeting", "held", EVIDENCE, "events.noun", (Participant("e2", "host"),), when.parse("2020-03-01"),
              "e1", level="working", topics=("trade",)),
    ),
    statements=(Statement("e2", "direct", 78, 90, (Span(56, 92),), "statements.quoted", via="пресс-конференция"),),
    documents=(Document("memorandum", "меморандум", "signed", (Span(26, 55),), "documents.signed", ("e2",)),),
    figures=(Figure("trade turnover", 2.5e9, ">", "EUR", EVIDENCE, "figures.money", when.parse("2019"), "record"),),
    plans=(Plan("новая встреча", "open", EVIDENCE, "plans.next", when.parse("2021"), ("e2",), "v1"),),
)  # fmt: skip


def test_every_fact_has_an_id_of_its_kind() -> None:
    assert list(facts(READING)) == ["v1", "o1", "s1", "d1", "f1", "p1", "e1", "e2"]
    assert set(LETTERS) == {"events", "offices", "statements", "documents", "figures", "plans", "entities"}


@pytest.mark.parametrize(
    ("identity", "words"),
    [
        ("v1", "meeting, held — 2020-03-01, Рига — Анна Берзиня (host) — working — on trade"),
        ("o1", "Анна Берзиня: посол, LV, acting"),
        ("s1", "Анна Берзиня (via пресс-конференция): “«Это начало»”"),
        ("d1", "memorandum “меморандум”, signed — Анна Берзиня"),
        ("f1", "trade turnover: more than 2,500,000,000 EUR, for 2019, record"),
        ("p1", "новая встреча — open — due 2021 — Анна Берзиня — event v1"),
        ("e1", "Рига (place, LV, Q1773, mentioned 1×)"),
    ],
)
def test_a_fact_in_words(identity: str, words: str) -> None:
    assert in_words(facts(READING)[identity], READING) == words


HAPPENING = Event("v2", "other", "held", (Span(13, 24),), "happenings.tagger", place="e1", confidence=0.83)


def test_a_happening_is_told_by_its_words_with_how_likely_it_is() -> None:
    assert in_words(HAPPENING, READING) == "other “переговоры”, held — date not stated, Рига — likely 83%"


@pytest.mark.parametrize(("asked", "count"), [(False, True), (True, False)])
def test_happenings_are_counted_and_listed_only_when_asked_for(asked: bool, count: bool) -> None:
    console = Console(width=80, record=True, file=io.StringIO())
    console.print(article(replace(READING, events=(*READING.events, HAPPENING)), happenings=asked))
    shown = console.export_text()
    assert ("1 other happening (" in shown) is count
    assert ("[v2]" in shown and "Other happenings" in shown) is asked


def test_what_is_no_fact_has_no_words() -> None:
    with pytest.raises(TypeError, match="not a fact: int"):
        in_words(7, READING)


def test_the_evidence_of_an_entity_is_its_mentions() -> None:
    assert evidence(READING, READING.entities[0]) == (Span(2, 6),)


def test_evidence_is_marked_inside_its_sentence() -> None:
    assert [one.plain for one in sentences(READING, [Span(2, 6), Span(34, 54)])] == [
        "В »Риге« прошли переговоры.",
        "Стороны »подписали меморандум«.",
    ]


def test_overlapping_evidence_is_marked_once() -> None:
    assert [one.plain for one in sentences(READING, [Span(0, 13), Span(7, 24)])] == ["»В Риге прошли переговоры«."]


def test_show_prints_the_article_with_roles_and_marks(letopis: Run, page: Path) -> None:
    result = letopis("show", page)
    assert result.exit_code == 0
    for words in ("title", "body", "Главы МИД Чили и Норвегии", "[v1]", "Entities", "furniture"):
        assert words in result.stdout
    assert "\x1b[" not in result.stdout


def test_a_page_cannot_command_the_terminal(letopis: Run, page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("Осло", "\x1b[31mОсло\x1b]0;title\x07 \u202eолсО"), encoding="utf-8")
    for command in (("show", page), ("read", page, "--format", "text")):
        printed = letopis(*command).stdout
        assert not set(printed) & {"\x1b", "\x07", "\u202e"}


def test_show_of_nothing_readable(letopis: Run, tmp_path: Path) -> None:
    result = letopis("show", tmp_path / "none.txt")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1


def test_explain_names_the_fact_its_sentence_and_its_rule(letopis: Run, page: Path) -> None:
    result = letopis("explain", page, "--fact", "o1")
    assert result.exit_code == 0
    assert "министр иностранных дел" in result.stdout
    assert "»" in result.stdout and "rule offices." in result.stdout


def test_an_unknown_fact_lists_those_there_are(letopis: Run, page: Path) -> None:
    result = letopis("explain", page, "--fact", "v99")
    assert result.exit_code == 1
    assert re.search(r"no fact 'v99' in it; choose one of v1, ", result.stderr)


def test_one_of_several_documents_must_be_chosen(letopis: Run, page: Path, tmp_path: Path) -> None:
    many = tmp_path / "many.jsonl"
    text = page.read_text(encoding="utf-8")
    records = [{"url": f"https://example.org/{name}", "text": text} for name in ("one", "two")]
    many.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    unclear = letopis("explain", many, "--fact", "o1")
    assert unclear.exit_code == 1
    assert "2 documents in it" in unclear.stderr and "--document" in unclear.stderr
    assert letopis("explain", many, "--fact", "o1", "--document", "/two").exit_code == 0
    absent = letopis("explain", many, "--fact", "o1", "--document", "/three")
    assert absent.exit_code == 1 and "no document in it is named '/three'" in absent.stderr


def test_of_many_places_the_first_are_shown() -> None:
    text = " ".join(["Рига ждёт."] * 40)
    mentions = tuple(Mention("place", at, at + 4, "Рига", "e1") for at in range(0, len(text), 11))
    reading = Reading(Article("riga.txt", text, (Block(Role.BODY, 0, len(text)),), "ru"), mentions, READING.entities)
    console = Console(width=80, record=True, file=io.StringIO())
    console.print(explanation(reading, "e1", reading.entities[0]))
    printed = console.export_text()
    assert printed.count("»Рига«") == SHOWN
    assert f"and {40 - SHOWN} places more" in printed
