"""Later events and papers that bear on a plan without being tied to it, and why they are held to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from letopis.chronicle.claims import Claim
from letopis.chronicle.events.merge import MergedEvent
from letopis.chronicle.parties import Party, parties
from letopis.chronicle.plans.likeness import alike, contradict, countries, shared_people
from letopis.chronicle.plans.tellings import Telling, of_paper
from letopis.chronicle.series.naming import title
from letopis.chronicle.series.series import series_key
from letopis.chronicle.words import content
from letopis.knowledge import lexicon
from letopis.model.when import When

#: An event so many days outside of the window may still be the one that was planned, where its edition says so.
SLACK = timedelta(days=3)
#: A plan without a date is borne on by what happens within so many days of its being told.
OPEN = timedelta(days=400)
#: What was to be signed is looked for among the papers of so many days.
SIGNED = timedelta(days=1100)
_MADE = frozenset({"signed", "adopted", "ratified", "in-force"})
#: Kinds of event that show a visitor to be where he was to come.
_PRESENT = frozenset({"visit", "meeting", "conference", "signing", "ceremony", "press-conference"})
#: Kinds that the words of a plan may tell by themselves ("посетить Астану", "встретиться в мае", "форум состоится").
_TOLD = ("visit", "meeting", "conference")


@dataclass(frozen=True, slots=True)
class Sought:
    """What is sought of a plan among later events: its event's kind, place and name, its parties, dates, words."""

    kind: str | None
    name: str | None
    edition: int | None
    by: tuple[Party, ...]
    place: Party | None
    due: When | None
    told: date | None
    what: str


def kind_told(what: str) -> str | None:
    """The kind of event that the words of a plan tell, where they tell just one: a visit, a meeting, a forum."""
    found = {kind for kind, words in _kinds().items() if words & content(what)}
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=1)
def _kinds() -> dict[str, frozenset[str]]:
    entries = (*lexicon("events/verbs")["verb"], *lexicon("events/nouns")["noun"])
    plain = [one for one in entries if not {"object", "phrase", "into", "needs"} & set(one)]
    return {kind: frozenset(word for one in plain if one["kind"] == kind for word in one["lemmas"]) for kind in _TOLD}


def edition_key(event: MergedEvent) -> str | None:
    """The key of the edition that an event is: by its number, else by its month where there are no two in one."""
    states = {one.country for one in event.participants if one.type == "country" and one.country}
    key = series_key(event.name, states)
    if key is None or event.name is None:
        return None
    found = title(event.name)
    number = found.number or event.edition
    if number:
        return f"{key}#{number}"
    month = _month(event.when)
    return f"{key}@{month}" if month and found.head in lexicon("series")["heads"]["rare"] else None


def _month(when: When | None) -> str | None:
    """The month of a date that its text tells, none lent by another event."""
    if when is None or when.uncertain or when.earliest is None or when.latest is None:
        return None
    first, last = when.earliest.isoformat()[:7], when.latest.isoformat()[:7]
    return first if first == last else None


def may_bear(sought: Sought, kind: str, named: bool) -> bool:
    """Whether an event of a kind may be the one that was planned, with or without a name, whatever else it is."""
    if sought.kind is None:
        return False
    come = sought.kind == "visit" and sought.due is not None and kind in _PRESENT
    return kind == sought.kind or come or (named and bool(sought.name))


def why_borne(sought: Sought, event: MergedEvent) -> str:
    """Why an event is held to be the one that was planned, in words; nothing where it is not."""
    if sought.kind is None or not _in_time(sought, event) or contradict(sought.by, event.participants):
        return ""
    key = series_key(sought.name, countries(sought.by)) if sought.name else None
    if key and key == series_key(event.name, countries(event.participants)):
        numbers = {sought.edition, event.edition} - {None}
        return f"of the same series ({event.name}), {_time(sought)}" if len(numbers) < 2 else ""
    placed = _placed(sought, event.place)
    if placed is False or (key and event.name):
        return ""
    people = shared_people(sought.by, event.participants)
    if people:
        return _of_people(sought, event, people, placed)
    shared = countries(sought.by) & countries(event.participants)
    enough = len(shared) > 1 and placed and sought.due is not None and not _people(sought.by)
    if event.kind != sought.kind or not enough:
        return ""
    return f"the same states ({', '.join(sorted(shared))}) and place in the time told"


