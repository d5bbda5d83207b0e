"""Small questions to a marked text's syntax: prepositions, subjects, governors, clauses."""

from collections.abc import Iterator

from letopis.model.marked import Marked, Token

VERBAL = frozenset({"VERB", "AUX"})
_CLAUSES = ("acl", "advcl", "ccomp", "parataxis", "csubj", "conj:clause")
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
#: Relations to a verb whose subject is one's own, where one has none.
_SHARING = ("conj", "xcomp", "advcl", "parataxis", "acl:relcl")
_CASES = {"Gen": "gen", "Ins": "ins", "Dat": "dat"}


#: The prepositions that say where something is, or where to.
PLACING = frozenset({"в", "во", "на"})


def children(marked: Marked, index: int, *rels: str) -> list[Token]:
    """The dependents of a token, all or those of some relations."""
    kids = [marked.tokens[i] for i in marked.children[index]]
    return [kid for kid in kids if not rels or kid.rel in rels]


def preposition(marked: Marked, index: int) -> str:
    """The preposition of a noun with its fixed words ("в ходе"), lower case; empty where there is none."""
    for kid in children(marked, index, "case"):
        return " ".join([kid.text.lower(), *(one.text.lower() for one in children(marked, kid.index, "fixed"))])
    return _before_adjectives(marked, index)


def _before_adjectives(marked: Marked, index: int) -> str:
    """The preposition that a parse ties to an adjective of its noun: "с высшим политическим и военным руководством"."""
    for one in reversed(marked.tokens[max(0, index - 6) : index]):
        if one.pos == "ADP" and one.rel == "case" and one.head < index and one.head > one.index:
            return one.text.lower()
        if one.pos not in ("ADJ", "DET", "CCONJ"):
            return ""
    return ""


def slot(marked: Marked, token: Token) -> str:
    """What ties a dependent to its head: its preposition's last word, else its bare case, else `gen`."""
    prep = preposition(marked, token.index)
    if prep:
        return prep.split()[-1]
    return _CASES.get(token.feats.get("Case", ""), "gen")


def is_verb(token: Token) -> bool:
    """Whether a token is a verb in any form, or a short participle or adjective that governs as one."""
    return token.pos in VERBAL or (token.pos == "ADJ" and token.feats.get("Variant") == "Short")


def is_passive(token: Token) -> bool:
    """Whether a verb form is a passive participle; taggers call reflexives ("направляется") and others passive, too."""
    return token.feats.get("Voice") == "Pass" and token.feats.get("VerbForm", "Part") == "Part"


def subject(marked: Marked, index: int) -> Token | None:
    """The subject of a verb: its own, or that of the verb that it is joined to or depends on."""
    seen: set[int] = set()
    first = index
    while index not in seen:
        seen.add(index)
        own = children(marked, index, *_SUBJECTS)
        if own:
            found = _nominative(own)
            return _antecedent(marked, found) if index == first or _may_share(marked, first, found) else None
        token = marked.tokens[index]
        if token.rel == "cop" and token.head >= 0:
            return next(iter(children(marked, token.head, *_SUBJECTS)), None)
        if token.rel == "acl" and token.head >= 0:
            return described(marked, token)
        if token.rel == "acl:relcl" and (above := _over_a_place(marked, token)) is not None:
            index = above.index
            continue
        if token.rel not in _SHARING or token.head < 0 or not is_verb(marked.tokens[token.head]):
            return None
        index = _joined_before(marked, token)
    return None


def _over_a_place(marked: Marked, verb: Token) -> Token | None:
    """The verb over the place that a clause with "где" says more of: "посетил Каир, где был принят"."""
    where = any(one.lemma in ("где", "куда") for one in children(marked, verb.index, "advmod"))
    return governor(marked, verb.head) if where and verb.head >= 0 else None


def _nominative(subjects: list[Token]) -> Token:
    """Of several subjects that a parse gives a verb the one in the nominative, else the first."""
    return next((one for one in subjects if one.feats.get("Case") == "Nom"), subjects[0])


def _may_share(marked: Marked, index: int, token: Token) -> bool:
    """Whether a verb may have another's subject: "он приехал, и его встретили" tells of others."""
    verb = marked.tokens[index].feats
    plural = verb.get("Number") == "Plur" and verb.get("VerbForm") != "Conv"
    return not (plural and token.feats.get("Number") == "Sing" and not children(marked, token.index, "conj"))


#: Tokens before a participle among which its noun is looked for.
_BEFORE = 10


