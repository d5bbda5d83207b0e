"""Phrases that name work, in the words of the text: "директор завода «Волна»", "певица", "тренер сборной"."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from letopis.model.marked import Marked, Token
from letopis.model.text import fold
from letopis.reading.offices.bodies import Bodies
from letopis.reading.offices.jobs import job_of, job_words
from letopis.reading.offices.lexicon import Head, group_words, office_words
from letopis.reading.offices.phrases import Phrase, head_of, read_left
from letopis.reading.offices.positions import plain_name
from letopis.reading.offices.site import NOUNS, case_of_noun, genitive, is_plural
from letopis.reading.people.landmarks import Landmarks

_OPENING, _CLOSING = {"«", '"', "“", "„"}, {"»", '"', "”", "“"}
#: Before an organisation where somebody works: "инженер на заводе «Искра»".
_AT = ("в", "во", "на", "при", "из")


@dataclass(slots=True)
class _Work:
    """What follows a noun of work up to token `last` (exclusive); from token `body` on it is whom one works for."""

    last: int
    words: list[Token] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    body: int | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class _Site:
    marked: Marked
    landmarks: Landmarks
    bodies: Bodies
    named: Mapping[int, int]
    at: int
    end: int
    kind: str

    def token(self, index: int) -> Token | None:
        """A token of the same sentence that is not of a person's name."""
        return self.marked.tokens[index] if index < self.end and index not in self.named else None


def find_occupations(
    marked: Marked, landmarks: Landmarks, bodies: Bodies, named: Mapping[int, int]
) -> tuple[Phrase, ...]:
    """The phrases of work, of public offices too, in order; `named` has the end of each person's name by its start."""
    taken = {i for first, last in named.items() for i in range(first, last)}
    found, at = [], 0
    while at < len(marked.tokens):
        phrase = _phrase(marked, landmarks, bodies, named, at) if at not in taken else None
        if phrase is not None:
            found.append(phrase)
        at = max(phrase.last if phrase else 0, at + 1)
    return tuple(found)


def _phrase(marked: Marked, landmarks: Landmarks, bodies: Bodies, named: Mapping[int, int], at: int) -> Phrase | None:
    if head_of_work(marked.tokens[at]) is None or _before_its_noun(marked, at, named):
        return None
    phrase = worded(marked, landmarks, bodies, named, at)
    if phrase is None or not phrase.bare or phrase.last in named:
        return phrase
    job = job_of(marked.tokens[at])
    return phrase if job is not None and job.position not in job_words().needing else None


def worded(
    marked: Marked,
    landmarks: Landmarks,
    bodies: Bodies,
    named: Mapping[int, int],
    at: int,
    head: Head | None = None,
    end: int | None = None,
) -> Phrase | None:
    """The work named at a token, in the words of the text; None where the token names none, and no `head` is given.

    `end` is the token (exclusive) beyond which nothing belongs to it; the end of the sentence where none is given.
    """
    token = marked.tokens[at]
    head = head or head_of_work(token)
    if head is None:
        return None
    left = read_left(marked, landmarks, at, job_words().modifiers)
    work = _read(_Site(marked, landmarks, bodies, named, at, end or marked.sentence_of(token).last, head.kind))
    own = [one for one in work.words if work.body is None or one.index < work.body]
    bare = not (work.words or left.adjectives or work.body)
    first = _described_from(marked, left.first, token)
    status = "former" if token.lemma.startswith("экс-") else left.status
    return Phrase(
        first, work.last, at, plain_name(head, left.adjectives, work.words), "job", tuple(work.countries), None,
        status, is_plural(token), None if left.status == "acting" else case_of_noun(token), True, bare,
        short=plain_name(head, left.adjectives, own), body=None if work.body is None else (work.body, work.last),
    )  # fmt: skip


