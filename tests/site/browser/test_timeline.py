"""The timeline in a real browser: it goes on by itself, keeps the reader's place, takes names by keyboard."""

from pathlib import Path

from playwright.sync_api import Page, expect

import letopis

#: The first event whose lower edge is below the upper edge of the window: the one that is read.
READ = "[...document.querySelectorAll('.event-line')].find(one => one.getBoundingClientRect().bottom > 80).id"


def read_to_the_end(tab: Page, address: str) -> None:
    tab.goto(address + "/timeline?lang=en")
    expect(tab.locator(".part")).to_have_count(1)
    tab.keyboard.press("End")
    expect(tab.locator(".part")).to_have_count(2)


def read_in_the_second_part(tab: Page) -> str:
    """Scroll into the second part; the id of the event that is read there."""
    place = "document.querySelectorAll('.part')[1].querySelectorAll('.event-line')[2]"
    tab.evaluate(f"{place}.scrollIntoView({{ behavior: 'instant' }})")
    event = str(tab.evaluate(READ))
    tab.wait_for_url(f"**/timeline?after=*#{event}")
    return event


def test_what_follows_comes_when_the_end_is_near_and_is_told(tab: Page, read_only: str, sample_chronicle: Path) -> None:
    with letopis.open(str(sample_chronicle)) as chronicle:
        whole = len(list(chronicle.timeline()))
    read_to_the_end(tab, read_only)
    expect(tab.locator("a[rel=next]")).to_have_count(0)
    expect(tab.locator("#told")).to_have_text(f"{whole - 40} more events are shown")
    ids = tab.locator(".event-line").evaluate_all("all => all.map(one => one.id)")
    assert len(ids) == len(set(ids)) == whole > 40


def test_reloading_and_going_back_lead_to_the_same_place(tab: Page, read_only: str) -> None:
    read_to_the_end(tab, read_only)
    event = read_in_the_second_part(tab)
    tab.reload()
    assert tab.evaluate(READ) == event
    tab.locator(f"#{event} a").first.click()
    tab.wait_for_url("**/events/*")
    tab.go_back()
    tab.wait_for_url(f"**/timeline?after=*#{event}")
    assert tab.evaluate(READ) == event


def test_what_is_before_is_put_above_and_what_is_read_stays(tab: Page, read_only: str) -> None:
    tab.goto(read_only + "/timeline?at=2024")
    first = tab.locator(".event-line").first
    id, top = first.get_attribute("id"), first.evaluate("one => one.getBoundingClientRect().top")
    tab.locator("a[rel=prev]").click()
    expect(tab.locator(".part")).to_have_count(2)
    moved = tab.locator(f"#{id}").evaluate("one => one.getBoundingClientRect().top") - top
    assert abs(moved) < 80
    assert tab.evaluate("document.activeElement.closest('.part').nextElementSibling.className") == "part"


def test_a_name_is_chosen_by_keyboard_and_asked_for(tab: Page, read_only: str) -> None:
    tab.goto(read_only + "/timeline?lang=ru")
    tab.locator("form.timeline-filters input[name=person]").type("Садых")
    expect(tab.locator("[role=option]")).to_have_count(1)
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("checkbox", name="Эльнур Садыхов")).to_be_checked()
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/timeline?person=*")
    expect(tab.locator(".chip")).to_have_count(1)
    assert "=&" not in tab.url and not tab.url.endswith("=")


def test_the_search_box_leads_to_whom_it_completes(tab: Page, read_only: str) -> None:
    tab.goto(read_only + "/")
    tab.keyboard.press("/")
    tab.keyboard.type("Тархан")
    expect(tab.locator("[role=option]")).to_have_count(1)
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/people/*")
