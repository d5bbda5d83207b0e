"""The place that a common noun stands for: "в столице Египта", "прибыл в страну", "прошло в городе"."""

from collections.abc import Iterator, Sequence

from letopis.knowledge import Kind, gazetteer
from letopis.model.article import STORY, Role
from letopis.model.marked import Token
from letopis.model.text import fold
from letopis.reading.cast import Reference
from letopis.reading.events.dating import stretch
from letopis.reading.events.grammar import PLACING, children, governor, preposition
from letopis.reading.events.roles import Argument
from letopis.reading.events.scene import Scene
from letopis.reading.events.triggers import Trigger

#: Sentences before a noun in which its place may be told, at most; else title and lead.
_BACK = 3


def meant_place(scene: Scene, trigger: Trigger, given: Sequence[Argument]) -> str | None:
    """The place for which a noun in an event's own clause stands: a capital, or what was named last before it."""
    first, last = stretch(scene.marked, trigger.token)
    for token in scene.marked.tokens[first:last]:
        if _stands(scene, trigger, token) and _placed(scene, token) and _of_own(scene, trigger, token):
            return _meant(scene, token, _homes(scene, trigger, given))
    return None


def _stands(scene: Scene, trigger: Trigger, token: Token) -> bool:
    """Whether a noun may stand for a place: for a country only as what a journey leads to."""
    words = scene.words.context["placing"]
    return token.lemma in words["towns"] or (trigger.kind == "visit" and token.lemma in words["lands"])


def capital_of(scene: Scene, token: Token) -> str | None:
    """The capital that "столица" with a country's name means, or the country where the document does not name it."""
    whose = list(_whose(scene, token)) if token.lemma == "столица" else []
    return _capital(scene, whose[0]) if whose else None


def _placed(scene: Scene, token: Token) -> bool:
    """Whether a noun says where, or whither, and no name says which."""
    named = any(one.rel in ("appos", "flat", "flat:name") for one in children(scene.marked, token.index))
    case = token.feats.get("Case")
    return preposition(scene.marked, token.index) in PLACING and case in ("Acc", "Loc") and not named


def _of_own(scene: Scene, trigger: Trigger, token: Token) -> bool:
    """Whether a noun goes with the trigger's own verb or noun."""
    above = governor(scene.marked, token.index)
    return token.head == trigger.token.index or above in (trigger.token, trigger.verb, *trigger.clauses)


def _homes(scene: Scene, trigger: Trigger, given: Sequence[Argument]) -> set[str | None]:
    """The countries of those who travel, who are at home in none that they come to."""
    if trigger.kind != "visit":
        return set()
    return {scene.country_of(i) for one in given if one.role == "guest" for i in one.entities} - {None}


def _meant(scene: Scene, token: Token, homes: set[str | None]) -> str | None:
    capital = capital_of(scene, token)
    if capital is not None or list(_whose(scene, token)) or token.feats.get("Number") == "Plur":
        return capital
    land = token.lemma in scene.words.context["placing"]["lands"]
    return (_last(scene, token, homes, "country") if land else None) or _last(scene, token, homes, "place")


def _whose(scene: Scene, token: Token) -> Iterator[str]:
    """The countries named beside a noun: "столица Египта", "египетская столица"."""
    for kid in children(scene.marked, token.index, "nmod", "amod"):
        reference = scene.cast.at(kid.start)
        if reference is not None:
            yield from scene.of_type(reference.entities, "country")


def _capital(scene: Scene, land: str) -> str:
    """The capital of a country, if the document names it, else the country."""
    code = scene.country_of(land)
    cities = [i for i, one in scene.known.items() if one.type == "place" and code and one.country == code]
    return next((one for one in cities if is_capital(scene, one)), land)


def is_capital(scene: Scene, identity: str) -> bool:
    """Whether a place is the capital of a state."""
    hit = gazetteer().longest(fold(scene.known[identity].name).split())
    return hit is not None and hit.kind is Kind.CAPITAL


def _last(scene: Scene, token: Token, homes: set[str | None], kind: str) -> str | None:
    """The place or country told last before a noun, in none of the countries given."""
    at = scene.marked.sentence_of(token).index
    near = [one for one in scene.marked.sentences[max(0, at - _BACK) : at + 1] if one.role in STORY]
    heads = [one for one in scene.marked.sentences[:at] if one.role in (Role.TITLE, Role.LEAD)]
    for sentence in (*reversed(near), *heads):
        for reference in reversed(scene.cast.within(sentence.start, min(sentence.end, token.start))):
            found = _fitting(scene, reference, homes, kind)
            if found is not None:
                return found
    return None


def _fitting(scene: Scene, reference: Reference, homes: set[str | None], kind: str) -> str | None:
    if reference.how == "nationality":
        return None
    places = scene.of_type(reference.entities, kind)
    return next((one for one in places if scene.country_of(one) not in homes), None)
