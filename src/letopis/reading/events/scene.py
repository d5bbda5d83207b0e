"""What the rules look at: a marked article with its cast, its times and the lexicon."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from letopis.knowledge import statesmen
from letopis.model.article import Role
from letopis.model.facts import Entity, Statement
from letopis.model.marked import Marked, Token
from letopis.model.text import fold
from letopis.reading.cast import Cast, Reference
from letopis.reading.events.grammar import children, foremost, is_verb, parted, phrase, preposition
from letopis.reading.events.lexicon import Lexicon, lexicon
from letopis.reading.times import Timed

#: Signs and words between the members of a list of names.
_LISTING = frozenset({",", "и", "–", "—", "-", ":", "а", "именно"})
#: Pronouns of those who speak themselves.
SECOND = frozenset({"вы", "ваш"})
FIRST = frozenset({"я", "мы", "мой", "наш"})
#: Tokens before a verb among which an "я" makes it one's own deed.
_SELF = 30
ACTORS = frozenset({"person", "country", "organization"})


@dataclass(frozen=True, slots=True)
class Scene:
    """A document as the rules for events see it."""

    marked: Marked
    cast: Cast
    times: tuple[Timed, ...]
    words: Lexicon
    known: dict[str, Entity] = field(default_factory=dict)
    countries: dict[str, str] = field(default_factory=dict)
    statements: tuple[Statement, ...] = ()

    def of_type(self, identities: Sequence[str], *types: str) -> tuple[str, ...]:
        """Those of the entities that have one of the types."""
        return tuple(one for one in identities if self.known[one].type in types)

    def country_of(self, identity: str) -> str | None:
        """The code of the country that an entity is, lies in or serves, where it is known."""
        return self.countries.get(identity)


def scene(marked: Marked, cast: Cast, times: tuple[Timed, ...], statements: tuple[Statement, ...] = ()) -> Scene:
    """The scene of a document."""
    known = {one.id: one for one in cast.entities}
    countries = {one.id: one.country for one in cast.entities if one.country}
    countries |= {one.person: one.country for one in cast.offices if one.country and one.status != "former"}
    countries |= dict(_known_servants(cast))  # surer than the country of an office that only the context gives
    return Scene(marked, cast, times, lexicon(), known, countries, statements)


def known_statesman(entity: Entity) -> str | None:
    """Whom a person is known to act for, though the page may not say it: a country's code, or `-` for a body."""
    return statesmen().get(fold(entity.name)) if entity.type == "person" else None


def _known_servants(cast: Cast) -> Iterator[tuple[str, str]]:
    for one in cast.entities:
        code = known_statesman(one)
        if code and code != "-":
            yield one.id, code


#: Tokens from the head of a name or office to its end at most.
_ROW = 16


def speaker(scene: Scene, token: Token) -> str | None:
    """Who says "I" or "we" at a word of a quotation: the person whose words it is among."""
    said = (one for one in scene.statements if one.kind == "direct" and one.start <= token.start < one.end)
    person = next((one.speaker for one in said), None)
    return person if person is not None and scene.known[person].type == "person" else None


def addressee(scene: Scene, token: Token) -> str | None:
    """Whom "you" means at a word of a quotation: the other of two persons whom title and lead name."""
    own = speaker(scene, token)
    heads = [one for one in scene.marked.sentences if one.role in (Role.TITLE, Role.LEAD)]
    told = {
        i for one in heads for r in scene.cast.within(one.start, one.end) for i in scene.of_type(r.entities, "person")
    }
    return next(iter(told - {own}), None) if own in told and len(told) == 2 else None


def speaks(scene: Scene, verb: Token) -> bool:
    """Whether a verb without a subject is said of oneself: "встречаемся с …", "я знаю его: ездил туда"."""
    if verb.feats.get("Person") == "1":
        return True
    if verb.pos != "VERB" or verb.feats.get("Tense") != "Past" or verb.feats.get("VerbForm") != "Fin":
        return False
    said = next((one for one in scene.statements if one.start <= verb.start < one.end), None)
    if said is None or said.kind != "direct":
        return False
    near = scene.marked.tokens[max(0, verb.index - _SELF) : verb.index]
    return any(one.lemma == "я" and one.start >= said.start for one in near)


def public(scene: Scene, identity: str) -> bool:
    """Whether an entity acts in public affairs: a country, a body known as one, a person with an office."""
    entity = scene.known[identity]
    if entity.type == "person":
        return any(one.person == identity for one in scene.cast.offices) or known_statesman(entity) is not None
    return entity.type == "country" or bool(entity.wikidata or entity.country)


