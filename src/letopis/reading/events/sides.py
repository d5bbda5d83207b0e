"""Which state acts against which: expulsions, recalls and protests told by the envoys whom they concern."""

from collections.abc import Iterable, Sequence

from letopis.model.marked import Token
from letopis.reading.events import enacted
from letopis.reading.events.celebrants import with_celebrants
from letopis.reading.events.envoys import Mission, is_envoy, missions, of_person
from letopis.reading.events.grammar import children, clause, is_verb, phrase
from letopis.reading.events.moves import with_mover
from letopis.reading.events.parties import Part
from letopis.reading.events.roles import Argument
from letopis.reading.events.scene import Scene, places_at, state
from letopis.reading.events.triggers import Trigger
from letopis.reading.events.unsaid import beside, other_in_sentence, other_state, unsaid_actor

#: Kinds in which envoys are sent away, called home or summoned.
KINDS = frozenset({"expulsion", "recall", "protest"})
#: Tokens after a participle among which its noun is looked for.
_FAR = 12


def with_sides(scene: Scene, trigger: Trigger, given: Sequence[Argument], parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts of an event, both sides complete, the acting one first; of other kinds as they are."""
    if trigger.kind in ("appointment", "dismissal"):
        return with_mover(scene, trigger, parts)
    if trigger.kind == "anniversary":
        return with_celebrants(scene, trigger, parts)
    if trigger.kind in enacted.KINDS:
        return enacted.with_doer(scene, trigger, parts)
    if trigger.kind == "signing" and not parts:
        return _contracting(scene, given)
    if trigger.kind not in KINDS:
        return parts
    found = concerned(scene, trigger, given)
    actors, targets = _split(scene, trigger, parts, found)
    hosts, senders = _lands(found, "host") or _whence(scene, trigger, given), _lands(found, "sender")
    mine, theirs = (senders, hosts) if trigger.kind == "recall" else (hosts, senders)
    actors = actors or beside(scene, trigger) or mine[:1] or unsaid_actor(scene, trigger)
    persons = list(dict.fromkeys(i for one in found for i in one.persons if i not in actors))
    others = [one for one in targets if one not in mine]
    homes = {scene.country_of(one) for one in actors} - {None}
    targets = persons or [one for one in theirs or others if one not in actors and scene.country_of(one) not in homes]
    if not theirs and actors and not targets:
        lands = [state(scene, one) for one in actors]
        targets = other_in_sentence(scene, trigger, lands) or other_state(scene, lands)
    actors = actors or (other_state(scene, theirs) if trigger.kind == "expulsion" else [])
    return (*(Part(one, "actor", i) for i, one in enumerate(actors)),
            *(Part(one, "target", len(actors) + i) for i, one in enumerate(dict.fromkeys(targets))))  # fmt: skip


def _contracting(scene: Scene, given: Sequence[Argument]) -> tuple[Part, ...]:
    """The states and unions, two at least, in the name of the paper that is signed."""
    paper = next((one.token for one in given if one.role == "name"), None)
    if paper is None:
        return ()
    pairs = [scene.cast.at(one.start) for one in children(scene.marked, paper.index, "amod")]
    both = [i for one in pairs if one is not None for i in scene.of_type(one.entities, "country")]
    if len(both) > 1:  # "российско-сербское соглашение"
        return tuple(Part(one, "actor", i) for i, one in enumerate(both))
    after = scene.marked.tokens[paper.index + 1 : scene.marked.sentence_of(paper).last]
    end = next((i for i, one in enumerate(after) if is_verb(one) or one.pos == "PUNCT"), len(after))
    covering = [scene.cast.at(one.start) for one in after[:end]]
    named = [i for one in covering if one is not None and one.how != "nationality" for i in one.entities]
    known = [one for one in dict.fromkeys(named) if scene.known[one].type == "country" or _union(scene, one)]
    return tuple(Part(one, "actor", i) for i, one in enumerate(known)) if len(known) > 1 else ()


def _union(scene: Scene, identity: str) -> bool:
    entity = scene.known[identity]
    return entity.type == "organization" and bool(entity.wikidata)


def _whence(scene: Scene, trigger: Trigger, given: Sequence[Argument]) -> list[str]:
    """The country from which envoys are recalled: "отозвал из Израиля посла"."""
    away = [one.token for one in given if one.role == "place" and one.slot == "из" and trigger.kind == "recall"]
    lands = [state(scene, i) for one in away for i in places_at(scene, one)]
    return [one for one in lands if scene.known[one].type == "country"][:1]


def seat(scene: Scene, trigger: Trigger, given: Sequence[Argument]) -> str | None:
    """The place where envoys who are recalled or summoned serve."""
    if trigger.kind not in ("recall", "protest"):
        return None
    return next((one.seat for one in concerned(scene, trigger, given) if one.seat is not None), None)


def concerned(scene: Scene, trigger: Trigger, given: Sequence[Argument]) -> list[Mission]:
    """The missions that an event concerns: of its object, or else of its clause."""
    targets = [one for one in given if one.role == "target"]
    told = [mission for one in targets for mission in _of_target(scene, one)]
    if told:
        return told
    actors = {one.token.index for one in given if one.role == "actor"}
    tokens = [one for one in _around(scene, trigger) if is_envoy(scene, one) and not _under(scene, one, actors)]
    inner = {one.index for one in tokens if any(i in {each.index for each in tokens}
                                                for i in scene.marked.ancestors(one.index))}  # fmt: skip
    return [mission for one in tokens if one.index not in inner for mission in missions(scene, one)]


def _of_target(scene: Scene, argument: Argument) -> list[Mission]:
    """The missions of an object: of an envoy's noun, or of the person named."""
    if is_envoy(scene, argument.token):
        return missions(scene, argument.token)
    return [of_person(scene, one) for one in scene.of_type(argument.entities, "person")]


def _around(scene: Scene, trigger: Trigger) -> list[Token]:
    """The words of an event's noun or clause; of a clause also what a participle describes."""
    if trigger.nominal:
        own = phrase(scene.marked, trigger.token.index)
        return own if trigger.verb is None or trigger.kind != "protest" else own + clause(
            scene.marked, trigger.verb.index)  # fmt: skip
    token = trigger.token
    found = clause(scene.marked, token.index)
    if trigger.entry.under:
        found += clause(scene.marked, token.head)
    if token.rel == "acl" and token.head >= 0:
        found += phrase(scene.marked, token.head)
    if token.feats.get("VerbForm") == "Part" and token.feats.get("Variant") != "Short":
        found += scene.marked.tokens[token.index + 1 : token.index + _FAR]
    return found


def _under(scene: Scene, token: Token, tops: Iterable[int]) -> bool:
    above = {token.index, *scene.marked.ancestors(token.index)}
    return any(one in above for one in tops)


def _split(
    scene: Scene, trigger: Trigger, parts: Iterable[Part], found: Sequence[Mission]
) -> tuple[list[str], list[str]]:
    """Who acts and who is concerned, states in place of bodies; bodies of no known state count for nobody."""
    persons = {i for one in found for i in one.persons}
    sides: dict[str, list[str]] = {"actor": [], "target": []}
    for one in parts:
        body = scene.known[one.entity].type == "organization" or (trigger.kind == "expulsion" and one.role != "target")
        land = state(scene, one.entity) if body else one.entity
        known = scene.known[land].type != "organization" or bool(scene.known[land].wikidata)
        side = "actor" if one.role in ("actor", "participant") else "target"
        if known and land not in sides[side] and not (side == "actor" and land in persons):
            sides[side].append(land)
    return sides["actor"], sides["target"]


def _lands(found: Iterable[Mission], name: str) -> list[str]:
    return list(dict.fromkeys(land for one in found if (land := getattr(one, name)) is not None))
