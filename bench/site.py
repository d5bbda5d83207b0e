"""How heavy and how slow the site's pages are on a large chronicle.

    python bench/scale.py --sizes 250000 --db build/scale.db        (makes one with some 100,000 events)
    python bench/site.py build/scale.db --out docs/site.json

Each page is asked for in this process, without a network, as a reader's browser would, with other people and other
events each time: first as after a change of the chronicle, when no answer is kept, then once more. For each kind the
table tells the median and the slowest time of the first answers, by the clock and of the processor (other processes
lengthen above all the first), the median of the second ones of the processor, and what goes over the wire: the page
itself and, once, all that it loads (styles, scripts, pictures), as sent with gzip where a browser asks for it. What
`letopis serve` reads at its start (gazetteer, forms of words) is read before, and each page's templates are.
"""

import argparse
import json
import re
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from statistics import median
from typing import Any
from urllib.parse import quote

from starlette.testclient import TestClient

from letopis.api import Chronicle
from letopis.site.app import make_app
from letopis.site.serve import warmed
from letopis.store.ask.listing.remembered import forget

TIMES = 5
_FILTERS = ("kind=meeting", "", "newest=1", "from=2015", "group=month", "kind=visit")
_QUERIES = ("визит", "форум", "министр+переговоры", "меморандум", "энергетика")
#: What the issue of the site asked for: kilobytes a page in all, milliseconds of the server.
KILOBYTES, MILLISECONDS = 100, 200


def main() -> None:
    """Ask for every page, print the table, and write it down."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("db", help="a chronicle")
    parser.add_argument("--out", type=Path, help="write what was found to this file, as JSON")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    found = []
    heads = ("median ms", "(cpu)", "slowest", "(cpu)", "again (cpu)", "page kB", "in all kB")
    print(f"{'page':22} {' '.join(f'{head:>11}' for head in heads)}", flush=True)
    for row in measured(options.db, options.seed):
        found.append(row)
        over = "  over" if row["all_kb"] > KILOBYTES or row["cpu_median"] > MILLISECONDS else ""
        told = [row[name] for name in ("median", "cpu_median", "slowest", "cpu_slowest", "cpu_again")]
        weights = [row[name] for name in ("page_kb", "all_kb")]
        shown = [*(f"{one:11.0f}" for one in told), *(f"{one:11.1f}" for one in weights)]
        print(f"{row['page']:22} {' '.join(shown)}{over}", flush=True)
    if options.out:
        options.out.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


def measured(db: str, seed: int) -> Iterator[dict[str, Any]]:
    """A row for each kind of page."""
    kinds = addresses(db, Random(seed))
    with TestClient(make_app(db), base_url="http://127.0.0.1") as client:
        client.headers["accept-encoding"] = "gzip"
        warmed()
        for kind, (warming, *some) in kinds.items():
            _timed(client, warming)
            first, again, weights = [], [], []
            for address in some:
                forget()
                answer, *taken = _timed(client, address)
                first.append(taken)
                again.append(_timed(client, address)[2])
                weights.append((_weight(answer), _loaded(client, answer.text)))
            (clock, cpu), (page, loaded) = zip(*first, strict=True), max(weights)
            yield {
                "page": kind, "median": round(median(clock), 1), "cpu_median": round(median(cpu), 1),
                "slowest": round(max(clock), 1), "cpu_slowest": round(max(cpu), 1),
                "cpu_again": round(median(again), 1),
                "page_kb": round(page / 1000, 1), "all_kb": round((page + loaded) / 1000, 1),
            }  # fmt: skip


def _timed(client: TestClient, address: str) -> tuple[Any, float, float]:
    """A page, and the milliseconds that it took by the clock and of the processor."""
    start, busy = time.perf_counter(), time.process_time()
    answer = client.get(address, headers={"accept": "text/html"})
    taken = (time.perf_counter() - start) * 1000, (time.process_time() - busy) * 1000
    assert answer.status_code == 200, (address, answer.status_code)
    return answer, *taken


def _weight(answer: Any) -> int:
    """Bytes that went over the wire."""
    return int(answer.headers.get("content-length") or answer.num_bytes_downloaded)


def _loaded(client: TestClient, page: str) -> int:
    """Bytes of all that a page loads."""
    files = set(re.findall(r'(?:src|href)="(/static/[^"]+)"', page))
    return sum(_weight(client.get(one)) for one in files)


def addresses(db: str, random: Random) -> dict[str, Sequence[str]]:
    """Some addresses of each kind of page, events drawn at random; the first of each kind only warms."""
    with Chronicle(db) as chronicle:
        rows = chronicle.timeline(limit=3000)
        events = [random.choice(rows).id for _ in range(TIMES + 1)]
        people = [one["id"] for one in reversed(chronicle.list_people(limit=TIMES + 1).rows)]
        pages = [one["source"] for one in chronicle.list_sources(limit=TIMES + 1).rows]
        met = chronicle.network()["countries"]["pairs"][: TIMES + 1]
        pairs = [f"{one['left']}-{one['right']}" for one in reversed(met)]
    return {
        "front": ["/"] * (TIMES + 1),
        "timeline": [f"/timeline?{one}" for one in _FILTERS],
        "timeline, two states": [f"/timeline?country={pair}" for pair in pairs],
        "event": [f"/events/{id}" for id in events],
        "person": [f"/people/{id}" for id in people],
        "people": ["/people", "/people?q=а"] * 3,
        "relations": ["/relations"] * (TIMES + 1),
        "relation": [f"/relations/{pair}" for pair in pairs],
        "brief": [f"/relations/{pair}/brief" for pair in pairs],
        "plans": [*(f"/plans?country={pair}" for pair in pairs), "/plans"],
        "source": [f"/sources/{quote(one, safe='')}" for one in pages],
        "sources": ["/sources"] * (TIMES + 1),
        "network": [*(f"/network?country={code}&from=2015" for code in _codes(pairs)), "/network"],
        "search": [f"/search?q={one}" for one in _QUERIES],
        "review": ["/review"] * (TIMES + 1),
    }  # fmt: skip


def _codes(pairs: Sequence[str]) -> list[str]:
    """The states of some pairs, each once, those of the first pairs first."""
    return list(dict.fromkeys(code for pair in pairs for code in pair.split("-")))


if __name__ == "__main__":
    main()
