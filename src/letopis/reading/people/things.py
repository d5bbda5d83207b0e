"""Countries, organisations and places: their entities, mentions and references."""

from collections.abc import Sequence

from letopis.knowledge import Kind, gazetteer
from letopis.language.russian.inflect import phrase_nominative
from letopis.model.facts import EntityType
from letopis.model.marked import Marked, Name
from letopis.model.text import fold
from letopis.reading.cast import How
from letopis.reading.people.identities import Identities, form_of
from letopis.reading.people.labels import Thing, labelled_things
from letopis.reading.people.landmarks import Landmark, Landmarks
from letopis.reading.people.register import Register, head_token


def add_things(register: Register, landmarks: Landmarks, taken: set[int]) -> None:
    """Enter the countries, organisations and places of a document; `taken` are tokens of persons' names."""
    for landmark in landmarks.found:
        if not taken & {*range(landmark.first, landmark.last)}:
            _add_landmark(register, landmarks, landmark)
    pairs = {
        name.first for name in register.marked.names if _free(landmarks, name, taken) and _add_pair(register, name)
    }
    _add_labelled(register, list(labelled_things(register.marked, landmarks, taken | pairs)))
    _add_dateline(register)


def _free(landmarks: Landmarks, name: Name, taken: set[int]) -> bool:
    return not any(at in taken or landmarks.at(at) for at in range(name.first, name.last))


def _add_dateline(register: Register) -> None:
    """The city of an agency's dateline, a place of its own even where the story never names it."""
    city = register.marked.article.dateline_place
    hit = gazetteer().longest(fold(city).split()) if city else None
    if city is not None and hit is not None and hit.kind in (Kind.CAPITAL, Kind.CITY):
        country = hit.countries[0] if len(hit.countries) == 1 else None
        register.entity(("place", city.lower()), "place", city, hit.entry.wikidata, country)


def _add_landmark(register: Register, landmarks: Landmarks, landmark: Landmark) -> None:
    kind = landmark.kind
    if kind in ("country", "adjective", "demonym"):
        _add_country(register, landmark)
    elif kind in ("organization", "government seat"):
        _add_organization(register, landmarks, landmark)
    else:
        _add_place(register, landmark)


def _add_country(register: Register, landmark: Landmark) -> None:
    entities = tuple(country_entity(register, code, landmark) for code in landmark.codes)
    if landmark.kind != "country" and not entities:
        return
    head = head_token(register.marked, landmark.first, landmark.last)
    how: How = "country" if landmark.kind == "country" else "nationality"
    register.refer(landmark.first, landmark.last, head, entities, how, f"countries.{landmark.kind}")
    kind: EntityType = "country" if landmark.kind == "country" else "nationality"
    normal = country_name(register.marked, landmark) if landmark.kind == "country" else None
    register.mention(kind, landmark.first, landmark.last, normal, entities[0] if len(entities) == 1 else None)


def country_entity(register: Register, code: str, landmark: Landmark) -> str:
    """The id of a country's entity; its first plain name in the document becomes its name."""
    key = ("country", code)
    usual = canonical_country(code) or landmark.name
    identity = register.entity(key, "country", usual, country_wikidata(code), code)
    if landmark.kind == "country" and landmark.last - landmark.first == 1 and key not in register.named:
        named = country_name(register.marked, landmark)
        if not named[:2].isupper():
            register.rename(key, named)
            register.named.add(key)
    return identity


def canonical_country(code: str) -> str | None:
    """The usual name of a country."""
    try:
        return gazetteer().country(code).name
    except KeyError:
        return None


def country_wikidata(code: str) -> str | None:
    """The Wikidata id of a country, where it is known."""
    try:
        return gazetteer().country(code).wikidata
    except KeyError:
        return None


