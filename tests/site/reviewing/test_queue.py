"""The queue shows what is most doubtful with its sentences; what is decided leaves it; the log has all of it."""

import re
from datetime import timedelta

from starlette.testclient import TestClient

from letopis.store.chronicle import Chronicle

from ..conftest import STILL, Send


def listed(page: str) -> list[str]:
    return re.findall(r'<article class="item" id="(\w+)"', page)


def test_the_queue_is_that_of_the_command_line_in_its_order(site: TestClient, sample_chronicle: object) -> None:
    with Chronicle(str(sample_chronicle), make=False) as chronicle:
        waiting = chronicle.queue(limit=10)
        left = chronicle.waiting()
    page = site.get("/review").text
    assert listed(page) == [one.id for one in waiting] and left.events == len(waiting)
    assert f"{left.events} events left" in page


def test_each_has_its_reasons_and_the_sentences_marked(site: TestClient, press: str) -> None:
    page = site.get("/review").text
    item = page[page.index(f'id="{press}"') :]
    item = item[: item.index("</article>")]
    assert "Гори" in item and "Баку" in item and "against" in item
    assert "the same people" in item and "<mark>" in item and "Степной курьер" in item


def test_what_is_decided_leaves_and_comes_back_once_undone(
    send: Send, desk: TestClient, chronicle: Chronicle, press: str
) -> None:
    answer = send("accept", press, back="/review?only=events")
    assert answer.headers["location"].startswith("/review?only=events&done=")
    page = desk.get(answer.headers["location"]).text
    assert press not in listed(page) and "Done:" in page and 'value="undo"' in page
    send("undo", decision=chronicle.acts()[-1].id, back="/review")
    assert press in listed(desk.get("/review").text)


def test_people_alone_or_events_alone_are_listed(site: TestClient) -> None:
    assert all(id.startswith("v") for id in listed(site.get("/review?only=events").text))
    assert not any(id.startswith("v") for id in listed(site.get("/review?only=people").text))


def test_what_is_passed_over_is_left_out(site: TestClient) -> None:
    everything = listed(site.get("/review").text)
    assert listed(site.get("/review?skip=2").text) == everything[2:]
    assert listed(site.get("/review?skip=-1").text) == listed(site.get("/review?skip=many").text) == everything
    assert "Nothing waits to be reviewed" in site.get("/review?skip=500").text


def test_the_log_tells_all_decisions_the_last_first_with_the_page_of_each(
    send: Send, desk: TestClient, chronicle: Chronicle, forum: str, press: str
) -> None:
    assert "Nobody has decided anything yet" in desk.get("/review/log").text
    first = chronicle.reviewer("Дарья", lambda: STILL.moment() - timedelta(1)).accept(forum, "seen there").id
    send("edit", press, field="place", value="Гори", why="printed so")
    second = chronicle.acts()[-1].id
    send("undo", decision=first)
    page = desk.get("/review/log").text
    assert page.index("printed so") < page.index("seen there") and "taken back by" in page
    assert "IX Форум межрегионального сотрудничества" in page and "Press conference" in page
    assert page.count('name="decision"') == 1 and f'value="{second}"' in page
    address = re.findall(r'href="(/review/of/event/\w+)"', page)
    assert {str(desk.get(one).url.path) for one in address} == {f"/events/{forum}", f"/events/{press}"}


def test_nobody_is_shown_a_done_note_for_an_act_that_was_never_made(site: TestClient) -> None:
    page = site.get("/review?done=1234567890")
    assert page.status_code == 200 and 'id="done"' not in page.text


def test_the_address_of_forms_leads_to_the_queue(site: TestClient) -> None:
    assert site.get("/review/acts").url.path == "/review"
