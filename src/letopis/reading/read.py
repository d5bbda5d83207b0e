"""From a marked article to its reading: the kinds of fact in the order in which each needs the others."""

from letopis.model.marked import Marked
from letopis.model.reading import Reading
from letopis.reading.people import find_cast


def read(marked: Marked) -> Reading:
    """The reading of a marked article: a pure function of the article and the knowledge files."""
    cast = find_cast(marked)
    return Reading(marked.article, cast.mentions, cast.entities, cast.offices)
