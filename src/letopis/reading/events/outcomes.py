"""What became of a plan, as the clause joined to it tells: put off, fallen through, or come true."""

from letopis.model.facts import EventStatus
from letopis.model.marked import Token
from letopis.reading.events.grammar import children, clause, is_passive, is_verb, joined, negated, preposition
from letopis.reading.events.scene import Scene
from letopis.reading.events.triggers import Trigger
from letopis.reading.tense import own_tense

_AGAINST = frozenset({"но", "однако", "а"})


def undoing(scene: Scene, trigger: Trigger) -> list[Token]:
    """The verbs that tell of a plan, in the clause joined to it, that it came to nothing: "намечен, но отложен"."""
    words, verb = scene.words.status["govern"], trigger.verb
    if not trigger.nominal or verb is None or verb.lemma not in words["planned"]:
        return []
    undone = words["postponed"] | words["cancelled"]
    return [one for one in joined(scene.marked, verb) if one.lemma in undone or _failed(scene, one)]


def _failed(scene: Scene, verb: Token) -> bool:
    """Whether a verb says that what was meant did not come about: "не состоялся"."""
    return verb.lemma in scene.words.status["fail"]["verbs"] and negated(scene.marked, verb.index)


def came_true(scene: Scene, trigger: Trigger) -> bool:
    """Whether a clause joined to that on a plan or its delay tells that it took place: "был отложен и состоялся"."""
    return bool(fulfilling(scene, trigger)) or _made(scene, trigger)


def _made(scene: Scene, trigger: Trigger) -> bool:
    """Whether somebody is said to have come on a visit, whatever is told of its past: "с визитом, что откладывался"."""
    verb = trigger.verb
    if trigger.kind != "visit" or verb is None or not trigger.clauses:
        return False
    comes = any(one.kind == "visit" for one in scene.words.verbs.get(verb.lemma, ()))
    over = own_tense(scene.marked, verb) == "past" and verb.feats.get("VerbForm") == "Fin"
    return comes and over and not negated(scene.marked, verb.index) and preposition(
        scene.marked, trigger.top.index) in ("с", "со")  # fmt: skip


def fulfilling(scene: Scene, trigger: Trigger) -> list[Token]:
    """The verbs joined to that of a plan or delay that say that it took place."""
    words, verb = scene.words.status["govern"], trigger.verb
    if not trigger.nominal or verb is None or verb.lemma not in words["planned"] | words["postponed"]:
        return []
    done = [one for one in joined(scene.marked, verb) if one.lemma in scene.words.status["done"]["happened"]]
    return [one for one in done if one.feats.get("Tense") == "Past" and not negated(scene.marked, one.index)]


def foiled(scene: Scene, trigger: Trigger) -> EventStatus | None:
    """What "но" adds to what somebody was going to do: "собирался приехать, но заболел", "но попросил об отсрочке"."""
    meant = _meant(scene, trigger)
    if meant is None:
        return None
    against = [one for one in children(scene.marked, meant.index, "conj") if _turns(scene, one)]
    if not against:
        return None
    told = {one.lemma for one in clause(scene.marked, against[0].index)}
    later = scene.words.status["govern"]["postponed"] | scene.words.status["light"]["postponed"]
    return "postponed" if told & later else "cancelled"


def _meant(scene: Scene, trigger: Trigger) -> Token | None:
    """The verb in the past that says what somebody meant to do: "собирался", "должен был"."""
    own = trigger.token
    above = trigger.verb if trigger.nominal else scene.marked.tokens[own.head] if own.head >= 0 else None
    if above is None or above.lemma not in scene.words.status["intend"]["verbs"]:
        return None
    return above if own_tense(scene.marked, above) == "past" and not negated(scene.marked, above.index) else None


def _turns(scene: Scene, verb: Token) -> bool:
    """Whether a verb joined by "но" tells what came between."""
    said = is_verb(verb) and any(one.lemma in _AGAINST for one in children(scene.marked, verb.index, "cc"))
    came = verb.lemma in scene.words.status["happen"]["verbs"] or any(
        one.kind == "visit" for one in scene.words.verbs.get(verb.lemma, ())
    )
    return said and own_tense(scene.marked, verb) == "past" and not (came and not negated(scene.marked, verb.index))


def untrue(scene: Scene, trigger: Trigger) -> bool:
    """Whether reports of an event are called untrue: "сообщения о визите не соответствуют действительности"."""
    words, verb = scene.words.status["untrue"], trigger.verb
    if _called_untrue(scene, trigger.token):
        return True
    if not any(one.lemma in words["reports"] for one in trigger.path):
        return False
    belied = verb is not None and verb.lemma in words["verbs"] and negated(scene.marked, verb.index)
    told = children(scene.marked, verb.index) if verb is not None else ()
    top = scene.marked.tokens[trigger.top.head] if trigger.top.head >= 0 else trigger.top
    return belied or any(one.lemma in words["words"] for one in (*told, top, *([verb] if verb else [])))


def _called_untrue(scene: Scene, token: Token) -> bool:
    """Whether reports in an event's sentence are called an invention: "назвал вымыслом сообщения об отзыве посла"."""
    words, sentence = scene.words.status["untrue"], scene.marked.sentence_of(token)
    here = scene.marked.words(sentence)
    reports = [one.index for one in here if one.lemma in words["reports"] and one.index < token.index]
    if not reports:
        return False
    return any(
        one.lemma in words["words"]
        and one.feats.get("Case") == "Ins"
        and one.head >= 0
        and scene.marked.tokens[one.head].lemma in words["calling"]
        for one in here
    )


def on_an_agenda(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun stands, with no verb, on the agenda or in the plans before it: "в повестке дня – встреча"."""
    if trigger.verb is not None or trigger.token.feats.get("Case") != "Nom":
        return False
    before = scene.marked.tokens[scene.marked.sentence_of(trigger.token).first : trigger.token.index]
    listing = scene.words.status["programme"]["nouns"] | scene.words.status["programme"]["agendas"]
    agenda = next((one for one in before if one.lemma in listing and preposition(scene.marked, one.index)), None)
    after = before[agenda.index - before[0].index :] if agenda is not None else ()
    return agenda is not None and not any(one.feats.get("VerbForm") == "Fin" for one in after)


def only_talked_of(scene: Scene, trigger: Trigger) -> bool:
    """Whether the holding of something is only what was talked about: "обсудили проведение форума"."""
    held = trigger.path[-1:] and trigger.path[-1].lemma in scene.words.status["holding"]["nouns"]
    verb = trigger.verb
    talked = verb is not None and verb.lemma in scene.words.context["talk"]["verbs"]
    settled = verb is not None and verb.lemma in scene.words.status["settle"]["verbs"]
    return bool(held) and talked and not settled


def amid_plans(scene: Scene, trigger: Trigger) -> bool:
    """Whether what is told to be done at an event is still ahead: "утвердят на заседании", "будет на встрече"."""
    verb = trigger.verb
    inner = all(one.lemma in scene.words.status["within"]["nouns"] for one in trigger.path)
    if verb is None or not inner:
        return False
    within = preposition(scene.marked, trigger.token.index) in scene.words.context["around"]["at"]
    set_for = within and is_passive(verb) and verb.lemma in scene.words.status["govern"]["planned"]
    return set_for or own_tense(scene.marked, verb) == "future"
