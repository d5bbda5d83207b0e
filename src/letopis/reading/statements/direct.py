"""Direct speech in quotation marks: whose words each quotation holds."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from letopis.model.facts import Statement
from letopis.model.marked import Sentence, Token
from letopis.model.span import Span
from letopis.reading.quotations import Quotation
from letopis.reading.statements.channels import channel
from letopis.reading.statements.sayings import Saying, sayings_between
from letopis.reading.statements.scene import TOLD, Scene, words
from letopis.reading.statements.speakers import speaker_of, spoken_by

Chain = tuple[Quotation, ...]
Rule = Callable[[Scene, Sequence[Saying], Chain], Saying | None]

#: How long a quotation without its author must be, in characters, to be speech rather than a heading.
ALONE = 25

_AFTER = re.compile(r"[\s,.!?…]*[–—-]*\s*")
_BETWEEN = re.compile(r"[\s.,;–—-]*")
_CUT_IN = re.compile(r"(?<=[,.!?…])\s+[–—-]\s+(?=[а-яё])")


def quoted_statements(scene: Scene, sayings: Sequence[Saying]) -> list[tuple[Statement, Saying]]:
    """The quotations whose speaker the text names, each with the saying that names him."""
    found: list[tuple[Statement, Saying]] = []
    for chain in sorted([*scene.speech, *_named(scene)], key=lambda one: one[0].start):
        if not _told(scene, chain):
            continue
        saying = next((made for rule in RULES if (made := rule(scene, sayings, chain)) is not None), None)
        name = "statements.quotation"
        if saying is None:
            saying, name = _continued(scene, chain, found), "statements.continued-quotation"
        if saying is None:
            saying, name = _alone(scene, sayings, chain), "statements.quotation-alone"
        if saying is not None:
            found.append((_statement(scene, chain, saying, name), saying))
    return found


def _named(scene: Scene) -> Iterator[Chain]:
    """The short quotations that may be what a verb of naming gives («назвала документ "бюджетом развития"»)."""
    spoken = {one for chain in scene.speech for one in chain}
    for one in scene.quotations:
        sentence = scene.marked.sentence_at(one.start)
        if one.depth or sentence is None or one in spoken:
            continue
        before = scene.marked.tokens_in(sentence.start, one.outer.start)
        named = any(token.lemma in words().naming for token in scene.marked.words(sentence)) and " " in one.span.of(
            scene.marked.text
        )
        led = bool(before) and before[-1].text in (":", "–", "—", "-") and one.end - one.start > 2
        if named or led:
            yield (one,)


def _told(scene: Scene, chain: Chain) -> bool:
    """Whether a quotation stands in the story, and does not only repeat a line of it as a pull quote."""
    sentence = scene.marked.sentence_at(chain[0].start) or scene.marked.sentence_at(chain[0].outer.start)
    if sentence is None or sentence.role not in TOLD:
        return False
    return not (len(chain) == 1 and _fills_its_paragraph(scene, chain[0]) and _repeated(scene, chain[0]))


def _fills_its_paragraph(scene: Scene, one: Quotation) -> bool:
    text, paragraph = scene.marked.text, scene.paragraph(one.outer.start)
    return not text[paragraph.start : one.outer.start].strip() and not text[one.outer.end : paragraph.end].strip()


def _repeated(scene: Scene, one: Quotation) -> bool:
    said = one.span.of(scene.marked.text).strip(" .!?…")
    story = (block for block in scene.marked.article.story() if block.role in TOLD)
    found = (scene.marked.text.find(said, block.start, block.end) for block in story)
    return any(at >= 0 and not one.start <= at < one.end for at in found)


def said_after(scene: Scene, sayings: Sequence[Saying], chain: Chain) -> Saying | None:
    """«"…", – сказал Лавров»: the author's words follow, up to the end of the sentence or the next quotation."""
    close = chain[-1].outer.end
    sentence = scene.marked.sentence_at(close - 1)
    if sentence is None:
        return None
    following = bisect_left(scene.speech, close, key=lambda one: one[0].outer.start)
    ahead = [one[0].outer.start for one in scene.speech[following : following + 1]]
    end = min([sentence.end, *ahead])
    follows = _AFTER.match(scene.marked.text, close)
    start = follows.end() if follows else close
    if start >= end or not (scene.marked.text[start].islower() or "–" in scene.marked.text[close:start]):
        return None
    return next(iter(sayings_between(scene, sayings, start, end)), None)


