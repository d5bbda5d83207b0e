"""Named spans from the network's tags, with its splits repaired, and one grammar for each person's name."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from letopis.language.russian.lemmas import parses
from letopis.language.russian.persons import NONE, PARTICLES, Evidence, Hints, Person, resolve
from letopis.model.marked import Name, NameType, Sentence, Token
from letopis.model.text import fold

_INITIAL = re.compile(r"[А-ЯЁA-Z]|Дж|Ю|Я|Вл|Ал")

Spans = list[tuple[NameType, int, int]]
Repair = Callable[[Sequence[Token], Spans], Spans]


def find(tokens: Sequence[Token], sentences: Sequence[Sentence], tags: Sequence[str]) -> tuple[Name, ...]:
    """The names in the order of the text; tags are `O`, `B-PER`, `I-PER` and so on, one a token."""
    found: Spans = []
    for sentence in sentences:
        spans = list(_tagged(sentence, tags))
        for repair in REPAIRS:
            spans = [span for span in repair(tokens, spans) if span[1] < span[2]]
        found.extend(_inside(spans, sentence))
    return tuple(Name(kind, tokens[first].start, tokens[last - 1].end, first, last) for kind, first, last in found)


def _tagged(sentence: Sentence, tags: Sequence[str]) -> Iterator[tuple[NameType, int, int]]:
    first = None
    for index in range(sentence.first, sentence.last + 1):
        tag = tags[index] if index < sentence.last else "O"
        if first is not None and (not tag.startswith("I") or tag[2:] != tags[first][2:]):
            yield NameType(tags[first][2:]), first, index
            first = None
        if tag != "O" and first is None:
            first = index


def _inside(spans: Spans, sentence: Sentence) -> Iterator[tuple[NameType, int, int]]:
    for kind, first, last in spans:
        if first < sentence.last:
            yield kind, max(first, sentence.first), min(last, sentence.last)


def without_signs_at_the_ends(tokens: Sequence[Token], spans: Spans) -> Spans:
    """A name neither begins nor ends with a quote, bracket, dash or comma."""
    made = []
    for kind, first, last in spans:
        while first < last and not tokens[first].text[0].isalnum():
            first += 1
        while first < last and not (tokens[last - 1].text[0].isalnum() or _stop_of_initial(tokens, last - 1)):
            last -= 1
        made.append((kind, first, last))
    return made


def initials_with_the_surname(tokens: Sequence[Token], spans: Spans) -> Spans:
    """«С. В. Лавров»: initials before a person's surname, or after it as in decrees, belong to the name."""
    made = []
    for kind, first, last in spans:
        if kind is NameType.PERSON:
            while first >= 2 and _stop_of_initial(tokens, first - 1) and _one_line(tokens, first - 2, first):
                first -= 2
            if last - first == 1:
                while (
                    last + 1 < len(tokens) and _stop_of_initial(tokens, last + 1) and not _surname_after(tokens, last)
                ):
                    last += 2
        made.append((kind, first, last))
    return _merged(made)


def parts_of_one_person(tokens: Sequence[Token], spans: Spans) -> Spans:
    """Two person spans with nothing or only particles between them, in one case, are one name («Ким», «Чен Ын»)."""
    made: Spans = []
    for kind, first, last in spans:
        if made and kind is NameType.PERSON and made[-1][0] is kind and _joined(tokens, made[-1], first):
            made[-1] = (kind, made[-1][1], last)
        else:
            made.append((kind, first, last))
    return made


def given_name_before_a_surname(tokens: Sequence[Token], spans: Spans) -> Spans:
    """A given name left out or taken for a place right before a person's name is drawn in."""
    made: Spans = []
    for kind, first, last in spans:
        before = first - 1
        if kind is NameType.PERSON and last - first == 1 and before >= 0 and _given(tokens[before]):
            if made and made[-1][2] == first and made[-1][0] is not NameType.PERSON and made[-1][1] == before:
                made.pop()
            if (not made or made[-1][2] <= before) and tokens[before].feats.get("Case") == tokens[first].feats.get(
                "Case"
            ):
                first = before
        made.append((kind, first, last))
    return made


def surname_after_a_given_name(tokens: Sequence[Token], spans: Spans) -> Spans:
    """A lone given name and the capitalised word after it in the same case, where that is not in another name."""
    taken = {index for _, first, last in spans for index in range(first, last)}
    made: Spans = []
    for kind, first, last in spans:
        if kind is NameType.PERSON and last - first == 1 and _given(tokens[first]) and last < len(tokens):
            after = tokens[last]
            if (
                after.text.istitle()
                and last not in taken
                and after.rel in ("flat:name", "appos")
                and after.head == first
            ):
                last += 1
        made.append((kind, first, last))
    return made


def place_before_a_name(tokens: Sequence[Token], spans: Spans) -> Spans:
    """«по Африканскому Рогу Аниса Камара», «министра Барбадоса Ронделла Хайндса»: the first word is a place."""
    made: Spans = []
    for kind, first, last in spans:
        if (
            kind is NameType.PERSON
            and last - first > 2
            and (_has_adjective(tokens, first) or _only_a_place(tokens[first]))
        ):
            joined = bool(made) and made[-1][2] == first
            made.append((NameType.PLACE, made.pop()[1] if joined else first, first + 1))
            first += 1
        made.append((kind, first, last))
    return made


def _has_adjective(tokens: Sequence[Token], first: int) -> bool:
    adjective = tokens[first - 1] if first else None
    capital = adjective is not None and adjective.text[:1].isupper()
    return capital and adjective is not None and adjective.rel == "amod" and adjective.head == first


