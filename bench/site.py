"""How heavy and how slow the site's pages are on a large chronicle.

    python bench/scale.py --sizes 250000 --db build/scale.db        (makes one with some 100,000 events)
    python bench/site.py build/scale.db --out docs/site.json

Each page is asked for a few times in this process, without a network, as a reader's browser would, with other people
and other events each time; for each kind the table tells the median and the slowest time to answer, by the clock and
of the processor (other processes lengthen only the first), and what goes over the wire: the page itself and, once, all
that it loads (styles, scripts, pictures), as sent with gzip where a browser asks for it.
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

TIMES = 5
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
    print(
        f"{'page':22} {'median ms':>10} {'(cpu)':>8} {'slowest':>8} {'(cpu)':>8} {'page kB':>8} {'in all kB':>9}",
        flush=True,
    )
    for row in measured(options.db, options.seed):
        found.append(row)
        over = "  over" if row["all_kb"] > KILOBYTES or row["cpu_median"] > MILLISECONDS else ""
        print(f"{row['page']:22} {row['median']:10.0f} {row['cpu_median']:8.0f} {row['slowest']:8.0f} "
              f"{row['cpu_slowest']:8.0f} {row['page_kb']:8.1f} {row['all_kb']:9.1f}{over}", flush=True)  # fmt: skip
    if options.out:
        options.out.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


def measured(db: str, seed: int) -> Iterator[dict[str, Any]]:
    """A row for each kind of page."""
    kinds = addresses(db, Random(seed))
    with TestClient(make_app(db), base_url="http://127.0.0.1") as client:
        client.headers["accept-encoding"] = "gzip"
        client.get("/healthz")
        for kind, some in kinds.items():
            clock, cpu, weights = [], [], []
            for address in some:
                start, busy = time.perf_counter(), time.process_time()
                answer = client.get(address, headers={"accept": "text/html"})
                clock.append((time.perf_counter() - start) * 1000)
                cpu.append((time.process_time() - busy) * 1000)
                assert answer.status_code == 200, (address, answer.status_code)
                weights.append((_weight(answer), _loaded(client, answer.text)))
            page, loaded = max(weights)
            yield {
                "page": kind, "median": round(median(clock), 1), "cpu_median": round(median(cpu), 1),
                "slowest": round(max(clock), 1), "cpu_slowest": round(max(cpu), 1),
                "page_kb": round(page / 1000, 1), "all_kb": round((page + loaded) / 1000, 1),
            }  # fmt: skip


def _weight(answer: Any) -> int:
    """Bytes that went over the wire."""
    return int(answer.headers.get("content-length") or answer.num_bytes_downloaded)


def _loaded(client: TestClient, page: str) -> int:
    """Bytes of all that a page loads."""
    files = set(re.findall(r'(?:src|href)="(/static/[^"]+)"', page))
    return sum(_weight(client.get(one)) for one in files)


def addresses(db: str, random: Random) -> dict[str, Sequence[str]]:
    """Some addresses of each kind of page, those of people and events drawn at random."""
    with Chronicle(db) as chronicle:
        rows = chronicle.timeline(limit=3000)
        events = [random.choice(rows).id for _ in range(TIMES)]
        people = [one["id"] for one in chronicle.list_people(limit=TIMES).rows]
        pages = [one["source"] for one in chronicle.list_sources(limit=TIMES).rows]
        pairs = [f"{one['left']}-{one['right']}" for one in chronicle.network()["countries"]["pairs"][:TIMES]]
    return {
        "front": ["/"] * TIMES,
        "timeline": [f"/timeline?{one}" for one in ("", "newest=1", "from=2015", "group=month", "kind=visit")],
        "timeline, two states": [f"/timeline?country={pair}" for pair in pairs],
        "event": [f"/events/{id}" for id in events],
        "person": [f"/people/{id}" for id in people],
        "people": ["/people", "/people?q=а"] * 2,
        "relations": ["/relations"] * TIMES,
        "relation": [f"/relations/{pair}" for pair in pairs],
        "brief": [f"/relations/{pair}/brief" for pair in pairs],
        "plans": ["/plans", *(f"/plans?country={pair}" for pair in pairs)],
        "source": [f"/sources/{quote(one, safe='')}" for one in pages],
        "sources": ["/sources"] * TIMES,
        "network": ["/network", *(f"/network?country={pair.split('-')[0]}&from=2015" for pair in pairs)],
        "search": ["/search?q=визит", "/search?q=форум", "/search?q=министр+переговоры", "/search?q=меморандум"],
        "review": ["/review"] * TIMES,
    }  # fmt: skip


if __name__ == "__main__":
    main()
