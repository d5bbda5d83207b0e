"""The REST interface over the sample chronicle: what the command line prints, in parts, with tags and problems."""

import json
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import pytest
import typer
from pydantic import BaseModel, TypeAdapter
from starlette.testclient import TestClient
from typer.testing import CliRunner

from letopis.cli.app import app as command_line
from letopis.site.api import asked as questions
from letopis.site.api.told.base import Part, Problem, Told
from letopis.site.api.told.events import Event, FullEvent
from letopis.site.api.told.papers import Document, Figures, Plan, Series
from letopis.site.api.told.people import Identity, Person, Statement, Tenure
from letopis.site.api.told.sources import Found, FullSource, Source
from letopis.store.chronicle import Chronicle
from letopis.store.database import BadDatabase

API = "/api/v1"
PAGE = "examples/chronicle/pages/22_sheki_forum.html"

#: Lists of the interface, what their rows are, and the command that prints the same.
LISTS: list[tuple[str, type[BaseModel], str]] = [
    ("/events", Event, "timeline"),
    ("/events?between=AZ-GE", Event, "timeline --between AZ GE"),
    ("/events?between=AZ&between=Грузия&kind=visit&kind=meeting&newest=true", Event,
     "timeline --between AZ GE --kind visit --kind meeting --newest"),
    ("/events?country=AZ&status=planned&as_of=2022-12-31", Event,
     "timeline --country AZ --status planned --as-of 2022-12-31"),
    ("/events?person=Эльнур Садыхов&from=2022&to=2023-06", Event,
     "timeline --person 'Эльнур Садыхов' --from 2022 --to 2023-06"),
    ("/events?series=форум межрегионального сотрудничества&rejected=1&happenings=1", Event,
     "timeline --series 'форум межрегионального сотрудничества' --rejected --happenings"),
    ("/events?disputed=true", Event, "timeline --disputed"),
    ("/events?topic=interregional&country=GE", Event, "timeline --topic interregional --country GE"),
    ("/documents", Document, "documents"),
    ("/documents?between=AZ-GE&kind=protocol", Document, "documents --between AZ GE --kind protocol"),
    ("/figures?measure=товарооборот", Figures, "figures товарооборот"),
    ("/figures", Figures, "figures"),
    ("/plans?as_of=2022-12-01", Plan, "plans --as-of 2022-12-01"),
    ("/plans?state=done&country=AZ&as_of=2024-12-31", Plan, "plans --state done --country AZ --as-of 2024-12-31"),
    ("/series", Series, "series"),
    ("/series?name=форум&between=AZ-GE", Series, "series форум --between AZ GE"),
    ("/sources", Source, "sources"),
    ("/sources?query=форум&as_of=2023-12-31", Source, "sources форум --as-of 2023-12-31"),
]  # fmt: skip
#: Other lists.
MORE = [
    ("/people", Identity),
    ("/people?query=садых&country=AZ", Identity),
    ("/organisations", Identity),
    ("/offices", Tenure),
    ("/offices?position=министр иностранных дел&country=GE", Tenure),
    ("/offices?person=Эльнур Садыхов", Tenure),
    ("/statements", Statement),
    ("/statements?person=Эльнур Садыхов&from=2022", Statement),
]


def printed(command: str, chronicle: Path) -> Any:
    """What a command prints as JSON."""
    done = CliRunner().invoke(command_line, [*shlex.split(command), "--format", "json", "--db", str(chronicle)])
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def pages(site: TestClient, address: str, limit: int) -> list[dict[str, Any]]:
    """The parts of a list, following the links from one to the next."""
    address += f"{'&' if '?' in address else '?'}limit={limit}"
    told = []
    following: str | None = API + address
    while following:
        answer = site.get(following)
        assert answer.status_code == 200, answer.text
        told.append(answer.json())
        link = answer.headers.get("link")
        following = link and link.removeprefix("<").removesuffix('>; rel="next"')
        assert bool(link) == bool(told[-1]["next"])
    return told


@pytest.mark.parametrize(("address", "row", "command"), LISTS, ids=[address for address, _, _ in LISTS])
def test_the_parts_of_a_list_are_what_the_command_prints(
    site: TestClient, sample_chronicle: Path, address: str, row: type[BaseModel], command: str
) -> None:
    expected = printed(command, sample_chronicle)
    assert expected
    for limit in (3, 500):
        told = pages(site, address, limit)
        assert [one for part in told for one in part["items"]] == expected
        assert all(len(part["items"]) == limit for part in told[:-1])
        TypeAdapter(list[Part[row]]).validate_python(told)  # type: ignore[valid-type]


