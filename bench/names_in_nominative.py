"""How often a name is put into the right nominative, on SlavicNER's Russian texts: gold mentions, our normal forms.

    python bench/names_in_nominative.py ../shared/data/slavicner [--errors 40]

Only the inflection is measured: the spans and types are those of the gold.
"""

import argparse
from collections import Counter, defaultdict
from pathlib import Path

from letopis.language import mark
from letopis.language.russian.inflect import nominative
from letopis.model.article import Article, Block, Role
from letopis.model.marked import Marked, NameType

KINDS = {"PER": NameType.PERSON, "LOC": NameType.PLACE, "ORG": NameType.ORGANIZATION}
Gold = tuple[int, int, str, str]


def plain(name: str) -> str:
    """A name in lower case without quotes, ё as е."""
    kept = name.lower().replace("ё", "е").translate(dict.fromkeys(map(ord, "«»\"'“”„")))
    return " ".join(kept.split())


def gold_of(path: Path) -> list[Gold]:
    """(start, end, lemma, class) of the names of the three classes."""
    rows = [line.split("\t") for line in path.with_suffix(".tsv").read_text(encoding="utf-8").split("\n") if line]
    return [(int(row[0]), int(row[1]), row[3], row[4]) for row in rows if row[4] in KINDS]


def article(path: Path) -> Article:
    """The text as an article whose lines are body."""
    text = path.read_bytes().decode()
    return Article(path.name, text, (Block(Role.BODY, 0, len(text)),), "ru")


def answers(marked: Marked, gold: list[Gold]) -> list[tuple[str, str, str, str]]:
    """(class, as written, lemma, our nominative) of each gold name; loose ones (one small word) are left out."""
    found = []
    for start, end, lemma, kind in gold:
        written = marked.text[start:end]
        if written.islower() and len(written.split()) == 1:
            continue
        found.append((kind, written, lemma, nominative(marked.tokens_in(start, end), KINDS[kind])))
    return found


def main() -> None:
    """Print the accuracy for each class, and some of the errors."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--errors", type=int, default=0)
    given = options.parse_args()
    paths = [path for path in sorted(given.folder.rglob("*.txt")) if path.with_suffix(".tsv").exists()]
    rows = [
        row for path, one in zip(paths, mark(map(article, paths)), strict=True) for row in answers(one, gold_of(path))
    ]
    usual: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for kind, written, lemma, _ in rows:
        usual[kind, plain(written)][plain(lemma)] += 1
    right, wrong = Counter[str](), Counter[tuple[str, str, str, str]]()
    for kind, written, lemma, ours in rows:
        good = plain(ours) in (plain(lemma), usual[kind, plain(written)].most_common(1)[0][0])
        right.update([kind] if good else [])
        wrong.update([] if good else [(kind, written, lemma, ours)])
    for kind in KINDS:
        count = sum(row[0] == kind for row in rows)
        print(f"{kind}  {right[kind] / count:.4f} of {count}")
    print(f"all  {right.total() / len(rows):.4f} of {len(rows)}")
    for (kind, written, lemma, ours), count in wrong.most_common(given.errors):
        print(f"{count:4} {kind}  {written}  →  {ours}  (gold: {lemma})")


if __name__ == "__main__":
    main()
