"""Tries are counted by name and by address."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from letopis.site.accounts import throttle
from letopis.site.accounts.throttle import ADDRESS, NAME, PAIR, WHILE, Throttle

NOW = datetime(2024, 3, 4, 12, tzinfo=UTC)
HERE = "192.0.2.1"


def tries(made: Throttle, count: int, name: str = "anna", address: str = HERE, now: datetime = NOW) -> int:
    """How many of so many tries are looked at."""
    return sum(made.begin(name, address, now) is None for _ in range(count))


def test_few_tries_of_a_name_are_let_pass_from_an_address_and_more_after_a_while() -> None:
    made = Throttle()
    assert tries(made, 100) == PAIR
    assert made.begin("anna", HERE, NOW + WHILE / 3) == WHILE * 2 / 3
    assert tries(made, 1, name="boris") == 1
    assert tries(made, 1, address="192.0.2.2") == 1, "nobody is locked out by a stranger"
    assert tries(made, 100, now=NOW + WHILE) == PAIR


def test_a_name_is_not_tried_from_many_addresses_for_ever() -> None:
    made = Throttle()
    assert sum(tries(made, 3, address=f"198.51.100.{n}") for n in range(100)) == NAME


def test_an_address_does_not_try_many_names_for_ever() -> None:
    made = Throttle()
    assert sum(tries(made, 1, name=f"name {n}") for n in range(200)) == ADDRESS


def test_addresses_of_one_network_are_one() -> None:
    made = Throttle()
    assert sum(tries(made, 1, address=f"2001:db8::{n:x}") for n in range(1, 100)) == PAIR
    assert tries(made, 1, address="2001:db8:1::1") == 1


def test_slips_before_the_right_password_are_forgotten() -> None:
    made = Throttle()
    assert tries(made, PAIR) == PAIR
    made.passed("anna", HERE)
    assert tries(made, 100) == PAIR


def test_the_right_password_counts_nowhere() -> None:
    made = Throttle()
    for _ in range(10 * ADDRESS):
        assert made.begin("anna", HERE, NOW) is None
        made.passed("anna", HERE)


def test_memory_is_bounded(monkeypatch) -> None:
    monkeypatch.setattr(throttle, "REMEMBERED", 50)
    made = Throttle()
    for n in range(1_000):
        made.begin(f"name {n}", f"203.0.113.{n % 250}", NOW)
    assert len(made._tries) <= 50


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from(["1.1.1.1", "2.2.2.2"]), st.integers(0, 600))))
def test_in_no_while_more_than_allowed_are_let_pass(asked: list[tuple[str, str, int]]) -> None:
    made, now, passed = Throttle(), NOW, []
    for name, address, wait in asked:
        now += timedelta(seconds=wait)
        if made.begin(name, address, now) is None:
            passed.append((name, address, now))
    for name, address, last in passed:
        same = [at for n, a, at in passed if (n, a) == (name, address) and last - WHILE < at <= last]
        assert len(same) <= PAIR
