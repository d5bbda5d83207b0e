"""What people work as, in the words of the text: public offices as they are called there, and all other work."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from letopis.model.facts import Mention, Office, OfficeStatus, Sphere
from letopis.model.span import Span
from letopis.model.text import fold
from letopis.reading.offices.bodies import Bodies, find_bodies
from letopis.reading.offices.careers import careers
from letopis.reading.offices.chains import chained
from letopis.reading.offices.dates import office_dates
from letopis.reading.offices.holding import Holding, of_a_time
from letopis.reading.offices.leading import leading
from letopis.reading.offices.links import Link, Stage, name_after
from letopis.reading.offices.occupations import find_occupations
from letopis.reading.offices.phrases import Phrase
from letopis.reading.offices.several import RULES
from letopis.reading.offices.tied import tied_work
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
    words = _worded(stage, bodies)
    links = [link for rule in RULES for link in rule(words) if not _of_another(words, link, mentions)]
    links += careers(words, meant, {link.head for link in links})
    links += chained(words, links)
    links += leading(words, meant, mentions)
    phrases = {phrase.head: phrase for phrase in words.phrases}
    told = [*_offices(stage, held, phrases, mentions), *_others(words, links, held, phrases, mentions)]
    told += _tied(stage, bodies, mentions, [*links, *(link for one in held for link in one.links)])
    return tuple(_office(stage, one, times) for one in _merged(told))


def _worded(stage: Stage, bodies: Bodies) -> Stage:
    """The same document with the phrases of all work, in the words of the text."""
    named = {name.first: name.last for name in stage.names}
    return replace(stage, phrases=find_occupations(stage.marked, stage.landmarks, bodies, named))


def _of_another(words: Stage, link: Link, mentions: Sequence[Mention]) -> bool:
    """Whether the name after work in the nominative is that of whose work it is: "адвокат Александра Рябова"."""
    phrase = words.phrase_at(link.named[0]) if link.named else None
    if phrase is None or phrase.case != "Nom" or link.rule != "offices.before-name" or phrase.body is not None:
        return False
    name = name_after(words, phrase.last)
    if name is None:
        return False
    start, end = words.marked.tokens[name.first].start, words.marked.tokens[name.last - 1].end
    normal = next((one.normal for one in mentions if (one.start, one.end) == (start, end)), None)
    return bool(normal) and fold(str(normal).split()[-1]) != fold(words.text(name.last - 1))


def _heads(stage: Stage) -> dict[tuple[int, int], int]:
    """The head of each phrase by its tokens."""
    return {(phrase.first, phrase.last): phrase.head for phrase in stage.phrases}


def _offices(
    stage: Stage, held: Sequence[Holding], phrases: Mapping[int, Phrase], mentions: Sequence[Mention]
) -> Iterator[_Told]:
    """The public offices, each once, in the words in which the text first tells it."""
    heads = _heads(stage)
    for one in held:
        link = one.links[0]
        phrase = phrases.get(heads.get(link.named, -1)) if link.named else None
        organization = workplace(stage.marked, mentions, one.links)
        position = link.position if phrase is None else phrase.short if organization else phrase.position
        yield _Told(one.person, position, organization, one.country, "public", one.links)


def _others(
    words: Stage, links: Sequence[Link], held: Sequence[Holding], phrases: Mapping[int, Phrase],
    mentions: Sequence[Mention],
) -> Iterator[_Told]:  # fmt: skip
    """Other work, but for what a public office tells in the same words."""
    heads = _heads(words)
    public = {(one.person, link.named[0], link.named[1]) for one in held for link in one.links if link.named}
    for link in links:
        phrase = phrases.get(heads.get(link.named, -1)) if link.named else None
        if phrase is None or not any(who == link.person and a <= phrase.head < b for who, a, b in public):
            yield _private(words, link, phrase, mentions)


def _tied(stage: Stage, bodies: Bodies, mentions: Sequence[Mention], links: Sequence[Link]) -> Iterator[_Told]:
    """What the trained tagger tells beyond the links of rules; it does not say which offices are public ones."""
    public = {phrase.head for phrase in stage.phrases if phrase.public}
    for one in tied_work(stage, bodies, {name.first: name.last for name in stage.names}, mentions):
        if one.phrase is not None and any(_covers(link, one.phrase) for link in links):
            continue  # whose work these words tell is known, whether his or another's
        position = "" if one.phrase is None else one.phrase.short if one.organization else one.phrase.position
        sphere: Sphere = "public" if one.phrase is not None and one.phrase.head in public else "private"
        country = one.link.countries[0] if one.link.countries else None
        if position or one.organization or country:
            yield _Told(one.link.person, position, one.organization, country, sphere, (one.link,))


def _covers(link: Link, phrase: Phrase) -> bool:
    return link.named is not None and link.named[0] <= phrase.head < link.named[1]


def _private(stage: Stage, link: Link, phrase: Phrase | None, mentions: Sequence[Mention]) -> _Told:
    organization = workplace(stage.marked, mentions, [link])
    position = link.position if phrase is None else phrase.short if organization else phrase.position
    country = link.countries[0] if link.countries else None
    return _Told(link.person, position, organization, country, "private", (link,))


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
    if one.person != other.person:
        return False
    if not one.position or not other.position:  # only for whom: the work there, if it is told
        whom = (one.organization, None) if one.organization else (None, one.country)
        return whom == ((other.organization, None) if one.organization else (None, other.country))
    alike = one.position.lower() == other.position.lower()
    return alike and (one.organization == other.organization or None in (one.organization, other.organization))


def _joined(one: _Told, other: _Told) -> _Told:
    sphere: Sphere = "public" if "public" in (one.sphere, other.sphere) else "private"
    return replace(
        one,
        position=one.position or other.position,
        organization=one.organization or other.organization,
        country=one.country or other.country,
        sphere=sphere,
        links=one.links + other.links,
    )


_RANK: dict[OfficeStatus, int] = {"current": 0, "designate": 1, "acting": 2, "former": 3}


def _office(stage: Stage, one: _Told, times: Sequence[Timed]) -> Office:
    tokens = stage.marked.tokens
    evidence = dict.fromkeys(Span(tokens[link.first].start, tokens[link.last - 1].end) for link in one.links)
    told = [link.status for link in one.links if not of_a_time(link) and link.rule != "offices.tied"]
    status = max(told or [link.status for link in one.links], key=_RANK.__getitem__)
    start, end = office_dates(stage, one.links, times)
    return Office(
        one.person, one.position, tuple(evidence), one.links[0].rule, one.organization, one.country, status, start,
        end, one.sphere,
    )  # fmt: skip
