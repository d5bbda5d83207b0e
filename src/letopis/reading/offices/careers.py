"""Offices told by a verb: "был назначен министром", "ранее занимал должность …", "вступил в должность …"."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from letopis.model.facts import OfficeStatus
from letopis.model.marked import Token
from letopis.reading.offices.heading import followed, heading
from letopis.reading.offices.lexicon import office_words
from letopis.reading.offices.links import Link, Stage
from letopis.reading.offices.phrases import Phrase
from letopis.reading.people.anaphora import SUBJECTS

Phase = Literal["start", "end"]


@dataclass(frozen=True, slots=True)
class Career:
    """What a verb says of an office: its status, and whether the verb dates its start or its end."""

    status: OfficeStatus
    rule: str
    phase: Phase | None = None


def careers(stage: Stage, meant: Mapping[int, str], used: set[int]) -> Iterator[Link]:
    """The links that verbs make.

    `meant` has the person of each pronoun's token; `used` are the heads of phrases whose holder is known.
    """
    for phrase in stage.phrases:
        if phrase.head not in used and (link := _told(stage, meant, phrase)) is not None:
            yield link
    for verb in stage.marked.tokens:
        if verb.pos == "VERB" and verb.index not in used and verb.lemma in _words("heads") | _words("replacing"):
            yield from _by_verb(stage, meant, verb)


def _told(stage: Stage, meant: Mapping[int, str], phrase: Phrase) -> Link | None:
    """The link of the person who a noun or a verb says holds, gets or loses an office."""
    if phrase.plural or not phrase.public:
        return None
    noun = _by_noun(stage, phrase)
    if noun is not None:
        return noun
    verb, career = _career(stage, phrase)
    if verb is None:
        return _was(stage, meant, phrase)
    person = holder(stage, meant, verb)
    if career is None or person is None:
        return None
    return Link(
        person, phrase.position, phrase.countries, phrase.organization,
        "former" if phrase.status == "former" else career.status, phrase.first, phrase.last, phrase.head, career.rule,
        outer=False, kind=phrase.kind, verb=verb.index, phase=career.phase, named=(phrase.first, phrase.last),
    )  # fmt: skip


def _was(stage: Stage, meant: Mapping[int, str], phrase: Phrase) -> Link | None:
    """The link of who "был министром": the office is what is said of him, and the verb hangs on it."""
    children = [stage.marked.tokens[at] for at in stage.marked.children[phrase.head]]
    was = any(one.lemma == "быть" and one.rel == "cop" and one.feats.get("Tense") == "Past" for one in children)
    if not was or phrase.case != "Ins" or any(one.text.lower() in ("не", "бы") for one in children):
        return None
    person = _person_of(stage, meant, stage.marked.tokens[phrase.head], SUBJECTS)
    if person is None:
        return None
    return Link(
        person, phrase.position, phrase.countries, phrase.organization, "former", phrase.first, phrase.last,
        phrase.head, "offices.was", outer=False, kind=phrase.kind, verb=phrase.head, named=(phrase.first, phrase.last),
    )  # fmt: skip


def _by_verb(stage: Stage, meant: Mapping[int, str], verb: Token) -> Iterator[Link]:
    """The links of verbs that tell an office without its name: of who heads a ministry, and of whom he followed."""
    person = holder(stage, meant, verb)
    if person is None:
        return
    if verb.lemma in _words("heads"):
        link = heading(stage, verb, person)
        if link is not None:
            yield link
        return
    begun = _begun(stage, meant, verb, person)
    beside = stage.name_at(begun.last) if begun is not None and begun.verb == verb.index else None
    before = stage.owner[beside.first] if beside is not None else _person_of(stage, meant, verb, {"obj"})
    if before is not None and before != person and begun is not None:
        yield followed(stage, verb, begun, before)


def _begun(stage: Stage, meant: Mapping[int, str], verb: Token, person: str) -> Link | None:
    """The office that a person was last told to get, in the sentence of a verb or the one before."""
    sentence = stage.marked.sentence_of(verb)
    earlier = stage.marked.sentences[max(0, sentence.index - 1)]
    for phrase in reversed(stage.phrases_between(earlier.first, sentence.last)):
        link = _told(stage, meant, phrase)
        if link is not None and link.person == person and link.phase == "start":
            return link
    return None


def _by_noun(stage: Stage, phrase: Phrase) -> Link | None:
    """ "назначение Иванова послом", "отставка Петрова с поста министра": the name right before the office."""
    post = _post_between(stage, phrase)
    at = phrase.first - (2 if post is not None else 0)
    greeted = _greeted(stage, phrase, at, post)
    if greeted is not None:
        return greeted
    name = next((one for one in stage.names if one.last == at), None)
    before = stage.marked.tokens[name.first - 1].lemma if name is not None and name.first else ""
    made = before in _words("appointing") and (phrase.case == "Ins" or stage.text(at) == "на")
    lost = before in _words("dismissing") and post is not None
    if name is None or not (made or lost):
        return None
    return Link(
        stage.owner[name.first], phrase.position, phrase.countries, phrase.organization,
        "former" if lost else "current", phrase.first, phrase.last, phrase.head,
        "offices.appointment-of" if made else "offices.resignation-of", outer=False, kind=phrase.kind,
        verb=name.first - 1, phase="start" if made else "end", named=(phrase.first, phrase.last),
    )  # fmt: skip


def _greeted(stage: Stage, phrase: Phrase, at: int, post: Token | None) -> Link | None:
    """ "поздравил Иванова с избранием президентом", "… с вступлением на пост министра"."""
    noun = stage.marked.tokens[at - 1] if at > 1 else None
    if noun is None or noun.lemma not in _words("appointing") | _words("entering") or stage.text(at - 2) != "с":
        return None
    name = next((one for one in stage.names if one.last == at - 2), None)
    if name is None or not (phrase.case == "Ins" or post is not None):
        return None
    return Link(
        stage.owner[name.first], phrase.position, phrase.countries, phrase.organization, "current", name.first,
        phrase.last, name.first, "offices.appointment-of", outer=False, kind=phrase.kind, verb=noun.index,
        phase="start", named=(phrase.first, phrase.last),
    )  # fmt: skip


def _career(stage: Stage, phrase: Phrase) -> tuple[Token | None, Career | None]:
    """The verb that an office depends on, through "пост" or "должность" where these stand between, and what it says."""
    verb = _verb_above(stage, phrase)
    if verb is None:
        return None, None
    post = _post_between(stage, phrase)
    return verb, next((found for rule in RULES if (found := rule(verb, phrase, post))), None)


def _verb_above(stage: Stage, phrase: Phrase) -> Token | None:
    """The nearest verb before the phrase in its clause, or else its syntactic head."""
    tokens = stage.marked.tokens
    for index in stage.marked.ancestors(phrase.head):
        if tokens[index].pos == "VERB" or tokens[index].lemma in ("быть", "являться", "стать"):
            return tokens[index]
        if tokens[index].lemma not in _words("posts") | _words("through"):
            return None
    return None


def _post_between(stage: Stage, phrase: Phrase) -> Token | None:
    """ "пост", "должность" right before the phrase."""
    before = stage.marked.tokens[phrase.first - 1] if phrase.first else None
    return before if before is not None and before.lemma in office_words().careers["posts"] else None


def _words(name: str) -> frozenset[str]:
    return office_words().careers[name]


def appointed(verb: Token, phrase: Phrase, post: Token | None) -> Career | None:
    """ "назначен министром", "избран на пост президента"."""
    fits = phrase.case == "Ins" or post is not None
    return Career("current", "offices.appointed", "start") if verb.lemma in _words("appointed") and fits else None


def became(verb: Token, phrase: Phrase, post: Token | None) -> Career | None:
    """ "стал премьер-министром"."""
    fits = verb.lemma in _words("became") and phrase.case == "Ins"
    return Career("current", "offices.became", "start") if fits else None


def holds(verb: Token, phrase: Phrase, post: Token | None) -> Career | None:
    """ "занимает пост …"; in the past imperfective the office is a former one."""
    if verb.lemma not in _words("holds") or post is None:
        return None
    if verb.lemma == "занять":
        return Career("current", "offices.took-post", "start")
    return Career("former" if verb.feats.get("Tense") == "Past" else "current", "offices.holds-post")


def worked(verb: Token, phrase: Phrase, post: Token | None) -> Career | None:
    """ "работал послом", "был министром", "является депутатом"."""
    if verb.lemma not in _words("worked") or not (phrase.case == "Ins" or post is not None):
        return None
    return Career("former" if verb.feats.get("Tense") == "Past" else "current", "offices.worked-as")


def entered(verb: Token, phrase: Phrase, post: Token | None) -> Career | None:
    """ "вступил в должность …", "приступил к исполнению обязанностей …"."""
    fits = verb.lemma in _words("entered") and post is not None
    if not fits:
        return None
    return Career("designate" if verb.feats.get("Tense") == "Fut" else "current", "offices.entered", "start")


def took_over(verb: Token, phrase: Phrase, post: Token | None) -> Career | None:
    """ "сменил на посту министра …"."""
    fits = verb.lemma in _words("replacing") and post is not None
    return Career("current", "offices.took-over", "start") if fits else None


def dismissed(verb: Token, phrase: Phrase, post: Token | None) -> Career | None:
    """ "освобождён от должности …", "покинул пост …"."""
    return (
        Career("former", "offices.dismissed", "end") if verb.lemma in _words("dismissed") and post is not None else None
    )


#: In the order in which they are asked.
RULES: tuple[Callable[[Token, Phrase, Token | None], Career | None], ...] = (
    appointed,
    became,
    holds,
    worked,
    entered,
    took_over,
    dismissed,
)


def holder(stage: Stage, meant: Mapping[int, str], verb: Token) -> str | None:
    """The person whom the verb speaks of: its subject if it is passive or says what he did, else its object."""
    made = verb.lemma in _words("appointed") | _words("dismissed") and verb.lemma not in _words("left")
    passive = verb.feats.get("Voice") in ("Pass", "Mid") or verb.feats.get("VerbForm") == "Part"
    relations = {"obj", "iobj"} if made and not passive else SUBJECTS
    return _person_of(stage, meant, verb, relations) or (
        _relative(stage, meant, verb) if verb.feats.get("VerbForm") == "Part" else None
    )


def _person_of(stage: Stage, meant: Mapping[int, str], verb: Token, relations: set[str] | frozenset[str]) -> str | None:
    for child in stage.marked.children[verb.index]:
        if stage.marked.tokens[child].rel in relations:
            return _person_in(stage, meant, child)
    if verb.rel == "conj" and verb.head >= 0:
        return _person_of(stage, meant, stage.marked.tokens[verb.head], relations)
    return None


def _person_in(stage: Stage, meant: Mapping[int, str], index: int) -> str | None:
    """The person that a token is a word of the name of, or stands for; over the office before the name, too."""
    if index in meant:
        return meant[index]
    own = stage.named_over(index)
    if own is not None:
        return stage.owner[own.first]
    if stage.marked.tokens[index].lemma == "который":
        return _antecedent(stage, meant, index)
    for child in stage.marked.children[index]:
        name = stage.named_over(child)
        if name is not None and stage.marked.tokens[child].rel in ("appos", "flat", "flat:name"):
            return stage.owner[name.first]
    return None


def _antecedent(stage: Stage, meant: Mapping[int, str], index: int) -> str | None:
    """The person before a clause with "который": "Петров, который занимает пост …"."""
    above = stage.marked.tokens[index].head
    verb = stage.marked.tokens[above] if above >= 0 else None
    if verb is None or verb.head < 0 or not verb.rel.startswith("acl"):
        return None
    return _person_in(stage, meant, verb.head)


def _relative(stage: Stage, meant: Mapping[int, str], verb: Token) -> str | None:
    """The person before a participle clause: "Иванов, назначенный послом"; not the first of two before it."""
    between = stage.marked.tokens[verb.head + 1 : verb.index]
    if any(token.rel == "conj" and token.head == verb.head for token in between):
        return None
    return _person_in(stage, meant, verb.head) if verb.head >= 0 and verb.rel.startswith("acl") else None


def pronouns_meant(references: Sequence[tuple[int, tuple[str, ...]]]) -> dict[int, str]:
    """The person of each expression that stands for one, by its head token."""
    return {head: entities[0] for head, entities in references if len(entities) == 1}
