"""The words of a text that may tell an event, by the lexicon."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from letopis.model.facts import EventKind
from letopis.model.marked import Marked, Token
from letopis.reading.events.grammar import (
    children,
    clause,
    described,
    foremost,
    is_verb,
    phrase,
    preposition,
    slot,
    subject,
)
from letopis.reading.events.lexicon import Entry, Lexicon


@dataclass(frozen=True, slots=True)
class Trigger:
    """A noun or verb that may tell an event.

    `path` are the nouns between it and the verb that governs it ("ход", "подготовка"), nearest first; `top` is the
    last of them, or the trigger; `verb` is that verb (for a verb: itself). `clauses` are the participles and relative
    clauses that say more of the noun ("намеченный на май", "который пройдет в Каире").
    """

    token: Token
    entry: Entry
    kind: EventKind
    path: tuple[Token, ...]
    top: Token
    verb: Token | None
    clauses: tuple[Token, ...] = ()

    @property
    def nominal(self) -> bool:
        """Whether the trigger is a noun."""
        return self.verb is not self.token


def triggers(marked: Marked, words: Lexicon) -> Iterator[Trigger]:
    """The triggers of a text in its order."""
    for token in marked.tokens:
        if token.pos in ("NOUN", "PROPN") or (token.pos == "NUM" and not token.text.isdigit()):
            yield from _noun(marked, words, token)
        elif is_verb(token) and token.lemma in words.verbs:
            yield from _verb(marked, words, token)
        elif is_verb(token) and token.lemma in words.context["anaphor"]["verbs"]:
            yield from _anaphor(marked, words, token)
        elif is_verb(token) and token.lemma in words.context["anaphor"]["joining"]:
            yield from _joining(marked, words, token)


#: Tokens between a noun and its predicate at most.
_PREDICATE = 10
#: Tokens between a participle and its noun at most.
_PARTICIPLE = 7
#: Tokens after a verb that count as its own words, whatever the parse.
_BESIDE = 5
#: What a pronoun or "мероприятие" with a verb of happening tells of: the event named last before it.
POINTER = Entry("anaphor", frozenset(), "other", {"в": "place", "во": "place", "на": "place"})


def _anaphor(marked: Marked, words: Lexicon, token: Token) -> Iterator[Trigger]:
    """A verb of happening whose subject only points back: "он был отложен", "это мероприятие состоится"."""
    anaphor = words.context["anaphor"]
    actor = subject(marked, token.index)
    if actor is not None and actor.lemma in anaphor["nouns"] | anaphor["pronouns"]:
        yield Trigger(actor, POINTER, "other", (), actor, token)


def _joining(marked: Marked, words: Lexicon, token: Token) -> Iterator[Trigger]:
    """Who took part in what was told before: "в нем участвовали …"."""
    anaphor = words.context["anaphor"]
    for kid in children(marked, token.index, "obl"):
        if kid.lemma in anaphor["nouns"] | anaphor["pronouns"]:
            yield Trigger(kid, replace(POINTER, subject="participant"), "other", (), kid, token)


def _noun(marked: Marked, words: Lexicon, token: Token) -> Iterator[Trigger]:
    entries = _entries(words, token)
    if not entries:
        return
    path, verb = climb(marked, token)
    if not path and verb is not None:
        verb = _participle_before(marked, words, token, verb)
    if not path:
        verb = _verb_after(marked, token) or verb
    journey = _journey_before(marked, words, token)
    path, verb = (path, verb) if journey is None else ((), journey)
    near = _near(marked, token, verb)
    far = near | {one.lemma for one in _after(marked, token)}
    for entry in entries:
        if (not entry.needs or entry.needs & far) and not entry.avoid & near:
            top = foremost(marked, path[-1] if path else token)
            yield Trigger(token, entry, entry.kind, path, top, verb, clauses_of(marked, token))
            return


def _verb_after(marked: Marked, token: Token) -> Token | None:
    """The verb without a subject that follows an event's noun, with no sign between: "визит перенесён, сообщили …"."""
    if token.feats.get("Case") not in ("Nom", "Acc") or preposition(marked, token.index):
        return None
    for one in marked.tokens[token.index + 1 : token.index + _PREDICATE]:
        if one.pos == "PUNCT":
            return None
        if is_verb(one):
            free = one.rel == "root" and not children(marked, one.index, "nsubj", "nsubj:pass", "obj")
            return one if free and one.index != token.head and one.feats.get("VerbForm") != "Inf" else None
    return None


def _participle_before(marked: Marked, words: Lexicon, token: Token, verb: Token) -> Token:
    """The participle that a noun goes with, if it is nearer than its verb: "с министром, находящимся … с визитом"."""
    for one in reversed(marked.tokens[verb.index + 1 : token.index]):
        if one.lemma in words.context["stay"]["verbs"] and one.feats.get("VerbForm") == "Part":
            return one
    return verb


