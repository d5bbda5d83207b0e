"""How fast pages are read on one thread, how much memory that takes, and where the time goes.

    OMP_NUM_THREADS=1 python bench/speed.py examples/dev/pages
    OMP_NUM_THREADS=1 python bench/speed.py ../shared/data/nerel/dev --natasha

The models are loaded before the clock starts: what is counted is what one more page costs, in seconds of the processor,
so that other processes disturb less. A document stands for 2,500 characters of article. Peak memory is that of the
whole process, models included. With `--natasha`, natasha's own markup of the same texts (sentences, morphology, syntax,
names, lemmas and normal forms) is timed after each round of readings, in a process of its own; natasha needs
`pkg_resources` (setuptools before 81) and uses the same dictionary in C (`dawg2`) where it is installed.

Measured on NEREL's development texts (94 texts, 141 thousand characters) on one busy core of an EPYC: 6.9 to 8.1 s in
the first round (0.63 to 0.73 times as fast as natasha, 4.9 to 5.7 s), 6.1 to 6.5 s in the second (`--rounds 2`, 0.74 to
0.84), when what is remembered of words is at hand. The step "mark" takes two thirds. Natasha's speed is not reached.
"""

import argparse
import resource
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from letopis import sources
from letopis.article import extract
from letopis.cli.app import settle
from letopis.language import mark
from letopis.model.article import Article, Page
from letopis.reading.read import read

#: Characters of article that count as a document.
DOCUMENT = 2_500
_NATASHA = """
import sys, time
from pathlib import Path
from natasha import Doc, MorphVocab, NewsEmbedding, NewsMorphTagger, NewsNERTagger, NewsSyntaxParser, Segmenter

embedding, segmenter, vocabulary = NewsEmbedding(), Segmenter(), MorphVocab()
morphology, syntax, names = NewsMorphTagger(embedding), NewsSyntaxParser(embedding), NewsNERTagger(embedding)

def markup(text):
    doc = Doc(text)
    doc.segment(segmenter)
    doc.tag_morph(morphology)
    doc.parse_syntax(syntax)
    doc.tag_ner(names)
    for token in doc.tokens:
        token.lemmatize(vocabulary)
    for span in doc.spans:
        span.normalize(vocabulary)

texts = [path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).iterdir())]
markup(texts[0])
begun = time.process_time()
for text in texts:
    markup(text)
print(time.process_time() - begun)
"""


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds of the processor spent on each step, and how many pages and characters there were."""

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
            f"{rate(self.characters, self.all)}\n"
            f"extract {self.extract / self.all:.0%}, mark {self.mark / self.all:.0%}, read {self.read / self.all:.0%}"
        )


def rate(characters: int, seconds: float) -> str:
    """A speed in documents and in characters a second."""
    by_second = characters / seconds
    return f"{by_second / DOCUMENT:.1f} documents a second, {by_second / 1000:.1f} thousand characters a second"


def time_pages(pages: Sequence[Page]) -> Spent:
    """What reading the pages takes, step by step."""
    begun = time.process_time()
    articles = [extract(page) for page in pages]
    extracted = time.process_time()
    marked = list(mark(articles))
    tagged = time.process_time()
    for one in marked:
        read(one)
    done = time.process_time()
    told = sum(map(len, map(story, articles)))
    return Spent(len(pages), told, extracted - begun, tagged - extracted, done - tagged)


def story(article: Article) -> str:
    """What is read of an article, one block a line."""
    return "\n".join(block.span.of(article.text) for block in article.story())


def time_natasha(texts: Iterable[str]) -> float | None:
    """The seconds of natasha's markup of texts in a process of its own; None where natasha cannot be imported."""
    with TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            Path(folder, f"{number:05}.txt").write_text(text, encoding="utf-8")
        done = subprocess.run([sys.executable, "-c", _NATASHA, folder], capture_output=True, text=True, check=False)
    return float(done.stdout) if done.returncode == 0 else None


def main() -> None:
    """Run the bench."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--items", type=int, default=400, help="at most so many pages (default: 400)")
    parser.add_argument("--rounds", type=int, default=1, help="read the pages so many times (default: 1)")
    parser.add_argument("--natasha", action="store_true", help="time natasha's markup of the same texts, too")
    options = parser.parse_args()
    settle()
    pages = [one for one in islice(sources.pages(options.paths), options.items) if isinstance(one, Page)]
    time_pages(pages[:1])  # loads the models and the tables
    for _ in range(options.rounds):
        spent = time_pages(pages)
        print(spent)
        if options.natasha:
            print(_beside(spent, time_natasha(filter(None, (story(extract(page)) for page in pages)))))
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _beside(spent: Spent, natasha: float | None) -> str:
    if natasha is None:
        return "natasha cannot be imported here"
    return (
        f"natasha's markup {natasha:.1f} s: {rate(spent.characters, natasha)}; "
        f"reading is {natasha / spent.all:.2f} times as fast"
    )


if __name__ == "__main__":
    main()
