"""Draw the rooms of the house and the arrows between them: docs/pictures/house.svg.

    python scripts/draw_house.py           draw it anew
    python scripts/draw_house.py --check   end with status 1 where it is not as tests/test_house.py has the arrows

Which room may import which is said in one place, `MAY` of tests/test_house.py. Here is only where each room stands.
An arrow that follows from others (by way of a room between) is not drawn; nor are those from `cli/`, the roof, which
knows all, and those to `model/`, the ground, which all know.
"""

import runpy
import sys
from collections.abc import Iterator, Mapping, Set
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "docs" / "pictures" / "house.svg"
ROOF, GROUND = "cli", "model"
#: The column (from the left) and the floor (from the ground) of each room, and what it is for in a few words.
ROOMS: Mapping[str, tuple[int, int, str]] = {
    "sources": (0, 1, "files, folders, the web"),
    "times": (2, 1, "what dates mean"),
    "knowledge": (3, 1, "files people edit"),
    "article": (1, 2, "story or furniture"),
    "language": (3, 2, "words, names, syntax"),
    "reading": (2, 3, "one page → facts"),
    "chronicle": (3, 3, "claims → events"),
    "training": (4, 3, "the tagger's weights"),
    "store": (3, 4, "database, questions"),
    "engines": (0, 5, "many pages in a run"),
    "exports": (3, 5, "other formats"),
    "outgoing": (2, 6, "sends briefs"),
    "site": (3, 6, "pages, REST"),
}
#: Sizes in pixels: a room, the space between rooms, the margin, the roof and the ground.
WIDE, HIGH, ASIDE, ABOVE, MARGIN, ROOF_HIGH = 150, 50, 22, 38, 16, 74
COLUMNS, FLOORS = 5, 6
WIDTH = 2 * MARGIN + COLUMNS * WIDE + (COLUMNS - 1) * ASIDE
HEIGHT = 2 * MARGIN + ROOF_HIGH + (FLOORS + 1) * (HIGH + ABOVE)
STYLE = """
  text { font: 15px system-ui, sans-serif; text-anchor: middle; fill: #1b1f24 }
  .name { font-weight: 600 }
  .said { font-size: 12px; fill: #4b535d }
  .room { fill: #f4f1ea; stroke: #7d7463 }
  .ground { fill: #e4dccb; stroke: #7d7463 }
  .arrow { fill: none; stroke: #8a8f98; stroke-width: 1.6; marker-end: url(#head) }
  #head path { fill: #8a8f98 }
"""


def arrows() -> dict[str, set[str]]:
    """Which room may import which (tests/test_house.py)."""
    may: dict[str, set[str]] = runpy.run_path(str(ROOT / "tests" / "test_house.py"))["MAY"]
    return may


def reached(may: Mapping[str, Set[str]], room: str) -> set[str]:
    """All rooms that a room comes to know, by way of others too."""
    direct = set(may[room])
    return direct.union(*(reached(may, one) for one in direct)) if direct else direct


def drawn(may: Mapping[str, Set[str]]) -> Iterator[tuple[str, str]]:
    """The arrows that follow from no others, but those of roof and ground.

    >>> list(drawn({"model": set(), "a": {"model"}, "b": {"a", "model"}, "c": {"a", "b"}}))
    [('b', 'a'), ('c', 'b')]
    """
    for room, known in may.items():
        for one in sorted(known):
            if room != ROOF and one != GROUND and not any(one in reached(may, other) for other in known - {one}):
                yield room, one


def picture(may: Mapping[str, Set[str]]) -> str:
    """The house as SVG. Raises KeyError where a room has no place yet."""
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
            ' role="img" aria-labelledby="title">',
            '<title id="title">The rooms of Letopis; an arrow leads from a room to one that it may import</title>',
            f"<style>{STYLE}</style>",
            '<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7"'
            ' orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>',
            *_roof(),
            *(_arrow(*one) for one in drawn(may)),
            *(line for room in may if room not in (ROOF, GROUND) for line in _room(room)),
            *_ground(),
            "</svg>\n",
        ]
    )


def _corner(room: str) -> tuple[int, int]:
    column, floor, _ = ROOMS[room]
    return MARGIN + column * (WIDE + ASIDE), HEIGHT - MARGIN - HIGH - floor * (HIGH + ABOVE)


def _room(room: str) -> Iterator[str]:
    left, top = _corner(room)
    yield f'<rect class="room" x="{left}" y="{top}" width="{WIDE}" height="{HIGH}" rx="4"/>'
    yield from _words(left + WIDE // 2, top + 21, room, ROOMS[room][2])


def _words(middle: int, top: int, name: str, said: str) -> Iterator[str]:
    yield f'<text class="name" x="{middle}" y="{top}">{name}/</text>'
    yield f'<text class="said" x="{middle}" y="{top + 18}">{said}</text>'


def _roof() -> Iterator[str]:
    foot = MARGIN + ROOF_HIGH
    yield f'<path class="ground" d="M{MARGIN} {foot} {WIDTH // 2} {MARGIN} {WIDTH - MARGIN} {foot}z"/>'
    yield from _words(WIDTH // 2, foot - 30, ROOF, "the commands: knows every room")


def _ground() -> Iterator[str]:
    top = HEIGHT - MARGIN - HIGH
    yield f'<rect class="ground" x="{MARGIN}" y="{top}" width="{WIDTH - 2 * MARGIN}" height="{HIGH}"/>'
    yield from _words(WIDTH // 2, top + 21, GROUND, "the nouns that every room knows: imports nothing of ours")


def _arrow(room: str, known: str) -> str:
    (left, top), (to_left, to_top) = _corner(room), _corner(known)
    lean = (to_left > left) - (to_left < left)
    begin = left + WIDE // 2 + lean * WIDE // 4
    return f'<path class="arrow" d="M{begin} {top + HIGH} {to_left + WIDE // 2 - lean * WIDE // 5} {to_top - 1}"/>'


def main() -> int:
    """Draw the picture, or only tell whether it is fresh; the exit status."""
    new = picture(arrows())
    fresh = PICTURE.exists() and PICTURE.read_text(encoding="utf-8") == new
    if "--check" in sys.argv or fresh:
        return 0 if fresh else 1
    PICTURE.write_text(new, encoding="utf-8")
    print(f"drawn: {PICTURE.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
