"""Whom a phrase means as a speaker: by name, office, pronoun, country, or as the one just spoken of."""

from collections.abc import Iterable, Iterator

from letopis.model.marked import Token
from letopis.reading.cast import Reference
from letopis.reading.statements.scene import DASHES, Scene, words

SUBJECTS = ("nsubj", "nsubj:pass")
#: What can speak, by the type of the entity.
_SPEAKS = ("person", "organization", "country")


def speaker_of(scene: Scene, token: Token) -> str | None:
    """The entity that a phrase headed by a token names as a speaker: itself, or the person or body inside it."""
    if token.pos == "PRON":
        return _meant_by_a_pronoun(scene, token)
    direct = spoken_by(scene, [scene.reference(token)])
    if direct is not None:
        return direct
    indexes = sorted(one for one in scene.marked.subtree(token.index) if token.index < one < token.index + 14)
    inside = [found for index in indexes if (found := scene.cast.headed_by(index)) is not None]
    beside = [one for one in inside if one.how == "name" and scene.marked.tokens[one.head].feats.get("Case") == "Nom"]
    person = spoken_by(scene, beside)
    if person is not None and scene.types[person] == "person":
        return person
    if not _is_a_person(token) or token.lemma in words().representatives:
        bodies = [found for found in inside if found.how == "organization"]
        lands = [found for found in inside if found.how == "country"]
        return spoken_by(scene, [*bodies, *lands])
    return _of_a_country(scene, token) or (_person_before(scene, token) if token.lemma not in words().others else None)


def _of_a_country(scene: Scene, token: Token) -> str | None:
    """«белорусский лидер», «её руандийский коллега»: the one person in office of the country named by the adjective."""
    for child in scene.children(token, "amod"):
        nation = scene.cast.headed_by(child.index)
        if nation is not None and nation.how == "nationality" and len(nation.entities) == 1:
            code = scene.cast.entity(nation.entities[0]).country
            offices = [one for one in scene.cast.offices if code and one.country == code]
            people = {one.person for one in offices}
            if token.lemma == "коллега":
                peers = _positions(scene, token)
                people = {one.person for one in offices if any(one.position in peer for peer in peers)} or people
            return people.pop() if len(people) == 1 else None
    return None


def _positions(scene: Scene, token: Token) -> set[str]:
    """The positions of the person whose colleague is meant («её руандийский коллега»)."""
    owner = spoken_by(scene, [scene.cast.headed_by(one.index) for one in scene.children(token, "det", "nmod")])
    return {one.position for one in scene.cast.offices if one.person == owner}


def _meant_by_a_pronoun(scene: Scene, token: Token) -> str | None:
    """Whom «он» means beside a quotation: those whom only the quotation names are not meant, nor the other sex."""
    found = spoken_by(scene, [scene.cast.headed_by(token.index)])
    if (found is not None and scene.types[found] != "person") or token.lemma not in ("он", "она"):
        return found
    gender = token.feats.get("Gender")
    outside = [pair for pair in _people_before(scene, token) if scene.genders.get(pair[0], gender) == gender]
    if found is not None and any(entity == found for entity, _ in outside):
        return found
    subjects = [entity for entity, name in outside if name.rel in SUBJECTS]
    return next(iter(subjects[-1:] or [entity for entity, _ in outside][-1:]), None)


def _people_before(scene: Scene, token: Token, reach: int = 6) -> Iterator[tuple[str, Token]]:
    """The persons named outside direct speech in the sentences before a token, and the heads of their phrases."""
    paragraph = scene.paragraph(token.start)
    spoken = scene.marked.text[paragraph.start : paragraph.end].lstrip()[:1] in DASHES
    last = paragraph.start if spoken else token.start
    at = scene.marked.sentence_at(last) or scene.marked.sentence_of(token)
    first = scene.marked.sentences[max(0, at.index - reach)].start
    for one in scene.cast.references:
        outside = first <= one.start < last and one.head not in scene.quoted
        if outside and len(one.entities) == 1 and scene.types.get(one.entities[0]) == "person":
            yield one.entities[0], scene.marked.tokens[one.head]


def _is_a_person(token: Token) -> bool:
    return token.pos == "NOUN" and token.feats.get("Animacy") == "Anim" and token.feats.get("Number") == "Sing"


def _person_before(scene: Scene, token: Token) -> str | None:
    """Whom a noun such as «депутат» stands for: the one person, or the one subject, named shortly before."""
    found = list(_people_before(scene, token, reach=3))
    for people in ({one for one, _ in found}, {one for one, name in found if name.rel in SUBJECTS}):
        if len(people) == 1:
            return people.pop()
    return None


def owner_of(scene: Scene, token: Token, near: bool = False) -> str | None:
    """Whose words or paper it is: what depends on the noun names him; a pronoun, a body or a person."""
    for child in scene.children(token, "nmod", "det", "flat:name", "appos"):
        if child.feats.get("Case") in ("Gen", "Nom", None) and child.lemma not in ("о", "это"):
            found = spoken_by(scene, [scene.cast.headed_by(child.index)]) or speaker_of(scene, child)
            if found is not None:
                return found
            if child.pos == "NOUN":
                return None
    after = scene.after(token)
    return spoken_by(scene, [scene.cast.at(after.start)]) if near and after is not None else None


def spoken_by(scene: Scene, references: Iterable[Reference | None]) -> str | None:
    """The first single entity that can speak; a country by its adjective does not."""
    for one in references:
        if one is None or len(one.entities) != 1 or one.how in ("nationality", "place"):
            continue
        if scene.types.get(one.entities[0]) in _SPEAKS:
            return one.entities[0]
    return None
