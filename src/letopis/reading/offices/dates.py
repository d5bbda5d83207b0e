"""When an office began or ended, where a verb of the text says so."""

from collections.abc import Sequence
from typing import Literal

from letopis.model.when import When, parse
from letopis.reading.offices.links import Link, Stage
from letopis.reading.times import Timed


def office_dates(stage: Stage, links: Sequence[Link], times: Sequence[Timed]) -> tuple[When | None, When | None]:
    """The start and the end of an office, by the dates beside the verbs that tell of them."""
    return _date(stage, links, times, "start"), _date(stage, links, times, "end")


def _date(stage: Stage, links: Sequence[Link], times: Sequence[Timed], phase: Literal["start", "end"]) -> When | None:
    for link in links:
        if link.verb is None:
            continue
        sentence = stage.marked.sentence_of(stage.marked.tokens[link.verb])
        inside = [
            one for one in times if one.when and sentence.start <= one.span.start and one.span.end <= sentence.end
        ]
        if link.phase == phase:
            found = _beside(stage, link.verb, [one for one in inside if one.kind == "point"])
        else:
            over = all(one.status == "former" for one in links)
            hanging = [one for one in inside if link.verb in set(stage.marked.ancestors(one.head))]
            found = _lasting(hanging, phase, over) if link.phase is None else None
        if found is not None:
            return found
    return None


def _beside(stage: Stage, verb: int, points: Sequence[Timed]) -> When | None:
    """The date that hangs on a verb, of a noun also on the verb above it; or else the only one of the sentence."""
    hanging = [one for one in points if verb in stage.marked.ancestors(one.head)]
    if not hanging and stage.marked.tokens[verb].pos == "NOUN":
        above = next((at for at in stage.marked.ancestors(verb) if stage.marked.tokens[at].pos == "VERB"), None)
        hanging = [one for one in points if above in set(stage.marked.ancestors(one.head))]
    found = hanging or (points if len(points) == 1 else [])
    return found[0].when if found else None


def _lasting(hanging: Sequence[Timed], phase: Literal["start", "end"], over: bool) -> When | None:
    """Since when, or until when, what a verb tells has lasted: "с 2019 года занимает пост", "с 2015 по 2019 год".

    Only an office that is `over` has an end, or a start and an end together.
    """
    if phase == "start" or over:
        bound = next((one.when for one in hanging if one.kind == ("since" if phase == "start" else "until")), None)
        if bound is not None:
            return bound
    both = next((one.when.edtf for one in hanging if over and one.rule.startswith("from ") and one.when), "")
    begin, _, end = both.partition("/")
    if {begin, end} & {"", ".."}:
        return None
    return parse(begin if phase == "start" else end)
