"""What speaks for a country that an office may serve, and how much: each hint gives points to country codes."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from letopis.model.marked import Sentence, Token
from letopis.reading.offices.holding import Holding, same_office
from letopis.reading.offices.home import home_of
from letopis.reading.offices.lexicon import group_words, office_words
from letopis.reading.offices.links import Link, Stage
from letopis.reading.offices.shapes import homes_of
from letopis.reading.people.landmarks import Landmark

Points = Mapping[str, float]
Hint = Callable[[Stage, Sequence[Holding], Holding], Points]

#: What a mention counts for by its kind.
_WEIGHTS = {
    "country": 1.0, "adjective": 1.0, "demonym": 0.5, "capital": 0.7, "government seat": 1.0, "city": 0.5,
    "region": 0.5,
}  # fmt: skip
#: All mentions of a document together; one in its first line counts as three; the one before the office, in its
#: sentence and in the one before.
_DOCUMENT, _TITLE, _BEFORE, _EARLIER = 4.0, 3.0, 3.0, 1.2
#: Whose page it is; Russian outlets write of the whole world.
_HOME, _HOME_OF_RUSSIANS = 1.5, 0.7
#: That the person's name is one of the country; that its same office is spoken of without a name; that he meets
#: somebody who serves it, or goes there.
_NAME, _NAMELESS, _MET, _GOES = 3.5, 2.5, -2.5, -2.5
#: The state whose head appoints or dismisses him; whom the office is of that another had before, or after, him; the one
#: meant by "республики", "страны" after the office.
_APPOINTED, _SAME_OFFICE, _MEANT = 5.0, 5.0, 5.0
#: Of a mention as a place ("прибыл в Ханой"), and of one in the phrase of another's office, only a part counts.
_PLACE, _OF_ANOTHER = 0.4, 0.3


def of_the_document(stage: Stage, held: Sequence[Holding], one: Holding) -> Points:
    """The share of each country in the document's mentions."""
    scores: dict[str, float] = defaultdict(float)
    title = stage.marked.sentences[0].last if stage.marked.sentences else 0
    for landmark in stage.landmarks.found:
        _count(scores, stage, landmark, _TITLE if landmark.first < title else 1.0)
    total = sum(scores.values()) or 1
    return {code: _DOCUMENT * value / total for code, value in scores.items()}


def around(stage: Stage, held: Sequence[Holding], one: Holding) -> Points:
    """The country named last before the office."""
    link = one.links[0]
    before = next((found for found in reversed(stage.landmarks.found) if found.first < link.first), None)
    if before is None:
        return {}
    back = _sentence(stage, link.head) - _sentence(stage, before.first)
    weight = {0: _BEFORE, 1: _EARLIER}.get(back, 0.0) * _weight_beside(stage, held, one, before)
    return dict.fromkeys(_codes(before), weight) if weight else {}


def _weight_beside(stage: Stage, held: Sequence[Holding], one: Holding, landmark: Landmark) -> float:
    """What a country counts for by what it stands in: as a place, or in the phrase of another's office."""
    link, weight = one.links[0], _WEIGHTS.get(landmark.kind, 0.0)
    for place in (place for other in held if other.person != one.person for place in other.links):
        if place.outer and place.first <= landmark.first < place.last:
            between = {stage.text(at) for at in range(place.last, link.first)}
            return weight * (1.0 if between <= {",", "и", "а", "также"} else _OF_ANOTHER)
    moves = stage.marked.tokens[link.head].rel == "nsubj"
    return weight * (_PLACE if moves and _as_place(stage, landmark) else 1.0)


def of_the_page(stage: Stage, held: Sequence[Holding], one: Holding) -> Points:
    """The countries whose page it is."""
    found = zip(home_of(stage.marked.article), (_HOME, _HOME / 2), strict=False)
    return {code: _HOME_OF_RUSSIANS if code == "RU" else value for code, value in found}


def by_name(stage: Stage, held: Sequence[Holding], one: Holding) -> Points:
    """The countries of the document, or of the page, whose names look like the person's."""
    known = {code for landmark in stage.landmarks.found for code in landmark.codes} | {*home_of(stage.marked.article)}
    names = [name for name in stage.names if stage.owner[name.first] == one.person]
    homes = {code for name in names for code in homes_of(name)}
    return dict.fromkeys(sorted(homes & known), _NAME)


