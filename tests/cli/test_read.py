"""`letopis read`: what goes to standard output, what to standard error, and how it ends."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Run = Callable[..., Result]


def test_json_lines_in_the_order_given(letopis: Run, page: Path) -> None:
    other = page.with_name("another.txt")
    other.write_text("Дождь\n\nВ Осло завтра ожидается сильный дождь, сообщили синоптики.\n", encoding="utf-8")
    result = letopis("read", page, other, "--format", "jsonl")
    assert (result.exit_code, result.stderr) == (0, "")
    readings = [json.loads(line) for line in result.stdout.splitlines()]
    assert [one["source"] for one in readings] == [str(page), str(other)]
    assert "Хуан Перес" in [one["name"] for one in readings[0]["entities"]]


def test_a_pipe_gets_json_lines_unasked(letopis: Run, page: Path) -> None:
    assert json.loads(letopis("read", page).stdout)["source"] == str(page)


def test_a_summary_names_the_facts(letopis: Run, page: Path) -> None:
    result = letopis("read", page, "--format", "text")
    assert result.exit_code == 0
    for words in ("Events", "visit", "Осло", "Offices", "министр иностранных дел"):
        assert words in result.stdout


def test_standard_input(letopis: Run, page: Path) -> None:
    result = letopis("read", "-", stdin=page.read_bytes())
    assert json.loads(result.stdout)["source"] == "-"


def test_what_cannot_be_read_is_told_in_one_line_and_the_rest_go_on(letopis: Run, page: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    result = letopis("read", tmp_path / "missing.txt", empty, page)
    assert result.exit_code == 1
    errors = result.stderr.splitlines()
    assert len(errors) == 2
    assert errors[0].startswith(f"{tmp_path / 'missing.txt'}: ") and errors[1].startswith(f"{empty}: ")
    assert [json.loads(line)["source"] for line in result.stdout.splitlines()] == [str(page)]


def test_half_a_character_is_escaped(letopis: Run, page: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.jsonl"
    text = page.read_text(encoding="utf-8")
    broken.write_text(json.dumps({"url": "https://example.org/half", "text": f"{text}\n\n\ud83d"}), encoding="utf-8")
    result = letopis("read", broken)
    assert "Traceback" not in result.stderr
    assert result.stdout == "" or json.loads(result.stdout)["text"].startswith("Главы")


def test_a_file_takes_its_name_when_it_is_whole(letopis: Run, page: Path, tmp_path: Path) -> None:
    out = tmp_path / "readings.jsonl"
    result = letopis("read", page, "--out", out)
    assert (result.exit_code, result.stdout) == (0, "")
    assert json.loads(out.read_text(encoding="utf-8"))["source"] == str(page)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["oslo.txt", "readings.jsonl"]


def test_a_place_that_cannot_be_written_is_told(letopis: Run, page: Path, tmp_path: Path) -> None:
    result = letopis("read", page, "--out", tmp_path / "no" / "such" / "folder.jsonl")
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr and "--out" in result.stderr


@pytest.mark.parametrize("arguments", [("read",), ("read", "--format", "xml", "page"), ("reed", "page")])
def test_wrong_usage(letopis: Run, arguments: tuple[str, ...]) -> None:
    assert letopis(*arguments).exit_code == 2


def test_help_has_examples_and_exit_codes(letopis: Run) -> None:
    assert "letopis read pages/" in letopis("read", "--help").stdout
    for status in ("0 all was read", "1 something", "2 wrong usage", "130 interrupted"):
        assert status in " ".join(letopis("--help").stdout.split())


def test_help_does_not_wait_for_the_models() -> None:
    code = "import sys, letopis.cli; print('slovnet' in sys.modules or 'trafilatura' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


def test_version(letopis: Run) -> None:
    result = letopis("--version")
    assert (result.exit_code, result.stdout.split()[0]) == (0, "letopis")


def test_a_closed_pipe_is_no_error(page: Path) -> None:
    command = [sys.executable, "-c", "from letopis.cli import main; main()", "read", *[str(page)] * 3]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    process.stdout.close()
    _, errors = process.communicate()
    assert "Traceback" not in errors and "Broken" not in errors


def test_an_interruption_ends_with_its_own_status(monkeypatch: pytest.MonkeyPatch, page: Path) -> None:
    from letopis.cli import app

    def interrupted(paths: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("letopis.cli.read.results", interrupted)
    monkeypatch.setattr("sys.argv", ["letopis", "read", str(page)])
    with pytest.raises(SystemExit) as ended:
        app.main()
    assert ended.value.code == 130
