"""Reported speech: what somebody is told to have said, in the words of the one who tells it."""

from bisect import bisect_left
from collections.abc import Callable, Container, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Literal

from letopis.model.facts import Statement
from letopis.model.marked import Sentence, Token
from letopis.model.span import Span
from letopis.reading.statements.channels import channel
from letopis.reading.statements.pointing import points_back, told_before
from letopis.reading.statements.sayings import Saying, sayings_between
from letopis.reading.statements.scene import DASHES, Scene, words

#: The tokens of what is said, `first` to `last` (exclusive).
Content = tuple[int, int]
Rule = Callable[[Scene, Saying, Sentence, Sequence[Saying]], Content | None]
#: How far from the word of speech what is said may begin.
REACH = 25
#: The part of reported speech that must be quoted for it to be direct.
QUOTED = 0.5


def reported_statements(scene: Scene, sayings: Sequence[Saying], ahead: Container[Saying] = ()) -> list[Statement]:
    """What is told by each saying that stands outside quotations, as far as the sentence holds it.

    The sayings `ahead` tell of a quotation that follows, and so not of the sentence before.
    """
    found = list[Statement]()
    for saying in sayings:
        sentence = scene.marked.sentence_of(scene.marked.tokens[saying.word])
        if saying.word in scene.quoted:
            continue
        others = sayings_between(scene, sayings, sentence.start, sentence.end)
        for rule in RULES:
            content = rule(scene, saying, sentence, others)
            if content is not None and content[0] < content[1]:
                found.append(_statement(scene, saying, content, rule.__name__.replace("_", "-")))
                break
        else:
            if saying not in ahead:
                _take_back(scene, saying, found)
    return found


def _take_back(scene: Scene, saying: Saying, found: list[Statement]) -> None:
    """Give the sentence before, or only its channel, to a saying that points back at it («Об этом сообщил посол»)."""
    sentence = scene.marked.sentence_of(scene.marked.tokens[saying.word])
    if not points_back(scene, saying, sentence):
        return
    content = told_before(scene, found, sentence)
    if content is not None:
        first, last = content
        told = (first, _trimmed(scene.marked.tokens, last))
        found.append(_statement(scene, saying, told, "in-the-sentence-before"))
        return
    before = scene.marked.sentences[sentence.index - 1] if sentence.index else None
    for at, one in enumerate(found):
        if before is not None and before.start <= one.start < before.end and one.speaker == saying.speaker:
            found[at] = replace(one, via=one.via or channel(scene, saying))


def after_a_conjunction(scene: Scene, saying: Saying, sentence: Sentence, others: Sequence[Saying]) -> Content | None:
    """«Лавров отметил, что переговоры были полезными»."""
    tokens = scene.marked.tokens
    as_said = saying.first > sentence.first and tokens[saying.first - 1].lemma == "как"
    if saying.rule == "speech.according" or as_said:
        return None
    for index in range(saying.word + 1, min(sentence.last - 1, saying.word + REACH)):
        token, after = tokens[index], tokens[index + 1]
        if (
            token.text == ","
            and after.lemma in words().conjunctions
            and not _closes_an_aside(tokens, saying.word, index)
        ):
            first = index + 2 if after.lemma in ("что", "будто", "якобы") else index + 1
            return first, _end(scene, saying, sentence, others, first)
        if index > saying.word and _another(saying, others, index):
            return None
    return None


def after_its_clause(scene: Scene, saying: Saying, sentence: Sentence, others: Sequence[Saying]) -> Content | None:
    """«Как сообщил министр, переговоры прошли…», «По словам Лаврова, переговоры прошли…»."""
    tokens = scene.marked.tokens
    opening = tokens[saying.first - 1] if saying.first > sentence.first else None
    according = saying.rule == "speech.according"
    if not according and (opening is None or opening.lemma != "как"):
        return None
    start = saying.first if according else saying.first - 1
    led = [one for one in tokens[sentence.first : start] if one.pos not in ("PUNCT", "CCONJ", "ADV", "PART")]
    comma = next((i for i in range(saying.last, sentence.last) if tokens[i].text == ","), None)
    if comma is not None and comma - saying.last < 12 and len(led) <= 3:
        return comma + 1, _end(scene, saying, sentence, others, comma + 1)
    if comma is None or comma - saying.last >= 12:
        return (sentence.first, _trimmed(tokens, start)) if len(led) > 2 else None
    return sentence.first, _end(scene, saying, sentence, others, comma + 1)


