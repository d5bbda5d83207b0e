"""What follows the head of an office: "иностранных дел", "по внешнеполитическим вопросам", the country."""

from collections.abc import Callable, Mapping

from letopis.model.marked import Marked, Token
from letopis.reading.offices.asides import a_country, around_a_name, attached, bracketed, commanded, place_named
from letopis.reading.offices.lexicon import Head, office_words
from letopis.reading.offices.matters import further_matter, matter
from letopis.reading.offices.site import NOUNS, Complements, Site, genitive
from letopis.reading.people.landmarks import Landmarks

_OPENING, _CLOSING = {"«", '"', "“", "„"}, {"»", '"', "”", "“"}

#: What names a country after an office; after "король" its people, too ("король бельгийцев").
_NAMED = ("country", "adjective")
_COUNTRIES = {"state": (*_NAMED, "demonym")}

Reader = Callable[[Site, Complements], bool]


def read_complements(
    marked: Marked, landmarks: Landmarks, named: Mapping[int, int], at: int, head: Head
) -> Complements:
    """The complements of the head at a token: each reader takes what it knows, until none does."""
    site = Site(marked, landmarks, named, at, head, marked.sentence_of(marked.tokens[at]).last)
    found = Complements(at + 1)
    while found.last < site.end and any(reader(site, found) for reader in READERS):
        pass
    return found


def own_holder(site: Site, found: Complements) -> bool:
    """The person whose aide is meant: "пресс-секретарь президента России Владимира Путина"."""
    end = site.named.get(found.last)
    token = site.token(found.last)
    if end is None or token is None or site.head.kind not in ("aide", "chief", "envoy") or found.holder is not None:
        return False
    if token.feats.get("Case") != "Gen" or (
        site.marked.tokens[site.at].feats.get("Case") == "Gen" and end not in site.named
    ):
        return False
    if not found.words or found.words[-1].lemma not in office_words().heads:
        return False
    found.holder, found.last, found.closed = found.last, end, True
    return True


def country(site: Site, found: Complements) -> bool:
    """The country, as a name or an adjective of the complement ("главы российского МИД")."""
    landmark = site.landmarks.starting(found.last)
    if landmark is None or found.last in site.named or landmark.kind not in _COUNTRIES.get(site.head.kind, _NAMED):
        return False
    tokens = site.marked.tokens[landmark.first : landmark.last]
    token = tokens[-1]
    if landmark.kind == "adjective":
        if found.closed or token.feats.get("Case") not in ("Gen", None) or not _noun_follows(site, landmark.last):
            return False
    elif (found.found and found.closed) or not (any(map(genitive, tokens)) or landmark.last in site.named):
        return False
    found.found += landmark.codes
    found.last, found.closed = landmark.last, found.closed or landmark.kind == "country"
    return True


def _noun_follows(site: Site, index: int) -> bool:
    token = site.token(index)
    return token is not None and index not in site.named and genitive(token)


def state_form(site: Site, found: Complements) -> bool:
    """The country in its solemn form, whose last name may stand uninflected: "Исламской Республики Пакистан"."""
    at = found.last
    while (token := site.token(at)) is not None and token.pos == "ADJ" and token.text[0].isupper():
        at += 1
    landmark = site.landmarks.starting(at + 1)
    if token is None or token.lemma not in office_words().states or landmark is None or landmark.kind != "country":
        return False
    found.found += landmark.codes
    found.last, found.closed = landmark.last, True
    return True


def another_country(site: Site, found: Complements) -> bool:
    """The next of several countries: "главы МИД Казахстана, Китая и России"."""
    token = site.token(found.last)
    if not site.plural or not found.found or token is None or token.text not in (",", "и", "а"):
        return False
    start = found.last + 1 + (token.text == "," and site.text(found.last + 1) == "и")
    landmark = site.landmarks.starting(start)
    if landmark is None or landmark.kind != "country" or start in site.named:
        return False
    if not genitive(site.marked.tokens[landmark.last - 1]):
        return False
    found.found += landmark.codes
    found.last = landmark.last
    return True


def organization(site: Site, found: Complements) -> bool:
    """An organisation of states, or a seat of government that stands for it."""
    landmark = site.landmarks.starting(found.last)
    if (
        landmark is None
        or found.closed
        or landmark.kind not in ("organization", "government seat", "region", "city", "capital")
    ):
        return False
    tokens = site.marked.tokens[landmark.first : landmark.last]
    if not genitive(tokens[-1]) or landmark.first in site.named:
        return False
    if landmark.entry.category == "international" and not landmark.codes:
        found.organization, found.closed = landmark, True
    elif (
        landmark.kind == "organization" and landmark.codes == ("EU",) and len(tokens) == 1 and tokens[0].text.isupper()
    ):
        found.found += landmark.codes
    else:
        found.words += tokens
        found.found += landmark.codes if landmark.kind != "organization" or landmark.codes else ()
    found.institution, found.last = True, landmark.last
    return True


