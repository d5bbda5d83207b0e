"""Who does what a verb says, also where its parse is wrong or the sentence leaves the subject out."""

from letopis.model.marked import Token
from letopis.reading.events.grammar import children, foremost, is_verb, preposition, slot, subject
from letopis.reading.events.lives import life_of
from letopis.reading.events.scene import Scene, referents

#: Tokens between a subject and its verb at most.
_NEAR = 8
_BREAKS = frozenset({",", ";", ":", "–", "—", "(", ")"})


def actor_of(scene: Scene, verb: Token) -> Token | None:
    """The subject of a verb: the person right before it in the nominative, else the parse's, else the one left out."""
    if verb.rel == "xcomp" and verb.head >= 0 and is_verb(scene.marked.tokens[verb.head]):
        return actor_of(scene, scene.marked.tokens[verb.head])
    parsed = subject(scene.marked, verb.index)
    pair = _pair_before(scene, verb)
    if pair is not None:
        return pair
    beside = _beside(scene, verb)
    if beside is not None and (parsed is None or parsed.index < beside.index):
        return beside
    return parsed or _officials_before(scene, verb) or _left_out(scene, verb)


def _beside(scene: Scene, verb: Token) -> Token | None:
    """The person named shortly before a finite verb, in the nominative, with no sign or other verb between."""
    own = children(scene.marked, verb.index, "nsubj", "nsubj:pass")
    if verb.feats.get("VerbForm") != "Fin" or (own and verb.feats.get("Number") != "Sing"):
        return None
    for one in reversed(scene.marked.tokens[max(0, verb.index - _NEAR) : verb.index]):
        if one.text in _BREAKS or is_verb(one):
            return None
        if _person(scene, one):
            free = one.rel != "conj" or _of_one_office(scene, one) or _begins(scene, one)
            return one if free else None
    return None


def _begins(scene: Scene, token: Token) -> bool:
    """Whether a name opens a clause of its own after one with its verb: "послом стал А., Б. покинул пост"."""
    first = foremost(scene.marked, token)
    above = scene.marked.tokens[first.head] if first.head >= 0 else token
    told = is_verb(above) and above.index < first.index and above.feats.get("Number") == "Sing"
    return told and bool(token.index) and scene.marked.tokens[token.index - 1].text == ","


def _of_one_office(scene: Scene, token: Token) -> bool:
    """Whether what a name's office is joined to is another office of the same person: "секретарь и президент А."."""
    first = foremost(scene.marked, token)
    between = scene.marked.tokens[first.index + 1 : token.index]
    return all(one.pos != "PROPN" for one in between) and set(referents(scene, first)) <= set(referents(scene, token))


def _officials_before(scene: Scene, verb: Token) -> Token | None:
    """The officials of whom a plural verb tells, tied to its object by the parse: "главы МИД двух стран обсудили"."""
    if verb.feats.get("Number") != "Plur" or verb.feats.get("VerbForm") != "Fin":
        return None
    found = None
    for one in reversed(scene.marked.tokens[max(0, verb.index - _NEAR) : verb.index]):
        if one.text in _BREAKS or is_verb(one):
            break
        plural = one.feats.get("Case") == "Nom" and one.feats.get("Number") == "Plur" and one.pos == "NOUN"
        if plural and one.lemma in scene.words.context["officials"]["nouns"]:
            found = one
    return found


def _pair_before(scene: Scene, verb: Token) -> Token | None:
    """The first of two named right before a plural verb, where the parse gives it another, single subject."""
    own = children(scene.marked, verb.index, "nsubj")
    alone = [one for one in own if one.feats.get("Number") != "Plur" and not children(scene.marked, one.index, "conj")]
    if verb.feats.get("Number") != "Plur" or not verb.index or (own and not alone):
        return None
    last = scene.cast.at(scene.marked.tokens[verb.index - 1].start)
    head = scene.marked.tokens[last.head] if last is not None else verb
    if last is None or head.rel != "conj" or head.feats.get("Case") != "Nom":
        return None
    first = foremost(scene.marked, head)
    acting = scene.of_type(last.entities, "person", "country")
    return first if acting and not preposition(scene.marked, head.index) else None


def _person(scene: Scene, token: Token) -> bool:
    """Whether a token heads the name or office of a person in the nominative."""
    reference = scene.cast.at(token.start)
    if reference is None or reference.head != token.index or token.feats.get("Case") != "Nom":
        return False
    return bool(scene.of_type(reference.entities, "person")) and not preposition(scene.marked, token.index)


