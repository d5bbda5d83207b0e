"""What each rule does, from `rules.toml`."""

from letopis.knowledge import lexicon


def about(name: str) -> str:
    """What a rule does, in a few words: told by the longest beginning of its name that is described, else nothing."""
    described = lexicon("rules")["rules"]
    parts = name.split(".")
    beginnings = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((str(described[one]) for one in beginnings if one in described), "")
