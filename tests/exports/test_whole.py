"""Events in full, their captions, pages; and pages that carry what other formats must not."""

import json
from pathlib import Path
from typing import Any

import networkx
import pytest
from pyld import jsonld

import letopis
from letopis.exports.ftm import entities
from letopis.exports.ftm.schemas import faults as ftm_faults
from letopis.exports.graphml import graphml
from letopis.exports.linked import document
from letopis.exports.plover import records
from letopis.exports.plover.check import faults as plover_faults
from letopis.exports.whole import Page, caption, wholes
from letopis.exports.words import words
from letopis.model.article import Page as Received

PAGE = """Переговоры в Лиме ]]> {{ 7*7 }} '; DROP TABLE events; --

3 марта 2020 года министр иностранных дел Чили Хуан Перес встретился в Лиме с министром иностранных дел Перу \
Марией Гарсией. Хуан Перес и Мария Гарсия обсудили торговлю и {% raw %} &lt;хорошую\u202e погоду\u202c.
"""


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://a.example/1?x=1#y", "https://a.example/1?x=1#y"),
        ("https://пример.рф/новость", "https://пример.рф/новость"),
        ("http://127.0.0.1:8000/x", "http://127.0.0.1:8000/x"),
        ("javascript:alert(1)", None),
        ('https://a.example/"><script>', None),
        ("https://a.example/a b", None),
        ("https://a.example/\u202egpj", None),
        ("pages/1.txt", None),
        ("https://", None),
    ],
)
def test_only_addresses_are_addresses(url: str, address: str | None) -> None:
    assert Page(url, None, None, None, None, None).address == address
    assert Page("pages/1.txt", url, None, None, None, None).address == address


def test_events_in_full_are_those_that_the_chronicle_shows_one_by_one(sample_chronicle: Path) -> None:
    with letopis.open(str(sample_chronicle), make=False) as chronicle:
        for day in (None, "2022-11-30"):
            found = {one.event["id"]: one for one in wholes(chronicle, {}, day)}
            assert [*found] == [one.id for one in chronicle.timeline(as_of=day)]
            for id, one in found.items():
                told = chronicle.event_object(chronicle.event(id, day))
                assert one.event == told | {"contains": []}
                assert {each["entity"] for each in told["participants"]} <= one.known.keys()


def test_a_happening_is_called_by_the_words_that_tell_it() -> None:
    told: dict[str, Any] = {"kind": "other", "status": "planned", "name": None, "participants": [],
                            "reports": [{"sentences": [{"text": "Матч начнётся в семь."}]}]}  # fmt: skip
    assert caption(told, words("en")) == "other — planned “Матч начнётся в семь.”"
    assert caption(told | {"reports": []}, words("en")) == "other — planned"


def test_hostile_pages_stay_inert(tmp_path: Path) -> None:
    with letopis.open(str(tmp_path / "hostile.db")) as chronicle:
        page = Received('https://a.example/"><script>', PAGE, title="<script>alert(1)</script>", published="2020-03-04")
        assert chronicle.add([page]).errors == ()
        (meeting,) = chronicle.timeline(kinds=["meeting"])
        found = list(entities(chronicle))
        assert list(ftm_faults(found)) == []
        assert meeting.id in {one["properties"].get("recordId", [""])[0] for one in found}
        assert [fault for one in records(chronicle) for fault in plover_faults(one)] == []
        assert len(networkx.parse_graphml(b"".join(graphml(chronicle)).decode())) == 2
        written = "".join(document(chronicle))
        assert jsonld.expand(json.loads(written), {"documentLoader": lambda *_: pytest.fail("asked the network")})
        for text in (written, json.dumps(found, ensure_ascii=False)):
            assert "\u202e" not in text
