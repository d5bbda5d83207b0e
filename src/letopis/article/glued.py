"""What a crawler ran together in one line: a dateline before a paragraph, a date after a headline, a call at the end.

Each rule is a function from a line to the offsets at which to cut it; the first that answers cuts.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from letopis.article.dates import ONLY_MONTH, dated, has_date_signs
from letopis.article.lines import Line, fold
from letopis.article.outlet import outlets
from letopis.article.phrases import Phrases
from letopis.model.article import Role

_HEAD, _TAIL, _LONGEST_HEADLINE = 160, 80, 40
_PLACE = (
    r"(?:[А-ЯЁA-Z][А-ЯЁа-яёA-Za-z'’]+(?:[- ][А-ЯЁа-яё][А-ЯЁа-яё]+){0,3})"
    r"(?:\s*[/,]\s*(?:[А-ЯЁ][А-ЯЁа-яё]+(?:[- ][А-ЯЁ][А-ЯЁа-яё]+){0,2}))?"
)
_DAY = (
    r"(?:\d{1,2}\s+[А-Яа-яё]{3,8}\.?(?:\s+\d{4}(?:\s*(?:года|г\.?))?)?"
    r"|[А-ЯЁа-яё]{3,8}\s+\d{1,2}|\d\d?\.\d\d(?:\.\d{2,4})?)"
)
_AGENCY = r"(?:(?:ИА|МИА|АО)\s+)?[«\"“]?[A-ZА-ЯЁ][\w.]*(?:[ -][A-ZА-ЯЁ][\w.]*){0,2}[»\"”]?"
_PERSON = r"(?:,?\s*(?:[Кк]орр\.\s*)?[А-ЯЁ][а-яё]+\s+[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)?"
_MARKED = r"(?:/[^/\n]{2,60}/|\([^()\n]{2,60}\)|\[[^\[\]\n]{2,60}\])"
_SIGN = r"\s*(?:\.\s*)?(?:--|[–—-])\s*"
_NEXT = r"(?=[«\"“„А-ЯЁA-Z0-9])"
_CITY = re.compile(r"(?P<city>[А-ЯЁ][А-ЯЁа-яё'’]+(?:[- ][А-ЯЁа-яё]+){0,3}?)\s*(?:[/(\[,.]|\d)")
_PARTICLES = frozenset({"де", "на", "дю", "ла", "эль", "да"})
#: The datelines of agencies and correspondents, as they stand before the first words of a story.
_DATELINES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_PLACE}[.,]?\s*{_DAY}\s*[.,]?\s*{_MARKED}\.?(?:{_SIGN}|\s*){_NEXT}",
        rf"{_PLACE},\s*{_DAY}\s*(?:[–—-]|,)\s*{_AGENCY}{_PERSON}\.\s*(?:[–—-]\s*)?{_NEXT}",
        rf"{_PLACE}\.\s*{_DAY}\.\s*{_AGENCY}{_PERSON}{_SIGN}{_NEXT}",
        rf"{_PLACE},?\s*{_MARKED}\.?(?:{_SIGN}|\s*){_NEXT}",
        rf"{_PLACE},\s*{_DAY}(?:{_SIGN}|\.\s+){_NEXT}",
        rf"[А-ЯЁ]{{3,}}(?:[- ][А-ЯЁ]{{3,}})?\.\s*{_AGENCY}{_PERSON}{_SIGN}{_NEXT}",
        rf"{_PLACE},\s*{_DAY}(?:,?\s\d\d?:\d\d)?{_SIGN}(?:ИА\s)?[A-ZА-ЯЁ]{{3,}}[.:]?\s+{_NEXT}",
        rf"{_PLACE}\.\s*{_DAY}\.\s*[A-ZА-ЯЁa-z.-]{{3,20}}/\s*{_NEXT}",
        rf"{_DAY},\s*{_PLACE}\s*{_MARKED}\.?(?:{_SIGN}|\s*){_NEXT}",
        rf"{_MARKED}\.?{_SIGN}{_NEXT}",
    )
)
_RUN_ON = re.compile(r"(?:(?<![А-Яа-яЁё])[а-яё]{3,}|[А-ЯЁ][а-яё]{4,})[»!?]?(?=[А-ЯЁ][а-яё]{2,}[ -])")
_TRAILING_SITE = re.compile(r"(?<=[.!?»\"…])\s+(?:[a-z\d-]+\.)+[a-z]{2,7}\s*[»>→]*$")
_SENTENCE = re.compile(r"[.!?] [А-ЯЁ]")
_RUN_ON_WORD = re.compile(r"[А-ЯЁ][а-яё]+(?: [а-яё]+)?(?=[А-ЯЁ«][а-яё ]|[A-Z]{2})")
#: A label in small letters before a headline: "новость Министр прибыл …".
_SMALL_WORD = re.compile(r"[а-яё]+ (?=[А-ЯЁ«])")
#: Where a call to go elsewhere ends and the paragraph begins: at an arrow, or at a capital letter after a small one.
_CALL_END = re.compile(r"\s*[➞→»›►]+\s*(?=[«\"А-ЯЁ])|(?<=[а-яё])(?=[А-ЯЁ][а-яё ])")
_LEADING_CREDIT = re.compile(r"(?:Фото|Иллюстрация|Photo)\s?[:©]\s?(?:©\s?)?[^.!?\n]{2,60}\.\s+(?=[«\"А-ЯЁ])")
_TRAILING_CREDIT = re.compile(r"(?<=[.!?»\"…])\s+\(?(?:Фото|Фото, видео|Видео)\s?[:©][^.!?\n]{2,60}[.)]*$")
#: The way to a page from the site's front, before its headline: "Главная / Политика / Министр прибыл …".
_TRAIL = re.compile(
    r"(?:главная(?: страница)?|home|новости)\s*[/»>›→|]\s*(?:[^/»>›→|.!?«]{2,40}\s*[/»>›→|]\s*){0,3}(?=[«\"А-ЯЁ])", re.I
)
#: The place of a number or a button that was never filled: "… в Белград ({{commentsTotal}})".
_UNFILLED_END = re.compile(r"\s*\(?\{\{[^{}]{1,60}\}\}\)?$")
_VIEWS = re.compile(
    r"\d+\s*комментари(?:ев|й|я)\s*(?=[А-ЯЁ«])"
    r"|(?:просмотр\w*\s*:?\s*[\d ]*\d|\d[\d ]*\s*просмотр\w*|👁\s*[\d.,]+[KК]?)\s*[|•·,.]?\s+",
    re.I,
)
_IN_WORDS = re.compile(r"\bг(?:\.|ода?\b)")
_DATED_START = re.compile(r"(?:date|дата|опубликовано)?\s*:?\s*$", re.I)
_AFTER = re.compile(r"\s*(?:\([^()]*\)\s*)?(?:[|•·]|$)")
#: Whether a line may end in a date, or in a date and a section after a bar.
_DATED_END = re.compile(r"(?:\d|\)|\bг(?:\.|ода?)?|[|•·][^|•·]{0,40})$")
#: A day told from that of reading, after a headline.
_TODAY_END = re.compile(r"[.|•·,]?\s(?=(?:сегодня|вчера),?\s(?:в\s)?\d\d?[:.]\d\d$)", re.I)


def cut(lines: Iterable[Line], phrases: Phrases) -> Iterator[Line]:
    """The lines, those that hold several things in one taken apart."""
    seen = dict[str, list[tuple[int, int, Role | None]]]()  # a page may print one line a hundred thousand times
    for line in lines:
        if line.text not in seen:
            parts = _parts(line, phrases)
            seen[line.text] = [(one.start - line.start, one.end - line.start, one.given) for one in parts]
        pieces = seen[line.text]
        if len(pieces) == 1:
            yield line
        else:
            yield from (line.part(line.start + start, line.start + end, given) for start, end, given in pieces)


def _parts(line: Line, phrases: Phrases) -> Iterator[Line]:
    rest = line
    for rule in STARTS:
        at = rule(rest, phrases)
        if at:
            yield rest.part(rest.start, rest.start + at, GIVEN[rule])
            rest = rest.part(rest.start + at, rest.end)
    yield from _ends(rest, phrases)


def _ends(line: Line, phrases: Phrases) -> Iterator[Line]:
    for rule in ENDS:
        at = rule(line, phrases)
        if at:
            yield line.part(line.start, line.start + at)
            yield line.part(line.start + at, line.end, GIVEN.get(rule))
            return
    yield line


def leading_date(line: Line, phrases: Phrases) -> int:
    """ "2025-09-24 Министр прибыл …": a date, with the year or the time, before a capital letter."""
    month = ONLY_MONTH.match(line.text)
    if month:
        return month.end() if month.end() < len(line.text) else 0
    if line.words < 5 or not has_date_signs(line.text[:30]):
        return 0
    for one in dated(line.text[:50])[:1]:
        before, written = line.text[: one.start], line.text[one.start : one.end]
        rest = line.text[one.end :].lstrip(" ,|•·–—-")
        full = one.when is not None and not _IN_WORDS.search(written)
        if _DATED_START.fullmatch(before) and full and rest[:1].isupper() and len(rest.split()) >= 3:
            return len(line.text) - len(rest)
    return 0


def leading_views(line: Line, phrases: Phrases) -> int:
    """ "1234 просмотра Министр прибыл …"."""
    match = _VIEWS.match(line.text)
    return match.end() if match and line.words > 6 else 0


def leading_call(line: Line, phrases: Phrases) -> int:
    """ "КомментарииНа следующий день …": a button's word run on to a paragraph."""
    match = (_RUN_ON_WORD.match(line.text[:40]) or _SMALL_WORD.match(line.text[:40])) if line.words > 4 else None
    return match.end() if match and phrases.prefixes.fullmatch(fold(match[0])) else 0


