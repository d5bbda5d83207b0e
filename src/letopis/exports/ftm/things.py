"""People, bodies, states and places; offices as `Position` and tenures as `Occupancy`; pages as `Article`."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from letopis.chronicle.offices.records import End, Tenure
from letopis.exports.bodies import is_public, state_kind
from letopis.exports.certain import prefix, shared
from letopis.exports.ftm.made import country, entity, key, language
from letopis.exports.ftm.schemas import Entity
from letopis.exports.whole import Page, Somebody
from letopis.knowledge.sources import countries
from letopis.store.ask.evidence import Evidence
from letopis.store.ask.names import Named


def body(one: Named) -> Entity:
    """An organisation, or a state as one that acts: the model has no schema for states."""
    state = one.type == "country"
    public = state_kind(one.country) != "organization" if state else is_public(one.name, one.country)
    return entity(
        key(one.id),
        "PublicBody" if public else "Organization",
        name=one.name,
        country=country(one.country),
        classification="state" if state and public else None,
        wikidataId=one.wikidata,
    )


def address(one: Named) -> Entity:
    """A place. A state may be one, too, beside the state that acts: places have ids of their own."""
    return entity(
        key("place", one.id),
        "Address",
        full=one.name,
        name=one.name,
        country=country(one.country),
        wikidataId=one.wikidata,
    )


def person(one: Somebody, cited: Mapping[str, Page]) -> Entity:
    """A person. `country` is whom the person serves; nothing is said of citizenship."""
    identity, sources = one.identity, _sources(one.evidence)
    return entity(
        key(identity.id),
        "Person",
        name=identity.name,
        alias=one.names[1:],
        country=country(identity.country),
        position=(post_name(each) for each in one.tenures),
        wikidataId=identity.wikidata,
        proof=(key("page", source) for source in sources),
        sourceUrl=(cited[source].address for source in sources if source in cited),
    )


def posts(one: Somebody) -> Iterator[Entity]:
    """The offices that a person held."""
    for tenure in one.tenures:
        served = countries().get(tenure.country or "")
        yield entity(
            key("post", tenure.office),
            "Position",
            name=post_name(tenure),
            country=country(tenure.country) if served else None,
        )


def post_name(tenure: Tenure) -> str:
    """An office as it is written, with whom it serves: «министр иностранных дел (Грузия)»."""
    known = countries().get(tenure.country or "")
    whose = known.name if known else tenure.organization
    return f"{tenure.position} ({whose})" if whose else tenure.position


def occupancies(one: Somebody, cited: Mapping[str, Page]) -> Iterator[Entity]:
    """A person's tenures, told as far as their ends are certain; `summary` says what else is known of them."""
    counted: dict[str, int] = {}
    for tenure in one.tenures:
        number = counted[tenure.office] = counted.get(tenure.office, 0) + 1
        yield _occupancy(one, tenure, number, cited)


def _occupancy(one: Somebody, tenure: Tenure, number: int, cited: Mapping[str, Page]) -> Entity:
    ends = (*tenure.start.claims, *(tenure.end.claims if tenure.end else ()))
    told = [one.evidence[claim] for claim in ends if claim in one.evidence]
    return entity(
        key("tenure", one.identity.id, tenure.office, str(number)),
        "Occupancy",
        holder=key(one.identity.id),
        post=key("post", tenure.office),
        startDate=_certain(tenure.start),
        endDate=_certain(tenure.end) if tenure.end else None,
        status="ended" if tenure.end else None,
        summary=_known(tenure),
        description=(f"«{each.words}» — {_told_by(each)}" for each in told),
        proof=(key("page", each.source) for each in told),
        sourceUrl=(cited[each.source].address for each in told if each.source in cited),
        publisher=(each.outlet for each in told),
    )


def _certain(end: End) -> str | None:
    return prefix(*(day.isoformat() if day else None for day in (end.earliest, end.latest)))


def _known(tenure: Tenure) -> Iterator[str]:
    """What the dates cannot say."""
    if tenure.acting:
        yield "acting"
    if tenure.first and tenure.last:
        yield f"shown in office from {tenure.first} to {tenure.last}, reports: {tenure.count}"
    for name, end in (("began", tenure.start), ("ended", tenure.end)):
        if end and end.earliest != end.latest:
            yield f"{name} between {end.earliest or '…'} and {end.latest or '…'}: {end.rule}"
    yield from (f"conflict: {what}" for _, what in tenure.conflicts)
    yield from (f"disputed from {first} to {last}" for first, last in tenure.rivals)


def _told_by(one: Evidence) -> str:
    day = [one.known.isoformat()] if one.known else []
    return ", ".join([one.outlet or one.source, *day])


def _sources(evidence: Mapping[str, Evidence]) -> list[str]:
    return sorted({one.source for one in evidence.values()})


def article(one: Page) -> Entity:
    """A page, by what it is and where it is found; its text stays in the chronicle."""
    return entity(
        key("page", one.source),
        "Article",
        title=one.title,
        fileName=None if one.address == one.source else PurePosixPath(one.source).name,
        language=language(one.language),
        publishedAt=shared(one.published),
        sourceUrl=one.address,
        publisher=one.outlet,
    )