def _time(sought: Sought) -> str:
    return "in the time told" if sought.due is not None else "the first after it was told"


def _of_people(sought: Sought, event: MergedEvent, people: Sequence[str], placed: bool | None) -> str:
    """Why an event of the same people is the planned one; who is where he was to come to has come."""
    named = ", ".join(people)
    there = placed and sought.due is not None
    if sought.kind == "visit" and there and event.kind in _PRESENT:
        return f"the same people ({named}) are in the place named in the time told"
    if event.kind != sought.kind or _others(sought.by, event.participants, people):
        return ""
    return f"the same people ({named}) in a {event.kind}, {_time(sought)}" if len(people) > 1 or there else ""


def _people(by: Iterable[Party]) -> list[Party]:
    return [one for one in by if one.type == "person"]


def _others(mine: Sequence[Party], theirs: Sequence[Party], shared: Sequence[str]) -> bool:
    """Whether both sides name people beside the shared ones: then they are two events of one person."""
    return len(_people(mine)) > len(shared) and len(_people(theirs)) > len(shared)


def _placed(sought: Sought, place: Party | None) -> bool | None:
    """Whether an event is in the place where it was to be, as far as both are told; the words of a plan may tell it."""
    if place is None:
        return None
    if sought.place is None:
        return True if content(place.name) and content(place.name) <= content(sought.what) else None
    if sought.place.unit == place.unit or sought.place.name == place.name:
        return True
    if sought.place.wikidata and sought.place.wikidata == place.wikidata:
        return True
    within = sought.place.type == "country" or place.type == "country"
    return bool(within and sought.place.country and sought.place.country == place.country)


def _in_time(sought: Sought, event: MergedEvent) -> bool:
    """Whether an event lies in the time for which the plan is, and after it was told."""
    when = event.when
    if when is None or when.latest is None or when.earliest is None:
        return False
    low, high = span(sought)
    return low <= when.latest and when.earliest <= high


def span(sought: Sought) -> tuple[date, date]:
    """The first day on which an event may end that bears on a plan, and the last on which it may begin."""
    told = date.min if sought.told is None else sought.told - SLACK
    if sought.due is None:
        return told, date.min if sought.told is None else sought.told + OPEN
    first, last = sought.due.earliest or date.min, sought.due.latest or date.max
    return max(
        told, date.min if first < date.min + SLACK else first - SLACK
    ), last if last == date.max else last + SLACK


def of_papers(sought: Sought, documents: Iterable[Claim], today: date) -> list[Telling]:
    """What later papers tell: one of like words and the same parties, signed or adopted after the plan was told."""
    if sought.kind not in ("signing", "agreement") and (sought.kind or not _papers() & content(sought.what)):
        return []
    return [_paper(one, shared) for one in documents if (shared := _fulfils(sought, one, today))]


def _fulfils(sought: Sought, paper: Claim, today: date) -> tuple[str, ...]:
    """The words that a plan of a paper shares with one that was signed in time, by all the states that are named."""
    known, told = paper.source.known, sought.told
    if paper.value["status"] not in _MADE or known is None or told is None or not told < known <= today:
        return ()
    mine, theirs = countries(sought.by), countries(parties(paper.value.get("parties")))
    if known > told + SIGNED or not mine & theirs or (len(mine) > 1 and not mine <= theirs):
        return ()
    shared = alike(sought.what, str(paper.value["name"]))
    telling = [word for word in shared if word not in _papers()]
    return shared if len(telling) > (0 if len(mine) > 1 else 1) else ()


@lru_cache(maxsize=1)
def _papers() -> frozenset[str]:
    """The nouns that name a paper, but for those that name much else ("план", "документ")."""
    kinds = lexicon("documents")
    return frozenset(word for word in kinds["kinds"] if word not in kinds["needs"])


def _paper(paper: Claim, shared: Sequence[str]) -> Telling:
    why = f"a paper of the same parties and words ({', '.join(shared)}) is {paper.value['status']}"
    return of_paper(paper, why)
