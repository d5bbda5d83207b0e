"""Annotated corpora on disk: NEREL's texts with their spans and relations, in brat's standoff format."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from letopis.model.errors import LetopisError
from letopis.model.marked import Label, Tie


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text with its spans, by their names in the file: label, start, end in characters; and ties between them.

    A broken-up span is left out, as no tagger of whole spans can find it.
    """

    name: str
    text: str
    spans: dict[str, tuple[Label, int, int]]
    ties: tuple[tuple[Tie, str, str], ...]


def read_brat(folder: Path) -> Iterator[Annotated]:
    """The texts of a folder, each NAME.txt with NAME.ann beside it, in the order of their names.

    Raises LetopisError where the folder holds none, or a line of annotation cannot be read.
    """
    paths = sorted(folder.glob("*.txt"))
    if not paths:
        raise LetopisError(str(folder), "there are no texts to learn from", "name the folder of the corpora")
    for path in paths:
        yield _annotated(path)


def _annotated(path: Path) -> Annotated:
    spans: dict[str, tuple[Label, int, int]] = {}
    ties: list[tuple[Tie, str, str]] = []
    annotations = path.with_suffix(".ann")
    for number, line in enumerate(annotations.read_text(encoding="utf-8").splitlines(), 1):
        try:
            _add(line, spans, ties)
        except (ValueError, IndexError) as error:
            raise LetopisError(str(annotations), f"line {number} cannot be read: {error}", "mend the line") from error
    known = tuple((tie, one, other) for tie, one, other in ties if one in spans and other in spans)
    return Annotated(path.name, path.read_text(encoding="utf-8"), spans, known)


def _add(line: str, spans: dict[str, tuple[Label, int, int]], ties: list[tuple[Tie, str, str]]) -> None:
    """Enter a line: `T1⇥PERSON 6 11⇥Обамы` is a span, `R1⇥WORKS_AS Arg1:T1 Arg2:T2` a relation."""
    identity, _, rest = line.partition("\t")
    if re.fullmatch(r"T\d+", identity):
        kind, offsets = rest.split("\t")[0].split(" ", 1)
        if ";" not in offsets:
            start, end = map(int, offsets.split())
            spans[identity] = Label(kind), start, end
    elif re.fullmatch(r"R\d+", identity):
        kind, one, other = rest.split()[:3]
        if kind in set(Tie):
            ties.append((Tie(kind), one.partition(":")[2], other.partition(":")[2]))


def digest(folder: Path) -> str:
    """A digest of the files of a folder, their names and contents: what was learned from, or measured on."""
    files = sorted(path for path in folder.iterdir() if path.is_file())
    return hashlib.sha256(b"".join(path.name.encode() + b"\0" + path.read_bytes() for path in files)).hexdigest()
