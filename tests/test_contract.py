"""What holds of every reading, whatever was read: of spans, blocks, ids and dates, and that it is the same again."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from letopis import engines
from letopis.model.article import Page
from letopis.model.errors import LetopisError
from letopis.model.reading import Reading
from letopis.model.when import When, parse

EXAMPLES = Path(__file__).resolve().parents[1] / "examples/dev/pages"
WORDS = st.sampled_from(
    [
        "Министр иностранных дел Чили Хуан Перес прибыл в Осло с рабочим визитом 3 марта 2020 года.",
        "Во время визита он встретился с главой МИД Норвегии Уле Хансеном.",
        "«Мы видим новые возможности», – сказал он после переговоров.",
        "По его словам, товарооборот вырос на 12% и превысил 2,5 млрд долларов.",
        "Стороны подписали меморандум о сотрудничестве на 2021–2024 годы.",
        "Посол назначен 31 февраля 2020 года, сообщает пресс-служба ведомства.",
        "XIX форум перенесён с осени на 30.02.2021, передаёт агентство.",
        "ОСЛО, 3 мар – Вестник.",
        "Читайте также",
        "Фото: пресс-служба МИД",
        "– Когда состоится визит? – Осенью этого года.",
        "Президент",
        "Перес Перес Перес",
        "В.",
        "«",
        "»",
        "“",
        "—",
        "(",
        "\n",
        "\n\n",
        "\t",
        "\u00a0",
        "e\u0301",
        "😀",
        "\ud83d",
        "\x00",
        "А\U00017000",
        "32 декабря 9999 года в 25:61",
        "<p>",
        "&nbsp;",
    ]
)
TEXTS = st.one_of(
    st.lists(WORDS, min_size=1, max_size=12).map(" ".join),
    st.lists(WORDS | st.text(max_size=25), min_size=1, max_size=12).map("\n".join),
    st.text(min_size=1, max_size=150),
)


def read(texts: Sequence[str]) -> list[Reading | LetopisError]:
    return list(engines.read_pages(Page(f"page {number}", text) for number, text in enumerate(texts)))


def alone(texts: Sequence[str]) -> Iterator[Reading | LetopisError]:
    for number, text in enumerate(texts):
        (result,) = engines.read_pages([Page(f"page {number}", text)])
        yield result


def spans(reading: Reading) -> Iterator[tuple[int, int]]:
    """Every place in the text that a reading names, blocks aside."""
    yield from (one.span for one in reading.mentions)
    yield from ((one.start, one.end) for one in reading.statements)
    for fact in facts(reading):
        yield from fact.evidence


def facts(reading: Reading) -> Iterator[object]:
    for kind in ("offices", "events", "statements", "documents", "figures", "plans"):
        yield from getattr(reading, kind)


def references(reading: Reading) -> Iterator[str | None]:
    """Every entity's id that a reading names; a statement's channel may be in words, and is none."""
    yield from (one.entity for one in reading.mentions)
    for office in reading.offices:
        yield from (office.person, office.organization)
    for event in reading.events:
        yield from (event.place, event.invited_by, *(one.entity for one in event.participants))
    yield from (one.speaker for one in reading.statements)
    yield from (party for one in reading.documents for party in one.parties)
    yield from (one for plan in reading.plans for one in plan.by)


def dates(reading: Reading) -> Iterator[When | None]:
    yield reading.article.published
    yield from (when for one in reading.offices for when in (one.start, one.end))
    yield from (when for one in reading.events for when in (one.when, one.previous_when))
    yield from (one.period for one in (*reading.documents, *reading.figures))
    yield from (one.due for one in reading.plans)


def check(reading: Reading) -> None:
    """Assert all that a reading promises, whatever its page."""
    text, blocks = reading.article.text, reading.article.blocks
    assert all(0 <= start < end <= len(text) for start, end in spans(reading))
    assert all(getattr(fact, "evidence", ()) and getattr(fact, "rule", "") for fact in facts(reading))
    edges = [0, *(edge for block in blocks for edge in (block.start, block.end)), len(text)]
    assert edges == sorted(edges) and all(block.start < block.end for block in blocks)
    assert not any(text[edges[at] : edges[at + 1]].strip() for at in range(0, len(edges), 2))
    known = {one.id for one in reading.entities}
    assert len(known) == len(reading.entities)
    assert {one for one in references(reading) if one is not None} <= known
    numbered = {one.id for one in reading.events}
    assert len(numbered) == len(reading.events)
    assert {one.part_of for one in reading.events} | {one.event for one in reading.plans} <= {None, *numbered}
    assert all(one.part_of != one.id for one in reading.events)
    for when in dates(reading):
        if when is not None:
            assert replace(parse(when.edtf), written=when.written) == when


@given(st.lists(TEXTS, min_size=1, max_size=3))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_gives_a_sound_reading_alone_and_in_company(texts: list[str]) -> None:
    together = read(texts)
    assert [str(one) for one in together] == [str(one) for one in alone(texts)]
    for one in together:
        if isinstance(one, Reading):
            check(one)
        else:
            assert "reading failed" not in one.problem and "taken apart" not in one.problem


@given(st.data())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_page_cut_anywhere_gives_a_sound_reading(data: st.DataObject) -> None:
    page = data.draw(st.sampled_from(sorted(EXAMPLES.iterdir())), "page").read_text("utf-8", errors="replace")
    start = data.draw(st.integers(0, len(page)), "start")
    cut = page[start : start + data.draw(st.integers(1_000, 4_000), "length")]
    first, second = (list(engines.read_pages([Page("cut", cut)])) for _ in range(2))
    assert [str(one) for one in first] == [str(one) for one in second]
    for one in first:
        if isinstance(one, Reading):
            check(one)
        else:
            assert "reading failed" not in one.problem and "taken apart" not in one.problem


def test_the_sample_pages_give_sound_readings(samples: tuple[Reading, ...]) -> None:
    for one in samples:
        check(one)
