"""Whom an office without a name, a pronoun or a word like "стороны" stands for."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, field

from letopis.model.facts import Entity
from letopis.model.marked import Token
from letopis.model.text import fold
from letopis.reading.cast import How
from letopis.reading.offices.holding import Holding, same_office
from letopis.reading.offices.lexicon import group_words, office_words
from letopis.reading.offices.links import Stage
from letopis.reading.offices.phrases import Phrase
from letopis.reading.people.dictionary import Gender

#: Relations of a subject, and of that of a passive verb.
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
#: How many sentences back a pronoun, and a word for the parties, looks.
_PRONOUN_REACH, _GROUP_REACH = 2, 4


@dataclass(frozen=True, slots=True)
class Meant:
    """What an expression over tokens `first` to `last` (exclusive) was found to stand for."""

    first: int
    last: int
    head: int
    entities: tuple[str, ...]
    how: How
    rule: str


@dataclass(frozen=True, slots=True)
class Seen:
    """A place where a person or country was named or meant: its token, and whether as a subject."""

    token: int
    entity: str
    subject: bool


@dataclass(slots=True)
class Trail:
    """What was seen, in the order in which it was noted, and by place."""

    noted: list[Seen] = field(default_factory=list)
    placed: list[Seen] = field(default_factory=list)

    def __iter__(self) -> Iterator[Seen]:
        return iter(self.noted)

    def note(self, one: Seen) -> None:
        """Note a place, which may lie before others."""
        self.noted.append(one)
        insort(self.placed, one, key=_token_of)

    def between(self, first: int, last: int) -> list[Seen]:
        """What was seen from a token up to another (exclusive), the latest first; of one token in the order noted."""
        start, stop = (bisect_left(self.placed, token, key=_token_of) for token in (first, last))
        return sorted(self.placed[start:stop], key=lambda one: -one.token)


def _token_of(one: Seen) -> int:
    return one.token


@dataclass(slots=True)
class Memory:
    """What has been named, in the order of the text, and who holds which office. Lives while a document is read."""

    stage: Stage
    holdings: Sequence[Holding]
    gender: dict[str, Gender | None]
    countries: dict[str, str]
    persons: Trail = field(default_factory=Trail)
    lands: Trail = field(default_factory=Trail)

    def sentence(self, token: int) -> int:
        """The number of a token's sentence."""
        return self.stage.marked.sentence_of(self.stage.marked.tokens[token]).index

    def before(self, seen: Trail, token: int, reach: int) -> list[Seen]:
        """What was seen before a token, at most so many sentences back, the latest first."""
        floor = max(0, self.sentence(token) - reach)
        return seen.between(self.stage.marked.sentences[floor].first, token)

    def latest(
        self, seen: Trail, token: int, reach: int, number: int, among: Container[str] | None = None
    ) -> tuple[str, ...]:
        """The latest distinct entities seen before a token, in the order of the text; () if there are too few."""
        before = (one.entity for one in self.before(seen, token, reach) if among is None or one.entity in among)
        distinct = tuple(dict.fromkeys(before))[:number]
        return tuple(reversed(distinct)) if len(distinct) == number else ()


def find_anaphora(memory: Memory, used: set[int]) -> Iterator[Meant]:
    """What the nameless expressions stand for, in the order of the text; `used` are tokens inside names' phrases."""
    phrases = {phrase.head: phrase for phrase in memory.stage.phrases}
    passed = -1
    for token in memory.stage.marked.tokens:
        if token.index in used or token.index < passed:
            continue
        phrase = phrases.get(token.index)
        found = _phrase_meant(memory, phrase) if phrase else _word_meant(memory, token)
        if found is None:
            continue
        passed = found.last
        yield found
        subject = token.rel in SUBJECTS
        for one in found.entities:
            if one in memory.gender:
                memory.persons.note(Seen(token.index, one, subject))


def _phrase_meant(memory: Memory, phrase: Phrase) -> Meant | None:
    if _is_predicate(memory, phrase):
        return None
    plural = phrase.plural or _counted(memory, phrase)
    if plural:
        entities, rule = _holders_meant(memory, phrase), "references.offices"
    else:
        entities, rule = _holder_meant(memory, phrase), "references.office"
    how: How = "group" if plural else "office"
    return Meant(phrase.first, phrase.last, phrase.head, entities, how, rule) if entities else None


def _is_predicate(memory: Memory, phrase: Phrase) -> bool:
    """Whether the office is what somebody becomes, or a post as such: "работал послом", "с поста министра"."""
    words, marked = office_words().careers, memory.stage.marked
    before = marked.tokens[phrase.first - 1].lemma if phrase.first else ""
    verbs = words["appointed"] | words["became"] | words["worked"]
    head = marked.tokens[phrase.head].head
    above = marked.tokens[head].lemma if head >= 0 else ""
    return before in words["posts"] or (phrase.case == "Ins" and above in verbs)