def country_name(marked: Marked, landmark: Landmark) -> str:
    """A country's name as written, in the nominative."""
    tokens = marked.tokens[landmark.first : landmark.last]
    if len(tokens) == 1 and tokens[0].text[:2].isupper() and len(tokens[0].text) < 5:
        return tokens[0].text
    return known_name(marked, landmark)


def known_name(marked: Marked, landmark: Landmark) -> str:
    """The nominative of a known name; as written where the text has it so, its first letter as small as in the text."""
    start, end = marked.tokens[landmark.first].start, marked.tokens[landmark.last - 1].end
    text, name = marked.text[start:end], landmark.written
    if not name:
        return phrase_nominative(marked.tokens[landmark.first : landmark.last])
    if text.replace("ё", "е") == name.replace("ё", "е"):
        return text
    return name[:1].lower() + name[1:] if text[:1].islower() else name


def _add_organization(register: Register, landmarks: Landmarks, landmark: Landmark) -> None:
    """An organisation; a ministry or parliament takes the country that follows or leads into its name."""
    marked, generic = register.marked, landmark.entry.generic
    following = landmarks.starting(landmark.last) if generic else None
    last = following.last if following and following.kind == "country" else landmark.last
    name = phrase_nominative(marked.tokens[landmark.first : last])
    codes = landmark.codes
    if generic:
        codes = _codes_beside(landmarks, landmark) or _codes_elsewhere(landmarks, landmark)
    key = ("organization", landmark.name, *(codes if generic else ()))
    identity = register.entity(key, "organization", name, landmark.entry.wikidata, codes[0] if codes else None)
    if generic and len(name) > len(register.entities[key].name) and len(name.split()) > 1:
        register.rename(key, name)
    head = head_token(marked, landmark.first, last)
    first = _with_adjective(marked, landmarks, landmark) if generic else landmark.first
    written = name if first == landmark.first else phrase_nominative(marked.tokens[first:last])
    register.mention("organization", first, last, written, identity)
    register.refer(landmark.first, last, head, (identity,), "organization", "organizations.known")


def _with_adjective(marked: Marked, landmarks: Landmarks, landmark: Landmark) -> int:
    """The first token of an institution's name, with the adjective that says whose it is («сербский МИД»)."""
    leading = landmarks.at(landmark.first - 1)
    whose = leading is not None and leading.kind == "adjective" and leading.last == landmark.first
    return leading.first if leading and whose and marked.tokens[landmark.first].text[0].isupper() else landmark.first


def _codes_elsewhere(landmarks: Landmarks, landmark: Landmark) -> tuple[str, ...]:
    """The country of the same institution where the document names that of one country only ("МИД" after "МИД РК")."""
    alike = [one for one in landmarks.found if one.name == landmark.name and one.entry.generic]
    found = {code for one in alike for code in _codes_beside(landmarks, one)}
    return tuple(found) if len(found) == 1 else ()


def _codes_beside(landmarks: Landmarks, landmark: Landmark) -> tuple[str, ...]:
    """The codes of the institution itself, of the country after it, or of the adjective before it."""
    following, leading = landmarks.starting(landmark.last), landmarks.at(landmark.first - 1)
    if landmark.codes or (following and following.kind == "country"):
        return landmark.codes or (following.codes if following else ())
    return leading.codes if leading and leading.kind == "adjective" and leading.last == landmark.first else ()


def _add_place(register: Register, landmark: Landmark) -> None:
    marked = register.marked
    name = known_name(marked, landmark)
    country = landmark.codes[0] if len(landmark.codes) == 1 else None
    identity = register.entity(("place", name.lower()), "place", name, landmark.entry.wikidata, country)
    head = head_token(marked, landmark.first, landmark.last)
    if landmark.kind == "capital" and country and stands_for_government(marked, landmark):
        capital_of = country_entity(register, country, landmark)
        register.refer(landmark.first, landmark.last, head, (capital_of,), "country", "countries.capital")
    else:
        register.refer(landmark.first, landmark.last, head, (identity,), "place", "places.known")
    register.mention("place", landmark.first, landmark.last, name, identity)


