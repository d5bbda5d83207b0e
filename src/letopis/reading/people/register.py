"""The entities of a document as they are found: one for each key, numbered in the order of the text."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from letopis.knowledge.identifiers import wikidata_of
from letopis.model.facts import Entity, EntityType, Mention
from letopis.model.marked import Marked
from letopis.reading.cast import How, Reference

Key = tuple[str, ...]


@dataclass(slots=True)
class Register:
    """Entities by key, and the mentions and references made of them so far. Lives only while a document is read."""

    marked: Marked
    entities: dict[Key, Entity] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    named: set[Key] = field(default_factory=set)

    def entity(
        self, key: Key, kind: EntityType, name: str, wikidata: str | None = None, country: str | None = None
    ) -> str:
        """The id of the entity with a key, made if it is new."""
        if key not in self.entities:
            self.entities[key] = Entity(f"e{len(self.entities) + 1}", kind, name, wikidata, country)
        return self.entities[key].id

    def identified(self) -> tuple[Entity, ...]:
        """The entities, each with the Wikidata id that its name is known to have."""
        names: dict[str, list[str]] = {}
        for one in self.mentions:
            if one.entity is not None and one.normal is not None and one.type != "person":
                names.setdefault(one.entity, []).append(one.normal)
        return tuple(_identified(one, names.get(one.id, ())) for one in self.entities.values())

    def rename(self, key: Key, name: str) -> None:
        """Give an entity a better name."""
        self.entities[key] = replace(self.entities[key], name=name)

    def mention(self, kind: EntityType, first: int, last: int, normal: str | None, entity: str | None) -> None:
        """Note a mention over tokens `first` to `last` (exclusive)."""
        tokens = self.marked.tokens
        self.mentions.append(Mention(kind, tokens[first].start, tokens[last - 1].end, normal, entity))

    def refer(self, first: int, last: int, head: int, entities: tuple[str, ...], how: How, rule: str) -> None:
        """Note a reference over tokens `first` to `last` (exclusive)."""
        tokens = self.marked.tokens
        self.references.append(Reference(tokens[first].start, tokens[last - 1].end, head, entities, how, rule))


def _identified(entity: Entity, names: Sequence[str]) -> Entity:
    if entity.wikidata is not None:
        return entity
    found = (wikidata_of(entity.type, name) for name in dict.fromkeys((entity.name, *names)))
    return replace(entity, wikidata=next((one for one in found if one is not None), None))


def head_token(marked: Marked, first: int, last: int) -> int:
    """The token of a span whose head lies outside it; the first of several."""
    for token in marked.tokens[first:last]:
        if not first <= token.head < last and token.pos != "PUNCT":
            return token.index
    return first