def _counted(memory: Memory, phrase: Phrase) -> bool:
    """Whether "оба" or a number stands before the phrase ("оба лидера")."""
    before = memory.stage.marked.tokens[phrase.first - 1] if phrase.first else None
    return before is not None and before.lemma in group_words()["both"] | group_words()["three"]


def _holder_meant(memory: Memory, phrase: Phrase) -> tuple[str, ...]:
    """The holder of an office: the only one in the document, or of several the one named last."""
    fitting = list(dict.fromkeys(one.person for one in memory.holdings if _fits(one, phrase)))
    if len(fitting) == 1:
        return (fitting[0],)
    before = [one for one in memory.before(memory.persons, phrase.first, _GROUP_REACH) if one.entity in fitting]
    earlier = [one for one in before if memory.sentence(one.token) < memory.sentence(phrase.first)]
    return ((earlier or before)[0].entity,) if before else ()


def _fits(holding: Holding, phrase: Phrase) -> bool:
    """Whether an office said without a name may be one that somebody holds."""
    if _of_other_states(phrase.position, holding.position):
        return False
    if not same_office(phrase.position, holding.position) or (holding.status == "former") != (
        phrase.status == "former"
    ):
        return False
    return not phrase.countries or holding.country in phrase.countries


def _of_other_states(one: str, other: str) -> bool:
    """Whether two positions are heads of states of different kinds: a king is no president."""
    titles = [position.split()[0] for position in (one, other) if position]
    return len(set(titles)) == 2 and all(title in group_words()["heads"] for title in titles)


def _holders_meant(memory: Memory, phrase: Phrase) -> tuple[str, ...]:
    """The holders of an office in several countries; a country for a holder whom nobody names."""
    if len(phrase.countries) > 1:
        found = [_holder_of(memory, phrase, code) for code in phrase.countries]
        return tuple(one for one in found if one)
    holders = {one.person for one in memory.holdings if _fits(one, phrase) or _leads(one, phrase)}
    return memory.latest(memory.persons, phrase.first, _GROUP_REACH, 2, among=holders) or _only_two(holders, memory)


def _leads(holding: Holding, phrase: Phrase) -> bool:
    """Whether "лидеры", "главы государств" may include the holder."""
    return phrase.position in ("лидер", "президент") and holding.kind == "state" and holding.status != "former"


def _only_two(holders: set[str], memory: Memory) -> tuple[str, ...]:
    """The two holders of a document that has but two, in the order in which it names them."""
    ordered = dict.fromkeys(one.entity for one in memory.persons if one.entity in holders)
    return tuple(ordered) if len(ordered) == 2 else ()


def _holder_of(memory: Memory, phrase: Phrase, code: str) -> str | None:
    for one in memory.holdings:
        if one.country == code and same_office(phrase.position, one.position) and one.status != "former":
            return one.person
    return memory.countries.get(code)


WordRule = Callable[[Memory, Token], Meant | None]


def both_countries(memory: Memory, token: Token) -> Meant | None:
    """ "двух стран", "обеих стран", "наших государств": the two countries named last."""
    words = group_words()
    if token.lemma not in words["countries"] or token.feats.get("Number") != "Plur" or not token.index:
        return None
    before = memory.stage.marked.tokens[token.index - 1]
    number = 2 if before.lemma in words["both"] else 3 if before.lemma in words["three"] else 0
    entities = (
        (_main_countries(memory, number) or memory.latest(memory.lands, token.index, _GROUP_REACH, number))
        if number
        else ()
    )
    return (
        Meant(before.index, token.index + 1, token.index, entities, "group", "references.both-countries")
        if entities
        else None
    )


def _main_countries(memory: Memory, number: int) -> tuple[str, ...]:
    """The countries that the document names more often than any other, if so many stand out."""
    ranked = Counter(one.entity for one in memory.lands).most_common()
    clear = len(ranked) == number or (len(ranked) > number and ranked[number - 1][1] > ranked[number][1])
    return tuple(sorted((entity for entity, _ in ranked[:number]), key=lambda one: int(one[1:]))) if clear else ()


def parties(memory: Memory, token: Token) -> Meant | None:
    """ "стороны", "собеседники", "оба": the two persons of the talks at hand, or else the two countries."""
    words = group_words()
    plural = token.feats.get("Number") == "Plur" or token.lemma == "оба"
    if not plural or not (
        token.lemma in words["parties"] or (token.lemma == "оба" and not token.rel.startswith("nummod"))
    ):
        return None
    if token.lemma == "участник" and not _of_talks(memory, token):
        return None
    if any(memory.stage.marked.tokens[i].rel in ("amod", "det") for i in memory.stage.marked.children[token.index]):
        return None
    entities = _pair(memory, token.index, lands=token.lemma in ("сторона", "участник"))
    return (
        Meant(token.index, token.index + 1, token.index, entities, "group", "references.parties") if entities else None
    )


