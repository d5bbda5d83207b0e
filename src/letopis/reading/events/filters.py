"""What is no event of diplomacy, however it is worded."""

from collections.abc import Callable

from letopis.model.marked import Token
from letopis.model.when import Precision
from letopis.reading.events.drafts import Draft
from letopis.reading.events.grammar import children, member, phrase, preposition
from letopis.reading.events.scene import Scene, public, referents

Rule = Callable[[Scene, Draft], bool]


def alone(scene: Scene, draft: Draft) -> bool:
    """A meeting, call or treaty with nobody on the other side, no place and no date."""
    if draft.talk:
        return len(draft.entities) < 2
    if draft.kind == "call":
        return len(draft.entities) < 2 and not (draft.entities and draft.opposite)
    if draft.kind == "meeting":
        placed = bool(draft.place or draft.when) and draft.strength
        return len(draft.entities) < 2 and not (draft.entities and (placed or draft.opposite))
    return False


def nobody(scene: Scene, draft: Draft) -> bool:
    """An event with no named participant, unless it has a name and a date."""
    named = draft.kind in ("conference", "anniversary") and len(draft.name) > 1
    numbered = draft.kind == "conference" and draft.edition and (draft.place or draft.when)
    dated = draft.when and (draft.edition or _interstate(scene, draft))
    return not draft.entities and not (named and (dated or numbered))


def birthday(scene: Scene, draft: Draft) -> bool:
    """Years that somebody or something turns, with no state that they join: "исполнилось 85 лет актеру"."""
    years = draft.kind == "anniversary" and draft.trigger.lemma == "год"
    return years and not any(scene.known[one].type == "country" for one in draft.entities)


def _interstate(scene: Scene, draft: Draft) -> bool:
    """Whether a gathering is by its name, or by those in it, one of several states."""
    words = scene.words.context["interstate"]
    by_name = any(one.lemma in words["words"] | words["always"] for one in draft.name)
    return by_name or draft.kind == "anniversary" or any(public(scene, one) for one in draft.entities)


def untargeted(scene: Scene, draft: Draft) -> bool:
    """An appointment or dismissal of nobody named, only by somebody."""
    return draft.kind in ("appointment", "dismissal") and all(one.role == "actor" for one in draft.parts)


def bare(scene: Scene, draft: Draft) -> bool:
    """An event of one participant with neither date, place, name, edition nor office."""
    if draft.kind in scene.words.context["plain"]["kinds"] or (draft.kind == "visit" and _travelled(scene, draft)):
        return False
    if draft.kind == "anniversary":
        exact = draft.when is not None and draft.when.precision in (Precision.DAY, Precision.MONTH)
        publics = sum(public(scene, one) for one in draft.entities)
        numbered = draft.edition is not None and bool(draft.place or draft.when)
        return not exact and publics < 2 and not (numbered and publics)
    return len(draft.entities) < 2 and not (
        draft.place or draft.when or draft.name or draft.edition or draft.invited_by or draft.opposite
    )


def _unsaid(scene: Scene, draft: Draft) -> bool:
    """Whether a sentence's main verb does not say who travels: "Приедет – примем"."""
    verb = draft.trigger
    own = children(scene.marked, verb.index, "nsubj") or verb.pos == "NOUN"
    return not own and verb.rel in ("root", "parataxis") and verb.feats.get("VerbForm") == "Fin"


def _accompanying(scene: Scene, draft: Draft) -> bool:
    """Whether those who travel only go with somebody: "с консулом прибыл торговый представитель"."""
    kin = children(scene.marked, draft.trigger.index, "obl")
    led = any(preposition(scene.marked, one.index) in ("с", "со") and referents(scene, one) for one in kin)
    words = scene.marked.words(draft.sentence)
    return led or words[0].text.lower() in ("с", "со") or any(one.lemma == "вместе" for one in words)


def _of_states(scene: Scene) -> frozenset[str]:
    """Words in the name of a gathering that is always one of states: "саммит", "ООН"."""
    return scene.words.context["interstate"]["always"]


