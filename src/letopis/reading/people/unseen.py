"""Names that the network did not see, told by what stands in them: initials, a given name, a patronymic."""

from letopis.model.marked import Marked
from letopis.reading.people.dictionary import (
    is_common,
    is_function_word,
    is_given_name,
    is_known_patronymic,
    is_place,
    is_surname,
)
from letopis.reading.people.pieces import CAPITALISED, capital, initials_end


def by_initials(marked: Marked, seen: set[int]) -> list[tuple[int, int]]:
    """Names like "С. В. Лавров" that the tagger did not see."""
    found = []
    for token in marked.tokens:
        end = initials_end(marked, token.index)
        if end > token.index and end < len(marked.tokens) and not {token.index, end} & seen:
            word = marked.tokens[end]
            if CAPITALISED.match(word.text) and word.start - marked.tokens[end - 1].end <= 1 and len(word.text) > 2:
                found.append((token.index, end + 1))
                seen.update(range(token.index, end + 1))
    return found


def by_given_name(marked: Marked, seen: set[int]) -> list[tuple[int, int]]:
    """A known given name before a capitalised word that no dictionary holds as an ordinary one."""
    found = []
    for one, other in zip(marked.tokens, marked.tokens[1:], strict=False):
        if {one.index, other.index} & seen or other.start - one.end != 1 or not CAPITALISED.match(one.text):
            continue
        if is_function_word(one.text) or is_place(other.text):
            continue
        if is_given_name(one.text) and not is_common(one.text) and _may_be_family(other.text):
            found.append((one.index, other.index + 1))
            seen.update((one.index, other.index))
    return found


def _may_be_family(word: str) -> bool:
    return bool(CAPITALISED.match(word)) and len(word) > 2 and (is_surname(word) or not is_common(word))


def by_patronymic(marked: Marked, seen: set[int]) -> list[tuple[int, int]]:
    """A given name and a patronymic, with the family name before or after: "Павлова Анна Ивановна"."""
    found = []
    for token in marked.tokens[1:]:
        if not token.text[0].isupper() or not is_known_patronymic(token.text):
            continue
        first, last = token.index - 1, token.index + 1
        if {first, token.index} & seen or not follows(marked, first) or not is_given_name(marked.tokens[first].text):
            continue
        if last < len(marked.tokens) and last not in seen and follows(marked, token.index) and capital(marked, last):
            last += 1
        elif first and first - 1 not in seen and follows(marked, first - 1) and capital(marked, first - 1):
            first -= 1
        found.append((first, last))
    return found


def follows(marked: Marked, index: int) -> bool:
    """Whether the next token stands one blank after a token."""
    return index + 1 < len(marked.tokens) and marked.tokens[index + 1].start - marked.tokens[index].end == 1
