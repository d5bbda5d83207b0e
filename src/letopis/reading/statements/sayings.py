"""Acts of speech: the subject of a verb of speech, the body that a paper comes from, the one whose words are cited."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from letopis.model.marked import Token
from letopis.reading.statements.scene import DASHES, Scene, words
from letopis.reading.statements.speakers import SUBJECTS, owner_by_pronoun, owner_of, speaker_of
from letopis.reading.statements.subjects import subject_of

#: Sentences back in which the source of a release without a name is looked for.
REACH = 6


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
                found += [one, *_joined_speakers(scene, one)]
    return tuple(found)


def sayings_between(scene: Scene, sayings: Sequence[Saying], start: int, end: int) -> Sequence[Saying]:
    """The sayings, in the order of the text, whose word begins in `[start, end)`."""

    def place(one: Saying) -> int:
        return scene.marked.tokens[one.word].start

    first = bisect_left(sayings, start, key=place)
    return sayings[first : bisect_left(sayings, end, lo=first, key=place)]


def _joined_speakers(scene: Scene, saying: Saying) -> Iterator[Saying]:
    """«сообщили Лавров и Нуртлеу»: the others who say it, too."""
    verb = scene.marked.tokens[saying.word]
    if saying.rule != "speech.subject" or verb.feats.get("Number") != "Plur":
        return
    subject = subject_of(scene, verb)
    heads = [subject, *scene.children(subject, "appos")] if subject is not None else []
    for one in (other for head in heads for other in scene.children(head, "conj")):
        speaker = speaker_of(scene, one) if one.feats.get("Case") == "Nom" else None
        if speaker is not None and speaker != saying.speaker:
            yield replace(saying, speaker=speaker, rule="speech.joined")


def is_speech_verb(token: Token) -> bool:
    """Whether a token is a finite verb of speech, or its gerund («отметив»)."""
    known = words()
    if token.pos not in ("VERB", "AUX", "ADJ", "NOUN"):
        return False
    if token.lemma in known.opinions and token.pos in ("ADJ", "VERB"):
        return token.feats.get("Variant") == "Short" or token.feats.get("VerbForm") == "Part"
    if token.feats.get("Person") == "1" and token.feats.get("Number") == "Plur":
        return False  # «Напомним, …» is the paper's own word
    spoken = token.lemma in known.verbs or token.lemma in known.naming
    return spoken and token.feats.get("VerbForm", "Fin") in ("Fin", "Conv")


def said_by_its_subject(scene: Scene, token: Token) -> Saying | None:
    """«Лавров отметил», «добавил он», «прибыл и заявил», «выразил надежду»."""
    if not is_speech_verb(token) and not _speech_phrase(scene, token) and not authors_verb(scene, token):
        return None
    subject = subject_of(scene, token)
    if subject is None or scene.is_media(subject):
        return None
    speaker = speaker_of(scene, subject) or _body_again(scene, token, subject)
    return _saying(scene, token, speaker, subject, "speech.subject") if speaker else None


def authors_verb(scene: Scene, token: Token) -> bool:
    """Whether a verb, of speech or not, follows a quotation and a dash: «"…", – представил его Попшой»."""
    if token.pos != "VERB" or token.feats.get("VerbForm") != "Fin":
        return False
    dash = scene.before(token)
    if dash is None or set(dash.text) - DASHES:
        return False
    behind = [scene.before(token, steps) for steps in (2, 3, 4)]
    signs = [one.text for one in behind if one is not None and one.pos == "PUNCT"]
    return "," in signs and any(one is not None and one.index in scene.quoted for one in behind)


def said_in_a_place(scene: Scene, token: Token) -> Saying | None:
    """«сообщили в МИД», «в министерстве отметили»: several unnamed people of a body speak for it."""
    if not is_speech_verb(token) or token.feats.get("Number") != "Plur" or subject_of(scene, token) is not None:
        return None
    for child in scene.children(token, "obl", "nmod"):
        if any(one.lemma in ("в", "во") for one in scene.children(child, "case")) and not scene.is_media(child):
            speaker = speaker_of(scene, child) or _body_again(scene, token, child)
            if speaker:
                return _saying(scene, token, speaker, child, "speech.place")
    return None


def said_in_a_paper(scene: Scene, token: Token) -> Saying | None:
    """«говорится в сообщении МИД», «следует из заявления посольства»."""
    known = words()
    if token.pos != "VERB" or not (token.lemma in known.passive or _short_participle(token)):
        return None
    sentence = scene.marked.sentence_of(token)
    near = scene.marked.tokens[max(sentence.first, token.index - 6) : min(sentence.last, token.index + 7)]
    papers = [one for one in near if one.lemma in known.papers and one.index not in scene.quoted]
    paper = min(papers, key=lambda one: (one.index < token.index, abs(one.index - token.index)), default=None)
    place = paper or next((one for one in scene.children(token, "obl") if _written_in(scene, token, one)), None)
    if place is None:
        return None
    own = speaker_of(scene, place) if paper is None else None
    speaker = own or owner_of(scene, place) or (_publisher(scene, place) if paper is not None else None)
    speaker = speaker or _last_body(scene, token)
    return _saying(scene, token, speaker, place, "speech.paper") if speaker else None


def _short_participle(token: Token) -> bool:
    """«сказано», «отмечено»: what is written, without the one who writes."""
    return (
        token.feats.get("Variant") == "Short" and token.feats.get("Gender") == "Neut" and token.lemma in words().verbs
    )


def _written_in(scene: Scene, verb: Token, place: Token) -> bool:
    """Whether a body or a site is where words are written, rather than where «не было сказано ни слова»."""
    return verb.lemma in words().passive or place.lemma in words().channels


def _publisher(scene: Scene, paper: Token) -> str | None:
    """«в сообщении, опубликованном на сайте МИД»: the body on whose site the paper stands."""
    sentence = scene.marked.sentence_of(paper)
    for one in scene.marked.tokens[paper.index + 1 : min(sentence.last, paper.index + 10)]:
        if one.lemma in words().channels:
            return owner_of(scene, one)
    return None


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
        return owner_by_pronoun(scene, pronoun)
    return owner_of(scene, token, near=True)


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
        speaker = _cited(scene, token, one)
        if speaker is not None:
            return _saying(scene, token, speaker, one, "speech.cited")
    return None


def _cited(scene: Scene, verb: Token, noun: Token) -> str | None:
    """Whose words a noun after a verb of citing stands for: a person's («цитирует министра»), or a paper's body's."""
    if noun.pos not in ("NOUN", "PROPN", "PRON"):
        return None
    citing = verb.lemma in ("цитировать", "процитировать")
    if noun.lemma in words().cited or (citing and noun.lemma in words().papers):
        speaker = owner_of(scene, noun)
        return speaker if speaker and (citing or scene.types.get(speaker) == "person") else None
    if not citing or noun.feats.get("Case") not in ("Gen", "Acc") or scene.is_media(noun):
        return None
    speaker = speaker_of(scene, noun)
    return speaker if speaker and scene.types.get(speaker) == "person" else None


