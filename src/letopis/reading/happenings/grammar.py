"""Who takes part in a happening by the grammar of its words, where the trained tagger's ties leave them out."""

from collections.abc import Iterator
from dataclasses import replace

from letopis.model.marked import Marked, Token
from letopis.reading.cast import Cast
from letopis.reading.events.grammar import children, is_verb, preposition, subject
from letopis.reading.events.objects import objects_of
from letopis.reading.happenings.told import Share, Told, likeliest

#: How likely a person in such a place takes part in what is told, if it is an event: counted on NEREL's dev texts.
_SUBJECT, _OBJECT, _OWNER = 0.9, 0.7, 0.6


def with_grammar(marked: Marked, cast: Cast, told: Told) -> Told:
    """The telling with those whom its verb's subject or object, or its noun's genitive, means."""
    return replace(told, who=likeliest([*told.who, *_by_grammar(marked, cast, told)]))


def _by_grammar(marked: Marked, cast: Cast, told: Told) -> Iterator[Share]:
    head = told.head
    if is_verb(head):
        doer = subject(marked, head.index)
        yield from _people(marked, cast, told, [doer] if doer is not None else [], _SUBJECT, "happenings.subject")
        yield from _people(marked, cast, told, objects_of(marked, head), _OBJECT, "happenings.object")
    else:
        owners = [one for one in children(marked, head.index, "nmod", "det") if _of(marked, one)]
        yield from _people(marked, cast, told, owners, _OWNER, "happenings.owner")


def _of(marked: Marked, token: Token) -> bool:
    """Whether a noun or pronoun says whose: "смерть певца", "его отставка"."""
    return token.rel == "det" or (token.feats.get("Case") == "Gen" and not preposition(marked, token.index))


def _people(marked: Marked, cast: Cast, told: Told, tokens: list[Token], sure: float, rule: str) -> Iterator[Share]:
    for token in tokens:
        reference = cast.headed_by(token.index)
        for entity in reference.entities if reference is not None else ():
            if cast.entity(entity).type == "person":
                yield Share(entity, token.span, sure * told.sure, rule)
