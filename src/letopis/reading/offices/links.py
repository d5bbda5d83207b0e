"""Who holds which office: rules that join an office phrase to a person's name beside it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from letopis.language.russian.paradigms import options
from letopis.model.facts import OfficeStatus
from letopis.model.marked import Marked
from letopis.reading.offices.lexicon import office_words
from letopis.reading.offices.phrases import Phrase
from letopis.reading.people.cases import case_of, may_be_in
from letopis.reading.people.landmarks import Landmark, Landmarks
from letopis.reading.people.parts import Part, PersonName

#: Signs of a dash.
DASHES = ("–", "—", "-", "−")


@dataclass(frozen=True, slots=True)
class Stage:
    """All that the rules look at: the document, its phrases and names in their order, and whose each name is."""

    marked: Marked
    landmarks: Landmarks
    phrases: tuple[Phrase, ...]
    names: tuple[PersonName, ...]
    owner: Mapping[int, str]

    def text(self, index: int) -> str:
        """The text of a token; empty outside the document."""
        return self.marked.tokens[index].text if 0 <= index < len(self.marked.tokens) else ""

    def name_at(self, index: int) -> PersonName | None:
        """The name that begins at a token."""
        at = bisect_left(self.names, index, key=lambda one: one.first)
        return self.names[at] if at < len(self.names) and self.names[at].first == index else None

    def phrase_at(self, index: int) -> Phrase | None:
        """The phrase that begins at a token."""
        at = bisect_left(self.phrases, index, key=lambda one: one.first)
        return self.phrases[at] if at < len(self.phrases) and self.phrases[at].first == index else None

    def named_over(self, index: int) -> PersonName | None:
        """The name that a token is a word of."""
        at = bisect_right(self.names, index, key=lambda one: one.first) - 1
        return self.names[at] if at >= 0 and index < self.names[at].last else None

    def names_between(self, first: int, last: int) -> tuple[PersonName, ...]:
        """The names that begin from a token up to another (exclusive)."""
        start, stop = (bisect_left(self.names, token, key=lambda one: one.first) for token in (first, last))
        return self.names[start:stop]

    def phrases_between(self, first: int, last: int) -> tuple[Phrase, ...]:
        """The phrases that begin from a token up to another (exclusive)."""
        start, stop = (bisect_left(self.phrases, token, key=lambda one: one.first) for token in (first, last))
        return self.phrases[start:stop]

    def same_sentence(self, one: int, other: int) -> bool:
        """Whether two tokens stand in one sentence."""
        tokens = self.marked.tokens
        return self.marked.sentence_of(tokens[one]).index == self.marked.sentence_of(tokens[other]).index


@dataclass(frozen=True, slots=True)
class Link:
    """A person in an office: the office as said here, over tokens `first` to `last` (exclusive).

    `outer` says that these tokens are one noun phrase that refers to the person; `named` are the tokens of the office.
    """

    person: str
    position: str
    countries: tuple[str, ...]
    organization: Landmark | None
    status: OfficeStatus
    first: int
    last: int
    head: int
    rule: str
    outer: bool = True
    kind: str = "chief"
    verb: int | None = None
    phase: Literal["start", "end"] | None = None
    named: tuple[int, int] | None = None


def link_of(stage: Stage, phrase: Phrase, name: PersonName, rule: str, **other: Any) -> Link:
    """The link of a phrase and a name that stand together."""
    first, last = min(phrase.first, name.first), max(phrase.last, name.last)
    head = phrase.head if phrase.first < name.first else name.first
    link = Link(
        stage.owner[name.first], phrase.position, phrase.countries, phrase.organization, phrase.status,
        first, last, head, rule, kind=phrase.kind, named=(phrase.first, phrase.last),
    )  # fmt: skip
    return replace(link, **other)


def cases_agree(one: str | None, name: PersonName) -> bool:
    """Whether a phrase's case may be the name's: equal, unknown, or the name is one that does not change."""
    case = case_of(name)
    if one is None or case is None or one == case or {one, case} == {"Gen", "Acc"}:
        return True
    return not may_be_in(name, one) or all(_unchanging(part) for part in name.having("given", "surname"))


def _unchanging(part: Part) -> bool:
    return any(one.case is None and one.gender is None and one.weight > 0.6 for one in options(part.text.lower()))


def name_after(stage: Stage, index: int) -> PersonName | None:
    """The name that follows, over ranks and titles ("генерал армии", "г-н")."""
    for _ in range(4):
        name = stage.name_at(index)
        if name is not None or index >= len(stage.marked.tokens):
            return name
        if stage.marked.tokens[index].lemma not in office_words().ranks:
            return None
        index += 1
    return None


def before_name(stage: Stage) -> Iterator[Link]:
    """An office right before the name of one who holds it: "министр иностранных дел РФ Сергей Лавров"."""
    for phrase in stage.phrases:
        name = name_after(stage, phrase.last)
        if name is None or phrase.plural or not phrase.public or not stage.same_sentence(phrase.first, name.first):
            continue
        if not (cases_agree(phrase.case, name) or _attached(stage.marked, phrase, name)) or _taken_over(stage, phrase):
            continue
        link = link_of(stage, phrase, name, "offices.before-name")
        yield from _with_offices_before(stage, phrase, link)


def _taken_over(stage: Stage, phrase: Phrase) -> bool:
    """Whether the name after an office is of the one before: "сменил на посту министра Ивана Рябова"."""
    post = stage.marked.tokens[phrase.first - 1] if phrase.first else None
    if post is None or post.head < 0 or post.lemma not in office_words().careers["posts"]:
        return False
    return stage.marked.tokens[post.head].lemma in office_words().careers["replacing"]


def _attached(marked: Marked, phrase: Phrase, name: PersonName) -> bool:
    """Whether the syntax hangs the name on the phrase, whatever its case: some names are left uninflected.

    A name that is made the subject of a plural verb before the phrase cannot be that ("вызвали посла Антти Хелантеря").
    """
    if any(phrase.first <= part.token.head < phrase.last for part in name.parts):
        return True
    token = next((part.token for part in name.parts if part.token.rel == "nsubj"), None)
    verb = marked.tokens[token.head] if token is not None and token.head >= 0 else None
    return verb is not None and verb.index < phrase.first and verb.feats.get("Number") == "Plur"


def _with_offices_before(stage: Stage, phrase: Phrase, link: Link) -> Iterator[Link]:
    """The link, made a double office, or followed by one of its own, where another office leads up to it."""
    before = _office_up_to(stage, phrase)
    if before is None:
        yield link
    elif before.position in office_words().doubled and stage.text(before.last) != "и":
        double = f"{office_words().doubled[before.position]} – {phrase.position}"
        countries = phrase.countries or before.countries
        yield replace(link, position=double, first=before.first, head=before.head, countries=countries)
    else:
        yield replace(link, first=before.first, head=before.head)
        countries = before.countries or phrase.countries
        yield replace(
            link, position=before.position, first=before.first, head=before.head, countries=countries,
            organization=before.organization, status=before.status, rule="offices.second-before-name",
            named=(before.first, before.last),
        )  # fmt: skip


def _office_up_to(stage: Stage, phrase: Phrase) -> Phrase | None:
    """A phrase of the same case that ends just before the dash, comma or "и" before this one."""
    sign = stage.text(phrase.first - 1)
    if sign not in (*DASHES, ",", "и"):
        return None
    found = [one for one in stage.phrases if one.last == phrase.first - 1 and not one.plural]
    if found and found[0].position == "генеральный секретарь" and phrase.position == "президент" and sign == "и":
        return found[0]  # of the ruling party, which is not named
    found = [one for one in found if one.public]
    if not found or found[0].case != phrase.case or not stage.same_sentence(found[0].first, phrase.first):
        return None
    deputy = {found[0].position, phrase.position} & set(office_words().doubled)
    once = sign == "," and phrase.status == "former" and found[0].status != "former"
    return found[0] if deputy or once or (sign in DASHES and not found[0].countries) else None


def after_name(stage: Stage) -> Iterator[Link]:
    """An office in apposition to the name before it: "Юрий Ушаков – помощник президента", "… (глава МИД)"."""
    for name in stage.names:
        sign = stage.text(name.last)
        at, status = _adverbs(stage, name.last + 1) if sign == "," else (name.last + 1, None)
        phrase = stage.phrase_at(at)
        if phrase is None or phrase.plural or not phrase.public or sign not in (*DASHES, ",", "("):
            continue
        if not stage.same_sentence(name.first, phrase.first) or _followed_by_name(stage, phrase):
            continue
        if sign in DASHES and phrase.case not in ("Nom", None) and not _in_one_case(phrase, name):
            yield from _in_a_decree(stage, phrase, name)
            continue
        if sign == "," and not (_in_apposition(stage, phrase, name) and _closed(stage, phrase)):
            continue
        if (phrase.bare and phrase.kind not in ("state", "job")) or opens_clause(stage, phrase):
            continue
        if phrase.kind == "envoy" and any(one.last == name.first and one.kind == "envoy" for one in stage.phrases):
            continue  # the next of a row, who is not named: nobody is ambassador and consul at a time
        status = status or phrase.status
        yield link_of(stage, phrase, name, "offices.after-name", outer=sign != "-", status=status)


def _in_one_case(phrase: Phrase, name: PersonName) -> bool:
    """Whether both stand in one oblique case ("Ле Ван Киму – послу"); the instrumental is that of who becomes what."""
    return phrase.case != "Ins" and phrase.case == case_of(name)


def before_comma(stage: Stage) -> Iterator[Link]:
    """An office and the name set off by commas: "Министр обороны Сербии, Горан Милетич, прибыл"."""
    for phrase in stage.phrases:
        name = stage.name_at(phrase.last + 1) if stage.text(phrase.last) == "," else None
        if name is None or phrase.plural or not phrase.public or stage.text(name.last) != ",":
            continue
        if not stage.same_sentence(phrase.first, name.last) or not _opens(stage, phrase.first):
            continue
        listed = (name.last + 1, name.last + 1 + (stage.text(name.last + 1) == "и"))
        others = any(stage.name_at(at) or stage.phrase_at(at) for at in listed)
        if (
            phrase.case == "Nom"
            and case_of(name) in ("Nom", None)
            and (phrase.countries or not phrase.bare)
            and not others
        ):
            yield link_of(stage, phrase, name, "offices.before-comma")


def _opens(stage: Stage, index: int) -> bool:
    """Whether a phrase begins its clause, so that it is no item of a row."""
    opening = stage.marked.sentence_of(stage.marked.tokens[index]).first == index
    return opening or stage.text(index - 1).lower() in ("что", "заявил", "сообщил", "отметил", "—", "–")


def _adverbs(stage: Stage, index: int) -> tuple[int, OfficeStatus | None]:
    """The token after "ныне", "в прошлом" and the like, and the status that these tell."""
    words = office_words().careers
    if stage.text(index).lower() in words["now"]:
        return index + 1, "current"
    for length in (3, 2, 1):
        if " ".join(stage.text(index + i).lower() for i in range(length)) in words["once"]:
            return index + length, "former"
    return index, None


def before_dash(stage: Stage) -> Iterator[Link]:
    """An office, a dash and the name: "Министр обороны — Иван Петров", "назначил министром — Ивана Петрова"."""
    for phrase in stage.phrases:
        if phrase.plural or not phrase.public or stage.text(phrase.last) not in DASHES:
            continue
        name = stage.name_at(phrase.last + 1)
        if name is None or not stage.same_sentence(phrase.first, name.first):
            continue
        verb = stage.marked.tokens[phrase.head].head
        appointed = verb >= 0 and stage.marked.tokens[verb].lemma in office_words().careers["appointed"]
        if phrase.case == "Ins" and appointed:
            yield link_of(stage, phrase, name, "offices.before-dash", outer=False, verb=verb, phase="start")
        elif phrase.case in ("Nom", None) and _ends(stage, name):
            yield link_of(stage, phrase, name, "offices.before-dash", outer=False)


def _ends(stage: Stage, name: PersonName) -> bool:
    """Whether a name ends its clause."""
    return not stage.text(name.last)[:1].isalnum() or not stage.same_sentence(name.first, name.last)


def _in_a_decree(stage: Stage, phrase: Phrase, name: PersonName) -> Iterator[Link]:
    """A line of a list under "Назначены:" or "Освобождены:": the name, a dash, the office in the instrumental."""
    words = office_words().careers
    for token in reversed(stage.marked.tokens[max(0, name.first - 120) : name.first]):
        if token.lemma in words["appointed"] and phrase.case == "Ins":
            yield link_of(stage, phrase, name, "offices.decree", outer=False, verb=token.index, phase="start")
        if token.lemma in words["appointed"] | words["dismissed"]:
            return


def _in_apposition(stage: Stage, phrase: Phrase, name: PersonName) -> bool:
    """Whether a phrase may be in apposition to a name: by their cases, or as the syntax has it."""
    apposed = stage.marked.tokens[phrase.head].rel == "appos" and phrase.case is not None
    return cases_agree(phrase.case, name) or (apposed and may_be_in(name, phrase.case or "Nom"))


def _followed_by_name(stage: Stage, phrase: Phrase) -> bool:
    return name_after(stage, phrase.last) is not None


def _closed(stage: Stage, phrase: Phrase) -> bool:
    """Whether an apposition ends as it should: with a sign."""
    return not stage.text(phrase.last)[:1].isalnum() or stage.text(phrase.last) in ("и", "а")


def opens_clause(stage: Stage, phrase: Phrase) -> bool:
    """Whether the phrase is the subject of a clause of its own ("…, министр сказал")."""
    token = stage.marked.tokens[phrase.head]
    if token.rel != "nsubj" or token.head < 0:
        return False
    return stage.marked.tokens[token.head].index > phrase.last and stage.text(phrase.last)[:1].isalpha()
