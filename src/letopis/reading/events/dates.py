"""What the times of an event come to: its day or span of days; of one put off the old date and the new one."""

from collections.abc import Sequence
from dataclasses import dataclass

from letopis.model.facts import EventStatus
from letopis.model.marked import Sentence, Token
from letopis.model.when import Precision, When, between
from letopis.reading.events import anchoring
from letopis.reading.events.grammar import is_verb, preposition
from letopis.reading.events.scene import Scene
from letopis.reading.tense import aimed
from letopis.reading.times import Timed


@dataclass(frozen=True, slots=True)
class Dates:
    """When an event is; `moved` where that is a new date, `previous` being the old one."""

    when: When | None
    previous: When | None = None
    moved: bool = False


def dates(scene: Scene, trigger: Token, status: EventStatus, times: Sequence[Timed]) -> Dates:
    """The dates that times of an event, the nearest first, come to."""
    if status in ("planned", "proposed"):
        times = [one for one in times if not _of_the_decision(scene, trigger, one)]
    new = [one for one in times if _new(scene, status, one)]
    if new and status in ("postponed", "planned", "cancelled", "held"):
        return Dates(anchoring.finest(new), anchoring.finest([one for one in times if one not in new]), True)
    if status in ("held", "ongoing"):
        times = [one for one in times if one.kind != "until" and not _aimed_at(scene, one)]
        return Dates(_from_to(scene, times) or anchoring.finest([one for one in times if not _to_come(scene, one)]))
    return Dates(_from_to(scene, times) or anchoring.finest(times))


def moved_undated(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence says to what something was put off by a day of no known year: "перенесён на 5 мая"."""
    inside = [one for one in scene.times if sentence.start <= one.span.start < sentence.end]
    yearless = [one for one in inside if one.when is None and one.kind == "point" and one.expression.yearless]
    return any(_new(scene, "planned", one) for one in yearless)


def _of_the_decision(scene: Scene, trigger: Token, time: Timed) -> bool:
    """Whether a time is when an event was decided on: "в среду пообещал приехать", not "пообещал приехать в среду"."""
    verb = anchoring.verb_above(scene, time)
    over = verb is not None and verb.feats.get("VerbForm") == "Fin" and verb.feats.get("Tense") == "Past"
    if verb is None or verb is trigger or not over or aimed(scene.marked, time.head):
        return False
    govern = scene.words.status["govern"]
    decides = verb.lemma in govern["planned"] or verb.lemma in govern["proposed"]
    return decides and time.span.end <= trigger.start


def _new(scene: Scene, status: EventStatus, time: Timed) -> bool:
    """Whether a time is what something was put off to: "перенесён на 5 мая", not "намеченный на 5 мая"."""
    if preposition(scene.marked, time.head).split()[:1] != ["на"]:
        return False
    verb = anchoring.verb_above(scene, time)
    govern = scene.words.status["govern"]
    if verb is not None and is_verb(verb) and verb.lemma in govern["postponed"]:
        return True
    if _before(scene, time) & govern["postponed"]:
        return True
    return status == "postponed" and (verb is None or verb.lemma not in govern["planned"])


def _before(scene: Scene, time: Timed) -> set[str]:
    """The lemmas of the words right before the preposition of a time: "перенесён на 5 мая", whatever its parse."""
    first = next((one.index for one in scene.marked.tokens_in(time.span.start, time.span.end)), time.head)
    return {one.lemma for one in scene.marked.tokens[max(0, first - 3) : max(0, first - 1)] if is_verb(one)}


def _to_come(scene: Scene, time: Timed) -> bool:
    """Whether a time is told as ahead and is: what is over was not then ("договорились о форуме в ноябре")."""
    published = scene.marked.article.published
    if time.tense != "future" or time.when is None or published is None:
        return False
    return bool(time.when.earliest and published.latest and time.when.earliest > published.latest)


def long_since(time: Timed) -> bool:
    """Whether a time is the month or year since when there was no such event: "первая встреча с 2008 года"."""
    return time.kind == "since" and time.when is not None and time.when.precision not in (Precision.DAY, Precision.TIME)


def _aimed_at(scene: Scene, time: Timed) -> bool:
    """Whether a time is what something is for ("план на 2023 год"), not when it was ("на прошлой неделе")."""
    case = scene.marked.tokens[time.head].feats.get("Case")
    return preposition(scene.marked, time.head) == "на" and case not in ("Loc", "Ins")


def _from_to(scene: Scene, times: Sequence[Timed]) -> When | None:
    """The days from the first to the last: "начался 26 января и завершится в субботу"."""
    phases = scene.words.context["phases"]
    first = anchoring.finest([one for one in times if _lemma(scene, one) in phases["first"]])
    last = anchoring.finest([one for one in times if _lemma(scene, one) in phases["last"]])
    if first is None or last is None or first.earliest is None or last.latest is None:
        return None
    return between(first.earliest, last.latest) if first.earliest <= last.latest else None


def _lemma(scene: Scene, time: Timed) -> str:
    verb = anchoring.verb_above(scene, time)
    return verb.lemma if verb is not None else ""
