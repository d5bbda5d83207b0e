"""When an office began or ended, where a verb of the text says so."""

from collections.abc import Sequence
from typing import Literal

from letopis.model.marked import Sentence
from letopis.model.when import When
from letopis.reading.offices.links import Link, Stage
from letopis.reading.times import Timed


def office_dates(stage: Stage, links: Sequence[Link], times: Sequence[Timed]) -> tuple[When | None, When | None]:
    """The start and the end of an office, by the dates beside the verbs that tell of them."""
    return _date(stage, links, times, "start"), _date(stage, links, times, "end")


def _date(stage: Stage, links: Sequence[Link], times: Sequence[Timed], phase: Literal["start", "end"]) -> When | None:
    for link in links:
        if link.phase != phase or link.verb is None:
            continue
        sentence = stage.marked.sentence_of(stage.marked.tokens[link.verb])
        found = _beside(stage, sentence, link.verb, times)
        if found is not None:
            return found
    return None


def _beside(stage: Stage, sentence: Sentence, verb: int, times: Sequence[Timed]) -> When | None:
    """The date in a sentence that hangs on the verb, or else the only one."""
    inside = [one for one in times if one.when and sentence.start <= one.span.start and one.span.end <= sentence.end]
    inside = [one for one in inside if one.kind == "point"]
    hanging = [one for one in inside if verb in stage.marked.ancestors(one.head)]
    found = hanging or (inside if len(inside) == 1 else [])
    return found[0].when if found else None
