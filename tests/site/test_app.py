"""The site as a whole: it is up, has its files, and says what is not there."""

from starlette.testclient import TestClient


def test_the_site_is_up(site: TestClient) -> None:
    assert site.get("/healthz").json()["status"] == "ok"


def test_the_front_page_names_its_files_by_their_content(site: TestClient) -> None:
    page = site.get("/")
    assert page.status_code == 200
    address = page.text.split('<link rel="stylesheet" href="')[1].split('"')[0]
    assert address.startswith("/static/site.css?v=")
    assert site.get(address).headers["content-type"].startswith("text/css")


def test_what_is_not_there_is_told_with_a_way_back(site: TestClient) -> None:
    page = site.get("/nowhere")
    assert page.status_code == 404
    assert '<a href="/">' in page.text


def test_a_choice_of_language_is_kept(site: TestClient) -> None:
    assert '<html lang="kk">' in site.get("/?lang=kk").text
    assert '<html lang="kk">' in site.get("/").text


def test_the_head_of_a_page_can_be_had_alone(site: TestClient) -> None:
    for address in ("/", "/timeline", "/api/v1/events", "/static/site.css", "/calendar.ics"):
        head, whole = site.head(address), site.get(address)
        assert (head.status_code, head.content) == (200, b""), address
        assert head.headers["content-type"] == whole.headers["content-type"]
