"""The pages of reference are as the code has them now."""

from pathlib import Path

import build_reference
import pytest


@pytest.mark.parametrize("name", build_reference.PAGES)
def test_a_page_of_reference_is_fresh(name: str) -> None:
    shown = (build_reference.FOLDER / name).read_text(encoding="utf-8")
    assert shown == build_reference.built(name), "run scripts/build_reference.py"


def test_no_other_page_is_among_them() -> None:
    assert {one.name for one in build_reference.FOLDER.iterdir()} == set(build_reference.PAGES)


def test_what_is_stale_is_told_and_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(build_reference, "FOLDER", tmp_path)
    monkeypatch.setattr(build_reference, "PAGES", {"small.md": lambda: "# Small\n\nA page.\n"})
    monkeypatch.setattr("sys.argv", ["build_reference.py", "--check"])
    assert build_reference.main() == 1
    assert capsys.readouterr().out == "stale: docs/reference/small.md\n"
    assert not list(tmp_path.iterdir())
    monkeypatch.setattr("sys.argv", ["build_reference.py"])
    assert build_reference.main() == 0
    assert (tmp_path / "small.md").read_text().startswith(f"# Small\n{build_reference.NOTE}\n")
    assert list(build_reference.stale()) == []
