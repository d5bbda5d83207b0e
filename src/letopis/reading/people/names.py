"""Where personal names stand in the text: what the tagger saw, and what it missed."""

import re
from collections.abc import Iterator, Sequence

from letopis.language.russian.lemmas import CASES, parses
from letopis.language.russian.persons import PARTICLES
from letopis.model.marked import Label, Marked, NameType, Token
from letopis.reading.offices.jobs import is_job
from letopis.reading.offices.lexicon import office_words
from letopis.reading.people.dictionary import (
    is_common,
    is_function_word,
    is_given_name,
    is_patronymic,
    is_place,
    is_preposition,
    is_surname,
    lemmas_of,
)
from letopis.reading.people.landmarks import Landmarks
from letopis.reading.people.parts import (
    KIN_ENDINGS,
    SYLLABLE_FAMILIES,
    PersonName,
    families_told,
    name_at,
    vowels,
)
from letopis.reading.people.persons import nominatives_of
from letopis.reading.people.pieces import (
    CAPITALISED,
    SURELY,
    at_labels,
    capital,
    initials_end,
    is_initial,
    parted,
    split,
)
from letopis.reading.people.unseen import by_given_name, by_initials, by_patronymic, follows

_LATIN = re.compile(r"[A-Za-zÀ-ɏ.'’-]+$")
_NUMERAL = re.compile(r"[IVX]+$")
_WITH_ARTICLE = re.compile(r"(?:аль|эль|ас|аш|ад|ан|ат|ар|аз|эд|эс|эт|уль|ибн|бен|бин)-[А-ЯЁ]|д['’][А-ЯЁ]")


#: Nouns that a tagger draws into a name: offices and bodies.
_NO_NAMES = (office_words().heads.keys() | office_words().institutions | office_words().private) - office_words().ranks


def find_names(marked: Marked, landmarks: Landmarks) -> tuple[PersonName, ...]:
    """The personal names of a document, in order; what the gazetteer knows as a country or an organisation is none."""
    taken = _known_things(landmarks) - _given_names(marked)
    spans = [(name.first, name.last) for name in marked.names if name.type is NameType.PERSON]
    pieces = [piece for span in spans for piece in _pieces(*span, taken | _foreign(marked, *span))]
    pieces = [piece for span in pieces for piece in split(marked, *span)]
    pieces = [piece for span in pieces for piece in at_labels(marked, *span)]
    pieces = [piece for span in pieces for piece in parted(marked, span, pieces)]
    found = [span for piece in pieces if (span := _trimmed(marked, *piece))]
    found = [span for span in found if span[1] - span[0] > 1 or _names_somebody(marked, landmarks, span[0])]
    found += by_initials(marked, {i for span in found for i in range(*span)})
    found += by_patronymic(marked, {i for span in found for i in range(*span)} | taken)
    found += by_given_name(marked, {i for span in found for i in range(*span)} | taken)
    found += _by_label(marked, landmarks, found, {i for span in found for i in range(*span)} | taken)
    grown = _merged(sorted(_grown(marked, *span, taken) for span in found))
    return families_told(tuple(name for span in grown if (name := name_at(marked, *span))))


def _known_things(landmarks: Landmarks) -> set[int]:
    kinds = ("country", "adjective", "organization", "government seat")
    return {i for one in landmarks.found if one.kind in kinds for i in range(one.first, one.last)}


def _given_names(marked: Marked) -> set[int]:
    """The given names that begin what the tagger took for a person, though a country is called so: "Доминика Рааба"."""
    longer = (name for name in marked.names if name.type is NameType.PERSON and name.last - name.first > 1)
    return {name.first for name in longer if is_given_name(marked.tokens[name.first].text)}


def _pieces(first: int, last: int, taken: set[int]) -> Iterator[tuple[int, int]]:
    """A span without the tokens that name something else ("РУз Шухрат Азимов"), nor those of another script."""
    begin = first
    for at in range(first, last + 1):
        if at == last or at in taken:
            if at > begin:
                yield begin, at
            begin = at + 1