def _of_talks(memory: Memory, token: Token) -> bool:
    children = memory.stage.marked.children[token.index]
    return any(memory.stage.marked.tokens[i].lemma in group_words()["talks"] for i in children)


def _pair(memory: Memory, token: int, lands: bool) -> tuple[str, ...]:
    """The two persons of the last sentence that names two, one of them in office; else the two countries."""
    holders = {one.person for one in memory.holdings}
    persons = _pair_of_a_sentence(memory, token) or memory.latest(memory.persons, token, _GROUP_REACH, 2)
    if holders.intersection(persons):
        return persons
    return memory.latest(memory.lands, token, _GROUP_REACH, 2) if lands else ()


def _pair_of_a_sentence(memory: Memory, token: int) -> tuple[str, ...]:
    """Of the nearest sentence with two persons or more: its subject, and the first of the others."""
    before = memory.before(memory.persons, token, _GROUP_REACH)
    for number in dict.fromkeys(memory.sentence(one.token) for one in before):
        inside = [one for one in reversed(before) if memory.sentence(one.token) == number]
        subject = next((one.entity for one in inside if one.subject), inside[0].entity)
        others = [one.entity for one in inside if one.entity != subject]
        if others:
            return subject, others[0]
    return ()


def one_person(memory: Memory, token: Token) -> Meant | None:
    """ "дипломат", "политик" in the singular: the person last named."""
    if token.lemma not in group_words()["person"] or token.feats.get("Number") != "Sing" or token.rel not in SUBJECTS:
        return None
    if memory.stage.marked.children[token.index] and _has_dependents(memory, token):
        return None
    before = memory.before(memory.persons, token.index, 1)
    return (
        Meant(token.index, token.index + 1, token.index, (before[0].entity,), "office", "references.one-person")
        if before
        else None
    )


def _has_dependents(memory: Memory, token: Token) -> bool:
    return any(memory.stage.marked.tokens[i].pos != "PUNCT" for i in memory.stage.marked.children[token.index])


def pronoun(memory: Memory, token: Token) -> Meant | None:
    """A personal pronoun of the third person: the nearest person whose gender agrees; "они": the pair."""
    if token.pos not in ("PRON", "DET") or token.lemma not in ("он", "она", "они", "его", "ее", "их"):
        return None
    word = fold(token.text)
    if token.feats.get("Number") == "Plur" or word in ("они", "их", "ими", "ними", "них"):
        company = _in_company(memory, token)
        entities = (
            _singular(memory, token, "он")
            if company
            else _pair(memory, token.index, lands=False)
            if token.rel in SUBJECTS
            else ()
        )
        rule = "references.they"
    else:
        entities, rule = _singular(memory, token, word), "references.pronoun"
    return Meant(token.index, token.index + 1, token.index, entities, "pronoun", rule) if entities else None


def _in_company(memory: Memory, token: Token) -> bool:
    """Whether "они" is one of two, the other being named with "с": "они с президентом Б. обсудили"."""
    after = memory.stage.marked.tokens[token.index + 1 : token.index + 2]
    return token.rel in SUBJECTS and fold(token.text) == "они" and any(one.lemma == "с" for one in after)


def _singular(memory: Memory, token: Token, word: str) -> tuple[str, ...]:
    gender: Gender = "Fem" if word in ("она", "ее", "ей", "ней", "нее", "ею") else "Masc"
    if (
        token.rel in SUBJECTS
        and token.head >= 0
        and memory.stage.marked.tokens[token.head].feats.get("Voice") == "Pass"
        and not (word in ("он", "она") and memory.stage.marked.tokens[token.head].lemma in group_words()["personal"])
    ):
        return ()
    reach = _PRONOUN_REACH if token.rel in SUBJECTS else 1
    before = memory.before(memory.persons, token.index, reach)
    fitting = [one for one in before if memory.gender.get(one.entity) in (gender, None)]
    if not fitting:
        return ()
    nearest = [one for one in fitting if memory.sentence(one.token) == memory.sentence(fitting[0].token)]
    subjects = [one for one in nearest if one.subject] if token.rel in SUBJECTS else []
    return ((subjects or nearest)[0].entity,)


#: In the order in which they are asked.
WORD_RULES: tuple[WordRule, ...] = (both_countries, parties, one_person, pronoun)


def _word_meant(memory: Memory, token: Token) -> Meant | None:
    return next((found for rule in WORD_RULES if (found := rule(memory, token))), None)


def countries_of(entities: Sequence[Entity]) -> dict[str, str]:
    """The ids of the countries of a document by their codes."""
    return {one.country: one.id for one in entities if one.type == "country" and one.country}
