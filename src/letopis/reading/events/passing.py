"""Triggers that tell no event: suppositions, standing bodies, verbs said of things."""

from dataclasses import replace

from letopis.model.article import Role
from letopis.model.marked import Token
from letopis.reading.events import attributes
from letopis.reading.events.actors import actor_of
from letopis.reading.events.dating import stretch
from letopis.reading.events.grammar import children, clause, is_passive, is_verb, negated, phrase, preposition
from letopis.reading.events.journeys import to_a_house, underway
from letopis.reading.events.lives import life_of
from letopis.reading.events.objects import objects_of
from letopis.reading.events.scene import Scene, places_at, public, referents
from letopis.reading.events.triggers import Trigger


def unreal(scene: Scene, trigger: Trigger) -> bool:
    """Whether a trigger stands in a supposition, a question or a general saying, and so tells no event."""
    sentence = scene.marked.sentence_of(trigger.token)
    words = scene.marked.words(sentence)
    if words and words[-1].text == "?" and sentence.role is not Role.TITLE:
        return True
    if any(one.lemma in scene.words.context["general"]["nouns"] for one in trigger.path):
        return True
    if sum(one.lemma in scene.words.context["unreal"]["either"] for one in words) > 1:
        return True
    favoured = trigger.nominal and preposition(scene.marked, trigger.top.index) == "за" and trigger.verb is not None
    if favoured and trigger.verb is not None and trigger.verb.lemma in scene.words.context["unreal"]["favour"]:
        return True
    before = scene.marked.tokens[max(sentence.first, trigger.token.index - 4) : trigger.token.index]
    verb = trigger.verb
    if verb is not None and verb.feats.get("Mood") == "Imp":
        return True
    if any(one.lemma == "бы" for one in before):
        return True
    if _above(scene, trigger.token) & scene.words.context["unreal"]["verbs"]:
        return True
    marks = scene.words.context["unreal"]["words"] | scene.words.context["general"]["words"]
    chain = [trigger.token.index, *scene.marked.ancestors(trigger.token.index)]
    beside = (kid for index in chain for kid in children(scene.marked, index))
    return any(kid.lemma in marks and not is_verb(kid) and not _of_several(scene, kid) for kid in beside)


def _above(scene: Scene, token: Token) -> set[str]:
    """The lemmas above a word, as far as the noun that its clause only says more of: "слова, сказанные на встрече"."""
    found: set[str] = set()
    for index in (token.index, *scene.marked.ancestors(token.index)):
        found.add(scene.marked.tokens[index].lemma)
        if scene.marked.tokens[index].rel in ("acl", "acl:relcl"):
            break
    return found - {token.lemma}


def _of_several(scene: Scene, token: Token) -> bool:
    """Whether a word for each is said of certain people: "с каждым из послов"."""
    after = scene.marked.tokens[token.index + 1 : token.index + 2]
    return token.lemma == "каждый" and any(one.text == "из" for one in after)


def impersonal(scene: Scene, trigger: Trigger) -> bool:
    """Whether a verb such as "принять" or "назначить", said of persons, is here said of things."""
    if trigger.nominal:
        return _unpeopled(scene, trigger)
    objects = objects_of(scene.marked, trigger.token)
    if trigger.entry.place and trigger.entry.slots.get("obj") == "place":
        return not any(places_at(scene, one) for one in objects)
    if not trigger.entry.person:
        return False
    if trigger.token.lemma.endswith("ся"):
        objects = children(scene.marked, trigger.token.index, "nsubj")
    if objects and trigger.kind == "expulsion":
        return not any(_envoy(scene, one) for one in objects)
    if objects:
        return not any(one.feats.get("Animacy") == "Anim" or scene.of_type(referents(scene, one), "person")
                       for one in objects)  # fmt: skip
    if trigger.kind in ("appointment", "dismissal", "recall") and _of_hero(scene, trigger):
        return False
    if trigger.kind == "appointment" and _in_a_post(scene, trigger):
        return False
    if trigger.entry.both:
        inside = [scene.cast.at(one.start) for one in clause(scene.marked, trigger.token.index)]
        return len({i for one in inside if one is not None for i in scene.of_type(one.entities, "person")}) < 2
    posts = scene.words.context["posts"]["nouns"]
    kin = children(scene.marked, trigger.token.index)
    return not any(one.lemma in posts and one.feats.get("Case") == "Ins" for one in kin)


def _in_a_post(scene: Scene, trigger: Trigger) -> bool:
    """Whether somebody is named after "утвердил на посту …", whatever the parse ties him to."""
    after = scene.marked.tokens[trigger.token.index + 1 : trigger.token.index + 13]
    words = [one for one in after if scene.marked.sentence_of(one) is scene.marked.sentence_of(trigger.token)]
    named = (scene.cast.at(one.start) for one in words)
    post = any(one.lemma in ("пост", "должность") for one in words[:3])
    return post and any(one is not None and scene.of_type(one.entities, "person") for one in named)


