"""Write the floors under which the figures of the gold sets must not fall: `tests/floors.toml`.

    python scripts/floors.py            # raise the floors to a little under the figures of now
    LETOPIS_LOWER_FLOORS=1 python scripts/floors.py   # lower them too, which needs a reason in the commit

Floors are F1 by category, pinned together with a digest of the gold, so that it cannot change unseen. Blind sets have
no floors. `tests/test_gold.py` holds the reader to them, and the weights that ship with it.
"""

import hashlib
import math
import os
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "bench"))

import corpora  # noqa: E402 - the benches, which know the gold and how to score it
import facts  # noqa: E402
import merging  # noqa: E402

FLOORS = ROOT / "tests/floors.toml"
#: How far under a figure its floor is set, before it is rounded down to hundredths.
SLACK = 0.01
#: Groups of pages that tell of one event: those that the merging was developed on, and its rows that have floors.
CLUSTERS = ("dev", "second")
LINKS = ("reports found", "links of found reports", "B-cubed")
#: The tagger by itself, and what it is measured on.
TAGGER, SPANS = "the tagger", corpora.SHARED / "data/nerel/dev"


def clusters(name: str) -> Path:
    """The folder of some groups of pages that tell of one event."""
    return ROOT / "tests/gold/clusters" / name


def digest(gold: Path) -> str:
    """A digest of the gold files of a folder: their names and contents."""
    files = sorted(gold.glob("*.json"))
    return hashlib.sha256(
        b"".join(path.name.encode() + b"\0" + path.read_bytes() + b"\0" for path in files)
    ).hexdigest()


def floors(rows: Mapping[str, Mapping[str, float]], names: tuple[str, ...]) -> dict[str, float]:
    """The floor of each category that has gold: a little under its F1.

    >>> floors({"events": {"f1": 0.7351}}, ("events", "plans"))
    {'events': 0.72}
    """
    return {name: max(0.0, math.floor((rows[name]["f1"] - SLACK) * 100) / 100) for name in names if name in rows}


def kept(new: Mapping[str, float], old: Mapping[str, float], lower: bool) -> dict[str, float]:
    """The new floors, none under an old one unless `lower` allows it.

    >>> kept({"events": 0.7, "plans": 0.5}, {"events": 0.72}, lower=False)
    {'events': 0.72, 'plans': 0.5}
    """
    return {name: value if lower else max(value, old.get(name, 0.0)) for name, value in new.items()}


def main() -> None:
    """Score the gold sets that are not blind, and write their floors."""
    old = tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    lower = bool(os.environ.get("LETOPIS_LOWER_FLOORS"))
    lines = ["# F1 by category under which no change may fall; written by scripts/floors.py, never by hand."]
    for title, gold, rows, names in measured():
        found = kept(floors(rows, names), old.get(title, {}).get("f1", {}), lower)
        lines += ["", f'["{title}"]', f'gold = "{gold}"', f'["{title}".f1]']
        lines += [f'"{name}" = {value:.2f}' for name, value in found.items()]
    FLOORS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def measured() -> Iterator[tuple[str, str, Mapping[str, Mapping[str, float]], tuple[str, ...]]]:
    """Title, digest of the gold, the figures of now, and the rows that have floors, of all that is no blind set."""
    for one in facts.SETS:
        if one.blind or not one.gold.is_relative_to(ROOT):
            continue
        if not one.pages.exists():
            sys.exit(f"no pages in {one.pages}: the floors of {one.title} cannot be measured")
        with tempfile.TemporaryDirectory() as folder:
            yield one.title, digest(one.gold), facts.scored(one, Path(folder)), facts.ROWS
    for corpus in corpora.CORPORA:
        if corpus.floor:
            with tempfile.TemporaryDirectory() as folder:
                rows = corpora.scored(corpus, Path(folder))
            yield corpus.title, corpora.digest(corpus.texts), rows, corpus.floor
    for name in CLUSTERS:
        folder_of = clusters(name)
        yield f"clusters/{name}", digest(folder_of), merging.merged(folder_of).rows, LINKS
    yield TAGGER, corpora.digest(SPANS), corpora.tagger_alone(), ("spans", "ties")


if __name__ == "__main__":
    main()
