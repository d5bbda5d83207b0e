"""Why an address gives no page."""


class Trouble(Exception):
    """What went wrong with an address, and the remedy; whoever knows the address makes a LetopisError of it."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(f"{problem}; {remedy}")
        self.problem = problem
        self.remedy = remedy

    def again(self) -> "Trouble":
        """The same, to be raised once more."""
        return Trouble(self.problem, self.remedy)
