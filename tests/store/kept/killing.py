"""A process that adds invented pages, killed again and again; run by `test_killed.py`.

    python killing.py URL SEED COUNT KILLS REFERENCE

Everything is loaded once; each run is a process of its own, forked off, that opens the chronicle, adds the pages as
`letopis add` does, and is killed at a random moment. In the end a last run is left alone. Prints the number of kills,
and the steps that were in force at each.
"""

import os
import random
import signal
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import world

from letopis.language import terms

WINDOW = 3


def main(url: str, seed: int, count: int, kills: int, reference: str) -> None:
    """Kill so many runs, then let one come to its end."""
    told = world.pages(seed, count)
    terms.lemmatise("слово")  # loads the dictionary
    began = time.monotonic()
    world.add(reference, told, WINDOW)
    whole = time.monotonic() - began
    chance = random.Random(seed)
    killed = 0
    for attempt in range(50 * kills):
        if killed == kills:
            break
        child = os.fork()
        if child == 0:
            run(url, told)
        # The longer it takes, the longer runs are left alone: some window has to be finished now and then.
        time.sleep(chance.uniform(0, whole / kills * (1 + attempt / kills)))
        os.kill(child, signal.SIGKILL)
        killed += os.WIFSIGNALED(os.waitpid(child, 0)[1])
    print(killed, flush=True)
    run(url, told)


def run(url: str, told: list[world.Told]) -> None:
    """Add all pages, and end the process without the cleaning up of the one that it was forked from."""
    world.add(url, told, WINDOW)
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), sys.argv[5])
