"""Score how reports of one event are brought together, on folders of groups of pages written for it.

    python bench/merging.py tests/gold/clusters/dev              # with the links that are wrong or missed
    python bench/merging.py tests/gold/clusters/second           # blind until its failures were read
    python bench/merging.py tests/gold/clusters/test --totals    # only the totals: that part is blind

A group is a JSON file: `pages` (`url`, `outlet`, `published`, `title`, `text`) and `events` with their `reports`
(the number of the `page`, the `words` that tell it). All pages of a folder are read and clustered together.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations
from pathlib import Path

from letopis.chronicle.claims import claims
from letopis.chronicle.events.cluster import clusters
from letopis.chronicle.events.families import family
from letopis.chronicle.events.link import keys, link
from letopis.chronicle.events.report import EventReport, report
from letopis.chronicle.events.traits import somebody
from letopis.chronicle.events.words import named_countries, plain, stem, words
from letopis.chronicle.who.letters import bones
from letopis.engines.local import read_pages
from letopis.model.article import Page
from letopis.model.errors import LetopisError

Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Told:
    """A report of the gold: which event of which group it tells, on which page, and in which words."""

    id: str
    event: str
    kind: str
    page: str
    words: str


def pages(folder: Path) -> Iterator[Page]:
    """All pages of a folder's groups; each address is made one of its group."""
    for path in sorted(folder.glob("*.json")):
        for number, page in enumerate(json.loads(path.read_text(encoding="utf-8"))["pages"]):
            url = _address(path, number)
            published = page.get("published")
            yield Page(source=url, content=page["text"], url=page["url"], title=page.get("title"), published=published)


def gold(folder: Path) -> Iterator[Told]:
    """All reports of the gold of a folder."""
    for path in sorted(folder.glob("*.json")):
        for event in json.loads(path.read_text(encoding="utf-8"))["events"]:
            name = f"{path.stem}/{event['id']}"
            for one in event["reports"]:
                page = _address(path, one["page"])
                yield Told(f"{name} p{one['page']}", name, event["kind"], page, one["words"])


def _address(path: Path, number: int) -> str:
    return f"{path.stem}#{number}"


def read(folder: Path) -> Iterator[tuple[str, str, tuple[EventReport, ...]]]:
    """Each page's address, text and event reports."""
    for one in read_pages(pages(folder)):
        if isinstance(one, LetopisError):
            print(one)
            continue
        text = one.article.text
        version = sha256(text.encode("utf-8")).hexdigest()
        told = tuple(report(claim) for claim in claims(one, version) if claim.kind == "event")
        yield one.article.source, text, told


def components(reports: Sequence[EventReport]) -> list[list[EventReport]]:
    """The reports that keys and links bring into one region."""
    blocks: dict[str, list[EventReport]] = defaultdict(list)
    for one in reports:
        for key in keys(one):
            blocks[key].append(one)
    region = {one.id: [one] for one in reports}
    for block in blocks.values():
        for left, right in combinations(block, 2):
            mine, theirs = region[left.id], region[right.id]
            if mine is not theirs and link(left, right):
                mine.extend(theirs)
                region |= dict.fromkeys((one.id for one in theirs), mine)
    return list({id(one): one for one in region.values()}.values())


def found(
    told: Sequence[Told], texts: Mapping[str, str], read: Mapping[str, tuple[EventReport, ...]]
) -> dict[str, EventReport]:
    """The read report that each report of the gold is, where there is one: of its kind, with the words nearest to it.

    No two reports of the gold are one read report; the pairs that overlap most are matched first.
    """
    pairs = [(_overlap(one, texts[one.page], mine), one, mine) for one in told for mine in read.get(one.page, ())]
    pairs = [pair for pair in pairs if pair[0] > 0 and family(pair[1].kind) == family(pair[2].kind)]  # type: ignore[arg-type]
    matched: dict[str, EventReport] = {}
    taken: set[str] = set()
    for _, one, mine in sorted(pairs, key=lambda pair: (-pair[0], pair[1].id, pair[2].id)):
        if one.id not in matched and mine.id not in taken:
            matched[one.id] = mine
            taken.add(mine.id)
    return matched


def _overlap(told: Told, text: str, mine: EventReport) -> float:
    """How well a read report is told in the words of the gold: its evidence, its people and countries, its kind."""
    start = text.find(told.words)
    if start < 0:
        return 0.0
    end = start + len(told.words)
    best = 0.0
    for span in mine.evidence:
        shared = min(end, span.end) - max(start, span.start)
        if shared > 0:
            best = max(best, shared / (max(end, span.end) - min(start, span.start)) + 0.3 * shared / (end - start))
    return best and best + 0.05 * (mine.kind == told.kind) + 0.5 * _named(told.words, mine)


def _named(text: str, mine: EventReport) -> float:
    """Part of those who take part that the words name, by family name or country."""
    stems, lands = {stem(word) for word in words(text)}, named_countries(text)
    heads = {bones(word) for word in words(text)} | {bones(stem(word)) for word in words(text)}
    told = [one for one in mine.participants if one.type in ("person", "country")]
    known = [
        one
        for one in told
        if somebody(one).country in lands or somebody(one).head in heads or stem(plain(one.name)) in stems
    ]
    return len(known) / len(told) if told else 0.0