def leading_offer(line: Line, phrases: Phrases) -> int:
    """ "Читать на сайте Название вестникаМинистр прибыл …": a call run on to a paragraph, or with an arrow after it."""
    match = _CALL_END.search(line.text[:80]) if line.words > 8 and phrases.starts.match(fold(line.text[:80])) else None
    return match.end() if match and len(line.text[match.end() :].split()) > 4 else 0


def leading_credit(line: Line, phrases: Phrases) -> int:
    """ "Фото: ТАСС. Министр прибыл …"."""
    match = _LEADING_CREDIT.match(line.text[:_HEAD]) if line.words > 8 else None
    return match.end() if match and len(line.text[match.end() :].split()) > 5 else 0


def leading_trail(line: Line, phrases: Phrases) -> int:
    """ "Главная / Политика / Министр прибыл …"."""
    match = _TRAIL.match(line.text) if line.words > 5 else None
    return match.end() if match and len(line.text[match.end() :].split()) >= 4 else 0


def agency_dateline(line: Line, phrases: Phrases) -> int:
    """ "МОСКВА, 24 фев – РИА Новости. Министр …"."""
    if line.words < 8:
        return 0
    head = line.text[:_HEAD]
    for pattern in _DATELINES:
        match = pattern.match(head)
        if match and _is_dateline(match[0]):
            return match.end()
    return 0


