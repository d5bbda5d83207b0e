"""Wikidata ids by name."""

import re

from letopis.knowledge.identifiers import FILE, folded, wikidata_of
from letopis.knowledge.tables import rows


def test_a_name_is_found_whatever_its_signs_and_case() -> None:
    assert folded("Фонд «Ёлка», Пермь") == "фонд елка пермь"
    assert wikidata_of("person", "ВЛАДИМИР ПУТИН") == "Q7747"
    assert wikidata_of("organization", "Владимир Путин") is None


def test_every_row_has_a_type_a_name_and_an_id() -> None:
    for where, row in rows(FILE):
        assert row["type"] in {"person", "organization", "place"} and row["name"], where
        assert re.fullmatch(r"Q[1-9]\d*", row["wikidata"]), where
        assert row["type"] != "person" or len(row["name"].split()) > 1, where