def domain(site: Site, found: Complements) -> bool:
    """A word in the genitive: "иностранных дел", "комитета Сената"; it decides whether the office is public."""
    token = site.token(found.last)
    if token is None or found.closed or found.last in site.named or not genitive(token):
        return False
    words = office_words()
    named = site.landmarks.at(found.last) is None and words.shapes.fullmatch(token.text) is not None
    known = named or token.lemma in words.institutions or token.lemma in words.private or token.lemma in words.domains
    if token.pos not in (*NOUNS, "ADJ") and not known:
        return False
    if token.lemma in words.status and _adjective_of_known(site, found.last):
        found.last += 2 if found.words else 1
        return True
    if site.head.kind == "state" and not known and not _adjective_of_known(site, found.last):
        return False
    if token.lemma in words.heads and found.words and found.words[-1].lemma in words.heads and token.pos == "NOUN":
        return False
    public = token.lemma in words.institutions or _of_the_state(token, found)
    found.words.append(token)
    found.institution |= named or public
    found.private |= token.lemma in words.private and not found.institution and site.head.kind != "ministry"
    found.last += 1
    return True


def _of_the_state(token: Token, found: Complements) -> bool:
    """Whether an adjective makes a bank or a group a public one: "Государственного банка", "парламентской группы"."""
    kinds = {"банк": "banks", "группа": "groups"}
    return token.lemma in kinds and any(
        word.lemma in office_words().beside[kinds[token.lemma]] for word in found.words[-2:]
    )


def _adjective_of_known(site: Site, index: int) -> bool:
    token, following = site.token(index), site.token(index + 1)
    words = office_words()
    return (
        token is not None
        and token.pos == "ADJ"
        and following is not None
        and (following.lemma in words.institutions or following.lemma in words.private)
    )


def further_domain(site: Site, found: Complements) -> bool:
    """More of the same after "и" or a comma: "промышленности и торговли"."""
    token, following = site.token(found.last), site.token(found.last + 1)
    if token is None or following is None or token.text not in ("и", ",") or not found.words or found.closed:
        return False
    if not genitive(following) or following.lemma not in office_words().domains or found.last + 1 in site.named:
        return False
    if token.text == "," and not _enumeration_ends(site, found.last + 1):
        return False
    found.words += [token, following]
    found.last += 2
    return True


def _enumeration_ends(site: Site, index: int) -> bool:
    """Whether an enumeration of genitives reaches its "и"."""
    for at in range(index, min(index + 5, site.end)):
        token = site.marked.tokens[at]
        if token.text == "и":
            return True
        if token.text != "," and not genitive(token):
            return False
    return False


def quoted_name(site: Site, found: Complements) -> bool:
    """A name in quotation marks after the kind of body it names: "фракции «Единство»"."""
    token = site.token(found.last)
    if token is None or token.text not in _OPENING or not found.words or found.closed:
        return False
    for at in range(found.last + 1, min(found.last + 8, site.end)):
        if site.marked.tokens[at].text in _CLOSING:
            found.words += site.marked.tokens[found.last : at + 1]
            found.last, found.closed = at + 1, True
            return True
    return False


def abroad(site: Site, found: Complements) -> bool:
    """ "за рубежом" in the name of a ministry."""
    if not found.words or found.closed or (site.text(found.last), site.text(found.last + 1)) != ("за", "рубежом"):
        return False
    found.words += site.marked.tokens[found.last : found.last + 2]
    found.last += 2
    return True


def faction(site: Site, found: Complements) -> bool:
    """Whom a member of parliament stands for: "депутат от оппозиции"; it is no part of the office's name."""
    if (
        not (site.head.kind == "member" or site.head.position == "член")
        or site.text(found.last) != "от"
        or found.last + 1 in site.named
    ):
        return False
    at = found.last + 1
    while at < site.end and at not in site.named and site.case(at) == "Gen":
        at += 1
    if at == found.last + 1:
        return False
    found.last, found.closed = at, True
    return True


def post(site: Site, found: Complements) -> bool:
    """Where an envoy serves: "в Казахстане", "при ООН"; it is not whom he serves."""
    token = site.token(found.last)
    if token is None or site.head.kind not in ("envoy", "aide") or token.lemma not in ("в", "во", "на", "при", "за"):
        return False
    start = found.last + 1
    landmark = site.landmarks.starting(start)
    following = site.token(start)
    if following is None or start in site.named:
        return False
    if landmark is not None and landmark.kind != "adjective":
        end = landmark.last
    elif (following.pos == "PROPN" and token.lemma != "за" and following.text[0].isupper()) or (
        following.lemma == "дело" and site.head.position == "поверенный"
    ):
        end = start + 1
    else:
        return False
    if (token.lemma == "при" and site.head.position != "посол") or following.lemma == "дело":
        found.words += site.marked.tokens[found.last : end]
    found.host += landmark.codes if landmark is not None else ()
    found.last, found.closed = end, following.lemma != "дело"
    found.institution |= token.lemma == "при"
    return True


def another_post(site: Site, found: Complements) -> bool:
    """A second country where an envoy serves: "в Уругвае и Чили"."""
    token = site.token(found.last)
    if token is None or token.text != "и" or site.head.kind != "envoy" or not found.closed:
        return False
    landmark = site.landmarks.starting(found.last + 1)
    if landmark is None or landmark.kind != "country" or site.marked.tokens[landmark.first].feats.get("Case") != "Loc":
        return False
    found.host += landmark.codes
    found.last = landmark.last
    return True


#: In the order in which they are asked.
READERS: tuple[Reader, ...] = (
    own_holder, bracketed, a_country, commanded, state_form, another_country, country, organization, place_named,
    domain, further_domain, quoted_name, abroad,
    matter, further_matter, faction, post, another_post, attached, around_a_name,
)  # fmt: skip