def _is_dateline(text: str) -> bool:
    """Whether what looks like a dateline has its date or a known agency, or a city in capitals."""
    if len(text.split()) > 14:
        return False
    return bool(
        dated(text)
        or outlets().forms.search(fold(text).replace('"', ""))
        or text.split(",")[0].split("/")[0].strip(" .").isupper()
    )


def place(line: Line) -> str | None:
    """The city of an agency's dateline, in the case of a name; None for lines that are none.

    >>> place(Line(0, 35, "РИО-ДЕ-ЖАНЕЙРО, 23 сентября. /ТАСС/.", 5, given=Role.DATELINE))
    'Рио-де-Жанейро'
    """
    match = _CITY.match(line.text) if line.given is Role.DATELINE else None
    if not match:
        return None
    parts = re.split(r"([ -])", match["city"].strip())
    small = match["city"].isupper()
    return "".join(one.lower() if one.lower() in _PARTICLES else one.capitalize() if small else one for one in parts)


def trailing_date(line: Line, phrases: Phrases) -> int:
    """ "Министр прибыл в Белград25 янв 2010 | Общество": a date run on to a headline, or after it with its time."""
    if line.words > _LONGEST_HEADLINE or line.words < 4 or not _DATED_END.search(line.text[-45:]):
        return 0
    if line.text.startswith("#"):  # a reader's comment
        return 0
    today = _TODAY_END.search(line.text)
    if today and len(line.text[: today.start()].split()) >= 3:
        return today.start()
    shift = max(0, len(line.text) - _TAIL)
    for one in dated(line.text[shift:]):
        before, after = line.text[: shift + one.start], line.text[shift + one.end :]
        glued = before[-1:].isalpha() or before[-1:] in '»")'
        marked = (
            ":" in line.text[shift + one.start : shift + one.end]
            or after.lstrip()[:1] in ("|", "•", "·")
            or before.rstrip()[-1:] in ("|", "•")
        )
        if one.when and len(before.split()) >= 3 and (glued or marked) and _AFTER.match(after):
            return shift + one.start
    return 0


