"""Lists that leave the verb out: "послом в Италии назначен А., во Франции – Б.", "А. назначен в Рим, Б. – в Париж"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from letopis.model.marked import Token
from letopis.model.when import When
from letopis.reading.events.drafts import Draft
from letopis.reading.events.parties import Part
from letopis.reading.events.scene import Scene

_KINDS = frozenset({"appointment", "dismissal", "recall"})
_JOURNEYS = frozenset({"visit", "meeting"})
_DASHES = frozenset({"–", "—", "-"})
_BREAKS = frozenset({",", ";", ":", "(", ")"})
_PLACING = frozenset({"в", "во", "на", "из", "при"})
#: Tokens on each side of a dash that are looked at.
_FAR = 12


def elided(scene: Scene, draft: Draft) -> Iterator[Draft]:
    """The drafts of the further members of a list, each with its own person and the same acting side."""
    if draft.kind in _JOURNEYS:
        yield from _further(scene, draft)
    targets = [one for one in draft.parts if one.role == "target"]
    if draft.kind not in _KINDS or not targets:
        return
    others = tuple(one for one in draft.parts if one.role != "target")
    for person in _persons(scene, draft):
        if all(one.entity != person for one in draft.parts):
            yield replace(draft, parts=(Part(person, "target", targets[0].side), *others))


def _further(scene: Scene, draft: Draft) -> Iterator[Draft]:
    """The next visitor, or the next one met, after a day and a dash: "…, а 22-го – министр Б.", "… – с Б. в Каире"."""
    for dash in scene.marked.tokens[draft.trigger.index + 1 : draft.sentence.last]:
        day = _day_before(scene, draft, dash) if dash.text in _DASHES else None
        if day is None:
            continue
        after = _ahead(scene, dash, draft.sentence.last)
        company = bool(after) and after[0].text.lower() in ("с", "со")
        person = _named(scene, after[1:4] if company else after[:6])
        if person is None or company != (draft.kind == "meeting") or person in draft.entities:
            continue
        parts = (*draft.parts[1:], Part(person, "participant", 9)) if company else (Part(person, "guest", 0),)
        place = _place(scene, after) if company else draft.place
        yield replace(draft, parts=parts, when=day, place=place, evidence=draft.evidence, apart=True)


def _day_before(scene: Scene, draft: Draft, dash: Token) -> When | None:
    """The date right before a dash, that is not the draft's own."""
    dates = [one for one in scene.times if one.when is not None and 0 <= dash.start - one.span.end <= 2]
    return next((one.when for one in dates if one.when != draft.when and one.span.start > draft.trigger.start), None)


def _place(scene: Scene, words: Sequence[Token]) -> str | None:
    found = (scene.cast.at(one.start) for one in words)
    return next((i for one in found if one is not None for i in scene.of_type(one.entities, "place")), None)


def _persons(scene: Scene, draft: Draft) -> Iterator[str]:
    """The persons beside a dash with a post or place on its other side, in the draft's sentence after its trigger."""
    sentence = draft.sentence
    for dash in scene.marked.tokens[draft.trigger.index + 1 : sentence.last]:
        if dash.text in _DASHES:
            before = _back(scene, dash, sentence.first)
            after = _ahead(scene, dash, sentence.last)
            near = after[:3] if _placed(before) else before[-3:] if _placed(after) or _posted(scene, after) else []
            person = _named(scene, near)
            if person is not None:
                yield person


def _back(scene: Scene, dash: Token, first: int) -> list[Token]:
    """The words before a dash from the last break on, without a leading "и" or "а"."""
    words: list[Token] = []
    for one in reversed(scene.marked.tokens[max(first, dash.index - _FAR) : dash.index]):
        if one.text in _BREAKS or one.text.lower() in ("и", "а"):
            break
        words.insert(0, one)
    return words


def _ahead(scene: Scene, dash: Token, last: int) -> list[Token]:
    return list(scene.marked.tokens[dash.index + 1 : min(last, dash.index + 1 + _FAR)])


def _placed(words: Sequence[Token]) -> bool:
    """Whether words begin with a place: "в Румынии"."""
    return len(words) > 1 and words[0].text.lower() in _PLACING


def _posted(scene: Scene, words: Sequence[Token]) -> bool:
    """Whether words begin with a post in the instrumental: "послом в Японии"."""
    posts = scene.words.context["posts"]["nouns"]
    return any(one.lemma in posts and one.feats.get("Case") == "Ins" for one in words[:2])


def _named(scene: Scene, words: Sequence[Token]) -> str | None:
    """The person whose name stands among a few words."""
    for one in words:
        reference = scene.cast.at(one.start)
        persons = scene.of_type(reference.entities, "person") if reference is not None else ()
        if persons:
            return persons[0]
    return None
