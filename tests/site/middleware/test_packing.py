"""Answers go packed over the wire, but for those that carry a secret."""

from starlette.testclient import TestClient


def test_pages_styles_and_answers_are_packed(site: TestClient) -> None:
    for address in ("/timeline", "/static/site.css", "/api/v1/events"):
        packed = site.get(address, headers={"accept-encoding": "gzip, br"})
        plain = site.get(address, headers={"accept-encoding": "identity"})
        assert packed.headers["content-encoding"] == "gzip"
        assert "content-encoding" not in plain.headers
        assert packed.content == plain.content
        assert int(packed.headers["content-length"]) < len(plain.content) / 2
        assert "Accept-Encoding" in packed.headers["vary"] and "Accept-Encoding" in plain.headers["vary"]


def test_what_carries_the_proof_of_a_form_is_not_packed(site: TestClient) -> None:
    answer = site.get("/review", headers={"accept-encoding": "gzip"})
    assert 'name="csrf"' in answer.text and answer.headers["cache-control"] == "no-store"
    assert "content-encoding" not in answer.headers
    assert len(answer.content) > 1024


def test_what_is_short_or_asked_for_without_its_body_is_left_alone(site: TestClient) -> None:
    assert "content-encoding" not in site.get("/healthz", headers={"accept-encoding": "gzip"}).headers
    head = site.head("/static/site.css", headers={"accept-encoding": "gzip"})
    assert head.status_code == 200 and head.content == b""


def test_a_part_of_a_file_is_left_as_it_is(site: TestClient) -> None:
    part = site.get("/static/site.css", headers={"accept-encoding": "gzip", "range": "bytes=0-1999"})
    assert (part.status_code, len(part.content)) == (206, 2000)
    assert "content-encoding" not in part.headers
