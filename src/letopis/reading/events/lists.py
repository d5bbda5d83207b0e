"""Lists in decrees and chancelleries' reports: "Назначены:" and a person a line."""

from collections.abc import Iterator
from dataclasses import replace

from letopis.model.facts import EventKind
from letopis.model.marked import Sentence, Token
from letopis.model.when import When
from letopis.reading.events.drafts import Draft
from letopis.reading.events.parties import Part
from letopis.reading.events.scene import Scene

_LISTED: frozenset[EventKind] = frozenset({"appointment", "dismissal", "credentials"})
_BACK = 4  # sentences in which the one who signs is looked for


def listed(scene: Scene) -> Iterator[Draft]:
    """The drafts of lists: each appointment by itself, all credentials of a ceremony as one."""
    for head in scene.marked.sentences:
        words = scene.marked.words(head)
        if words[-1].text == ":":
            named = [(word, kind) for word in words for kind in _kinds(scene, word)]
            yield from (one for word, kind in named[:1] for one in _drafts(scene, head, word, kind))


def _kinds(scene: Scene, word: Token) -> list[EventKind]:
    entries = (*scene.words.verbs.get(word.lemma, ()), *scene.words.nouns.get(word.lemma, ()))
    return [one.kind for one in entries if one.kind in _LISTED]


def _drafts(scene: Scene, head: Sentence, word: Token, kind: EventKind) -> Iterator[Draft]:
    items = list(_items(scene, head))
    chief = _chief(scene, head)
    actors = [Part(chief, "actor", 0)] if chief is not None else []
    draft = Draft(kind, word, head, (head.span,), f"events.list.{kind}", "held", 3, when=_day(scene, head))
    if kind == "credentials" and items:
        people = [Part(person, "actor", i + 1) for i, (person, _) in enumerate(items)]
        spans = tuple(one.span for _, one in items)
        yield replace(draft, parts=(*actors, *people), evidence=(head.span, *spans))
        return
    for person, sentence in items:
        yield replace(draft, parts=(Part(person, "target", 1), *actors), sentence=sentence,
                      evidence=(head.span, sentence.span))  # fmt: skip


def _items(scene: Scene, head: Sentence) -> Iterator[tuple[str, Sentence]]:
    """The persons with whose names or offices the following lines begin, up to the first that is no item."""
    for sentence in scene.marked.sentences[head.index + 1 :]:
        first = scene.cast.at(sentence.start)
        persons = scene.of_type(first.entities, "person") if first is not None else ()
        if persons:
            yield persons[0], sentence
        if scene.marked.words(sentence)[-1].text not in (";", ","):
            return


def _chief(scene: Scene, head: Sentence) -> str | None:
    """Who signs the decree: the last holder of an office named before the list."""
    holders = {one.person for one in scene.cast.offices}
    start = scene.marked.sentences[max(0, head.index - _BACK)].start
    before = [i for one in scene.cast.within(start, head.end) for i in one.entities if i in holders]
    return before[-1] if before else None


def _day(scene: Scene, head: Sentence) -> When | None:
    """The date of the list's head, or the last one told shortly before it."""
    start = scene.marked.sentences[max(0, head.index - _BACK)].start
    near = [one for one in scene.times if start <= one.span.start < head.end and one.when is not None]
    return near[-1].when if near else None
