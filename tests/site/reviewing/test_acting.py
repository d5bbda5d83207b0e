"""What is sent by a form changes the chronicle as the command line would, is told where it came from, and is undone."""

import pytest
from starlette.testclient import TestClient

from letopis.site.app import make_app
from letopis.store.accounts.audit import entries
from letopis.store.accounts.changing import changing
from letopis.store.accounts.computer import computers_user
from letopis.store.accounts.users import Accounts
from letopis.store.ask.names import rejected_identities
from letopis.store.chronicle import Chronicle

from ..conftest import STILL, Send, proof


def last(chronicle: Chronicle) -> tuple[str, str, str, str]:
    """Kind, author and reason of the last act, and its id."""
    act = chronicle.acts()[-1]
    return act.first.kind, act.first.author, act.first.reason, act.id


def fields(chronicle: Chronicle, id: str) -> dict[str, object]:
    return chronicle.event_object(chronicle.event(id))


def test_accepting_is_kept_with_author_and_reason_and_noted(
    send: Send, chronicle: Chronicle, desk: TestClient, press: str
) -> None:
    answer = send("accept", press, why="both outlets were there")
    kind, author, reason, id = last(chronicle)
    assert (kind, author, reason) == ("accept", computers_user(), "both outlets were there")
    assert answer.status_code == 303 and answer.headers["location"] == f"/events/{press}?done={id}#done"
    assert fields(chronicle, press)["verdict"] == "accept"
    with chronicle.asked() as connection:
        (noted,) = entries(connection)
    assert (noted.what, noted.subject, noted.user) == ("accept", press, author)
    page = desk.get(answer.headers["location"]).text
    assert "accepted by a person" in page and "both outlets were there" in page


def test_rejecting_takes_an_event_out_of_the_timeline_and_undoing_brings_it_back(
    send: Send, chronicle: Chronicle, forum: str
) -> None:
    send("reject", forum)
    assert forum not in {row.id for row in chronicle.timeline()}
    *_, id = last(chronicle)
    answer = send("undo", decision=id, back="/review/log")
    assert answer.status_code == 303 and answer.headers["location"].startswith("/review/log?done=")
    assert forum in {row.id for row in chronicle.timeline()}
    assert not chronicle.acts()[-1].in_force


@pytest.mark.parametrize(
    ("field", "typed", "kept", "before"),
    [
        ("when", "2023-10-13", "2023-10-13", "2023-10-12"),
        ("status", "planned", "planned", "held"),
        ("kind", "meeting", "meeting", "conference"),
        ("edition", "19", 19, 9),
        ("level", "working", "working", None),
        ("rescheduled", "yes", True, False),
        ("reason", "из-за паводка", "из-за паводка", None),
        ("name", "", None, "IX Форум межрегионального сотрудничества Грузии и Азербайджана"),
    ],
)
def test_an_attribute_is_set_or_struck_out_and_stands_as_it_was_once_undone(
    send: Send, chronicle: Chronicle, forum: str, field: str, typed: str, kept: object, before: object
) -> None:
    assert fields(chronicle, forum)[field] == before
    assert send("edit", field=field, value=typed, why="corrected in print").status_code == 303
    assert fields(chronicle, forum)[field] == kept
    send("undo", decision=last(chronicle)[-1])
    assert fields(chronicle, forum)[field] == before


def test_topics_are_ticked_and_names_typed(send: Send, chronicle: Chronicle, forum: str) -> None:
    send("edit", field="topics", value=["trade", "water"])
    send("edit", field="participants", value="Эльнур Садыхов (guest); Пётр Ланге")
    send("edit", field="place", value="Баку")
    now = fields(chronicle, forum)
    assert now["topics"] == ["trade", "water"] and now["place_name"] == "Баку"
    people = now["participants"]
    assert isinstance(people, list)
    assert [(one["name"], one["role"]) for one in people] == [
        ("Эльнур Садыхов", "guest"),
        ("Пётр Ланге", "participant"),
    ]


