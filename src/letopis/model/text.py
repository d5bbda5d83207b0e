"""Text as it is compared."""


def fold(text: str) -> str:
    """The text in lower case with ё as е, as lemmas are written."""
    return text.lower().replace("ё", "е")
