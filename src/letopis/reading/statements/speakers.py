"""Who speaks: the subject of a verb of speech, the body that a paper comes from, the one whose words are cited."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from letopis.model.marked import Token
from letopis.reading.cast import Reference
from letopis.reading.statements.scene import COMMAS, DASHES, Scene, words

#: Sentences back in which the source of a release without a name is looked for.
REACH = 6
SUBJECTS = ("nsubj", "nsubj:pass")
#: What can speak, by the type of the entity.
_SPEAKS = ("person", "organization", "country")
_TOPS = frozenset({*SUBJECTS, "conj", "root", "parataxis"})
_SUBJECT_SHARED = frozenset({"conj", "advcl", "parataxis", "xcomp", "ccomp", "acl"})


@dataclass(frozen=True, slots=True)
class Saying:
    """An act of speech: the word of speech, who speaks, and the tokens that tell so, `first` to `last` (exclusive)."""

    word: int
    speaker: str
    first: int
    last: int
    rule: str


Rule = Callable[[Scene, Token], Saying | None]


def find_sayings(scene: Scene) -> tuple[Saying, ...]:
    """The acts of speech that the document tells, in the order of the text."""
    found = list[Saying]()
    for sentence in scene.sentences():
        for token in scene.marked.words(sentence):
            one = next((made for rule in RULES if (made := rule(scene, token)) is not None), None)
            if one is not None:
                found.append(one)
    return tuple(found)


def is_speech_verb(token: Token) -> bool:
    """Whether a token is a finite verb of speech, or its gerund («отметив»)."""
    known = words()
    if token.pos not in ("VERB", "AUX", "ADJ", "NOUN"):
        return False
    if token.lemma in known.opinions and token.pos in ("ADJ", "VERB"):
        return token.feats.get("Variant") == "Short" or token.feats.get("VerbForm") == "Part"
    spoken = token.lemma in known.verbs or token.lemma in known.naming
    return spoken and token.feats.get("VerbForm", "Fin") in ("Fin", "Conv")


def said_by_its_subject(scene: Scene, token: Token) -> Saying | None:
    """«Лавров отметил», «добавил он», «прибыл и заявил», «выразил надежду»."""
    if not is_speech_verb(token) and not _speech_phrase(scene, token):
        return None
    subject = subject_of(scene, token)
    if subject is None or scene.is_media(subject):
        return None
    speaker = speaker_of(scene, subject)
    return _saying(scene, token, speaker, subject, "speech.subject") if speaker else None


def said_in_a_place(scene: Scene, token: Token) -> Saying | None:
    """«сообщили в МИД», «в министерстве отметили»: several unnamed people of a body speak for it."""
    if not is_speech_verb(token) or token.feats.get("Number") != "Plur" or subject_of(scene, token) is not None:
        return None
    for child in scene.children(token, "obl", "nmod"):
        if any(one.lemma in ("в", "во") for one in scene.children(child, "case")) and not scene.is_media(child):
            speaker = speaker_of(scene, child)
            if speaker:
                return _saying(scene, token, speaker, child, "speech.place")
    return None


def said_in_a_paper(scene: Scene, token: Token) -> Saying | None:
    """«говорится в сообщении МИД», «следует из заявления посольства»."""
    known = words()
    if token.lemma not in known.passive or token.pos != "VERB":
        return None
    sentence = scene.marked.sentence_of(token)
    near = scene.marked.tokens[max(sentence.first, token.index - 6) : min(sentence.last, token.index + 7)]
    papers = [one for one in near if one.lemma in known.papers and one.index not in scene.quoted]
    paper = min(papers, key=lambda one: (one.index < token.index, abs(one.index - token.index)), default=None)
    place = next((one for one in scene.children(token, "obl") if paper is None), paper)
    if place is None:
        return None
    speaker = speaker_of(scene, place) if paper is None else _owner(scene, place)
    speaker = speaker or _last_body(scene, token)
    return _saying(scene, token, speaker, place, "speech.paper") if speaker else None


def according_to(scene: Scene, token: Token) -> Saying | None:
    """«по словам Лаврова», «по его данным», «со слов посла», «по собственному признанию»."""
    if token.lemma not in words().according or token.index in scene.quoted:
        return None
    left = list(_left(scene, token, 4))
    opening = next((one for one in left if one.lemma in ("по", "согласно", "со")), None)
    inner = [one for one in left if opening is not None and one.index > opening.index]
    if opening is None or any(one.pos not in ("DET", "PRON", "ADJ") for one in inner):
        return None
    if any(scene.is_media(one) for one in scene.children(token, "nmod")):
        return None
    owner = _owner_of_words(scene, token, inner)
    if owner is None:
        return None
    return Saying(token.index, owner, opening.index, _end_of_owner(scene, token, owner), "speech.according")


def _owner_of_words(scene: Scene, token: Token, inner: Sequence[Token]) -> str | None:
    if any(one.lemma in ("собственный", "свой") for one in inner):
        sentence = scene.marked.words(scene.marked.sentence_of(token))
        subject = next((one for one in sentence if one.rel in SUBJECTS and one.feats.get("Case") == "Nom"), None)
        return speaker_of(scene, subject) if subject is not None else None
    pronoun = next((one for one in inner if one.pos in ("DET", "PRON")), None)
    if pronoun is not None:
        return _spoken(scene, [scene.cast.headed_by(pronoun.index)])
    return _owner(scene, token, near=True)


def _end_of_owner(scene: Scene, token: Token, owner: str) -> int:
    """The token after the phrase that names whose words they are; after the noun itself in «по его словам»."""
    sentence = scene.marked.sentence_of(token)
    for one in scene.cast.within(token.start, min(sentence.end, token.end + 200)):
        if owner in one.entities:
            covered = scene.marked.tokens_in(one.start, one.end)
            return covered[-1].index + 1 if covered else token.index + 1
    return token.index + 1


def cited_by_others(scene: Scene, token: Token) -> Saying | None:
    """«цитирует министра агентство», «передает слова посла», «приводит его слова телеканал»."""
    if token.lemma not in words().quoting or token.pos != "VERB":
        return None
    sentence = scene.marked.sentence_of(token)
    for one in scene.marked.tokens[token.index + 1 : min(sentence.last, token.index + 10)]:
        of_words = one.lemma in _CITED
        if not of_words and (one.feats.get("Case") not in ("Gen", "Acc") or one.pos not in ("NOUN", "PROPN", "PRON")):
            continue
        speaker = _owner(scene, one) if of_words else _spoken(scene, [scene.cast.headed_by(one.index)])
        if speaker and scene.types.get(speaker) == "person":
            return _saying(scene, token, speaker, one, "speech.cited")
    return None


_CITED = frozenset({"слово", "заявление", "комментарий", "высказывание", "мнение"})
RULES: tuple[Rule, ...] = (cited_by_others, said_by_its_subject, said_in_a_place, said_in_a_paper, according_to)


def subject_of(scene: Scene, verb: Token) -> Token | None:
    """The subject of a verb, or of the verb that it is joined to («прибыл и заявил», «выступил, отметив»)."""
    before = scene.before(verb)
    authors = before is not None and (before.text in DASHES or before.index in scene.quoted)
    rules = (_own_subject, _subject_behind, _subject_in_front, _shared_subject)
    ordered = rules if authors else (rules[0], rules[2], rules[1], rules[3])
    return next((found for rule in ordered if (found := rule(scene, verb)) is not None), None)


def _own_subject(scene: Scene, verb: Token) -> Token | None:
    own = next((one for one in scene.children(verb, *SUBJECTS) if one.feats.get("Case") in ("Nom", None)), None)
    if own is not None and own.lemma == "который":
        return scene.marked.tokens[verb.head] if verb.head >= 0 else None
    return own if own is not None and own.lemma not in ("что", "это", "кто") else None


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
    as_named = token.pos == "PROPN" and token.lemma == token.text.lower().replace("ё", "е")
    if token.feats.get("Case") == "Nom":
        return True
    return as_named and _spoken(scene, [scene.cast.headed_by(token.index)]) is not None


def _agrees(noun: Token, verb: Token) -> bool:
    number = verb.feats.get("Number")
    return number is None or noun.feats.get("Number") in (None, number)


def _subject_in_front(scene: Scene, verb: Token) -> Token | None:
    """«Сам он молчит, а его предшественник … заявил»: the person in the nominative in front of a verb after a comma."""
    sentence = scene.marked.sentence_of(verb)
    for one in reversed(scene.marked.tokens[max(sentence.first, verb.index - 25) : verb.index]):
        if one.feats.get("VerbForm") == "Fin" and one.index not in scene.quoted:
            return None
        person = one.pos in ("NOUN", "PROPN") and one.feats.get("Animacy") == "Anim" and not scene.in_a_name(one)
        if person and one.feats.get("Case") == "Nom" and one.rel in _TOPS and one.index not in scene.quoted:
            return one
    return None


def _shared_subject(scene: Scene, verb: Token) -> Token | None:
    at = verb
    for _ in range(2):
        above = scene.marked.tokens[at.head] if at.rel in _SUBJECT_SHARED and at.head >= 0 else None
        if above is None or not _same_number(verb, above):
            return None
        own = _own_subject(scene, above)
        if own is not None:
            return own if own.index not in scene.quoted or verb.index in scene.quoted else None
        at = above
    return None


def _same_number(verb: Token, above: Token) -> bool:
    return above.feats.get("Number") == verb.feats.get("Number") or verb.feats.get("VerbForm") == "Conv"


def speaker_of(scene: Scene, token: Token) -> str | None:
    """The entity that a phrase headed by a token names as a speaker: itself, or the person or body inside it."""
    if token.pos == "PRON":
        return _meant_by_a_pronoun(scene, token)
    direct = _spoken(scene, [scene.reference(token)])
    if direct is not None:
        return direct
    indexes = sorted(one for one in scene.marked.subtree(token.index) if token.index < one < token.index + 14)
    inside = [found for index in indexes if (found := scene.cast.headed_by(index)) is not None]
    beside = [one for one in inside if one.how == "name" and scene.marked.tokens[one.head].feats.get("Case") == "Nom"]
    person = _spoken(scene, beside)
    if person is not None and scene.types[person] == "person":
        return person
    if not _is_a_person(token) or token.lemma in words().representatives:
        bodies = [found for found in inside if found.how == "organization"]
        lands = [found for found in inside if found.how == "country"]
        return _spoken(scene, [*bodies, *lands])
    return _of_a_country(scene, token) or (_person_before(scene, token) if token.lemma not in words().others else None)


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
    owner = _spoken(scene, [scene.cast.headed_by(one.index) for one in scene.children(token, "det", "nmod")])
    return {one.position for one in scene.cast.offices if one.person == owner}


def _meant_by_a_pronoun(scene: Scene, token: Token) -> str | None:
    """Whom «он» means beside a quotation: those whom only the quotation names are not meant, nor the other sex."""
    found = _spoken(scene, [scene.cast.headed_by(token.index)])
    if (found is not None and scene.types[found] != "person") or token.lemma not in ("он", "она"):
        return found
    gender = token.feats.get("Gender")
    outside = [pair for pair in _people_before(scene, token) if scene.genders.get(pair[0], gender) == gender]
    if found is not None and any(entity == found for entity, _ in outside):
        return found
    subjects = [entity for entity, name in outside if name.rel in SUBJECTS]
    return next(iter(subjects[-1:] or [entity for entity, _ in outside][-1:]), None)


def _people_before(scene: Scene, token: Token, reach: int = 6) -> Iterator[tuple[str, Token]]:
    """The persons named outside direct speech in the sentences before a token, and the heads of their phrases."""
    paragraph = scene.paragraph(token.start)
    spoken = scene.marked.text[paragraph.start : paragraph.end].lstrip()[:1] in DASHES
    last = paragraph.start if spoken else token.start
    at = scene.marked.sentence_at(last) or scene.marked.sentence_of(token)
    first = scene.marked.sentences[max(0, at.index - reach)].start
    for one in scene.cast.references:
        outside = first <= one.start < last and one.head not in scene.quoted
        if outside and len(one.entities) == 1 and scene.types.get(one.entities[0]) == "person":
            yield one.entities[0], scene.marked.tokens[one.head]


def _is_a_person(token: Token) -> bool:
    return token.pos == "NOUN" and token.feats.get("Animacy") == "Anim" and token.feats.get("Number") == "Sing"


def _person_before(scene: Scene, token: Token) -> str | None:
    """Whom a noun such as «депутат» stands for: the one person, or the one subject, named shortly before."""
    found = list(_people_before(scene, token, reach=3))
    for people in ({one for one, _ in found}, {one for one, name in found if name.rel in SUBJECTS}):
        if len(people) == 1:
            return people.pop()
    return None


def _owner(scene: Scene, token: Token, near: bool = False) -> str | None:
    """Whose words or paper it is: what depends on the noun names him; a pronoun, a body or a person."""
    for child in scene.children(token, "nmod", "det", "flat:name", "appos"):
        if child.feats.get("Case") in ("Gen", "Nom", None) and child.lemma not in ("о", "это"):
            found = _spoken(scene, [scene.cast.headed_by(child.index)]) or speaker_of(scene, child)
            if found is not None:
                return found
            if child.pos == "NOUN":
                return None
    after = scene.after(token)
    return _spoken(scene, [scene.cast.at(after.start)]) if near and after is not None else None


def _spoken(scene: Scene, references: Iterable[Reference | None]) -> str | None:
    """The first single entity that can speak; a country by its adjective does not."""
    for one in references:
        if one is None or len(one.entities) != 1 or one.how in ("nationality", "place"):
            continue
        if scene.types.get(one.entities[0]) in _SPEAKS:
            return one.entities[0]
    return None


def _last_body(scene: Scene, token: Token) -> str | None:
    """The body that said something last, for «говорится в релизе»."""
    number = scene.marked.sentence_of(token).index
    for sentence in reversed(scene.marked.sentences[max(0, number - REACH) : number]):
        for verb in reversed(scene.marked.words(sentence)):
            one = said_by_its_subject(scene, verb) or said_in_a_place(scene, verb)
            if one is not None and scene.types[one.speaker] == "organization":
                return one.speaker
    return None


def _speech_phrase(scene: Scene, token: Token) -> bool:
    known = words()
    return (
        token.lemma in known.phrase_verbs
        and token.feats.get("VerbForm", "Fin") in ("Fin", "Conv")
        and any(one.lemma in known.phrase_nouns for one in scene.children(token, "obj", "obl", "nsubj", "iobj"))
    )


def _left(scene: Scene, token: Token, steps: int) -> Iterator[Token]:
    for step in range(1, steps + 1):
        one = scene.before(token, step)
        if one is None:
            return
        yield one


def _saying(scene: Scene, verb: Token, speaker: str, subject: Token, rule: str) -> Saying:
    reference = scene.reference(subject)
    covered = scene.marked.tokens_in(reference.start, reference.end) if reference is not None else ()
    indexes = [verb.index, subject.index, *(one.index for one in covered)]
    return Saying(verb.index, speaker, min(indexes), max(indexes) + 1, rule)