def test_the_form_holds_what_is_and_sending_it_back_changes_nothing(
    send: Send, chronicle: Chronicle, desk: TestClient, forum: str
) -> None:
    before = fields(chronicle, forum)["participants"]
    page = desk.get(f"/events/{forum}").text
    assert '<textarea name="value" id="edit-participants"' in page
    send("edit", field="participants", value="Эльнур Садыхов; Георгий Тарханов")
    assert fields(chronicle, forum)["participants"] == before


def test_events_are_merged_by_id_or_address_and_both_addresses_lead_to_the_one(
    send: Send, chronicle: Chronicle, desk: TestClient, forum: str, press: str
) -> None:
    answer = send("merge", forum, **{"with": [f"http://127.0.0.1/events/{press}?lang=en", ""]})
    assert answer.status_code == 303
    one = chronicle.event(forum).event.id
    assert one == chronicle.event(press).event.id
    assert answer.headers["location"].startswith(f"/events/{one}?done=")
    for id in (forum, press):
        assert str(desk.get(f"/events/{id}").url).endswith(f"/events/{one}")
    send("undo", decision=last(chronicle)[-1])
    assert chronicle.event(forum).event.id != chronicle.event(press).event.id


def test_a_report_leaves_and_comes_back(send: Send, chronicle: Chronicle, forum: str) -> None:
    leaving = chronicle.event(forum).told[2].report.id
    assert send("split", forum, part=[leaving], why="a fair, no forum").status_code == 303
    assert leaving not in {one.report.id for one in chronicle.event(forum).told}
    send("undo", decision=last(chronicle)[-1])
    assert leaving in {one.report.id for one in chronicle.event(forum).told}


def test_people_are_judged_by_the_same_form(send: Send, chronicle: Chronicle) -> None:
    who = chronicle.named("Эльнур Садыхов").id
    answer = send("reject", id=who, why="nobody", back="/plans?state=open")
    assert answer.headers["location"].startswith("/plans?state=open&done=")
    with chronicle.asked() as connection:
        assert who in rejected_identities(connection)
    assert last(chronicle)[:3] == ("reject", computers_user(), "nobody")
    answer = send("edit", id=who, field="country", value="Грузия")
    assert answer.headers["location"].startswith("/people/")
    assert chronicle.named("Эльнур Садыхов").country == "GE"


@pytest.mark.parametrize(
    ("act", "sent", "told", "status"),
    [
        ("edit", {"field": "when", "value": "вчера"}, "вчера: is no date in EDTF", 422),
        ("edit", {"field": "edition", "value": "IX"}, "IX: is no number of an edition", 422),
        ("edit", {"field": "status", "value": ""}, "status: cannot be without a value", 422),
        ("edit", {"field": "colour", "value": "red"}, "colour: is no attribute that can be corrected", 422),
        ("merge", {"with": "v000000000000"}, "v000000000000", 422),
        ("merge", {"with": "{forum}"}, "are one already", 409),
        ("split", {}, "0 of its 3 parts would leave", 422),
        ("praise", {}, "is nothing that can be done", 422),
    ],
)
def test_what_cannot_be_done_is_told_beside_the_form_and_changes_nothing(
    send: Send, chronicle: Chronicle, act: str, sent: dict[str, str], told: str, status: int, forum: str
) -> None:
    answer = send(act, forum, why="so I heard", **{name: one.format(forum=forum) for name, one in sent.items()})
    assert answer.status_code == status and told in answer.text
    assert chronicle.acts() == ()


def test_what_was_typed_and_refused_stays_in_its_form_which_is_open(send: Send) -> None:
    page = send("edit", field="when", value="12 октября <b>", why="from «the» printed paper").text
    form = page[page.rindex("<details", 0, page.index('id="edit-when"')) :]
    assert form.startswith('<details class="correct" open>')
    assert 'value="12 октября &lt;b&gt;"' in form and 'value="from «the» printed paper"' in form
    assert "Not done:" in form[: form.index('id="edit-when"')] and page.count('role="alert"') == 1


