"""Talks told in one breath that were held one by one: "встретился с А. и Б.", "отдельные переговоры с А. и Б."."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from letopis.model.marked import Token
from letopis.model.when import When
from letopis.reading.events.arguments import arguments
from letopis.reading.events.dating import stretch
from letopis.reading.events.drafts import Draft, aged
from letopis.reading.events.grammar import children, is_verb, preposition, slot
from letopis.reading.events.parties import Part
from letopis.reading.events.scene import Scene
from letopis.reading.events.triggers import Trigger
from letopis.reading.events.whereabouts import placed, wide

_KINDS = frozenset({"meeting", "call"})


def separate(scene: Scene, trigger: Trigger, draft: Draft) -> Iterator[Draft]:
    """One draft for each of "separate meetings with A, B and C", on its own day if each has one, else the draft."""
    met = _met(scene, trigger)
    company = [one for one in draft.parts if one.side in met]
    rest = [one for one in draft.parts if one not in company]
    persons = all(scene.known[one.entity].type == "person" for one in draft.parts)
    mutual = trigger.nominal and any(one.slot == "между" for one in arguments(scene, trigger))
    if draft.kind not in _KINDS or len(rest) > 1 or len(company) < 2 or not persons or mutual:
        yield draft
        return
    if not _one_by_one(scene, trigger) or (not rest and not trigger.nominal):
        yield draft
        return
    days, places = _days(scene, draft, met, company), _places(scene, draft, met, company)
    for i, one in enumerate(company):
        own = replace(draft, parts=(*rest, one), when=days[i], place=places[i])
        yield aged(scene, own) if own.when != draft.when else own


def _one_by_one(scene: Scene, trigger: Trigger) -> bool:
    """Whether a word for meeting several people means one meeting each."""
    token, words = trigger.token, scene.words.context["several"]
    if is_verb(token):
        return token.lemma in words["verbs"]
    if token.lemma in words["nouns"] and (
        token.feats.get("Number") == "Plur" or token.text.lower() in words["plurals"]
    ):
        return True
    verbs = [trigger.verb] if trigger.verb is not None else []
    beside = [kid for one in (token, *verbs) for kid in children(scene.marked, one.index)]
    return any(kid.lemma in words["words"] or kid.lemma in words["apart"] for kid in beside)


def _met(scene: Scene, trigger: Trigger) -> dict[int, Token]:
    """The sides of an event that are met or rung up, with the nouns that tell them."""
    ties = ("с", "со", "dat") if trigger.kind == "call" else ("с", "со")
    given = enumerate(one.token for one in arguments(scene, trigger))
    return {side: one for side, one in given
            if preposition(scene.marked, one.index) in ("с", "со") or slot(scene.marked, one) in ties}  # fmt: skip


def _days(scene: Scene, draft: Draft, met: dict[int, Token], company: Sequence[Part]) -> list[When | None]:
    """The day of each of those met, if the words around each have just one; else that of the whole."""
    found: list[When | None] = []
    for one in company:
        start, end = _around(scene, met[one.side])
        times = [time.when for time in scene.times if start <= time.span.start < end and time.kind == "point"]
        found.append(times[0] if len(times) == 1 else None)
    return found if None not in found else [draft.when] * len(company)


def _places(scene: Scene, draft: Draft, met: dict[int, Token], company: Sequence[Part]) -> list[str | None]:
    """The city of each of those met, if the words around each name just one; else the place of the whole."""
    found: list[str | None] = []
    for one in company:
        cities = [i for reference in scene.cast.within(*_around(scene, met[one.side])) if placed(scene, reference)
                  for i in scene.of_type(reference.entities, "place") if not wide(scene, i)]  # fmt: skip
        found.append(cities[0] if len(cities) == 1 else None)
    return found if None not in found else [draft.place] * len(company)


def _around(scene: Scene, token: Token) -> tuple[int, int]:
    """Where the words between the signs around one begin and end in the text."""
    first, last = stretch(scene.marked, token)
    return scene.marked.tokens[first].start, scene.marked.tokens[last - 1].end
