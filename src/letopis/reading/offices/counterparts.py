"""Offices said by likeness: "его китайский коллега Ван И" holds the office of the one whose colleague he is."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from letopis.model.marked import Token
from letopis.reading.offices.holding import Holding
from letopis.reading.offices.lexicon import group_words, office_words
from letopis.reading.offices.links import Link, Stage, cases_agree
from letopis.reading.offices.phrases import Phrase
from letopis.reading.offices.positions import genitive
from letopis.reading.offices.several import names_in_a_row
from letopis.reading.people.parts import PersonName

#: Words that stand between "коллега" and what it is of: "коллеги из Китая", "коллега по переговорам".
_OF = ("из", "от")
#: How many sentences back the person may be named whose colleague is meant.
_BACK = 2
_POSSESSIVES = frozenset({"его", "её", "ее", "их", "свой", "своя", "своим", "своей", "своего", "своему"})


def counterparts(stage: Stage, held: Sequence[Holding]) -> Iterator[Link]:
    """The links of those who are called somebody's colleague, by the offices known so far."""
    for token in stage.marked.tokens:
        if token.lemma in office_words().counterparts and token.pos in ("NOUN", "PROPN", "ADV", "X"):
            yield from _links(stage, held, token)
        elif token.lemma in office_words().deputies and _possessed(stage, token):
            yield from _deputies(stage, held, token)


def _links(stage: Stage, held: Sequence[Holding], token: Token) -> Iterator[Link]:
    first, codes = _before(stage, token)
    last, further = _after(stage, token)
    codes = [*codes, *further]
    row = names_in_a_row(stage, last) if token.feats.get("Number") == "Plur" else []
    single = stage.name_at(last)
    names = row or ([single] if single and cases_agree(token.feats.get("Case"), single) else [])
    names = names or _apposed_to(stage, first, last)
    anchor = _anchor(stage, held, token, {stage.owner[name.first] for name in names})
    if _of_the_speaker(stage, first):
        anchor = _interviewed(stage, held)
    if anchor is None or not names or len(codes) > len(names):
        return
    for number, name in enumerate(names):
        code = codes[number] if len(codes) == len(names) else codes[0] if codes else None
        yield _link(stage, anchor, name, code, (first, token.index) if len(names) == 1 else (name.first, name.first))


def _apposed_to(stage: Stage, first: int, last: int) -> list[PersonName]:
    """The name before an apposition between commas: "Иван Петров, его российский коллега, …"."""
    if stage.text(first - 1) != "," or stage.text(last)[:1].isalnum():
        return []
    return [name for name in stage.names if name.last == first - 1]


def _of_the_speaker(stage: Stage, first: int) -> bool:
    """Whether it is the speaker's colleague: "мой коллега", "мы с коллегой"."""
    before = {stage.marked.tokens[at].lemma for at in range(max(0, first - 2), first + 1)}
    return bool(before & office_words().beside["speaker"])


def _interviewed(stage: Stage, held: Sequence[Holding]) -> Holding | None:
    """The office of the one who speaks all through an interview: the first whom its page names, in its title."""
    if not stage.names or stage.names[0].first >= stage.marked.sentences[0].last:
        return None
    speaker = stage.owner[stage.names[0].first]
    return next((one for one in held if one.person == speaker and one.status != "former"), None)


def _link(stage: Stage, anchor: Holding, name: PersonName, code: str | None, place: tuple[int, int]) -> Link:
    position = anchor.position.split(" – ")[-1]
    codes = (code,) if code else ()
    return Link(stage.owner[name.first], position, codes, None, "current", min(place[0], name.first), name.last,
                place[1], "offices.counterpart", outer=place[0] < name.first, kind=anchor.kind)  # fmt: skip


def _possessed(stage: Stage, token: Token) -> bool:
    """Whether "его", "её", "своим" stands before a noun, at most one word between."""
    before = stage.marked.tokens[max(0, token.index - 2) : token.index]
    return any(one.pos in ("PRON", "DET") and one.text.lower() in _POSSESSIVES for one in before)


def _deputies(stage: Stage, held: Sequence[Holding], token: Token) -> Iterator[Link]:
    """ "её заместитель Зураб Надирадзе": the deputy of the one before, in the same service."""
    name = stage.name_at(token.index + 1)
    anchor = _anchor(stage, held, token, {stage.owner[name.first]}) if name else None
    if name is None or anchor is None:
        return
    position = f"заместитель {genitive(anchor.position.split(' – ')[-1])}"
    yield replace(
        _link(stage, anchor, name, anchor.country, (token.index, token.index)), position=position, rule="offices.deputy"
    )


