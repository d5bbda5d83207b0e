"""The day on which a story has arrived when it tells of an event without a date."""

from letopis.model.article import STORY
from letopis.model.when import Precision, When
from letopis.reading.events.drafts import Draft
from letopis.reading.events.scene import Scene
from letopis.reading.times import Timed

#: Sentences before an event's in which its day may be told, at most.
_BACK = 3
#: Days before publication after which a day told is no longer of the news.
_FRESH = 14


def narrated(scene: Scene, draft: Draft) -> When | None:
    """The day of the news told last in the sentences before an event, in doubt as that of something else."""
    at = draft.sentence.index
    start = scene.marked.sentences[max(0, at - _BACK)].start
    days = [one for one in scene.times if start <= one.span.start < draft.sentence.start and _of_news(scene, one)]
    return days[-1].when.doubted() if days and days[-1].when is not None else None


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
