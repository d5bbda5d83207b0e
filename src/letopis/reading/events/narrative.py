"""The day on which a story has arrived when it tells of an event without a date."""

from letopis.model.article import STORY
from letopis.model.when import Precision, When
from letopis.reading.chronicle import entries
from letopis.reading.events.anchoring import verb_above
from letopis.reading.events.dating import saying
from letopis.reading.events.drafts import Draft
from letopis.reading.events.scene import Scene
from letopis.reading.times import Timed

#: Sentences before an event's in which its day may be told, at most.
_BACK = 3
#: Days before publication after which a day told is no longer of the news.
_FRESH = 14
_DATED = frozenset({"held", "ongoing", "planned", "proposed"})
#: Characters of a paragraph within which the date of a chronicle's entry stands.
_HEAD = 10


def narrated(scene: Scene, draft: Draft) -> When | None:
    """The day of the news told last in the sentences before an event, in doubt as that of something else."""
    at = draft.sentence.index
    start = scene.marked.sentences[max(0, at - _BACK)].start
    days = [one for one in scene.times if start <= one.span.start < draft.sentence.start and _of_news(scene, one)]
    return days[-1].when.doubted() if days and days[-1].when is not None else None


def own_day(scene: Scene, draft: Draft) -> When | None:
    """The one date of what is over in the sentence of an event without any, in doubt; else that of its paragraph.

    The date of saying is not that of what is said; a chronicle's paragraph begins with its date.
    """
    if draft.when is not None or draft.status not in _DATED or draft.kind == "anniversary":
        return None
    sentence = draft.sentence
    fits = _over if draft.status in ("held", "ongoing") else _ahead
    inside = [one for one in scene.times if sentence.start <= one.span.start < sentence.end and fits(scene, one)]
    dates = list({str(one.when): one.when for one in inside}.values())
    if len(dates) == 1 and dates[0] is not None:
        return dates[0].doubted()
    return _entry(scene, draft) if not dates and fits is _over else None


def _ahead(scene: Scene, time: Timed) -> bool:
    """Whether a time is a point that lies after publication."""
    published = scene.marked.article.published
    if time.when is None or time.kind not in ("point", "until") or published is None or published.latest is None:
        return False
    return time.when.earliest is not None and time.when.earliest > published.latest


def _over(scene: Scene, time: Timed) -> bool:
    """Whether a time is a point of what is told as over, and not when somebody said so."""
    verb = verb_above(scene, time)
    said = verb is not None and verb.lemma in saying()
    return time.when is not None and time.kind == "point" and time.tense != "future" and not said


def _entry(scene: Scene, draft: Draft) -> When | None:
    """The date with which the paragraph of an event begins, in a chronicle."""
    blocks = scene.marked.article.blocks
    found = entries(scene.marked)
    number = next((i for i in found if blocks[i].start <= draft.sentence.start < blocks[i].end), None)
    if number is None:
        return None
    first = next((one for one in scene.times if one.span.start >= blocks[number].start), None)
    return first.when if first is not None and first.span.start - blocks[number].start <= _HEAD else None


def _of_news(scene: Scene, time: Timed) -> bool:
    """Whether a time is a day shortly before publication, told in the story as past."""
    when, published = time.when, scene.marked.article.published
    if when is None or published is None or time.kind != "point" or time.tense == "future":
        return False
    if when.precision not in (Precision.DAY, Precision.TIME) or not (when.latest and published.earliest):
        return False
    sentence = scene.marked.sentence_at(time.span.start)
    if sentence is None or sentence.role not in STORY or _looks_back(scene, sentence.index):
        return False
    return when.latest <= (published.latest or published.earliest) and (published.earliest - when.latest).days <= _FRESH


def _looks_back(scene: Scene, at: int) -> bool:
    """Whether a sentence tells of something earlier: "ранее", "напомним"."""
    back = scene.words.status["word"]["back"]
    return any(one.lemma in back for one in scene.marked.words(scene.marked.sentences[at]))
