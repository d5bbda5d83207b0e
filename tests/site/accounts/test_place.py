"""Where the site is served, and the names that it answers to."""

import pytest

from letopis.site.accounts.place import Place


@pytest.mark.parametrize(
    ("place", "alone"),
    [
        (Place(), True),
        (Place("localhost"), True),
        (Place("::1"), True),
        (Place("127.0.0.9", ("localhost",)), True),
        (Place("0.0.0.0"), False),
        (Place("::"), False),
        (Place("192.0.2.7"), False),
        (Place("news.example"), False),
        (Place("127.0.0.1", ("news.example",)), False),  # behind a proxy
        (Place(""), False),
    ],
)
def test_only_this_computer_reaches_loopback(place: Place, alone: bool) -> None:
    assert place.open is alone


HOME, LAN, PROXY = Place(), Place("0.0.0.0"), Place("127.0.0.1", ("News.example",))


@pytest.mark.parametrize(
    ("place", "header", "ours"),
    [
        (HOME, "127.0.0.1:8400", True),
        (HOME, "127.0.0.1", True),
        (HOME, "LocalHost:8400", True),
        (HOME, "[::1]:9000", True),
        (HOME, "evil.example", False),
        (HOME, "evil.example:8400", False),
        (HOME, "localhost.evil.example", False),
        (HOME, "127.0.0.1.evil.example", False),
        (HOME, "localhost.", False),
        (HOME, "192.0.2.7", False),
        (HOME, "", False),
        (HOME, "localhost@evil.example", False),
        (HOME, "localhost/../evil.example", False),
        (HOME, "localhost\r\nX: y", False),
        (HOME, "localhost:84000000", False),
        (HOME, "[::1", False),
        (LAN, "192.0.2.7:8400", True),
        (LAN, "[2001:db8::7]:8400", True),
        (LAN, "evil.example", False),
        (PROXY, "news.example", True),
        (PROXY, "NEWS.EXAMPLE:443", True),
        (PROXY, "other.example", False),
        (Place("news.example"), "news.example:8400", True),
    ],
)
def test_a_name_that_is_not_ours_is_not_answered(place: Place, header: str, ours: bool) -> None:
    assert place.answers_to(header) is ours
