"""A document as one page tells it."""

from dataclasses import dataclass

from letopis.chronicle.claims import Claim, Source
from letopis.chronicle.parties import Party, parties
from letopis.model.facts import DocumentKind, DocumentStatus
from letopis.model.span import Span
from letopis.model.when import When
from letopis.model.written import when


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """What one page says of a document that states make."""

    id: str
    source: Source
    kind: DocumentKind
    name: str
    status: DocumentStatus
    parties: tuple[Party, ...] = ()
    period: When | None = None
    rule: str = ""
    written: str = ""
    evidence: tuple[Span, ...] = ()
    local: str = ""

    @property
    def countries(self) -> frozenset[str]:
        """The codes of the countries that are parties, or that parties belong to."""
        return frozenset(one.country for one in self.parties if one.country)


def report(claim: Claim) -> DocumentReport:
    """The document that a claim of kind `document` tells."""
    value = claim.value
    return DocumentReport(
        id=claim.id,
        source=claim.source,
        kind=value["kind"],
        name=value["name"],
        status=value["status"],
        parties=parties(value.get("parties")),
        period=when(value.get("period")),
        rule=claim.rule,
        written=claim.written,
        evidence=claim.evidence,
        local=claim.local,
    )
