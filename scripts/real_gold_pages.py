"""Collect the pages that the real gold annotates, as JSON Lines that `letopis read` takes.

    python scripts/real_gold_pages.py ../shared/data tests/gold/real/dev pages.jsonl

The gold holds facts only, never a text: the texts stay where their owners publish them. Each gold file names its
`corpus` (a folder of the data, or a JSON Lines file of a stream) and its `source` there. A line written is
{"url", "text"}, for an item of a stream with its `title` and `published` too.
"""

import argparse
import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path


def gold_files(folder: Path) -> Iterator[tuple[Path, dict[str, object]]]:
    """The gold documents of a folder, by name; tables beside them are passed over."""
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if "corpus" in gold:
            yield path, gold


def stream_items(path: Path) -> dict[str, dict[str, str]]:
    """The items of a gzipped stream by the last part of their address."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        items = map(json.loads, lines)
        return {item["url"].rsplit("/", 1)[-1]: item for item in items}


def pages(data: Path, folder: Path) -> Iterator[dict[str, str]]:
    """The page of each gold document.

    Raises FileNotFoundError or KeyError if the data lack one of them.
    """
    streams: dict[str, dict[str, dict[str, str]]] = {}
    for _, gold in gold_files(folder):
        corpus, source = str(gold["corpus"]), str(gold["source"])
        if not corpus.endswith(".jsonl.gz"):
            yield {"url": source, "text": (data / corpus / source).read_text(encoding="utf-8")}
            continue
        if corpus not in streams:
            streams[corpus] = stream_items(data / corpus)
        yield {key: streams[corpus][source][key] for key in ("url", "text", "title", "published")}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder that holds nerel/, slavicner/ and stream/")
    parser.add_argument("gold", type=Path, help="a folder of gold files: tests/gold/real/dev or test")
    parser.add_argument("out", type=Path, help="the JSON Lines file to write")
    options = parser.parse_args()
    try:
        found = list(pages(options.data, options.gold))
    except (FileNotFoundError, KeyError) as error:
        print(f"{options.gold}: not in {options.data}: {error}", file=sys.stderr)
        return 1
    with options.out.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(page, ensure_ascii=False) + "\n" for page in found)
    print(f"{len(found)} pages in {options.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
