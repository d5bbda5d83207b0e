"""What the head of an answer means."""

import pytest

from letopis.sources.web.answers import refused, retry_after, unsuited

NOW = "2024-05-14T16:20:00+00:00"


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120.0),
        ("Tue, 14 May 2024 16:21:00 GMT", 60.0),
        ("Tue, 14 May 2024 16:21:00", 60.0),
        ("Tue, 14 May 2024 10:00:00 GMT", 0.0),
        ("soon", None),
        ("-5", None),
        ("", None),
        ("9" * 5_000, 999_999_999.0),
    ],
)
def test_when_to_come_again(value: str, seconds: float | None) -> None:
    assert retry_after({"retry-after": value}, NOW) == seconds


def test_the_remedy_says_when() -> None:
    told = refused(503, {"retry-after": "7200"}, NOW)
    assert told is not None and told.remedy == "try again in 120 minutes, as it asks"
    told = refused(429, {}, NOW)
    assert told is not None and told.remedy == "try again later"


@pytest.mark.parametrize(
    "kind", ["text/html; charset=utf-8", "TEXT/HTML", "application/xhtml+xml", "application/jsonl"]
)
def test_kinds_that_may_be_pages(kind: str) -> None:
    assert unsuited({"content-type": kind}) is None


@pytest.mark.parametrize("kind", ["video/mp4", "text/css", "text/xml", "application/zip"])
def test_kinds_that_are_none(kind: str) -> None:
    told = unsuited({"content-type": kind})
    assert told is not None and kind in told.problem and told.remedy
