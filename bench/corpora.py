"""Score the reader on the public corpora, and the trained tagger by itself; write the tables that the docs show.

    python bench/corpora.py                          # print the tables
    python bench/corpora.py --out docs/corpora.md    # and keep them

The corpora and their scorers lie beside the project in `../shared`; the head of each scorer says what a row means.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from facts import SHARED, cells

from letopis import sources
from letopis.engines import read_pages
from letopis.language.russian.tagger.weights import weights
from letopis.model.errors import LetopisError
from letopis.training import corpora, report
from letopis.training.examples import examples

Rows = dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class Corpus:
    """A folder of annotated texts under `data/`, its scorer, and what is to be known beside its figures."""

    title: str
    folder: str
    scorer: str
    note: str
    floor: tuple[str, ...] = ()

    @property
    def texts(self) -> Path:
        """Where the texts lie."""
        return SHARED / "data" / self.folder


_SLAVIC = "Nothing was trained on it; its licence allows no more than measuring."
CORPORA = (
    Corpus(
        "NEREL dev",
        "nerel/dev",
        "score_nerel.py",
        "The tagger was trained on NEREL's train part; thresholds and rules were looked at on this part.",
        ("person", "organization", "country", "place", "position", "mentions", "offices", "events", "links"),
    ),
    Corpus(
        "factRuEval devset",
        "factrueval/devset",
        "score_factrueval.py",
        "Nothing was trained on its annotation, so that no cross-validation is due; rules were tuned on it.",
        ("person", "organization", "place", "entities", "occupation"),
    ),
    *(
        Corpus(f"SlavicNER {topic}", f"slavicner/{topic}", "score_slavic.py", _SLAVIC)
        for topic in ("asia_bibi", "brexit", "covid-19", "ryanair")
    ),
)


def scored(corpus: Corpus, folder: Path) -> Rows:
    """The scorer's rows for a corpus, read now; `folder` is for files in between."""
    readings = folder / "readings.jsonl"
    with readings.open("w", encoding="utf-8") as out:
        for reading in read_pages(sources.pages([str(path) for path in sorted(corpus.texts.glob("*.txt"))])):
            if isinstance(reading, LetopisError):
                print(reading, file=sys.stderr)
            else:
                out.write(json.dumps(reading.to_json(), ensure_ascii=False) + "\n")
    script = str(SHARED / "eval" / corpus.scorer)
    scorer = [sys.executable, script, str(corpus.texts), "--readings", str(readings), "--json"]
    answer = json.loads(subprocess.run(scorer, check=True, capture_output=True, text=True).stdout)
    rows: Rows = {name: row for name, row in answer["rows"].items() if row["gold"]}
    return rows


def tagger_alone() -> Rows:
    """How well the shipped weights find NEREL's development spans and relations: all 29 types, strict."""
    texts = list(corpora.read_brat(SHARED / "data/nerel/dev"))
    found = report.score(weights(), texts, examples(texts))
    return {name: {"p": one.precision, "r": one.recall, "f1": one.f1, "gold": one.gold} for name, one in found.items()}


def digest(folder: Path) -> str:
    """A digest of a folder's files: their names and contents."""
    files = sorted(path for path in folder.iterdir() if path.is_file())
    return hashlib.sha256(b"".join(path.name.encode() + b"\0" + path.read_bytes() for path in files)).hexdigest()


def table(title: str, note: str, rows: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    """Rows as a Markdown table under a title."""
    yield f"## {title}\n"
    yield f"{note}\n"
    yield from cells(rows)


def main() -> None:
    """Run the bench."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, help="write the tables into this Markdown file, too")
    options = parser.parse_args()
    lines = ["# Figures on public corpora", "", "Made by `python bench/corpora.py --out docs/corpora.md`.", ""]
    lines += table(
        "The tagger alone on NEREL dev", "Strict spans of all 29 types, nested ones included.", tagger_alone()
    )
    for corpus in CORPORA:
        with tempfile.TemporaryDirectory() as folder:
            lines += table(corpus.title, corpus.note, scored(corpus, Path(folder)))
    text = "\n".join(lines)
    print(text)
    if options.out:
        options.out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
