"""How a chronicle bears growth: a stream of invented readings is stored, and asked when it has reached each size.

    python bench/scale.py --sizes 1000 10000 100000 --db build/scale.db --out docs/scale.json
    python bench/scale.py --sizes 100000 --copies 9 --db build/scale.db --out docs/scale.json
    python bench/scale.py --plot docs/scale.json --picture docs/pictures/scale.png

Told for each size: seconds to store the next thousand readings (in windows of 32, a transaction each), the median and
the 95th percentile of answers in milliseconds, both by the clock and of the processor (other processes lengthen only
the first), the size of the file and the peak memory of the process. The readings are made before the clock starts, and
reading itself is not counted: it is a matter of pages, not of size. Interrupted, it goes on where it was. With
`--copies` what is stored is copied so many times before (`copies.py`), which takes minutes where storing takes an hour.
"""

import argparse
import json
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from statistics import quantiles
from typing import Any

from copies import copied
from sqlalchemy import Connection, func, select
from synthetic import FIRST, stream

from letopis.cli.app import settle
from letopis.model.article import Page
from letopis.model.reading import Reading
from letopis.store.ask.names import identified
from letopis.store.ask.people import person
from letopis.store.ask.timeline import Filter, timeline
from letopis.store.chronicle import Chronicle
from letopis.store.schema import events, units, versions
from letopis.store.search.find import find
from letopis.store.writer import Writer

WINDOW = 32
NEXT = 1_000
QUESTIONS = 60
Window = list[tuple[Page, Reading]]


def main() -> None:
    """Run the bench, or draw what it found."""
    settle()
    options = _options()
    if options.plot:
        draw(json.loads(options.plot.read_text()), options.picture)
        return
    found = beside(options.db, options.copies, options.seed) if options.copies else grown(*_growth(options))
    for row in found:
        print(json.dumps(row), flush=True)
        if options.out:
            options.out.write_text(json.dumps([*_before(options.out), row], indent=1) + "\n")


def grown(db: str, sizes: Sequence[int], seed: int) -> Iterator[dict[str, Any]]:
    """Let a chronicle grow to each size, store a thousand more, and ask it."""
    with Chronicle(db) as chronicle:
        writer = chronicle.writer("bench")
        with chronicle.asked() as connection:
            there = connection.scalar(select(func.count()).select_from(versions)) or 0
        readings = stream(seed, max(sizes) + NEXT)
        for _ in islice(readings, there):
            pass
        for size in (size for size in sorted(sizes) if size >= there):
            for window in _windows(readings, size - there):
                _store(writer, window)
            taken = _thousand(writer, list(_windows(readings, NEXT)))
            there = size + NEXT
            yield {"readings": size, **taken, **_asked(chronicle, size, seed), **_weight(db)}


def _growth(options: argparse.Namespace) -> tuple[str, list[int], int]:
    return options.db, options.sizes, options.seed


def beside(db: str, copies: int, seed: int) -> Iterator[dict[str, Any]]:
    """Copy what a chronicle holds, store a thousand more readings of its stream beside, and ask it."""
    with Chronicle(db) as chronicle:
        with chronicle.asked() as connection:
            there = connection.scalar(select(func.count()).select_from(versions)) or 0
        copied(chronicle.engine, copies)
        readings = islice(stream(seed, there + 2 * NEXT), there, None)
        writer = chronicle.writer("bench")
        for window in _windows(readings, NEXT):  # names are suddenly used so often that they are looked at again
            _store(writer, window)
        taken = _thousand(writer, list(_windows(readings, NEXT)))
        size = there * (copies + 1)
        yield {"readings": size, "copies": copies, **taken, **_asked(chronicle, size, seed), **_weight(db)}


def _thousand(writer: Writer, windows: Sequence[Window]) -> dict[str, float]:
    """What it takes to store windows that are at hand, by the clock and of the processor."""
    clock, processor = time.perf_counter(), time.process_time()
    for window in windows:
        _store(writer, window)
    return {"next_thousand_s": round(time.perf_counter() - clock, 2),
            "next_thousand_cpu_s": round(time.process_time() - processor, 2)}  # fmt: skip


def _store(writer: Writer, window: Window) -> None:
    writer.add(window, "2026-01-01T00:00:00+00:00")


def _windows(readings: Iterator[tuple[Page, Reading]], length: int) -> Iterator[Window]:
    rest = islice(readings, max(0, length))
    while window := list(islice(rest, WINDOW)):
        yield window


def _asked(chronicle: Chronicle, size: int, seed: int) -> dict[str, Any]:
    """The median and the 95th percentile of each kind of question, in milliseconds."""
    dice = Random(seed + size)
    with chronicle.asked() as connection:
        count = connection.scalar(select(func.count()).select_from(events))
        asked = {"timeline": _timelines, "search": _searches, "person": _people}
        times = {name: _times(connection, make(connection, dice, size)) for name, make in asked.items()}
    return {"events": count} | {f"{name}_ms": times[name] for name in times}


