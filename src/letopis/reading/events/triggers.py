"""The words of a text that may tell an event, by the lexicon."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from letopis.knowledge import lexicon
from letopis.model.facts import EventKind
from letopis.model.marked import Marked, Token
from letopis.reading.events.frames import fits
from letopis.reading.events.grammar import children, clause, foremost, is_verb, phrase, preposition, subject
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
    if not path and verb is not None and _describes(marked, verb, token):
        verb = next((one for one in marked.tokens[token.index + 1 : marked.sentence_of(token).last]
                     if one.feats.get("VerbForm") == "Fin"), verb)  # fmt: skip
    if not path and verb is not None:
        verb = _participle_before(marked, words, token, verb)
    if not path:
        verb = _verb_after(marked, token) or _told_before(marked, token, verb) or verb
    journey = _journey_before(marked, words, token)
    path, verb = (path, verb) if journey is None else ((), journey)
    near = _near(marked, token, verb)
    far = near | {one.lemma for one in _after(marked, token)}
    own = {one.lemma for one in children(marked, token.index)}
    for entry in entries:
        if (entry.own and not entry.own & own) or (entry.bare and (verb is not None or token.rel != "root")):
            continue
        if (not entry.needs or entry.needs & far) and not entry.avoid & near:
            top = foremost(marked, path[-1] if path else token)
            yield Trigger(token, entry, entry.kind, path, top, verb, clauses_of(marked, token))
            return


def _describes(marked: Marked, verb: Token, token: Token) -> bool:
    """Whether the verb above a noun is a participle that says more of it: "на открывшемся в Каире форуме"."""
    return verb.feats.get("VerbForm") == "Part" and verb.index < token.index and _agree(verb, token)


def _told_before(marked: Marked, token: Token, verb: Token | None) -> Token | None:
    """The short participle of a noun that the parse ties to the next clause: "визит перенесён, стало известно"."""
    if verb is None or token.rel != "nsubj":
        return None
    for one in marked.tokens[token.index + 1 : verb.index]:
        short = one.feats.get("VerbForm") == "Part" and one.feats.get("Variant") == "Short"
        agrees = all(one.feats.get(key) in (None, token.feats.get(key)) for key in ("Gender", "Number"))
        if short and agrees and one.rel == "root" and not children(marked, one.index, "nsubj", "nsubj:pass"):
            return one
    return None


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
    found += [one for one in _happening(marked, token) if one not in found]
    return (*found, *(one for one in _participles_before(marked, token) if one not in found))


def _happening(marked: Marked, token: Token) -> Iterator[Token]:
    """The verb of a "который …" clause that tells when something happens, hung on a name within the noun's phrase.

    "визит президента Анны Петрич, который ожидается весной": only what happens is expected, takes place or is put off.
    """
    inside = phrase(marked, token.index)
    last = max((one.index for one in inside), default=token.index)
    if last + 2 >= len(marked.tokens) or marked.tokens[last + 1].text != ",":
        return
    which = marked.tokens[last + 2]
    verb = marked.tokens[which.head] if which.lemma == "который" and which.head >= 0 else None
    agree = all(which.feats.get(key) == token.feats.get(key) for key in ("Gender", "Number"))
    subject = which.rel in ("nsubj", "nsubj:pass")
    if (
        verb is not None
        and subject
        and agree
        and verb.head in {one.index for one in inside}
        and verb.lemma in _coming()
    ):
        yield verb


@lru_cache(maxsize=1)
def _coming() -> frozenset[str]:
    """The verbs that only what happens is the subject of."""
    return frozenset(lexicon("events/status")["coming"]["verbs"])


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
    return next((found for suffix, found in _by_suffix(words) if token.lemma.endswith(suffix)), ())


@lru_cache(maxsize=4)
def _by_suffix(words: Lexicon) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
    """The entries of nouns that are known by how they end."""
    return tuple((found[0].suffix, found) for found in words.nouns.values() if found[0].suffix)


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
        if fits(marked, entry, token, lemmas, heads):
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
