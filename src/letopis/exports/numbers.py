"""Numbers as the reader's language writes them: «26,1 млрд», "26.1 bn"."""

from collections.abc import Mapping
from decimal import Decimal

from letopis.exports.catalog import Language

#: Thousands are parted by a narrow blank that breaks no line, in English by a comma.
_PARTED: Mapping[Language, tuple[str, str]] = {"ru": ("\u202f", ","), "kk": ("\u202f", ","), "en": (",", ".")}
_SCALES: Mapping[Language, tuple[tuple[int, str], ...]] = {
    "ru": ((12, "трлн"), (9, "млрд"), (6, "млн")),
    "kk": ((12, "трлн"), (9, "млрд"), (6, "млн")),
    "en": ((12, "tn"), (9, "bn"), (6, "m")),
}
#: A number is shortened to millions and more where no more decimals than these are lost to the eye.
_DECIMALS = 3


def number(value: float, language: Language) -> str:
    """A number with all its digits.

    >>> number(18400.5, "en"), number(1200000, "ru").replace(chr(0x202f), " ")
    ('18,400.5', '1 200 000')
    """
    thousands, point = _PARTED[language]
    whole, _, rest = f"{Decimal(repr(value)):,f}".partition(".")
    rest = rest.rstrip("0")
    return whole.replace(",", thousands) + (point + rest if rest else "")


def amount(value: float, language: Language) -> str:
    """A number in thousands of millions or millions, where nothing is lost by it.

    >>> amount(26_100_000_000, "ru").replace(chr(0xa0), " "), amount(1_234_567, "en"), amount(-2e6, "en")
    ('26,1 млрд', '1,234,567', '-2\\xa0m')
    """
    exact = Decimal(repr(value))
    for power, name in _SCALES[language]:
        scaled = exact.scaleb(-power)
        if abs(scaled) >= 1:
            if round(scaled, _DECIMALS) == scaled:
                return f"{number(float(scaled), language)}\u00a0{name}"
            break
    return number(value, language)