def _before(stage: Stage, token: Token) -> tuple[int, list[str]]:
    """Where the phrase begins, and the countries of the adjectives before the noun ("своим российским коллегой")."""
    first, codes = token.index, list[str]()
    for index in range(token.index - 1, max(token.index - 5, -1), -1):
        before = stage.marked.tokens[index]
        landmark = stage.landmarks.at(index)
        if landmark is not None and landmark.kind == "adjective":
            codes[:0] = landmark.codes
        elif before.pos not in ("DET", "PRON", "ADJ") and not (codes and _joins_adjectives(stage, index)):
            break
        first = index
    return first, codes


def _joins_adjectives(stage: Stage, index: int) -> bool:
    """Whether a comma or "и" stands between the adjectives of two countries."""
    before = stage.landmarks.at(index - 1)
    return stage.text(index) in ("и", ",") and before is not None and before.kind == "adjective"


def _after(stage: Stage, token: Token) -> tuple[int, list[str]]:
    """The token after the countries that follow the noun ("из Армении и Азербайджана", "Китая"), and their codes."""
    index, codes = token.index + 1, list[str]()
    if stage.text(index) in _OF:
        index += 1
        if _this_country(stage, index):  # "из этой страны": the one named last
            last = [one for one in stage.landmarks.found if one.kind == "country" and one.first < index]
            return index + 2, [*last[-1].codes] if last else []
    while True:
        landmark = stage.landmarks.starting(index)
        if landmark is None or landmark.kind != "country":
            break
        codes += landmark.codes
        index = landmark.last
        if stage.text(index) in ("и", ",") and _country_at(stage, index + 1):
            index += 1
    if stage.text(index) in (",", "(", "–", "—") and stage.name_at(index + 1):
        index += 1
    return index, codes


def _this_country(stage: Stage, index: int) -> bool:
    tokens = stage.marked.tokens[index : index + 2]
    pointed = len(tokens) == 2 and tokens[0].lemma in office_words().beside["pointing"]
    return pointed and tokens[1].lemma in group_words()["countries"]


def _country_at(stage: Stage, index: int) -> bool:
    landmark = stage.landmarks.starting(index)
    return landmark is not None and landmark.kind == "country"


def _anchor(stage: Stage, held: Sequence[Holding], token: Token, names: set[str]) -> Holding | None:
    """The office of the person nearest before the noun, or else after it, in its sentence or the one before."""
    sentence = stage.marked.sentence_of(token)
    known = {one.person: one for one in reversed(held) if one.status != "former"}
    around = stage.names_between(stage.marked.sentences[max(0, sentence.index - _BACK)].first, sentence.last)
    near = [name for name in around if stage.owner[name.first] in known and stage.owner[name.first] not in names]
    inside = [name for name in near if sentence.first <= name.first < sentence.last]
    before = [name for name in inside if name.first < token.index]
    nameless = _nameless_before(stage, sentence.first, token.index)
    if nameless is not None and (not before or before[-1].first < nameless.first):
        return _as_holding(nameless)
    if before or inside:
        return known[stage.owner[(before or inside)[-1 if before else 0].first]]
    earlier = [name for name in near if name.first < sentence.first]
    return known[stage.owner[earlier[-1].first]] if earlier and _close(stage, earlier[-1], sentence.index) else None


def _nameless_before(stage: Stage, first: int, index: int) -> Phrase | None:
    """The office without a name that is nearest before a token of the same sentence ("монгольский министр …")."""
    around = stage.phrases_between(first, index)
    found = [one for one in around if one.last <= index and not one.plural and one.public]
    nearest = found[-1] if found else None
    if nearest is None or nearest.kind not in ("state", "ministry") or stage.marked.tokens[nearest.head].rel != "nsubj":
        return None
    return nearest if stage.name_at(nearest.last) is None else None


def _as_holding(phrase: Phrase) -> Holding:
    """An office of somebody who is not named beside it."""
    country = phrase.countries[0] if phrase.countries else None
    return Holding("", phrase.position, country, None, phrase.status, phrase.kind, ())


def _close(stage: Stage, name: PersonName, sentence: int) -> bool:
    return sentence - stage.marked.sentence_of(stage.marked.tokens[name.first]).index <= _BACK
