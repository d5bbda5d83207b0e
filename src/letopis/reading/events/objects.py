"""What a verb acts upon, also where the parse has tied it to another word."""

from letopis.model.marked import Marked, Token
from letopis.reading.events.grammar import children, described, is_verb, preposition, subject


def objects_of(marked: Marked, token: Token) -> list[Token]:
    """What a verb acts upon: its direct object, or the subject of a passive, or the noun of a participle."""
    passive = token.feats.get("Voice") == "Pass"
    full = passive and token.feats.get("Variant") != "Short" and token.feats.get("Case") is not None
    described_by = full and token.rel in ("acl", "amod", "conj", "appos")
    found = children(
        marked, token.index, *(() if described_by else ("obj",)), "nsubj:pass", *(("nsubj",) if passive else ())
    )
    if not passive:
        found += _accusative_subjects(marked, token)
    if not found and (described_by or (passive and token.rel == "acl")) and token.rel != "amod" and token.head >= 0:
        found = [described(marked, token)]
    if not found:
        found = (
            _nominative_before(marked, token) or _shared(marked, token) if passive else _accusative_after(marked, token)
        )
    return found + [kid for one in found for kid in children(marked, one.index, "conj") if not is_verb(kid)]


def _accusative_subjects(marked: Marked, token: Token) -> list[Token]:
    """Objects that the parse took for a second subject: "министр посетил Каир"."""
    subjects = children(marked, token.index, "nsubj")
    return [one for one in subjects if len(subjects) > 1 and one.feats.get("Case") == "Acc"]


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


def _shared(marked: Marked, token: Token) -> list[Token]:
    """The subject that a passive shares with the verb to which it is joined: "встретится с А. и будет принят Б."."""
    found = subject(marked, token.index) if token.rel == "conj" or _there(marked, token) else None
    return [found] if found is not None and found.feats.get("Case") == "Nom" else []


def _there(marked: Marked, token: Token) -> bool:
    """Whether a verb tells what happened at a place just named, to whoever came there: "в Каир, где был принят"."""
    where = any(one.lemma in ("где", "куда") for one in children(marked, token.index, "advmod"))
    return token.rel == "acl:relcl" and where


def _nominative_before(marked: Marked, token: Token) -> list[Token]:
    """The noun in the nominative right before a passive, where the parse has tied it to another verb."""
    for one in reversed(marked.tokens[max(0, token.index - 5) : token.index]):
        if one.pos in ("NOUN", "PROPN") and one.feats.get("Case") == "Nom":
            return [one]
        if one.pos not in ("AUX", "ADV", "PART"):
            return []
    return []
