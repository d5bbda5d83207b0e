"""Corrections in a real browser: in place with and without scripts; the queue by keys alone."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

import letopis


@pytest.fixture
def forum(writable: str, sample_copy: object) -> str:
    """The address of an event that three pages tell."""
    with letopis.open(str(sample_copy)) as chronicle:
        id = chronicle.event("IX форум межрегионального сотрудничества 2023").event.id
    return f"{writable}/events/{id}?lang=en"


def items(tab: Page) -> list[str]:
    return [str(one.get_attribute("id")) for one in tab.locator(".item").all()]


def settled(tab: Page, left: int) -> None:
    expect(tab.locator(".item")).to_have_count(left)


@pytest.mark.parametrize("scripts", [True, False])
def test_an_attribute_is_corrected_in_place_and_taken_back(visit: BrowserContext, forum: str, scripts: bool) -> None:
    assert visit.browser is not None
    context = visit.browser.new_context(java_script_enabled=scripts)
    tab = context.new_page()
    tab.goto(forum)
    row = tab.locator("table.said tr", has=tab.locator("#edit-when"))
    row.locator("summary").click()
    row.locator("#edit-when").fill("2023-10-14")
    row.locator("input[name=why]").fill("printed so")
    row.get_by_role("button", name="Correct").click()
    expect(tab.locator("#done")).to_contain_text("2023-10-14")
    expect(row).to_contain_text("14 October 2023")
    tab.locator("#done button").click()
    expect(tab.locator("table.said tr", has=tab.locator("#edit-when"))).not_to_contain_text("14 October 2023")
    context.close()


def test_what_is_wrong_is_told_beside_the_open_form_with_what_was_typed(visit: BrowserContext, forum: str) -> None:
    tab = visit.new_page()  # which may complain of the answer's status
    tab.goto(forum)
    row = tab.locator("table.said tr", has=tab.locator("#edit-when"))
    row.locator("summary").click()
    row.locator("#edit-when").fill("autumn")
    with tab.expect_response(lambda answer: answer.request.method == "POST") as answered:
        row.locator("#edit-when").press("Enter")
    assert answered.value.status == 422
    expect(row.locator(".refusal")).to_contain_text("is no date in EDTF")
    expect(row.locator("#edit-when")).to_have_value("autumn")


def test_names_are_offered_while_they_are_typed(tab: Page, forum: str) -> None:
    tab.goto(forum)
    row = tab.locator("table.said tr", has=tab.locator("#edit-participants"))
    row.locator("summary").click()
    field = row.locator("#edit-participants")
    field.fill("Эльнур Садыхов; Тархан")
    row.locator(".names button", has_text="Тарханов").first.click()
    assert re.fullmatch(r"Эльнур Садыхов; .*Тарханов.*", field.input_value())


def test_the_queue_is_worked_through_by_keys_and_nothing_is_lost_on_reload(tab: Page, writable: str) -> None:
    tab.goto(f"{writable}/review?lang=en")
    before = items(tab)
    expect(tab.locator(f"[id='{before[0]}']")).to_be_focused()
    tab.keyboard.press("j")
    expect(tab.locator(f"[id='{before[1]}']")).to_be_focused()
    tab.keyboard.press("k")
    tab.keyboard.press("a")
    settled(tab, len(before) - 1)
    expect(tab.locator(f"[id='{before[1]}']")).to_be_focused()
    expect(tab.locator("#news")).to_contain_text("Accepted.")
    tab.keyboard.press("r")
    settled(tab, len(before) - 2)
    expect(tab.locator("#news")).to_contain_text("Rejected.")
    expect(tab.locator(".left")).to_contain_text(str(len(before) - 2))
    tab.reload()
    assert items(tab) == before[2:]


def test_the_last_decision_is_taken_back_by_a_key_and_stands_where_it_stood(tab: Page, writable: str) -> None:
    tab.goto(f"{writable}/review?lang=en")
    before = items(tab)
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("a")
    settled(tab, len(before) - 1)
    tab.keyboard.press("u")
    settled(tab, len(before))
    assert items(tab) == before
    expect(tab.locator("#news")).to_contain_text("Taken back.")
    expect(tab.locator(f"[id='{before[1]}']")).to_be_focused()
    tab.reload()
    assert items(tab) == before


def test_keys_are_shown_and_do_nothing_in_a_field(tab: Page, writable: str) -> None:
    tab.goto(f"{writable}/review?lang=en")
    before = items(tab)
    tab.keyboard.press("?")
    expect(tab.locator("#keys")).to_have_attribute("open", "")
    tab.locator(".item input[name=why]").first.fill("")
    tab.keyboard.type("are")
    assert items(tab) == before and tab.locator(".item input[name=why]").first.input_value() == "are"


def test_an_event_is_opened_by_a_key(tab: Page, writable: str) -> None:
    tab.goto(f"{writable}/review?lang=en")
    first = items(tab)[0]
    tab.keyboard.press("e")
    tab.wait_for_url(f"**/events/{first}")