def _journey_before(marked: Marked, words: Lexicon, token: Token) -> Token | None:
    """The infinitive that "с визитом" goes with, right before it: "приглашение посетить Каир с визитом"."""
    if preposition(marked, token.index) not in ("с", "со"):
        return None
    for one in reversed(marked.tokens[max(0, token.index - _PARTICIPLE) : token.index]):
        if one.pos == "PUNCT":
            return None
        if one.feats.get("VerbForm") == "Inf":
            return one if any(each.kind == "visit" for each in words.verbs.get(one.lemma, ())) else None
    return None


def clauses_of(marked: Marked, token: Token) -> tuple[Token, ...]:
    """The participles and relative clauses of a noun, in which it is what is done or what happens."""
    found = []
    for kid in children(marked, token.index, "acl", "acl:relcl", "amod"):
        pronouns = [one for one in children(marked, kid.index, "nsubj", "nsubj:pass", "obj") if one.lemma == "который"]
        if is_verb(kid) and (kid.rel != "acl:relcl" or pronouns):
            found.append(kid)
    return (*found, *(one for one in _participles_before(marked, token) if one not in found))


def _participles_before(marked: Marked, token: Token) -> Iterator[Token]:
    """A participle that agrees with a noun after it, whatever the parse: "намеченный на 5 мая визит"."""
    for one in reversed(marked.tokens[max(0, token.index - _PARTICIPLE) : token.index]):
        if one.pos == "VERB":
            if one.feats.get("VerbForm") == "Part" and _agree(one, token):
                yield one
            return
        if one.text in (",", ";", ":"):
            return


def _agree(one: Token, other: Token) -> bool:
    keys = ("Case", "Number")
    return all(one.feats.get(key) is not None and one.feats.get(key) == other.feats.get(key) for key in keys)


def _entries(words: Lexicon, token: Token) -> tuple[Entry, ...]:
    if token.pos != "NUM" and token.lemma in words.nouns:
        return words.nouns[token.lemma]
    return next(
        (found for found in words.nouns.values() if found[0].suffix and token.lemma.endswith(found[0].suffix)), ()
    )


def _near(marked: Marked, token: Token, verb: Token | None) -> set[str]:
    """The lemmas of a noun's phrase, of the words beside it and of those on which its verb bears."""
    lemmas = {one.lemma for one in phrase(marked, token.index)[:25]} - {token.lemma}
    if verb is not None:
        lemmas |= {verb.lemma} | {one.lemma for one in children(marked, verb.index, "obl", "nsubj", "obj")} - {
            token.lemma
        }
    beside = marked.tokens[max(0, token.index - 2) : token.index + 3]
    sentence = marked.sentence_of(token)
    return lemmas | {one.lemma for one in beside if sentence.first <= one.index < sentence.last and one is not token}


def climb(marked: Marked, token: Token) -> tuple[tuple[Token, ...], Token | None]:
    """The nouns above a noun up to its verb, nearest first, and the verb."""
    path: list[Token] = []
    here = token
    while here.head >= 0:
        above = marked.tokens[here.head]
        if is_verb(above):
            return tuple(path), above
        if here.rel not in ("conj", "appos", "flat", "flat:name"):
            path.append(above)
        here = above
    return tuple(path), None


def _verb(marked: Marked, words: Lexicon, token: Token) -> Iterator[Trigger]:
    own = clause(marked, token.index)
    described_by = [marked.tokens[token.head]] if token.rel in ("acl", "amod") and token.head >= 0 else []
    lemmas = {one.lemma for one in (*own, *_after(marked, token), *described_by)}
    heads = {one.lemma for one in children(marked, token.index)}
    for entry in words.verbs[token.lemma]:
        if _fits(marked, entry, token, lemmas, heads):
            kind = next((entry.phrase_kind[one] for one in sorted(lemmas & set(entry.phrase_kind))), entry.kind)
            yield Trigger(token, entry, kind, (), token, token)
            return


def _after(marked: Marked, token: Token) -> list[Token]:
    """The words right after a word up to the next sign or verb, which a parse may tie elsewhere."""
    words: list[Token] = []
    for one in marked.tokens[token.index + 1 : token.index + 1 + _BESIDE]:
        if one.text in (",", ";", ":", ".") or is_verb(one):
            break
        words.append(one)
    return words


def _fits(marked: Marked, entry: Entry, token: Token, lemmas: set[str], heads: set[str]) -> bool:
    if entry.avoid & heads or (entry.phrase and not entry.phrase & lemmas):
        return False
    if entry.into and not _turns(marked, token, entry.into):
        return False
    if entry.under and (token.head < 0 or marked.tokens[token.head].lemma not in entry.under):
        return False
    if not _shaped(marked, entry, token):
        return False
    if not entry.object:
        return True
    objects = {one.lemma for one in objects_of(marked, token)}
    if token.lemma.endswith("ся"):  # "откроется посольство"
        objects |= {one.lemma for one in children(marked, token.index, "nsubj")}
    objects |= {one.lemma for one in children(marked, token.index, "obl") if _measured(marked, one)}
    return bool(entry.object & objects)


