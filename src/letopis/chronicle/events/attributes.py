"""One attribute of an event: its values, which of them is preferred and why, and whether two cannot both be true.

Of what people have not edited the preferred value is, in this order, one
1. of the status that stands (of the reports of an event that was held, those that tell it as held),
2. that says more, and contradicts nothing that it is preferred to,
3. that more pages say,
4. that was known earlier,
5. of the report with the smallest id.
"""

from dataclasses import dataclass
from typing import Any

from letopis.chronicle.events.report import EventReport


@dataclass(frozen=True, slots=True)
class Valued:
    """A value of a field with the reports that give it. `detail` is how much it says: more is larger."""

    value: Any
    plain: Any
    reports: tuple[EventReport, ...]
    detail: float = 0.0