def _foreign(marked: Marked, first: int, last: int) -> set[int]:
    """The words in Latin letters of a span that has Cyrillic ones, too ("Иван Петров Photo")."""
    latin = {
        at for at in range(first, last) if marked.tokens[at].text[0].isalpha() and _LATIN.match(marked.tokens[at].text)
    }
    latin = {at for at in latin if not _NUMERAL.match(marked.tokens[at].text)}
    cyrillic = any(CAPITALISED.match(marked.tokens[at].text) for at in range(first, last))
    return latin if cyrillic else set()


def _trimmed(marked: Marked, first: int, last: int) -> tuple[int, int] | None:
    """A tagger's span without ordinary words and signs at its ends."""
    while first < last and not (_namelike(marked.tokens[first]) and not _apart(marked, first, last)):
        first += 1
    while (
        first < last
        and not _namelike(marked.tokens[last - 1])
        and marked.tokens[last - 1].text.lower() not in KIN_ENDINGS
    ):
        last -= 1
    return (
        (first, last)
        if any(
            CAPITALISED.match(one.text) or (one.text.isupper() and len(one.text) > 2)
            for one in marked.tokens[first:last]
        )
        else None
    )


def _names_somebody(marked: Marked, landmarks: Landmarks, index: int) -> bool:
    """Whether a single word that the tagger took for a name may be one: no place, no ordinary word."""
    token = marked.tokens[index]
    first = index == marked.sentence_of(token).first
    if token.pos in ("VERB", "ADV", "ADJ") and not is_surname(token.text):
        return False
    if "-" in token.text and (token.lemma in office_words().heads or all(map(is_place, token.text.split("-")))):
        return False  # "Вице-премьер", "Монголия-Болгария"
    return not is_place(token.text) and not (first and is_common(token.text))


def _namelike(token: Token) -> bool:
    if not token.text[0].isupper():
        return bool(_WITH_ARTICLE.match(token.text))
    return not (token.pos in {"VERB", "ADP", "PRON", "DET", "SCONJ", "CCONJ"} and is_common(token.text))


def _apart(marked: Marked, first: int, last: int) -> bool:
    """Whether the first word of a span is an ordinary one in another case than the next ("Мавзолею Хо Ши Мина")."""
    if last - first < 2 or not (is_common(marked.tokens[first].text) or "-" in marked.tokens[first].text):
        return False
    if _is_title(*marked.tokens[first : first + 2]):
        return True
    one, other = marked.tokens[first : first + 2]
    if one.index == marked.sentence_of(one).first and is_given_name(other.text):
        return last - first < 3 or not is_patronymic(marked.tokens[first + 2].text)
    cases = [marked.tokens[at].feats.get("Case") for at in (first, first + 1)]
    return (None not in cases and cases[0] != cases[1]) or is_function_word(marked.tokens[first].text)


def _is_title(token: Token, following: Token) -> bool:
    """Whether a word before a name says what somebody is: "Полковник Квачков", "Поп-звезда Мадонна"."""
    word = token.text
    if is_given_name(word) or ("-" in word and is_surname(word)):
        return False
    if not _NO_NAMES.isdisjoint(lemmas_of(word)):
        return True
    case = token.feats.get("Case", "Nom")
    if case != "Nom" and case != following.feats.get("Case"):
        return False
    fitting = (parse.normal_form for parse in parses(word.lower()) if CASES.get(case, case) in parse.tag)
    return any(is_job(one.replace("ё", "е")) for one in fitting)


def _by_label(
    marked: Marked, landmarks: Landmarks, others: Sequence[tuple[int, int]], seen: set[int]
) -> list[tuple[int, int]]:
    """Names that only the trained tagger sees, and surely: of words with capitals, and no others beside particles."""
    found = []
    full = [span for span in others if span[1] - span[0] > 1]
    for label in marked.labels:
        if label.label is not Label.PERSON or label.sure < SURELY or seen & {*range(label.first, label.last)}:
            continue
        span = _trimmed(marked, label.first, label.last)
        if span is None or not all(_written_as_name(token) for token in marked.tokens[slice(*span)]):
            continue
        if span[1] - span[0] > 1 or _names_somebody(marked, landmarks, span[0]) or _told_in_full(marked, span[0], full):
            found.append(span)
            seen.update(range(*span))
    return found


