"""Text is compared without regard to case and to ё."""

from letopis.model.text import fold


def test_case_and_yo_make_no_difference() -> None:
    assert fold("Ёлкин и ЁЖ") == fold("елкин И еж") == "елкин и еж"
