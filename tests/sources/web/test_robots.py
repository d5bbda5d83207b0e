"""What a robots.txt allows (RFC 9309)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letopis.sources.web.robots import Robots, Rule, robots


def allowed(text: str, path: str, product: str = "Letopis") -> bool:
    return robots(text.encode(), product).allow(path)


def rule(pattern: str, path: str) -> bool:
    """Whether a pattern closes a path."""
    return not allowed(f"User-agent: *\nDisallow: {pattern}\n", path)


@pytest.mark.parametrize(
    ("pattern", "path", "closed"),
    [
        ("/fish", "/fish.html", True),
        ("/fish", "/Fish", False),
        ("/fish/", "/fish", False),
        ("/*.php", "/folder/a.php?x=1", True),
        ("/*.php$", "/folder/a.php", True),
        ("/*.php$", "/folder/a.php?x=1", False),
        ("/fish*.php", "/fishes/one.php", True),
        ("/a$", "/ab", False),
        ("/a$", "/a", True),
        ("/*?$", "/news/1", False),
        ("/*?$", "/news/1?", True),
        ("/*a[b]c", "/xa[b]c", True),
        ("*", "/anything", True),
        ("/*a*ab$", "/aab", True),
        ("/*a*ab$", "/ab", False),
        ("", "/", False),
        ("/новости", "/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/1", True),
        ("/%D0%BD%d0%be", "/новое", True),
        ("/%7Ejoe", "/~joe/", True),
        ("/a%2fb", "/a/b", False),
    ],
)
def test_a_pattern(pattern: str, path: str, closed: bool) -> None:
    assert rule(pattern, path) is closed


def test_the_longest_rule_decides_and_of_two_as_long_the_one_that_allows() -> None:
    text = "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /c\nAllow: /c\nDisallow: /a/b/*/d\n"
    assert [allowed(text, path) for path in ("/a/1", "/a/b/1", "/c", "/a/b/c/d", "/z")] == [
        False,
        True,
        True,
        False,
        True,
    ]


def test_groups_of_one_agent_are_one() -> None:
    text = (
        "User-agent: letopis\nDisallow: /a\n\nUser-agent: other\nDisallow: /b\n\nUser-Agent: LETOPIS/2.0\nDisallow: /c"
    )
    assert [allowed(text, path) for path in ("/a", "/b", "/c")] == [False, True, False]


def test_a_group_may_be_for_several_agents() -> None:
    text = "User-agent: other\nUser-agent: letopis\nDisallow: /a\n\nUser-agent: *\nDisallow: /b\n"
    assert [allowed(text, path) for path in ("/a", "/b")] == [False, True]
    assert [allowed(text, path, "third") for path in ("/a", "/b")] == [True, False]


@pytest.mark.parametrize("name", ["008", "Бот", "", "letopis-news", "[bot]"])
def test_a_group_for_another_agent_is_not_for_us(name: str) -> None:
    text = f"User-agent: *\nDisallow: /private\n\nUser-agent: {name}\nDisallow: /\n"
    assert allowed(text, "/news/1") and not allowed(text, "/private")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_how_lines_may_be_written(end: str) -> None:
    lines = ["\ufeffUSER-AGENT : *  # all", "Sitemap: https://a.example/map", "Crawl-delay: 9", "disallow:/a # closed"]
    assert not allowed(end.join(lines), "/a") and allowed(end.join(lines), "/b")


def test_other_lines_do_not_end_a_group() -> None:
    assert not allowed("User-agent: letopis\nCrawl-delay: 9\n\nUser-agent: other\nDisallow: /\n", "/a")


@pytest.mark.parametrize("text", ["", "<html>404</html>", "Disallow: /", "\x00\ufffd"])
def test_what_says_nothing_allows_all(text: str) -> None:
    assert allowed(text, "/a")


def test_no_pattern_takes_long() -> None:
    assert not Rule("/" + "a*" * 2_000 + "b", False).fits("/" + "a" * 20_000)


@given(st.binary(max_size=300), st.text(max_size=50))
def test_nothing_breaks_it(content: bytes, path: str) -> None:
    assert robots(b"User-agent: *\nDisallow: /\n" + content, "letopis").allow("/" + path) in (True, False)


@given(st.lists(st.builds(Rule, st.text("/ab*$", min_size=1, max_size=5), st.booleans())), st.text("/ab", max_size=6))
def test_the_order_of_rules_does_not_matter(rules: list[Rule], path: str) -> None:
    assert Robots(tuple(rules)).allow(path) == Robots(tuple(reversed(rules))).allow(path)
