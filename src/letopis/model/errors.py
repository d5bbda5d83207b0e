"""The errors that a user's input can cause: each names the document, the place and the remedy."""


class LetopisError(Exception):
    """Input that cannot be used.

    `document` is the path or URL as the user gave it, `problem` says what is wrong (with the place, where there is
    one), `remedy` what to do about it.
    """

    def __init__(self, document: str, problem: str, remedy: str) -> None:
        super().__init__(f"{document}: {problem}; {remedy}")
        self.document = document
        self.problem = problem
        self.remedy = remedy


class UnreadablePage(LetopisError):
    """A page that holds no text that can be read."""


class BadKnowledge(LetopisError):
    """A knowledge file with an entry that cannot be understood."""
