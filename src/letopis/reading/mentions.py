"""All mentions of a document: what the trained tagger labels, joined with the names, dates and sums that rules find."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from letopis.language.russian.inflect import phrase_nominative
from letopis.model.facts import EntityType, Mention
from letopis.model.marked import Label, Labelled, Marked
from letopis.reading.cast import Cast
from letopis.reading.figures.amounts import amounts, is_currency
from letopis.reading.people.labels import is_name, unquoted
from letopis.reading.people.landmarks import OUTWEIGHS, PLACES
from letopis.reading.times import Timed

#: The mentions that labels make.
TYPES: Mapping[Label, EntityType] = {
    Label.PERSON: "person",
    Label.ORGANIZATION: "organization",
    Label.COUNTRY: "country",
    Label.NATIONALITY: "nationality",
    Label.PROFESSION: "position",
    Label.EVENT: "event",
    Label.DATE: "date",
    Label.MONEY: "money",
    Label.NUMBER: "number",
    Label.PERCENT: "number",
    Label.LAW: "document",
    **dict.fromkeys(PLACES, "place"),
}
_NAMES = frozenset({"person", "organization", "place", "country"})
_DATED = frozenset({"point", "period", "since", "until"})


def all_mentions(marked: Marked, cast: Cast, times: Sequence[Timed]) -> tuple[Mention, ...]:
    """The mentions of a document in the order of the text, an outer one before those inside it.

    Where a rule and a label cross, the label has the span; what only a rule finds counts where no label disagrees.
    """
    labels = [one for one in marked.labels if one.label in TYPES and one.likely]
    spans = {(one.start, one.end): one for one in labels}
    ruled = {(one.start, one.end): one for one in reversed([*cast.mentions, *_dates(times), *_money(marked, times)])}
    found = [_labelled(marked, one, ruled.get(span)) for span, one in spans.items() if _counts(marked, one, ruled)]
    found += [one for span, one in ruled.items() if span not in spans and _alone(marked, one, labels)]
    return tuple(sorted(_without_heads(found), key=lambda one: (one.start, -one.end)))


def _counts(marked: Marked, label: Labelled, ruled: Mapping[tuple[int, int], Mention]) -> bool:
    """Whether a label makes a mention: of things only names do, neither «полиция» nor «российский»."""
    kind = TYPES[label.label]
    if kind not in ("organization", "place", "country"):
        return True
    span = unquoted(marked, label)
    if span is None or not is_name(marked.tokens[span[0] : span[1]]):
        return False
    return kind == "country" or (marked.tokens[span[0]].start, marked.tokens[span[1] - 1].end) in ruled


def _labelled(marked: Marked, label: Labelled, ruled: Mention | None) -> Mention:
    """The mention of a label: that of the rules with the same span, with the label's type if that is sure."""
    kind = TYPES[label.label]
    if ruled is not None:
        return replace(ruled, type=kind) if label.sure >= OUTWEIGHS else ruled
    normal = phrase_nominative(marked.tokens[label.first : label.last]) if kind in _NAMES else None
    return Mention(kind, label.start, label.end, normal)


def _alone(marked: Marked, one: Mention, labels: Sequence[Labelled]) -> bool:
    """Whether a mention without a label counts: a name or sum that no label crosses, nor one of its own type holds."""
    if one.type in ("position", "date"):
        return not labels
    if one.type == "nationality" and marked.tokens_in(one.start, one.end)[0].pos == "ADJ":
        return False
    if one.type in ("organization", "place", "country") and not is_name(marked.tokens_in(one.start, one.end)):
        return False
    over = [label for label in labels if label.start < one.end and one.start < label.end]
    return not any(_disagrees(one, label) for label in over)


def _disagrees(one: Mention, label: Labelled) -> bool:
    inside = label.start <= one.start and one.end <= label.end
    around = one.start <= label.start and label.end <= one.end
    return not (inside or around) or TYPES[label.label] == one.type


def _without_heads(found: Sequence[Mention]) -> list[Mention]:
    """The mentions but the beginnings of longer names of organisations: «МИД» in «МИД Монголии» is the same one."""
    longest = dict[tuple[str, int], int]()
    for one in found:
        longest[one.type, one.start] = max(one.end, longest.get((one.type, one.start), 0))
    return [one for one in found if one.type != "organization" or one.end == longest[one.type, one.start]]


def _dates(times: Sequence[Timed]) -> Iterator[Mention]:
    return (Mention("date", one.span.start, one.span.end) for one in times if one.kind in _DATED)


def _money(marked: Marked, times: Sequence[Timed]) -> Iterator[Mention]:
    taken = [one.span for one in times]
    for sentence in marked.sentences:
        for amount in amounts(marked, sentence):
            inside_time = any(span.start <= amount.start < span.end for span in taken)
            if is_currency(amount.unit) and not inside_time:
                yield Mention("money", amount.start, amount.end)
