"""Passwords: which are taken, how they are kept."""

import pytest

from letopis.site.accounts import passwords
from letopis.site.accounts.passwords import BadPassword, checked, hashed, outdated, verified

from .conftest import HASH, PASSWORD


@pytest.mark.parametrize("typed", ["четыре слова без смысла", "correct horse", " пробелы  тоже ", "a" * 996 + "bcde"])
def test_long_ones_are_taken_as_they_are(typed: str) -> None:
    assert checked(typed, "Anna") == typed


@pytest.mark.parametrize(
    ("typed", "name", "problem"),
    [
        ("", "Anna", "has 0 characters; take 10 or more"),
        ("девятьбук", "Anna", "has 9 characters"),
        ("a" * 996 + "bcdef", "Anna", "has 1001 characters"),
        ("abababababab", "Anna", "repeats a few characters"),
        ("xx anna xx 2024", "Anna", "contains the name"),
        ("ДАРЬЯ зимина-1999", "Дарья Зимина", "contains the name"),
    ],
)
def test_what_is_easily_guessed_is_not(typed: str, name: str, problem: str) -> None:
    with pytest.raises(BadPassword, match=problem):
        checked(typed, name)


def test_a_password_is_told_by_its_hash_alone() -> None:
    hash = hashed(checked(PASSWORD, "Anna"))
    assert hash.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert PASSWORD not in hash
    assert hashed(PASSWORD) != hash, "salted"
    assert verified(hash, PASSWORD)
    assert not verified(hash, PASSWORD + " ")
    assert not verified(hash, PASSWORD.upper())


def test_letters_are_the_same_however_a_keyboard_composes_them() -> None:
    assert verified(hashed(checked("чёрный йогурт", "Anna")), "чёрный йогурт")


@pytest.mark.parametrize("hash", [None, "", "no hash", "$argon2id$v=19$m=64,t=1,p=1$AAAA$AAAA"])
def test_nobodys_password_is_never_right(hash: str | None) -> None:
    for typed in ("", PASSWORD, "\x00", "x" * 100_000):
        assert not verified(hash, typed)


def test_nobody_is_verified_with_as_much_work_as_anybody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each look at a password is one hashing with the same parameters, whether there is such a user or not."""
    looked: list[str] = []
    hasher = passwords._hasher()

    class Watched:
        def hash(self, typed: str) -> str:
            return hasher.hash(typed)

        def verify(self, hash: str, typed: str) -> bool:
            looked.append(hash.rpartition("$")[0].rpartition("$")[0])
            return hasher.verify(hash, typed)

    monkeypatch.setattr(passwords, "_hasher", Watched)
    assert not verified(hashed(PASSWORD), "something else")
    assert not verified(None, "something else")
    assert looked[0] == looked[1] == "$argon2id$v=19$m=65536,t=3,p=4"


def test_a_hash_of_few_rounds_is_outdated() -> None:
    assert outdated(HASH)
    assert not outdated(hashed(PASSWORD))
