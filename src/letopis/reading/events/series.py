"""Several events told by one word with several dates: "поездки состоялись в 2001, 2006 и 2013 годах"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from letopis.model.when import Precision
from letopis.reading.events.drafts import Draft, aged
from letopis.reading.events.grammar import is_verb
from letopis.reading.events.scene import Scene
from letopis.reading.times import Timed

_KINDS = frozenset({"visit", "meeting", "call"})
_FINE = frozenset({Precision.YEAR, Precision.MONTH, Precision.SEASON, Precision.DAY})
_JOINING = frozenset({",", "и", "в", "во", "а", "затем", "также", "потом", "год", "г", "."})


def apart(scene: Scene, draft: Draft, before: Sequence[Draft]) -> Iterator[Draft]:
    """One draft for each of the dates listed, with the parties told of last where it names none; else the draft."""
    run = _run(scene, draft)
    if draft.kind not in _KINDS or len(run) < 2 or not _several(scene, draft, run):
        yield draft
        return
    model = draft if draft.parts else _like(draft, before)
    for one in run:
        yield aged(scene, replace(model, when=one.when, pointing=False, apart=True))


def _like(draft: Draft, before: Sequence[Draft]) -> Draft:
    """A draft with the people of the last one of its kind that names any, in the place that they are first told in."""
    kin = [one for one in before if one.kind == draft.kind and one.parts]
    if not kin:
        return draft
    place = next((one.place for one in kin if one.place and one.entities == kin[-1].entities), None)
    return replace(draft, parts=kin[-1].parts, place=draft.place or place)


def _run(scene: Scene, draft: Draft) -> list[Timed]:
    """The dates listed one after another, of which one is that of the draft."""
    inside = [one for one in scene.times if draft.sentence.start <= one.span.start < draft.sentence.end]
    runs: list[list[Timed]] = []
    for one in sorted(inside, key=lambda each: each.span.start):
        if one.when is None or one.kind not in ("point", "period"):
            continue
        if runs and _adjoining(scene, runs[-1][-1], one):
            runs[-1].append(one)
        else:
            runs.append([one])
    return _counted(scene, draft, inside) or next(
        (run for run in runs if any(one.when == draft.when for one in run)), []
    )


def _counted(scene: Scene, draft: Draft, inside: Sequence[Timed]) -> list[Timed]:
    """The dates of a sentence, as many as it says that something was: "дважды бывал: в мае 2017 года и в 2019-м"."""
    number = _number(scene, draft)
    after = [one for one in inside if one.when is not None and one.kind == "point" and _told(one)]
    fits = draft.status == "held" and len(after) == number and any(one.when == draft.when for one in after)
    return after if fits else []


def _number(scene: Scene, draft: Draft) -> int:
    """How often something was, as its sentence says: "дважды", "впервые …, а второй раз"; 0 where it does not."""
    words = {one.lemma for one in scene.marked.words(draft.sentence)}
    several = scene.words.context["several"]
    again = {"раз", "второй"} <= words and bool({"впервые", "первый"} & words)
    return 2 if again or words & several["twice"] else 3 if words & several["thrice"] else 0


def _told(time: Timed) -> bool:
    """Whether a time is a year or finer, and over."""
    fine = time.when is not None and time.when.precision in _FINE
    return fine and time.tense != "future"


def _adjoining(scene: Scene, one: Timed, other: Timed) -> bool:
    """Whether only signs and joining words stand between two dates."""
    between = [each for each in scene.marked.tokens[: other.head] if one.span.end <= each.start < other.span.start]
    return bool(between or one.span.end <= other.span.start) and all(
        each.lemma in _JOINING or each.text in _JOINING for each in between
    )


def _several(scene: Scene, draft: Draft, run: Sequence[Timed]) -> bool:
    """Whether the dates are of several events, not the days of one."""
    coarse = all(one.when is not None and one.when.precision in (Precision.YEAR, Precision.MONTH) for one in run)
    trigger = draft.trigger
    plural = (
        trigger.feats.get("Number") == "Plur"
        and trigger.lemma not in scene.words.context["several"]["always"]
        and not is_verb(trigger)
    )
    counted = any(one.lemma in scene.words.context["several"]["times"] for one in scene.marked.words(draft.sentence))
    return plural or counted or (coarse and draft.status == "held")
