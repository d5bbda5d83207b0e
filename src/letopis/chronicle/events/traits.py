"""What of a report tells its event from others: reports alike in their traits tell of one event or of none."""

from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache

from letopis.chronicle.events.days import NOTHING, Days, days, stated
from letopis.chronicle.events.places import Spot, spot
from letopis.chronicle.events.report import EventReport
from letopis.chronicle.events.words import (
    beginnings,
    begins,
    body,
    capitals,
    content,
    is_named,
    named_countries,
    peoples,
    plain,
    skeletons,
    stem,
    telling,
    words,
)
from letopis.chronicle.parties import Party
from letopis.chronicle.who.persons import head, person
from letopis.chronicle.who.things import Thing, thing
from letopis.chronicle.who.units import Unit
from letopis.chronicle.words import subject
from letopis.knowledge import lexicon, statesmen
from letopis.model.facts import EventKind, EventStatus
from letopis.model.text import fold

#: Ranks of those who look after one thing.
_MINISTERS = frozenset({"foreign", "defence", "economy", "other"})
#: Kinds of event whose names are those of papers.
_PAPERS: frozenset[EventKind] = frozenset({"signing", "agreement", "ratification"})
#: Kinds of event whose people are told apart by what they are, where they are not named.
_RANKED: frozenset[EventKind] = frozenset({"meeting", "call", "visit"})


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person who takes part, and the country that he stands for, if that is known.

    `told`: the sentence names him; else he is understood from the rest of the page.
    """

    name: str
    head: str
    country: str | None
    guest: bool = False
    told: bool = field(default=True, compare=False)


@dataclass(frozen=True, slots=True)
class Traits:
    """See the module. `lands` are the countries that take part, by a person or not; `guests` those that come.

    What follows `chiefs`, those who appoint or receive, is not compared: it never parts what is alike in the rest.
    `sentence` and `title` are telling words; `named` the countries that the sentence names, `wide` these, those that
    take part, those of the title and of the place; `there` says that the sentence names the place, too.
    """

    kind: EventKind
    status: EventStatus
    days: Days
    before: Days
    known: date | None
    people: tuple[Somebody, ...] = ()
    lands: frozenset[str] = frozenset()
    guests: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    first: str | None = None
    place: Spot | None = None
    host: str | None = None
    name: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()
    papers: frozenset[str] = frozenset()
    gathering: str | None = None
    edition: int | None = None
    ranks: frozenset[str] = frozenset()
    course: str | None = None
    told: frozenset[str] = frozenset()
    copies: bool = False
    chiefs: frozenset[str] = frozenset()
    named: frozenset[str] = field(default=frozenset(), compare=False)
    wide: frozenset[str] = field(default=frozenset(), compare=False)
    bones: frozenset[str] = field(default=frozenset(), compare=False)
    there: bool = field(default=True, compare=False)
    sentence: frozenset[str] = field(default=frozenset(), compare=False)
    title: frozenset[str] = field(default=frozenset(), compare=False)
    topics: frozenset[str] = field(default=frozenset(), compare=False)

    def of_rank(self, other: "Traits") -> bool:
        """Whether the people of two reports may be of one rank: "министр" is of any ministry."""
        mine, theirs = self.ranks, other.ranks
        if not mine or not theirs or mine & theirs:
            return True
        return ("minister" in mine and bool(theirs & _MINISTERS)) or ("minister" in theirs and bool(mine & _MINISTERS))

    @property
    def names(self) -> frozenset[str]:
        """The beginnings of the names of those who take part and of the place: no words that join by themselves."""
        named = [self.place.name] if self.place else []
        return beginnings(" ".join([*named, *(one.name for one in self.people), *self.bodies]))

    @property
    def visitors(self) -> tuple[Somebody, ...]:
        """The people who come: those said to, else those of no host country; all where that leaves none."""
        come = tuple(one for one in self.people if one.guest)
        come = come or tuple(one for one in self.people if one.country is None or one.country in self.guests)
        return come or (() if self.guests else self.people)


@lru_cache(maxsize=16384)
def traits(report: EventReport) -> Traits:
    """The traits of a report."""
    written = beginnings(report.written)
    people = tuple(somebody(one, written) for one in report.participants if one.type == "person")
    others = [one for one in report.participants if one.type != "person"]
    name = subject(report.name or "") if report.kind in _PAPERS else report.name or ""
    about = telling(name).union(*(telling(one) for one in _gathered(report)))
    if report.kind == "conference" and about:
        people, others = (), [one for one in others if one.type == "organization"]  # its name tells it, not who came
    lands = {one.country for one in people} | {land_of(one) for one in others} | _named_lands(report)
    bodies = [one for one in others if one.type == "organization"]
    place = spot(report.place)
    host = (place.country if place else None) or _host(report)
    return Traits(
        kind=report.kind,
        status=report.status,
        days=days(report),
        before=_before(report),
        known=report.source.known,
        people=tuple(sorted(people, key=lambda one: (one.name, one.country or ""))),
        lands=frozenset(one for one in lands if one),
        guests=_guests(report, host) if report.kind == "visit" else frozenset(),
        bodies=frozenset(body(one.name) for one in bodies if not land_of(one)),
        first=_stands_for(report.participants[0]) if report.participants else None,
        place=place,
        host=host,
        name=telling(name) - frozenset(_paper_stems()),
        about=about,
        papers=_papers(name),
        gathering=_gathering(name) if report.kind == "conference" else None,
        edition=report.edition,
        ranks=_ranks(report.written) if report.kind in _RANKED else frozenset(),
        course=_course(report.written) if report.kind == "meeting" else None,
        told=content(report.written) if report.kind == "other" else frozenset(),
        copies=report.kind == "credentials"
        and begins(words(report.written), tuple(lexicon("merging")["copies"]["words"])),
        chiefs=_chiefs(report),
        named=named_countries(report.written),
        wide=frozenset(one for one in (*lands, place and place.country) if one)
        | named_countries(f"{report.written} {report.source.title or ''}")
        | capitals(report.written)
        | peoples(f"{report.written} {report.source.title or ''}"),
        bones=skeletons(report.written),
        there=place is None or not report.written or is_named(place.name, written),
        sentence=content(report.written),
        title=content(report.source.title or ""),
        topics=frozenset(report.topics),
    )


def _gathered(report: EventReport) -> list[str]:
    """The organisations that tell which gathering it is: of a named one not those of single countries, who attend."""
    bodies = [one for one in report.participants if one.type == "organization"]
    common = [one.name for one in bodies if not land_of(one)]
    return common if report.name else [one.name for one in bodies]


def land_of(party: Party) -> str | None:
    """The country that a party stands for."""
    if party.country:
        return party.country
    if party.type == "person":
        code = statesmen().get(fold(party.name)) or statesmen().get(fold(person(party.name).family))
        return None if code == "-" else code
    if party.type == "organization":
        named = named_countries(party.name)
        return next(iter(named)) if len(named) == 1 else _listed(party).country
    return plain(party.name) if party.type in ("country", "place") else None


def body_of(party: Party) -> str:
    """What an organisation is known as by any of its names: «G20», «Большая двадцатка»."""
    return _listed(party).key or body(party.name)


def _listed(party: Party) -> Thing:
    return thing(Unit(party.unit, "organization", party.name, party.country, party.wikidata))


def somebody(party: Party, written: frozenset[str] = frozenset()) -> Somebody:
    """A person as a party names him; `written` are the beginnings of the words of the sentence, if that is known."""
    told = not written or is_named(person(party.name).family, written)
    return Somebody(plain(party.name), head(party.name), land_of(party), party.role == "guest", told)


def _chiefs(report: EventReport) -> frozenset[str]:
    """Who appoints or receives: those of the people who are known to rule; of several else the first named."""
    people = [one for one in report.participants if one.type == "person"]
    if report.kind not in ("appointment", "dismissal", "credentials") or not people:
        return frozenset()
    rulers = [one for one in people if fold(one.name) in statesmen() or fold(person(one.name).family) in statesmen()]
    if report.kind == "credentials":
        return frozenset(head(one.name) for one in rulers)
    return frozenset(head(one.name) for one in rulers or people[:1]) if len(people) > 1 else frozenset()


def _stands_for(party: Party) -> str:
    return land_of(party) or (head(party.name) if party.type == "person" else plain(party.name))


def _guests(report: EventReport, host: str | None) -> frozenset[str]:
    """The countries (and bodies) that come: those with the role, else all but the host's."""
    named = [one for one in report.participants if one.role == "guest"]
    named = named or [one for one in report.participants if land_of(one) != host]
    return frozenset(_stands_for(one) for one in named)


