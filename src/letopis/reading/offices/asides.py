"""What stands inside the phrase of an office and is not of its name, or follows it in an unusual case."""

from letopis.reading.offices.lexicon import group_words, office_words
from letopis.reading.offices.site import NOUNS, Complements, Site


def bracketed(site: Site, found: Complements) -> bool:
    """The abbreviation of what was just named: "Национальной администрации (НА)"."""
    short = site.text(found.last + 1)
    if site.text(found.last) != "(" or site.text(found.last + 2) != ")" or not (short.isupper() and 1 < len(short) < 8):
        return False
    found.last += 3
    return True


def a_country(site: Site, found: Complements) -> bool:
    """ "нашей страны", "этого государства": a country that is not named here."""
    token, following = site.token(found.last), site.token(found.last + 1)
    if token is None or following is None or token.pos != "DET" or token.lemma not in office_words().beside["pointing"]:
        return False
    if following.lemma not in group_words()["countries"] or following.feats.get("Number") == "Plur":
        return False
    found.last += 2
    return True


def place_named(site: Site, found: Complements) -> bool:
    """The name of a region, which may stand uninflected: "губернатор штата Сан-Паулу"."""
    token = site.token(found.last)
    if token is None or not found.words or found.words[-1].lemma not in office_words().regions:
        return False
    if not (token.text[0].isupper() and token.pos in ("PROPN", "X")) or found.last in site.named:
        return False
    landmark = site.landmarks.at(found.last)
    found.found += landmark.codes if landmark is not None else ()
    found.words.append(token)
    found.last += 1
    return True


def commanded(site: Site, found: Complements) -> bool:
    """What is commanded or led, in the instrumental: "командующий войсками округа", "заведующий отделом ЦК"."""
    words, at = office_words(), found.last
    while (token := site.token(at)) is not None and token.pos == "ADJ" and site.case(at) == "Ins":
        at += 1
    if (
        token is None
        or found.words
        or not site.head.position.endswith(tuple(words.beside["leading"]))
        or site.case(at) != "Ins"
    ):
        return False
    if token.pos not in NOUNS or at in site.named:
        return False
    found.words += site.marked.tokens[found.last : at + 1]
    found.institution |= site.head.position.endswith("командующий") or token.lemma in words.institutions
    found.private |= not found.institution
    found.last = at + 1
    return True


def attached(site: Site, found: Complements) -> bool:
    """To what a body is attached: "комитета при прокуратуре"; it is no part of the office's name."""
    token, following = site.token(found.last), site.token(found.last + 1)
    if token is None or following is None or token.lemma != "при" or site.head.kind not in ("aide", "chief"):
        return False
    words = office_words()
    if not found.words or following.feats.get("Case") != "Loc" or found.last + 1 in site.named:
        return False
    if following.lemma not in words.institutions and following.lemma not in words.heads:
        return False
    found.last += 2
    return True


def around_a_name(site: Site, found: Complements) -> bool:
    """Where somebody serves, between the office and his name: "полпред президента в округе Иван Рябов"."""
    token = site.token(found.last)
    if token is None or token.lemma not in ("в", "на") or found.last in site.named:
        return False
    at = found.last + 1
    while at < site.end and at not in site.named and site.case(at) == "Loc":
        at += 1
    if at == found.last + 1 or at not in site.named or site.marked.tokens[at - 1].pos != "NOUN":
        return False
    if (
        site.case(at) != "Nom"
        and site.marked.tokens[at - 1].lemma not in office_words().regions | group_words()["countries"]
    ):
        return False  # "в администрации Петрова", "в фильме Петрова"
    found.last, found.closed = at, True
    return True