def _of_hero(scene: Scene, trigger: Trigger) -> bool:
    """Whether a passive that opens a sentence tells of the one whose life the page is: "Освобожден от должности"."""
    title = next((one for one in scene.marked.sentences if one.role is Role.TITLE), None)
    first = scene.cast.at(title.start) if title is not None else None
    life = title is not None and first is not None and first.how == "name" and first.end + 1 >= title.end
    life = life or life_of(scene) is not None
    sentence = scene.marked.sentence_of(trigger.token)
    before = scene.marked.tokens[sentence.first : trigger.token.index]
    return life and is_passive(trigger.token) and all(one.feats.get("Case") != "Nom" for one in before)


def _unpeopled(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun that needs a person or a place has none: "отзыв лицензии", "посещение музея"."""
    kin = children(scene.marked, trigger.token.index)
    if trigger.entry.place:
        return not any(places_at(scene, one) for one in kin)
    if trigger.kind == "expulsion" and any(_countrymen(scene, one) for one in kin):
        return False
    return trigger.entry.person and not any(scene.of_type(referents(scene, one), "person") for one in kin)


def _envoy(scene: Scene, token: Token) -> bool:
    """Whether one who is sent away is named, or an envoy, or one of so many people of a country or mission."""
    envoys = scene.words.context["envoys"]["nouns"]
    counted = token.pos == "NUM" or token.lemma in envoys or _countrymen(scene, token)
    return counted or bool(scene.of_type(referents(scene, token), "person"))


def _countrymen(scene: Scene, token: Token) -> bool:
    """Whether a noun means so many people of a country: "двоих россиян"."""
    reference = scene.cast.at(token.start)
    of_a_nation = reference is not None and reference.how == "nationality" and token.pos == "NOUN"
    return of_a_nation and bool(children(scene.marked, token.index, "nummod", "nummod:gov"))


def posted(scene: Scene, trigger: Trigger) -> bool:
    """Whether a journey is that of an envoy to his post, or of goods: "послом в Канаду поедет …", "груз отправился"."""
    if trigger.nominal or trigger.kind != "visit":
        return False
    actor = actor_of(scene, trigger.token) if trigger.entry.slots.get("subj") else None
    if trigger.entry.stays and (actor is None or not _holder(scene, actor)):
        return True
    if actor is not None and actor.feats.get("Animacy") == "Inan" and not _led(scene, actor):
        return True
    at = scene.marked.sentence_of(trigger.token).index
    told = (
        scene.marked.sentences[max(0, at - 1) : at + 1]
        if trigger.token.lemma in scene.words.context["posting"]["verbs"]
        else [scene.marked.sentences[at]]
    )
    near = {one.lemma for sentence in told for one in scene.marked.words(sentence)}
    posting = scene.words.context["posting"]
    return bool(near & posting["posts"]) and (trigger.entry.stays or bool(near & posting["words"]))


def to_a_post(scene: Scene, trigger: Trigger) -> Trigger:
    """The trigger; of an envoy's journey to his post his appointment: "послом в Канаду поедет …"."""
    going = trigger.token.lemma in scene.words.context["posting"]["verbs"] and posted(scene, trigger)
    actor = actor_of(scene, trigger.token) if going else None
    if actor is None or not scene.of_type(referents(scene, actor), "person"):
        return trigger
    entry = next(one for one in scene.words.verbs["стать"] if one.kind == "appointment")
    return replace(trigger, kind="appointment", entry=entry)


def _holder(scene: Scene, actor: Token) -> bool:
    """Whether a subject is a person in public office: whoever else is somewhere makes no visit."""
    persons = scene.of_type(referents(scene, actor), "person")
    return bool(persons) and all(public(scene, one) for one in persons)


def _led(scene: Scene, actor: Token) -> bool:
    """Whether a thing that travels stands for people: "делегация", or a name that is misread."""
    if actor.lemma in scene.words.context["delegations"]["nouns"] or actor.pos == "PROPN":
        return True
    reference = scene.cast.at(actor.start)
    return reference is not None and reference.head == actor.index


def institution(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun such as "ассамблея" names a standing body here, not a gathering."""
    if not trigger.entry.body:
        return False
    if trigger.path and trigger.path[0].lemma in scene.words.nouns:  # "сессия Генеральной Ассамблеи"
        return True
    happens = trigger.verb is not None and trigger.verb.lemma in scene.words.status["happen"]["verbs"]
    numbered = attributes.edition(scene, trigger) is not None
    return not (numbered or (happens and trigger.top.rel in ("nsubj", "nsubj:pass")) or "участие" in _lemmas(trigger))


def _lemmas(trigger: Trigger) -> set[str]:
    return {one.lemma for one in trigger.path}


def absent(scene: Scene, trigger: Trigger) -> bool:
    """Whether there never was such an event: "визита столь высокого ранга не было"."""
    verb = trigger.verb
    genitive = trigger.nominal and trigger.token.feats.get("Case") == "Gen" and trigger.token is trigger.top
    happens = verb is not None and (verb.lemma == "быть" or verb.lemma in scene.words.status["coming"]["verbs"])
    past = happens and verb is not None and verb.feats.get("Tense") == "Past"
    return genitive and past and verb is not None and negated(scene.marked, verb.index)


def frequent(scene: Scene, trigger: Trigger) -> bool:
    """Whether several events are counted or grow in number: "визиты участились", "четыре раза приезжал"."""
    words = scene.words.context["general"]
    if trigger.verb is not None and trigger.verb.lemma in words["verbs"]:
        return True
    if _habit(scene, trigger):
        return True
    mutual = trigger.nominal and trigger.token.feats.get("Number") == "Plur"
    beside = children(scene.marked, trigger.token.index)
    return mutual and any(kid.lemma in words["plural"] for kid in beside)


def _habit(scene: Scene, trigger: Trigger) -> bool:
    """Whether an act is told of as what is done in general: "послов отзывает президент", "на различных форумах"."""
    if trigger.nominal:
        words = phrase(scene.marked, trigger.token.index)
        several = trigger.kind == "conference" and trigger.token.feats.get("Number") == "Plur"
        return several and not any(one.pos in ("PROPN", "NUM") or one.text.isdigit() for one in words)
    verb = trigger.token
    present = verb.feats.get("Tense") == "Pres" and verb.feats.get("Aspect") == "Imp"
    custom = present and trigger.kind in ("recall", "appointment")
    bare = [one for one in objects_of(scene.marked, verb) if one.feats.get("Number") == "Plur"]
    return custom and any(len(phrase(scene.marked, one.index)) == 1 for one in bare)


def nobodys(scene: Scene, trigger: Trigger) -> bool:
    """Whether nobody does what a verb says: "за визой не ездил никто"."""
    subjects = children(scene.marked, trigger.token.index, "nsubj") if not trigger.nominal else []
    return any(one.lemma in ("никто", "кто-нибудь", "кто-либо") for one in subjects)


def not_to_oneself(scene: Scene, trigger: Trigger) -> bool:
    """Whether somebody is invited, but not by one of the country to which: "пригласил коллегу в ресторан"."""
    if not trigger.entry.visiting or trigger.kind != "visit":
        return False
    actor = actor_of(scene, trigger.token)
    homes = {scene.country_of(one) for one in referents(scene, actor)} if actor is not None else set()
    near = children(scene.marked, trigger.token.index, "obl", "nmod")
    lands = {scene.country_of(i) for one in near for i in places_at(scene, one)}
    return not (lands - homes if is_passive(trigger.token) else homes & lands) - {None}


def titled(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun only says what a paper that is signed or agreed on is about: "подписали план консультаций"."""
    papers = scene.words.context["papers"]
    genitive = trigger.nominal and trigger.token.feats.get("Case") == "Gen"
    if not genitive or not trigger.path or preposition(scene.marked, trigger.token.index):
        return False
    paper = trigger.path[0]
    under = {scene.marked.tokens[i].lemma for i in scene.marked.ancestors(paper.index)}
    return paper.lemma in papers["nouns"] and bool(under & papers["verbs"])


def being(scene: Scene, trigger: Trigger) -> bool:
    """Whether "был" only says what somebody was, or where, not that he came: a visit is told by its number."""
    if trigger.nominal or trigger.token.lemma != "быть" or trigger.entry.both:
        return False
    words = scene.marked.words(scene.marked.sentence_of(trigger.token))
    told = trigger.kind == "visit" and (_dated(scene, trigger.token)
            or any(one.lemma in scene.words.context["being"]["words"] for one in words))  # fmt: skip
    return not (told or trigger.token.text.lower().startswith("буд")) or _at_home(scene, trigger)


def _at_home(scene: Scene, trigger: Trigger) -> bool:
    """Whether who is said to be somewhere is at home there."""
    actor, head = actor_of(scene, trigger.token), trigger.token.head
    where = {scene.country_of(one) for one in places_at(scene, scene.marked.tokens[head])} if head >= 0 else set()
    homes = {scene.country_of(one) for one in referents(scene, actor)} if actor is not None else set()
    return trigger.kind == "visit" and bool(where & homes - {None})


def _dated(scene: Scene, token: Token) -> bool:
    """Whether a date stands between the signs around a word."""
    first, last = stretch(scene.marked, token)
    start, end = scene.marked.tokens[first].start, scene.marked.tokens[last - 1].end
    return any(one.when is not None and start <= one.span.start < end for one in scene.times)


#: What makes a trigger tell no event at all.
PASSED_OVER = (
    to_a_house,
    unreal,
    institution,
    impersonal,
    absent,
    frequent,
    posted,
    titled,
    nobodys,
    being,
    underway,
    not_to_oneself,
)


def passed_over(scene: Scene, trigger: Trigger) -> bool:
    """Whether a trigger tells no event at all."""
    return any(rule(scene, trigger) for rule in PASSED_OVER)