def after_a_colon(scene: Scene, saying: Saying, sentence: Sentence, others: Sequence[Saying]) -> Content | None:
    """«Лавров добавил: переговоры продолжатся»."""
    tokens = scene.marked.tokens
    if tokens[saying.word].lemma in words().naming:
        return None
    colon = next((i for i in range(saying.word, sentence.last - 2) if tokens[i].text == ":"), None)
    if colon is None or colon - max(saying.last, saying.word) > REACH or tokens[colon + 1].index in scene.quoted:
        return None
    if tokens[colon + 1].text in ("«", '"', "“", "„") or saying.rule == "speech.according":
        return None
    told = any(one.feats.get("VerbForm") == "Fin" for one in tokens[colon + 1 : sentence.last])
    return (colon + 1, _trimmed(tokens, sentence.last)) if told else None


def before_its_clause(scene: Scene, saying: Saying, sentence: Sentence, others: Sequence[Saying]) -> Content | None:
    """«Переговоры были полезными, отметил Лавров»: the author's words close the sentence."""
    tokens = scene.marked.tokens
    before = saying.first - 1
    if before - sentence.first < 3 or saying.rule in ("speech.according", "speech.cited"):
        return None
    dash = tokens[before].text in DASHES
    comma = before - 1 if dash else before
    if tokens[comma].text not in (",", "!", "?", "…") or saying.first != saying.word:
        return None
    if any(tokens[i].index in scene.quoted for i in (comma - 1, comma - 2)):
        return None
    if any(one.text.lower() in ("том", "этом") for one in tokens[sentence.first : sentence.first + 2]):
        return None  # «Об этом сообщил…» points at what goes before
    return _begin(scene, saying, sentence, others), comma


def around_its_clause(scene: Scene, saying: Saying, sentence: Sentence, others: Sequence[Saying]) -> Content | None:
    """«Такие шаги, предупредил посол, вредят отношениям», «Доверие, по словам премьера, высоко»."""
    tokens = scene.marked.tokens
    before, after = saying.first - 1, saying.last
    if not sentence.first < before < after < sentence.last - 2 or saying.rule == "speech.cited":
        return None
    set_off = tokens[before].text == "," and tokens[after].text == ","
    leads = saying.rule == "speech.according" or saying.first == saying.word
    if not set_off or not leads or any(tokens[i].index in scene.quoted for i in (before - 1, after + 1)):
        return None
    led = tokens[sentence.first : before]
    told_before = any(_predicates(one, len(led)) for one in led) and saying.rule != "speech.according"
    gerund = tokens[after + 1].feats.get("VerbForm") == "Conv"  # «…, заявил посол, говоря с журналистами»
    if told_before or gerund or not any(one.pos in ("NOUN", "PROPN", "PRON", "VERB", "ADV") for one in led):
        return None
    return sentence.first, _end(scene, saying, sentence, others, after + 1)


def _predicates(token: Token, of: int) -> bool:
    """Whether a word of some words is a predicate; a participle alone is not («Сделано, сказал он, немало»)."""
    return token.feats.get("VerbForm") == "Fin" or (of > 1 and token.feats.get("Variant") == "Short")


def _begin(scene: Scene, saying: Saying, sentence: Sentence, others: Sequence[Saying]) -> int:
    """The first token of what is said before its clause, after a dash that opens the sentence."""
    first = sentence.first
    while first < saying.word and scene.marked.tokens[first].text in DASHES:
        first += 1
    return first


