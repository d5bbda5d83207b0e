"""A figure as one page tells it."""

from dataclasses import dataclass

from letopis.chronicle.claims import Claim, Source
from letopis.chronicle.parties import Party, parties
from letopis.model.facts import Bound
from letopis.model.span import Span
from letopis.model.when import When
from letopis.model.written import when


@dataclass(frozen=True, slots=True)
class FigureReport:
    """What one page says of a measure; `parties` are the countries whose it is, as far as the page shows."""

    id: str
    source: Source
    measure: str
    value: float
    bound: Bound
    unit: str
    period: When | None = None
    note: str | None = None
    parties: tuple[Party, ...] = ()
    rule: str = ""
    written: str = ""
    evidence: tuple[Span, ...] = ()
    local: str = ""

    @property
    def countries(self) -> tuple[str, ...]:
        """The codes of the countries whose it is, in alphabetical order."""
        return tuple(sorted({one.country for one in self.parties if one.country}))

    @property
    def ahead(self) -> bool:
        """Whether it tells of a time that was yet to come when the page came out: an aim or a forecast."""
        first, known = self.period.earliest if self.period else None, self.source.known
        return first is not None and known is not None and first > known


def report(claim: Claim) -> FigureReport:
    """The figure that a claim of kind `figure` tells."""
    value = claim.value
    return FigureReport(
        id=claim.id,
        source=claim.source,
        measure=value["measure"],
        value=value["value"],
        bound=value["bound"],
        unit=value["unit"],
        period=when(value.get("period")),
        note=value.get("note"),
        parties=parties(value.get("parties")),
        rule=claim.rule,
        written=claim.written,
        evidence=claim.evidence,
        local=claim.local,
    )