def named_before(scene: Scene, verb: Token) -> list[Token]:
    """The person named right before a verb in another case than the nominative: "Иванова встречал …"."""
    last = scene.marked.tokens[verb.index - 1] if verb.index else verb
    reference = scene.cast.at(last.start)
    if reference is None or last is verb or not scene.of_type(reference.entities, "person"):
        return []
    head = scene.marked.tokens[reference.head]
    other = head.feats.get("Case") in ("Acc", "Gen") and not preposition(scene.marked, head.index)
    return [head] if other else []


def _left_out(scene: Scene, verb: Token) -> Token | None:
    """The person who was the subject of the clause before, in the same sentence: "болел, но поездку не отменял"."""
    if verb.feats.get("Number") != "Sing" or verb.feats.get("VerbForm") != "Fin" or verb.feats.get("Gender") == "Neut":
        return None
    sentence = scene.marked.sentence_of(verb)
    for one in reversed(scene.marked.tokens[sentence.first : verb.index]):
        if one.rel in ("nsubj", "nsubj:pass") and _person(scene, one):
            return one if _agree(one, verb) else None
    return _told_before(scene, verb)


def _told_before(scene: Scene, verb: Token) -> Token | None:
    """The person who was the subject of the sentence before, of a past verb that opens its sentence without one."""
    sentence = scene.marked.sentence_of(verb)
    before = scene.marked.tokens[sentence.first : verb.index]
    past = verb.feats.get("Tense") == "Past" and verb.rel == "root"
    if not past or not sentence.index or any(is_verb(one) or _may_act(one, verb) for one in before):
        return None
    last = scene.marked.sentences[sentence.index - 1]
    for one in scene.marked.tokens[last.first : last.last]:
        if one.rel == "nsubj" and one.head >= 0 and scene.marked.tokens[one.head].rel == "root" and _person(scene, one):
            return one if _agree(one, verb) else None
    hero = life_of(scene)
    return hero if hero is not None and hero.index < verb.index and _agree(hero, verb) else None


def _may_act(one: Token, verb: Token) -> bool:
    """Whether a nominative agrees with a verb in number: "грамоты вручил" has it an accusative."""
    return one.feats.get("Case") == "Nom" and one.feats.get("Number") == verb.feats.get("Number")


def _agree(one: Token, verb: Token) -> bool:
    """Whether a name may be the subject of a verb, by number and by gender where both are known."""
    genders = {one.feats.get("Gender"), verb.feats.get("Gender")} - {None}
    return one.feats.get("Number") != "Plur" and (len(genders) < 2 or one.pos == "NOUN")


def adrift(scene: Scene, trigger: Token) -> list[Token]:
    """Persons met, "с …", whom the parse has tied elsewhere: those of the sentence with no other talks between."""
    sentence = scene.marked.sentence_of(trigger)
    return [one for one in scene.marked.tokens[sentence.first : sentence.last]
            if one is not trigger and _with(scene, one) and not _others_between(scene, trigger, one)]  # fmt: skip


def _with(scene: Scene, token: Token) -> bool:
    if preposition(scene.marked, token.index) not in ("с", "со") or slot(scene.marked, token) not in ("с", "со"):
        return False
    official = token.lemma in scene.words.context["officials"]["nouns"]
    met = ("person", "country") if official else ("person",)
    return token.feats.get("Case") == "Ins" and bool(scene.of_type(referents(scene, token), *met))


def _others_between(scene: Scene, trigger: Token, token: Token) -> bool:
    """Whether another word for an event, or a verb of its own, stands between talks and a person."""
    first, last = sorted((trigger.index, token.index))
    between = scene.marked.tokens[first + 1 : last]
    verbs = [one for one in between if is_verb(one) and one.feats.get("VerbForm") == "Fin"]
    talks = any(one.lemma in scene.words.nouns or _tells(scene, one) for one in between)
    return talks or len(verbs) > 1 or (token.index < trigger.index and _after_talks(scene, token))


def _tells(scene: Scene, token: Token) -> bool:
    """Whether a verb tells an event of its own, and does not only support its noun ("проведет")."""
    light = scene.words.context["perform"]["verbs"]
    return is_verb(token) and token.lemma in scene.words.verbs and token.lemma not in light


def _after_talks(scene: Scene, token: Token) -> bool:
    """Whether a noun for talks stands before a person in the sentence: then he belongs to it."""
    first = scene.marked.sentence_of(token).first
    nouns = scene.words.context["several"]["talks"]
    return any(one.lemma in nouns and one.pos == "NOUN" for one in scene.marked.tokens[first : token.index])