def nameless(stage: Stage, held: Sequence[Holding], one: Holding) -> Points:
    """The country of the same office where the text speaks of it without a name ("посла Турции вызвали")."""
    named = {link.head for other in held for link in other.links}
    codes = {
        phrase.countries[0]
        for phrase in stage.phrases
        if len(phrase.countries) == 1 and not phrase.plural and phrase.head not in named
        and phrase.status != "former" and same_office(phrase.position, one.position)
    }  # fmt: skip
    return dict.fromkeys(sorted(codes), _NAMELESS / max(len(codes), 1))


def met(stage: Stage, held: Sequence[Holding], one: Holding) -> Points:
    """The country served by the one whom he meets in the same sentence: he sooner serves another."""
    if one.kind == "envoy":
        return {}
    for other in held:
        if (
            other.person != one.person
            and other.country
            and any(_meet(stage, one.links[0], link) for link in other.links)
        ):
            return {other.country: _MET}
    return {}


def _meet(stage: Stage, one: Link, other: Link) -> bool:
    """Whether "с" stands before one of two persons of a sentence, or one is the object of what the other does."""
    tokens = stage.marked.tokens
    if _sentence(stage, one.head) != _sentence(stage, other.head):
        return False
    heads = tokens[one.head], tokens[other.head]
    relations = {token.rel for token in heads}
    if heads[0].head == heads[1].head and relations == {"nsubj", "obj"}:
        return True
    return any(_with(stage, token) for token in heads) and "nsubj" in relations


def _with(stage: Stage, token: Token) -> bool:
    children = (stage.marked.tokens[i] for i in stage.marked.children[token.index])
    return any(child.text.lower() in ("с", "со") and child.rel == "case" for child in children)


def goes(stage: Stage, held: Sequence[Holding], one: Holding) -> Points:
    """The country where he goes: "в Ханой вылетит министр"."""
    tokens = stage.marked.tokens
    head = tokens[one.links[0].head]
    if head.rel != "nsubj" or head.head < 0:
        return {}
    codes: list[str] = []
    for landmark in stage.landmarks.found:
        place = tokens[landmark.first]
        thither = place.feats.get("Case") == "Acc" and stage.text(landmark.first - 1).lower() in ("в", "во", "на")
        if place.head == head.head and (thither or (place.rel == "obj" and landmark.kind in ("country", "capital"))):
            codes += landmark.codes
    return dict.fromkeys(codes, _GOES)


def of_the_list(stage: Stage, held: Sequence[Holding], one: Holding) -> Points:
    """The country of the others whom the same decree appoints."""
    if one.rule != "offices.decree":
        return {}
    codes = {other.country for other in held if other.rule == one.rule and other.country}
    return dict.fromkeys(codes, _BEFORE) if len(codes) == 1 else {}


def appointed(stage: Stage, held: Sequence[Holding], one: Holding) -> Points:
    """The state whose head is named in the sentence that tells of an appointment or a dismissal."""
    for link in one.links:
        verb = _verb_of_a_decision(stage, link)
        if verb is None or link.kind == "state":
            continue
        sentence = stage.marked.sentence_of(stage.marked.tokens[verb])
        codes = _of_heads(stage, held, one, sentence)
        if len(codes) == 1:
            return dict.fromkeys(codes, _APPOINTED)
    return {}


def _verb_of_a_decision(stage: Stage, link: Link) -> int | None:
    """The verb or noun by which an office is given or taken ("уволил министра …"), if the link hangs on one."""
    if link.verb is not None:
        return link.verb if link.phase is not None else None
    above, words = stage.marked.tokens[link.head].head, office_words().careers
    deciding = words["appointed"] | words["dismissed"] - words["left"] | words["appointing"] | words["dismissing"]
    return above if above >= 0 and stage.marked.tokens[above].lemma in deciding else None


def _of_heads(stage: Stage, held: Sequence[Holding], one: Holding, sentence: Sentence) -> set[str]:
    """The states whose heads, other than a person, a sentence names, by name or by office only."""
    codes = {
        phrase.countries[0]
        for phrase in stage.phrases_between(sentence.first, sentence.last)
        if phrase.kind == "state" and len(phrase.countries) == 1 and not phrase.plural and phrase.status != "former"
    }
    for other in held:
        if other.kind == "state" and other.country and other.person != one.person and other.status != "former":
            names = stage.names_between(sentence.first, sentence.last)
            codes |= {other.country} if any(stage.owner[name.first] == other.person for name in names) else set()
    return codes


