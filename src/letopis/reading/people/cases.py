"""The cases of names, where what stands around them shows them better than the tagger."""

from collections.abc import Iterator, Mapping, Sequence

from letopis.language.russian.paradigms import options
from letopis.model.marked import Marked, Token
from letopis.reading.people.parts import PersonName, stays

#: Prepositions that leave a name but these cases.
_PREPOSITIONS: Mapping[str, tuple[str, ...]] = {
    "с": ("Ins", "Gen"), "со": ("Ins", "Gen"), "к": ("Dat",), "ко": ("Dat",), "для": ("Gen",), "от": ("Gen",),
    "до": ("Gen",), "у": ("Gen",), "между": ("Ins",), "о": ("Loc",), "об": ("Loc",), "против": ("Gen",),
}  # fmt: skip


#: Of an office's masculine noun the tagger cannot tell these apart; a woman's name after it has but one of them.
_ALIKE = {"Gen": "Acc", "Acc": "Gen"}


def cases_around(
    marked: Marked, names: Sequence[PersonName], offices: Mapping[int, tuple[str | None, int | None]]
) -> dict[int, str]:
    """The cases to believe, by the first token of the name.

    `offices` has the case of the office phrase that leads up to a name, by the name's first token, and the phrase's
    head, or None where the name surely belongs to it.
    """
    found: dict[int, str] = {}
    for name in names:
        for case in _shown(marked, names, name, offices, found):
            if case_of(name) == case:
                break
            if may_be_in(name, case):
                found[name.first] = case
                break
            if case in _ALIKE and may_be_in(name, _ALIKE[case]):
                found[name.first] = _ALIKE[case]
                break
            if case == offices.get(name.first, (None, None))[0]:
                found[name.first] = "Nom"  # a name left uninflected
                break
    return found


def _shown(
    marked: Marked,
    names: Sequence[PersonName],
    name: PersonName,
    offices: Mapping[int, tuple[str | None, int | None]],
    found: Mapping[int, str],
) -> Iterator[str]:
    """The cases that the preposition, the office and the name joined before show, the surest first."""
    before = marked.tokens[name.first - 1] if name.first else None
    if before is not None and before.pos == "ADP":
        yield from _PREPOSITIONS.get(before.lemma, ())
    case, head = offices.get(name.first, (None, None))
    if case is not None and {case, case_of(name)} != {"Gen", "Acc"} and _hangs_on(name, head, marked):
        yield case
    joined = _joined_before(marked, names, name)
    if joined is not None:
        yield from filter(None, (found.get(joined.first) or case_of(joined),))


def _hangs_on(name: PersonName, head: int | None, marked: Marked) -> bool:
    """Whether the syntax makes the name a part of the office's phrase, or at least nothing else."""
    if head is None or not any(part.token.rel in ("nsubj", "nsubj:pass") for part in name.parts):
        return True
    return any(head in (part.token.head, *marked.ancestors(part.token.index)) for part in name.parts)


def _joined_before(marked: Marked, names: Sequence[PersonName], name: PersonName) -> PersonName | None:
    """The name that a comma or "и" joins to this one."""
    if name.first < 2 or marked.tokens[name.first - 1].text not in (",", "и"):
        return None
    return next((one for one in names if one.last == name.first - 1), None)


def case_of(name: PersonName) -> str | None:
    """The case of a name: that of its first word that has one."""
    return next((part.token.feats["Case"] for part in name.parts if "Case" in part.token.feats), None)


def may_be_in(name: PersonName, case: str) -> bool:
    """Whether every word of a name may be in a case."""
    words: list[Token] = [part.token for part in name.having("given", "surname")]
    return all(
        stays(word.text, word is not words[-1])
        or any(one.case in (None, case) and one.weight >= 0.4 for one in options(word.text.lower()))
        for word in words
    )
