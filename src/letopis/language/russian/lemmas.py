"""Dictionary forms that agree with the grammar found in context."""

from collections.abc import Mapping
from functools import lru_cache

import pymorphy3
from pymorphy3.analyzer import Parse
from pymorphy3.tagset import OpencorporaTag
from pymorphy3.units import DictionaryAnalyzer

#: Longer than any Russian word; the dictionary is not asked.
LONGEST = 60

#: Universal Dependencies part of speech → pymorphy parts of speech that fit, the best first.
PARTS: Mapping[str, tuple[str, ...]] = {
    "NOUN": ("NOUN", "NPRO"),
    "PROPN": ("NOUN", "ADJF"),
    "ADJ": ("ADJF", "ADJS", "COMP", "PRTF", "PRTS"),
    "VERB": ("VERB", "INFN", "PRTF", "PRTS", "GRND", "PRED"),
    "AUX": ("VERB", "INFN", "PRTF", "GRND"),
    "ADV": ("ADVB", "COMP", "PRED", "CONJ"),
    "ADP": ("PREP",),
    "PRON": ("NPRO", "ADJF", "NOUN", "CONJ"),
    "DET": ("ADJF", "NPRO", "NUMR"),
    "NUM": ("NUMR", "ADJF", "NOUN"),
    "PART": ("PRCL", "CONJ", "ADVB"),
    "SCONJ": ("CONJ", "ADVB"),
    "CCONJ": ("CONJ",),
    "INTJ": ("INTJ",),
}
CASES = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct", "Par": "gen2"}
NUMBERS = {"Sing": "sing", "Plur": "plur"}
GENDERS = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}
_ANIMACY = {"Anim": "anim", "Inan": "inan"}
_FORMS = {"Part": ("PRTF", "PRTS"), "Conv": ("GRND",), "Inf": ("INFN",), "Fin": ("VERB",)}
_OTHERS = {
    "Tense": {"Past": "past", "Pres": "pres", "Fut": "futr"},
    "Aspect": {"Imp": "impf", "Perf": "perf"},
    "Person": {"1": "1per", "2": "2per", "3": "3per"},
    "Voice": {"Act": "actv", "Pass": "pssv"},
}
NAMED = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Trad"})


class Form(Parse):  # type: ignore[misc]  # pymorphy3 has no types
    """What a form may be; that it is in the dictionary is looked up once."""

    @property
    def is_known(self) -> bool:
        """Whether the form is in the dictionary."""
        return is_known(self.word)


@lru_cache(maxsize=1)
def dictionary() -> pymorphy3.MorphAnalyzer:
    """The morphological dictionary, opened once in a process."""
    return pymorphy3.MorphAnalyzer(lang="ru", result_type=Form)


@lru_cache(maxsize=100_000)
def is_known(form: str) -> bool:
    """Whether a form in lower case is in the dictionary."""
    return bool(dictionary().word_is_known(form))


@lru_cache(maxsize=100_000)
def parses(form: str) -> tuple[Parse, ...]:
    """All that a form may be, the likeliest first; nothing for what is too long to be a word."""
    try:
        return tuple(dictionary().parse(form)) if len(form) <= LONGEST else ()
    except ValueError:  # pymorphy asks the Unicode name of each letter, and a few (Tangut) have none
        return ()


def lemma(form: str, pos: str, feats: Mapping[str, str]) -> str:
    """The dictionary form in lower case with ё as е; a surname's is its nominative of the same gender.

    >>> lemma("Лавровым", "PROPN", {"Case": "Ins", "Gender": "Masc", "Number": "Sing"})
    'лавров'
    >>> lemma("Захаровой", "PROPN", {"Case": "Gen", "Gender": "Fem", "Number": "Sing"})
    'захарова'
    """
    return _lemma(form.lower(), pos, tuple(sorted(feats.items())))


@lru_cache(maxsize=100_000)
def _lemma(form: str, pos: str, feats: tuple[tuple[str, str], ...]) -> str:
    parse = _best(form, pos, feats)
    if parse is None:
        return form.replace("ё", "е")
    normal = parse.normal_form
    if "Surn" in parse.tag and dict(feats).get("Number") != "Plur":
        normal = inflected(parse, "nomn", "sing", *({str(parse.tag.gender)} & set(GENDERS.values()))) or normal
    return str(normal).replace("ё", "е")