def _described_from(marked: Marked, first: int, head: Token) -> int:
    """The first of the adjectives before a phrase that describe the person: "известный", "88-летний"."""
    case, floor = case_of_noun(head), marked.sentence_of(head).first
    while first > floor:
        before = marked.tokens[first - 1]
        if before.pos != "ADJ" or before.feats.get("Case") != case:
            break
        first -= 1
    return first


def head_of_work(token: Token) -> Head | None:
    """The work that a noun names, in the word of the text ("гендиректор")."""
    office = head_of(token)
    if office is not None:
        word = token.lemma.removeprefix("экс-")
        return Head(word if word in office_words().heads else office.position, office.kind)
    return job_of(token)


def _before_its_noun(marked: Marked, at: int, named: Mapping[int, int]) -> bool:
    """Whether a word that looks like an adjective is one: "военный эксперт", "рабочий визит"."""
    token, following = marked.tokens[at], marked.tokens[at + 1] if at + 1 < len(marked.tokens) else None
    if token.pos == "NOUN" or following is None or at + 1 in named:
        return False
    return following.pos in ("NOUN", "ADJ") and following.feats.get("Case") == token.feats.get("Case")


def _read(site: _Site) -> _Work:
    """What follows the noun at a token: each reader takes what it knows, until none does."""
    work = _Work(site.at + 1)
    while work.last < site.end and not work.closed and any(reader(site, work) for reader in _READERS):
        pass
    return work


def _take(site: _Site, work: _Work, last: int, body: bool = False) -> bool:
    """Take the tokens up to one (exclusive), as the beginning of whom one works for if so said."""
    if body and work.body is None:
        work.body = _with_adjectives(site, work.last)
    work.words += site.marked.tokens[work.last : last]
    work.last = last
    return True


def _with_adjectives(site: _Site, index: int) -> int:
    """The first of the genitive adjectives before a token: "Российского института"."""
    while index - 1 > site.at and site.marked.tokens[index - 1].pos in ("ADJ", "ADV"):
        index -= 1
    return index


def _body(site: _Site, work: _Work) -> bool:
    """An organisation that is known as one."""
    last = site.bodies.from_token(work.last)
    if last is None or site.token(work.last) is None:
        return False
    last += last < site.end and site.marked.tokens[last].text in _CLOSING
    return _take(site, work, min(last, site.end), True)


def _quoted(site: _Site, work: _Work) -> bool:
    """A name in quotation marks: "«Искры»", after the kind of body or without it."""
    token = site.token(work.last)
    if token is None or token.text not in _OPENING:
        return False
    for at in range(work.last + 1, min(work.last + 9, site.end)):
        if site.marked.tokens[at].text in _CLOSING:
            work.closed = True
            return _take(site, work, at + 1, True)
    return False


def _latin(site: _Site, work: _Work) -> bool:
    """A name in Latin letters: "группы Northern Lights"."""
    at = work.last
    while (token := site.token(at)) is not None and token.text[0].isascii() and token.text[0].isalpha():
        at += 1
    return at > work.last and _take(site, work, at, True)


def _place(site: _Site, work: _Work) -> bool:
    """A country, region or city."""
    landmark = site.landmarks.starting(work.last)
    token = site.token(work.last)
    if landmark is None or token is None or landmark.kind in ("adjective", "demonym") or not genitive(token):
        return False
    if landmark.kind == "country" and work.body is None:
        work.countries += landmark.codes
        work.last = landmark.last
        return True
    return _take(site, work, landmark.last, True)


def _genitive(site: _Site, work: _Work) -> bool:
    """A word in the genitive; one of a body begins whom one works for, and so does a name."""
    token, following = site.token(work.last), site.token(work.last + 1)
    if token is not None and token.pos == "ADV" and following is not None and following.pos == "ADJ":
        return genitive(following) and _take(site, work, work.last + 1)
    if token is None or not genitive(token) or token.pos in ("DET", "VERB"):
        return False
    words = office_words()
    body = token.lemma in words.institutions | words.private | job_words().bodies and site.kind != "ministry"
    name = token.text[0].isupper() and token.pos in ("PROPN", "X")
    return _take(site, work, work.last + 1, body or name)


