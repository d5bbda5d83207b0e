"""What an office is for: "по внешнеполитическим вопросам", "по особым поручениям", "по делам эмигрантов"."""

from letopis.reading.offices.lexicon import office_words
from letopis.reading.offices.site import NOUNS, Complements, Site


def matter(site: Site, found: Complements) -> bool:
    """What an aide or a committee is for: "по внешнеполитическим вопросам"."""
    token, following = site.token(found.last), site.token(found.last + 1)
    if token is None or following is None or token.lemma != "по" or site.head.kind == "member":
        return False
    if site.head.kind == "ministry" and (found.words or following.lemma not in office_words().matters):
        return False
    if site.head.kind == "state" and site.head.position not in office_words().doubled:
        return False
    end = _matter_end(site, found.last + 1)
    nouns = [one.lemma for one in site.marked.tokens[found.last + 1 : end]]
    if end == found.last + 1 or nouns[0] in office_words().not_matters:
        return False
    found.words += site.marked.tokens[found.last : end]
    found.institution |= site.head.kind in ("aide", "envoy") and bool(found.found)
    found.institution |= set(nouns) <= office_words().domains
    found.last = end
    return True


def _matter_end(site: Site, index: int) -> int:
    """The token after the dative phrase at a token, with its genitives."""
    at, seen = index, False
    while (token := site.token(at)) is not None and at not in site.named:
        case, landmark = token.feats.get("Case"), site.landmarks.starting(at)
        if landmark is not None and landmark.kind == "country" and (site.head.kind == "ministry" or _whose(site, at)):
            break
        if seen and site.head.kind == "envoy" and _begins_state(site, at):
            break
        joined = token.text == "и" and seen and site.case(at + 1) == "Dat" and site.text(at + 1)[:1].islower()
        if joined or (
            token.pos in (*NOUNS, "ADJ")
            and (
                case == "Dat"
                or (seen and case == "Gen" and site.text(at)[:1].islower())
                or (seen and site.landmarks.at(at) is not None)
            )
        ):
            seen |= token.pos in NOUNS
            at += 1
            continue
        break
    return at if seen else index


def _whose(site: Site, index: int) -> bool:
    """Whether a country is that whom an envoy serves, not what he is for: "посол по особым поручениям Мали"."""
    return site.head.kind == "envoy" and site.case(index) == "Gen" and site.text(index - 1).islower()


def _begins_state(site: Site, index: int) -> bool:
    """Whether the solemn name of a state begins at a token: "Южно-Африканской Республики", "Республики Мали"."""
    at = index
    while (token := site.token(at)) is not None and token.pos == "ADJ" and token.text[0].isupper():
        at += 1
    if token is None or not token.text[0].isupper():
        return False
    landmark = site.landmarks.at(index)
    return token.lemma in office_words().states or (landmark is not None and landmark.kind == "country")


def further_matter(site: Site, found: Complements) -> bool:
    """What a minister is for besides: "министр иностранных дел и по делам эмигрантов"."""
    if site.head.kind != "ministry" or not found.words or found.closed or site.text(found.last) != "и":
        return False
    following = site.token(found.last + 2)
    if site.text(found.last + 1) != "по" or following is None or following.lemma not in office_words().matters:
        return False
    end = _matter_end(site, found.last + 2)
    if end == found.last + 2:
        return False
    found.words += site.marked.tokens[found.last : end]
    found.last = end
    return True