@pytest.mark.parametrize(("address", "row"), MORE, ids=[address for address, _ in MORE])
def test_other_lists_are_as_described(site: TestClient, address: str, row: type[BaseModel]) -> None:
    told = pages(site, address, 4)
    assert told[0]["items"]
    TypeAdapter(list[Part[row]]).validate_python(told)  # type: ignore[valid-type]
    whole = pages(site, address, 500)
    assert [one for part in told for one in part["items"]] == whole[0]["items"]


def test_one_of_each_is_what_the_command_prints(site: TestClient, sample_chronicle: Path) -> None:
    for row in site.get(f"{API}/events?limit=100&happenings=true").json()["items"]:
        told = site.get(f"{API}/events/{row['id']}").json()
        FullEvent.model_validate(told)
        assert told["when"] == row["when"]
    assert told == printed(f"event {row['id']}", sample_chronicle)
    for row in site.get(f"{API}/people").json()["items"]:
        Person.model_validate(site.get(f"{API}/people/{row['id']}").json())
    person = printed("person 'Эльнур Садыхов' --limit 3 --as-of 2023-12-31", sample_chronicle)
    assert site.get(f"{API}/people/Эльнур Садыхов", params={"limit": 3, "as_of": "2023"}).json() == person
    for row in site.get(f"{API}/sources").json()["items"]:
        told = site.get(f"{API}/sources/{quote(row['source'], safe='')}").json()
        FullSource.model_validate(told)
        assert told["source"] == row["source"]
    assert site.get(f"{API}/sources/{PAGE}").json() == printed(f"sources --claims {PAGE}", sample_chronicle)
    found = site.get(f"{API}/search", params={"q": "нота протеста", "limit": 2}).json()
    Found.model_validate(found)
    assert found == printed("search 'нота протеста' --limit 2", sample_chronicle)


def test_every_field_that_may_be_left_out_is_there_somewhere(site: TestClient) -> None:
    seen: set[tuple[str, str]] = set()
    for address, row, *_ in [*LISTS, *MORE]:
        for part in pages(site, address, 100):
            told = [row.model_validate(one) for one in part["items"]]
            seen |= {pair for one in told for pair in fields_set(one)}
    models = {name for name, _ in seen}
    may = {(one.__name__, name) for one in every(Told) for name, field in one.model_fields.items()
           if not field.is_required() and one.__name__ in models}  # fmt: skip
    assert may - seen == {("Party", "role")}, "no plan of the sample is a visit with its host and its guests"


def fields_set(one: Any) -> Iterator[tuple[str, str]]:
    """Each object in an answer with each field that it has, at any depth."""
    if isinstance(one, BaseModel):
        for name in one.model_fields_set:
            yield type(one).__name__, name
            yield from fields_set(getattr(one, name))
    elif isinstance(one, (list, tuple)):
        for each in one:
            yield from fields_set(each)


