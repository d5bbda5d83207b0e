"""Whose envoys a phrase names and where they serve: "посол Турции в Каире", "египетские дипломаты"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letopis.model.marked import Token
from letopis.reading.cast import Reference
from letopis.reading.events.grammar import children, phrase, preposition
from letopis.reading.events.scene import Scene, referents, state

_WHERE = frozenset({"в", "во", "на", "при"})
_WHENCE = frozenset({"из", "с", "со"})
#: Tokens after an envoy's noun within which the rest of its phrase is looked for.
_FAR = 12


@dataclass(frozen=True, slots=True)
class Mission:
    """Envoys: those who are named, who sends them, whose guests they are and at what place."""

    persons: tuple[str, ...] = ()
    sender: str | None = None
    host: str | None = None
    seat: str | None = None


def missions(scene: Scene, token: Token) -> list[Mission]:
    """The missions that an envoy's noun and those joined to it name."""
    joined = [one for one in children(scene.marked, token.index, "conj") if is_envoy(scene, one)]
    return [_mission(scene, token), *(more for one in joined for more in missions(scene, one))]


def is_envoy(scene: Scene, token: Token) -> bool:
    """Whether a noun is one for people of a state abroad."""
    return token.lemma in scene.words.context["envoys"]["nouns"]


def _mission(scene: Scene, token: Token) -> Mission:
    references = list(_inside(scene, token))
    sender = host = seat = None
    for reference in references:
        lands = [land for one in reference.entities if (land := _land(scene, one)) is not None]
        tie = _tie(scene, reference)
        if lands and tie in _WHERE | _WHENCE:
            host, seat = host or lands[0], seat or _seat(scene, reference)
        elif lands and not tie:
            sender = sender or lands[0]
    if host is None:
        host, seat = _next_place(scene, token, references)
    persons = scene.of_type(referents(scene, token), "person") or _beside(scene, token, references)
    persons = persons or _holder(scene, token, sender)
    mission = Mission(persons, sender, host, seat)
    return _known_elsewhere(scene, mission) if persons else mission


def _beside(scene: Scene, token: Token, references: Sequence[Reference]) -> tuple[str, ...]:
    """The person named right after an envoy's phrase, whom the parse ties elsewhere: "посла в Каире Али Бая"."""
    last = max((one.end for one in references), default=token.end)
    after = next((one for one in scene.marked.tokens[token.index + 1 :] if one.start >= last), None)
    name = scene.cast.at(after.start) if after is not None and after.start <= last + 1 else None
    return scene.of_type(name.entities, "person") if name is not None and name.how == "name" else ()


def _next_place(scene: Scene, token: Token, references: Sequence[Reference]) -> tuple[str | None, str | None]:
    """Where envoys serve by the words right after their phrase, whatever the parse: "консулу … в Грузии вручили"."""
    last = max((one.end for one in references), default=token.end)
    after = [one for one in scene.marked.tokens[token.index + 1 : token.index + _FAR] if one.start >= last]
    if len(after) < 2 or after[0].text.lower() not in ("в", "во", "на"):
        return None, None
    place = next((one for one in (scene.cast.at(each.start) for each in after[1:3]) if one is not None), None)
    lands = [land for one in place.entities if (land := _land(scene, one))] if place and place.how != "name" else []
    return (lands[0], _seat(scene, place)) if lands and place and _seat(scene, place) else (None, None)


def of_person(scene: Scene, person: str) -> Mission:
    """The mission of a person, by what the document says of the posts held."""
    return _known_elsewhere(scene, Mission((person,)))


def _holder(scene: Scene, token: Token, sender: str | None) -> tuple[str, ...]:
    """The only person whom the document names as holding an envoy's post for a country."""
    if sender is None or token.feats.get("Number") == "Plur":
        return ()
    code = scene.country_of(sender)
    held = {one.person for one in scene.cast.offices if one.country == code and one.status == "current"
            and token.lemma in one.position.lower().split()}  # fmt: skip
    return tuple(held) if len(held) == 1 else ()


def _inside(scene: Scene, token: Token) -> Iterator[Reference]:
    """The countries, places and bodies named in an envoy's phrase, without those of other envoys joined to it."""
    whole = scene.cast.at(token.start)
    others = {i for one in children(scene.marked, token.index, "conj") for i in _indexes(scene, one)}
    region = [one for one in phrase(scene.marked, token.index) if one.index not in others]
    if whole is not None:
        region += scene.marked.tokens[token.index : _last(scene, token, whole)]
    seen: set[int] = set()
    for one in region:
        for reference in scene.cast.within(one.start, scene.marked.sentence_of(one).end)[:3]:
            kind = {scene.known[i].type for i in reference.entities}
            if reference.start == one.start and kind <= {"country", "place", "organization"} and one.index not in seen:
                seen.add(one.index)
                yield reference


def _indexes(scene: Scene, token: Token) -> list[int]:
    return [one.index for one in phrase(scene.marked, token.index)]


def _last(scene: Scene, token: Token, whole: Reference) -> int:
    """The index after the last token of a reference that starts with or before a token."""
    last = token.index
    while last < len(scene.marked.tokens) and scene.marked.tokens[last].start < whole.end:
        last += 1
    return last


def _tie(scene: Scene, reference: Reference) -> str:
    """The preposition that ties a name to its phrase."""
    token = scene.marked.tokens[reference.head]
    while (
        token.rel in ("appos", "flat", "flat:name") and token.head >= 0 and not preposition(scene.marked, token.index)
    ):
        token = scene.marked.tokens[token.head]
    return preposition(scene.marked, token.index).split()[-1:][0] if preposition(scene.marked, token.index) else ""


def _land(scene: Scene, identity: str) -> str | None:
    """The country, or the union of countries, that an entity is, lies in or acts for, if the document names it."""
    land = state(scene, identity)
    entity = scene.known[land]
    union = entity.type == "organization" and bool(entity.wikidata)
    return land if entity.type == "country" or union else None


def _seat(scene: Scene, reference: Reference) -> str | None:
    return next(iter(scene.of_type(reference.entities, "place", "country")), None)


def _known_elsewhere(scene: Scene, mission: Mission) -> Mission:
    """A mission with what the document says of its people in other places."""
    person = mission.persons[0]
    sender, host, seat = mission.sender, mission.host, mission.seat
    if host is None:
        host, seat = next(_posts(scene, person), (None, seat))
    if sender is None and scene.country_of(person):
        sender = state(scene, person)
        sender = sender if scene.known[sender].type == "country" else None
    return Mission(mission.persons, sender, host, seat)


def _posts(scene: Scene, person: str) -> Iterator[tuple[str, str | None]]:
    """Where an envoy serves by the phrases that name him with his post."""
    for reference in scene.cast.references:
        token = scene.marked.tokens[reference.head]
        if person in reference.entities and is_envoy(scene, token):
            for inner in scene.cast.within(reference.start, reference.end):
                lands = [land for one in inner.entities if (land := _land(scene, one)) is not None]
                if lands and _tie(scene, inner) in _WHERE:
                    yield lands[0], _seat(scene, inner)
