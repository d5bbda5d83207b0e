"""The words of work other than in public office, from `knowledge/occupations.toml`."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from letopis.knowledge import lexicon
from letopis.language.russian.lemmas import inflected, parses
from letopis.model.marked import Token
from letopis.reading.offices.lexicon import Head

#: Parts of speech that a noun of work is tagged as: "ведущий" and "военный" look like adjectives or participles.
_TAGGED = ("NOUN", "PROPN", "ADJ", "ADV", "X", "VERB")
#: Letters that all forms of an adjective twice as long begin with.
_START = 3


@dataclass(frozen=True, slots=True)
class JobWords:
    """The lists of `knowledge/occupations.toml`, made ready for look-up."""

    jobs: frozenset[str]
    beginnings: tuple[str, ...]
    needing: frozenset[str]
    modifiers: frozenset[str]
    governing: tuple[str, ...]
    bodies: frozenset[str]
    relations: frozenset[str]


@lru_cache(maxsize=1)
def job_words() -> JobWords:
    """The words of work, read once in a process."""
    table = lexicon("occupations")
    return JobWords(
        jobs=frozenset(word for field in table["jobs"].values() for word in field),
        beginnings=tuple(table["forms"]["beginnings"]),
        needing=frozenset(table["needing"]["words"]),
        modifiers=frozenset(table["modifiers"]["words"]),
        governing=tuple(table["needing"]["governing"]),
        bodies=frozenset(table["needing"]["bodies"]),
        relations=frozenset(table["relations"]["words"]),
    )


def job_of(token: Token) -> Head | None:
    """The work that a noun names, if it names some: `position` is its dictionary form."""
    if token.pos not in _TAGGED or not token.text[0].isalpha():
        return None
    name = _name(token.text.lower(), token.lemma, token.pos)
    return Head(name, "job") if name else None


def is_job(word: str) -> bool:
    """Whether a dictionary form is a noun of work: a listed one, by one of its parts, or after a known beginning."""
    jobs = job_words().jobs
    if word in jobs or any(part in jobs for part in word.split("-")[-2:]):
        return True
    beginnings = job_words().beginnings
    return word.startswith(beginnings) and any(
        word.startswith(one) and word.removeprefix(one) in jobs for one in beginnings
    )


@lru_cache(maxsize=20_000)
def _name(form: str, lemma: str, pos: str) -> str:
    found = [lemma] if pos in ("NOUN", "PROPN") else []
    return next((one for one in (*found, *_nouns(form)) if is_job(one)), "")


@lru_cache(maxsize=1)
def _starts() -> frozenset[str]:
    return frozenset(word[:_START] for word in job_words().jobs)


def _may_be_job(form: str) -> bool:
    """Whether an adjective's form begins as a noun of work does, as all forms of a long one begin alike."""
    if len(form) < 2 * _START or "-" in form:
        return True
    return form[:_START] in _starts() or form.startswith(job_words().beginnings)


def _nouns(form: str) -> Iterator[str]:
    """The dictionary forms that a form may have as a noun, an adjective used as one in its own gender."""
    for parse in parses(form):
        if parse.tag.POS == "NOUN":
            yield parse.normal_form.replace("ё", "е")
        elif _may_be_job(form) and parse.tag.POS in ("ADJF", "PRTF"):
            made = inflected(parse, "nomn", "sing", "femn" if "femn" in parse.tag else "masc")
            yield (made or parse.normal_form).replace("ё", "е")