def _told_in_full(marked: Marked, index: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a word, though that of a place or thing, ends a longer name of the document: "Дмитрий Волга", "Волга"."""
    mine = nominatives_of(marked.tokens[index].text)
    return any(mine & nominatives_of(marked.tokens[last - 1].text) for _, last in spans)


def _written_as_name(token: Token) -> bool:
    """Whether a word or sign may stand in a name: it has a capital letter, or is a particle or a sign."""
    word = token.text
    return not word[0].isalnum() or _namelike(token) or word.lower() in PARTICLES or word.lower() in KIN_ENDINGS


def _grown(marked: Marked, first: int, last: int, taken: set[int]) -> tuple[int, int]:
    """A span with the initials before or after it, and the patronymic or family name that follows."""
    tokens = marked.tokens
    if _family_before(marked, first, last, taken):
        first -= 1
    for back in (4, 2):
        close = first >= back and tokens[first].start - tokens[first - 1].end <= 1
        if close and initials_end(marked, first - back) >= first:
            first -= back
            break
    if last < len(tokens) and is_initial(marked, last) and tokens[last].start - tokens[last - 1].end <= 1:
        end = initials_end(marked, last)
        if end >= len(tokens) or not capital(marked, end) or tokens[end].start - tokens[end - 1].end > 1:
            last = end
    while last < len(tokens) and follows(marked, last - 1) and (more := _continuing(marked, last, taken)):
        last += more
    return first, last


def _family_before(marked: Marked, first: int, last: int, taken: set[int]) -> bool:
    """Whether a family name that looks like a preposition or the like stands before syllables: "Ле Тхи Ханг"."""
    before = first - 1
    if before < 0 or before in taken or not follows(marked, before):
        return False
    word = marked.tokens[before]
    if not word.text[0].isupper() or word.text.lower() not in SYLLABLE_FAMILIES:
        return False
    if _opens_sentence(marked, word) and is_preposition(word.text):
        return False
    words = [token.text for token in marked.tokens[first:last]]
    return all(len(vowels(one)) == 1 for one in words[:-1]) and len(vowels(words[-1])) < 3 and len(words[-1]) < 8


def _opens_sentence(marked: Marked, word: Token) -> bool:
    """Whether a word has its capital letter from beginning a sentence, not an item of a list after ";"."""
    if word.index != marked.sentence_of(word).first:
        return False
    return not word.index or marked.tokens[word.index - 1].text not in (";", ":", "–", "—", "•")


def _continuing(marked: Marked, index: int, taken: set[int]) -> int:
    """How many tokens of the same name stand at a token after it: a patronymic, "оглы", "аль-Асад", "да Кошта"."""
    token = marked.tokens[index]
    if index in taken:
        return 0
    if (token.text[0].isupper() and is_patronymic(token.text)) or token.text.lower() in KIN_ENDINGS:
        return 1
    if _WITH_ARTICLE.match(token.text):
        return 1
    particle = token.text in PARTICLES and token.text not in ("и", "хан", "паша", "бей")
    joined = particle and follows(marked, index) and capital(marked, index + 1)
    return 2 if joined and index + 1 not in taken else 0


def names_after(
    marked: Marked, landmarks: Landmarks, ends: Sequence[int], names: Sequence[PersonName]
) -> tuple[PersonName, ...]:
    """Names that only the office before them shows; `ends` are the tokens after the office phrases."""
    taken = _known_things(landmarks) | {i for name in names for i in range(name.first, name.last)}
    found = []
    for start in ends:
        last = start
        end = marked.sentence_of(marked.tokens[start - 1]).last
        while last < min(start + 3, end) and last not in taken and _unknown_capital(marked, last):
            if not follows(marked, last - 1):
                break
            last += 1
        if last - start >= 2:
            found.append(_grown(marked, start, last, taken))
    return tuple(name for span in _merged(sorted(found)) if (name := name_at(marked, *span)))


def _unknown_capital(marked: Marked, index: int) -> bool:
    token = marked.tokens[index]
    following = marked.tokens[index + 1] if follows(marked, index) else None
    unusual = following is not None and capital(marked, index + 1) and not is_common(following.text)
    return capital(marked, index) and (unusual or not is_common(token.text))


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans, overlapping ones made one."""
    found: list[tuple[int, int]] = []
    for first, last in spans:
        if found and first < found[-1][1]:
            found[-1] = found[-1][0], max(last, found[-1][1])
        else:
            found.append((first, last))
    return found