def state(scene: Scene, identity: str) -> str:
    """The country entity of a person or body, or itself where the document names no such country."""
    code = scene.country_of(identity)
    return next((one for one, entity in scene.known.items() if entity.type == "country" and code == entity.country),
                identity) if code else identity  # fmt: skip


def referents(scene: Scene, token: Token) -> tuple[str, ...]:
    """The persons, countries and organisations that a noun and those joined to it stand for."""
    found = list(_own(scene, token))
    for kid in children(scene.marked, token.index, "conj"):
        if not (is_verb(kid) or talks_between(scene, token, kid) or parted(scene.marked, token, kid)
                or _opens_a_clause(scene, kid)):  # fmt: skip
            found += referents(scene, kid) or _beside_a_state(scene, kid, found)
    if scene.of_type(tuple(found), "person"):
        found += _in_a_row(scene, token)
    return tuple(dict.fromkeys(found))


def _opens_a_clause(scene: Scene, token: Token) -> bool:
    """Whether a name after a comma has a verb of its own right after it: "послом стал А., Б. покинул пост"."""
    reference = scene.cast.at(token.start)
    if reference is None or not token.index or scene.marked.tokens[token.index - 1].text != ",":
        return False
    after = next(
        (one for one in scene.marked.tokens[token.index + 1 : token.index + _ROW] if one.start >= reference.end), token
    )
    return after.feats.get("VerbForm") == "Fin" and after.feats.get("Number") == "Sing"


def _beside_a_state(scene: Scene, token: Token, found: Sequence[str]) -> tuple[str, ...]:
    """The state of a capital that is joined to another state or its capital: "Каир и Белград подписали"."""
    reference = scene.cast.headed_by(token.index)
    if reference is None or not found or len(scene.of_type(tuple(found), "country")) < len(found):
        return ()
    lands = (state(scene, one) for one in scene.of_type(reference.entities, "place"))
    return tuple(one for one in lands if scene.known[one].type == "country" and one not in found)


def _in_a_row(scene: Scene, token: Token) -> list[str]:
    """The persons listed right after one, in his case, whatever the parse: "посол А., посол Б. и консул В."."""
    reference = scene.cast.at(token.start)
    sure: list[str] = []
    found: list[str] = []
    joint = False
    while reference is not None:
        after = [
            one for one in scene.marked.tokens[reference.head : reference.head + _ROW] if one.start >= reference.end
        ]
        words = [one.text for one in after[:2]]
        joint = words[:1] == ["и"]
        reference = scene.cast.at(after[1].start) if words[:1] in (["и"], [","]) and len(after) > 1 else None
        persons = scene.of_type(reference.entities, "person") if reference is not None else ()
        head = scene.marked.tokens[reference.head] if reference is not None else token
        if not persons or len(persons) > 1 or head.feats.get("Case") != token.feats.get("Case"):
            break
        found += persons
        sure = list(found) if joint else sure
    return sure


def talks_between(scene: Scene, one: Token, other: Token) -> bool:
    """Whether a noun for talks of their own stands between, or is, the second: "с А., встречи с Б. и В."."""
    between = scene.marked.tokens[one.index + 1 : other.index + 1]
    return any(each.pos == "NOUN" and each.lemma in scene.words.context["several"]["talks"] for each in between)


def _own(scene: Scene, token: Token) -> tuple[str, ...]:
    if token.lemma in SECOND:
        other = addressee(scene, token)
        return (other,) if other is not None else ()
    if token.lemma in FIRST or speaks(scene, token):
        own = speaker(scene, token)
        return (own,) if own is not None else ()
    led = _led_by(scene, token)
    if led:
        return led
    if token.lemma in ("каждый", "один", "оба"):  # "с каждым из послов"
        return tuple(i for one in children(scene.marked, token.index, "nmod") for i in referents(scene, one))
    if token.feats.get("Number") == "Plur":
        listed = _listed(scene, token)
        if len(listed) > 1:
            return listed
    covering = scene.cast.at(token.start)
    if covering is not None and covering.how != "nationality":
        actors = scene.of_type(covering.entities, *ACTORS)
        if actors:
            return actors
    return _inside(scene, token)


