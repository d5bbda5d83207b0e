"""What each rule does, from `knowledge/rules.toml`."""

from letopis.knowledge import lexicon


def about(name: str) -> str:
    """What a rule does in a sentence: its own description, else its family's, else nothing."""
    described = lexicon("rules")
    family = name.partition(".")[0]
    return str(described["rules"].get(name) or described["families"].get(family) or "")