def _times(connection: Connection, questions: Iterator[Callable[[Connection], object]]) -> dict[str, float]:
    clocks, processors = [], []
    for question in islice(questions, QUESTIONS):
        clock, processor = time.perf_counter(), time.process_time()
        question(connection)
        clocks.append((time.perf_counter() - clock) * 1000)
        processors.append((time.process_time() - processor) * 1000)
    return {"median": _mark(clocks, 10), "p95": _mark(clocks, 19), "cpu_median": _mark(processors, 10),
            "cpu_p95": _mark(processors, 19)}  # fmt: skip


def _mark(taken: Sequence[float], twentieth: int) -> float:
    return round(quantiles(taken, n=20)[twentieth - 1], 1)


def _timelines(connection: Connection, dice: Random, size: int) -> Iterator[Callable[[Connection], object]]:
    """A page of fifty events: of two countries, of one, of a kind and a month, as of a day."""
    codes = ["RU", "KZ", "UZ", "KG", "BY", "CN", "TR", "IN"]
    span = max(30, size // 190)
    while True:
        one, other = dice.sample(codes, 2)
        day = FIRST + timedelta(days=dice.randrange(span))
        yield from (
            _timeline(Filter(countries=(one, other))),
            _timeline(Filter(countries=(one, other), first=day, last=day + timedelta(days=31))),
            _timeline(Filter(countries=(one,), kinds=("visit",)), newest=True),
            _timeline(Filter(first=day, last=day + timedelta(days=7))),
            _timeline(Filter(countries=(one, other)), as_of=day),
        )


def _timeline(chosen: Filter, as_of: date | None = None, newest: bool = False) -> Callable[[Connection], object]:
    return lambda connection: timeline(connection, chosen, as_of, limit=50, newest=newest)


def _searches(connection: Connection, dice: Random, size: int) -> Iterator[Callable[[Connection], object]]:
    for _, name in _names(connection, dice) * 10:
        for text in (name, "торговля газом", '"вопросы на будущее"', "встреча", f"{name.split()[-1]} виза", "энергет*"):
            yield lambda connection, text=text: find(connection, text, limit=20)


def _people(connection: Connection, dice: Random, size: int) -> Iterator[Callable[[Connection], object]]:
    for id, _ in _names(connection, dice) * 10:
        yield lambda connection, id=id: person(connection, identified(connection, id))


def _names(connection: Connection, dice: Random) -> list[tuple[str, str]]:
    """Some people's ids and names, those often named among them."""
    chosen = select(units.c.identity, units.c.name).where(units.c.type == "person", units.c.name.like("% %"))
    rows = connection.execute(chosen.order_by(units.c["count"].desc(), units.c.id).limit(2_000))
    return dice.sample(sorted({(row.identity, row.name) for row in rows}), 40)


def _weight(db: str) -> dict[str, float]:
    size = sum(path.stat().st_size for path in Path(db).parent.glob(f"{Path(db).name}*"))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {"file_mb": round(size / 1e6, 1), "peak_mb": round(peak / 1024, 1)}


def _before(path: Path) -> list[Any]:
    return json.loads(path.read_text()) if path.exists() else []


def draw(rows: Sequence[dict[str, Any]], picture: Path) -> None:
    """Draw the time to store a thousand and the answers' 95th percentiles over the number of readings."""
    import matplotlib

    matplotlib.use("svg" if picture.suffix == ".svg" else "agg")
    from matplotlib import pyplot

    figure, (left, right) = pyplot.subplots(1, 2, figsize=(10, 3.8))
    sizes = [row["readings"] for row in rows]
    left.plot(sizes, [row["next_thousand_s"] for row in rows], marker="o", label="by the clock")
    left.plot(sizes, [row["next_thousand_cpu_s"] for row in rows], marker="o", label="of the processor")
    left.legend()
    left.set(xscale="log", xlabel="readings stored", ylabel="seconds", title="to store the next thousand", ylim=0)
    for name in ("timeline", "search", "person"):
        right.plot(sizes, [row[f"{name}_ms"]["p95"] for row in rows], marker="o", label=name)
    right.axhline(100, color="grey", linestyle=":")
    right.set(xscale="log", xlabel="readings stored", ylabel="milliseconds", title="answers, 95th percentile", ylim=0)
    right.legend()
    figure.tight_layout()
    figure.savefig(picture)


def _options() -> argparse.Namespace:
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    made.add_argument("--db", default="build/scale.db")
    made.add_argument("--seed", type=int, default=7)
    made.add_argument("--copies", type=int, default=0)
    made.add_argument("--out", type=Path)
    made.add_argument("--plot", type=Path)
    made.add_argument("--picture", type=Path, default=Path("docs/pictures/scale.png"))
    return made.parse_args()


if __name__ == "__main__":
    main()
