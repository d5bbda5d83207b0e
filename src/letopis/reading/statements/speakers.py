"""Whom a phrase means as a speaker: by name, office, pronoun, country, or as the one just spoken of."""

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator

from letopis.model.marked import Sentence, Token
from letopis.model.text import fold
from letopis.reading.cast import Reference
from letopis.reading.statements.scene import DASHES, Scene, words

SUBJECTS = ("nsubj", "nsubj:pass")
#: What can speak, by the type of the entity.
_SPEAKS = ("person", "organization", "country")
#: Pronouns for what is somebody's, with his gender.
_OF_THEIRS = {"его": "Masc", "ее": "Fem", "он": "Masc", "она": "Fem"}
_BESIDE = frozenset({"appos", "flat:name"})
_HOWS = frozenset({"name", "office", "pronoun"})


def speaker_of(scene: Scene, token: Token) -> str | None:
    """The entity that a phrase headed by a token names as a speaker: itself, or the person or body inside it."""
    if token.pos == "PRON":
        return _meant_by_a_pronoun(scene, token)
    named = _named_with(scene, token)
    if named is not None:
        return named
    reference = scene.reference(token)
    direct = spoken_by(scene, [reference])
    if direct is not None and reference is not None:
        if _not_yet_named(scene, reference):
            return _person_before(scene, token, hows=("name",)) or direct
        return _peer_who_spoke(scene, token, direct) if reference.how == "office" else direct
    indexes = sorted(one for one in scene.marked.subtree(token.index) if token.index < one < token.index + 14)
    inside = [found for index in indexes if (found := scene.cast.headed_by(index)) is not None]
    beside = [one for one in inside if one.how == "name" and scene.marked.tokens[one.head].feats.get("Case") == "Nom"]
    person = spoken_by(scene, beside)
    if person is not None and scene.types[person] == "person":
        return person
    if _head_of_state(scene, token):
        return _person_before(scene, token, hows=("name",))
    if not _is_a_person(token) or token.lemma in words().representatives:
        bodies = [found for found in inside if found.how == "organization"]
        lands = [found for found in inside if found.how == "country"]
        return spoken_by(scene, [*bodies, *lands])
    return _of_a_country(scene, token) or (_person_before(scene, token) if token.lemma not in words().others else None)


def _named_with(scene: Scene, token: Token) -> str | None:
    """«лидера большинства Арчила Талаквадзе»: the person named right behind his office or rank."""
    office = scene.cast.headed_by(token.index)
    if token.pos != "NOUN" or (office is not None and office.how != "office"):
        return None
    for child in scene.children(token, "appos", "flat:name"):
        name = scene.cast.headed_by(child.index)
        if name is not None and name.how == "name" and child.feats.get("Case") == token.feats.get("Case"):
            person = spoken_by(scene, [name])
            return person if person is not None and scene.types[person] == "person" else None
    return None


def _peer_who_spoke(scene: Scene, token: Token, person: str) -> str:
    """Of two in an office of one sort, the one who has just spoken: «…, заявил Кальво. Как отметил министр, …»."""
    spoke = [who for who, name in _people_before(scene, token, reach=3) if _speaks(scene, name)]
    if not spoke or spoke[-1] == person or len(list(scene.marked.children[token.index])):
        return person
    held = [one.position for one in scene.cast.offices if one.person == spoke[-1]]
    return spoke[-1] if any(token.lemma in one.split() for one in held) else person


def _not_yet_named(scene: Scene, reference: Reference) -> bool:
    """Whether an office stands for a person whom the text names only later («добавил министр»)."""
    if reference.how != "office":
        return False
    return scene.named_first.get(reference.entities[0], reference.start + 1) > reference.start


def _of_a_country(scene: Scene, token: Token) -> str | None:
    """«белорусский лидер», «её руандийский коллега»: the one person in office of the country named by the adjective."""
    for child in scene.children(token, "amod"):
        nation = scene.cast.headed_by(child.index)
        if nation is not None and nation.how == "nationality" and len(nation.entities) == 1:
            code = scene.cast.entity(nation.entities[0]).country
            offices = [one for one in scene.cast.offices if code and one.country == code]
            people = {one.person for one in offices}
            if token.lemma == "коллега":
                peers = _positions(scene, token)
                people = {one.person for one in offices if any(one.position in peer for peer in peers)} or people
            return people.pop() if len(people) == 1 else None
    return None


