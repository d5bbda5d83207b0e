"""What is wrong with a login or a new password, and what people did, in the words of a page."""

from collections.abc import Mapping

from letopis.model.errors import LetopisError
from letopis.site.accounts.door import NotLetIn, TooManyTries
from letopis.site.accounts.passwords import Named, Repeating, WrongLength


class TypedInTwoWays(LetopisError):
    """A new password that was not typed the same twice."""

    def __init__(self) -> None:
        super().__init__("the new password", "was typed in two ways", "type the same twice")


def N_(text: str) -> str:
    """Mark a text that a template translates, for the catalogs."""
    return text


_TOLD: Mapping[type[LetopisError], str] = {
    NotLetIn: N_("The name or the password is wrong. Try again, or ask an admin for another password."),
    TooManyTries: N_("There were too many tries. Wait a quarter of an hour, and try again."),
    TypedInTwoWays: N_("The new password was typed in two ways. Type the same twice."),
    WrongLength: N_("The new password is too short, or much too long. Take four words, say."),
    Repeating: N_("The new password repeats a few characters. Take four words, say."),
    Named: N_("The new password contains your name. Take four words that do not, say."),
}


#: What a form tells of, to be sent once more.
REFUSED = tuple(_TOLD)


def told(problem: LetopisError) -> str:
    """The text that is to be translated."""
    return _TOLD[type(problem)]


#: What entries of the log say that somebody did.
DOINGS = (
    N_("login"),
    N_("login refused"),
    N_("logout"),
    N_("user added"),
    N_("user added again"),
    N_("user removed"),
    N_("password changed"),
    N_("role changed"),
    N_("accept"),
    N_("reject"),
    N_("edit"),
    N_("merge"),
    N_("split"),
    N_("undo"),
)
