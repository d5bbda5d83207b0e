"""From a marked article to its reading: the kinds of fact in the order in which each needs the others."""

from dataclasses import replace

from letopis.model.article import Basis
from letopis.model.marked import Marked
from letopis.model.reading import Reading
from letopis.reading.documents import find_documents
from letopis.reading.events import find_tellings
from letopis.reading.figures import find_figures
from letopis.reading.happenings import with_happenings
from letopis.reading.mentions import all_mentions
from letopis.reading.people import find_cast
from letopis.reading.plans import find_plans
from letopis.reading.published import infer
from letopis.reading.spheres import stated_offices
from letopis.reading.statements import find_statements
from letopis.reading.times import Timed, find_times


def read(marked: Marked) -> Reading:
    """The reading of a marked article: a pure function of the article and the knowledge files."""
    marked, times = _dated(marked)
    cast = find_cast(marked, marked.article.published, times)
    statements = find_statements(marked, cast)
    acts = find_tellings(marked, cast, times, statements)
    told = with_happenings(marked, cast, times, acts)
    events = told[: len(acts)]
    documents = find_documents(marked, cast, times)
    return Reading(
        marked.article,
        mentions=all_mentions(marked, cast, times),
        entities=cast.entities,
        offices=stated_offices(marked, cast, events),
        events=told,
        statements=statements,
        documents=documents,
        figures=find_figures(marked, cast, times),
        plans=find_plans(marked, cast, times, events, documents),
    )


def _dated(marked: Marked) -> tuple[Marked, tuple[Timed, ...]]:
    """The article and its times; where the page states no date, both by the interval that the text implies."""
    times = find_times(marked, marked.article.published)
    if marked.article.published is not None:
        return marked, times
    published = infer(marked, times)
    if published is None:
        return marked, times
    article = replace(marked.article, published=published, published_basis=Basis.INFERRED)
    marked = replace(marked, article=article)
    return marked, find_times(marked, published)
