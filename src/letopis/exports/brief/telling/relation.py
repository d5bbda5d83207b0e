"""The brief of a relation in words: first what a minister needs, then the rest."""

from collections.abc import Iterator

from letopis.exports.brief.paper import Block, Heading, Item, Items, Paper, Paragraph, Run, joined, line
from letopis.exports.brief.records import Happening, RelationBrief
from letopis.exports.brief.telling.phrases import Phrases, beside
from letopis.exports.brief.telling.sections import contacts, disputed_figures, document, figures, series, topics
from letopis.exports.inert import inert
from letopis.exports.words import Words
from letopis.model.when import between


def relation_paper(brief: RelationBrief, words: Words) -> Paper:
    """The paper of a relation in a language."""
    phrases = Phrases(words)
    return Paper(
        title=words.gettext("{countries}: brief", countries=phrases.countries(brief.countries)),
        subtitle=_subtitle(brief, words),
        language=words.language,
        blocks=tuple(_blocks(brief, phrases)),
        noted=words.gettext("Sources"),
        notes=phrases.notes(brief.sources),
    )


def _subtitle(brief: RelationBrief, words: Words) -> str:
    day = words.day(brief.today)
    made = words.gettext("Made on {day}", day=day)
    if brief.as_of is not None:
        made = words.gettext("As of {day}, from what had been published by then", day=day)
    period = between(brief.since, brief.until) if brief.since or brief.until else None
    span = words.gettext("events: {period}", period=words.when(period)) if period else None
    many = len(brief.sources)
    pages = words.ngettext("from {number} page", "from {number} pages", many) if many else None
    return joined([made, span, pages], "; ")


def _blocks(brief: RelationBrief, phrases: Phrases) -> Iterator[Block]:
    words = phrases.words
    if not brief.sources:
        yield Paragraph(line(words.gettext("Nothing of the relation of these states is known in this time.")))
        return
    yield Heading(words.gettext("What matters now"))
    yield from now(brief, phrases)
    if brief.contacts.rows:
        yield Heading(words.gettext("Contacts by level and year"))
        yield contacts(brief.contacts, words)
    yield from _latest(brief, phrases)
    waiting = (*brief.now.ahead, *brief.now.due, *brief.now.overdue)
    told = {*(one.id for one in brief.now.coming), *(one.id for one in waiting)}
    rest = tuple(phrases.promise(one) for one in brief.promises if not {one.id, one.event} & told)
    if rest:
        yield Heading(words.gettext("What else was agreed, and what came of it"))
        yield Items(rest)
    if brief.documents:
        yield Heading(words.gettext("Documents"))
        yield Items(tuple(document(one, phrases) for one in brief.documents))
    if brief.figures:
        yield Heading(words.gettext("Figures"))
        yield from (figures(one, phrases) for one in brief.figures)
    if brief.series:
        yield Heading(words.gettext("Series"))
        yield from (block for one in brief.series for block in series(one, phrases))
    if brief.topics.rows:
        yield Heading(words.gettext("Topics over time"))
        yield topics(brief.topics, words)
    yield from _disagreements(brief, phrases)
    yield Heading(words.gettext("How sure this is"))
    yield Items(tuple(Item(line(one)) for one in _doubts(brief, words)))


def now(brief: RelationBrief, phrases: Phrases) -> Iterator[Block]:
    """The last event that is known, what is coming, due and overdue; that nothing is coming, where nothing is."""
    words = phrases.words
    if brief.latest:
        last = brief.latest[0]
        told = joined([phrases.when(last), phrases.what(last), phrases.who(last)], " — ")
        yield Paragraph(line(Run(words.gettext("Last known event:"), strong=True), " ", told, last.sources))
    coming = [phrases.event(one) for one in brief.now.coming]
    coming += [phrases.promise(one, state=False) for one in brief.now.ahead]
    due = [phrases.promise(one, state=False) for one in brief.now.due]
    overdue = [phrases.promise(one, state=False) for one in brief.now.overdue]
    if not coming:
        yield Paragraph(line(words.gettext("No coming event is known.")))
    for title, found in (
        (words.gettext("Coming"), coming),
        (words.gettext("Due or under way"), due),
        (words.gettext("Overdue, nothing found"), overdue),
    ):
        if found:
            yield Heading(title, 3)
            yield Items(tuple(found))
    if overdue:
        yield beside(words.gettext("Overdue says that no page was found that tells of it, not that it failed."))


def _latest(brief: RelationBrief, phrases: Phrases) -> Iterator[Block]:
    if not brief.latest:
        return
    words = phrases.words
    yield Heading(words.gettext("Latest events"))
    yield Items(tuple(phrases.event(one) for one in brief.latest))
    if brief.earlier:
        yield beside(words.ngettext("{number} earlier event is not told here.",
                                    "{number} earlier events are not told here.", brief.earlier))  # fmt: skip


def _disagreements(brief: RelationBrief, phrases: Phrases) -> Iterator[Block]:
    found = [_disagreement(one, phrases) for one in brief.disagreements if one.disagreements]
    found += [item for one in brief.figures for item in disputed_figures(one, phrases)]
    if found:
        yield Heading(phrases.words.gettext("Where sources disagree"))
        yield Items(tuple(found))


def _disagreement(one: Happening, phrases: Phrases) -> Item:
    told = joined([phrases.what(one), phrases.who(one)], " — ")
    head = line(Run(phrases.when(one), strong=True), " — ", told)
    return Item(head, tuple(phrases.otherwise(each) for each in one.disagreements))


def _doubts(brief: RelationBrief, words: Words) -> Iterator[str]:
    told = brief.doubts
    yield words.ngettext(
        "{number} event of these states is known in this time.",
        "{number} events of these states are known in this time.",
        told.events,
    )
    if told.single:
        yield words.gettext("Told by one page only: {number}.", number=told.single)
    if told.doubtful:
        yield words.gettext("With a day that is inferred, not stated: {number}.", number=told.doubtful)
    if told.undated:
        yield words.gettext("Without any day but that of the report: {number}.", number=told.undated)
    if told.vague:
        yield words.ngettext("{number} promise without a date is left out.",
                      "{number} promises without a date are left out.", told.vague)  # fmt: skip
    if told.strangers:
        names = joined([inert(one, 80) for one in told.strangers])
        yield words.gettext("No page tells the office of: {names}.", names=names)
    yield words.gettext("Offices are those of the day of the event; “probably” stands where no dated page shows it.")
    yield words.gettext("Names, titles and quotations are as the pages write them; what they say is not checked.")
    for looked_at in brief.cut:
        yield words.gettext("Not from all that there is; looked at were: {what}.", what=looked_at)
