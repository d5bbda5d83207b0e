"""The other side of talks that name only one: the visitor on whose programme they are, or the story's main person."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from letopis.model.article import Role
from letopis.model.marked import Token
from letopis.reading.events.drafts import Draft
from letopis.reading.events.grammar import children, is_passive
from letopis.reading.events.merge import Merged
from letopis.reading.events.parties import Part
from letopis.reading.events.scene import Scene

#: Sentences between a visit and talks that are on its programme, at most.
_NEAR = 2


def visitor(scene: Scene, one: Merged, before: Sequence[Merged]) -> str | None:
    """Who made the visit told of shortly before talks that name only the other side: the programme is his."""
    if one.draft.kind != "meeting" or not one.draft.parts:
        return None
    other = one.draft.parts[0].entity
    for event in reversed(before):
        named = [part.entity for part in event.draft.parts if part.role != "host"]
        guests = [i for i in named if scene.known[i].type == "person"]
        near = min(abs(a.sentence.index - b.sentence.index) for a in one.told for b in event.told) <= _NEAR
        over = event.draft.old and one.draft.status == "planned" and one.draft.strength > 1
        if event.draft.kind != "visit" or not near or over or len(guests) != 1:
            continue
        if _strangers(scene, guests[0], other):
            return guests[0]
    return None


def _strangers(scene: Scene, one: str, other: str) -> bool:
    """Whether two entities are not known to be of one country."""
    land = scene.country_of(one)
    return one != other and (land is None or land != scene.country_of(other))


def joined_by(one: Merged, person: str) -> Merged:
    """An event with a person among its parties."""
    return replace(one, draft=replace(one.draft, parts=(Part(person, "participant", -1), *one.draft.parts)))


def with_protagonist(scene: Scene, one: Merged) -> Merged:
    """The event with the person whom the document is about, where it names nobody, or only the other side."""
    draft, hero = one.draft, protagonist(scene)
    wanted = 1 if draft.kind in ("meeting", "call") else 0
    passive = is_passive(draft.trigger) and draft.trigger.rel == "root"
    if wanted == 0 and (draft.trigger.rel in ("acl", "amod") or (_peopled(scene, draft) and not passive)):
        return one
    if wanted == 0 and any(one.feats.get("Animacy") == "Anim" for one in _subjects(scene, draft)):
        return one
    told = draft.strength > 1 or (wanted == 1 and _verbless(scene, draft) and bool(draft.place or draft.when))
    if hero is None or len(draft.parts) != wanted or hero in draft.entities or not told:
        return one
    return replace(one, draft=replace(draft, parts=(Part(hero, "participant", -1), *draft.parts)))


def with_home(scene: Scene, one: Merged) -> Merged:
    """Talks that a line without a verb tells, with one side only, in a page whose title names one country: its own."""
    title = next((each for each in scene.marked.sentences if each.role is Role.TITLE), None)
    if title is None or len(one.draft.parts) != 1 or not _verbless(scene, one.draft):
        return one
    named = [r for r in scene.cast.within(title.start, title.end) if r.how in ("country", "name", "place")]
    lands = list(dict.fromkeys(i for r in named for i in r.entities))
    if len(lands) != 1 or scene.known[lands[0]].type != "country":
        return one
    return joined_by(one, lands[0]) if _strangers(scene, lands[0], one.draft.parts[0].entity) else one


def _subjects(scene: Scene, draft: Draft) -> list[Token]:
    """Of whom a verb is said by what he is: "назначен новый консул"."""
    return [one for one in children(scene.marked, draft.trigger.index, "nsubj", "nsubj:pass") if one.pos == "NOUN"]


def _verbless(scene: Scene, draft: Draft) -> bool:
    """Whether a sentence has no finite verb: "В Каире – аудиенция у президента"."""
    return all(one.feats.get("VerbForm") != "Fin" for one in scene.marked.words(draft.sentence))


def with_traveller(scene: Scene, one: Merged) -> Merged:
    """A visit of nobody named, made by the person whom the document is about, if he is not at home there."""
    draft, hero = one.draft, protagonist(scene)
    if draft.parts or draft.place is None or draft.strength < 2 or hero is None or draft.trigger.pos != "NOUN":
        return one
    inside = scene.cast.within(draft.sentence.start, draft.sentence.end)
    persons = {i for each in inside for i in scene.of_type(each.entities, "person")}
    home = scene.country_of(hero)
    if home is None or home == scene.country_of(draft.place) or (persons and hero not in persons):
        return one
    return replace(one, draft=replace(draft, parts=(Part(hero, "guest", 0),)))


def _peopled(scene: Scene, draft: Draft) -> bool:
    """Whether a sentence names a person."""
    inside = scene.cast.within(draft.sentence.start, draft.sentence.end)
    return any(scene.of_type(one.entities, "person") for one in inside)


def protagonist(scene: Scene) -> str | None:
    """The person named in the title, or else the holder of an office mentioned most, thrice at least."""
    title = next((one for one in scene.marked.sentences if one.role is Role.TITLE), None)
    headed = scene.cast.within(title.start, title.end) if title is not None else ()
    named = [i for one in headed for i in scene.of_type(one.entities, "person")]
    if named:
        return named[0]
    holders = {one.person for one in scene.cast.offices}
    counts = Counter(i for one in scene.cast.references for i in one.entities if i in holders)
    best = counts.most_common(1)
    return best[0][0] if best and best[0][1] > 2 else None


def personal(scene: Scene, one: Merged) -> bool:
    """Whether all who take part are persons."""
    return all(scene.known[part.entity].type == "person" for part in one.draft.parts)


def with_two_states(scene: Scene, one: Merged) -> Merged:
    """Talks of nobody named, told with a day or a place, of the only two countries that title and lead name."""
    draft = one.draft
    told_of = draft.strength > 1 and _central(scene, draft) and bool(draft.place or draft.when)
    talks = draft.kind == "meeting" and told_of and not draft.talk
    body = _of_joint_body(scene, draft)
    if (draft.parts and not body) or not (talks or body or _of_relations(scene, draft)):
        return one
    heads = [each for each in scene.marked.sentences if each.role in (Role.TITLE, Role.LEAD)]
    told = [r for each in heads for r in scene.cast.within(each.start, each.end) if r.how in ("country", "nationality")]
    lands = list(dict.fromkeys(i for r in told for i in scene.of_type(r.entities, "country")))
    if len(lands) != 2:
        return one
    return replace(one, draft=replace(draft, parts=tuple(Part(i, "participant", n) for n, i in enumerate(lands))))


def _central(scene: Scene, draft: Draft) -> bool:
    """Whether a sentence is about an event: its noun is the subject, or the object with its number ("второй раунд")."""
    numbered = any(one.lemma in scene.words.ordinals for one in children(scene.marked, draft.trigger.index, "amod"))
    return draft.trigger.rel in ("nsubj", "nsubj:pass") or (draft.trigger.rel == "obj" and numbered)


def _of_joint_body(scene: Scene, draft: Draft) -> bool:
    """Whether a gathering is a sitting of a joint commission whose states are not told: "сессия Смешанной комиссии"."""
    joint = any(one.lemma in scene.words.context["interstate"]["joint"] for one in draft.name)
    bodies = all(scene.known[one].type == "organization" for one in draft.entities)
    return draft.kind == "conference" and joint and bodies


def _of_relations(scene: Scene, draft: Draft) -> bool:
    """Whether what is told is how two states entered into relations, or the years since: "50-летие дипотношений"."""
    words = draft.name or scene.marked.tokens[draft.trigger.index : draft.trigger.index + 3]
    relations = any(one.lemma in ("дипломатический", "дипотношение") for one in words)
    return draft.kind == "agreement" or (draft.kind == "anniversary" and relations)


def beside_margin(scene: Scene, one: Merged, before: Sequence[Merged]) -> str | None:
    """Who attends the gathering on whose margin talks are that name only one side: "на его полях – беседа с Б."."""
    if one.draft.kind != "meeting" or one.draft.form != "на полях" or not one.draft.parts:
        return None
    for event in reversed(before):
        near = 0 <= one.draft.sentence.index - event.draft.sentence.index <= 1
        persons = [part.entity for part in event.draft.parts if scene.known[part.entity].type == "person"]
        if event.draft.kind == "conference" and near and len(persons) == 1:
            return persons[0] if _strangers(scene, persons[0], one.draft.parts[0].entity) else None
    return None


def half(scene: Scene, one: Merged) -> bool:
    """Whether talks name only the other side: "намечена встреча с послом А."."""
    draft = one.draft
    talks = draft.kind in ("meeting", "call") and (draft.trigger.pos == "NOUN" or draft.opposite)
    return talks and len(draft.parts) == 1
