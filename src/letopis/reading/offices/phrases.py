"""Phrases that name an office: "бывший министр иностранных дел РФ", "официальный представитель российского МИД"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from letopis.language.russian.lemmas import inflected, parses
from letopis.model.facts import OfficeStatus
from letopis.model.marked import Marked, Token
from letopis.reading.offices.complements import read_complements
from letopis.reading.offices.lexicon import Head, group_words, office_words
from letopis.reading.offices.positions import position_name
from letopis.reading.offices.site import Complements, case_of_noun, is_plural
from letopis.reading.people.landmarks import Landmark, Landmarks

_ACTING = re.compile(r"(?:\bи\.\s?о\.|\bврио|исполн\w+ обязанности|\bио)\s*$", re.IGNORECASE)
_STATUS: Mapping[str, OfficeStatus] = {"former": "former", "acting": "acting", "designate": "designate"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """An office named at tokens `first` to `last` (exclusive); `words` is the office without the country.

    `countries` has several for a plural ("главы МИД Казахстана и России"). `public` says whether the phrase alone
    shows a public office; `host` are the countries where an envoy serves; `kind` is that of `knowledge/offices.toml`,
    or `job`: there `short` is the position without whom one works for, who is named at the tokens of `body`.
    """

    first: int
    last: int
    head: int
    position: str
    kind: str
    countries: tuple[str, ...]
    organization: Landmark | None
    status: OfficeStatus
    plural: bool
    case: str | None
    public: bool
    bare: bool
    holder: int | None = None
    host: tuple[str, ...] = ()
    short: str = ""
    body: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Left:
    """What stands before the head: where the phrase begins, its adjectives, countries and status."""

    first: int
    adjectives: tuple[Token, ...]
    countries: tuple[str, ...]
    status: OfficeStatus


def find_phrases(marked: Marked, landmarks: Landmarks, named: Mapping[int, int]) -> tuple[Phrase, ...]:
    """The office phrases of a document, in order; `named` has the end of each person's name by its first token."""
    return tuple(_phrases(marked, landmarks, named))


def _phrases(marked: Marked, landmarks: Landmarks, named: Mapping[int, int]) -> Iterator[Phrase]:
    inside = {i for first, last in named.items() for i in range(first, last)}
    at = 0
    while at < len(marked.tokens):
        head = head_of(marked.tokens[at]) if at not in inside else None
        phrase = _phrase(marked, landmarks, named, at, head) if head else None
        if phrase:
            yield phrase
        at = max(phrase.last if phrase else 0, at + 1)


def head_of(token: Token) -> Head | None:
    """The office that a noun names, if it names one ("экс-президент" is one, too)."""
    heads = office_words().heads
    if token.pos not in ("NOUN", "PROPN", "ADJ", "ADV", "X"):
        return None
    return heads.get(token.lemma.removeprefix("экс-")) or heads.get(_other_lemma(token.text.lower()))


def _other_lemma(form: str) -> str:
    return _parts_lemma(form) or _participle_noun(form)


@lru_cache(maxsize=2_000)
def _participle_noun(form: str) -> str:
    """The nominative of a participle that stands as a noun: "управляющего" of a bank; "" for other words."""
    made = (inflected(one, "nomn", "sing", "masc") for one in parses(form) if "ющ" in form and "PRTF" in one.tag)
    return next((one for one in made if one), "")


@lru_cache(maxsize=2_000)
def _parts_lemma(form: str) -> str:
    """The dictionary form of a word with a hyphen, part by part ("министра-советника"); "" for others."""
    if "-" not in form.strip("-"):
        return ""
    nouns = [[one for one in parses(part) if "NOUN" in one.tag] for part in form.split("-")]
    return "-".join(found[0].normal_form if found else "" for found in nouns)


