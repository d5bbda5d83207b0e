"""Read a stream of news items to its end, and draw events at random for a person to judge.

    python bench/stream.py ../shared/data/stream/ru-2022.jsonl.gz --draw 100 --seed 7

Prints each drawn event with its sentence, ready to be marked right or wrong, then how many items and events
there were and how long it took. Most items are not about diplomacy: the share of wrong events shows how
readily the reader invents.
"""

import argparse
import random
import sys
import time
from dataclasses import dataclass

from letopis import sources
from letopis.engines import read_pages
from letopis.model.errors import LetopisError
from letopis.model.facts import Event
from letopis.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Drawn:
    """An event and the reading that it is from."""

    reading: Reading
    event: Event

    def __str__(self) -> str:
        names = {one.id: one.name for one in self.reading.entities}
        event = self.event
        who = "; ".join(names[one.entity] for one in event.participants)
        where = names.get(event.place or "", "-")
        told = " … ".join(" ".join(span.of(self.reading.article.text).split()) for span in event.evidence)
        return f"{event.kind} | {event.status} | {event.when} | {where} | {who} | {event.name or '-'}\n    {told}"


def main() -> None:
    """Run the bench."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--draw", type=int, default=100)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    begun, items, failed, events = time.perf_counter(), 0, 0, list[Drawn]()
    for reading in read_pages(sources.pages(options.paths)):
        items += 1
        if isinstance(reading, LetopisError):
            failed += 1
            print(reading, file=sys.stderr)
        else:
            events += [Drawn(reading, event) for event in reading.events if event.kind != "other"]
    spent = time.perf_counter() - begun
    for number, one in enumerate(random.Random(options.seed).sample(events, min(options.draw, len(events))), 1):
        print(f"{number:3} {one.reading.article.url or one.reading.article.source}\n    {one}")
    print(f"{items} items ({failed} failed), {len(events)} events, {spent:.0f} s, {items / spent:.1f} items a second")


if __name__ == "__main__":
    main()
