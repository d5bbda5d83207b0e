"""`letopis brief`."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from typer.testing import Result

Run = Callable[..., Result]


def test_a_brief_of_a_relation_is_markdown_with_footnotes(letopis: Run, sample_chronicle: Path) -> None:
    told = letopis("brief", "--between", "AZ", "Грузия", "--since", "2022", "--db", sample_chronicle)
    assert told.exit_code == 0, told.stderr
    assert told.stdout.startswith("# Азербайджан – Грузия: справка\n")
    assert "события: с 1 января 2022" in told.stdout.splitlines()[2]
    assert "[^1]: " in told.stdout


def test_a_brief_is_written_in_three_languages_and_forms(letopis: Run, sample_chronicle: Path, tmp_path: Path) -> None:
    page, document = tmp_path / "b.html", tmp_path / "b.docx"
    asked = ("brief", "--between", "AZ", "GE", "--db", sample_chronicle)
    assert letopis(*asked, "--language", "kk-KZ", "--format", "html", "--out", page).exit_code == 0
    assert '<html lang="kk">' in page.read_text(encoding="utf-8") and "анықтама" in page.read_text(encoding="utf-8")
    assert letopis(*asked, "--language", "en", "--format", "docx", "--out", document).exit_code == 0
    assert docx.Document(str(document)).paragraphs[0].text == "Azerbaijan – Georgia: brief"
    assert list(tmp_path.iterdir()) != [] and not list(tmp_path.glob("*.part"))


def test_a_word_document_goes_through_a_pipe(letopis: Run, sample_chronicle: Path) -> None:
    told = letopis("brief", "--day", "2022-11-24", "--format", "docx", "--db", sample_chronicle)
    assert told.stdout_bytes[:2] == b"PK"


def test_a_brief_of_a_day(letopis: Run, sample_chronicle: Path) -> None:
    told = letopis("brief", "--day", "2022-11-24", "--language", "en", "--db", sample_chronicle)
    assert told.stdout.startswith("# 24 November 2022: what became known\n")
    months = letopis("brief", "--since", "2022-11", "--until", "2022-12", "--language", "en", "--db", sample_chronicle)
    assert months.stdout.startswith("# 1 November – 31 December 2022: what became known\n")


@pytest.mark.parametrize("day", ["today", "yesterday"])
def test_days_have_names(letopis: Run, sample_chronicle: Path, day: str) -> None:
    told = letopis("brief", "--day", day, "--language", "en", "--db", sample_chronicle)
    assert "Nothing new was published in this time." in told.stdout


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ((), "give --between A B, --day DAY or --since DAY"),
        (("--between", "AZ", "GE", "--day", "2022-11-24"), "--day is for briefs without --between"),
        (("--day", "2022-11-24", "--as-of", "2022-11-24"), "--as-of is for briefs with --between"),
        (("--until", "2022"), "give --between A B"),
    ],
)
def test_options_that_do_not_fit_are_told(
    letopis: Run, sample_chronicle: Path, options: tuple[str, ...], problem: str
) -> None:
    told = letopis("brief", *options, "--db", sample_chronicle)
    assert told.exit_code == 2 and problem in " ".join(told.stderr.replace("│", " ").split())


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (("--between", "AZ", "Атлантида"), "Атлантида"),
        (("--since", "some day"), "some day: is no day, month or year"),
        (("--day", "2022-11-24", "--language", "fr"), "fr: nothing is written in this language; use one of ru, kk, en"),
        (("--since", "2023", "--until", "2022"), "comes before 2023"),
    ],
)
def test_what_cannot_be_answered_is_told_with_its_remedy(
    letopis: Run, sample_chronicle: Path, options: tuple[str, ...], problem: str
) -> None:
    told = letopis("brief", *options, "--db", sample_chronicle)
    assert told.exit_code == 1 and problem in told.stderr


def test_a_place_that_cannot_be_written_to_is_told(letopis: Run, sample_chronicle: Path, tmp_path: Path) -> None:
    out = tmp_path / "nowhere" / "b.docx"
    told = letopis("brief", "--day", "2022-11-24", "--format", "docx", "--out", out, "--db", sample_chronicle)
    assert told.exit_code == 1 and "cannot be written" in told.stderr
