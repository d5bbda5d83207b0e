"""What people work as, in the words of the text: public offices as they are called there, and all other work."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from letopis.model.facts import Mention, Office, OfficeStatus, Sphere
from letopis.model.span import Span
from letopis.reading.offices.bodies import Bodies, find_bodies
from letopis.reading.offices.careers import careers
from letopis.reading.offices.dates import office_dates
from letopis.reading.offices.holding import Holding
from letopis.reading.offices.links import RULES, Link, Stage
from letopis.reading.offices.occupations import find_occupations, worded
from letopis.reading.offices.phrases import Phrase
from letopis.reading.offices.workplaces import workplace
from letopis.reading.times import Timed


@dataclass(frozen=True, slots=True)
class _Told:
    """Some work of a person as one place tells it."""

    person: str
    position: str
    organization: str | None
    country: str | None
    sphere: Sphere
    links: tuple[Link, ...]


def find_work(
    stage: Stage, held: Sequence[Holding], meant: Mapping[int, str], mentions: Sequence[Mention], times: Sequence[Timed]
) -> tuple[Office, ...]:
    """What the persons of a document work as; `held` are their public offices.

    `meant` has the person of each pronoun's token; `mentions` are those of the organisations and places.
    """
    bodies = find_bodies(stage.marked, stage.landmarks)
    private = replace(stage, phrases=_other_work(stage, bodies))
    phrases = _worded(stage, bodies) | {(one.first, one.last): one for one in private.phrases}
    links = [link for rule in RULES for link in rule(private)]
    links += careers(private, meant, {link.head for link in links})
    told = [*_offices(stage, held, phrases, mentions), *_others(stage, links, held, phrases, mentions)]
    return tuple(_office(stage, one, times) for one in _merged(told))


def _named(stage: Stage) -> dict[int, int]:
    return {name.first: name.last for name in stage.names}


def _other_work(stage: Stage, bodies: Bodies) -> tuple[Phrase, ...]:
    public = [phrase for phrase in stage.phrases if phrase.public]
    return find_occupations(stage.marked, stage.landmarks, bodies, _named(stage), public)


def _worded(stage: Stage, bodies: Bodies) -> dict[tuple[int, int], Phrase]:
    """The phrases of public offices in the words of the text, by their tokens."""
    named = _named(stage)
    found = ((one, worded(stage.marked, stage.landmarks, bodies, named, one.head)) for one in stage.phrases)
    return {(one.first, one.last): words for one, words in found if words is not None}


def _offices(
    stage: Stage, held: Sequence[Holding], phrases: Mapping[tuple[int, int], Phrase], mentions: Sequence[Mention]
) -> Iterator[_Told]:
    for one in held:
        for link in one.links:
            yield _told(stage, link, one.country, "public", phrases, mentions)


def _others(
    stage: Stage,
    links: Sequence[Link],
    held: Sequence[Holding],
    phrases: Mapping[tuple[int, int], Phrase],
    mentions: Sequence[Mention],
) -> Iterator[_Told]:
    """Other work, but for what a public office tells in the same words."""
    public = {(one.person, link.named) for one in held for link in one.links}
    for link in links:
        if (link.person, link.named) not in public:
            yield _told(stage, link, link.countries[0] if link.countries else None, "private", phrases, mentions)


def _told(
    stage: Stage, link: Link, country: str | None, sphere: Sphere, phrases: Mapping[tuple[int, int], Phrase],
    mentions: Sequence[Mention],
) -> _Told:  # fmt: skip
    phrase = phrases.get(link.named) if link.named else None
    organization = workplace(stage.marked, mentions, [link])
    position = link.position if phrase is None else phrase.short if organization else phrase.position
    return _Told(link.person, position, organization, country, sphere, (link,))


def _merged(told: Sequence[_Told]) -> list[_Told]:
    """Equal work made one; what says less of it is taken into what says more."""
    found: list[_Told] = []
    for one in told:
        at = next((i for i, other in enumerate(found) if _same(one, other)), None)
        if at is None:
            found.append(one)
        else:
            found[at] = _joined(found[at], one)
    return found


def _same(one: _Told, other: _Told) -> bool:
    alike = one.person == other.person and one.position.lower() == other.position.lower()
    return alike and (one.organization == other.organization or None in (one.organization, other.organization))


def _joined(one: _Told, other: _Told) -> _Told:
    return replace(
        one, organization=one.organization or other.organization, country=one.country or other.country,
        sphere="public" if "public" in (one.sphere, other.sphere) else "private", links=one.links + other.links,
    )  # fmt: skip


_RANK: dict[OfficeStatus, int] = {"current": 0, "designate": 1, "acting": 2, "former": 3}


def _office(stage: Stage, one: _Told, times: Sequence[Timed]) -> Office:
    tokens = stage.marked.tokens
    evidence = dict.fromkeys(Span(tokens[link.first].start, tokens[link.last - 1].end) for link in one.links)
    status = max((link.status for link in one.links), key=_RANK.__getitem__)
    start, end = office_dates(stage, one.links, times)
    return Office(
        one.person, one.position, tuple(evidence), one.links[0].rule, one.organization, one.country, status, start,
        end, one.sphere,
    )  # fmt: skip
