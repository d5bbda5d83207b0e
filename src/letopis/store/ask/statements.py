"""What people said: their words as the page gives them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sqlalchemy import Connection, select

from letopis.store.ask.evidence import Evidence, plain_of, shown
from letopis.store.ask.facets import claims_of
from letopis.store.building.stored import Numbered, claims_numbered
from letopis.store.dialect import pieces
from letopis.store.schema import readings


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said: `direct` in his own words, `via` through whom or which channel, and where it stands."""

    speaker: str
    kind: Literal["direct", "indirect"]
    words: str
    via: str | None
    evidence: Evidence


def statements(
    connection: Connection, speakers: Iterable[str], as_of: date | None = None, limit: int = 10
) -> Sequence[Said]:
    """The latest statements that name one of some units (speakers, or through whom), the newest first."""
    return _told(connection, claims_of(connection, "statement", [[f"u:{unit}" for unit in speakers]], as_of, limit))


def told_in(connection: Connection, numbers: Sequence[int]) -> Sequence[Said]:
    """What claims of statements with these numbers say, in that order."""
    found = {one.n: one for one in claims_numbered(connection, numbers)}
    return _told(connection, [found[number] for number in numbers])


def _told(connection: Connection, found: Sequence[Numbered]) -> Sequence[Said]:
    texts = _texts(connection, {one.version for one in found})
    return [_said(one, texts[one.version]) for one in found]


def _said(one: Numbered, text: str) -> Said:
    value = one.claim.value
    via = value.get("via")
    return Said(
        speaker=value["speaker"]["name"],
        kind=value["kind"],
        words=" ".join(text[value["start"] : value["end"]].split()),
        via=via["name"] if via else None,
        evidence=shown(one.claim.id, one.claim.source, one.claim.written),
    )


def _texts(connection: Connection, versions: Iterable[int]) -> Mapping[int, str]:
    """The text of each version's article; the rest of its reading is not looked at."""
    found: dict[int, str] = {}
    for piece in pieces(sorted(versions)):
        chosen = select(readings.c.version, readings.c.body).where(readings.c.version.in_(piece), readings.c.current)
        for row in connection.execute(chosen):
            found[row.version] = plain_of(row.body)["text"]
    return found
