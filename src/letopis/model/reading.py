"""The reading: all that one document says, and its JSON form (`docs/reading-format.md`)."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from typing import Any

from letopis.model.article import Article
from letopis.model.facts import Document, Entity, Event, Figure, Mention, Office, Plan, Statement
from letopis.model.span import Span
from letopis.model.when import When


@dataclass(frozen=True, slots=True)
class Reading:
    """An article and its facts. Ids are those of this reading alone: `e1` an entity, `v1` an event."""

    article: Article
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    offices: tuple[Office, ...] = ()
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    documents: tuple[Document, ...] = ()
    figures: tuple[Figure, ...] = ()
    plans: tuple[Plan, ...] = ()

    def entity(self, identity: str) -> Entity:
        """The entity with an id; raises KeyError where there is none."""
        for one in self.entities:
            if one.id == identity:
                return one
        raise KeyError(identity)

    def to_json(self) -> dict[str, Any]:
        """The reading as the JSON object of the reading format, ready for `json.dumps`."""
        article = self.article
        head: dict[str, Any] = {
            "source": article.source,
            "url": article.url,
            "language": article.language,
            "outlet": article.outlet,
            "title": article.title,
            "published": _plain(article.published),
            "published_basis": _plain(article.published_basis),
            "zone": article.zone,
            "agencies": list(article.agencies),
            "notices": [str(notice) for notice in article.notices],
            "text": article.text,
            "blocks": [_plain(block) for block in article.blocks],
        }
        facts = {one.name: _plain(getattr(self, one.name)) for one in fields(self) if one.name != "article"}
        return head | facts


def _plain(value: Any) -> Any:
    """A record as plain JSON: dates as EDTF text, spans as pairs, enumerations as their words."""
    if isinstance(value, When):
        return value.edtf
    if isinstance(value, Span):
        return list(value)
    if isinstance(value, StrEnum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, (tuple, list)):
        return [_plain(one) for one in value]
    return value
