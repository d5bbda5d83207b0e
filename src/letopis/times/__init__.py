"""Russian expressions of time in plain text: where they stand, and the EDTF dates they come to."""

from letopis.times.expressions import TimeExpression
from letopis.times.find import find
from letopis.times.lexicon import months
from letopis.times.meanings import Tense

__all__ = ["Tense", "TimeExpression", "find", "months"]
