"""The brief of a day or of some days in words."""

from collections.abc import Iterator

from letopis.exports.brief.paper import Block, Heading, Item, Items, Paper, Paragraph, Run, joined, line
from letopis.exports.brief.records import Change, DayBrief
from letopis.exports.brief.telling.phrases import Phrases, beside
from letopis.exports.words import Words
from letopis.model.when import between


def day_paper(brief: DayBrief, words: Words) -> Paper:
    """The paper of a day in a language."""
    phrases = Phrases(words)
    period = words.when(between(brief.since, brief.until))
    made = words.gettext("as known at the end of {day}", day=words.day(brief.until))
    pages = words.ngettext("from {number} page", "from {number} pages", brief.pages)
    return Paper(
        title=words.gettext("{period}: what became known", period=period),
        subtitle=joined([made, pages], "; "),
        language=words.language,
        blocks=tuple(_blocks(brief, phrases)),
        noted=words.gettext("Sources"),
        notes=phrases.notes(brief.sources),
    )


def _blocks(brief: DayBrief, phrases: Phrases) -> Iterator[Block]:
    words = phrases.words
    sections = (
        (words.gettext("New events"), [phrases.event(one) for one in brief.new]),
        (words.gettext("What became different"), [_change(one, phrases) for one in brief.changed]),
        (words.gettext("Soon"), [phrases.event(one) for one in brief.coming]),
        (words.gettext("What came of plans"), [phrases.promise(one) for one in brief.turned]),
        (words.gettext("Due"), [phrases.promise(one) for one in brief.due]),
        (words.gettext("The time ran out, nothing found"), [phrases.promise(one) for one in brief.fallen]),
    )
    for title, found in sections:
        if found:
            yield Heading(title)
            yield Items(tuple(found))
    if not any(found for _, found in sections):
        yield Paragraph(line(words.gettext("Nothing new was published in this time.")))
    if brief.more:
        yield beside(words.ngettext("{number} more new event is not told here.",
                                    "{number} more new events are not told here.", brief.more))  # fmt: skip
    if brief.confirmed:
        yield beside(words.ngettext("{number} known event was told again, without anything new.",
                                    "{number} known events were told again, without anything new.",
                                    brief.confirmed))  # fmt: skip
    for looked_at in brief.cut:
        yield beside(words.gettext("Not from all that there is; looked at were: {what}.", what=looked_at))


def _change(one: Change, phrases: Phrases) -> Item:
    """A known event, and below it what it was said to be before."""
    below = [
        line(
            Run(f"{phrases.words.attribute(name)}: ", quiet=True),
            f"{phrases.plain_value(name, before)} → {phrases.plain_value(name, after)}",
        )
        for name, before, after in one.changes
    ]
    return Item(phrases.event(one.event).line, tuple(below))
