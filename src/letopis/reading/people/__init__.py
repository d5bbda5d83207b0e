"""People and offices: who is named, which office each holds, and what every phrase refers to."""

from collections.abc import Iterator, Mapping, Sequence

from letopis.knowledge import lexicon
from letopis.model.facts import Mention, Office
from letopis.model.marked import Marked
from letopis.model.when import When
from letopis.reading.cast import Cast, Reference
from letopis.reading.offices.careers import careers, pronouns_meant
from letopis.reading.offices.chains import further_offices
from letopis.reading.offices.counterparts import counterparts
from letopis.reading.offices.countries import with_countries
from letopis.reading.offices.dates import office_dates
from letopis.reading.offices.holding import Holding, holdings
from letopis.reading.offices.lexicon import office_words
from letopis.reading.offices.links import Link, Stage
from letopis.reading.offices.phrases import Phrase, find_phrases
from letopis.reading.offices.rows import colleagues_of_an_envoy, further_posts
from letopis.reading.offices.several import RULES, names_in_a_row
from letopis.reading.offices.work import find_work
from letopis.reading.offices.workplaces import workplace
from letopis.reading.people.anaphora import SUBJECTS, Memory, Seen, countries_of, find_anaphora
from letopis.reading.people.cases import cases_around
from letopis.reading.people.landmarks import Landmark, Landmarks, find_landmarks
from letopis.reading.people.names import find_names, names_after
from letopis.reading.people.naming import fullest_name, name_person, normal_name
from letopis.reading.people.parts import PersonName, in_cases
from letopis.reading.people.persons import Person, find_persons
from letopis.reading.people.register import Register, head_token
from letopis.reading.people.things import add_things
from letopis.reading.times import Timed


def find_cast(marked: Marked, published: When | None = None, times: Sequence[Timed] = ()) -> Cast:
    """The cast of a document: its entities, how they are mentioned and referred to, and the offices held.

    `times` (of `find_times`) date the offices whose start or end the text tells.
    """
    landmarks = find_landmarks(marked)
    names, phrases = _names_and_phrases(marked, landmarks)
    names = in_cases(
        names, cases_around(marked, names, _cases_of_offices(Stage(marked, landmarks, phrases, names, {})))
    )
    persons = find_persons(marked, names)
    register = Register(marked)
    owner = _enter(register, persons)
    add_things(register, landmarks, {i for name in names for i in range(name.first, name.last)})
    for phrase in phrases:
        register.mention("position", phrase.first, phrase.last, phrase.position, None)
    stage = Stage(marked, landmarks, phrases, names, owner)
    links = _links(stage)
    _refer(register, persons, owner, links)
    _refer_nameless(register, stage, persons, owner, with_countries(stage, holdings(links)), links)
    links += _told_of_pronouns(register, stage, links)
    held = with_countries(stage, holdings(links))
    work = find_work(stage, held, _meant(register), register.mentions, times)
    return _cast(register, tuple(_office(register, stage, one, times) for one in held), work)


def _cases_of_offices(stage: Stage) -> dict[int, tuple[str | None, int | None]]:
    """The cases of office phrases, by the first token of the name that each leads up to."""
    found: dict[int, tuple[str | None, int | None]] = {}
    for phrase in stage.phrases:
        if phrase.first and stage.marked.tokens[phrase.first - 1].lemma in office_words().careers["posts"]:
            continue  # the name is not of the post, but of whom it is given to
        row = names_in_a_row(stage, phrase.last) if phrase.plural else []
        found[row[0].first if row else phrase.last] = (phrase.case, None if row else phrase.head)
    for name, phrase in _apposed(stage):
        found.setdefault(name.first, (phrase.case, None))
    return found


def _apposed(stage: Stage) -> Iterator[tuple[PersonName, Phrase]]:
    """The names with an office in apposition after them, in the same oblique case: "Ле Ван Киму, послу в Чили"."""
    for name in stage.names:
        phrase = stage.phrase_at(name.last + 1)
        if phrase is None or phrase.plural or phrase.bare or phrase.case in ("Nom", None):
            continue
        dash, apposed = stage.text(name.last) in ("—", "–"), stage.marked.tokens[phrase.head].rel == "appos"
        if (dash or (apposed and stage.text(name.last) == ",")) and not stage.text(phrase.last)[:1].isalnum():
            yield name, phrase


def _names_and_phrases(marked: Marked, landmarks: Landmarks) -> tuple[tuple[PersonName, ...], tuple[Phrase, ...]]:
    """The names and the office phrases; each helps to find the other."""
    names = find_names(marked, landmarks)
    phrases = find_phrases(marked, landmarks, {name.first: name.last for name in names})
    ends = [phrase.last for phrase in phrases if phrase.public and not phrase.plural]
    more = names_after(marked, landmarks, ends, names)
    if not more:
        return names, phrases
    names = tuple(sorted((*names, *more), key=lambda one: one.first))
    return names, find_phrases(marked, landmarks, {name.first: name.last for name in names})