def said_before(scene: Scene, sayings: Sequence[Saying], chain: Chain) -> Saying | None:
    """«Лавров заявил: "…"», with the colon at the end of the paragraph above as well."""
    start = chain[0].outer.start
    before = scene.marked.text[max(0, start - 99) : start]
    colon = start - len(before) + len(before.rstrip()) - 1
    sentence = scene.marked.sentence_at(colon) if before.rstrip().endswith(":") else None
    if sentence is None:
        return None
    fitting = sayings_between(scene, sayings, sentence.start, colon)
    return fitting[-1] if fitting else named_before(scene, sentence, colon) or said_by_the_subject(scene, sentence)


def named_before(scene: Scene, sentence: Sentence, colon: int) -> Saying | None:
    """«МИД Молдавии: "…"»: nothing but who speaks, and a colon."""
    leading = scene.cast.outermost(sentence.start, colon)
    if len(leading) != 1 or leading[0].start != sentence.start or scene.marked.text[leading[0].end : colon].strip():
        return None
    speaker = spoken_by(scene, leading)
    head = scene.marked.tokens[leading[0].head]
    if speaker is None or scene.is_media(head):
        return None
    return Saying(head.index, speaker, sentence.first, head.index + 1, "speech.colon")


def said_by_the_subject(scene: Scene, sentence: Sentence) -> Saying | None:
    """«Мбарга передала записку: "…"»: a person who is the subject before a colon, with a verb of no speech."""
    for token in scene.marked.words(sentence):
        if token.rel == "nsubj" and token.index not in scene.quoted and token.feats.get("Case") == "Nom":
            speaker = speaker_of(scene, token)
            verb = scene.marked.tokens[token.head]
            if speaker and scene.types[speaker] == "person" and verb.pos == "VERB":
                first, last = sorted((token.index, verb.index))
                return Saying(verb.index, speaker, first, last + 1, "speech.colon")
    return None


def said_inside(scene: Scene, sayings: Sequence[Saying], chain: Chain) -> Saying | None:
    """«"Мы готовы, – сказал Лавров. – Дело за партнерами"»: the author's words inside the marks."""
    for one in chain:
        for cut in _CUT_IN.finditer(scene.marked.text, one.start, one.end):
            end = re.compile(r"[,.!?]\s+[–—-]\s|$").search(scene.marked.text, cut.end(), one.end)
            stop = end.start() if end else one.end
            fitting = sayings_between(scene, sayings, cut.end(), stop)
            if fitting:
                return fitting[0]
    return None


def said_around(scene: Scene, sayings: Sequence[Saying], chain: Chain) -> Saying | None:
    """«назвал решение "жестом"», «заявил, что "…"»: the quotation is a part of the sentence that tells of it."""
    first = chain[0]
    sentence = scene.marked.sentence_at(first.outer.start)
    if sentence is None or len(chain) > 1:
        return None
    inside = scene.marked.tokens_in(first.start, first.end)
    for saying in reversed(sayings_between(scene, sayings, sentence.start, first.outer.start)):
        if _governs(scene, saying, inside):
            return saying
    return None


def _governs(scene: Scene, saying: Saying, inside: Sequence[Token]) -> bool:
    """Whether the quotation is what is said: named by a verb of naming, or all that follows «что»."""
    verb = scene.marked.tokens[saying.word]
    if not inside or saying.rule == "speech.cited":
        return False
    between = scene.marked.tokens[max(saying.word + 1, saying.last) : inside[0].index]
    spoken = [one for one in between if one.pos != "PUNCT"]
    if verb.lemma in words().naming:
        near = len(spoken) <= 6 and not any(one.text in (",", ";") for one in between)
        return near or (_as_a_name(inside) and not any(one.feats.get("VerbForm") == "Fin" for one in between))
    if not spoken and (saying.rule == "speech.according" or any(one.text in "–—-" for one in between)):
        return True  # «так и сказала — "визит аннулирован"», «по собственному признанию, "…"»
    return 0 < len(spoken) <= 2 and all(one.lemma in words().conjunctions for one in spoken)


