"""The table of Wikidata ids by name, `src/letopis/knowledge/built/wikidata.tsv`, from NEREL's training half.

NEREL (Loukachevitch et al., doi:10.1007/s10579-023-09674-z) links its mentions to Wikidata. What is taken are names and
ids alone, no text: the nominatives that Letopis reads at linked mentions, and the labels that the annotators noted.

    letopis read DIR/*.txt --out READINGS.jsonl
    python scripts/wikidata_ids.py DIR READINGS.jsonl
"""

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from letopis.knowledge import gazetteer, lexicon
from letopis.knowledge.identifiers import FILE, folded
from letopis.reading.people.dictionary import is_common

KINDS = {"PERSON": "person", "ORGANIZATION": "organization", "CITY": "place", "STATE_OR_PROVINCE": "place",
         "LOCATION": "place", "FACILITY": "place", "DISTRICT": "place"}  # fmt: skip
#: Family names so frequent that a given name with one of them tells nobody.
FREQUENT = frozenset(lexicon("names")["frequent"]["families"])
#: A name counts for an id if at least this share of its links lead there.
SHARE = 0.9
_PATRONYMIC = re.compile(r".+(ович|евич|ич|овна|евна|ична|инична)$")

Link = tuple[str, int, int, str, str]  # kind, start, end, id ("NULL" for none), the annotators' label


def links(annotations: Path) -> Iterator[Link]:
    """The linked mentions of a document of NEREL."""
    mentions: dict[str, tuple[str, int, int]] = {}
    for line in annotations.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if line.startswith("T"):
            kind, _, offsets = cells[1].partition(" ")
            numbers = [int(number) for number in re.findall(r"\d+", offsets)]
            mentions[cells[0]] = kind, min(numbers), max(numbers)
        elif line.startswith("N"):
            _, mention, reference = cells[1].split()[:3]
            kind, start, end = mentions.get(mention, ("", 0, 0))
            if kind in KINDS:
                yield KINDS[kind], start, end, reference.partition(":")[2], cells[2] if len(cells) > 2 else ""


def names(kind: str, label: str) -> Iterator[str]:
    """The names that a label gives: of "Петров, Иван Ильич" that is "Иван Петров"."""
    family, comma, given = label.partition(", ")
    words = f"{given} {family}".split() if kind == "person" and comma else label.split()
    if kind == "person":
        words = [word for word in words if not (_PATRONYMIC.match(word) and word != words[-1])]
    yield re.sub(r"\s*\(.*\)", "", " ".join(words))


def tells(kind: str, name: str) -> bool:
    """Whether a name tells one alone: a person's in full, not one of an institution that every country has."""
    words = folded(name).split()
    if kind == "person":
        return len(name.split()) > 1 and words[-1].removesuffix("а") not in FREQUENT and not name.endswith(".")
    if len(words) == 1 and is_common(words[0]):
        return False
    hit = gazetteer().longest(words)
    generic = hit is not None and hit.length == len(words) and hit.entry.generic
    return bool(words) and not generic and not name[0].islower() and name != "нет данных"


def votes(folder: Path, readings: Path) -> dict[tuple[str, str], Counter[str]]:
    """How often each name is linked to each id."""
    found: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for line in readings.read_text(encoding="utf-8").splitlines():
        reading = json.loads(line)
        entities = {one["id"]: one["name"] for one in reading["entities"]}
        placed = {(one["type"], one["start"], one["end"]): one for one in reading["mentions"]}
        for kind, start, end, identity, label in links(folder / (Path(reading["source"]).stem + ".ann")):
            one = placed.get((kind, start, end), {})
            given = {entities.get(one.get("entity")), one.get("normal"), *(names(kind, label) if label else ())}
            for name in given - {None, ""}:
                if tells(kind, name):
                    found[kind, " ".join(name.split())][identity] += 1
    return found


def table(found: dict[tuple[str, str], Counter[str]]) -> Iterator[str]:
    """The lines of the table."""
    yield "# Names and Wikidata ids by NEREL 1.1 (doi:10.1007/s10579-023-09674-z). Made by scripts/wikidata_ids.py."
    yield "type\tname\twikidata"
    for (kind, name), ids in sorted(found.items()):
        identity, count = ids.most_common(1)[0]
        if re.fullmatch(r"Q\d+", identity) and count >= SHARE * ids.total():
            yield f"{kind}\t{name}\t{identity}"


if __name__ == "__main__":
    lines = list(table(votes(Path(sys.argv[1]), Path(sys.argv[2]))))
    FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines) - 2} names in {FILE}")
