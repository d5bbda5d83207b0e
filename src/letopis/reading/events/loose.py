"""Who stands beside an event's noun where its parse ties him to another word."""

from collections.abc import Iterator

from letopis.model.marked import Token
from letopis.reading.events.grammar import is_verb, preposition
from letopis.reading.events.scene import Scene, referents
from letopis.reading.events.triggers import Trigger

#: Kinds whose noun is followed by the one concerned: "отставка министра А.", "визит в Каир президента Б.".
_FOLLOWED = frozenset({"appointment", "dismissal", "recall", "expulsion", "visit"})
_SIGNS = frozenset({",", ";", ":", "–", "—", "-", "(", ")", "."})
#: Prepositions with which a person is the one who travels: "для министра этот визит первый".
_OF_TRAVELLER = frozenset({"для", "у"})
_DURING = frozenset({"во время", "в ходе", "в рамках", "в течение", "в период", "из"})


def following(scene: Scene, trigger: Trigger) -> Iterator[Token]:
    """The person, or the envoys, named right after an event's noun in a case that may be the genitive."""
    if trigger.kind not in _FOLLOWED or not trigger.nominal:
        return
    for one in _rest(scene, trigger.token):
        reference = scene.cast.headed_by(one.index)
        person = reference is not None and bool(scene.of_type(reference.entities, "person"))
        beside = one.index == trigger.token.index + 1 and one.pos == "PROPN"  # some do not decline, and have any case
        owner = one.feats.get("Case") in ("Gen", "Acc") or (beside and one.feats.get("Case") in ("Dat", "Loc"))
        if person and owner and not preposition(scene.marked, one.index):
            yield one
            return


def _rest(scene: Scene, token: Token) -> list[Token]:
    """The words after a noun up to the next sign or verb."""
    words: list[Token] = []
    for one in scene.marked.tokens[token.index + 1 : scene.marked.sentence_of(token).last]:
        if one.text in _SIGNS or is_verb(one):
            break
        words.append(one)
    return words


def traveller(scene: Scene, trigger: Trigger, places: tuple[str, ...]) -> Token | None:
    """Who travels where a visit's noun has no owner: of its clause, or of the next one, the one not at home there."""
    own = any(one.lemma == "свой" for one in _kids(scene, trigger.token))
    if not places and not own and preposition(scene.marked, trigger.token.index) not in _DURING:
        return None
    fitting = [one for one in _clause_around(scene, trigger.token) if _may_travel(scene, one, places)]
    if not fitting:
        fitting = [one for one in _next_clause(scene, trigger.token) if _may_travel(scene, one, places)][:1]
    found = {who for one in fitting for who in referents(scene, one)}
    return fitting[0] if len(found) == 1 else None


def _kids(scene: Scene, token: Token) -> list[Token]:
    return [scene.marked.tokens[i] for i in scene.marked.children[token.index]]


def _clause_around(scene: Scene, token: Token) -> list[Token]:
    """The words around a noun between the nearest signs."""
    sentence, first, last = scene.marked.sentence_of(token), token.index, token.index + 1
    while first > sentence.first and scene.marked.tokens[first - 1].text not in _SIGNS:
        first -= 1
    while last < sentence.last and scene.marked.tokens[last].text not in _SIGNS:
        last += 1
    return list(scene.marked.tokens[first:last])


def _next_clause(scene: Scene, token: Token) -> list[Token]:
    """The words after the sign that ends a noun's clause, where that clause has no verb of its own."""
    around = _clause_around(scene, token)
    after = around[-1].index + 2
    if any(is_verb(one) for one in around) or after >= scene.marked.sentence_of(token).last:
        return []
    return _clause_around(scene, scene.marked.tokens[after])


def _may_travel(scene: Scene, token: Token, places: tuple[str, ...]) -> bool:
    """Whether a word heads the name of a person not at home in the place visited, in a role of who acts or suffers."""
    reference = scene.cast.headed_by(token.index)
    if reference is None or len(reference.entities) != 1 or not scene.of_type(reference.entities, "person"):
        return False
    tie, case = preposition(scene.marked, token.index), token.feats.get("Case")
    acted_on = case == "Gen" and token.rel == "obj"
    if tie not in _OF_TRAVELLER and (tie or not (case in ("Nom", "Dat", "Acc") or acted_on)):
        return False
    homes = {scene.country_of(one) for one in places}
    return scene.country_of(reference.entities[0]) not in homes - {None}