def _inside(scene: Scene, token: Token) -> tuple[str, ...]:
    """The actors named in a phrase whose own noun stands for nobody: a name beside it, else its country or body."""
    inner = [one for one in phrase(scene.marked, token.index) if not _joined(scene, one, token)]
    references = _outermost(scene, inner)
    beside = [r for r in references if scene.marked.tokens[r.head].head == token.index
              and scene.marked.tokens[r.head].rel in ("appos", "flat:name", "flat")]  # fmt: skip
    persons = [i for r in beside for i in scene.of_type(r.entities, "person")]
    official = token.lemma in scene.words.context["officials"]["nouns"] or token.pos == "ADJ"
    others = [i for r in references for i in scene.of_type(r.entities, "country", "organization") if official]
    capitals = [i for r in references for i in governed_from(scene, r)] if official and not others else []
    return tuple(dict.fromkeys(persons or others or capitals))


def governed_from(scene: Scene, reference: Reference) -> tuple[str, ...]:
    """The countries, of those that the document names, for whose governments places stand: "представители Лондона".

    So do those whence guests are: "гости из Баку и Тбилиси".
    """
    head = scene.marked.tokens[reference.head]
    whence = preposition(scene.marked, foremost(scene.marked, head).index)
    genitive = head.feats.get("Case") == "Gen" or head.rel == "conj"
    if not genitive or whence not in ("", "из"):  # where somebody is
        return ()
    lands = (state(scene, one) for one in scene.of_type(reference.entities, "place"))
    return tuple(one for one in lands if scene.known[one].type == "country")


def _led_by(scene: Scene, token: Token) -> tuple[str, ...]:
    """The person at the head of a delegation: "делегация А. во главе с министром Б."."""
    if token.lemma not in scene.words.context["delegations"]["nouns"]:
        return ()
    ahead = scene.marked.tokens[token.index + 1 : token.index + 10]
    at = next((one for one in ahead if one.lemma == "глава"), None)
    if at is None or scene.marked.tokens[at.index - 1].text.lower() not in ("во", "в"):
        return _headed_by(scene, token)
    after = scene.marked.tokens[at.index + 1 : at.index + 5]
    found = (scene.cast.at(one.start) for one in after)
    return next((p for one in found if one is not None and (p := scene.of_type(one.entities, "person"))), ())


def _headed_by(scene: Scene, token: Token) -> tuple[str, ...]:
    """The person told to head a delegation, in its sentence or the next: "возглавит ее А.", "ее возглавлял А."."""
    sentence = scene.marked.sentence_of(token)
    after = scene.marked.sentences[min(sentence.index + 1, len(scene.marked.sentences) - 1)]
    for verb in scene.marked.tokens[sentence.first : after.last]:
        if verb.lemma not in scene.words.context["delegations"]["heading"]:
            continue
        kin = children(scene.marked, verb.index)
        led = any(one.index == token.index or one.lemma in ("она", "ее", "который", token.lemma) for one in kin)
        if led or verb.head == token.index:
            heads = [one for one in kin if one.rel in ("nsubj", "obl:agent", "obl", "appos", "obj")]
            persons = (scene.cast.at(one.start) for one in heads if one.index != token.index and one.pos != "PRON")
            found = [p for one in persons if one is not None and (p := scene.of_type(one.entities, "person"))]
            if found:
                return found[0][:1]
    return ()


def _listed(scene: Scene, token: Token) -> tuple[str, ...]:
    """The persons listed after a plural: "с послами А. и Б. – И. Ивановым и П. Петровым"."""
    sentence = scene.marked.sentence_of(token)
    inside = {one.index for one in phrase(scene.marked, token.index)}
    found: list[str] = []
    for one in scene.marked.tokens[token.index : sentence.last]:
        reference = scene.cast.at(one.start)
        persons = scene.of_type(reference.entities, "person") if reference is not None else ()
        if not persons and one.index not in inside and one.text.lower() not in _LISTING:
            break
        found += persons
    return tuple(dict.fromkeys(found))


def _joined(scene: Scene, token: Token, top: Token) -> bool:
    """Whether a token belongs to what is joined to the top of its phrase."""
    at = token.index
    while at != top.index and at >= 0:
        here = scene.marked.tokens[at]
        if here.rel == "conj" and here.head == top.index:
            return True
        at = here.head
    return False


def _outermost(scene: Scene, tokens: Sequence[Token]) -> list[Reference]:
    found: list[Reference] = []
    for token in tokens:
        reference = scene.cast.at(token.start)
        if reference is not None and reference not in found:
            found.append(reference)
    return found


def places_at(scene: Scene, token: Token) -> tuple[str, ...]:
    """The places and countries that a noun phrase names, cities first."""
    found = [i for r in _outermost(scene, phrase(scene.marked, token.index)) for i in r.entities]
    where = scene.of_type(tuple(dict.fromkeys(found)), "place", "country")
    return tuple(sorted(where, key=lambda one: scene.known[one].type != "place"))