def test_a_decision_that_others_stand_against_is_told_with_them(send: Send, chronicle: Chronicle, forum: str) -> None:
    parts = [one.report.id for one in chronicle.event(forum).told]
    send("split", forum, part=parts[2:], why="another year")
    other = chronicle.event(parts[2]).event.id
    answer = send("merge", forum, **{"with": other})
    assert answer.status_code == 409 and "a person said otherwise" in answer.text and "another year" in answer.text
    assert f'value="{other}" checked' in answer.text or f'value="{other}"' in answer.text
    assert len(chronicle.acts()) == 1


def test_undoing_twice_is_refused(send: Send, chronicle: Chronicle, forum: str) -> None:
    send("accept", forum)
    *_, id = last(chronicle)
    send("undo", decision=id)
    answer = send("undo", decision=id)
    assert answer.status_code == 409 and "was taken back before" in answer.text


def test_no_form_leads_to_another_site(send: Send, forum: str) -> None:
    for there in ("https://evil.example/", "//evil.example", "/\\evil.example", "/review\r\nX: y"):
        target = send("accept", forum, why=there, back=there).headers["location"]
        assert target.startswith("/?done=")


def test_a_form_from_elsewhere_is_refused(desk: TestClient, chronicle: Chronicle, forum: str) -> None:
    for data in ({"act": "reject", "id": forum}, {"act": "reject", "id": forum, "csrf": "guessed"}):
        assert desk.post("/review/acts", data=data).status_code == 403
    assert chronicle.acts() == ()


def test_where_there_are_accounts_a_reader_is_offered_no_form_and_is_led_to_the_login(
    chronicle: Chronicle, forum: str
) -> None:
    with changing(chronicle.engine) as connection:
        Accounts(connection, "root", STILL.moment()).add("Дарья Зимина", "no hash", "reviewer")
    with TestClient(make_app(chronicle.url, time=STILL), base_url="http://127.0.0.1") as reader:
        page = reader.get(f"/events/{forum}")
        assert page.status_code == 200 and 'action="/review/acts"' not in page.text
        assert 'action="/review/acts"' not in reader.get("/review").text
        csrf = proof(reader.get("/login"))
        data = {"csrf": csrf, "act": "reject", "id": forum}
        answer = reader.post("/review/acts", data=data, follow_redirects=False)
        assert answer.status_code == 303 and answer.headers["location"].startswith("/login")
    assert chronicle.acts() == ()


HOSTILE = '"><script>alert(1)</script>{{ 7*7 }}\u202e; DROP TABLE events'


def test_hostile_reasons_and_values_are_shown_inert(send: Send, desk: TestClient, forum: str) -> None:
    send("edit", forum, field="name", value=HOSTILE, why=HOSTILE)
    for page in (f"/events/{forum}", "/review/log", "/review"):
        text = desk.get(page, params={"lang": "en"}).text
        assert "<script>alert" not in text and "\u202e" not in text and "}}49" not in text
    assert "&lt;script&gt;" in desk.get("/review/log").text
    assert "&lt;script&gt;" in send("edit", forum, field="when", value=HOSTILE, why=HOSTILE).text


def test_endless_texts_are_refused(send: Send, chronicle: Chronicle, forum: str) -> None:
    answer = send("accept", forum, why="ы" * 2_001)
    assert answer.status_code == 422 and "more than 2,000 characters" in answer.text
    assert chronicle.acts() == ()


def test_a_script_is_answered_with_what_was_done_and_how_much_is_left(
    send: Send, chronicle: Chronicle, press: str
) -> None:
    before = chronicle.waiting()
    told = send("accept", press, accept="application/json").json()
    assert told == {
        "decision": last(chronicle)[-1], "what": "accepted", "events": before.events - 1, "people": before.people,
    }  # fmt: skip
    refused = send("edit", press, accept="application/json", field="when", value="soon")
    assert refused.status_code == 422 and "is no date in EDTF" in refused.json()["problem"]
