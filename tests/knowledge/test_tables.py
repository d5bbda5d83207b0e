"""The knowledge tables: what they must hold, and what is said of a line that cannot be understood."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from letopis.knowledge import gazetteer, index, lexicon, sources
from letopis.knowledge.entries import Country, Naming
from letopis.knowledge.sources import countries, namings, period_of
from letopis.knowledge.tables import FOLDER, rows, several
from letopis.model import when
from letopis.model.errors import BadKnowledge

STATES = [one for one in countries().values() if one.kind == "country"]
CLDR = {row["code"]: row["cldr"] for _, row in rows(FOLDER / "built" / "countries.tsv") if row["cldr"]}


def test_all_states_are_there() -> None:
    assert len(STATES) == 193 + 1  # the members of the United Nations and the Holy See
    assert {"XK", "PS", "TW", "GE-AB", "GE-SO", "MD-PMR", "SU", "YU", "DD", "CS", "EU"} <= countries().keys()


@pytest.mark.parametrize("country", STATES, ids=lambda one: one.code)
def test_a_state_has_name_adjective_capital_and_wikidata_id(country: Country) -> None:
    assert country.name
    assert country.adjective
    assert country.capital
    assert country.wikidata is not None and country.wikidata.startswith("Q")


@pytest.mark.parametrize("country", [one for one in STATES if one.code in CLDR], ids=lambda one: one.code)
def test_the_name_that_the_unicode_consortium_gives_is_known(country: Country) -> None:
    short = {"CD": "ДР Конго", "CG": "Конго-Браззавиль", "US": "США", "MM": "Мьянма", "TR": "Турция"}
    name = short.get(country.code, CLDR[country.code].replace("о-ва", "Острова"))
    if country.code in ("SB", "MH"):
        name = f"{name.split()[0]} Острова"
    hit = gazetteer().longest([word.lower().replace("ё", "е") for word in sources_words(name)])
    assert hit is not None and country.code in {code for one in hit.entries for code in one.countries}


def sources_words(name: str) -> tuple[str, ...]:
    """A name's words as the index cuts them."""
    from letopis.knowledge.forms import words

    return words(name)


def test_every_adjective_ends_as_one() -> None:
    for country in countries().values():
        assert all(one.endswith(("ий", "ый", "ой")) for one in country.adjectives), country.code
        assert all(one.endswith(("о", "е", "с")) for one in country.prefixes), country.code


def test_every_period_is_an_edtf_interval() -> None:
    periods = {one.entry.period for one in namings() if one.entry.period}
    assert len(periods) > 20
    for period in periods:
        assert when.parse(period).precision is when.Precision.INTERVAL


def test_no_name_is_blank_or_mixes_alphabets() -> None:
    for naming in namings():
        assert naming.name.strip() == naming.name != ""
        letters = [letter for letter in naming.name if letter.isalpha()]
        latin = [letter for letter in letters if letter.isascii()]
        assert not latin or len(latin) == len(letters) or " " in naming.name, naming.name


def test_the_index_file_is_fresh() -> None:
    assert index.INDEX.exists()
    assert f'"digest":"{index.digest()}"' in index.INDEX.read_text(encoding="utf-8")[:100], (
        "run python scripts/build_knowledge.py --index"
    )


def test_a_lexicon_is_read_only() -> None:
    with pytest.raises(TypeError):
        lexicon("topics")["new"] = {}  # type: ignore[index]


def test_a_missing_lexicon_is_named() -> None:
    with pytest.raises(BadKnowledge, match=r"nowhere\.toml: there is no such file"):
        lexicon("nowhere")


def test_a_broken_lexicon_is_named_with_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "broken.toml").write_text("[a]\nb = \n", encoding="utf-8")
    monkeypatch.setattr("letopis.knowledge.tables.FOLDER", tmp_path)
    with pytest.raises(BadKnowledge, match="line 2"):
        lexicon("broken")


def test_a_row_with_too_many_cells_is_named(tmp_path: Path) -> None:
    table = tmp_path / "table.tsv"
    table.write_text("# a comment\none\ttwo\n1\t2\n\n1\t2\t3\n", encoding="utf-8")
    with pytest.raises(BadKnowledge, match="line 5: 3 cells where the table has 2 columns"):
        list(rows(table))


def test_a_short_row_has_empty_cells(tmp_path: Path) -> None:
    table = tmp_path / "table.tsv"
    table.write_text("one\ttwo\n1\n", encoding="utf-8")
    assert list(rows(table)) == [("line 2", {"one": "1", "two": ""})]


def test_a_list_in_a_cell() -> None:
    assert several("а; б;;в ") == ("а", "б", "в")


def test_a_wrong_period_is_named_with_its_remedy() -> None:
    with pytest.raises(BadKnowledge, match=r"line 7: 'давно' is not an interval; write it as 1926/1991-02"):
        period_of("Фрунзе@давно", "cities.tsv", "line 7")


@pytest.fixture
def altered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the tables that a test may spoil."""
    (tmp_path / "built").mkdir()
    for name in sources.TABLES:
        (tmp_path / name).write_bytes((FOLDER / name).read_bytes())
    monkeypatch.setattr("letopis.knowledge.sources.FOLDER", tmp_path)
    monkeypatch.setattr("letopis.knowledge.tables.FOLDER", tmp_path)
    countries.cache_clear()
    lexicon.cache_clear()
    yield tmp_path
    countries.cache_clear()
    lexicon.cache_clear()


@pytest.mark.parametrize(
    ("table", "line", "problem"),
    [
        ("countries.tsv", "country\tRU\tЕщё Россия", "RU is there twice"),
        ("countries.tsv", "kingdom\tQQ\tНигде", "unknown kind 'kingdom'"),
        ("countries.tsv", "country\tQQ\t", "QQ has no name"),
        ("cities.tsv", "Город\tQQ", "unknown country 'QQ'"),
        ("cities.tsv", "Город\tRU\tW12", "'W12' is not a Wikidata id"),
        ("cities.tsv", "Город\tRU\t\tСтарый@вчера", "'вчера' is not an interval"),
        ("regions.tsv", "Край\tQQ", "unknown country 'QQ'"),
        ("organisations.toml", '[[club]]\nname = "Клуб"', "unknown table 'club'"),
        ("organisations.toml", '[[ministry]]\nalso = ["Ведомство"]', "no name"),
    ],
)
def test_a_spoilt_line_is_named(altered: Path, table: str, line: str, problem: str) -> None:
    with (altered / table).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    with pytest.raises(BadKnowledge) as raised:
        spoilt: list[Naming] = list(namings())
        assert not spoilt
    assert problem in raised.value.problem
    assert raised.value.document.endswith(table)
    assert raised.value.remedy