def _as_a_name(inside: Sequence[Token]) -> bool:
    """Whether a quotation is an instrumental, as what somebody names a thing: «"военным переворотом"»."""
    nominals = [one for one in inside if one.pos in ("NOUN", "PROPN", "ADJ")]
    return bool(nominals) and nominals[0].feats.get("Case") == "Ins"


def named_behind(scene: Scene, sayings: Sequence[Saying], chain: Chain) -> Saying | None:
    """«"Российским спутником" его окрестил министр»: the verb of naming behind the name."""
    sentence = scene.marked.sentence_at(chain[0].outer.start)
    inside = scene.marked.tokens_in(chain[0].start, chain[0].end)
    if sentence is None or len(chain) > 1 or not inside or not _as_a_name(inside):
        return None
    for saying in sayings_between(scene, sayings, inside[-1].end, sentence.end):
        verb = scene.marked.tokens[saying.word]
        if inside[-1].index < saying.word < sentence.last:
            between = scene.marked.tokens[inside[-1].index + 1 : saying.word]
            plain = not any(one.feats.get("VerbForm") == "Fin" or one.text in (",", ";") for one in between)
            return saying if plain and verb.lemma in words().naming else None
    return None


def _continued(scene: Scene, chain: Chain, found: Sequence[tuple[Statement, Saying]]) -> Saying | None:
    """«"…", – сказал он. "…"»: the next quotation of the paragraph right after the author's words is his, too."""
    if not found:
        return None
    statement, saying = found[-1]
    clause = scene.marked.tokens[saying.word]
    sentence = scene.marked.sentence_of(clause)
    end = max(sentence.end, statement.end)
    gap = scene.marked.text[end : chain[0].outer.start] if end <= chain[0].outer.start else "\n"
    inside_sentence = sentence.start <= chain[0].outer.start < sentence.end and statement.end <= chain[0].start
    if inside_sentence and clause.start > statement.end:
        between = scene.marked.text[scene.marked.tokens[saying.last - 1].end : chain[0].outer.start]
        return saying if len(between) < 60 else None
    return saying if "\n" not in gap and _BETWEEN.fullmatch(gap) and statement.kind == "direct" else None


def _alone(scene: Scene, sayings: Sequence[Saying], chain: Chain) -> Saying | None:
    """«Об этом написал президент.¶"…"»: a paragraph that is all quotation is whose who spoke at the end of the last."""
    text = scene.marked.text
    first, last = scene.paragraph(chain[0].outer.start), scene.paragraph(chain[-1].outer.end - 1)
    rest = text[first.start : chain[0].outer.start] + text[chain[-1].outer.end : last.end]
    before = scene.marked.sentence_at(len(text[: first.start].rstrip()) - 1)
    if rest.strip(" .,!?…") or before is None or before.role not in TOLD or chain[-1].end - chain[0].start < ALONE:
        return None
    told = [one for one in sayings_between(scene, sayings, before.start, before.end) if one.word not in scene.quoted]
    return told[-1] if told and told[-1].rule != "speech.according" else None


def _statement(scene: Scene, chain: Chain, saying: Saying, rule: str) -> Statement:
    start, end = chain[0].start, chain[-1].end
    clause = Span(scene.marked.tokens[saying.first].start, scene.marked.tokens[saying.last - 1].end)
    words_said = Span(start, end)
    evidence = (words_said,) if words_said.covers(clause) else tuple(sorted((words_said, clause)))
    return Statement(saying.speaker, "direct", start, end, evidence, rule, channel(scene, saying))


RULES: tuple[Rule, ...] = (said_inside, said_after, said_before, said_around, named_behind)
