"""Who leads a body, told by a verb: "возглавляет Институт физики", "руководил компанией «Волна»"."""

from collections.abc import Iterator, Mapping, Sequence

from letopis.model.facts import Mention
from letopis.model.marked import Token
from letopis.reading.offices.careers import holder
from letopis.reading.offices.lexicon import office_words
from letopis.reading.offices.links import Link, Stage

#: Between the noun that is led and its name stand at most so many words: "компанию по добыче «Волна»".
_NEAR = 3


def leading(stage: Stage, meant: Mapping[int, str], mentions: Sequence[Mention]) -> Iterator[Link]:
    """The links of verbs of leading, which name no post; `meant` has the person of each pronoun's token."""
    for verb in stage.marked.tokens:
        if verb.lemma not in office_words().careers["heads"] or verb.pos != "VERB":
            continue
        named = _led(stage, verb, mentions)
        person = (holder(stage, meant, verb) or _just_named(stage, verb)) if named else None
        if named and person:
            past = verb.feats.get("Tense") == "Past" and verb.feats.get("Aspect") == "Imp"
            yield Link(
                person, "", (), None, "former" if past else "current", min(verb.index, named[0]), named[1],
                verb.index, "offices.leads", outer=False, kind="job", verb=verb.index, named=named,
                phase="start" if verb.feats.get("Aspect") == "Perf" else None,
            )  # fmt: skip


def _just_named(stage: Stage, verb: Token) -> str | None:
    """The person named right before the verb's clause: "Рябов, ранее возглавлявший", "Рябов, который возглавляет"."""
    clause = verb.feats.get("VerbForm") == "Part"
    for at in range(verb.index - 1, max(0, verb.index - _NEAR - 2), -1):
        token = stage.marked.tokens[at]
        clause |= token.lemma == "который"
        name = stage.named_over(at - 1) if at else None
        if token.text == ",":
            return stage.owner[name.first] if name is not None and clause else None
        if token.pos not in ("ADV", "PRON", "DET"):
            return None
    return None


def _led(stage: Stage, verb: Token, mentions: Sequence[Mention]) -> tuple[int, int] | None:
    """The tokens of the organisation that the verb has as its object, with the noun before its name."""
    for child in stage.marked.children[verb.index]:
        noun = stage.marked.tokens[child]
        if noun.index < verb.index or noun.feats.get("Case") not in ("Acc", "Ins") or _with_preposition(stage, noun):
            continue
        last = stage.marked.tokens[min(child + _NEAR, stage.marked.sentence_of(noun).last - 1)]
        for one in mentions:
            if one.type == "organization" and one.entity and one.start <= last.start and noun.start < one.end:
                inside = stage.marked.tokens_in(one.start, one.end)
                if inside and inside[0].index > verb.index:
                    return min(child, inside[0].index), inside[-1].index + 1
    return None


def _with_preposition(stage: Stage, noun: Token) -> bool:
    return any(stage.marked.tokens[at].rel == "case" for at in stage.marked.children[noun.index])