def stands_for_government(marked: Marked, landmark: Landmark) -> bool:
    """Whether a capital means the government: it acts ("Москва заявила"), or stands between two ("между X и Y")."""
    head = marked.tokens[head_token(marked, landmark.first, landmark.last)]
    above = marked.tokens[head.head] if head.head >= 0 else None
    if head.rel == "nsubj" and above is not None and above.pos == "VERB" and head.feats.get("Case") == "Nom":
        return True
    before = marked.tokens[landmark.first - 1] if landmark.first else None
    between = before is not None and before.lemma == "между" and head.feats.get("Case") == "Ins"
    return between or _of_two_acting(marked, landmark)


def _of_two_acting(marked: Marked, landmark: Landmark) -> bool:
    """Whether a capital is one of two names that a plural verb follows, whatever the parse: "Москва и Рим решили"."""
    first, last = landmark.first, landmark.last
    second = first > 1 and marked.tokens[first - 1].text == "и"
    start, verb = (first - 2, last) if second else (first, last + 2)
    names = marked.tokens[start : start + 3]
    if verb >= len(marked.tokens) or len(names) < 3 or last - first != 1 or names[1].text != "и":
        return False
    named = all(one.pos == "PROPN" and one.feats.get("Case") == "Nom" for one in (names[0], names[2]))
    acts = marked.tokens[verb].feats
    return named and acts.get("VerbForm") == "Fin" and acts.get("Number") == "Plur"


def _add_labelled(register: Register, things: Sequence[Thing]) -> None:
    """The organisations and places that only the trained tagger knows, with the names of listed ones for the same."""
    marked = register.marked
    identities = _listed(register)
    placed = {(one.type, one.start, one.end) for one in register.mentions}
    for thing in things:
        start, end = marked.tokens[thing.first].start, marked.tokens[thing.last - 1].end
        if (thing.kind, start, end) in placed:
            continue
        form = form_of(marked, thing.kind, thing.first, thing.last)
        key = identities.key(form)
        identity = register.entity(key, thing.kind, form.normal)
        if identities.fullest(key) is form and register.entities[key].wikidata is None:
            register.rename(key, form.normal)
        register.mention(thing.kind, thing.first, thing.last, form.normal, identity)
        if not thing.described:
            head = head_token(marked, thing.first, thing.last)
            register.refer(thing.first, thing.last, head, (identity,), thing.kind, "names.label")


def _listed(register: Register) -> Identities:
    """The names by which the document has organisations and places of the lists."""
    identities = Identities(register.marked)
    keys = {entity.id: key for key, entity in register.entities.items()}
    for one in register.mentions:
        tokens = register.marked.tokens_in(one.start, one.end)
        if one.type in ("organization", "place") and one.entity is not None and tokens:
            form = form_of(register.marked, one.type, tokens[0].index, tokens[-1].index + 1)
            identities.note(form, keys[one.entity])
    return identities


def _add_pair(register: Register, name: Name) -> bool:
    """Two countries joined by a hyphen ("саммит КНДР-США"), each as such; whether it was that."""
    token = register.marked.tokens[name.first]
    parts = token.text.split("-")
    hits = [gazetteer().abbreviation(part) or gazetteer().longest([part.lower()]) for part in parts]
    if name.last - name.first > 1 or len(parts) != 2 or not all(hit and hit.kind is Kind.COUNTRY for hit in hits):
        return False
    entities = []
    for hit in hits:
        if hit is not None:
            entry = hit.entry
            usual = canonical_country(entry.countries[0]) or entry.name
            key = ("country", entry.countries[0])
            entities.append(register.entity(key, "country", usual, entry.wikidata, entry.countries[0]))
    register.refer(name.first, name.last, name.first, tuple(entities), "group", "countries.pair")
    return True