def described(marked: Marked, token: Token) -> Token:
    """The noun of a participle: its head, or where that does not agree, the last noun before it that does."""
    head = marked.tokens[token.head]
    if token.feats.get("Case") is None or head.feats.get("Case") is None or _agreeing(head, token):
        return head
    before = reversed(marked.tokens[max(0, token.index - _BEFORE) : token.index])
    return next((one for one in before if one.pos in ("NOUN", "PROPN") and _agreeing(one, token)), head)


def _agreeing(noun: Token, token: Token) -> bool:
    keys = ("Number",) if token.feats.get("Number") == "Plur" else ("Number", "Gender")
    mine, own = noun.feats.get("Case"), token.feats.get("Case")
    alike = mine in (None, own) or (mine == "Acc" and own == "Gen" and noun.feats.get("Animacy") == "Anim")
    return alike and all(noun.feats.get(key) in (None, token.feats.get(key)) for key in keys)


def _joined_before(marked: Marked, token: Token) -> int:
    """The verb whose subject a verb without one may share: the last joined to the same head before it, or the head."""
    if token.rel == "conj":
        for one in reversed(children(marked, token.head, "conj")):
            if one.index < token.index and is_verb(one) and children(marked, one.index, *_SUBJECTS):
                return one.index
    return token.head


def _antecedent(marked: Marked, token: Token) -> Token:
    """The noun that a relative pronoun stands for, or the token itself."""
    if token.lemma != "который":
        return token
    for above in marked.ancestors(token.index):
        if marked.tokens[above].rel == "acl:relcl" and marked.tokens[above].head >= 0:
            return marked.tokens[marked.tokens[above].head]
    return token


def foremost(marked: Marked, token: Token) -> Token:
    """The first of the nouns that a noun is joined to, whose place in the sentence it shares: "визит и переговоры"."""
    while token.rel == "conj" and token.head >= 0 and not is_verb(marked.tokens[token.head]):
        token = marked.tokens[token.head]
    return token


def negated(marked: Marked, index: int) -> bool:
    """Whether a word, or its auxiliary, is negated by "не" or "нет"."""
    return any(kid.lemma in ("не", "ни", "нет") for kid in children(marked, index))


def phrase(marked: Marked, index: int) -> list[Token]:
    """The tokens of a noun phrase in the order of the text: the subtree without its clauses."""
    return [marked.tokens[i] for i in sorted(_walk(marked, index))]


def _walk(marked: Marked, index: int) -> Iterator[int]:
    yield index
    for kid in children(marked, index):
        if not kid.rel.startswith(_CLAUSES) and not (kid.rel == "conj" and is_verb(kid)):
            yield from _walk(marked, kid.index)


def clause(marked: Marked, index: int) -> list[Token]:
    """The tokens of a verb's own clause: its subtree without the clauses that depend on it or are joined to it."""
    found = {index}
    for kid in children(marked, index):
        if not kid.rel.startswith(_CLAUSES) and not (kid.rel == "conj" and is_verb(kid)):
            found |= set(_walk(marked, kid.index))
    return [marked.tokens[i] for i in sorted(found)]


def joined(marked: Marked, verb: Token) -> list[Token]:
    """The verbs joined to a verb of which its subject is told on: "был намечен, но отложен", "но его перенесли"."""
    return [one for one in children(marked, verb.index, "conj") if is_verb(one) and not _of_another(marked, one)]


def _of_another(marked: Marked, verb: Token) -> bool:
    own = children(marked, verb.index, *_SUBJECTS, "obj")
    return any(kid.pos not in ("PRON", "DET") for kid in own)


def parted(marked: Marked, one: Token, other: Token) -> bool:
    """Whether a semicolon stands between two words of a sentence, the second in a clause of its own."""
    first, last = sorted((one.index, other.index))
    if all(each.text != ";" for each in marked.tokens[first + 1 : last]):
        return False
    return any(_tells(each) for each in member(marked, other))


def _tells(token: Token) -> bool:
    return is_verb(token) and (token.feats.get("VerbForm") == "Fin" or token.feats.get("Variant") == "Short")


def member(marked: Marked, token: Token) -> list[Token]:
    """The words around one up to the nearest semicolons of its sentence."""
    sentence, first, last = marked.sentence_of(token), token.index, token.index
    while first > sentence.first and marked.tokens[first - 1].text != ";":
        first -= 1
    while last < sentence.last and marked.tokens[last].text != ";":
        last += 1
    return list(marked.tokens[first:last])


def governor(marked: Marked, index: int) -> Token | None:
    """The nearest verb above a token."""
    for above in marked.ancestors(index):
        if is_verb(marked.tokens[above]):
            return marked.tokens[above]
    return None
