"""The names in a tagger's span that covers several, and where initials stand."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from letopis.model.marked import Label, Marked
from letopis.reading.people.dictionary import is_given_name, is_patronymic, is_surname
from letopis.reading.people.parts import INITIAL
from letopis.reading.people.persons import nominatives_of

#: A word with a capital letter.
CAPITALISED = re.compile(r"[А-ЯЁӘІҢҒҮҰҚӨҺ][а-яёәіңғүұқөһА-ЯЁ'’-]*[а-яёәіңғүұқөһ]$")

#: The probability from which on the trained tagger alone tells names.
SURELY = 0.8


def at_labels(marked: Marked, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The names in a span where two that the trained tagger is sure of meet ("сын П.Иванова Виктор")."""
    persons = [one for one in marked.labels if one.label is Label.PERSON and one.sure >= SURELY]
    meeting = {one.first for one in persons} & {one.last for one in persons}
    places = [first, *sorted(at for at in meeting if first < at < last), last]
    yield from pairwise(places)


def split(marked: Marked, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The names in a span that the tagger drew over several ("Путин и Токаев", "Путин, Макрон")."""
    begin = first
    for at in range(first, last):
        if (
            marked.tokens[at].text in {",", "и", "/", "—", "–"}
            and at + 1 < last
            and marked.tokens[at + 1].text[0].isupper()
        ):
            yield begin, at
            begin = at + 1
        elif _initials_of_another(marked, begin, at, last):
            yield begin, at
            begin = at
    yield begin, last


def _initials_of_another(marked: Marked, first: int, at: int, last: int) -> bool:
    """Whether the initials of another begin at a token of a span: "В.Петрова А.Иванов"."""
    if at == first or not (is_initial(marked, first) and is_initial(marked, at)) or is_initial(marked, at - 2):
        return False
    return initials_end(marked, at) < last and capital(marked, at - 1)


def parted(marked: Marked, span: tuple[int, int], spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The two names of two words each of a span where one of them stands alone elsewhere, or each is a full name."""
    first, last = span
    if last - first > 2 and _family_of_another(marked, span, spans):
        return [(first, first + 1), (first + 1, last)]
    if last - first != 4:
        return [span]
    halves = [(first, first + 2), (first + 2, last)]
    pairs = [one for one in spans if one[1] - one[0] == 2]
    alike = any(_same_words(marked, half, pair) for half in halves for pair in pairs)
    return halves if alike or _two_people(marked, first) else [span]


def _family_of_another(marked: Marked, span: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a family name known from elsewhere leads up to another's full name: "с Рябовым Ахмед аль-Хасан"."""
    first, last = span
    ends = [one for one in spans if 1 < one[1] - one[0] < 4 and one != span]
    known = any(_same_words(marked, (first, first + 1), (one[1] - 1, one[1])) for one in ends)
    alike = [one for one in spans if one[1] - one[0] == last - first - 1]
    return known and any(_same_words(marked, (first + 1, last), one) for one in alike)


def _two_people(marked: Marked, first: int) -> bool:
    """Whether two given names, each with a family name, stand in a row: "советник Билла Клинтона Джо Локхарт"."""
    one, family, other, last = (token.text for token in marked.tokens[first : first + 4])
    if not (is_given_name(one) and is_given_name(other)) or is_given_name(family) or is_given_name(last):
        return False
    return is_surname(family) and not is_patronymic(family) and not is_patronymic(last)


def _same_words(marked: Marked, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two spans of one length may be forms of the same words."""
    forms = [[nominatives_of(marked.tokens[at].text) for at in range(*span)] for span in (one, other)]
    return all(mine & theirs for mine, theirs in zip(*forms, strict=True))


def is_initial(marked: Marked, at: int) -> bool:
    """Whether an initial with its point stands at a token."""
    return (
        0 <= at < len(marked.tokens) - 1
        and bool(INITIAL.match(marked.tokens[at].text))
        and marked.tokens[at + 1].text == "."
        and marked.tokens[at + 1].start == marked.tokens[at].end
    )


def initials_end(marked: Marked, at: int) -> int:
    """The token after the initials that begin at a token ("С. В." has four tokens); the same token if none do."""
    while is_initial(marked, at):
        at += 2
        if at + 1 < len(marked.tokens) and marked.tokens[at].text == "-" and is_initial(marked, at + 1):
            at += 1
    return at


def capital(marked: Marked, index: int) -> bool:
    """Whether a token is a word with a capital letter."""
    return bool(CAPITALISED.match(marked.tokens[index].text))
