"""A plan as one page tells it."""

from dataclasses import dataclass

from letopis.chronicle.claims import Claim, Source
from letopis.chronicle.parties import Party, parties
from letopis.model.facts import PlanStatus
from letopis.model.span import Span
from letopis.model.when import When
from letopis.model.written import when


@dataclass(frozen=True, slots=True)
class PlanReport:
    """What one page says is to be done; `event` is the reading's id (`v1`) of the event that it is tied to."""

    id: str
    source: Source
    local: str
    what: str
    status: PlanStatus
    due: When | None = None
    by: tuple[Party, ...] = ()
    event: str | None = None
    rule: str = ""
    written: str = ""
    evidence: tuple[Span, ...] = ()


def report(claim: Claim) -> PlanReport:
    """The plan that a claim of kind `plan` tells."""
    value = claim.value
    return PlanReport(
        id=claim.id,
        source=claim.source,
        local=claim.local,
        what=value["what"],
        status=value["status"],
        due=when(value.get("due")),
        by=parties(value.get("by")),
        event=value.get("event"),
        rule=claim.rule,
        written=claim.written,
        evidence=claim.evidence,
    )
