"""Who invited whom: "по приглашению …", "пригласил … посетить", "передал … приглашение … посетить"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letopis.model.marked import Sentence, Token
from letopis.reading.events.actors import actor_of
from letopis.reading.events.grammar import children, is_passive, is_verb, negated, preposition, slot, subject
from letopis.reading.events.scene import Scene, referents
from letopis.reading.events.triggers import Trigger

#: Tokens between "приглашение" and the infinitive that says to what, at most.
_FAR = 10


def invitation(scene: Scene, verb: Token) -> Token | None:
    """The noun "приглашение" on which an infinitive depends, or after which it stands with no sign between."""
    nouns = scene.words.context["invitation"]["nouns"]
    head = scene.marked.tokens[verb.head] if verb.head >= 0 else None
    if head is not None and head.lemma in nouns:
        return head
    if verb.feats.get("VerbForm") != "Inf":
        return None
    for one in reversed(scene.marked.tokens[max(0, verb.index - _FAR) : verb.index]):
        if one.lemma in nouns:
            return one
        if is_verb(one) or one.text in (",", ":", ";"):
            return None
    return None


def invited(scene: Scene, noun: Token) -> Token | None:
    """Who an invitation is for: who takes it, or else the one in the dative to whom it is given."""
    verb = scene.marked.tokens[noun.head] if noun.head >= 0 else noun
    if verb.lemma in scene.words.context["invitation"]["taking"]:
        return actor_of(scene, verb)
    sentence = scene.marked.sentence_of(noun)
    given = [one for one in scene.marked.tokens[sentence.first : sentence.last]
             if one.feats.get("Case") == "Dat" and slot(scene.marked, one) == "dat"
             and scene.of_type(referents(scene, one), "person")]  # fmt: skip
    named = next((kid for kid in children(scene.marked, noun.index, "nmod") if slot(scene.marked, kid) == "имя"), None)
    return min(given, key=lambda one: abs(one.index - noun.index), default=named)


def inviter(scene: Scene, trigger: Trigger) -> str | None:
    """Who invited, where the text says it with the noun or the verb."""
    for token in (trigger.token, trigger.top, *([trigger.verb] if trigger.verb else [])):
        for kid in children(scene.marked, token.index):
            if kid.lemma in scene.words.context["invitation"]["nouns"]:
                return _first(scene, children(scene.marked, kid.index, "nmod", "appos"))
    noun = invitation(scene, trigger.token)
    if noun is not None:
        return _first(scene, children(scene.marked, noun.index, "nmod", "appos")) or _giver(scene, noun)
    head = scene.marked.tokens[trigger.token.head] if trigger.token.head >= 0 else None
    if (
        head is not None
        and is_verb(head)
        and head.lemma in scene.words.context["invitation"]["verbs"]
        and not is_passive(head)
    ):
        actor = subject(scene.marked, head.index)
        return _first(scene, [actor] if actor else [])
    return None


def _giver(scene: Scene, noun: Token) -> str | None:
    """Who hands over an invitation in nobody else's name."""
    verb = scene.marked.tokens[noun.head] if noun.head >= 0 else noun
    if not is_verb(verb) or verb.lemma in scene.words.context["invitation"]["taking"] or is_passive(verb):
        return None
    actor = actor_of(scene, verb)
    return _first(scene, [actor] if actor else [])


def _first(scene: Scene, tokens: list[Token]) -> str | None:
    return next((one for token in tokens for one in referents(scene, token)), None)


@dataclass(frozen=True, slots=True)
class Bidding:
    """An invitation told by itself: who invited, whom (nobody where only a visit beside it says), and where told."""

    by: str
    guests: tuple[str, ...]
    sentence: Sentence


def biddings(scene: Scene) -> Iterator[Bidding]:
    """The invitations of a story: "его пригласил туда президент А.", "… по приглашению А."."""
    words = scene.words.context["invitation"]
    for token in scene.marked.tokens:
        if token.lemma in words["verbs"] and is_verb(token) and not negated(scene.marked, token.index):
            yield from _told(scene, token)
        elif token.lemma in words["nouns"] and preposition(scene.marked, token.index) == "по":
            by = _first(scene, children(scene.marked, token.index, "nmod", "appos"))
            if by is not None:
                yield Bidding(by, (), scene.marked.sentence_of(token))


def _told(scene: Scene, verb: Token) -> Iterator[Bidding]:
    passive = is_passive(verb)
    actors = children(scene.marked, verb.index, "obl", "obl:agent") if passive else [actor_of(scene, verb)]
    agents = [one for one in actors if one is not None and (not passive or slot(scene.marked, one) == "ins")]
    guests = children(scene.marked, verb.index, *(("nsubj:pass", "nsubj") if passive else ("obj",)))
    whom = tuple(i for one in guests for i in referents(scene, one))
    by = _first(scene, agents)
    if (by is None or by in whom) and not passive:
        by = _nominative_after(scene, verb)
    if by is not None and whom and by not in whom:
        yield Bidding(by, whom, scene.marked.sentence_of(verb))


def _nominative_after(scene: Scene, verb: Token) -> str | None:
    """The person named in the nominative after a verb without a subject: "его пригласил туда Иван Петров"."""
    if verb.feats.get("VerbForm") != "Fin" or children(scene.marked, verb.index, "nsubj"):
        return None
    after = scene.cast.within(verb.end, scene.marked.sentence_of(verb).end)
    named = [one for one in after if scene.marked.tokens[one.head].feats.get("Case") == "Nom"]
    return next((i for one in named for i in scene.of_type(one.entities, "person")), None)


def hosts(scene: Scene, guests: Sequence[str], place: str | None, told: Sequence[Sentence]) -> Iterator[str]:
    """Who invited guests to a place: of that country, or told in a sentence of their visit."""
    land = scene.country_of(place) if place is not None else None
    for one in biddings(scene):
        named = bool(set(one.guests) & set(guests)) and land in (None, scene.country_of(one.by))
        beside = one.sentence in told and (not one.guests or bool(set(one.guests) & set(guests)))
        if one.by not in guests and (named or beside):
            yield one.by
