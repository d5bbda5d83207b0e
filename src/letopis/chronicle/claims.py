"""Claims: what one version of one page says, told by itself, without the ids of its reading.

A claim is what the chronicle keeps; entities, merged events, offices and the states of plans are views over claims
and judgements. The form follows the statements of FollowTheMoney and nomenklatura.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import Any, Literal, get_args

from letopis.chronicle.figures.whose import whose
from letopis.chronicle.offices.dated import dated
from letopis.chronicle.who.units import Unit, units
from letopis.model.facts import Figure, Participant
from letopis.model.reading import Reading
from letopis.model.span import Span
from letopis.model.when import When

ClaimKind = Literal["office", "event", "statement", "document", "figure", "plan"]
KINDS: tuple[ClaimKind, ...] = get_args(ClaimKind)

_IDENTITY = 10  # bytes: at a hundred million claims, two alike are less likely than one in ten thousand millions


@dataclass(frozen=True, slots=True)
class Source:
    """A version of a page, as the chronicle cites it.

    `page` is the path or address as given, `version` the digest of what was received, `known` the last day on which
    it may have been published: what it says counts from then on. None where nobody knows.
    """

    page: str
    version: str
    outlet: str | None = None
    title: str | None = None
    known: date | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that a version of a page says.

    `id` is the hash of all the rest but `local`, `written` and the source's outlet, title and day. `local` is the
    reading's id of it (`v1`), `written` the words of its first evidence, `value` the fact's fields in JSON form, with
    each entity's id replaced by a party: {"unit", "type", "name", "wikidata", "country"} (absent where unknown). A
    figure's has `parties`, too: the countries whose it is.
    """

    id: str
    kind: ClaimKind
    source: Source
    local: str
    written: str
    value: Mapping[str, Any]
    rule: str
    evidence: tuple[Span, ...]


def source(reading: Reading, version: str) -> Source:
    """The source that a reading's claims cite."""
    article = reading.article
    return Source(article.source, version, article.outlet, article.title, known(article.published))


def known(published: When | None) -> date | None:
    """The last day on which a page with this date of publication may have come out."""
    return None if published is None else published.latest


def claims(reading: Reading, version: str) -> tuple[Claim, ...]:
    """All claims of a reading, in its order; equal ones once. `version` is the digest of the page's content."""
    told = _Told(reading)
    cited = source(reading, version)
    made: dict[str, Claim] = {}
    for kind, local, fact in _facts(reading):
        value = told.value(fact)
        evidence = tuple(fact.evidence)
        identity = _identity(cited, kind, value, fact.rule, evidence)
        written = evidence[0].of(reading.article.text) if evidence else ""
        made.setdefault(identity, Claim(identity, kind, cited, local, written, value, fact.rule, evidence))
    return tuple(made.values())


def _facts(reading: Reading) -> Iterator[tuple[ClaimKind, str, Any]]:
    """Each fact with its kind and its id in the reading; what has none there is numbered (`plan2`)."""
    for event in reading.events:
        yield "event", event.id, event
    lists: dict[ClaimKind, tuple[Any, ...]] = {
        "office": dated(reading),
        "statement": reading.statements,
        "document": reading.documents,
        "figure": reading.figures,
        "plan": reading.plans,
    }
    for kind, facts in lists.items():
        for number, fact in enumerate(facts, 1):
            yield kind, f"{kind}{number}", fact


class _Told:
    """Facts of a reading in words of their own."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._units = units(reading)

    def value(self, fact: Any) -> dict[str, Any]:
        """The fields of a fact that say something, in JSON form, with parties for entities."""
        plain: dict[str, Any] = {}
        for name in fact.__slots__:
            if name in ("id", "evidence", "rule"):
                continue
            value = getattr(fact, name)
            if value is None or value == () or value is False:
                continue
            plain[name] = self._plain(name, value)
        of = whose(fact, self._reading) if isinstance(fact, Figure) else ()
        return plain | {"parties": [self._party(one) for one in of]} if of else plain

    def _plain(self, name: str, value: Any) -> Any:
        if isinstance(value, When):
            return value.edtf
        if name == "participants":
            return [self._participant(one) for one in value]
        if name in ("parties", "by"):
            return [self._party(one) for one in value]
        if name in ("place", "invited_by", "person", "organization", "speaker", "via"):
            return self._party(value)
        return list(value) if isinstance(value, tuple) else value

    def _participant(self, one: Participant) -> dict[str, Any]:
        return {**self._party(one.entity), "role": one.role}

    def _party(self, identity: str) -> dict[str, Any]:
        unit = self._units.get(identity)
        return {"name": identity} if unit is None else unit.party()


def _identity(cited: Source, kind: str, value: Mapping[str, Any], rule: str, evidence: tuple[Span, ...]) -> str:
    whole = [cited.page, cited.version, kind, value, rule, evidence]
    plain = json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return blake2b(plain.encode("utf-8", "surrogatepass"), digest_size=_IDENTITY).hexdigest()


__all__ = ["KINDS", "Claim", "ClaimKind", "Source", "Unit", "claims", "known", "source"]
