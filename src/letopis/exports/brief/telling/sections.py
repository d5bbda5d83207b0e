"""Tables and lists of a relation in words: contacts, topics, papers, figures, series."""

from collections.abc import Iterable, Iterator

from letopis.exports.brief.paper import Block, Grid, Item, Line, Paragraph, Run, joined, line
from letopis.exports.brief.records import Document, Edition, Figures, Measured, Row, Series, Table, Value
from letopis.exports.brief.telling.phrases import Phrases, sentence
from letopis.exports.inert import inert
from letopis.exports.words import Words

#: So long is a name at most.
_NAME = 200


def contacts(table: Table, words: Words) -> Grid:
    """Talks by level and year; visits, forums and signings by year."""
    names = [sentence(_contact(one, words)) for one in table.rows]
    return _counted(words.gettext("Held, by the level of the lower side"), table, names, words)


def _contact(one: Row, words: Words) -> str:
    if one.group == "talks":
        return words.gettext("talks: {level}", level=words.rank(one.word))
    several = {
        "visit": words.gettext("visits"),
        "conference": words.gettext("forums and conferences"),
        "signing": words.gettext("signings"),
    }
    return several.get(one.word, words.kind(one.word))


def topics(table: Table, words: Words) -> Grid:
    """Events by topic and year."""
    names = [sentence(words.topic(one.word)) for one in table.rows]
    return _counted(words.gettext("Events by topic"), table, names, words)


def _counted(caption: str, table: Table, names: Iterable[str], words: Words) -> Grid:
    total = words.gettext("all years") if table.before else words.gettext("total")
    rows = tuple(
        (line(name), *(line(str(one.counts.get(year, "–"))) for year in table.years), line(str(one.total)))
        for name, one in zip(names, table.rows, strict=True)
    )
    return Grid(caption, ("", *map(str, table.years), total), rows, numbers=True)


def document(one: Document, phrases: Phrases) -> Item:
    """A paper: when, what, how it stands, between whom, for which time."""
    words = phrases.words
    day = words.when(one.when) if one.when else words.gettext("told of on {day}", day=words.day(one.since))
    parties = joined([phrases.participant(each) for each in one.parties])
    period = words.gettext("for {period}", period=words.when(one.period)) if one.period else None
    told = joined([words.document_status(one.status), parties, period], "; ")
    kind = words.document(one.kind)
    said = one.name.lower().startswith(kind)  # "plan «plan of consultations»" says it twice
    named = joined([None if said else kind, phrases.quoted(one.name, _NAME)], " ")
    return Item(line(Run(day, strong=True), " — ", f"{named} — {told}", one.sources))


def figures(one: Figures, phrases: Phrases) -> Grid:
    """A series of figures, a line for each period."""
    words = phrases.words
    head = (words.gettext("period"), words.gettext("value"))
    return Grid(_measure(one, phrases), head, tuple(_period(each, words) for each in one.periods))


def disputed_figures(one: Figures, phrases: Phrases) -> Iterator[Item]:
    """The periods for which two values cannot both be true."""
    for period in one.periods:
        if period.disputed:
            when, values = _period(period, phrases.words)
            yield Item((Run(f"{_measure(one, phrases)}, ", strong=True), *when, Run(": "), *values))


def _measure(one: Figures, phrases: Phrases) -> str:
    words = phrases.words
    unit = inert(words.unit(one.unit), _NAME)
    return joined([sentence(words.measure(one.measure)), unit, phrases.countries(one.countries)])


def _period(one: Measured, words: Words) -> tuple[Line, ...]:
    period = words.when(one.period) if one.period else words.gettext("period not stated")
    parts: list[str | Run | tuple[int, ...]] = [Run("≠ ", strong=True)] if one.disputed else []
    for number, value in enumerate(one.values):
        parts += ["; " if number else "", value_in_words(value, words), value.sources]
    return line(period), line(*parts)


def value_in_words(one: Value, words: Words) -> str:
    """A figure with its bound, and what is said beside it."""
    told = words.amount(one.value)
    if one.bound == ">":
        told = words.gettext("more than {value}", value=told)
    elif one.bound == "<":
        told = words.gettext("less than {value}", value=told)
    elif one.bound == "~":
        told = words.gettext("about {value}", value=told)
    ahead = words.gettext("aim or forecast") if one.ahead else None
    aside = joined([ahead, words.word("note", one.note) if one.note else None])
    return f"{told} ({aside})" if aside else told


def series(one: Series, phrases: Phrases) -> Iterator[Block]:
    """A series in its editions, and those that nobody told of."""
    words = phrases.words
    head = (words.gettext("edition"), words.gettext("how it stands"), words.gettext("when and where"))
    yield Grid(sentence(inert(one.name, _NAME)), head, tuple(_edition(each, words) for each in one.editions))
    if one.missing:
        missing = joined([str(each) for each in one.missing])
        told = words.gettext("No page was found that tells of: {numbers}", numbers=missing)
        yield Paragraph(line(Run(told, strong=True)))


def _edition(one: Edition, words: Words) -> tuple[Line, ...]:
    name = words.gettext("no. {number}", number=one.number) if one.number is not None else str(one.year or "–")
    status = words.status(one.status) if one.status else words.gettext("told of")
    first = words.gettext("first meant for: {date}", date=words.when(one.previous_when)) if one.previous_when else None
    moved = words.gettext("moved") if one.rescheduled and not first else None
    stated = words.when(one.when) if one.when else None
    place = inert(one.place, _NAME) if one.place else None
    return line(name), line(joined([status, moved])), line(joined([stated, place, first]), one.sources)
