"""Encodings: declared or not, right or wrong, whole or cut."""

import os

import pytest

from letopis.article.encoding import decode, plausibility, whole
from letopis.model.errors import UnreadablePage

TEXT = 'Министр иностранных дел прибыл в Белград.\r\n\r\n"Мы обсудили ЭТО и объём торговли", - сказал он.\r\n'
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "koi8-r", "cp866", "mac-cyrillic"]


@pytest.mark.parametrize("charset", ENCODINGS)
def test_undeclared_text_comes_out_untouched(charset: str) -> None:
    assert decode("x", TEXT.encode(charset)).text == TEXT


@pytest.mark.parametrize("charset", ["cp1251", "koi8-r", "cp866", "mac-cyrillic", "iso8859-5"])
def test_capitals_alone_are_enough_to_tell(charset: str) -> None:
    text = "МИНИСТР ИНОСТРАННЫХ ДЕЛ ПРИБЫЛ С ВИЗИТОМ\n" + "Переговоры пройдут завтра\n"
    assert decode("x", text.encode(charset)).text == text


def test_the_declared_encoding_is_followed() -> None:
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset=koi8-r"></head>{TEXT}</html>'
    found = decode("x", page.encode("koi8-r"))
    assert (found.text, found.charset, found.notice) == (page, "koi8-r", None)


def test_the_transport_may_declare_it() -> None:
    assert decode("x", "Ж".encode("cp1251"), charset="windows-1251").text == "Ж"


def test_a_wrong_declaration_is_not_followed_and_is_said() -> None:
    page = f'<meta charset="koi8-r">{TEXT}'
    found = decode("x", page.encode("cp1251"))
    assert found.text == page
    assert str(found.notice) == "declared as koi8-r, but it is in cp1251"


def test_a_declaration_of_another_encoding_over_utf_8() -> None:
    page = f'<?xml version="1.0" encoding="windows-1251"?>{TEXT}'
    assert decode("x", page.encode()).text == page


def test_text_that_breaks_off_inside_a_letter_is_read_with_a_notice() -> None:
    found = decode("x", TEXT.encode()[:20])
    assert TEXT.startswith(found.text) and "breaks off" in str(found.notice)


def test_half_a_character_becomes_a_sign() -> None:
    found = whole("Да \ud83d нет")
    assert found.text == "Да \ufffd нет" and "decoded: 1" in str(found.notice)
    assert whole(TEXT).notice is None


def test_a_few_wrong_bytes_do_not_spoil_a_page() -> None:
    found = decode("x", (TEXT * 20).encode().replace("торговли".encode(), b"\xff", 1))
    assert found.charset == "utf-8" and "decoded: 1" in str(found.notice)


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7\n...", b"PK\x03\x04rest", b"\x89PNG\r\n", os.urandom(3_000), bytes(500)]
)
def test_what_is_not_text_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadablePage) as error:
        decode("page.bin", content)
    assert error.value.document == "page.bin" and error.value.remedy


def test_plausibility_tells_russian_from_its_distortions() -> None:
    right = plausibility(TEXT)
    for real in ("cp1251", "koi8-r", "cp866"):
        for taken in ("cp1251", "koi8-r", "cp866", "mac-cyrillic", "latin-1"):
            if real != taken:
                assert plausibility(TEXT.encode(real).decode(taken, "replace")) < right