def _links(stage: Stage) -> list[Link]:
    """The links of persons and offices: those in one noun phrase, by verbs, and by likeness to one of these."""
    links = [link for rule in RULES for link in rule(stage)]
    links += further_offices(stage, links)
    links += careers(stage, {}, {link.head for link in links})
    links += further_posts(stage, links)
    links += colleagues_of_an_envoy(stage, links)
    return links + list(counterparts(stage, holdings(links)))


def _told_of_pronouns(register: Register, stage: Stage, links: list[Link]) -> list[Link]:
    """The links by verbs whose subject is a pronoun or an office."""
    return list(careers(stage, _meant(register), {link.head for link in links}))


def _meant(register: Register) -> dict[int, str]:
    """The person of each pronoun and office without a name."""
    return pronouns_meant([(one.head, one.entities) for one in register.references if one.how in ("pronoun", "office")])


def _enter(register: Register, persons: list[Person]) -> dict[int, str]:
    """Enter the persons; the id of each by the first token of every place where he is named."""
    owner = {}
    for number, person in enumerate(persons):
        naming = name_person(register.marked, person)
        identity = register.entity(("person", str(number)), "person", fullest_name(person, naming))
        for name in person.names:
            register.mention("person", name.first, name.last, normal_name(naming, name), identity)
            owner[name.first] = identity
    return owner


def _refer(register: Register, persons: list[Person], owner: dict[int, str], links: list[Link]) -> None:
    """The references by name: the noun phrase with office and name where there is one, else the name."""
    outer = {link.last: link for link in sorted(links, key=lambda one: -one.first) if link.outer}
    covered = set()
    for link in outer.values():
        head = link.head
        register.refer(link.first, link.last, head, (link.person,), "name", link.rule)
        covered.add((link.first, link.last))
    for person in persons:
        for name in person.names:
            if (name.first, name.last) not in covered:
                head = head_token(register.marked, name.first, name.last)
                register.refer(name.first, name.last, head, (owner[name.first],), "name", "names.person")


def _refer_nameless(
    register: Register,
    stage: Stage,
    persons: list[Person],
    owner: dict[int, str],
    held: tuple[Holding, ...],
    links: list[Link],
) -> None:
    """The references without a name: offices, pronouns, words for the parties."""
    gender = {owner[person.names[0].first]: person.gender for person in persons}
    memory = Memory(stage, held, gender, countries_of(tuple(register.entities.values())))
    used = {i for link in links for i in range(link.first, link.last)}
    for person in persons:
        for name in person.names:
            used |= set(range(name.first, name.last))
    for seen in sorted(_seen_persons(register, gender), key=lambda one: one.token):
        memory.persons.note(seen)
    for seen in sorted(_seen_countries(register), key=lambda one: one.token):
        memory.lands.note(seen)
    for one in find_anaphora(memory, used):
        register.refer(one.first, one.last, one.head, one.entities, one.how, one.rule)


def _seen_persons(register: Register, persons: Mapping[str, object]) -> Iterator[Seen]:
    tokens = register.marked.tokens
    for one in register.references:
        if one.how == "name" and one.entities[0] in persons:
            yield Seen(one.head, one.entities[0], tokens[one.head].rel in SUBJECTS)


def _seen_countries(register: Register) -> Iterator[Seen]:
    for one in register.references:
        if one.how in ("country", "nationality") and not _of_a_currency(register, one):
            yield from (Seen(one.head, entity, False) for entity in one.entities)


def _of_a_currency(register: Register, one: Reference) -> bool:
    """Whether a country stands in the name of its money ("долларов США")."""
    tokens = register.marked.tokens
    return one.head > 0 and tokens[one.head - 1].lemma in lexicon("groups")["money"]


def _office(register: Register, stage: Stage, one: Holding, times: Sequence[Timed]) -> Office:
    organization = _organization(register, one.links)
    start, end = office_dates(stage, one.links, times)
    return Office(
        one.person, one.position, one.evidence(stage), one.rule, organization, one.country, one.status, start, end
    )


def _organization(register: Register, links: tuple[Link, ...]) -> str | None:
    found: Landmark | None = next((link.organization for link in links if link.organization), None)
    if found is None:
        return workplace(register.marked, register.mentions, links)
    entity = register.entities.get(("organization", found.name))
    return entity.id if entity else None


def _cast(register: Register, offices: tuple[Office, ...], work: tuple[Office, ...]) -> Cast:
    entities = register.identified()
    mentions = tuple(sorted(dict.fromkeys(register.mentions), key=_place))
    references = tuple(sorted(dict.fromkeys(register.references), key=_place))
    return Cast(entities, mentions, references, offices, work)


def _place(one: Mention | Reference) -> tuple[int, int]:
    return one.start, -one.end
