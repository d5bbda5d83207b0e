"""What was talked about at each event."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from letopis.model.article import STORY
from letopis.model.marked import Sentence, Token
from letopis.reading.events.drafts import Draft
from letopis.reading.events.grammar import is_verb, phrase
from letopis.reading.events.merge import Merged
from letopis.reading.events.scene import Scene
from letopis.reading.topics import find_topics, topics_of

_TALKS = frozenset({"meeting", "call"})
_OPENED = frozenset({"ceremony"})
_HELD = frozenset({"held", "ongoing", "planned"})
_NAMED = frozenset({"conference", "signing", "aid", "anniversary", "ratification"})


def with_topics(scene: Scene, events: Sequence[Merged]) -> list[Merged]:
    """The events with their topics: of talks what the text says was discussed, of the rest what their names say."""
    heard: dict[int, list[Token]] = {}
    last = None
    for sentence in scene.marked.sentences:
        at = _spoken_at(scene, sentence, events)
        at = last if at is None and last is not None and _quoted(scene, sentence) else at
        last = at
        if at is not None:
            heard.setdefault(at, []).extend(_said(scene, sentence, events))
    return [replace(one, draft=replace(one.draft, topics=_topics(scene, one, heard.get(i, ())) or _around(scene, one)))
            for i, one in enumerate(events)]  # fmt: skip


def _around(scene: Scene, one: Merged) -> tuple[str, ...]:
    """What the sentences that tell of talks or an opening speak of, or else the one after them."""
    draft = one.draft
    if draft.kind not in _TALKS | _OPENED or draft.status not in _HELD or draft.background:
        return ()
    for shift in (0, 1) if draft.kind in _TALKS else (0,):
        near = [scene.marked.sentences[told.sentence.index + shift] for told in one.told
                if told.sentence.index + shift < len(scene.marked.sentences)]  # fmt: skip
        story = [token for sentence in near if sentence.role in STORY for token in scene.marked.words(sentence)]
        found = find_topics(story)
        if found:
            return found
    return ()


def _spoken_at(scene: Scene, sentence: Sentence, events: Sequence[Merged]) -> int | None:
    """The talks that a sentence on subjects of talk belongs to: those told last before it, or else the first."""
    if sentence.role not in STORY or not _on_talk(scene, sentence):
        return None
    talks = [i for i, one in enumerate(events) if one.draft.kind in _TALKS]
    before = [i for i in talks if any(told.sentence.index <= sentence.index for told in events[i].told)]
    latest = max(before, key=lambda i: _last_told(events[i], sentence), default=None)
    return latest if latest is not None else next(iter(talks), None)


def _last_told(one: Merged, sentence: Sentence) -> int:
    return max(told.sentence.index for told in one.told if told.sentence.index <= sentence.index)


def _quoted(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence opens a quotation: what a party says of the talks goes on with them."""
    return scene.marked.words(sentence)[0].text in '«"“„'


def _on_talk(scene: Scene, sentence: Sentence) -> bool:
    talk = scene.words.context["talk"]
    return any(one.lemma in talk["verbs"] or one.lemma in talk["nouns"] for one in scene.marked.words(sentence))


def _said(scene: Scene, sentence: Sentence, events: Iterable[Merged]) -> list[Token]:
    """The words of a sentence without those that name a forum or the like, whose topics are its own."""
    named = {token.index for one in events for told in one.told if told.kind in _NAMED
             for token in (*told.name, *_theme(scene, told))}  # fmt: skip
    return [token for token in scene.marked.words(sentence) if token.index not in named]


def _topics(scene: Scene, one: Merged, heard: Sequence[Token]) -> tuple[str, ...]:
    lemmas = [token.lemma for token in heard]
    if one.draft.kind in _TALKS:
        for told in one.told:
            lemmas += [token.lemma for token in _subject_matter(scene, told.trigger)]
        return topics_of(lemmas)
    if one.draft.kind not in _NAMED:
        return ()
    own = [token for told in one.told for token in (*phrase(scene.marked, told.trigger.index), *_theme(scene, told))]
    return find_topics([*one.draft.name, *own])


def _theme(scene: Scene, told: Draft) -> list[Token]:
    """What a forum is about: the words after "по тематике", "посвященный"."""
    words = [one for one in scene.marked.words(told.sentence) if one.index > told.trigger.index]
    at = next((i for i, one in enumerate(words) if one.lemma in scene.words.context["theme"]["words"]), None)
    if at is None:
        return []
    end = next((i for i in range(at + 1, len(words)) if words[i].pos == "PUNCT" or is_verb(words[i])), len(words))
    return words[at:end]


def _subject_matter(scene: Scene, trigger: Token) -> list[Token]:
    """ "… по вопросам …": what hangs on the noun of talks with "по" or "о"."""
    found: list[Token] = []
    for i in scene.marked.children[trigger.index]:
        if any(kid.text.lower() in ("по", "о", "об") for kid in phrase(scene.marked, i)[:1]):
            found += phrase(scene.marked, i)
    return found
