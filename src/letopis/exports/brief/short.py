"""A brief on one page: what a minister reads in the car, its footnotes numbered anew."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from letopis.exports.brief.paper import Block, Cite, Grid, Item, Items, Line, Paper, Paragraph
from letopis.exports.brief.records import Figures, Now, Promise, RelationBrief, Table

#: How much of each part one page has room for.
_COMING, _DUE, _OVERDUE, _LATEST, _PAPERS, _PERIODS, _DISPUTES = 3, 3, 3, 4, 2, 3, 2
#: Years of the table of contacts, and rows of it.
_YEARS, _ROWS = 4, 4
#: Pages that a statement cites: the first that told it, and the last.
_CITED = 2


def one_page(brief: RelationBrief) -> RelationBrief:
    """The brief without what one page has no room for: the next, the last and the most doubtful of each kind remain."""
    now = brief.now
    return replace(
        brief,
        now=Now(now.coming[:_COMING], _lean(now.ahead[:_COMING]), _lean(now.due[:_DUE]), _lean(now.overdue[:_OVERDUE])),
        contacts=_latest_years(brief.contacts),
        latest=tuple(replace(one, parts=()) for one in brief.latest[:_LATEST]),
        earlier=brief.earlier + max(0, len(brief.latest) - _LATEST),
        promises=(),
        documents=brief.documents[:_PAPERS],
        figures=tuple(_dated(one) for one in brief.figures[:1]),
        series=(),
        topics=Table((), ()),
        disagreements=brief.disagreements[:_DISPUTES],
    )


def _lean(some: Iterable[Promise]) -> tuple[Promise, ...]:
    """Promises without what came of them since."""
    return tuple(replace(one, outcomes=one.outcomes[-1:]) for one in some)


def _dated(one: Figures) -> Figures:
    """The last periods of a series of figures, those that are stated."""
    return replace(one, periods=tuple(each for each in one.periods if each.period is not None)[-_PERIODS:])


def _latest_years(table: Table) -> Table:
    """The last columns of a table of counts and its first rows; the totals stay."""
    cut = len(table.years) > _YEARS
    return Table(table.years[-_YEARS:], table.rows[:_ROWS], table.before or cut)


def cited(paper: Paper) -> Paper:
    """A paper with the footnotes alone that it cites, numbered in the order in which it does; of each at most two."""
    order: dict[int, int] = {}
    known = {one.number for one in paper.notes}

    def renumbered(line: Line) -> Line:
        return tuple(_cite(one, order, known) if isinstance(one, Cite) else one for one in line)

    blocks = tuple(_over(block, renumbered) for block in paper.blocks)
    notes = {one.number: one for one in paper.notes}
    kept = tuple(replace(notes[old], number=new) for old, new in order.items())
    return replace(paper, blocks=blocks, notes=kept)


def _over(block: Block, told: Callable[[Line], Line]) -> Block:
    """A block with each of its lines told otherwise, in the order in which they are read."""
    if isinstance(block, Paragraph):
        return Paragraph(told(block.line))
    if isinstance(block, Items):
        return Items(tuple(Item(told(one.line), tuple(map(told, one.below))) for one in block.items))
    if isinstance(block, Grid):
        return replace(block, rows=tuple(tuple(map(told, row)) for row in block.rows))
    return block


def _cite(one: Cite, order: dict[int, int], known: set[int]) -> Cite:
    numbers = [number for number in one.numbers if number in known]
    chosen = numbers if len(numbers) <= _CITED else [numbers[0], numbers[-1]]
    return Cite(tuple(order.setdefault(number, len(order) + 1) for number in chosen))