def every(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for one in model.__subclasses__():
        yield one
        yield from every(one)


COMMANDS = {
    "timeline": questions.EventsAsked,
    "documents": questions.DocumentsAsked,
    "figures": questions.FiguresAsked,
    "plans": questions.PlansAsked,
    "series": questions.SeriesAsked,
    "sources": questions.SourcesAsked,
    "search": questions.SearchAsked,
}


@pytest.mark.parametrize("command", COMMANDS)
def test_the_filters_are_the_options_of_the_command_line(command: str) -> None:
    group: Any = typer.main.get_command(command_line)
    options = {
        option.removeprefix("--").replace("-", "_")
        for parameter in group.commands[command].params
        for option in parameter.opts
        if option.startswith("--")
    } - {"format", "db", "claims"}
    taken = {one.alias or name for name, one in COMMANDS[command].model_fields.items()}
    assert options <= taken


# ---------------------------------------------------------------- HTTP


@pytest.mark.parametrize("address", ["/events", "/people", "/plans", "/search?q=форум", "/openapi.json"])
def test_an_answer_has_a_tag_and_is_not_sent_again(site: TestClient, address: str) -> None:
    site.headers["accept-encoding"] = "identity"  # lengths are compared
    first = site.get(API + address)
    tag = first.headers["etag"]
    assert tag.startswith('"') and tag.endswith('"')
    for known in (tag, f'"other", {tag}', f"W/{tag}", "*"):
        again = site.get(API + address, headers={"if-none-match": known})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert site.get(API + address, headers={"if-none-match": '"other"'}).json() == first.json()
    head = site.head(API + address)
    assert (head.status_code, head.content, head.headers["etag"]) == (200, b"", tag)
    assert head.headers["content-length"] == str(len(first.content))


def test_other_questions_have_other_tags(site: TestClient) -> None:
    tags = [site.get(f"{API}/events?limit={limit}").headers["etag"] for limit in (1, 2)]
    assert len({*tags, site.get(f"{API}/events?limit=1&newest=1").headers["etag"]}) == 3


@pytest.mark.parametrize(
    ("address", "status", "kind", "remedy"),
    [
        ("/events/v000000000000", 404, "urn:letopis:unknown-event", "timeline"),
        ("/people/Никто Никакой", 404, "urn:letopis:unknown-name", "spelling"),
        ("/sources/nowhere", 404, "urn:letopis:unknown-source", "sources"),
        ("/events?country=Атлантида", 400, "urn:letopis:unknown-country", "code"),
        ("/events?from=вчера", 400, "urn:letopis:bad-day", "2023"),
        ("/events?from=2024&to=2023", 400, "urn:letopis:bad-day", "earlier"),
        ("/events?after=nonsense", 400, "urn:letopis:bad-mark", "after"),
        ("/events?topic=погода", 400, "urn:letopis:unknown-word", "use one of"),
        ("/people/Юсупов", 400, "urn:letopis:several-named", "id"),
        ("/search?q=%22", 400, "urn:letopis:unreadable-query", ""),
        ("/events?kind=party", 422, "about:blank", "docs"),
        ("/events?limit=0", 422, "about:blank", "docs"),
        ("/events?limit=501", 422, "about:blank", "docs"),
        ("/events?country=%00", 422, "about:blank", "docs"),
        ("/events?between=KZ", 422, "about:blank", "docs"),
        ("/events?colour=red", 422, "about:blank", "docs"),
        ("/sources/x?colour=red", 422, "about:blank", "docs"),
        ("/search", 422, "about:blank", "docs"),
        ("/events?" + "&".join(f"country=x{n}" for n in range(21)), 422, "about:blank", "docs"),
        ("/events?person=" + "x" * 501, 422, "about:blank", "docs"),
        ("/events?person=Никто", 400, "urn:letopis:unknown-name", "spelling"),
        ("/events?series=ничего", 400, "urn:letopis:unknown-series", "name"),
        ("/series?name=ничего", 400, "urn:letopis:unknown-series", "series"),
        ("/nothing", 404, "about:blank", "docs"),
        ("/", 404, "about:blank", "docs"),
        ("/../v2/events", 404, "about:blank", "docs"),
    ],
)
def test_what_is_wrong_is_told_with_the_remedy(
    site: TestClient, address: str, status: int, kind: str, remedy: str
) -> None:
    answer = site.get(API + address)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    told = Problem.model_validate(answer.json())
    assert (told.status, told.type) == (status, kind)
    assert told.title and told.detail and remedy in (told.remedy or "")
    assert told.instance and told.instance.startswith("/api/")
    assert bool(told.errors) == (status == 422)


def test_the_interface_only_reads(site: TestClient) -> None:
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        answer = site.request(method, f"{API}/events")
        assert answer.headers["content-type"] == "application/problem+json"
        assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")
        assert "GET" in answer.json()["remedy"]
    answer = site.options(f"{API}/events")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")


def test_what_is_refused_before_any_question_is_a_problem_too(site: TestClient) -> None:
    for status, answer in (
        (414, site.get(f"{API}/events", params={"person": "x" * 9000})),
        (421, site.get(f"{API}/events", headers={"host": "elsewhere.example"})),
        (421, site.get(f"{API}/events", headers={"host": "[nothing"})),
    ):
        assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
        told = Problem.model_validate(answer.json())
        assert told.remedy and len(answer.content) < 3_000


def test_an_error_stays_short_whatever_was_asked(site: TestClient) -> None:
    answer = site.get(API + "/events?" + "&".join(f"x{n}=1" for n in range(900)))
    assert answer.status_code == 422 and len(answer.content) < 8_000
    told = answer.json()
    assert len(told["errors"]) == 20 and told["detail"].endswith("and 880 more")


def test_what_was_asked_for_is_told_as_an_address(site: TestClient) -> None:
    told = site.get(f"{API}/people/Никто Никакой?as_of=2023").json()
    assert told["instance"].isascii() and unquote(told["instance"]) == f"{API}/people/Никто Никакой?as_of=2023"


def test_what_a_chronicle_cannot_answer_is_a_problem_of_the_server(site: TestClient, monkeypatch: Any) -> None:
    def fails(*_: Any, **__: Any) -> None:
        raise BadDatabase("chronicle.db", "the disk fails", "check it")

    monkeypatch.setattr(Chronicle, "list_events", fails)
    answer = site.get(f"{API}/events")
    assert (answer.status_code, answer.headers["content-type"]) == (503, "application/problem+json")
    assert answer.json()["remedy"] and "chronicle.db" not in answer.text
