"""The colours of facts and of the parts of a page. Whatever they say can be seen without colours, too."""

from rich.style import Style
from rich.text import Text

from letopis.model.article import Role

_FACTS = {
    "events": "bold red",
    "offices": "magenta",
    "statements": "blue",
    "documents": "cyan",
    "figures": "green",
    "plans": "yellow",
    "entities": "bold",
}
MENTIONS = {
    "person": "bold",
    "country": "underline",
    "organization": "underline",
    "place": "italic",
    "nationality": "underline",
}
_ROLES = {
    Role.TITLE: "bold",
    Role.LEAD: "none",
    Role.QUOTE: "italic",
    Role.CAPTION: "dim italic",
    Role.CREDIT: "dim",
    Role.DATELINE: "dim",
    Role.FURNITURE: "bright_black",
}


def of_fact(kind: str) -> str:
    """The style of a kind of fact ("events")."""
    return _FACTS[kind]


def of_role(role: Role) -> Style:
    """The style of a block of the page."""
    return Style.parse(_ROLES.get(role, "none"))


def legend() -> Text:
    """What the colours and letters mean."""
    text = Text("[v1] ", style=_FACTS["events"])
    text.append("events  ")
    for kind, letter in (("offices", "o"), ("statements", "s"), ("documents", "d"), ("figures", "f"), ("plans", "p")):
        text.append(f"[{letter}1] ", style=_FACTS[kind])
        text.append(f"{kind}  ")
    for kind, style in list(MENTIONS.items())[:4]:
        text.append(kind, style=style)
        text.append("  ")
    text.append("furniture", style=of_role(Role.FURNITURE))
    return text
