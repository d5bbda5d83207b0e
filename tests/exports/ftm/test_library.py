"""The same by the library of FollowTheMoney itself, where it is installed (`make ftm` installs it)."""

import json
import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import letopis
from letopis.exports.ftm import entities
from letopis.exports.ftm.made import _CODES
from letopis.exports.ftm.schemas import schemas
from letopis.knowledge.sources import countries

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # what it and its own libraries warn of is not ours
    ftm = pytest.importorskip(
        "followthemoney", reason="followthemoney is not installed; it needs the headers of ICU: see `make ftm`"
    )
    from followthemoney.types import registry

TYPES = {name: schema for name, schema in schemas().items() if name != "extends"}


@pytest.fixture(scope="module")
def found(sample_chronicle: Path) -> Iterator[list[dict[str, Any]]]:
    with letopis.open(str(sample_chronicle), make=False) as chronicle:
        yield list(entities(chronicle))


@pytest.mark.parametrize("name", TYPES)
def test_the_table_of_schemas_is_that_of_the_model(name: str) -> None:
    model = ftm.model.get(name)
    told = TYPES[name]
    for one, type in told.items():
        if one == "required":
            assert {*model.required} <= {*type}
            continue
        own = model.get(one)
        assert type == (f"entity:{own.range.name}" if own.range else own.type.name), one
        assert not own.deprecated and not own.stub
    for above in schemas()["extends"].get(name, "").split():
        assert model.is_a(above)


def test_every_entity_is_valid(found: list[dict[str, Any]]) -> None:
    for one in found:
        ftm.model.get(one["schema"]).validate(one)
        proxy = ftm.model.get_proxy(one, cleaned=False)
        assert not proxy.schema.abstract
        for name, values in one["properties"].items():
            own = proxy.schema.get(name)
            assert sorted(proxy.get(name)) == sorted(values), f"{one['id']} {name}"
            assert [own.type.clean(value, proxy=proxy) for value in values] == values, f"{one['id']} {name}"


def test_every_entity_that_is_named_is_there(found: list[dict[str, Any]]) -> None:
    by_id = {one["id"]: ftm.model.get_proxy(one) for one in found}
    named = 0
    for proxy in by_id.values():
        for own, value in proxy.itervalues():
            if own.range:
                assert by_id[value].schema.is_a(own.range), f"{proxy.id} {own.name}"
                named += 1
    assert named


def test_codes_of_countries_are_those_of_the_model() -> None:
    ours = {_CODES.get(code, code.lower()) for code in countries()}
    assert {code for code in ours if registry.country.clean(code) != code} == set()


def test_the_librarys_own_command_reads_them(found: list[dict[str, Any]], tmp_path: Path) -> None:
    given, taken = tmp_path / "given.json", tmp_path / "taken.json"
    given.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in found), encoding="utf-8")
    command = [str(Path(sys.executable).with_name("ftm")), "validate", "-i", str(given), "-o", str(taken)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    read = [json.loads(line) for line in taken.read_text(encoding="utf-8").splitlines()]
    assert [one["id"] for one in read] == [one["id"] for one in found]
