"""What a reader knows beforehand: data files that a person can edit, and the lookups over them."""

from letopis.knowledge.entries import Country, Entry, Kind
from letopis.knowledge.gazetteer import Gazetteer, Hit, gazetteer
from letopis.knowledge.statesmen import statesmen
from letopis.knowledge.tables import lexicon

__all__ = ["Country", "Entry", "Gazetteer", "Hit", "Kind", "gazetteer", "lexicon", "statesmen"]