def best(form: str, pos: str, feats: Mapping[str, str]) -> Parse | None:
    """The parse that agrees best with a part of speech and features; the likelier of equals."""
    return _best(form, pos, tuple(sorted(feats.items())))


@lru_cache(maxsize=100_000)
def _best(form: str, pos: str, feats: tuple[tuple[str, str], ...]) -> Parse | None:
    ranked = parses(form)
    if len(ranked) < 2:
        return ranked[0] if ranked else None
    return max(enumerate(ranked), key=lambda one: (_agreement(one[1], pos, feats), one[1].score, -one[0]))[1]


def _agreement(parse: Parse, pos: str, feats: tuple[tuple[str, str], ...]) -> float:
    """How well a parse agrees with the grammar found in context: higher is better, no fixed scale."""
    return agreement(parse.tag, pos, feats) + (0.6 if parse.is_known else 0.0)


@lru_cache(maxsize=100_000)
def agreement(tag: OpencorporaTag, pos: str, items: tuple[tuple[str, str], ...]) -> float:
    """How well the dictionary's grammar of a form agrees with that found in context."""
    feats, points = dict(items), 0.0
    fitting = PARTS.get(pos, ())
    part, case, number, gender, animacy = _categories(tag)
    if part in fitting:
        points += 6 - 0.5 * fitting.index(part)
    if pos == "PROPN" and NAMED & tag.grammemes:
        points += 1.5
    points += _same(case, CASES.get(feats.get("Case", ""))) * 2
    points += _same(number, NUMBERS.get(feats.get("Number", "")))
    points += _same(gender, GENDERS.get(feats.get("Gender", ""))) * 1.5
    points += _same(animacy, _ANIMACY.get(feats.get("Animacy", ""))) * 0.5
    points += 2 * (part in _FORMS.get(feats.get("VerbForm", ""), ()))
    for name, values in _OTHERS.items():
        wanted = values.get(feats.get(name, ""))
        points += 0.7 * (wanted is not None and wanted in tag.grammemes)
    return points


@lru_cache(maxsize=10_000)
def _categories(tag: OpencorporaTag) -> tuple[str | None, ...]:
    """A tag's part of speech, case, number, gender and animacy, each of which pymorphy seeks among its grammemes."""
    found = (tag.POS, tag.case, tag.number, tag.gender, tag.animacy)
    return tuple(None if one is None else str(one) for one in found)


def inflected(parse: Parse, *wanted: str) -> str | None:
    """The form of a parse's word with some grammemes that is most like the parse's own; None if there is none.

    >>> inflected(parses("высшего")[0], "nomn", "sing", "masc")
    'высший'
    """
    if "Fixd" in parse.tag:
        return str(parse.word)
    return max(_forms(parse, frozenset(wanted)), key=lambda word: _shared(word, parse.word), default=None)


def _forms(parse: Parse, wanted: frozenset[str]) -> list[str]:
    """The forms of a parse's word with some grammemes; those of a word in the dictionary without its whole lexeme."""
    if len(parse.methods_stack) > 1 or not isinstance(parse.methods_stack[0][0], DictionaryAnalyzer):
        return [one.word for one in parse.lexeme if wanted <= one.tag.grammemes]
    _, form, paradigm, index = parse.methods_stack[0]
    known = dictionary().dictionary
    stem = known.build_stem(known.paradigms[paradigm], index, form)
    return [prefix + stem + suffix for prefix, suffix in _affixes(paradigm, wanted)]


@lru_cache(maxsize=100_000)
def _affixes(paradigm: int, wanted: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """What stands before and after the stem in the forms of a paradigm that have some grammemes."""
    known = dictionary().dictionary.build_paradigm_info(paradigm)
    return tuple((prefix, suffix) for prefix, tag, suffix in known if wanted <= tag.grammemes)


def _shared(one: str, other: str) -> int:
    """The number of letters that two words begin with."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _same(one: str | None, other: str | None) -> int:
    """1 if equal, -1 if they differ, 0 if one is not known (common gender counts so)."""
    if one is None or other is None or one == "ms-f":
        return 0
    return 1 if one == other else -1