def _travelled(scene: Scene, draft: Draft) -> bool:
    """Whether a visit whose place is not told is one of a state's official, told by a word for a journey."""
    stays = draft.rule == "events.verb.находиться" or draft.trigger.lemma in scene.words.context["posting"]["verbs"]
    alone = not _accompanying(scene, draft) and not _unsaid(scene, draft)
    official = bool(draft.entities) and all(public(scene, one) for one in draft.entities)
    return not stays and alone and draft.status != "denied" and official


def domestic(scene: Scene, draft: Draft) -> bool:
    """An act among people of one country, at home."""
    if draft.kind not in ("meeting", "call", "visit", "conference", "ceremony", "aid", "signing"):
        return False
    if not draft.entities:
        return False
    lands = {scene.country_of(one) for one in draft.entities}
    if draft.place:
        lands.add(scene.country_of(draft.place))
    at_home = None not in lands and len(lands) == 1 and "EU" not in lands
    if at_home and draft.kind == "visit":
        return draft.place is not None
    if draft.kind == "aid":
        return at_home and len(draft.entities) > 1
    if draft.kind == "conference" and len(draft.name) > 1 and any(one.lemma in _of_states(scene) for one in draft.name):
        return False
    if draft.kind == "ceremony" and draft.trigger.lemma in scene.words.context["missions"]["opening"]:
        return False  # an embassy opens abroad
    council = draft.kind == "conference" and not any(scene.known[one].type == "person" for one in draft.entities)
    return at_home and ((council and not draft.edition) or not _abroad(scene, draft, lands))


def provincial(scene: Scene, draft: Draft) -> bool:
    """Talks with the head of a province, in a telling that names no state: "встретился с губернатором Иваненко"."""
    if draft.kind not in ("meeting", "call") or draft.place:
        return False
    heads = scene.words.context["provincial"]["posts"]
    posts = {one.person: set(one.position.lower().split()[:1]) for one in scene.cast.offices}
    local = any(posts.get(one, set()) & heads for one in draft.entities)
    lands = {scene.country_of(one) for one in draft.entities} - {None}
    told = scene.cast.within(draft.sentence.start, draft.sentence.end)
    return local and len(lands) < 2 and all(one.how != "country" for one in told)


def _abroad(scene: Scene, draft: Draft, lands: set[str | None]) -> bool:
    """Whether the telling of an act names another country as well; in a digest, the item that tells the act."""
    spans = [_item(scene, draft, span.start, span.end) for span in draft.evidence]
    told = [one for start, end in spans for one in scene.cast.within(start, end)]
    return any(scene.country_of(i) not in (None, *lands) for one in told for i in one.entities)


def _item(scene: Scene, draft: Draft, start: int, end: int) -> tuple[int, int]:
    """The part of a stretch of text between the semicolons around an act's word, where that stands in it."""
    if not start <= draft.trigger.start < end:
        return start, end
    words = member(scene.marked, draft.trigger)
    return max(start, words[0].start), min(end, words[-1].end)


def stateless(scene: Scene, draft: Draft) -> bool:
    """An act of persons of whom none is said to hold an office or to act for a country or body."""
    if not draft.entities or draft.level or draft.stately:
        return False
    if draft.kind in ("appointment", "dismissal"):
        if draft.rule == "events.verb.стать":
            return not (any(scene.country_of(one) for one in draft.entities) or _country_told(scene, draft))
        held = any(public(scene, one) for one in draft.entities)
        return not (held or _post_named(scene, draft) or _diplomatic(scene) or _of_government(scene))
    if draft.kind in ("protest", "expulsion", "recall"):
        return False
    if draft.kind == "conference":
        return not (draft.edition or _interstate(scene, draft))
    if draft.kind == "signing" and len(draft.entities) > 1 and len(_lands(scene)) > 1:
        return False
    if draft.kind in ("visit", "meeting", "call", "press-conference") and _diplomatic(scene):
        return False
    if draft.rule == "events.noun.визит" and draft.place and scene.known[draft.place].type == "country":
        return False
    return not any(public(scene, one) for one in draft.entities)


