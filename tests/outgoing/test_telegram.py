"""Messages to a chat of Telegram, against a server on this machine."""

import json
import logging
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letopis.exports.brief.paper import Item, Items, Paper, line
from letopis.outgoing.messages import MOST, messages, packed, units
from letopis.outgoing.retries import NotSent
from letopis.outgoing.telegram import send

TOKEN = "123456:AAsecretAAsecretAA"


def answer(**fields: Any) -> bytes:
    return json.dumps(fields).encode()


def ok(number: int) -> Any:
    return answer(ok=True, result={"message_id": number})


def test_a_paper_becomes_the_few_tags_that_telegram_knows(paper: Paper) -> None:
    (text,) = messages(paper)
    assert text.splitlines() == [
        "<b>День: что стало известно</b>",
        "<i>по 2 источникам</i>",
        "",
        "<b>Новые события</b>",
        "• <b>3 апреля</b> — встреча &lt;в&gt; Осло &amp; рядом [1, 2]",
        "   – <i>≠ место: </i>Берген [2]",
        "<i>Встречи</i>",
        "• Министры — 2023: 2",
        "<i>Больше ничего.</i>",
        "",
        "<b>Источники</b>",
        '[1] <a href="https://vestnik.example/a?x=1&amp;y=&lt;2&gt;">Вестник, 04.04.2023: «Встреча»</a>',
        "[2] Курьер — pages/2.txt",
    ]


def test_messages_are_sent_one_after_the_other(site: Any, clock: Any, answers: Any) -> None:
    site.will(answers(body=ok(7)), answers(body=ok(8)))
    assert send(["<b>one</b>", "two"], "@desk", TOKEN, clock, site.address) == [7, 8]
    assert [path for path, _, _ in site.asked] == [f"/bot{TOKEN}/sendMessage"] * 2
    assert site.bodies[0] == {
        "chat_id": "@desk",
        "text": "<b>one</b>",
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }
    assert clock.waits == []


def test_telegrams_own_wait_is_obeyed_and_nothing_is_sent_twice(site: Any, clock: Any, answers: Any) -> None:
    busy = answer(ok=False, error_code=429, description="Too Many Requests", parameters={"retry_after": 7})
    site.will(answers(body=ok(1)), answers(429, busy), answers(body=ok(2)))
    assert send(["one", "two"], "1", TOKEN, clock, site.address) == [1, 2]
    assert [one["text"] for one in site.bodies] == ["one", "two", "two"]
    assert clock.waits == [7.0]


def test_waits_double_and_end(site: Any, clock: Any, answers: Any) -> None:
    site.will(answers(502, b"<html>bad gateway</html>"))
    with pytest.raises(NotSent, match="telegram: answers 502, 5 times; send it again later"):
        send(["one"], "1", TOKEN, clock, site.address)
    assert clock.waits == [1.0, 2.0, 4.0, 8.0]
    assert len(site.asked) == 5


def test_a_wait_that_is_too_long_is_told(site: Any, clock: Any, answers: Any) -> None:
    site.will(answers(429, answer(ok=False, description="flood", parameters={"retry_after": 3600})))
    with pytest.raises(NotSent, match="asks to wait 3600 seconds; send it again then"):
        send(["one"], "1", TOKEN, clock, site.address)
    assert clock.waits == []


def test_what_is_refused_is_not_tried_again_and_what_arrived_is_told(site: Any, clock: Any, answers: Any) -> None:
    refused = answer(ok=False, error_code=400, description="Bad Request: chat not found")
    site.will(answers(body=ok(1)), answers(400, refused))
    with pytest.raises(NotSent) as told:
        send(["one", "two", "three"], "1", TOKEN, clock, site.address)
    assert "answers 400 (Bad Request: chat not found); 1 of 3 messages arrived before" in str(told.value)
    assert len(site.asked) == 2 and clock.waits == []


def test_an_answer_that_is_lost_is_not_asked_for_by_sending_again(site: Any, clock: Any, answers: Any) -> None:
    site.will(answers(silent=True))
    with pytest.raises(NotSent, match="may have arrived; look there before sending again"):
        send(["one"], "1", TOKEN, clock, site.address)
    assert len(site.asked) == 1


def test_a_server_that_is_not_there_is_tried_again(clock: Any) -> None:
    with pytest.raises(NotSent, match="cannot be reached, 5 times"):
        send(["one"], "1", TOKEN, clock, "http://127.0.0.1:9")
    assert clock.waits == [1.0, 2.0, 4.0, 8.0]


def test_the_token_is_in_no_error_and_no_log(
    site: Any, clock: Any, answers: Any, caplog: pytest.LogCaptureFixture
) -> None:
    echo = answer(ok=False, description=f"Unauthorized: /bot{TOKEN}/sendMessage")
    with caplog.at_level(logging.DEBUG):
        for one in (answers(401, echo), answers(silent=True), answers(302, headers={"Location": f"/{TOKEN}"})):
            site.will(one)
            with pytest.raises(NotSent) as told:
                send(["one"], "1", TOKEN, clock, site.address)
            assert TOKEN not in str(told.value) + repr(told.value)
    assert caplog.records and TOKEN not in caplog.text


@pytest.mark.parametrize("sign", ["a", "Ж", "😀", "<", "&"])
def test_a_line_without_blanks_is_cut_between_signs(sign: str, paper: Paper) -> None:
    long = Paper("t", "s", "en", (Items((Item(line(sign * 9000)),)),), "n", ())
    parts = messages(long)
    assert len(parts) > 2 and all(units(one) <= MOST for one in parts)
    bare = "".join(parts).replace("&lt;", "<").replace("&amp;", "&")
    assert bare.count(sign) >= 9000


@given(st.lists(st.text(alphabet="абв 😀<&>", max_size=60), max_size=30), st.integers(60, 200))
def test_parts_hold_every_line_in_order_and_none_is_too_long(lines: list[str], most: int) -> None:
    safe = [one.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for one in lines]
    parts = packed(safe, most)
    assert all(0 < units(one) <= most for one in parts)
    assert "".join("".join(parts).split()) == "".join("".join(safe).split())
