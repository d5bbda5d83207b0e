"""Score the reader on every gold set and write the table of figures that the documentation shows.

    python bench/facts.py                       # print the table
    python bench/facts.py --out docs/figures.md # and keep it

The scorer and the corpora lie beside the project in `../shared`; the project's own pages in `examples/`.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from letopis import sources
from letopis.engines import read_pages
from letopis.model.errors import LetopisError

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
ROWS = ("furniture", "caption", "article", "published", "people", "organizations", "offices", "events", "statements",
        "documents", "figures", "plans", "absent")  # fmt: skip
DETAILS = ("events found", "events status", "events participants", "events when", "events place", "offices found")


@dataclass(frozen=True, slots=True)
class GoldSet:
    """Pages and their gold; `corpus` where the pages must first be gathered from the corpora.

    Nobody tunes on a `blind` set.
    """

    title: str
    pages: Path
    gold: Path
    corpus: bool = False
    blind: bool = False


SETS = (
    GoldSet("the two seeds", SHARED / "seeds", SHARED / "gold"),
    GoldSet("examples/dev", ROOT / "examples/dev/pages", ROOT / "examples/dev/gold"),
    GoldSet("examples/second", ROOT / "examples/second/pages", ROOT / "examples/second/gold"),
    GoldSet("examples/test", ROOT / "examples/test/pages", ROOT / "examples/test/gold", blind=True),
    GoldSet("tests/gold/real/dev", SHARED / "data", ROOT / "tests/gold/real/dev", corpus=True),
    GoldSet("tests/gold/real/test", SHARED / "data", ROOT / "tests/gold/real/test", corpus=True, blind=True),
)


def scored(one: GoldSet, folder: Path) -> dict[str, dict[str, float]]:
    """The scorer's rows for a gold set, read now; `folder` is for files in between."""
    return rows(one.gold, readings_of(one, folder))


def readings_of(one: GoldSet, folder: Path) -> Path:
    """A file in a folder with the readings of a gold set's pages."""
    pages, readings = one.pages, folder / "readings.jsonl"
    if one.corpus:
        pages = folder / "pages.jsonl"
        gather = [sys.executable, str(ROOT / "scripts/real_gold_pages.py"), str(one.pages), str(one.gold), str(pages)]
        subprocess.run(gather, check=True)
    write_readings([str(pages)], readings)
    return readings


def write_readings(paths: Sequence[str], out: Path) -> None:
    """Read documents and write their readings, a line each; what cannot be read is told on standard error."""
    with out.open("w", encoding="utf-8") as file:
        for reading in read_pages(sources.pages(paths)):
            if isinstance(reading, LetopisError):
                print(reading, file=sys.stderr)
            else:
                file.write(json.dumps(reading.to_json(), ensure_ascii=False) + "\n")


def asked(scorer: str, gold: Path, readings: Path, *more: str) -> dict[str, Any]:
    """What a scorer of `../shared/eval` says of a file of readings; `more` are further options of its own."""
    script = str(SHARED / "eval" / scorer)
    command = [sys.executable, script, str(gold), "--readings", str(readings), *more, "--json"]
    answer: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return answer


def rows(gold: Path, readings: Path) -> dict[str, dict[str, float]]:
    """The scorer's rows for a file of readings."""
    answer = asked("score_gold.py", gold, readings)
    return {"pages": {"gold": answer["documents"]}, **answer["rows"], "mean": {"f1": answer["headline"]["mean F1"]}}


def table(one: GoldSet, rows: dict[str, dict[str, float]]) -> Iterator[str]:
    """A gold set's rows as a Markdown table."""
    title = f"{one.title} ({'blind' if one.blind else 'tuned on'})"
    yield f"## {title}: {rows['pages']['gold']} documents, mean F1 {rows['mean']['f1']:.3f}\n"
    yield from cells({name: rows[name] for name in (*ROWS, *DETAILS) if name in rows})


def cells(rows: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    """Rows with precision, recall, F1 and size of the gold as a Markdown table, and a blank line."""
    yield "| | P | R | F1 | gold |\n|---|---|---|---|---|"
    for name, row in rows.items():
        yield f"| {name} | {_cell(row['p'])} | {_cell(row['r'])} | {_cell(row['f1'])} | {row['gold']:g} |"
    yield ""


def _cell(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def publish(about: str | None, page: Callable[[], Iterable[str]]) -> None:
    """Run a bench: print its page of figures, and write it where `--out` says."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, help="write the tables into this Markdown file, too")
    options = parser.parse_args()
    text = "\n".join(page())
    print(text)
    if options.out:
        options.out.write_text(text, encoding="utf-8")


def page() -> Iterator[str]:
    """The lines of the page of figures, measured now."""
    yield "# Figures\n"
    yield "Made by `python bench/facts.py --out docs/figures.md`; the head of the scorer, `score_gold.py`, says what"
    yield "each row means. Blind sets were written before the rules or apart from them, and nobody tuned on them.\n"
    for one in SETS:
        if not one.gold.exists():
            print(f"left out: {one.title}, no {one.gold}", file=sys.stderr)
            continue
        with tempfile.TemporaryDirectory() as folder:
            yield from table(one, scored(one, Path(folder)))


if __name__ == "__main__":
    publish(__doc__, page)