def _measured(marked: Marked, token: Token) -> bool:
    """Whether a noun is a measure of time without a preposition: "провел в Каире одиннадцать часов"."""
    return not preposition(marked, token.index) and bool(children(marked, token.index, "nummod", "nummod:gov"))


def _shaped(marked: Marked, entry: Entry, token: Token) -> bool:
    """Whether a verb has what its entry asks of its dependents, beside their words."""
    if entry.tie and not any(slot(marked, one) in entry.tie and _named(one) for one in _ties(marked, token)):
        return False
    if entry.doer and not any(one.lemma in entry.doer for one in children(marked, token.index, "nsubj", "nsubj:pass")):
        return False
    if entry.among and not any(one.lemma in entry.among for one in marked.tokens):
        return False
    if entry.many and not _several(marked, token):
        return False
    return not entry.toward or _toward(marked, token)


def _ties(marked: Marked, token: Token) -> list[Token]:
    return children(marked, token.index, "obl", "iobj", "nmod")


def _named(token: Token) -> bool:
    return token.pos == "PROPN" or token.feats.get("Animacy") == "Anim"


def _several(marked: Marked, token: Token) -> bool:
    """Whether several do what a verb says: its subject is a plural, or joined."""
    actor = subject(marked, token.index)
    if actor is None or children(marked, token.index, "xcomp"):
        return False
    return actor.feats.get("Number") == "Plur" or bool(children(marked, actor.index, "conj"))


def _toward(marked: Marked, token: Token) -> bool:
    """Whether a verb has a place to which one goes, and no infinitive of what one is about to do."""
    below = children(marked, token.index)
    bound = any(slot(marked, one) in ("в", "на") and one.feats.get("Case") == "Acc" and one.pos == "PROPN"
                for one in below)  # fmt: skip
    return bound and all(one.feats.get("VerbForm") != "Inf" for one in below)


def _turns(marked: Marked, token: Token, posts: frozenset[str]) -> bool:
    """Whether a verb says that somebody comes to hold a post ("станет послом"), not as an aside ("став послом")."""
    aside = token.feats.get("VerbForm") == "Conv"
    return not aside and any(
        (one.feats.get("Case") == "Ins" or one.rel == "xcomp") and one.lemma in posts
        for one in children(marked, token.index)
    )


def _nominative_before(marked: Marked, token: Token) -> list[Token]:
    """The noun in the nominative right before a passive, where the parse has tied it to another verb."""
    for one in reversed(marked.tokens[max(0, token.index - 5) : token.index]):
        if one.pos in ("NOUN", "PROPN") and one.feats.get("Case") == "Nom":
            return [one]
        if one.pos not in ("AUX", "ADV", "PART"):
            return []
    return []


def _shared(marked: Marked, token: Token) -> list[Token]:
    """The subject that a passive shares with the verb to which it is joined: "встретится с А. и будет принят Б."."""
    found = subject(marked, token.index) if token.rel == "conj" else None
    return [found] if found is not None and found.feats.get("Case") == "Nom" else []


def _accusative_after(marked: Marked, token: Token) -> list[Token]:
    """The noun in the accusative right after a finite verb, where the parse has tied it to another word."""
    if token.feats.get("VerbForm") != "Fin" or token.feats.get("Voice") == "Mid":
        return []
    for one in marked.tokens[token.index + 1 : token.index + 4]:
        if one.pos in ("NOUN", "PROPN"):
            free = one.head != token.index and one.feats.get("Case") == "Acc" and not preposition(marked, one.index)
            return [one] if free else []
        if one.pos not in ("ADJ", "DET", "NUM"):
            return []
    return []


def _accusative_subjects(marked: Marked, token: Token) -> list[Token]:
    """Objects that the parse took for a second subject: "министр посетил Каир"."""
    subjects = children(marked, token.index, "nsubj")
    return [one for one in subjects if len(subjects) > 1 and one.feats.get("Case") == "Acc"]


def objects_of(marked: Marked, token: Token) -> list[Token]:
    """What a verb acts upon: its direct object, or the subject of a passive, or the noun of a participle."""
    passive = token.feats.get("Voice") == "Pass"
    described_by = passive and token.feats.get("Variant") != "Short" and token.rel in ("acl", "amod")
    found = children(
        marked, token.index, *(() if described_by else ("obj",)), "nsubj:pass", *(("nsubj",) if passive else ())
    )
    if not passive:
        found += _accusative_subjects(marked, token)
    if not found and passive and token.rel == "acl" and token.head >= 0:
        found = [described(marked, token)]
    if not found:
        found = (
            _nominative_before(marked, token) or _shared(marked, token) if passive else _accusative_after(marked, token)
        )
    return found + [kid for one in found for kid in children(marked, one.index, "conj") if not is_verb(kid)]
