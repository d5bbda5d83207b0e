"""Bytes → text: the encoding as declared or as it proves itself, with a check that Russian came out as Russian."""

import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from letopis.model.article import Notice
from letopis.model.errors import UnreadablePage

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe\x00\x00", "utf-32"), (b"\x00\x00\xfe\xff", "utf-32"),
         (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))  # fmt: skip
_DECLARED = re.compile(
    rb"""(?:<meta[^>]{0,200}?charset\s*=|<\?xml[^>]{0,100}?encoding\s*=)\s*["']?\s*([\w.:-]+)""", re.I
)
_CYRILLIC = ("cp1251", "koi8-r", "cp866", "mac-cyrillic", "iso8859-5")
_KINDS = ((b"%PDF", "a PDF file"), (b"PK\x03\x04", "a ZIP archive or an office document"), (b"\x89PNG", "a PNG image"),
          (b"\xff\xd8\xff", "a JPEG image"), (b"GIF8", "a GIF image"), (b"\xd0\xcf\x11\xe0", "an old office document"),
          (b"\x7fELF", "a program"), (b"SQLite format", "a database"))  # fmt: skip
#: The ten commonest letters of Russian, more than six in ten of all (National Corpus of the Russian Language).
_COMMON = frozenset("оеаинтсрвл")
_SAMPLE = 200_000
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with the encoding that it was in; `notice` says what was odd, for a person."""

    text: str
    charset: str
    notice: Notice | None = None


def decode(document: str, content: bytes, charset: str | None = None) -> Decoded:
    """The text of a document's bytes, line breaks untouched, without its byte order mark.

    `charset` is what the transport declared, if it did. A declaration inside the document is followed unless the text
    that it gives is not plausible and another encoding gives Russian. Raises UnreadablePage for what is not text.
    """
    for start, kind in _KINDS:
        if content.startswith(start):
            raise UnreadablePage(document, f"it is {kind}, not a page", "extract its text first")
    found = _marked(content) or _utf16(content) or _utf8(content) or _cyrillic(content, _declared(content, charset))
    found = found or _guessed(content)
    if found is None or _binary(found.text):
        raise UnreadablePage(document, "it is binary data or in an unknown encoding", "save the page as UTF-8 text")
    return found


def whole(text: str) -> Decoded:
    """A text that came as characters, as from JSON, with a sign in place of each half of a character (a surrogate)."""
    mended = _SURROGATE.sub("\ufffd", text)
    return Decoded(mended, "unicode", _cut(mended) if mended != text else None)


def plausibility(text: str) -> float:
    """How much a text looks like Russian, from 0 up to 1; noise from a wrong encoding stays below a half.

    Counts Cyrillic words of common letters in proper case against other characters beyond ASCII.

    >>> plausibility("Министр прибыл в Белград") > 0.8 > 0.4 > plausibility("лХМХЯРП ОПХАШК Б аЕКЦПЮД")
    True
    """
    foreign = [char for char in text[:_SAMPLE] if char > "\x7f" and char not in "«»—–„“”’…№\u00a0\u00ad"]
    if not foreign:
        return 0.0
    letters = [char for char in foreign if "а" <= char.lower() <= "я" or char.lower() in "ёіїєґўқғұүөһңә"]
    lower = sum(char.islower() for char in letters)
    wrong = sum(map(len, re.findall(r"(?<=[а-яё])[А-ЯЁ]", text[:_SAMPLE])))
    common = sum(char in _COMMON for char in map(str.lower, letters))
    shape = min(1.0, common / (0.55 * max(1, len(letters))))
    return max(
        0.0, len(letters) / len(foreign) * shape * (0.5 + 0.5 * lower / max(1, len(letters))) - wrong / len(foreign)
    )


def _marked(content: bytes) -> Decoded | None:
    for mark, charset in _BOMS:
        if content.startswith(mark):
            text = content.decode(charset, "replace").removeprefix("\ufeff")
            return Decoded(text, charset, _cut(text))
    return None


def _cut(text: str) -> Notice | None:
    wrong = text.count("\ufffd")
    return Notice(f"characters that could not be decoded: {wrong}", "fetch the page again") if wrong else None


def _utf16(content: bytes) -> Decoded | None:
    """UTF-16 without its mark: every second byte of Russian or ASCII text is 0 or 4."""
    sample = content[: _SAMPLE - _SAMPLE % 2]
    for charset, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if len(high) > 3 and sum(byte in (0, 4) for byte in high) > 0.9 * len(high):
            return Decoded(content.decode(charset, "replace"), charset)
    return None


def _utf8(content: bytes) -> Decoded | None:
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if 0 < error.start >= len(content) - 3 and error.reason == "unexpected end of data":
            text = content[: error.start].decode("utf-8")
            return Decoded(text, "utf-8", Notice("the text breaks off inside a character", "fetch the page again"))
    text = content.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    if wrong * 50 > sum(char > "\x7f" for char in text):
        return None
    return Decoded(text, "utf-8", _cut(text))


def _declared(content: bytes, charset: str | None) -> str | None:
    match = _DECLARED.search(content[:8192])
    for name in (match[1].decode("ascii", "replace") if match else None, charset):
        try:
            if name:
                b"".decode(name)
                return name.lower()
        except LookupError:
            continue
    return None


def _cyrillic(content: bytes, declared: str | None) -> Decoded | None:
    """One of the Russian single-byte encodings, the declared one preferred where it is plausible."""
    sample = content[:_SAMPLE]
    names = list(dict.fromkeys([*([declared] if declared else []), *_CYRILLIC]))
    scores = {name: plausibility(sample.decode(name, "replace")) for name in names}
    best = max(names, key=lambda name: scores[name])
    if declared and scores[declared] >= 0.8 * scores[best]:
        return Decoded(content.decode(declared, "replace"), declared)
    if scores[best] < 0.5:
        return None
    notice = Notice(f"declared as {declared}, but it is in {best}") if declared else None
    return Decoded(content.decode(best, "replace"), best, notice)


def _guessed(content: bytes) -> Decoded | None:
    best = from_bytes(content[:_SAMPLE]).best()
    if best is None:
        return None
    notice = Notice(f"the encoding is a guess: {best.encoding}", "save the page as UTF-8 text")
    return Decoded(content.decode(best.encoding, "replace"), best.encoding, notice)


def _binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    return len(_CONTROLS.findall(sample)) > 0.002 * len(sample) + 2
