"""The same pages at other addresses make the same chronicle, addresses and ids aside."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, select

from letopis import api
from letopis.model.article import Page
from letopis.store.schema import claims, events, identities, members, pages, sightings, versions


def told(path: Path, name: Mapping[str, str]) -> dict[str, list[Any]]:
    """What a chronicle's views hold, claims named by their page's first address and their number there."""
    with create_engine(f"sqlite:///{path}").connect() as connection:
        cited = select(claims.c.id, claims.c.n, claims.c.local, pages.c.source)
        cited = cited.join(versions, versions.c.id == claims.c.version).join(pages, pages.c.id == versions.c.page)
        rows = connection.execute(cited).all()
        by_id = {row.id: (name[row.source], row.local) for row in rows}
        by_number = {row.n: by_id[row.id] for row in rows}
        joined = connection.execute(select(members.c.event, members.c.claim, members.c.joined, members.c.reasons))
        of: dict[str, list[Any]] = {}
        for row in joined:
            of.setdefault(row.event, []).append((by_number[row.claim], by_id.get(row.joined), row.reasons))
        seen = connection.execute(select(sightings)).mappings()
        made = connection.execute(select(events)).mappings()
        return {
            "events": sorted((row["body"], str(sorted(map(str, of[row["id"]])))) for row in made),
            "offices": sorted((row["value"], by_id[row["first_claim"]], by_id[row["last_claim"]]) for row in seen),
            "people": sorted(map(str, connection.execute(select(identities.c.name, identities.c.joined)))),
        }


def test_pages_in_another_folder_are_told_alike(
    sample_chronicle: Path, sample_pages: tuple[Page, ...], tmp_path: Path
) -> None:
    moved = [replace(page, source=f"elsewhere/{page.source[::-1]}") for page in sample_pages]
    with api.Chronicle(str(tmp_path / "moved.db")) as made:
        assert made.add(moved).errors == ()
    here = told(sample_chronicle, {page.source: page.source for page in sample_pages})
    names = {other.source: page.source for page, other in zip(sample_pages, moved, strict=True)}
    there = told(tmp_path / "moved.db", names)
    assert here["events"] and here["offices"] and here["people"]
    assert there == here
