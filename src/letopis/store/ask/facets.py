"""Claims other than events, found by their facets: those known last come first."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from itertools import combinations

from sqlalchemy import Connection, Select, exists, select

from letopis.chronicle.claims import ClaimKind
from letopis.store.building.stored import Numbered, claims_numbered
from letopis.store.schema import claim_facets

#: So many claims are looked at for one answer, the newest.
MOST = 2_000
#: More than any chronicle holds, and no more than a database takes for a number of rows.
ALL = 2**31 - 2

#: What was planned or signed on a day may be told of so long after it.
_LATER = timedelta(days=366)

#: Who is told, in words, what of the chronicle an answer was made from where that is not all: "the newest 500 reports".
Cut = Callable[[str], None]


def unheard(_: str) -> None:
    """Let it pass that an answer was made from a part of the chronicle."""


def told_until(last: date | None, as_of: date | None) -> date | None:
    """The day by which that was published which is looked at for what lies before a last day; None: there is none.

    >>> told_until(date(2022, 1, 1), None), told_until(date.max, None)
    (datetime.date(2023, 1, 2), datetime.date(9999, 12, 31))
    """
    later = last and last + min(_LATER, date.max - last)
    return min(filter(None, (as_of, later)), default=None)


def claims_of(
    connection: Connection,
    kind: ClaimKind,
    groups: Iterable[Iterable[str]] = (),
    as_of: date | None = None,
    limit: int = MOST,
    cut: Cut = unheard,
) -> Sequence[Numbered]:
    """The claims of a kind that have one facet of each group ("cc:KZ-RU", "u:…"), at most `limit`, the newest first.

    As of a day: those known by then; a claim whose day nobody knows is not. Where there are more, `cut` is told.
    """
    wanted = [sorted({f"{kind}|{facet}" for facet in group}) for group in groups] or [[kind]]
    first, *others = sorted(wanted, key=len)
    found: dict[int, int] = {}
    for facet in first:
        for row in connection.execute(_query(facet, others, as_of, limit + 1)):
            found[row.claim] = row.day
    if len(found) > limit:
        cut(f"the newest {limit:,} reports of {kind}s")
    newest = sorted(found, key=lambda claim: (-found[claim], claim))[:limit]
    place = {number: at for at, number in enumerate(newest)}
    return sorted(claims_numbered(connection, newest), key=lambda one: place[one.n])


def _query(facet: str, others: Sequence[Sequence[str]], as_of: date | None, limit: int) -> Select[tuple[int, int]]:
    query = select(claim_facets.c.claim, claim_facets.c.day).where(claim_facets.c.facet == facet)
    if as_of:
        query = query.where(claim_facets.c.day > 0, claim_facets.c.day <= as_of.toordinal())
    for group in others:
        other = claim_facets.alias()
        same = (other.c.claim == claim_facets.c.claim) & (other.c.day == claim_facets.c.day)
        query = query.where(exists(select(1).where(other.c.facet.in_(group), same)))
    return query.order_by(claim_facets.c.day.desc(), claim_facets.c.claim.desc()).limit(limit)


def of_countries(countries: Iterable[str]) -> list[list[str]]:
    """The groups of facets of what concerns all of some countries."""
    codes = sorted(set(countries))
    if len(codes) == 1:
        return [[f"c:{codes[0]}"]]
    return [[f"cc:{one}-{other}"] for one, other in combinations(codes, 2)]
