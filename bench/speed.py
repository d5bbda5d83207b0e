"""How fast pages are read on one thread, how much memory that takes, and where the time goes.

    OMP_NUM_THREADS=1 python bench/speed.py examples/dev/pages
    OMP_NUM_THREADS=1 python bench/speed.py ../shared/data/stream/ru-2022.jsonl.gz --items 400

The models are loaded before the clock starts: what is counted is what one more page costs. Peak memory is that of
the whole process, models included.
"""

import argparse
import resource
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from letopis import sources
from letopis.article import extract
from letopis.language import mark
from letopis.model.article import Page
from letopis.reading.read import read


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds spent on each step, and how many pages and characters there were."""

    pages: int
    characters: int
    extract: float
    mark: float
    read: float

    @property
    def all(self) -> float:
        """All seconds."""
        return self.extract + self.mark + self.read

    def __str__(self) -> str:
        return (
            f"{self.pages} pages, {self.characters / 1000:.0f} thousand characters of article, {self.all:.1f} s: "
            f"{self.pages / self.all:.1f} pages a second, {self.characters / self.all / 1000:.1f} thousand characters "
            f"a second\nextract {self.extract / self.all:.0%}, mark {self.mark / self.all:.0%}, "
            f"read {self.read / self.all:.0%}"
        )


def time_pages(pages: Sequence[Page]) -> Spent:
    """What reading the pages takes, step by step."""
    begun = time.perf_counter()
    articles = [extract(page) for page in pages]
    extracted = time.perf_counter()
    marked = list(mark(articles))
    tagged = time.perf_counter()
    for one in marked:
        read(one)
    done = time.perf_counter()
    told = sum(len(block.span.of(one.text)) for one in articles for block in one.story())
    return Spent(len(pages), told, extracted - begun, tagged - extracted, done - tagged)


def main() -> None:
    """Run the bench."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--items", type=int, default=400, help="at most so many pages (default: 400)")
    options = parser.parse_args()
    pages = [one for one in islice(sources.pages(options.paths), options.items) if isinstance(one, Page)]
    time_pages(pages[:1])  # loads the models and the tables
    print(time_pages(pages))
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