def pairs(groups: Iterable[Iterable[str]]) -> set[Pair]:
    """All pairs within groups."""
    return {frozenset(pair) for group in groups for pair in combinations(sorted(group), 2)}


def by(groups: Mapping[str, str]) -> Iterator[list[str]]:
    """The members of each group, by what each member belongs to."""
    made: dict[str, list[str]] = defaultdict(list)
    for member, group in groups.items():
        made[group].append(member)
    yield from made.values()


def bcubed(here: Mapping[str, str], there: Mapping[str, str]) -> tuple[float, float]:
    """Precision and recall of B-cubed, of the groups `here` against the groups `there`."""
    mine, theirs = ({one: set(group) for group in by(which) for one in group} for which in (here, there))
    shared = {one: len(mine[one] & theirs[one]) for one in mine}
    return (
        sum(shared[one] / len(mine[one]) for one in mine) / max(len(mine), 1),
        sum(shared[one] / len(theirs[one]) for one in mine) / max(len(mine), 1),
    )


def f1(precision: float, recall: float) -> float:
    """The harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of the pages of a folder: `rows` as the corpora's scorers give them, and the pairs of gold reports."""

    rows: dict[str, dict[str, float]]
    wanted: tuple[Told, ...]
    matched: dict[str, EventReport]
    wrong: set[Pair]
    missed: set[Pair]
    largest: int


def merged(folder: Path) -> Merged:
    """Read and merge the pages of a folder, and compare with its gold."""
    texts: dict[str, str] = {}
    reports: dict[str, tuple[EventReport, ...]] = {}
    for page, text, told in read(folder):
        texts[page], reports[page] = text, told
    wanted = tuple(gold(folder))
    matched = found(wanted, texts, reports)
    regions = components([one for told in reports.values() for one in told])
    event = {one.id: group[0].id for region in regions for group in clusters(region) for one in group}
    truth = {one.id: one.event for one in wanted}
    mine = {one: event[report.id] for one, report in matched.items()}
    here = {one: truth[one] for one in mine}
    everything, right, got = pairs(by(truth)), pairs(by(here)), pairs(by(mine))
    rows = {
        "reports found": _row(1.0, len(matched) / len(wanted), len(wanted)),
        "links of found reports": _linked(got, right),
        "links end to end": _linked(got, everything),
        "B-cubed": _row(*bcubed(mine, here), len(here)),
    }
    return Merged(rows, wanted, matched, got - right, right - got, max(map(len, regions)))


def _linked(got: set[Pair], right: set[Pair]) -> dict[str, float]:
    return _row(len(got & right) / max(len(got), 1), len(got & right) / max(len(right), 1), len(right))


def _row(precision: float, recall: float, gold: int) -> dict[str, float]:
    return {"p": precision, "r": recall, "f1": f1(precision, recall), "gold": gold}


def score(folder: Path, lists: bool) -> None:
    """Print the figures of a folder."""
    made = merged(folder)
    print(f"{folder}: {len({one.page for one in made.wanted})} pages with events, largest region {made.largest}")
    for name, row in made.rows.items():
        print(f"  {name:23} P {row['p']:.3f}  R {row['r']:.3f}  F1 {row['f1']:.3f}  ({row['gold']})")
    events = {one.id: one.event for one in made.wanted}
    neighbours = {frozenset(events[one] for one in pair) for pair in made.wrong}
    print(f"  neighbours merged       {len(neighbours)} pairs of events ({len(made.wrong)} links)")
    if lists:
        _list(made.wanted, made.matched, made.wrong, made.missed)


def _list(wanted: Sequence[Told], matched: Mapping[str, EventReport], wrong: set[Pair], missed: set[Pair]) -> None:
    for title, these in (("WRONG", wrong), ("MISSED", missed)):
        for pair in sorted(map(sorted, these)):
            print(f"{title} {pair[0]} | {pair[1]}")
            for one in pair:
                print("     ", shown(matched[one]))
    for one in wanted:
        if one.id not in matched:
            print(f"NOT READ {one.id} {one.kind}: {one.words}")


def shown(one: EventReport) -> str:
    """A report in a line."""
    people = ", ".join(
        f"{who.name}/{who.country or '-'}" + " (guest)" * (who.role == "guest") for who in one.participants
    )
    place = f"{one.place.name}/{one.place.country or '-'}" if one.place else "-"
    rest = " ".join(str(more) for more in (one.name, one.edition, one.part_of) if more is not None)
    head = f"{one.source.page} {one.source.known} {one.local} {one.kind} {one.status} {one.when}"
    return " ".join(f"{head} @{place} [{people}] {rest} «{one.written[:110]}»".split())


def main() -> None:
    """Run the bench."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--totals", action="store_true", help="no lists (always so for a folder named test)")
    options = parser.parse_args()
    for folder in options.folders:
        score(folder, lists=not options.totals and folder.name != "test")


if __name__ == "__main__":
    main()