def _positions(scene: Scene, token: Token) -> set[str]:
    """The positions of the person whose colleague is meant («её руандийский коллега»)."""
    front = [one for steps in (1, 2) if (one := scene.before(token, steps)) is not None and one.pos in ("DET", "PRON")]
    owners = [*scene.children(token, "det", "nmod"), *front]
    owner = spoken_by(scene, [scene.cast.headed_by(one.index) for one in owners])
    if owner is None and any(one.lemma in _OF_THEIRS for one in owners):
        owner = owner_by_pronoun(scene, next(one for one in owners if one.lemma in _OF_THEIRS))
    return {one.position for one in scene.cast.offices if one.person == owner}


def _meant_by_a_pronoun(scene: Scene, token: Token) -> str | None:
    """Whom «он» means beside a quotation: those whom only the quotation names are not meant, nor the other sex."""
    found = spoken_by(scene, [scene.cast.headed_by(token.index)])
    if (found is not None and scene.types[found] != "person") or token.lemma not in ("он", "она"):
        return found
    gender = token.feats.get("Gender")
    outside = [pair for pair in _people_before(scene, token) if scene.genders.get(pair[0], gender) == gender]
    subjects = [entity for entity, name in outside if name.rel in SUBJECTS]
    spoke = [pair for pair in outside if _speaks(scene, pair[1])]
    if spoke and _after_speech(scene, token) and not _named_between(scene, found, spoke[-1][1], token):
        return spoke[-1][0]
    if found is not None and any(entity == found for entity, _ in outside):
        return found
    return next(iter(subjects[-1:] or [entity for entity, _ in outside][-1:]), None)


def owner_by_pronoun(scene: Scene, pronoun: Token) -> str | None:
    """Whose words «по его словам» tells: the subject cut off before it, whom the cast says, or who spoke last."""
    sentence = scene.marked.sentence_of(pronoun)
    before = scene.before(pronoun, 2)
    gender = _OF_THEIRS.get(fold(pronoun.text))
    people = [one for one in _people_before(scene, pronoun) if scene.genders.get(one[0], gender) == gender]
    if before is not None and before.text == ",":
        beside = scene.cast.at(before.start - 1)
        named = beside is not None and beside.how == "name"
        behind = _top(scene, scene.marked.tokens[beside.head]).index if beside is not None and named else -1
        cut_off = [
            who
            for who, name in people
            if name.index >= sentence.first and (name.rel in SUBJECTS or name.index == behind)
        ]
        if cut_off:
            return cut_off[-1]
    known = spoken_by(scene, [scene.cast.headed_by(pronoun.index)])
    if known is not None or gender is None:
        return None if _told_by_media(scene, sentence) else known
    spoke = next((who for who, name in reversed(people) if _speaks(scene, name)), None)
    return spoke or _representative_before(scene, sentence)


def _representative_before(scene: Scene, sentence: Sentence) -> str | None:
    """«Об этом сообщил представитель МИД. По его словам, …»: the body for which somebody unnamed has just spoken."""
    before = scene.marked.words(scene.marked.sentences[sentence.index - 1]) if sentence.index else ()
    spoke = [
        one for one in before if one.lemma in words().representatives and one.pos == "NOUN" and _speaks(scene, one)
    ]
    return speaker_of(scene, spoke[-1]) if spoke else None


def _told_by_media(scene: Scene, sentence: Sentence) -> bool:
    """Whether the sentence before tells what a channel or paper says, so that «по его данным» means theirs."""
    if not sentence.index:
        return False
    before = scene.marked.sentences[sentence.index - 1]
    telling = words().verbs | words().quoting
    subjects = [
        one
        for one in scene.marked.words(before)
        if one.rel in SUBJECTS and one.head >= 0 and scene.marked.tokens[one.head].lemma in telling
    ]
    return bool(subjects) and scene.is_media(subjects[-1])


def _speaks(scene: Scene, subject: Token) -> bool:
    """Whether a name is the subject of a verb of speech, or whose words something is told by."""
    if subject.head < 0:
        return False
    head = scene.marked.tokens[subject.head]
    if subject.rel == "nmod":
        return head.lemma in words().according and any(one.lemma == "по" for one in scene.children(head, "case"))
    return subject.rel in SUBJECTS and (head.lemma in words().verbs or head.lemma in words().naming)


