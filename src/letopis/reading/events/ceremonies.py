"""Envoys who hand over their credentials together: told of by their number, then by name, a few more a sentence."""

from collections.abc import Iterator
from dataclasses import replace

from letopis.model.marked import Sentence
from letopis.reading.events.drafts import Draft
from letopis.reading.events.parties import Part
from letopis.reading.events.scene import Scene

#: Sentences between two tellings of one ceremony at most, and between it and the list of its envoys.
_FAR, _NEAR = 4, 2


def one_ceremony(scene: Scene, event: Draft, draft: Draft) -> bool:
    """Whether credentials told of side by side were received by one person, as far as both say by whom."""
    beside = abs(event.sentence.index - draft.sentence.index) <= _FAR
    hosts = [{one for one in each.entities if _receives(scene, one)} for each in (event, draft)]
    apart = bool(hosts[0] and hosts[1]) and not hosts[0] & hosts[1]
    return beside and not apart and bool(hosts[0] or hosts[1])


def _receives(scene: Scene, identity: str) -> bool:
    """Whether a person is a head of state or a minister."""
    ranks = scene.words.context["ranks"]
    high = ranks["head"] | ranks["minister"]
    return any(one.person == identity and high & set(one.position.lower().split()) for one in scene.cast.offices)


def _envoy(scene: Scene, identity: str) -> bool:
    """Whether a person is told to be an ambassador or the like."""
    envoys = scene.words.context["posting"]["posts"]
    return any(one.person == identity and envoys & set(one.position.lower().split()) for one in scene.cast.offices)


def with_envoys(scene: Scene, draft: Draft) -> Draft:
    """Credentials of several envoys with those named right after: "принял грамоты двух послов. Это послы А. и Б."."""
    if draft.kind != "credentials" or any(_envoy(scene, one) for one in draft.entities):
        return draft
    words = scene.marked.words(draft.sentence)
    if not any(one.lemma in scene.words.context["posting"]["posts"] and one.feats.get("Number") == "Plur"
               for one in words):  # fmt: skip
        return draft
    at = draft.sentence.index
    for sentence in scene.marked.sentences[at + 1 : at + 1 + _NEAR]:
        found = list(dict.fromkeys(_listed(scene, sentence)))
        if len(found) > 1:
            parts = (*draft.parts, *(Part(one, "actor", 9 + i) for i, one in enumerate(found)))
            return replace(draft, parts=parts, pointing=False, evidence=(*draft.evidence, sentence.span))
    return draft


def _listed(scene: Scene, sentence: Sentence) -> Iterator[str]:
    """The envoys whom a sentence lists, if it tells of nothing else."""
    words = scene.marked.words(sentence)
    naming = scene.words.context["posting"]["naming"]
    if any(one.lemma in naming for one in words) and not any(one.lemma in scene.words.verbs for one in words):
        for reference in scene.cast.within(sentence.start, sentence.end):
            yield from (one for one in scene.of_type(reference.entities, "person") if _envoy(scene, one))