RULES: tuple[Rule, ...] = (cited_by_others, said_by_its_subject, said_in_a_place, said_in_a_paper, according_to)


def _last_body(scene: Scene, token: Token, *begins: str) -> str | None:
    """The body that said or published something last, for «говорится в релизе»; its name may have to begin so."""
    number = scene.marked.sentence_of(token).index
    last = token.index
    for sentence in reversed(scene.marked.sentences[max(0, number - REACH) : number + 1]):
        for one in reversed(scene.marked.tokens[sentence.first : min(sentence.last, last)]):
            body = _body_told_of(scene, one) if one.index not in scene.quoted else None
            if body is not None and (not begins or scene.cast.entity(body).name.lower().startswith(begins)):
                return body
    return None


def _body_told_of(scene: Scene, token: Token) -> str | None:
    """The body that speaks by a verb, or whose site, paper or word is named: «на сайте МИД», «ссылаясь на МИД»."""
    if token.pos in ("NOUN", "PROPN"):
        told = token.lemma in words().papers or token.lemma in words().channels or token.lemma in words().bodies
        owner = owner_of(scene, token) if told else None
    elif token.lemma in words().referring:
        owner = next((made for one in scene.children(token, "obl") if (made := speaker_of(scene, one))), None)
    else:
        saying = _said_by_a_named_one(scene, token) or said_in_a_place(scene, token)
        owner = saying.speaker if saying is not None else None
    return owner if owner is not None and scene.types[owner] == "organization" else None


def _said_by_a_named_one(scene: Scene, verb: Token) -> Saying | None:
    subject = subject_of(scene, verb) if is_speech_verb(verb) else None
    speaker = speaker_of(scene, subject) if subject is not None and not scene.is_media(subject) else None
    return _saying(scene, verb, speaker, subject, "speech.subject") if speaker and subject is not None else None


def _body_again(scene: Scene, verb: Token, subject: Token) -> str | None:
    """«уточнило ведомство»: the body of that sort that said something last, where nothing else names it."""
    begins = words().bodies.get(subject.lemma)
    if begins is None or list(scene.children(subject, "nmod", "amod", "appos", "flat:name")):
        return None
    return _last_body(scene, verb, *begins)


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
