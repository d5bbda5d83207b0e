"""Names and phrases put into the nominative."""

from collections.abc import Iterator, Sequence

from letopis.language.russian.lemmas import GENDERS, NUMBERS, best, inflected
from letopis.language.russian.paradigms import options
from letopis.language.russian.persons import NOTHING, Evidence, resolve
from letopis.model.marked import NameType, Token
from letopis.model.text import fold

_AGREEING = frozenset({"ADJ", "DET", "VERB", "NUM"})
_NOUNS = frozenset({"NOUN", "PROPN", "X"})
_DEPENDENT = frozenset({"nmod", "amod", "nummod", "det"})


def nominative(tokens: Sequence[Token], kind: NameType, gender: str | None = None, evidence: Evidence = NOTHING) -> str:
    """A name as written, in the nominative, with the blanks of the text between its words as single ones.

    `gender` (`Masc`, `Fem`) is that of a person, if it is known.
    """
    if not tokens:
        return ""
    if kind is NameType.PERSON:
        made = resolve(tokens, gender, evidence).words
        return _joined(tokens, [cased(word, token.text) for word, token in zip(made, tokens, strict=True)])
    return phrase_nominative(tokens)


def phrase_nominative(tokens: Sequence[Token]) -> str:
    """A noun phrase in the nominative: its head and the words that agree with it; what depends on it stays.

    The number stays as it is («двусторонними переговорами» → «двусторонние переговоры»).
    """
    head = head_of(tokens)
    if head is None:
        return _joined(tokens, [token.text for token in tokens])
    changed = {id(one) for one in _agreeing(tokens, head)}
    plural = head.feats.get("Number") == "Plur"
    words = []
    for token in tokens:
        if token is head:
            words.append(noun_nominative(token))
        elif id(token) in changed:
            words.append(_adjective_nominative(token, head, plural))
        else:
            words.append(token.text)
    return _joined(tokens, words)


def head_of(tokens: Sequence[Token]) -> Token | None:
    """The noun that a phrase hangs on: the first one that depends on no other noun of the phrase."""
    nouns = {token.index: token for token in tokens if token.pos in _NOUNS and _cyrillic(token.text)}
    heads = {token.index: token.head for token in tokens}
    for token in nouns.values():
        above = token.head
        while above in heads and above not in nouns:
            above = heads[above]
        if above not in nouns or (above > token.index and token.rel not in _DEPENDENT):
            return token
    return next(iter(nouns.values()), None)


def _agreeing(tokens: Sequence[Token], head: Token) -> Iterator[Token]:
    """The adjectives before the head in its case, and those right after the first noun that agree as well."""
    for token in tokens:
        if token.pos in _AGREEING and token.index < head.index and _agrees(token, head):
            yield token


def _agrees(token: Token, head: Token) -> bool:
    if (token.pos == "NUM" and not token.text[:1].isalpha()) or token.feats.get("VerbForm", "Part") != "Part":
        return False
    case, wanted = token.feats.get("Case"), head.feats.get("Case")
    return case is None or wanted is None or case == wanted or token.head == head.index


def noun_nominative(token: Token) -> str:
    """A noun in the nominative of its number, cased as written."""
    form = token.text
    abbreviation = _abbreviation(form)
    if abbreviation:
        return abbreviation
    if not _cyrillic(form):
        return form
    lower = form.lower()
    parse = best(lower, "NOUN" if token.pos == "X" else token.pos, token.feats)
    if parse is None or (not parse.is_known and token.pos == "PROPN"):
        return cased(_unknown(lower, token), form)
    number = NUMBERS.get(token.feats.get("Number", ""), "sing")
    return cased(inflected(parse, "nomn", str(parse.tag.number or number)) or lower, form)


def _unknown(form: str, token: Token) -> str:
    """A name that the dictionary lacks: by its ends, and the case found in context; things have no own accusative."""
    case, gender = token.feats.get("Case", "Nom"), token.feats.get("Gender")
    if case == "Nom" or (case == "Acc" and gender == "Masc") or token.feats.get("Number") == "Plur":
        return form
    fitting = [one for one in options(form) if one.case in (None, case) and one.gender in (None, gender, "Masc", "Fem")]
    return max(fitting, key=lambda one: one.weight + 0.4 * (one.gender == gender)).nominative if fitting else form


def _adjective_nominative(token: Token, head: Token, plural: bool) -> str:
    if not _cyrillic(token.text):
        return token.text
    gender = GENDERS.get(head.feats.get("Gender", ""), GENDERS.get(token.feats.get("Gender", ""), "masc"))
    parse = best(token.text.lower(), "ADJ" if token.pos == "VERB" else token.pos, token.feats)
    made = inflected(parse, "nomn", *(["plur"] if plural else ["sing", gender])) if parse else None
    return cased(made, token.text) if made else token.text


def _abbreviation(form: str) -> str | None:
    """«МИДом» → «МИД», «РФ» → «РФ»; None for what is no abbreviation."""
    if (form.isupper() and len(form) < 6) or any(letter.isupper() for letter in form[-1:]):
        return form
    stem = form.rstrip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
    ending = form[len(stem) :].lstrip("-")
    return stem.rstrip("-") if len(stem) > 1 and stem.isupper() and ending in _ABBREVIATION_ENDS else None


_ABBREVIATION_ENDS = frozenset({"а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах", "и"})


def _cyrillic(form: str) -> bool:
    return any("а" <= letter <= "я" or letter == "ё" for letter in form.lower())


def cased(word: str, as_written: str) -> str:
    """A word in lower case, cased as the form in the text is; letters that both share stay as written.

    >>> cased("аль-асад", "аль-Асадом"), cased("лавров", "ЛАВРОВЫМ"), cased("королёв", "Королевым")
    ('аль-Асад', 'Лавров', 'Королев')
    """
    if "-" in word and word.count("-") == as_written.count("-"):
        return "-".join(cased(one, other) for one, other in zip(word.split("-"), as_written.split("-"), strict=True))
    if as_written.isupper() and len(as_written) > 3:
        as_written = as_written.title()
    pairs = zip(word.replace("ё", "е"), fold(as_written), strict=False)
    shared = next((i for i, (one, other) in enumerate(pairs) if one != other), min(len(word), len(as_written)))
    return as_written[:shared] + word[shared:]


def _joined(tokens: Sequence[Token], words: Sequence[str]) -> str:
    parts = []
    for i, word in enumerate(words):
        if i and tokens[i].start > tokens[i - 1].end:
            parts.append(" ")
        parts.append(word)
    return "".join(parts)
