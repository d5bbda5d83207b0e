"""What a user's paths name, and what is said of what cannot be read."""

import gzip
import io
import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from letopis.model.article import Page
from letopis.model.errors import LetopisError
from letopis.sources import LARGEST, pages

STORY = "Министр прибыл в столицу."


def record(number: int, **more: str) -> str:
    return json.dumps({"url": f"https://news.example/{number}", "text": STORY, **more}, ensure_ascii=False)


def found(*paths: str | Path) -> list[Page | LetopisError]:
    return list(pages(map(str, paths)))


def test_a_file_is_a_page_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "20120106_www.example_0b07"
    path.write_text(f"<html><p>{STORY}</p></html>", encoding="utf-8")
    (page,) = found(path)
    assert page == Page(str(path), path.read_bytes())


def test_a_folder_is_read_recursively_in_the_order_of_names(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "b/a.txt", "a.txt", ".hidden"):
        (tmp_path / name).write_text(STORY, encoding="utf-8")
    assert [Path(page.source).name for page in found(tmp_path)] == ["a.txt", "a.txt", "c.txt"]
    assert found(tmp_path)[1].source == str(tmp_path / "b" / "a.txt")


def test_a_pattern_names_files_and_folders(tmp_path: Path) -> None:
    for name in ("x1.txt", "x2.txt", "y.txt"):
        (tmp_path / name).write_text(STORY, encoding="utf-8")
    assert [Path(page.source).name for page in found(tmp_path / "x*.txt")] == ["x1.txt", "x2.txt"]


def test_a_file_whose_name_has_the_signs_of_a_pattern(tmp_path: Path) -> None:
    path = tmp_path / "page[1].txt"
    path.write_text(STORY, encoding="utf-8")
    assert [page.source for page in found(path)] == [str(path)]


def test_a_pattern_without_files_is_said(tmp_path: Path) -> None:
    (error,) = found(tmp_path / "*.txt")
    assert isinstance(error, LetopisError) and "no file matches" in str(error)


def test_standard_input() -> None:
    (page,) = pages(["-"], io.BytesIO(STORY.encode()))
    assert page == Page("-", STORY.encode())


def test_json_lines_on_standard_input() -> None:
    lines = f"{record(1)}\n\n{record(2)}"
    assert [page.source for page in pages(["-"], io.BytesIO(lines.encode()))] == [
        "https://news.example/1",
        "https://news.example/2",
    ]


@pytest.mark.parametrize("packed", [False, True])
def test_json_lines_give_the_collectors_word(tmp_path: Path, packed: bool) -> None:
    path = tmp_path / "stream"
    content = record(1, title="Визит", published="2021-04-08", fetched="2021-04-09T10:00:00").encode() + b"\n"
    path.write_bytes(gzip.compress(content) if packed else content)
    url = "https://news.example/1"
    assert found(path) == [Page(url, STORY, url, "Визит", "2021-04-08", "2021-04-09T10:00:00")]


def test_a_record_without_address_is_named_by_its_line(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_text('{"url": "u", "text": "а"}\n{"html": "<p>а</p>"}\n', encoding="utf-8")
    assert [page.source for page in found(path)] == ["u", f"{path}:2"]


def test_a_bad_line_is_named_and_the_rest_go_on(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_text(f'{record(1)}\n{{"url": "u", "te\n[1]\n{{"url": "u"}}\n{record(5)}\n', encoding="utf-8")
    first, broken, listed, empty, last = found(path)
    assert isinstance(first, Page) and isinstance(last, Page)
    assert "line 2: not valid JSON" in str(broken)
    assert "line 3: not a JSON object" in str(listed)
    assert "line 4: neither" in str(empty)


def test_a_bad_first_line_does_not_hide_what_the_file_is(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_text(f'{{"url": broken}}\n{record(2)}\n', encoding="utf-8")
    error, page = found(path)
    assert "line 1" in str(error) and isinstance(page, Page)


def test_a_record_longer_than_what_is_looked_at_first(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_text(json.dumps({"url": "u", "text": "слово " * 40_000}), encoding="utf-8")
    (page,) = found(path)
    assert page.source == "u"


def test_lines_are_read_as_they_are_asked_for() -> None:
    class Endless(io.RawIOBase):
        """JSON lines without end."""

        def __init__(self) -> None:
            self.rest = b""
            self.number = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
            while len(self.rest) < len(buffer):
                self.number += 1
                self.rest += record(self.number).encode() + b"\n"
            size = len(buffer)
            buffer[:], self.rest = self.rest[:size], self.rest[size:]
            return size

    stream: Iterator[Page | LetopisError] = pages(["-"], Endless())  # type: ignore[arg-type]
    assert [next(stream).source for _ in range(3)][-1] == "https://news.example/3"


def test_what_is_not_there_or_empty_is_said_and_the_rest_go_on(tmp_path: Path) -> None:
    empty, good, folder = tmp_path / "empty", tmp_path / "good.txt", tmp_path / "folder"
    empty.write_bytes(b" \n")
    good.write_text(STORY, encoding="utf-8")
    folder.mkdir()
    missing, nothing, bare, page = found(tmp_path / "nowhere", empty, folder, good)
    assert "there is no such file" in str(missing) and str(tmp_path / "nowhere") in str(missing)
    assert "empty" in str(nothing) and "holds no files" in str(bare)
    assert isinstance(page, Page)


def test_a_link_to_nowhere_is_said(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    (error,) = found(tmp_path)
    assert isinstance(error, LetopisError) and str(tmp_path / "link") in str(error)


def test_links_to_folders_are_not_followed_round_in_circles(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "self").symlink_to(tmp_path, target_is_directory=True)
    assert [Path(page.source).name for page in found(tmp_path)] == ["page.txt"]


@pytest.fixture
def anybody() -> Iterator[None]:
    """A user whom permissions bind, where the tests run as root."""
    own = os.geteuid()
    if own == 0:
        os.seteuid(65534)
    yield
    os.seteuid(own)


def test_a_folder_that_cannot_be_read(anybody: None) -> None:
    with tempfile.TemporaryDirectory() as top:
        folder, page = Path(top, "closed"), Path(top, "page.txt")
        folder.mkdir(mode=0)
        page.write_text(STORY, encoding="utf-8")
        error, read = found(top)
        folder.chmod(0o700)
    assert isinstance(error, LetopisError) and isinstance(read, Page)
    assert str(error).startswith(f"{folder}: ") and "permission denied" in str(error) and error.remedy


def test_a_page_of_fifty_megabytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.txt.gz"
    path.write_bytes(gzip.compress(b"a" * (LARGEST + 30_000_000), compresslevel=1))
    (error,) = found(path)
    assert isinstance(error, LetopisError) and "larger than the 20 MB" in str(error)


def test_a_line_that_is_too_long_is_refused_and_the_rest_go_on(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_text(f'{record(1)}\n{{"url": "u", "text": "{"a" * LARGEST}"}}\n{record(3)}\n', encoding="utf-8")
    _, error, last = found(path)
    assert "line 2" in str(error) and last.source == "https://news.example/3"


def test_gzip_that_is_cut_off_gives_what_it_has_and_is_said(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl.gz"
    lines = "\n".join(record(number) for number in range(5_000)).encode()
    path.write_bytes(gzip.compress(lines)[:-4_000])
    *some, error = found(path)
    assert some and isinstance(some[0], Page)
    assert "cut off or damaged" in str(error)
