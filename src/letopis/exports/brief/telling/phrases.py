"""How single things are told: an event, a participant, a promise, a source."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from letopis.exports.brief.paper import Item, Line, Note, Paragraph, Run, joined, line
from letopis.exports.brief.records import Disagreement, Happening, Outcome, Participant, Promise, Said, Source
from letopis.exports.inert import inert
from letopis.exports.words import Words
from letopis.model.when import When

#: So long are sentences, names and titles at most, and so many participants are named.
_SENTENCE, _NAME, _PEOPLE = 260, 160, 6
_CLOSED = ("kind", "status", "level")


class Phrases:
    """Single things in the words of a language."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def event(self, one: Happening) -> Item:
        """An event with its parts below it: day, what, where, who, what of it is doubtful, by which sources.

        The office of somebody who takes part in several parts is told once.
        """
        told: set[Participant] = set()
        head = self._event(one, told, strong=True)
        below = [self.otherwise(each) for each in one.disagreements]
        below += [self._event(replace(part, disagreements=()), told) for part in one.parts]
        return Item(head, tuple(below))

    def _event(self, one: Happening, told: set[Participant], strong: bool = False) -> Line:
        said = joined([self.what(one), self.who(one, told), *self.beside(one)], " — ")
        return line(Run(self.when(one), strong=strong), " — ", said, one.sources)

    def when(self, one: Happening) -> str:
        """The day of an event; where nobody states it, when it was told of."""
        if one.when is not None:
            return self.words.when(one.when)
        if one.day is None:
            return self.words.when(None)
        return self.words.gettext("told of on {day}", day=self.words.day(one.day))

    def what(self, one: Happening) -> str:
        """Kind and level, status where it is not that it was held, name and number, place."""
        words = self.words
        kind = words.kind(one.kind)
        level = words.level(one.level) if one.level else None
        status = words.status(one.status) if one.status != "held" else None
        name = self.quoted(one.name, _NAME) if one.name else None
        number = words.gettext("no. {number}", number=one.edition) if one.edition is not None else None
        bracketed = joined([level, status])
        place = inert(one.place, _NAME) if one.place else None
        return joined([f"{kind} ({bracketed})" if bracketed else kind, joined([name, number], " "), place])

    def who(self, one: Happening, told: set[Participant] | None = None) -> str:
        """Those who take part, people before states, each with the office held then, but for those told already."""
        known = set() if told is None else told
        people = sorted(one.participants, key=lambda each: each.type == "country")
        shown = [replace(one, post=None) if _again(one, known) else one for one in people[:_PEOPLE]]
        named = [self.participant(each) for each in shown]
        more = len(people) - _PEOPLE
        rest = [self.words.ngettext("and {number} more", "and {number} more", more)] if more > 0 else []
        return "; ".join([*named, *rest])

    def participant(self, one: Participant) -> str:
        """A participant with the office held on the day, and the role of host or guest."""
        words = self.words
        if one.type == "country" and one.country:
            return joined([words.country(one.country), words.role(one.role) if one.role != "participant" else None])
        post = None
        if one.post is not None:
            named = inert(words.position(one.post.position, one.post.key), _NAME)
            acting = words.pgettext("office status", "acting") if one.post.acting else None
            served = words.country(one.post.country) if one.post.country else None
            held = joined([acting, named], " ")
            held = held if one.post.sure == "certain" else words.gettext("probably {office}", office=held)
            post = joined([held, served])
        role = words.role(one.role) if one.role != "participant" else None
        inside = joined([post, role], "; ")
        return f"{inert(one.name, _NAME)} ({inside})" if inside else inert(one.name, _NAME)

    def beside(self, one: Happening) -> Iterator[str]:
        """The office of an appointment, what was put off and why, topics, and that sources disagree."""
        words = self.words
        if one.office:
            yield words.gettext("office: {office}", office=inert(words.position(one.office), _NAME))
        if one.previous_when is not None:
            yield words.gettext("moved; first meant for: {date}", date=words.when(one.previous_when))
        elif one.rescheduled:
            yield words.gettext("moved")
        if one.reason:
            yield words.gettext("reason: {reason}", reason=inert(one.reason, _NAME))
        if one.topics:
            yield words.gettext("topics: {topics}", topics=joined([words.topic(each) for each in one.topics]))
        if one.disputed and not one.disagreements:
            named = joined([words.attribute(each) for each in one.disputed])
            yield words.gettext("sources disagree: {attributes}", attributes=named)

    def otherwise(self, one: Disagreement) -> Line:
        """What each source says of an attribute on which they disagree."""
        told = self.words.gettext("sources disagree: {attributes}", attributes=self.words.attribute(one.attribute))
        parts: list[str | Run | tuple[int, ...]] = [Run(f"≠ {told}: ", quiet=True)]
        for number, said in enumerate(one.said):
            parts += ["; " if number else "", self.value(one.attribute, said), said.sources]
        return line(*parts)

    def value(self, attribute: str, one: Said) -> str:
        """A value that a source gives."""
        return self.plain_value(attribute, one.value)

    def plain_value(self, attribute: str, value: When | str | None) -> str:
        """A value of an attribute in words."""
        if isinstance(value, When):
            return self.words.when(value)
        if value is None:
            return "–"
        return self.words.word(attribute, value) if attribute in _CLOSED else inert(value, _NAME)

    def promise(self, one: Promise, state: bool = True) -> Item:
        """A promise in the words of the page; below it what came of it."""
        words = self.words
        due = words.when(one.due) if one.due else words.gettext("no date set")
        told = words.state(one.state) if state else None
        by = joined([self.participant(each) for each in one.by])
        who = words.gettext("who is to do it: {who}", who=by) if by else None
        tail = joined([self.quoted(one.words, _SENTENCE), who], " — ")
        head = line(Run(due, strong=True), " — ", joined([told, tail], ": "), one.sources)
        return Item(head, tuple(self.outcome(each, one.state) for each in one.outcomes))

    def outcome(self, one: Outcome, state: str) -> Line:
        """What bears on a promise, in the words of the page; what it does, where that is not how it stands now."""
        day = self.words.short(one.known) if one.known else None
        told = self.words.state(one.effect) if one.effect != state else None
        return line(Run(f"→ {joined([told, day])}: ", quiet=True), self.quoted(one.words, _SENTENCE), (one.source,))

    def quoted(self, text: str, most: int) -> str:
        """Words of a page between quotation marks: those around them made one pair, those within them inner ones."""
        inner = _unquoted(inert(text, most))
        return self.words.quoted(inner.replace("«", "„").replace("»", "“") if self.words.language != "en" else inner)

    def countries(self, codes: Iterable[str]) -> str:
        """States, joined by a dash."""
        return " – ".join(self.words.country(one) for one in codes)

    def notes(self, sources: Sequence[Source]) -> tuple[Note, ...]:
        """The footnotes."""
        return tuple(Note(one.number, self.note(one), inert(one.address, 2000)) for one in sources)

    def note(self, one: Source) -> str:
        """A source: outlet, day, title."""
        outlet = inert(one.outlet, _NAME) if one.outlet else self.words.gettext("outlet not stated")
        title = f": {self.quoted(one.title, _NAME)}" if one.title else ""
        return f"{outlet}, {self.words.short(one.published)}{title}"


def _again(one: Participant, told: set[Participant]) -> bool:
    """Whether somebody in this office was told of already; now it is."""
    bare = replace(one, role="participant")
    known = bare in told
    told.add(bare)
    return known


def _unquoted(text: str) -> str:
    """A text without quotation marks that hold all of it.

    >>> _unquoted("«План»"), _unquoted("«Да», – сказал он: «Нет»")
    ('План', '«Да», – сказал он: «Нет»')
    """
    whole = len(text) > 1 and text[0] + text[-1] in ("«»", "“”", '""')
    return text[1:-1] if whole and not any(sign in text[1:-1] for sign in '«»“”"') else text


def beside(text: str) -> Paragraph:
    """A paragraph that is said beside."""
    return Paragraph(line(Run(text, quiet=True)))


def sentence(text: str) -> str:
    """A text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
