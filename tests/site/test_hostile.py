"""Pages of the press may hold anything: on the site it is text, whole or cut, and nothing else."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl, quote, urlsplit

import pytest
from lxml import html
from starlette.testclient import TestClient

from letopis import api
from letopis.model.article import Page
from letopis.site.app import Clock, make_app

SCRIPT = "<script>alert(1)</script>"
IMAGE = '"><img src=x onerror=alert(1)>'
TEMPLATE = "{{ 7 * 191 }}{% raw %}${7*191}"
SQL = "Robert'); DROP TABLE events;--"
TURNED = "\u202egnirts\u202c\u2066"
TELLS = (
    "Министр иностранных дел Грузии Георгий Тарханов {0} 3 марта 2022 года встретился в Баку с министром иностранных "
    "дел Азербайджана Эльнуром Садыховым. Стороны обсудили торговлю.\n\n«Мы {0} договорились о встрече осенью», – "
    "сказал Георгий Тарханов.\n\nСтороны подписали меморандум «О дружбе {0}». Следующая встреча пройдёт в мае 2023 "
    "года в Тбилиси."
)
EVIL = (SCRIPT, IMAGE, TEMPLATE, SQL, TURNED)
LONG = "Ы" * 10_000_000
#: Bytes that no page of the site should need, whatever it shows.
MOST = 600_000


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory, still: Clock) -> Iterator[TestClient]:
    """The site over a chronicle of hostile pages."""
    path = str(tmp_path_factory.mktemp("hostile") / "letopis.db")
    with api.Chronicle(path) as chronicle:
        pages = [
            Page(
                f"https://evil.example/{number}?{evil}",
                f"Переговоры {evil}\n\n{TELLS.format(evil)}",
                title=f"Визит {evil}",
            )
            for number, evil in enumerate(EVIL)
        ]
        long = Page(
            "https://evil.example/long", f"Переговоры\n\n{TELLS.format('')}\n\n{LONG}", title="Слово " + LONG[:1000]
        )
        odd = Page("javascript:alert(1)", f"Переговоры\n\n{TELLS.format('')}", url="javascript:alert(2)")
        assert chronicle.add([*pages, long, odd]).errors == ()
    with TestClient(make_app(path, time=still), base_url="http://127.0.0.1") as client:
        client.headers["accept-language"] = "en"
        yield client


@pytest.fixture(scope="module")
def addresses(hostile: TestClient) -> list[str]:
    """Every page that something hostile may stand on."""
    with api.Chronicle(_database(hostile)) as chronicle:
        events = [f"/events/{row.id}" for row in chronicle.timeline()]
        people = [f"/people/{one['id']}" for one in chronicle.list_people().rows]
        sources = [f"/sources/{quote(one.source, safe='')}" for one in chronicle.sources()]
    assert events and people and len(sources) == len(EVIL) + 2
    fixed = ["/", "/timeline", "/people", "/relations/AZ-GE", "/relations/AZ-GE/brief", "/plans", "/sources",
             "/network", "/review", "/search?q=встреча", f"/search?q={quote(SCRIPT)}",
             f"/timeline?person={quote(IMAGE)}", f"/events/{quote(SCRIPT)}",
             f"/timeline?from={quote(TEMPLATE)}"]  # fmt: skip
    return fixed + events + people + sources


def _database(client: TestClient) -> str:
    return str(client.app.state.shown.chronicle.url)  # type: ignore[attr-defined]


def test_nothing_that_a_page_holds_becomes_part_of_the_site(hostile: TestClient, addresses: list[str]) -> None:
    for address in addresses:
        answer = hostile.get(address)
        assert answer.status_code in (200, 400, 404), address
        tree = html.document_fromstring(answer.text)
        scripts = [one for one in tree.iter("script") if not (one.get("src") or "").startswith("/static/")]
        assert [html.tostring(one) for one in scripts] == [], address
        assert not list(tree.iter("iframe", "object", "embed", "base", "style")), address
        assert [one.get("src") for one in tree.iter("img") if not (one.get("src") or "").startswith("/static/")] == []
        names = {name for one in tree.iter() if isinstance(one.tag, str) for name in one.attrib}
        assert not {name for name in names if name.startswith("on") or name == "style"}, address
        schemes = {link.split(":")[0] for _, _, link, _ in tree.iterlinks() if ":" in link.split("/")[0]}
        assert schemes <= {"https", "http"}, address


def test_templates_are_not_evaluated(hostile: TestClient, addresses: list[str]) -> None:
    assert [one for one in addresses if str(7 * 191) in hostile.get(one).text] == []


def test_marks_that_turn_the_writing_round_are_shown_as_signs(hostile: TestClient, addresses: list[str]) -> None:
    for address in addresses:
        assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00") & set(hostile.get(address).text), (
            address
        )


def test_no_page_is_endless(hostile: TestClient, addresses: list[str]) -> None:
    assert [one for one in addresses if len(hostile.get(one).content) > MOST] == []


def test_all_is_still_there(hostile: TestClient) -> None:
    assert "Тарханов" in hostile.get("/people").text
    assert "&lt;script&gt;" in hostile.get("/sources/" + quote(f"https://evil.example/0?{SCRIPT}", safe="")).text


@pytest.mark.parametrize(
    "name", ["q", "country", "person", "kind", "from", "after", "as_of", "series", "group", "lang"]
)
@pytest.mark.parametrize("evil", [*EVIL, "\x00", "я" * 3000, "%", "' OR 1=1 --"], ids=range(9))
def test_hostile_parameters_are_answered(hostile: TestClient, name: str, evil: str) -> None:
    for path in ("/timeline", "/search", "/plans", "/network", "/people", "/sources"):
        answer = hostile.get(path, params={name: evil})
        assert answer.status_code in (200, 400, 404, 414, 422), path
        assert SCRIPT not in answer.text


@pytest.mark.parametrize("path", ["/timeline", "/timeline.csv", "/calendar.ics", "/feed.atom", "/network"])
@pytest.mark.parametrize("name", ["country", "person", "kind"])
def test_very_many_values_of_a_filter_are_refused_in_few_words(hostile: TestClient, path: str, name: str) -> None:
    many = "&".join(f"{name}={n}" for n in range(400))
    answer = hostile.get(f"{path}?{many}")
    assert (answer.status_code, answer.headers["content-type"]) == (400, "text/html; charset=utf-8")
    assert len(answer.content) < 60_000
    assert hostile.get(f"{path}?{name}={'x' * 501}").status_code == 400
    assert hostile.get(path, params={"country": ["AZ", "GE"] * 300}).status_code == 200


def test_very_many_countries_are_no_relation(hostile: TestClient) -> None:
    for names in ("-".join(["KZ"] * 2_000), "Гвинея-" * 150, "-" * 8_000):
        answer = hostile.get(f"/relations/{names}")
        assert (answer.status_code, "is too long" in answer.text) == (404, True)


ASKED = ("/timeline", "/people", "/relations/AZ-GE", "/relations/AZ-GE/brief.md", "/plans", "/network", "/calendar.ics",
         "/feed.atom", "/timeline.csv", "/search?q=встреча", "/sources", "/api/v1/events", "/api/v1/documents",
         "/api/v1/plans", "/api/v1/statements", "/api/v1/figures", "/api/v1/series")  # fmt: skip


@pytest.mark.parametrize("path", ASKED)
def test_the_calendar_has_no_end_that_pages_fall_over(hostile: TestClient, path: str) -> None:
    for name in ("from", "to", "as_of"):
        for day in ("0001", "0001-01-01", "9999", "9999-12-31", "9998/9999", "0000", "-0001", "10000"):
            answer = hostile.get(path, params={**dict(parse_qsl(urlsplit(path).query)), name: day})
            assert answer.status_code in (200, 400, 422), (name, day)


def test_feeds_hold_it_as_text(hostile: TestClient) -> None:
    feed = hostile.get("/feed.atom")
    assert feed.status_code == 200 and SCRIPT.encode() not in feed.content
    calendar = hostile.get("/calendar.ics")
    assert calendar.status_code == 200
    assert all(len(line) <= 75 for line in calendar.content.split(b"\r\n"))


def test_nothing_was_dropped(hostile: TestClient) -> None:
    with api.Chronicle(_database(hostile)) as chronicle:
        assert Path(_database(hostile)).exists()
        assert len(chronicle.sources()) == len(EVIL) + 2
