"""The language of a document."""


def detect(text: str) -> str:
    return "ru"