def state_meant(stage: Stage, held: Sequence[Holding], one: Holding) -> Points:
    """The country that "республики" or "страны" after the office stands for: the only one named before it there."""
    generic = group_words()["countries"] | office_words().beside["state"]
    for link in one.links:
        if link.named is None or stage.marked.tokens[link.named[1] - 1].lemma not in generic:
            continue
        republic = stage.marked.tokens[link.named[1] - 1].lemma == "республика"
        codes = _named_before(stage, link, 0, republic)
        if republic and not codes:
            codes = _named_before(stage, link, 1, republic)
        if len(codes) == 1:
            return dict.fromkeys(codes, _MEANT)
    return {}


def _named_before(stage: Stage, link: Link, back: int, republic: bool) -> set[str]:
    """The countries named before an office, from so many sentences back on; only republics where one is meant."""
    sentences, here = stage.marked.sentences, stage.marked.sentence_of(stage.marked.tokens[link.head]).index
    first, last = sentences[max(0, here - back)].first, link.named[0] if link.named else link.first
    before = [one for one in stage.landmarks.found if first <= one.first < last]
    codes = {code for one in before for code in one.codes}
    return codes - office_words().no_republics if republic else codes


def of_the_follower(stage: Stage, held: Sequence[Holding], one: Holding) -> Points:
    """The country of whoever is said to follow him in the office, or to have held it before him."""
    if one.rule == "offices.followed":
        told = {(link.verb, link.position) for link in one.links}
        others = [each for each in held if each.country and any((at.verb, at.position) in told for at in each.links)]
    else:
        told = {(link.verb, link.position) for link in one.links if link.verb is not None}
        followed = [each for each in held if each.country and each.rule == "offices.followed"]
        others = [each for each in followed if any((at.verb, at.position) in told for at in each.links)]
    return dict.fromkeys({each.country for each in others if each.country}, _SAME_OFFICE)


#: What depends on the text alone, and what on the countries found for others meanwhile.
HINTS: tuple[Hint, ...] = (of_the_document, around, of_the_page, by_name, nameless, goes, state_meant)
LATER_HINTS: tuple[Hint, ...] = (met, of_the_list, appointed, of_the_follower)


def points(hints: Sequence[Hint], stage: Stage, held: Sequence[Holding], one: Holding) -> dict[str, float]:
    """What several hints say together."""
    scores: dict[str, float] = {}
    for hint in hints:
        for code, value in hint(stage, held, one).items():
            scores[code] = scores.get(code, 0.0) + value
    return scores


def own_hosts(stage: Stage, one: Holding) -> set[str]:
    """The countries inside the phrase of an envoy: there he serves, but not them."""
    link = one.links[0]
    inside = (found for found in stage.landmarks.found if link.first <= found.first < link.last)
    return {code for found in inside for code in found.codes} if one.kind == "envoy" else set()


def hosts(stage: Stage, held: Sequence[Holding], one: Holding) -> set[str]:
    """The countries where envoys of the document serve: none of theirs."""
    if one.kind != "envoy":
        return set()
    others = (phrase.host for phrase in stage.phrases if phrase.kind == "envoy" and not phrase.countries)
    rows = (own_hosts(stage, other) for other in held if other.rule == "offices.further-post")
    return own_hosts(stage, one).union(*others, *rows)


def _sentence(stage: Stage, token: int) -> int:
    return stage.marked.sentence_of(stage.marked.tokens[token]).index


def _codes(landmark: Landmark) -> tuple[str, ...]:
    """The countries that a mention counts for: not those of a name that several share."""
    return landmark.codes if len(landmark.codes) == 1 or landmark.kind == "adjective" else ()


def _count(scores: dict[str, float], stage: Stage, landmark: Landmark, weight: float) -> None:
    for code in _codes(landmark):
        scores[code] += weight * _WEIGHTS.get(landmark.kind, 0.0) * (_PLACE if _as_place(stage, landmark) else 1.0)


def _as_place(stage: Stage, landmark: Landmark) -> bool:
    """Whether something happens there, or somebody goes there: "в Ханое", "из России"."""
    return (
        landmark.kind not in ("adjective", "demonym")
        and stage.text(landmark.first - 1).lower() in office_words().beside["places"]
    )
