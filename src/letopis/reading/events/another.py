"""Another event of the kind told of: "первая сессия …, вторая прошла в Сусе", "предыдущий визит"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from letopis.model.marked import Marked, Token
from letopis.reading.events.attributes import ordinal
from letopis.reading.events.drafts import Draft, aged
from letopis.reading.events.grammar import PLACING
from letopis.reading.events.lexicon import Lexicon
from letopis.reading.events.parties import Part
from letopis.reading.events.scene import Scene, state
from letopis.reading.events.triggers import Trigger

#: Sentences back in which the noun that is left out is looked for, and tokens on in which its verb is.
_BACK, _ON = 2, 8
_KINDS = frozenset({"conference", "meeting", "visit"})
_DASHES = frozenset({"–", "—", "-"})


def elided_nouns(marked: Marked, words: Lexicon, found: Sequence[Trigger]) -> list[Trigger]:
    """The triggers with those whose noun is left out, an ordinal or the like standing for it, as the text has them."""
    more = [one for token in marked.tokens if (one := _standing(marked, words, token, found)) is not None]
    return sorted((*found, *more), key=lambda one: one.token.index)


def _standing(marked: Marked, words: Lexicon, token: Token, found: Sequence[Trigger]) -> Trigger | None:
    if token.pos != "ADJ" or token.feats.get("Case") not in ("Nom", "Acc") or not _counting(words, token):
        return None
    verb, bare = _predicate(marked, words, token)
    model = _model(marked, token, found) if verb is not None or bare else None
    if model is None:
        return None
    return Trigger(token, model.entry, model.kind, (), token, verb)


def _counting(words: Lexicon, token: Token) -> bool:
    return token.lemma in words.ordinals or token.lemma in words.context["another"]["elided"]


def _predicate(marked: Marked, words: Lexicon, token: Token) -> tuple[Token | None, bool]:
    """The verb of happening after an adjective with no noun between; else whether a dash or a place follows at once."""
    happen = words.status["happen"]["verbs"].union(*words.status["govern"].values())
    last = marked.sentence_of(token).last
    for i, one in enumerate(marked.tokens[token.index + 1 : min(last, token.index + 1 + _ON)]):
        if one.lemma in happen and one.pos in ("VERB", "ADJ", "AUX") and not _full(one):
            return one, False
        if i == 0 and (one.text in _DASHES or one.text.lower() in PLACING):
            return None, True
        if one.pos in ("NOUN", "PROPN") and one.feats.get("Case") in ("Nom", token.feats.get("Case")):
            return None, False
    return None, False


def _full(token: Token) -> bool:
    """Whether a token is a participle that says more of a noun, not one that tells by itself ("намечена")."""
    return token.feats.get("VerbForm") == "Part" and token.feats.get("Variant") != "Short"


def _model(marked: Marked, token: Token, found: Sequence[Trigger]) -> Trigger | None:
    """The event's noun told last before, that the adjective agrees with."""
    at = marked.sentence_of(token).index
    before = [one for one in found if one.nominal and one.kind in _KINDS and one.token.index < token.index
              and at - marked.sentence_of(one.token).index <= _BACK and one.token.pos == "NOUN"]  # fmt: skip
    fitting = [one for one in before if _agrees(one.token, token)]
    return fitting[-1] if fitting else None


def _agrees(noun: Token, token: Token) -> bool:
    keys = ("Number",) if token.feats.get("Number") == "Plur" else ("Gender", "Number")
    return all(noun.feats.get(key) == token.feats.get(key) for key in keys)


def completed(scene: Scene, draft: Draft, before: Sequence[Draft]) -> Draft:
    """The draft of another event with the people and name of the one told last, where it has none of its own."""
    elided = draft.trigger.pos == "ADJ"
    if draft.kind == "conference" and draft.edition and not draft.parts and len(draft.name) < 3:
        return _of_the_same(draft, before)
    if not (elided or (draft.another and draft.pointing)):
        return draft
    model = next((one for one in reversed(before) if one.kind == draft.kind and not one.talk), None)
    if model is None or (not elided and not model.parts):
        return draft
    persons = draft.kind != "visit" if not _first(scene, draft) else False
    parts = model.parts if persons or not _earlier(scene, draft) else _states(scene, model)
    name = (draft.trigger, *_unnumbered(scene, model)) if elided and model.name else draft.name or model.name
    whole = elided and draft.entities < {one.entity for one in parts}
    draft = replace(
        draft, parts=parts if whole or not draft.parts else draft.parts, name=name, pointing=False, another=True
    )
    return aged(
        scene, _set(scene, replace(draft, edition=draft.edition or (_number(scene, draft) if elided else None)))
    )


def _of_the_same(draft: Draft, before: Sequence[Draft]) -> Draft:
    """A sitting told by its number alone, after another of the same body: "второе заседание комиссии. Первое …"."""
    for other in reversed(before):
        near = 0 <= draft.sentence.index - other.sentence.index <= 2
        if near and other.kind == draft.kind and other.trigger.lemma == draft.trigger.lemma and other.parts:
            rest = tuple(one for one in other.name if one.index > other.trigger.index)
            return replace(draft, parts=other.parts, name=(*draft.name, *rest))
    return draft


def _number(scene: Scene, draft: Draft) -> int | None:
    """The number that an adjective is, or that stands beside it: "предыдущее, 12-е"."""
    if draft.kind != "conference":
        return None
    near = scene.marked.tokens[draft.trigger.index : draft.trigger.index + 3]
    return next((number for one in near if (number := ordinal(scene, one)) is not None), None)


def _earlier(scene: Scene, draft: Draft) -> bool:
    """Whether the other event was before: then somebody else may have held the office."""
    kin = {draft.trigger.lemma, *(scene.marked.tokens[i].lemma for i in scene.marked.children[draft.trigger.index])}
    return bool(kin & scene.words.context["another"]["before"]) or _first(scene, draft)


def _first(scene: Scene, draft: Draft) -> bool:
    """Whether the other event was the first of its row: then others may have come, of the same states."""
    return any(scene.marked.tokens[i].lemma == "первый" for i in scene.marked.children[draft.trigger.index])


def _states(scene: Scene, model: Draft) -> tuple[Part, ...]:
    """The states of those who took part; of a visit those of the guests."""
    role = "guest" if model.kind == "visit" else "participant"
    lands = dict.fromkeys(state(scene, one.entity) for one in model.parts if one.role != "host")
    return tuple(Part(one, role, i) for i, one in enumerate(lands) if scene.known[one].type == "country")


def _unnumbered(scene: Scene, model: Draft) -> Iterator[Token]:
    """The words of a name without its number."""
    for one in model.name:
        if one.index >= model.trigger.index or not (one.lemma in scene.words.ordinals or one.text[:1].isdigit()):
            yield one


def _set(scene: Scene, draft: Draft) -> Draft:
    """The draft with the date and place that stand between its adjective and the next sign but a comma."""
    last = draft.sentence.last
    region = list(scene.marked.tokens[draft.trigger.index + 1 : last])
    end = next(
        (i for i, one in enumerate(region) if one.text in (";", ".") or (i > 2 and one.text == ",")), len(region)
    )
    start, stop = draft.trigger.start, region[end - 1].end if region[:end] else draft.trigger.end
    when = draft.when or next((one.when for one in scene.times if start <= one.span.start < stop and one.when), None)
    places = [i for one in scene.cast.within(start, stop) for i in scene.of_type(one.entities, "place")]
    return replace(draft, when=when, place=draft.place or next(iter(places), None))