def trailing_agency(line: Line, phrases: Phrases) -> int:
    """ "… заявил министр. РИА Новости, 24.02.2026"."""
    tail = line.text[-_TAIL:]
    for one in dated(tail)[-1:] if _DATED_END.search(tail) else ():
        stop = max(tail.rfind(sign, 0, one.start) for sign in (". ", "! ", "? ", "… "))
        between = fold(tail[stop + 1 : one.start]).replace('"', "").strip(" ,")
        if one.end >= len(tail) - 2 and stop > 0 and one.when and outlets().forms.fullmatch(between):
            return len(line.text) - len(tail) + stop + 1
    return 0


def trailing_call(line: Line, phrases: Phrases) -> int:
    """ "… заявил министр. Читать далее"."""
    tail = fold(line.text[-_TAIL:])
    match = phrases.suffixes.search(tail) if len(tail) == len(line.text[-_TAIL:]) else None
    if not match or line.words < 8 or tail[: match.start()].rstrip()[-1:] not in (".", "!", "?", '"', "…"):
        return 0
    return len(line.text) - len(tail) + match.start()


def trailing_credit(line: Line, phrases: Phrases) -> int:
    """ "… заявил министр. Фото: МИД Сербии"."""
    match = _TRAILING_CREDIT.search(line.text[-_TAIL:]) if line.words > 15 else None
    at = max(0, len(line.text) - _TAIL) + match.start() if match else 0
    return at if at and line.part(line.start, line.start + at).verbal else 0


def trailing_site(line: Line, phrases: Phrases) -> int:
    """ "… говорится в тексте. vestnik.example »"."""
    match = _TRAILING_SITE.search(line.text[-_TAIL:]) if line.words > 8 else None
    return max(0, len(line.text) - _TAIL) + match.start() if match else 0


def trailing_unfilled(line: Line, phrases: Phrases) -> int:
    """ "Министр прибыл в Белград ({{commentsTotal}})"."""
    match = _UNFILLED_END.search(line.text) if line.text.endswith(("}", ")")) else None
    return match.start() if match else 0


def run_on(line: Line, phrases: Phrases) -> int:
    """ "… за закрытыми дверямиПремьер-министр …": a headline and the paragraph after it without a blank."""
    for match in _RUN_ON.finditer(line.text[:_HEAD]):
        before, after = line.text[: match.end()], line.text[match.end() :]
        if len(before.split()) >= 4 and len(after.split()) >= 8 and not _SENTENCE.search(before):
            return match.end()
    return 0


STARTS: tuple[Callable[[Line, Phrases], int], ...] = (
    leading_call,
    leading_offer,
    leading_trail,
    leading_date,
    leading_views,
    leading_credit,
    agency_dateline,
)
ENDS: tuple[Callable[[Line, Phrases], int], ...] = (
    trailing_date,
    trailing_agency,
    trailing_call,
    trailing_credit,
    trailing_site,
    trailing_unfilled,
    run_on,
)
#: What the part that a rule cuts off is, where its place tells.
GIVEN: dict[Callable[[Line, Phrases], int], Role] = {
    leading_call: Role.FURNITURE,
    leading_offer: Role.FURNITURE,
    leading_trail: Role.FURNITURE,
    leading_date: Role.DATELINE,
    leading_views: Role.FURNITURE,
    leading_credit: Role.CREDIT,
    agency_dateline: Role.DATELINE,
    trailing_agency: Role.DATELINE,
    trailing_call: Role.FURNITURE,
    trailing_credit: Role.CREDIT,
    trailing_site: Role.FURNITURE,
    trailing_unfilled: Role.FURNITURE,
}
