"""Direct speech without quotation marks: after a dash, as in interviews, or after a name and a colon."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letopis.model.article import Role
from letopis.model.facts import Statement
from letopis.model.marked import Marked
from letopis.model.span import Span
from letopis.reading.statements.channels import channel
from letopis.reading.statements.sayings import Saying, sayings_between
from letopis.reading.statements.scene import TOLD, Scene
from letopis.reading.statements.stenogram import transcribed

#: A conversation has at least so many turns.
TURNS = 4

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_DASH = re.compile(r"\s*[–—-]\s*(?=[^\s\d])")
#: Who speaks, before a turn of a printed conversation: "Вопрос:", "Ответ:".
_LABEL = re.compile(
    r"\s*(?:(?P<asks>вопрос|корр\.?|корреспондент|журналист|ведущ(?:ий|ая))(?: \([^)\n]*\))?|(?P<answers>ответ)"
    r")\s?[:.]\s+(?=[«\"\w])",
    re.I,
)
_AUTHOR = re.compile(r"(?<=[,!?….])\s*[–—-]\s+(?=[а-яё])")
_BACK = re.compile(r"[.,:!?]\s+[–—-]\s+")


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph after a dash, with the ones that follow it without a dash."""

    start: int
    end: int


def spoken_statements(scene: Scene, sayings: Sequence[Saying]) -> list[Statement]:
    """The words after dashes whose speaker the text names, and the answers of an interview."""
    paragraphs = list(_paragraphs(scene.marked))
    turns = list(transcribed(scene, paragraphs))
    if turns:
        return turns
    read = [(one, _with_author(scene, sayings, one)) for one in paragraphs]
    found = [made for _, made in read if made is not None]
    rest = [one for one, made in read if made is None]
    labelled = list(_labelled(scene, rest))
    return [*found, *_announced(scene, sayings, paragraphs), *(labelled or _answers(scene, rest))]


def _labelled(scene: Scene, paragraphs: Sequence[Span]) -> Iterator[Statement]:
    """What follows "Ответ:" in a conversation with "Вопрос:", with its paragraphs up to the next label."""
    text = scene.marked.text
    labels = [_LABEL.match(text, *one) for one in paragraphs]
    answers = [at for at, one in enumerate(labels) if one is not None and one["answers"]]
    if not answers or not any(one is not None and one["asks"] for one in labels):
        return
    guest = _interviewed(scene, paragraphs[answers[0]].start)
    for at in answers if guest is not None else ():
        label = labels[at]
        last = next((i for i in range(at + 1, len(labels)) if labels[i] is not None), len(labels))
        if guest is not None and label is not None:
            said = Span(label.end(), paragraphs[last - 1].end)
            yield Statement(guest, "direct", *said, (said,), "statements.interview", "интервью")


def _announced(scene: Scene, sayings: Sequence[Saying], paragraphs: Sequence[Span]) -> Iterator[Statement]:
    """«Посол объясняет так:¶Коллеги поторопились.»: the paragraph after a colon, a pull quote between left out."""
    text = scene.marked.text
    for i, one in enumerate(paragraphs[:-1]):
        if not text[one.start : one.end].rstrip().endswith(":"):
            continue
        following = paragraphs[i + 1 : i + 3]
        pulled = len(following) > 1 and text[slice(*following[0])].strip(' «»"“”.') in text[slice(*following[1])]
        said = following[1] if pulled else following[0]
        sentence = scene.marked.sentence_at(one.start + len(text[one.start : one.end].rstrip()) - 1)
        fitting = sayings_between(scene, sayings, sentence.start, sentence.end) if sentence else ()
        if fitting and text[said.start] not in '«"“„–—-•':
            yield _statement(scene, fitting[-1], said, "statements.announced")


def _paragraphs(marked: Marked) -> Iterator[Span]:
    for block in marked.article.blocks:
        if block.role in TOLD:
            for line in _LINE.finditer(marked.text, block.start, block.end):
                yield Span(line.start(), line.end())


def _with_author(scene: Scene, sayings: Sequence[Saying], paragraph: Span) -> Statement | None:
    """«– Мы готовы, – сказал Лавров. – Дело за партнерами»; the opening dash may be lost."""
    text = scene.marked.text
    dash = _DASH.match(text, *paragraph)
    start = dash.end() if dash else paragraph.start
    for cut in _AUTHOR.finditer(text, start, paragraph.end):
        back = _BACK.search(text, cut.end(), paragraph.end)
        stop = back.start() if back else paragraph.end
        saying = next(iter(sayings_between(scene, sayings, cut.end(), min(stop, cut.end() + 60))), None)
        if saying is None or _beside_a_quotation(scene, paragraph.start, cut.start()):
            continue
        if not dash:
            start = max(start, _sentence_start(scene, cut.start() - 1))
        end = paragraph.end if back and dash else cut.start() - (text[cut.start() - 1] == ",")
        return _statement(scene, saying, Span(start, end)) if end > start else None
    return None


def _beside_a_quotation(scene: Scene, start: int, offset: int) -> bool:
    """Whether a place lies in a quotation of its paragraph, or right behind its mark."""
    first, last = (bisect_left(scene.quotations, place, key=lambda one: one.outer.start) for place in (start, offset))
    return any(offset <= one.outer.end + 2 for one in scene.quotations[first:last])


def _sentence_start(scene: Scene, offset: int) -> int:
    sentence = scene.marked.sentence_at(offset)
    return sentence.start if sentence is not None else offset


def _answers(scene: Scene, paragraphs: Sequence[Span]) -> Iterator[Statement]:
    """The answers of the person whom an interview is with; a turn that asks is the interviewer's."""
    turns = list(_turns(scene.marked.text, paragraphs))
    guest = _interviewed(scene, turns[0].start) if len(turns) >= TURNS else None
    if guest is None:
        return
    asked = False
    for turn in turns:
        asks = not asked
        asked = asks
        if not asks:
            evidence = (Span(turn.start, turn.end),)
            yield Statement(guest, "direct", turn.start, turn.end, evidence, "statements.interview", "интервью")


def _turns(text: str, paragraphs: Sequence[Span]) -> Iterator[Turn]:
    start = end = -1
    for one in paragraphs:
        dash = _DASH.match(text, *one)
        if dash:
            if start >= 0:
                yield Turn(start, end)
            start, end = dash.end(), one.end
        elif start >= 0 and text[one.start] not in '«"':
            end = one.end
    if start >= 0:
        yield Turn(start, end)


def _interviewed(scene: Scene, before: int) -> str | None:
    """Whom the conversation is with: the person of the headline, or else the first one named before the first turn."""
    for role in (Role.TITLE, Role.LEAD, Role.BODY, Role.CAPTION):
        for block in scene.marked.article.blocks:
            if block.role is role and block.start < before:
                people = [
                    one.entities[0]
                    for one in scene.cast.within(block.start, min(block.end, before))
                    if len(one.entities) == 1 and scene.types.get(one.entities[0]) == "person"
                ]
                if people:
                    return people[0]
    return None


def _statement(scene: Scene, saying: Saying, said: Span, rule: str = "statements.dash") -> Statement:
    clause = Span(scene.marked.tokens[saying.first].start, scene.marked.tokens[saying.last - 1].end)
    evidence = (said,) if said.covers(clause) else tuple(sorted((said, clause)))
    return Statement(saying.speaker, "direct", *said, evidence, rule, channel(scene, saying))
