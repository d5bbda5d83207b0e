"""The page of the network and the map."""

from starlette.testclient import TestClient


def test_pairs_lead_to_their_relation_and_people_to_their_page(site: TestClient) -> None:
    page = site.get("/network").text
    assert page.count('href="/relations/AZ-GE"') >= 2  # on the map and in the table
    assert '<th scope="row"><a href="/relations/AZ-GE">Azerbaijan – Georgia</a></th>' in page
    assert 'class="dot city"' in page
    assert 'class="chord"' in page


def test_a_filter_narrows_it(site: TestClient) -> None:
    page = site.get("/network?country=AZ-KG").text
    assert "Georgia</a></th>" not in page.split("people-heading")[0]
    assert "/relations/AZ-KG" in page


def test_nothing_to_draw_is_said(site: TestClient) -> None:
    page = site.get("/network?from=1990&to=1991")
    assert page.status_code == 200
    assert "<svg" not in page.text
    assert "Nobody met anybody" in page.text