def _only_a_place(token: Token) -> bool:
    known = [one for one in parses(token.text.lower()) if one.is_known]
    return any("Geox" in one.tag for one in known) and not any({"Name", "Surn"} & one.tag.grammemes for one in known)


def particles_inside(tokens: Sequence[Token], spans: Spans) -> Spans:
    """«Урсула фон дер | Ляйен»: a span that ends before particles goes on over them to a capitalised word."""
    made: Spans = []
    for kind, first, last in spans:
        at = last
        while (
            at < len(tokens)
            and tokens[at].text.lower() in PARTICLES
            and tokens[at].text.lower() != "и"
            and at - last < 3
        ):
            at += 1
        if kind is NameType.PERSON and last < at < len(tokens) and tokens[at].text[:1].isupper():
            last = at + 1
        made.append((kind, first, last))
    return _merged(made)


def _merged(spans: Spans) -> Spans:
    """Spans that now overlap become one, of the first one's type."""
    made: Spans = []
    for kind, first, last in spans:
        if made and first < made[-1][2]:
            made[-1] = (made[-1][0], made[-1][1], max(last, made[-1][2]))
        else:
            made.append((kind, first, last))
    return made


def _stop_of_initial(tokens: Sequence[Token], index: int) -> bool:
    return (
        1 <= index < len(tokens)
        and tokens[index].text == "."
        and bool(_INITIAL.fullmatch(tokens[index - 1].text))
        and tokens[index - 1].end == tokens[index].start
    )


def _surname_after(tokens: Sequence[Token], last: int) -> bool:
    """Whether the initials after a span belong to a surname that follows («Лавров, С. Иванов» has them so)."""
    at = last
    while _stop_of_initial(tokens, at + 1):
        at += 2
    return at > last and at < len(tokens) and tokens[at].text.istitle() and len(tokens[at].text) > 2


def _one_line(tokens: Sequence[Token], first: int, last: int) -> bool:
    return tokens[last].start - tokens[first].end < 4


def _joined(tokens: Sequence[Token], before: tuple[NameType, int, int], first: int) -> bool:
    between = tokens[before[2] : first]
    if any(token.text.lower() not in PARTICLES or token.text.lower() == "и" for token in between):
        return False
    cases = {tokens[before[1]].feats.get("Case"), tokens[first].feats.get("Case")} - {None}
    return len(cases) < 2 or any(len(token.text) <= 3 for token in tokens[before[1] : before[2]])


def _given(token: Token) -> bool:
    return token.text.istitle() and any("Name" in one.tag and one.is_known for one in parses(token.text.lower()))


REPAIRS: tuple[Repair, ...] = (
    without_signs_at_the_ends,
    place_before_a_name,
    particles_inside,
    initials_with_the_surname,
    given_name_before_a_surname,
    surname_after_a_given_name,
    parts_of_one_person,
)


def agreed(tokens: list[Token], names: Sequence[Name]) -> list[Token]:
    """The tokens, those of persons' names with one case and gender each, and the lemma that goes with them.

    What the full names of a document tell (gender, forms) decides for the surnames that stand alone.
    """
    people = [name for name in names if name.type is NameType.PERSON]
    forms = frozenset(token.text.lower() for name in people for token in tokens[name.first : name.last])
    genders: dict[str, Counter[str]] = {}
    for name in people:
        person = resolve(tokens[name.first : name.last], None, Evidence({}, forms), hints_for(tokens, name))
        if name.last - name.first > 1 and person.certain:
            genders.setdefault(fold(person.words[-1]), Counter())[person.gender] += 1
    known = Evidence({word: counts.most_common(1)[0][0] for word, counts in genders.items()}, forms)
    made = list(tokens)
    for name in people:
        person = resolve(tokens[name.first : name.last], None, known, hints_for(tokens, name))
        for token, word in zip(tokens[name.first : name.last], person.words, strict=True):
            made[token.index] = _with(token, person, word)
    return made


def _with(token: Token, person: Person, word: str) -> Token:
    if not token.text[0].isalpha() or token.text.lower() in PARTICLES:
        return token
    feats = token.feats | {"Case": person.case, "Gender": person.gender}
    return replace(token, lemma=fold(word), feats=feats)


def hints_for(tokens: Sequence[Token], name: Name) -> Hints:
    """What a name's place in its sentence tells: subjects are nominative, prepositions and nouns rule cases."""
    top = next((one for one in tokens[name.first : name.last] if not name.first <= one.head < name.last), None)
    head = tokens[top.head] if top is not None and top.head >= 0 else None
    if top is None or head is None:
        return NONE
    if top.rel in ("nsubj", "nsubj:pass"):
        gender = head.feats.get("Gender") if head.pos == "VERB" and head.feats.get("Number") == "Sing" else None
        return Hints("Nom", gender if gender in ("Masc", "Fem") else None)
    if top.rel in ("appos", "conj") and head.pos in ("NOUN", "PROPN"):
        return Hints(head.feats.get("Case"))
    before = tokens[name.first - 1].text.lower() if name.first else ""
    ruled = _RULED.get(before)
    return Hints(ruled or {"nmod": "Gen", "obj": "Acc", "iobj": "Dat"}.get(top.rel) if before not in _OPEN else None)


#: Prepositions that rule one case only; those of several cases tell nothing.
_RULED = (
    dict.fromkeys(("от", "из", "у", "для", "до", "без", "против", "после", "кроме", "из-за", "вместо"), "Gen")
    | dict.fromkeys(("к", "ко", "благодаря", "вопреки"), "Dat")
    | dict.fromkeys(("перед", "над", "между"), "Ins")
    | dict.fromkeys(("о", "об", "обо", "при"), "Loc")
)
_OPEN = frozenset({"с", "со", "в", "на", "по", "за", "под"})
