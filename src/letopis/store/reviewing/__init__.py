"""People's corrections of a chronicle: accepted, rejected, edited, merged, split, taken back; never overwritten."""

from letopis.store.reviewing.acts import Act, acts
from letopis.store.reviewing.history import acts_of
from letopis.store.reviewing.reviewer import AlreadyJudged, Contradicted, NotInForce, Reviewer
from letopis.store.reviewing.targets import Part, Target, UnknownTarget, target
from letopis.store.reviewing.values import FIELDS, BadValue, value_of

__all__ = [
    "FIELDS",
    "Act",
    "AlreadyJudged",
    "BadValue",
    "Contradicted",
    "NotInForce",
    "Part",
    "Reviewer",
    "Target",
    "UnknownTarget",
    "acts",
    "acts_of",
    "target",
    "value_of",
]
