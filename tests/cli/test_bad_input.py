"""Bad input from end to end: one clear line for each page, the rest go on, and the exit status says so."""

import gzip
import json
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from typer.testing import Result

Run = Callable[..., Result]
LINE = "Министр прибыл в Осло и провёл переговоры.\n"
FURNITURE = "Главная\nО проекте\nПоделиться\nПодписаться на канал\nЧитайте также\n© 2021 Все права защищены\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def empty(folder: Path, page: str) -> Path:
    return written(folder / "empty.html", b"")


def binary(folder: Path, page: str) -> Path:
    return written(folder / "binary", bytes(range(256)) * 50)


def picture(folder: Path, page: str) -> Path:
    return written(folder / "picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(100))


def truncated(folder: Path, page: str) -> Path:
    return written(folder / "truncated.txt", page.encode()[:-1])


def large(folder: Path, page: str) -> Path:
    path = folder / "large.html"
    with path.open("wb") as file:
        file.write(page.encode())
        file.truncate(50_000_000)
    return path


def packed(folder: Path, page: str) -> Path:
    return written(folder / "large.gz", gzip.compress(page.encode() + b" " * 50_000_000, compresslevel=1))


def repeated(folder: Path, page: str) -> Path:
    return written(folder / "repeated.txt", (LINE * 100_000).encode())


def only_furniture(folder: Path, page: str) -> Path:
    return written(folder / "furniture.txt", FURNITURE.encode())


def future(folder: Path, page: str) -> Path:
    return written(folder / "future.txt", page.replace("2020", str(date.today().year + 20)).encode())


def missing(folder: Path, page: str) -> Path:
    return folder / "missing.txt"


def dangling(folder: Path, page: str) -> Path:
    path = folder / "dangling.txt"
    path.symlink_to(folder / "nowhere")
    return path


def below_a_file(folder: Path, page: str) -> Path:
    return written(folder / "file", page.encode()) / "page.txt"


def in_a_circle(folder: Path, page: str) -> Path:
    path = folder / "circle"
    path.symlink_to(path)
    return path


def without_files(folder: Path, page: str) -> Path:
    path = folder / "bare"
    path.mkdir()
    return path


def too_long_a_name(folder: Path, page: str) -> Path:
    return folder / ("x" * 300)


def in_another_language(folder: Path, page: str) -> Path:
    story = "The foreign minister of Chile arrived in Oslo today and met his colleague, the ministry said. " * 3
    return written(folder / "english.txt", story.encode())


def cut_off(folder: Path, page: str) -> Path:
    return written(folder / "cut.jsonl.gz", gzip.compress(os.urandom(50_000).hex().encode())[:-20_000])


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


#: What makes a bad page or path, and a word of what must be said of it.
BAD = {
    empty: "empty",
    binary: "binary",
    picture: "PNG",
    truncated: "breaks off",
    large: "larger than",
    packed: "larger than",
    repeated: "repetitions",
    only_furniture: "only furniture",
    future: "in the future",
    missing: "no such file",
    dangling: "no such file",
    below_a_file: "not a directory",
    in_a_circle: "cannot be read",
    without_files: "holds no files",
    too_long_a_name: "cannot be read",
    in_another_language: "'en'",
    cut_off: "cut off",
}


@pytest.mark.parametrize("made", BAD, ids=lambda made: made.__name__)
def test_one_line_names_the_page_the_trouble_and_the_remedy(letopis: Run, folder: Path, page: Path, made) -> None:  # type: ignore[no-untyped-def]
    path = made(folder, page.read_text(encoding="utf-8"))
    result = letopis("read", path)
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"{path}: ") and BAD[made] in line
    assert line.split("; ")[-1], "no remedy"
    assert result.exit_code == 1
    assert all(json.loads(one)["source"] == str(path) for one in result.stdout.splitlines())


def test_the_good_pages_among_bad_ones_are_read(letopis: Run, folder: Path, page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    bad = [made(folder, text) for made in BAD if made not in (repeated, large, packed)]
    result = letopis("read", *bad, page)
    assert result.exit_code == 1
    assert [line.split(": ")[0] for line in result.stderr.splitlines()] == [str(path) for path in bad]
    assert json.loads(result.stdout.splitlines()[-1])["source"] == str(page)


def test_a_page_of_which_something_is_lost_is_read_all_the_same(letopis: Run, folder: Path, page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for made in (truncated, future):
        (line,) = letopis("read", made(folder, text)).stdout.splitlines()
        reading = json.loads(line)
        assert reading["events"], f"{made.__name__}: its visit is not read"


def test_show_tells_the_same(letopis: Run, folder: Path, page: Path) -> None:
    result = letopis("show", only_furniture(folder, ""), page)
    assert result.exit_code == 2  # one page at a time
    result = letopis("show", only_furniture(folder, ""))
    assert result.exit_code == 1 and "only furniture" in result.stderr and "Главная" in result.stdout


def test_a_readable_page_has_no_complaint(letopis: Run, page: Path) -> None:
    result = letopis("read", page)
    assert (result.exit_code, result.stderr) == (0, "")