def _phrase(marked: Marked, landmarks: Landmarks, named: Mapping[int, int], at: int, head: Head) -> Phrase | None:
    token = marked.tokens[at]
    left = read_left(marked, landmarks, at)
    right = read_complements(marked, landmarks, named, at, head)
    if head.kind == "none":
        return None
    countries = tuple(dict.fromkeys(left.countries + right.countries))
    status = "former" if token.lemma.startswith("экс-") else left.status
    position = position_name(head, left.adjectives, _own_words(head, right.words), countries)
    bare = not (countries or right.words or right.organization or left.adjectives)
    public = _public(head, left, right)
    return Phrase(
        left.first, right.last, at, position, head.kind, countries, right.organization, status, is_plural(token),
        None if left.status == "acting" else case_of_noun(token), public, bare, right.holder,
        right.host,
    )  # fmt: skip


def _own_words(head: Head, words: list[Token]) -> list[Token]:
    """The complements without "республики", "южноамериканской страны" at the end, which stand for a country."""
    generic = group_words()["countries"] | office_words().beside["state"]
    if not words or words[-1].lemma not in generic or not (head.kind == "ministry" or len(words) > 1):
        return words
    end = len(words) - 1
    while end and words[end - 1].pos == "ADJ" and words[end - 1].feats.get("Case") == words[-1].feats.get("Case"):
        if words[end - 1].lemma in office_words().domains:
            break
        end -= 1
    return words[:end]


def read_left(marked: Marked, landmarks: Landmarks, at: int, more: frozenset[str] = frozenset()) -> Left:
    """What stands before the head of an office and belongs to it, read from right to left; `more` are adjectives."""
    words, first = office_words(), at
    adjectives: list[Token] = []
    countries: list[str] = []
    status: OfficeStatus = "current"
    floor = marked.sentence_of(marked.tokens[at]).first
    for index in range(at - 1, floor - 1, -1):
        token = marked.tokens[index]
        landmark = landmarks.at(index)
        if landmark is not None and landmark.kind == "adjective" and _agree(token, marked.tokens[at]):
            countries[:0] = landmark.codes
        elif token.lemma in words.status and _agree(token, marked.tokens[at]):
            status = _STATUS.get(words.status[token.lemma], status)
        elif token.lemma in words.modifiers | more and _agree(token, marked.tokens[at]):
            adjectives.insert(0, token)
        elif not _joins(marked, landmarks, index, bool(countries), adjectives):
            break
        else:
            continue
        first = index
    return _acting(marked, Left(first, tuple(adjectives), tuple(countries), status))


def _joins(marked: Marked, landmarks: Landmarks, index: int, countries: bool, adjectives: list[Token]) -> bool:
    """Whether a comma or "и" joins adjectives: "российский и китайский лидеры", "Чрезвычайный и Полномочный Посол"."""
    if marked.tokens[index].text not in (",", "и"):
        return False
    solemn = office_words().solemn
    return (countries and _adjective_before(landmarks, index)) or (
        bool(adjectives) and index > 0 and marked.tokens[index - 1].lemma in solemn
    )


def _adjective_before(landmarks: Landmarks, index: int) -> bool:
    before = landmarks.at(index - 1)
    return before is not None and before.kind == "adjective"


def _agree(one: Token, head: Token) -> bool:
    """Whether an adjective may belong to the head: the tagger's cases are equal, or one is unknown."""
    cases = one.feats.get("Case"), case_of_noun(head)
    return None in cases or cases[0] == cases[1] or set(cases) <= {"Gen", "Acc"}


def _acting(marked: Marked, left: Left) -> Left:
    """The same with "и. о." or "исполняющий обязанности" before it taken in."""
    token = marked.tokens[left.first]
    sentence = marked.sentence_of(token)
    found = _ACTING.search(marked.text, sentence.start, token.start)
    if not found or (found.end() != token.start and marked.text[found.end() : token.start].strip()):
        return left
    first = next(i for i in range(sentence.first, left.first) if marked.tokens[i].end > found.start())
    return Left(first, left.adjectives, left.countries, "acting")


def _public(head: Head, left: Left, right: Complements) -> bool:
    """Whether the phrase shows an office of a state or of an organisation of states."""
    if right.private:
        return False
    told = bool(right.institution or right.organization or left.countries or right.countries)
    if head.kind in ("chief", "aide"):
        return told
    return told or head.position != "лидер"
