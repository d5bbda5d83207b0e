"""Properties that hold for any text and any date."""

from datetime import date, timedelta

import edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from letopis.times import find
from letopis.times.lexicon import words

MONTHS = (
    "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря",
)  # fmt: skip
DAYS = st.dates(date(1800, 1, 1), date(2150, 12, 31))
PIECES = st.sampled_from(
    [
        *sorted(words())[::7],
        "12",
        "2021",
        "5-го",
        "1990-е",
        "XX",
        "–",
        "-",
        ",",
        ".",
        "(",
        ")",
        "\n",
        "10.04.2023",
        "14:30",
    ]
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=12).map(" ".join))


@given(TEXTS, st.one_of(st.none(), st.dates()), st.sampled_from(["past", "future", None]))
def test_any_text_gives_spans_in_order_and_valid_edtf(text: str, told: date | None, tense: str | None) -> None:
    end = 0
    for one in find(text):
        assert end <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.written
        end = one.end
        when = one.resolve(told, tense)  # type: ignore[arg-type]
        if when is not None and (told is None or date(1000, 1, 1) < told < date(9000, 1, 1)):
            assert edtf.parse_edtf(when.edtf)
            assert when.earliest is None or when.latest is None or when.earliest <= when.latest


@given(DAYS)
@settings(max_examples=30)
def test_a_day_in_words_figures_and_iso_is_the_same_day(day: date) -> None:
    prose = f"{day.day} {MONTHS[day.month - 1]} {day.year} года"
    for text in (prose, day.strftime("%d.%m.") + str(day.year), day.isoformat()):
        [found] = find(text)
        when = found.resolve(None)
        assert when is not None
        assert when.earliest == when.latest == day
        assert str(when) == str(edtf.parse_edtf(day.isoformat()))


@given(DAYS, DAYS, st.sampled_from(["past", "future", None]))
def test_a_day_without_a_year_keeps_its_day_and_the_side_of_its_tense(day: date, told: date, tense: str | None) -> None:
    [found] = find(f"{day.day} {MONTHS[day.month - 1]}")
    when = found.resolve(told, tense)  # type: ignore[arg-type]
    assert when is not None
    assert when.earliest is not None
    assert (when.earliest.month, when.earliest.day) == (day.month, day.day)
    if tense == "past":
        assert when.earliest <= told
    elif tense == "future":
        assert when.earliest >= told
    elif day.month != 2:
        assert abs(when.earliest - told) <= timedelta(days=183)


@given(st.integers(1000, 2100), st.integers(1, 12))
def test_the_parts_of_a_month_lie_in_it_and_do_not_overlap(year: int, month: int) -> None:
    names = ("начале", "середине", "конце")
    parts = [find(f"в {name} {MONTHS[month - 1]} {year} года")[0].resolve(None) for name in names]
    whole = find(f"{MONTHS[month - 1]} {year} года")[0].resolve(None)
    assert whole is not None
    for one, following in zip(parts, [*parts[1:], None], strict=True):
        assert one is not None
        assert one.inside(whole)
        assert following is None or (one.latest or date.max) < (following.earliest or date.min)