def _of_government(scene: Scene) -> bool:
    """Whether a document that names a country speaks of its ministers."""
    ministers = scene.words.context["statesmen"]["ministers"]
    lands = any(one.type == "country" for one in scene.cast.entities)
    return lands and any(one.lemma in ministers for one in scene.marked.tokens)


def _country_told(scene: Scene, draft: Draft) -> bool:
    told = [one for span in draft.evidence for one in scene.cast.within(span.start, span.end)]
    return any(one.how == "country" for one in told)


def _post_named(scene: Scene, draft: Draft) -> bool:
    posts = scene.words.context["posts"]["nouns"]
    return any(one.lemma in posts for one in scene.marked.words(draft.sentence))


def _diplomatic(scene: Scene) -> bool:
    """Whether a document names a statesman with his office, or a foreign ministry or embassy."""
    offices = any(_statesman(scene, one.position) for one in scene.cast.offices if one.country)
    bodies = [one.name for one in scene.cast.entities if one.type == "organization"]
    missions = scene.words.context["statesmen"]["bodies"]
    if offices or any(missions & set(name.lower().split()) for name in bodies):
        return True
    return any(_of_state(scene, one) for one in scene.marked.tokens)


def _of_state(scene: Scene, token: Token) -> bool:
    """Whether a word is "саммит", or an office that stands for a country: "президенты России и Индии"."""
    if token.pos != "NOUN":
        return False
    if token.lemma == "саммит":
        return True
    if not (scene.words.context["statesmen"]["words"] | {"министр"}) & {token.lemma}:
        return False
    inside = (scene.cast.at(one.start) for one in phrase(scene.marked, token.index))
    return any(one is not None and bool(scene.of_type(one.entities, "country")) for one in inside)


def _statesman(scene: Scene, position: str) -> bool:
    return bool(scene.words.context["statesmen"]["words"] & set(position.lower().split()))


def _lands(scene: Scene) -> set[str]:
    """The countries of a document: those named, those of its places and of its people."""
    return {land for one in scene.cast.entities if (land := scene.country_of(one.id))}


def one_country(scene: Scene, draft: Draft) -> bool:
    """Talks or a visit in a document in which there is no second country, nor an international body."""
    if draft.kind not in ("meeting", "call", "visit", "ceremony"):
        return False
    return len(_lands(scene)) < 2 and not any(one.type == "organization" and one.wikidata and not one.country
                                      for one in scene.cast.entities)  # fmt: skip


def cabinet(scene: Scene, draft: Draft) -> bool:
    """A sitting of one country's own government."""
    bodies = {one.lemma for one in draft.name} & scene.words.context["cabinet"]["nouns"]
    return draft.kind == "conference" and bool(bodies) and len(scene.of_type(tuple(draft.entities), "country")) < 2


def states_on_the_road(scene: Scene, draft: Draft) -> bool:
    """A journey of several states: "стороны приезжают", "Барбадос и Гана … должны приехать"."""
    lands = scene.of_type(tuple(draft.entities), "country")
    sides = scene.words.context["sides"]["pointing"]
    own = children(scene.marked, draft.trigger.index, "nsubj")
    named = any(one.pos in ("NOUN", "PROPN") and one.lemma not in sides for one in own)
    return draft.kind == "visit" and draft.trigger.pos != "NOUN" and len(lands) > 1 and not named


def match(scene: Scene, draft: Draft) -> bool:
    """Countries that meet are teams: "Уругвай встретится с Колумбией"."""
    teams = all(scene.known[one].type == "country" for one in draft.entities)
    return draft.rule == "events.verb.встретиться" and teams and bool(draft.bare_sides)


RULES: tuple[Rule, ...] = (
    nobody,
    birthday,
    untargeted,
    alone,
    bare,
    domestic,
    provincial,
    stateless,
    one_country,
    cabinet,
    states_on_the_road,
    match,
)


def refused(scene: Scene, draft: Draft) -> str | None:
    """The name of the rule by which a draft is no event, if any."""
    return next((rule.__name__ for rule in RULES if rule(scene, draft)), None)