def _end(scene: Scene, saying: Saying, sentence: Sentence, others: Sequence[Saying], first: int) -> int:
    """Where what is said ends: before the next saying of the sentence that is not a part of it."""
    tokens, last = scene.marked.tokens, sentence.last
    for other in others:
        at = min(other.first, other.word)
        if not first < at < last or other.word == saying.word:
            continue
        before = at - 1 if tokens[at - 1].text not in DASHES else at - 2
        joined = _joined_to(scene, other, saying)
        if joined:
            last = _conjunction_before(tokens, other.word, first)
        elif tokens[before].text == "," and other.word == other.first:
            last = before
        elif other.speaker != saying.speaker and tokens[before].pos == "CCONJ" and tokens[before - 1].text == ",":
            last = before - 1
    for index in range(first, last):
        if tokens[index].text == "," and _media_tail(scene, index, sentence):
            last = index
            break
    return _trimmed(tokens, last)


def _joined_to(scene: Scene, other: Saying, saying: Saying) -> bool:
    verb = scene.marked.tokens[other.word]
    return other.speaker == saying.speaker and verb.rel == "conj" and verb.head == saying.word


def _conjunction_before(tokens: Sequence[Token], word: int, first: int) -> int:
    at = word
    while at > first and tokens[at].pos != "CCONJ" and tokens[at].text != ",":
        at -= 1
    return at - 1 if tokens[at - 1].text == "," else at


def _media_tail(scene: Scene, comma: int, sentence: Sentence) -> bool:
    """«…, передает корреспондент агентства»: the source of the report, at the end of the sentence."""
    tokens = scene.marked.tokens
    verb = tokens[comma + 1] if comma + 1 < sentence.last else None
    if verb is not None and verb.text in DASHES and comma + 2 < sentence.last:
        verb = tokens[comma + 2]
    if verb is None or (verb.lemma not in words().verbs and verb.lemma not in words().quoting):
        return verb is not None and verb.lemma in words().passive
    subject = next((one for one in scene.children(verb, "nsubj", "obl", "obj")), None)
    return verb.feats.get("VerbForm") == "Fin" and subject is not None and subject.index > verb.index


def _trimmed(tokens: Sequence[Token], last: int) -> int:
    """The end without the signs that close a sentence."""
    while last > 0 and tokens[last - 1].text in (".", ",", ";", ":", "–", "—", "-"):
        last -= 1
    return last


def _closes_an_aside(tokens: Sequence[Token], word: int, comma: int) -> bool:
    """«Лавров, что важно, …» has no content here; an opened bracket before the comma says so."""
    return any(one.text == "(" for one in tokens[word:comma]) and not any(one.text == ")" for one in tokens[word:comma])


def _another(saying: Saying, others: Sequence[Saying], index: int) -> bool:
    return any(one.word == index and one.word != saying.word for one in others)


def _quoted_share(scene: Scene, told: Span) -> float:
    """The part of what is said that stands in quotation marks and is speech."""
    chains = scene.speech[bisect_left(scene.speech, told.start, key=lambda one: one[0].outer.start) :]
    inside = takewhile(lambda one: one[-1].end <= told.end, chains)
    return sum(one[-1].end - one[0].start for one in inside) / (told.end - told.start)


def _statement(scene: Scene, saying: Saying, content: Content, rule: str) -> Statement:
    tokens = scene.marked.tokens
    first, last = content
    start, end = tokens[first].start, tokens[last - 1].end
    clause = Span(tokens[saying.first].start, tokens[saying.last - 1].end)
    told = Span(start, end)
    evidence = (told,) if told.covers(clause) else tuple(sorted((told, clause)))
    dashed = rule == "before-its-clause" and tokens[saying.first - 1].text in DASHES
    kind: Literal["direct", "indirect"] = "direct" if dashed or _quoted_share(scene, told) >= QUOTED else "indirect"
    return Statement(saying.speaker, kind, start, end, evidence, f"statements.{rule}", channel(scene, saying))


RULES: tuple[Rule, ...] = (around_its_clause, after_a_conjunction, after_its_clause, after_a_colon, before_its_clause)