def _bracketed(site: _Site, work: _Work) -> bool:
    """The abbreviation of the body just named: "Академии наук (АН)"."""
    tokens = site.marked.tokens[work.last : work.last + 3]
    if work.body is None or len(tokens) < 3 or (tokens[0].text, tokens[2].text) != ("(", ")"):
        return False
    work.last += 3 if tokens[1].text.isupper() else 0
    return tokens[1].text.isupper()


def _matter(site: _Site, work: _Work) -> bool:
    """What one works on: "тренер по плаванию"."""
    token = site.token(work.last)
    if token is None or token.lemma != "по":
        return False
    at, seen = work.last + 1, False
    while (one := site.token(at)) is not None and one.pos in (*NOUNS, "ADJ"):
        case = one.feats.get("Case")
        if case != "Dat" and not (seen and case == "Gen"):
            break
        seen |= one.pos in NOUNS
        at += 1
    first = site.token(work.last + 1)
    if not seen or first is None or first.lemma in office_words().not_matters:
        return False
    return _take(site, work, at)


def _at(site: _Site, work: _Work) -> bool:
    """Where one works: "инженер на заводе «Искра»", "профессор в МГУ"."""
    token = site.token(work.last)
    following = site.token(work.last + 1)
    if token is None or fold(token.text) not in _AT or work.body is not None or following is None:
        return False
    words = office_words()
    kind = following.lemma in words.private | words.institutions | job_words().bodies and following.feats.get(
        "Case"
    ) in ("Loc", "Gen")
    if site.bodies.from_token(work.last + 1) is None and not kind:
        return False
    work.last += 1
    return _body(site, work) or _take(site, work, work.last + 1, True)


def _attached(site: _Site, work: _Work) -> bool:
    """To what a body is attached: "комитета при прокуратуре"."""
    token = site.token(work.last)
    if token is None or token.lemma != "при" or work.body is None:
        return False
    at = work.last + 1
    while (one := site.token(at)) is not None and one.feats.get("Case") == "Loc" and one.pos in (*NOUNS, "ADJ"):
        at += 1
    return at > work.last + 1 and _take(site, work, at)


def _governed(site: _Site, work: _Work) -> bool:
    """What is led, in the instrumental: "управляющий компанией", "заведующая кафедрой"."""
    token = site.token(work.last)
    governs = fold(site.marked.tokens[site.at].text).startswith(job_words().governing)
    if token is None or work.words or not governs or token.feats.get("Case") != "Ins":
        return False
    return _take(site, work, work.last + 1, body=True)


def _from_where(site: _Site, work: _Work) -> bool:
    """Whom a member stands for, or where one serves, before the name: "член палаты от партии Иван Рябов"."""
    token = site.token(work.last)
    if token is None or token.lemma not in ("от", "в", "на"):
        return False
    case, at = ("Gen" if token.lemma == "от" else "Loc"), work.last + 1
    while (one := site.token(at)) is not None and one.feats.get("Case") == case and one.pos in (*NOUNS, "ADJ"):
        at += 1
    if at == work.last + 1 or at not in site.named:
        return False
    lands = office_words().regions | group_words()["countries"]
    if site.marked.tokens[at].feats.get("Case") == "Gen" and site.marked.tokens[at - 1].lemma not in lands:
        return False  # "в администрации Петрова", "в фильме Петрова"
    work.last, work.closed = at, True
    return True


_Reader = Callable[[_Site, _Work], bool]
#: In the order in which they are asked.
_READERS: tuple[_Reader, ...] = (
    _body,
    _quoted,
    _latin,
    _place,
    _bracketed,
    _attached,
    _genitive,
    _governed,
    _matter,
    _at,
    _from_where,
)
