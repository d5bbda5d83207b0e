"""From links to offices: one entry for a person's office of a country, the fullest of what is said of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from letopis.model.facts import OfficeStatus
from letopis.model.span import Span
from letopis.model.text import fold
from letopis.reading.offices.lexicon import of_the_office, office_words
from letopis.reading.offices.links import Link, Stage

#: Of two statuses of one office, which is kept: what is not plain is said for a reason.
_RANK: dict[OfficeStatus, int] = {"current": 0, "designate": 1, "acting": 2, "former": 3}
#: Offices of a ministry that say not which.
_NAKED = frozenset({"министр", "заместитель министра", "первый заместитель министра"})


@dataclass(frozen=True, slots=True)
class Holding:
    """A person's office and all the links that show it."""

    person: str
    position: str
    country: str | None
    organization: tuple[int, int] | None
    status: OfficeStatus
    kind: str
    links: tuple[Link, ...]

    @property
    def rule(self) -> str:
        """The rule that found it first."""
        return self.links[0].rule

    def evidence(self, stage: Stage) -> tuple[Span, ...]:
        """Where it is said."""
        tokens = stage.marked.tokens
        spans = [Span(tokens[link.first].start, tokens[link.last - 1].end) for link in self.links]
        return tuple(dict.fromkeys(spans))


def holdings(links: Iterable[Link]) -> tuple[Holding, ...]:
    """The offices that the links show, equal ones made one, poorer ones taken into fuller ones."""
    found: list[Holding] = []
    for link in links:
        found = _with(found, _holding(link))
    return tuple(_with_known_countries(_with_the_only_ministry(found)))


def _with_the_only_ministry(found: Sequence[Holding]) -> list[Holding]:
    """A "министр" or "заместитель министра" alone is one of what all other ministers of the document are."""
    ministries = {one.position for one in found if one.position.startswith("министр ")}
    if len(ministries) != 1:
        return list(found)
    of = next(iter(ministries)).removeprefix("министр")
    return [replace(one, position=one.position + of) if one.position in _NAKED else one for one in found]


def _holding(link: Link) -> Holding:
    organization = (link.organization.first, link.organization.last) if link.organization else None
    country = (link.countries[0] if link.countries else of_the_office(link.position)) if not organization else None
    return Holding(link.person, link.position, country, organization, link.status, link.kind, (link,))


def _with(found: list[Holding], one: Holding) -> list[Holding]:
    """The offices with one more, merged with the one that it repeats."""
    for at, other in enumerate(found):
        if one.person == other.person and _same_country(one, other) and same_office(one.position, other.position):
            known = one.country and other.country and not (_of_a_time(one) or _of_a_time(other))
            if {one.status, other.status} == {"former", "current"} and known:
                continue
            found[at] = _merged(other, one)
            return found
    return [*found, one]


def of_a_time(link: Link) -> bool:
    """Whether words tell of a time in an office only by their tense: they do not say that it is over."""
    return link.status == "former" and link.rule in ("offices.heads", "offices.was")


def _of_a_time(one: Holding) -> bool:
    """Whether it is only told that somebody headed or was something, which may last ("возглавлял … с 2015 года")."""
    return all(of_a_time(link) for link in one.links)


def _status(one: Holding, other: Holding) -> OfficeStatus:
    """The telling status of two entries for one office."""
    told = [each.status for each in (one, other) if not _of_a_time(each)]
    return max(told or [one.status], key=_RANK.__getitem__)


def _same_country(one: Holding, other: Holding) -> bool:
    if one.organization or other.organization:
        return one.organization is None or other.organization is None or one.position == other.position
    return one.country is None or other.country is None or one.country == other.country


def same_office(one: str, other: str) -> bool:
    """Whether two positions are one office: equal, names for the same, one a part or a half of the other."""
    if one == other or _half(one, other) or _half(other, one) or _beginning(one, other) or _beginning(other, one):
        return True
    if in_usual_words(one) == in_usual_words(other):
        return True
    return any(one in group and other in group for group in office_words().same.values())


@lru_cache(maxsize=2_000)
def in_usual_words(position: str) -> str:
    """A position with its head and its body in one of the ways in which they are called: "спикер", "Госдумы"."""
    words, found = fold(position).split(), list[str]()
    while words:
        length = next((n for n in (3, 2, 1) if " ".join(words[:n]) in office_words().same_words), 0)
        found.append(office_words().same_words[" ".join(words[:length])] if length else words[0])
        del words[: length or 1]
    return " ".join(found)


def _half(one: str, other: str) -> bool:
    return one in other.split(" – ")


def _beginning(short: str, long: str) -> bool:
    """Whether the long position only adds a specification ("помощник президента по …", "министр …")."""
    return long.startswith((f"{short} ", f"{short},")) and not long.startswith(f"{short} – ")


def _merged(one: Holding, other: Holding) -> Holding:
    """Two entries for one office: the fuller position, the known country, the telling status."""
    position = fuller(one.position, other.position)
    organization = one.organization or other.organization
    return Holding(one.person, position, one.country or other.country, organization, _status(one, other), one.kind,
                   one.links + other.links)  # fmt: skip


def fuller(one: str, other: str) -> str:
    """The position to keep: a double office before its half, the usual name before others, the longer one."""
    if " – " in one or " – " in other:
        return one if " – " in one else other
    for group in office_words().same.values():
        if one in group and other in group:
            return min(one, other, key=group.index)
    if in_usual_words(one) == in_usual_words(other):
        return other if one.startswith("спикер") else one
    return max(one, other, key=len)


def _with_known_countries(found: Sequence[Holding]) -> list[Holding]:
    """An office without a country gets that of the person's other offices, if they are all of one."""
    known: dict[str, set[str]] = {}
    for one in found:
        if one.country:
            known.setdefault(one.person, set()).add(one.country)
    return [_of_country(one, known.get(one.person, set())) for one in found]


def _of_country(one: Holding, codes: set[str]) -> Holding:
    if one.country or one.organization or len(codes) != 1:
        return one
    return Holding(one.person, one.position, next(iter(codes)), None, one.status, one.kind, one.links)
