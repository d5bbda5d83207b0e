"""Score the reader on the public corpora, and the trained tagger by itself; write the tables that the docs show.

    python bench/corpora.py                          # print the tables
    python bench/corpora.py --out docs/corpora.md    # and keep them

The corpora and their scorers lie beside the project in `../shared`; the head of each scorer says what a row means.
"""

import json
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from facts import SHARED, asked, cells, publish, write_readings

from letopis.article.recurrence import WINDOW
from letopis.language.russian.tagger.weights import weights
from letopis.model import written
from letopis.model.article import Page
from letopis.store.chronicle import Chronicle
from letopis.training import report
from letopis.training.corpora import digest, read_brat
from letopis.training.examples import examples

__all__ = ["CORPORA", "SHARED", "Corpus", "Rows", "digest", "scored", "tagger_alone"]

Rows = dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class Corpus:
    """A folder of annotated texts under `data/`, its scorer, and what is to be known beside its figures.

    `across`: who is who over its documents is scored, too, as a chronicle of them tells it.
    """

    title: str
    folder: str
    scorer: str
    note: str
    floor: tuple[str, ...] = ()
    across: bool = False

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
        Corpus(f"SlavicNER {topic}", f"slavicner/{topic}", "score_slavic.py", _SLAVIC, across=True)
        for topic in ("asia_bibi", "brexit", "covid-19", "ryanair")
    ),
    Corpus("SlavicNER, the four topics together", "slavicner", "score_slavic.py", _SLAVIC, across=True),
)


def scored(corpus: Corpus, folder: Path) -> Rows:
    """The scorer's rows for a corpus, read now; `folder` is for files in between."""
    readings = folder / "readings.jsonl"
    write_readings([str(path) for path in sorted(corpus.texts.rglob("*.txt"))], readings)
    more = ["--entities", str(entities(readings, folder))] if corpus.across else []
    answer = asked(corpus.scorer, corpus.texts, readings, *more)
    rows: Rows = {name: row for name, row in answer["rows"].items() if row["gold"]}
    return rows


def entities(readings: Path, folder: Path) -> Path:
    """A file with the entities of a chronicle of readings, as `letopis export entities` prints them."""
    out = folder / "entities.jsonl"
    with Chronicle(str(folder / "letopis.db")) as chronicle:
        writer = chronicle.writer("bench")
        with readings.open(encoding="utf-8") as lines:
            told = (written.reading(json.loads(line)) for line in lines)
            while window := [(Page(one.article.source, one.article.text), one) for one in islice(told, WINDOW)]:
                writer.add(window, "2026-01-01T00:00:00+00:00")
        out.write_text("".join(json.dumps(one) + "\n" for one in chronicle.export_entities()), encoding="utf-8")
    return out


def tagger_alone() -> Rows:
    """How well the shipped weights find NEREL's development spans and relations: all 29 types, strict."""
    texts = list(read_brat(SHARED / "data/nerel/dev"))
    found = report.score(weights(), texts, examples(texts))
    return {name: {"p": one.precision, "r": one.recall, "f1": one.f1, "gold": one.gold} for name, one in found.items()}


def table(title: str, note: str, rows: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    """Rows as a Markdown table under a title."""
    yield f"## {title}\n"
    yield f"{note}\n"
    yield from cells(rows)


def page() -> Iterator[str]:
    """The lines of the page of figures, measured now."""
    yield from ("# Figures on public corpora", "", "Made by `python bench/corpora.py --out docs/corpora.md`.", "")
    strict = "Strict spans of all 29 types, nested ones included."
    yield from table("The tagger alone on NEREL dev", strict, tagger_alone())
    for corpus in CORPORA:
        with tempfile.TemporaryDirectory() as folder:
            yield from table(corpus.title, corpus.note, scored(corpus, Path(folder)))


if __name__ == "__main__":
    publish(__doc__, page)