def _named_lands(report: EventReport) -> frozenset[str]:
    """The countries in the name of a gathering or a paper, which are those that take part."""
    kinds = ("conference", "signing", "agreement", "ratification")
    return named_countries(report.name) if report.name and report.kind in kinds else frozenset()


def _host(report: EventReport) -> str | None:
    hosts = {land_of(one) for one in report.participants if one.role == "host"}
    hosts |= {land_of(report.invited_by)} if report.invited_by else set()
    hosts.discard(None)
    return next(iter(hosts)) if len(hosts) == 1 else None


def _before(report: EventReport) -> Days:
    """The days of the date that it was put off from."""
    if report.previous_when is None:
        return NOTHING
    return stated(report.previous_when, "postponed", report.source.known)


@lru_cache(maxsize=16384)
def _ranks(written: str) -> frozenset[str]:
    """What the people in the words of a report are; a deputy is nothing else, and "президент компании" counts, too."""
    run = words(written)
    found = frozenset(rank for rank, phrases in _ranked() if begins(run, phrases))
    if "deputy" in found and "foreign" not in found:
        return frozenset({"deputy"})
    told = found & (_MINISTERS | {"premier"})  # a premier is called "премьер-министр", too
    return found - {"deputy"} - (frozenset({"minister"}) if told else frozenset())


@cache
def _ranked() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(lexicon("merging")["ranks"].items())


@lru_cache(maxsize=16384)
def _papers(name: str) -> frozenset[str]:
    """The kinds of paper that a name names: соглашение, меморандум."""
    known = _paper_stems()
    return frozenset(known[one] for one in (stem(word) for word in words(name)) if one in known)


@cache
def _paper_stems() -> dict[str, str]:
    kinds = lexicon("documents")["kinds"]
    return {stem(plain(noun)): kind for noun, kind in kinds.items() if kind != "other"}


@lru_cache(maxsize=16384)
def _course(written: str) -> str | None:
    """Whether the words of a report tell that something begins, or that it is over."""
    run = words(written)
    return next((part for part, phrases in lexicon("merging")["course"].items() if begins(run, phrases)), None)


@lru_cache(maxsize=16384)
def _gathering(name: str) -> str | None:
    """What sort of gathering a name is of: a summit, a forum, a session."""
    run = words(name)
    return next((sort for sort, phrases in lexicon("merging")["gatherings"].items() if begins(run, phrases)), None)
