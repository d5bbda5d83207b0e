"""Which addresses are fetched."""

import pytest

from letopis.sources.web.address import is_address, parts, shown
from letopis.sources.web.trouble import Trouble


@pytest.mark.parametrize("path", ["-", "pages/", "a.html", "C:\\pages\\a.html", "pages/http://a", "https:", "*.html"])
def test_paths_are_no_addresses(path: str) -> None:
    assert not is_address(path)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("ftp://a.example/1", "ftp:// addresses are not fetched"),
        ("FILE:///etc/passwd", "file:// addresses"),
        ("gopher://a.example/", "gopher://"),
        ("https://me@a.example/", "name or password"),
        ("https://:@a.example/", "name or password"),
        ("http:///a", "names no site"),
        ("http://a.example:port/", "no valid address"),
        ("http://[::1/", "no valid address"),
    ],
)
def test_what_is_refused(address: str, words: str) -> None:
    with pytest.raises(Trouble) as told:
        parts(address)
    assert words in told.value.problem and told.value.remedy


@pytest.mark.parametrize("address", ["https://мид.example/новость", "HTTP://A.example:8080", "http://[::1]:80/a@b"])
def test_what_is_fetched(address: str) -> None:
    assert parts(address).hostname
    assert shown(address) == address
