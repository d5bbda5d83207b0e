"""Text as it is compared."""


def fold(text: str) -> str:
    """The text in lower case with ё as е, as lemmas are written."""
    return text.lower().replace("ё", "е")


def site_of(address: str) -> str:
    """A page's address or path cut to the site's or the file's name: what stands for an outlet that nobody names.

    >>> site_of("https://www.news.example/2023/04/a_very_long_title"), site_of("pages/15_call.txt")
    ('news.example', '15_call.txt')
    """
    scheme, _, rest = address.partition("://")
    return rest.split("/")[0].removeprefix("www.") if rest else scheme.rstrip("/").rsplit("/", 1)[-1]
