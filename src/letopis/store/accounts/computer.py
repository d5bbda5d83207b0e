"""Who sits at this computer: the author of corrections where nobody has an account."""

import getpass


def computers_user() -> str:
    """The name of the user of this computer, or "somebody" where it is not known."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "somebody"
