"""Several kinds of work of one person in a row: "депутат собрания, глава фонда Иван Рябов", "…, певец и поэт"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from letopis.reading.offices.lexicon import held_by_many, office_words
from letopis.reading.offices.links import Link, Stage, name_after, opens_clause
from letopis.reading.offices.phrases import Phrase

#: More than this nobody is called in a row.
_MOST = 5
_JOINTS = (",", "и")


def chained(stage: Stage, links: Sequence[Link]) -> Iterator[Link]:
    """The links of the phrases that lead up to one before a name, or follow one after it, in the same case."""
    used = {link.named for link in links}
    free = [phrase for phrase in stage.phrases if not phrase.plural and (phrase.first, phrase.last) not in used]
    by_span = {(phrase.first, phrase.last): phrase for phrase in stage.phrases}
    ending, starting = {phrase.last: phrase for phrase in free}, {phrase.first: phrase for phrase in free}
    for link in links:
        phrase = by_span.get(link.named) if link.named else None
        if phrase is not None and link.rule in ("offices.before-name", "offices.second-before-name"):
            yield from (_another(link, one) for one in _backward(stage, ending, phrase))
        elif phrase is not None and link.rule in ("offices.after-name", "offices.before-dash"):
            yield from (_another(link, one) for one in _forward(stage, starting, phrase))


def further_offices(stage: Stage, links: Sequence[Link]) -> Iterator[Link]:
    """The public offices in a row with one of somebody: "Иван Рябов, член совета, министр обороны;".

    Before a name only membership, or the lead of a party, is told with another office; else the first of two may be
    that of somebody who is not named.
    """
    used = {link.named for link in links}
    free = [one for one in stage.phrases if one.public and not one.plural and (one.first, one.last) not in used]
    free = [one for one in free if not one.bare or one.kind == "state"]
    by_span = {(phrase.first, phrase.last): phrase for phrase in stage.phrases}
    members = {phrase.last: phrase for phrase in free if _beside_others(phrase.position)}
    for link in links:
        phrase = by_span.get(link.named) if link.named else None
        if phrase is None:
            continue
        if link.rule == "offices.before-name":
            yield from (_another(link, one) for one in _backward(stage, members, phrase))
        elif link.rule in ("offices.after-name", "offices.before-dash"):
            row = list(_forward(stage, {one.first: one for one in free}, phrase))
            if not any(_of_two_people(phrase, one) for one in row) and all(
                not stage.text(one.last)[:1].isalnum() or stage.text(one.last) in ("и", "а") for one in row
            ):
                yield from (_another(link, one) for one in row)


def _of_two_people(one: Phrase, other: Phrase) -> bool:
    """Whether nobody is likely to hold both: who heads a state or a ministry, or is an envoy, holds no such other."""
    whole = ("state", "ministry", "envoy")
    return one.kind in whole and other.kind in whole and one.position not in office_words().doubled


def _beside_others(position: str) -> bool:
    first, *rest = position.split()
    leads = position.startswith("генеральный секретарь") and ("ЦК" in rest or "партии" in rest)
    return leads or (first != "секретарь" and held_by_many(position) and not position.startswith("генеральный"))


def _backward(stage: Stage, ending: Mapping[int, Phrase], phrase: Phrase) -> Iterator[Phrase]:
    """The phrases before one, each ending right before the next, or before the comma or "и" there."""
    for _ in range(_MOST):
        before = ending.get(phrase.first - (stage.text(phrase.first - 1) in _JOINTS))
        if before is None or before.case != phrase.case or not stage.same_sentence(before.first, phrase.first):
            return
        yield before
        phrase = before


def _forward(stage: Stage, starting: Mapping[int, Phrase], phrase: Phrase) -> Iterator[Phrase]:
    """The phrases after one, each beginning after a comma or "и", and not themselves followed by a name."""
    for _ in range(_MOST):
        after = starting.get(phrase.last + 1) if stage.text(phrase.last) in _JOINTS else None
        if after is None or not stage.same_sentence(after.first, phrase.first):
            return
        if after.case != phrase.case and after.status != "acting":
            return
        if name_after(stage, after.last) is not None or opens_clause(stage, after):
            return
        yield after
        phrase = after


def _another(link: Link, phrase: Phrase) -> Link:
    first, last = min(link.first, phrase.first), max(link.last, phrase.last)
    return replace(
        link, position=phrase.position, countries=phrase.countries, organization=None, status=phrase.status,
        first=first, last=last, rule="offices.chain", outer=False, kind=phrase.kind, named=(phrase.first, phrase.last),
    )  # fmt: skip
