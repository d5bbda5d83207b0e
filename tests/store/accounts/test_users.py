"""Users: added, changed, removed; each change is in the log."""

from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from letopis.store import schema
from letopis.store.accounts import sessions
from letopis.store.accounts.audit import entries
from letopis.store.accounts.names import BadName
from letopis.store.accounts.roles import ROLES, UnknownRole, reaches, role
from letopis.store.accounts.users import Accounts, NameTaken, UnknownUser, any_user, found, hash_of, user, users

NOW = datetime(2024, 3, 4, 12, tzinfo=UTC)


def noted(connection: sa.Connection) -> list[tuple[str, str, str | None, str | None]]:
    return [(one.user, one.what, one.subject, one.detail) for one in reversed(entries(connection))]


def test_a_user_is_added(connection: sa.Connection, accounts: Accounts) -> None:
    assert (list(users(connection)), any_user(connection)) == ([], False)
    made = accounts.add("Дарья Зимина", "hash", "reviewer")
    assert (made.name, made.role, made.added, made.disabled) == ("Дарья Зимина", "reviewer", NOW, None)
    assert users(connection) == [made] == [user(connection, "ДАРЬЯ  зимина")]
    assert (any_user(connection), hash_of(connection, "дарья зимина")) == (True, "hash")
    assert noted(connection) == [("root", "user added", "Дарья Зимина", "reviewer")]


def test_a_name_is_given_once(connection: sa.Connection, accounts: Accounts) -> None:
    accounts.add("Anna", "hash", "reader")
    with pytest.raises(NameTaken, match="Anna: is a user already"):
        accounts.add("ANNA", "other", "admin")
    assert (hash_of(connection, "Anna"), user(connection, "Anna").role) == ("hash", "reader")


@pytest.mark.parametrize("name", ["", "a\x00b", "\u202eanna"])
def test_a_bad_name_is_refused_and_nobodys(connection: sa.Connection, accounts: Accounts, name: str) -> None:
    with pytest.raises(BadName):
        accounts.add(name, "hash", "reader")
    assert found(connection, name) is None
    assert hash_of(connection, name) is None
    with pytest.raises(UnknownUser):
        user(connection, name)


@pytest.mark.parametrize("name", ["Robert'); DROP TABLE users;--", '"><script>alert(1)</script>', "{{ 7*7 }} %s :name"])
def test_a_name_with_signs_of_sql_or_html_is_a_name(connection: sa.Connection, accounts: Accounts, name: str) -> None:
    accounts.add(name, "hash", "reader")
    assert [one.name for one in users(connection)] == [name]
    assert found(connection, "' OR '1'='1") is None


def test_a_removed_user_may_not_log_in_and_stays_known(connection: sa.Connection, accounts: Accounts) -> None:
    id = accounts.add("Anna", "hash", "admin").id
    sessions.begin(connection, id, "token", "secret", NOW)
    gone = accounts.remove("anna")
    assert (gone.disabled, any_user(connection), hash_of(connection, "Anna")) == (NOW, False, None)
    assert sessions.find(connection, "token", NOW) is None
    for change in (lambda: accounts.remove("Anna"), lambda: accounts.set_role("Anna", "reader"),
                   lambda: accounts.set_password("Anna", "x")):  # fmt: skip
        with pytest.raises(UnknownUser, match="Anna: was removed; `letopis user add` gives the name anew"):
            change()
    again = accounts.add("anna", "new", "reader")
    assert (again.id, again.role, again.disabled, hash_of(connection, "Anna")) == (id, "reader", None, "new")
    assert sessions.find(connection, "token", NOW) is None
    assert [what for _, what, _, _ in noted(connection)] == ["user added", "user removed", "user added again"]


def test_a_new_password_ends_the_other_sessions(connection: sa.Connection, accounts: Accounts) -> None:
    id, other = accounts.add("Anna", "old", "reader").id, accounts.add("Boris", "old", "reader").id
    for token, whose in (("here", id), ("elsewhere", id), ("his", other)):
        sessions.begin(connection, whose, token, "secret", NOW)
    accounts.set_password("Anna", "new", keep="here")
    assert hash_of(connection, "Anna") == "new"
    assert hash_of(connection, "Boris") == "old"
    going = [one for one in ("here", "elsewhere", "his") if sessions.find(connection, one, NOW)]
    assert going == ["here", "his"]
    accounts.set_password("Anna", "newer")
    assert sessions.find(connection, "here", NOW) is None


def test_a_newer_hash_of_the_same_password_is_no_change(connection: sa.Connection, accounts: Accounts) -> None:
    id = accounts.add("Anna", "old", "reader").id
    sessions.begin(connection, id, "token", "secret", NOW)
    accounts.rehash("Anna", "new")
    assert hash_of(connection, "Anna") == "new"
    assert sessions.find(connection, "token", NOW)
    assert len(noted(connection)) == 1


def test_another_role_counts_at_once(connection: sa.Connection, accounts: Accounts) -> None:
    sessions.begin(connection, accounts.add("Anna", "hash", "admin").id, "token", "secret", NOW)
    assert accounts.set_role("Anna", "reader").role == "reader"
    session = sessions.find(connection, "token", NOW)
    assert session and session.role == "reader"
    assert noted(connection)[-1] == ("root", "role changed", "Anna", "admin to reader")


def test_nobody_unknown_is_changed(accounts: Accounts) -> None:
    for change in (lambda: accounts.remove("Anna"), lambda: accounts.set_role("Anna", "reader"),
                   lambda: accounts.set_password("Anna", "x"), lambda: accounts.rehash("Anna", "x")):  # fmt: skip
        with pytest.raises(UnknownUser, match="'Anna': is no user; see `letopis user list`"):
            change()


def test_each_role_may_what_the_ones_before_it_may() -> None:
    assert [[reaches(has, wanted) for wanted in ROLES] for has in ROLES] == [
        [True, False, False],
        [True, True, False],
        [True, True, True],
    ]
    assert role("admin") == "admin"
    with pytest.raises(UnknownRole, match="'root': is no role; take one of reader, reviewer, admin"):
        role("root")


def test_the_database_itself_keeps_names_apart(connection: sa.Connection, accounts: Accounts) -> None:
    """Two processes that add one name at once."""
    accounts.add("Anna", "hash", "reader")
    row = {"name": "ANNA", "called": "anna", "hash": "x", "role": "admin", "added": ""}
    with pytest.raises(sa.exc.IntegrityError), connection.begin_nested():
        connection.execute(sa.insert(schema.users).values(row))
