"""People and offices: who is named, which office each holds, and what every phrase refers to."""

from letopis.model.facts import Entity, EntityType, Mention
from letopis.model.marked import Marked, NameType
from letopis.reading.cast import Cast, Reference

_TYPES: dict[NameType, EntityType] = {
    NameType.PERSON: "person",
    NameType.PLACE: "place",
    NameType.ORGANIZATION: "organization",
}


def find_cast(marked: Marked) -> Cast:
    """The cast of a document (a first cut: names by their lemmas, no offices)."""
    entities: dict[tuple[str, EntityType], Entity] = {}
    mentions, references = [], []
    for name in marked.names:
        lemmas = " ".join(token.lemma.capitalize() for token in marked.tokens[name.first : name.last])
        kind = _TYPES[name.type]
        entity = entities.setdefault((lemmas, kind), Entity(f"e{len(entities) + 1}", kind, lemmas))
        mentions.append(Mention(kind, name.start, name.end, lemmas, entity.id))
        references.append(Reference(name.start, name.end, name.first, (entity.id,), "name", "names.tagger"))
    return Cast(tuple(entities.values()), tuple(mentions), tuple(references))
