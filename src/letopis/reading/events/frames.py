"""Whether a verb stands in the frame in which it tells an event, as its entry in the lexicon describes it."""

from letopis.model.marked import Marked, Token
from letopis.reading.events.grammar import children, preposition, slot, subject
from letopis.reading.events.lexicon import Entry
from letopis.reading.events.objects import objects_of


def fits(marked: Marked, entry: Entry, token: Token, lemmas: set[str], heads: set[str]) -> bool:
    """Whether a verb has what its entry asks for: `lemmas` are the words of its clause, `heads` its dependents'."""
    if entry.avoid & heads or (entry.phrase and not entry.phrase & lemmas):
        return False
    if entry.into and not _turns(marked, token, entry.into):
        return False
    if entry.under and not any(marked.tokens[i].lemma in entry.under for i in _above(marked, token)):
        return False
    if not _shaped(marked, entry, token):
        return False
    if not entry.object:
        return True
    objects = {one.lemma for one in objects_of(marked, token)}
    if token.lemma.endswith("ся"):  # "откроется посольство"
        objects |= {one.lemma for one in children(marked, token.index, "nsubj")}
    objects |= {one.lemma for one in children(marked, token.index, "obl", "nsubj") if _measured(marked, one)}
    if children(marked, token.index, "obj"):  # "санкции ввел Евросоюз", with the two confused
        objects |= {one.lemma for one in children(marked, token.index, "nsubj") if one.feats.get("Animacy") == "Inan"}
    return bool(entry.object & objects) or (entry.kind == "signing" and _paper(marked, entry, token))


def _paper(marked: Marked, entry: Entry, token: Token) -> bool:
    """Whether a pronoun stands for a paper of the sentence before or of this one: "договор …. Его подписали в мае"."""
    here = marked.sentence_of(token).index
    start = marked.sentences[max(0, here - 1)].first
    for one in objects_of(marked, token):
        if one.pos == "PRON" and one.lemma in ("он", "она", "оно", "они"):
            before = marked.tokens[start : one.index]
            return any(noun.lemma in entry.object and _agree(noun, one) for noun in before)
    return False


def _agree(noun: Token, pronoun: Token) -> bool:
    keys = ("Number",) if pronoun.feats.get("Number") == "Plur" else ("Gender", "Number")
    return all(pronoun.feats.get(key) in (None, noun.feats.get(key)) for key in keys)


def _above(marked: Marked, token: Token) -> list[int]:
    """The words that a verb depends on: its head, and the head of a mere "то" ("дали сутки на то, чтобы уехать")."""
    above = list(marked.ancestors(token.index))[:2]
    return above if above and marked.tokens[above[0]].pos in ("PRON", "DET") else above[:1]


def _shaped(marked: Marked, entry: Entry, token: Token) -> bool:
    """Whether a verb has what its entry asks of its dependents, beside their words."""
    if entry.tie and not _tied(marked, entry, token):
        return False
    if entry.doer and not any(one.lemma in entry.doer for one in children(marked, token.index, "nsubj", "nsubj:pass")):
        return False
    if entry.among and not any(one.lemma in entry.among for one in marked.tokens):
        return False
    if entry.many and not _several(marked, token):
        return False
    return not entry.toward or _toward(marked, token)


def _tied(marked: Marked, entry: Entry, token: Token) -> bool:
    """Whether a verb has a dependent of one of the ties of its entry: a name, one of the entry's words, an adverb."""
    if any(one.lemma in entry.tie for one in children(marked, token.index, "advmod")):
        return True
    return any(slot(marked, one) in entry.tie and (_named(one) or one.lemma in entry.phrase)
               for one in _ties(marked, token))  # fmt: skip


def _measured(marked: Marked, token: Token) -> bool:
    """Whether a noun with no preposition is a measure ("провел пять часов") or an object that the parse misses."""
    counted = bool(children(marked, token.index, "nummod", "nummod:gov"))
    missed = token.rel == "obl" and token.feats.get("Case") == "Acc"
    return not preposition(marked, token.index) and (counted or missed)


def _ties(marked: Marked, token: Token) -> list[Token]:
    own = [marked.tokens[token.head]] if token.rel == "cop" and token.head >= 0 else []
    return own + children(marked, token.index, "obl", "iobj", "nmod")


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
    if named_to(marked, token, posts):
        return True
    predicate = [marked.tokens[token.head]] if token.rel == "cop" and token.head >= 0 else []
    return not aside and any(
        (one.feats.get("Case") == "Ins" or one.rel == "xcomp") and one.lemma in posts
        for one in (*predicate, *children(marked, token.index), *_astray(marked, token))
    )


def named_to(marked: Marked, token: Token, posts: frozenset[str]) -> Token | None:
    """Who has come to hold a post whose word, not declined, is parsed as a subject: "замминистра стал А."."""
    if token.lemma != "стать" or token.feats.get("Number") != "Sing" or token.feats.get("VerbForm") != "Fin":
        return None
    subjects = children(marked, token.index, "nsubj")
    post = any(one.lemma in posts and one.index < token.index for one in subjects)
    return next((one for one in subjects if one.pos == "PROPN" and one.index > token.index), None) if post else None


def _astray(marked: Marked, token: Token) -> list[Token]:
    """Nouns in the instrumental before a verb that a parse ties to a name: "вместо А. министром стала Б."."""
    below = [one for kid in children(marked, token.index, "obl") for one in children(marked, kid.index, "nmod")]
    return [one for one in below if one.index < token.index and not preposition(marked, one.index)]
