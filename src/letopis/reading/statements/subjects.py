"""The grammatical subject of a verb of speech, also where the syntax found has lost it."""

from letopis.model.marked import Token
from letopis.model.text import fold
from letopis.reading.statements.scene import COMMAS, DASHES, Scene
from letopis.reading.statements.speakers import SUBJECTS, spoken_by

_TOPS = frozenset({*SUBJECTS, "conj", "root", "parataxis"})
_SUBJECT_SHARED = frozenset({"conj", "advcl", "parataxis", "xcomp", "ccomp", "acl"})


def subject_of(scene: Scene, verb: Token) -> Token | None:
    """The subject of a verb, or of the verb that it is joined to («прибыл и заявил», «выступил, отметив»)."""
    before = scene.before(verb)
    authors = before is not None and (before.text in DASHES or before.index in scene.quoted)
    rules = (_antecedent, _own_subject, _subject_behind, _subject_in_front, _subject_adjacent, _shared_subject)
    ordered = rules if authors else (*rules[:2], *rules[3:5], rules[2], rules[5])
    return next((found for rule in ordered if (found := rule(scene, verb)) is not None), None)


def _own_subject(scene: Scene, verb: Token) -> Token | None:
    own = next((one for one in scene.children(verb, *SUBJECTS) if one.feats.get("Case") in ("Nom", None)), None)
    if own is not None and own.lemma == "который":
        return scene.marked.tokens[verb.head] if verb.head >= 0 else None
    if own is None or own.lemma in ("что", "это", "кто") or _one_for_many(scene, own, verb):
        return None
    return own


def _one_for_many(scene: Scene, own: Token, verb: Token) -> bool:
    """Whether the syntax gives a verb in the plural one subject in the singular («заметили в МИД», cast wrongly)."""
    one, many = own.feats.get("Number") == "Sing", verb.feats.get("Number") == "Plur"
    return one and many and own.pos == "NOUN" and not list(scene.children(own, "conj"))


def _antecedent(scene: Scene, verb: Token) -> Token | None:
    """«командующего Макарова, который сказал»: the person named right before the comma, whatever the syntax says."""
    for steps in range(1, 7):
        one, comma = scene.before(verb, steps), scene.before(verb, steps + 1)
        if one is None or one.text == "," or one.feats.get("VerbForm") == "Fin":
            return None
        if one.lemma == "который" and one.feats.get("Case") == "Nom" and comma is not None and comma.text == ",":
            named = scene.cast.within(max(0, comma.start - 150), comma.start)
            return next(
                (scene.marked.tokens[it.head] for it in named if it.end == comma.start and it.how == "name"), None
            )
    return None


def _subject_behind(scene: Scene, verb: Token) -> Token | None:
    """«…», – усмехается в разговоре с газетой бывший посол: the first nominative behind, whatever the syntax says."""
    before = scene.before(verb)
    if before is None or (before.text not in DASHES and before.text not in COMMAS and before.pos != "ADV"):
        return None
    sentence = scene.marked.sentence_of(verb)
    for one in scene.marked.tokens[verb.index + 1 : min(sentence.last, verb.index + 14)]:
        if one.feats.get("VerbForm") == "Fin" or one.text in (":", ";") or one.pos == "SCONJ":
            return None
        if _may_be_subject(scene, one) and _agrees(one, verb) and not scene.in_a_name(one):
            return one
    return None


def _may_be_subject(scene: Scene, token: Token) -> bool:
    """Whether a token is a nominative, or a person's name that may be one though the tagger thinks otherwise."""
    if token.pos not in ("NOUN", "PROPN", "PRON"):
        return False
    as_named = token.pos == "PROPN" and token.lemma == fold(token.text)
    if token.feats.get("Case") == "Nom":
        return True
    return as_named and spoken_by(scene, [scene.cast.headed_by(token.index)]) is not None


def _agrees(noun: Token, verb: Token) -> bool:
    number = verb.feats.get("Number")
    return number is None or noun.feats.get("Number") in (None, number)


def _subject_in_front(scene: Scene, verb: Token) -> Token | None:
    """«Сам он молчит, а его предшественник … заявил»: the person in the nominative in front of a verb after a comma."""
    sentence = scene.marked.sentence_of(verb)
    for one in reversed(scene.marked.tokens[max(sentence.first, verb.index - 25) : verb.index]):
        if one.index not in scene.quoted and (
            one.feats.get("VerbForm") == "Fin" or one.feats.get("Variant") == "Short"
        ):
            return None  # «Министр намерен приехать, сообщил посол»
        person = one.pos in ("NOUN", "PROPN") and one.feats.get("Animacy") == "Anim" and not scene.in_a_name(one)
        if person and one.feats.get("Case") == "Nom" and one.rel in _TOPS and one.index not in scene.quoted:
            return one
    return None


def _subject_adjacent(scene: Scene, verb: Token) -> Token | None:
    """«Говоря с послом, Л.Мунхтушиг отметил»: the person named right before the verb, whatever the syntax says."""
    before = scene.before(verb)
    name = scene.cast.at(before.start) if before is not None and before.pos == "PROPN" else None
    if before is None or name is None or name.how != "name" or name.end != before.end or before.index in scene.quoted:
        return None
    covered = scene.marked.tokens_in(name.start, name.end)
    opening = scene.before(covered[0]) if covered else None
    cut_off = opening is None or opening.text == ","
    nominative = any(one.feats.get("Case") == "Nom" for one in covered)
    return scene.marked.tokens[name.head] if cut_off and nominative and _agrees(before, verb) else None


def _shared_subject(scene: Scene, verb: Token) -> Token | None:
    at = verb
    for _ in range(2):
        above = scene.marked.tokens[at.head] if at.rel in _SUBJECT_SHARED and at.head >= 0 else None
        backward = above is not None and at.rel == "conj" and above.index > at.index
        if above is None or backward or not _same_number(verb, above):
            return None
        own = _own_subject(scene, above)
        if own is not None:
            return own if own.index not in scene.quoted or verb.index in scene.quoted else None
        at = above
    return None


def _same_number(verb: Token, above: Token) -> bool:
    return above.feats.get("Number") == verb.feats.get("Number") or verb.feats.get("VerbForm") == "Conv"