def _named_between(scene: Scene, person: str | None, first: Token, last: Token) -> bool:
    """Whether a person is named, rather than only meant, from one token up to another, outside of speech.

    In the sentence of the first he must be named as a subject: not "заявил, что переговоры со Смитом были полезными".
    """
    between = scene.cast.within(first.start, last.start)
    named = [one for one in between if person in one.entities and one.how == "name" and one.head not in scene.quoted]
    after = scene.marked.sentence_of(first).end
    return any(one.start >= after or _top(scene, scene.marked.tokens[one.head]).rel in SUBJECTS for one in named)


def _after_speech(scene: Scene, token: Token) -> bool:
    """Whether a word stands in the author's words that set off what is said: «"…", – сказал он»."""
    near = scene.marked.tokens[max(0, token.index - 7) : token.index]
    dashed = any(one.text in DASHES for one in near[-3:])
    if len(near) > 1 and near[-2].text == "," and near[-1].lemma in words().verbs:
        return True  # «Доверие, подчеркнул он, высоко»
    return any(one.index in scene.quoted for one in near) and (dashed or token.index not in scene.quoted)


def _people_before(
    scene: Scene, token: Token, reach: int = 6, hows: Container[str] = _HOWS
) -> Iterator[tuple[str, Token]]:
    """The persons named outside direct speech in the sentences before a token, and the heads of their phrases."""
    paragraph = scene.paragraph(token.start)
    spoken = scene.marked.text[paragraph.start : paragraph.end].lstrip()[:1] in DASHES
    last = paragraph.start if spoken else token.start
    at = scene.marked.sentence_at(last) or scene.marked.sentence_of(token)
    first = scene.marked.sentences[max(0, at.index - reach)].start
    references = scene.cast.references
    begin, end = (bisect_left(references, place, key=lambda one: one.start) for place in (first, last))
    for one in references[begin:end]:
        outside = one.head not in scene.quoted
        if outside and one.how in hows and len(one.entities) == 1 and scene.types.get(one.entities[0]) == "person":
            yield one.entities[0], _top(scene, scene.marked.tokens[one.head])


def _top(scene: Scene, name: Token) -> Token:
    """The noun that a name stands beside, which has its place in the sentence: «министр» of «министр Кальво заявил»."""
    while name.rel in _BESIDE and name.head >= 0:
        name = scene.marked.tokens[name.head]
    return name


def _head_of_state(scene: Scene, token: Token) -> bool:
    """«глава государства», «глава кабмина»: a person whom no country or body behind the noun names."""
    return token.lemma == "глава" and any(
        one.lemma in ("государство", "правительство", "республика", "кабинет", "кабмин", "ведомство", "дипломатия")
        for one in scene.children(token, "nmod")
    )


def _is_a_person(token: Token) -> bool:
    return token.pos == "NOUN" and token.feats.get("Animacy") == "Anim" and token.feats.get("Number") == "Sing"


def _person_before(scene: Scene, token: Token, hows: Container[str] = _HOWS) -> str | None:
    """Whom a noun such as «депутат» stands for: the one person, or the one subject, named shortly before."""
    found = list(_people_before(scene, token, reach=3, hows=hows))
    for people in ({one for one, _ in found}, {one for one, name in found if name.rel in SUBJECTS}):
        if len(people) == 1:
            return people.pop()
    return None


def owner_of(scene: Scene, token: Token, near: bool = False) -> str | None:
    """Whose words or paper it is: what depends on the noun names him; a pronoun, a body or a person."""
    for child in scene.children(token, "nmod", "det", "flat:name", "appos"):
        if child.feats.get("Case") in ("Gen", "Nom", None) and child.lemma not in ("о", "это"):
            found = _named_with(scene, child) or spoken_by(scene, [scene.cast.headed_by(child.index)])
            found = found or speaker_of(scene, child)
            if found is not None:
                return found
            if child.pos == "NOUN":
                return None
    after = scene.after(token)
    return spoken_by(scene, [scene.cast.at(after.start)]) if near and after is not None else None


def spoken_by(scene: Scene, references: Iterable[Reference | None]) -> str | None:
    """The first single entity that can speak; a country by its adjective does not."""
    for one in references:
        if one is None or len(one.entities) != 1 or one.how in ("nationality", "place"):
            continue
        if scene.types.get(one.entities[0]) in _SPEAKS:
            return one.entities[0]
    return None
