"""`python -m letopis.training DATA`: from the folder of the corpora to the weights that ship, and their scores."""

import multiprocessing
import os
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Annotated as Option

import torch
import typer

from letopis.language.russian.tagger import weights as shipped
from letopis.language.russian.tagger.features import Floats
from letopis.training import corpora, report
from letopis.training.examples import Example, examples
from letopis.training.fit import Plan, fit
from letopis.training.teach import network_of, plain_texts, taught


def train(
    data: Option[Path, typer.Argument(help="the corpora: nerel/train, nerel/dev, stream/*.jsonl.gz")],
    weights: Option[Path, typer.Option(help="where the weights go")] = shipped.FILE,
    scores: Option[Path | None, typer.Option(help="where the table of scores goes")] = None,
    teachers: Option[int, typer.Option(help="networks that teach the one that ships; 0: train that one alone")] = 2,
    epochs: Option[int, typer.Option(help="times that a teacher, or a network without one, sees each text")] = 12,
    lessons: Option[int, typer.Option(help="times that the taught network sees each text, and each plain one")] = 9,
    silver: Option[int, typer.Option(help="texts without gold that the teachers label")] = 7200,
    limit: Option[int | None, typer.Option(help="only so many annotated texts, for a trial")] = None,
) -> None:
    """Train the tagger and print how well it finds the gold of the development texts, by type."""
    begun = time.monotonic()
    annotated = list(corpora.read_brat(data / "nerel/train"))[:limit]
    learned = list(examples(annotated))
    _say(begun, f"{len(learned)} texts to learn from are ready")
    plan = Plan(epochs=lessons if teachers else epochs)
    plain = _plain(begun, data, learned, [Plan(epochs=epochs, seed=1 + one) for one in range(teachers)], silver)
    shipped.save(weights, fit(learned, plan, plain), {"data": corpora.digest(data / "nerel/train"), "plan": str(plan)})
    held = list(corpora.read_brat(data / "nerel/dev"))[:limit]
    found = report.score(shipped.load(weights), held, examples(held))
    table = report.table(found)
    if scores is not None:
        scores.write_text(f"{_HEAD}\n\n{table}\n", encoding="utf-8")
    typer.echo(table)
    _say(begun, f"weights in {weights}, {weights.stat().st_size / 1e6:.1f} MB")


_HEAD = (
    "# Scores of the tagger on NEREL's development texts\n\nWritten by `make train`. Strict spans, nested ones "
    "included, and relations from end to end; the weights were not trained on these texts."
)


def _plain(begun: float, data: Path, learned: Sequence[Example], plans: Sequence[Plan], count: int) -> list[Example]:
    """Texts without gold, with the opinion of teachers trained by the plans; none where there are no teachers."""
    torch.set_num_threads(1)  # two processes with one thread each are faster than one with two
    if not plans:
        return []
    teachers = [network_of(one) for one in _side_by_side(learned, plans)]
    _say(begun, f"{len(plans)} teachers are trained")
    plain = taught(teachers, list(examples(plain_texts(data / "stream", count))))
    _say(begun, f"{len(plain)} texts without gold are labelled")
    return plain


def _side_by_side(learned: Sequence[Example], plans: Sequence[Plan]) -> list[dict[str, Floats]]:
    """Train with several plans, as many at a time as there are cores; the examples are shared, not copied."""
    workers = min(len(plans), os.cpu_count() or 1)
    with ProcessPoolExecutor(workers, multiprocessing.get_context("fork")) as pool:
        return list(pool.map(partial(fit, learned), plans))


def _say(begun: float, what: str) -> None:
    typer.echo(f"{(time.monotonic() - begun) / 60:5.1f} min  {what}", err=True)


if __name__ == "__main__":
    typer.run(train)
