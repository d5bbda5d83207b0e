"""The happenings of a document: what it tells beside acts of diplomacy, each once."""

from collections.abc import Iterator, Sequence

from letopis.language.russian.inflect import phrase_nominative
from letopis.model.facts import Event, EventStatus, Participant
from letopis.model.marked import Labelled, Marked, Token
from letopis.model.span import Span
from letopis.reading.cast import Cast
from letopis.reading.events import Telling
from letopis.reading.events.grammar import foremost, is_verb
from letopis.reading.events.lexicon import Entry
from letopis.reading.events.scene import Scene, scene
from letopis.reading.events.status import verdict
from letopis.reading.events.triggers import Trigger, clauses_of, climb
from letopis.reading.happenings.acts import act_of, completed
from letopis.reading.happenings.grammar import with_grammar
from letopis.reading.happenings.same import united
from letopis.reading.happenings.told import Moment, Share, Told, tellings
from letopis.reading.times import Timed

#: How likely words must be to tell an event, and then who, where and when with them to be stated. The tagger is modest,
#: and F1 on NEREL's dev texts is nearly the same from half of these to a little more; so they are on the sure side.
TOLD, WHO, WHERE, WHEN = 0.4, 0.25, 0.35, 0.2
#: What the rules for the status of an event need to know of any: nothing of its own.
_ANY = Entry("happening", frozenset(), "ceremony")


def with_happenings(
    marked: Marked, cast: Cast, times: Sequence[Timed], acts: Sequence[Telling] = ()
) -> tuple[Event, ...]:
    """The acts of diplomacy that were read, told more fully by the same words, then the events of kind `other`."""
    view = scene(marked, cast, tuple(times))
    found = [with_grammar(marked, cast, one) for one in tellings(marked, cast, times)]
    owners = [act_of(marked, acts, one) for one in found]
    stated = map(_stated, united(one for one, owner in zip(found, owners, strict=True) if owner is None))
    whole = [one for one in stated if one.sure >= TOLD and (one.who or one.places or one.moments)]
    return (
        *(
            completed(act.event, [one for one, owner in zip(found, owners, strict=True) if owner == number])
            for number, act in enumerate(acts)
        ),
        *(_event(view, one, f"v{number}") for number, one in enumerate(whole, len(acts) + 1)),
    )


def _stated(one: Told) -> Told:
    """The happening with only what is likely enough of it: one place and one time at most."""
    return Told(
        one.labels,
        one.head,
        tuple(share for share in one.who if share.sure >= WHO),
        tuple(share for share in one.places[:1] if share.sure >= WHERE),
        tuple(moment for moment in one.moments[:1] if moment.sure >= WHEN),
    )


def _event(view: Scene, one: Told, identity: str) -> Event:
    parts: tuple[Share | Moment, ...] = (*one.who, *one.places, *one.moments)
    return Event(
        id=identity,
        kind="other",
        status=_status(view, one.head),
        evidence=tuple(dict.fromkeys(_evidence(one, parts))),
        rule="+".join(dict.fromkeys(("happenings.tagger", *(part.rule for part in parts)))),
        participants=tuple(Participant(share.entity) for share in one.who),
        when=one.moments[0].when if one.moments else None,
        place=one.places[0].entity if one.places else None,
        name=_name(view.marked, one),
        confidence=round(one.sure, 2),
    )


def _evidence(one: Told, parts: Sequence[Share | Moment]) -> Iterator[Span]:
    """The words that tell the happening first, then those that say who, where and when."""
    yield from (label.span for label in one.labels)
    yield from (part.span for part in parts)


def _status(view: Scene, head: Token) -> EventStatus:
    """The status by the grammar of other events: that of the verb, or of what is said of the noun."""
    if is_verb(head):
        return verdict(view, Trigger(head, _ANY, _ANY.kind, (), head, head)).status
    path, verb = climb(view.marked, head)
    top = foremost(view.marked, path[-1] if path else head)
    return verdict(view, Trigger(head, _ANY, _ANY.kind, path, top, verb, clauses_of(view.marked, head))).status


def _name(marked: Marked, one: Told) -> str | None:
    """The proper name that the happening has in some telling, in the nominative."""
    named = next((label for label in one.labels if _is_name(marked, label)), None)
    return phrase_nominative(marked.tokens[named.first : named.last]) if named is not None else None


def _is_name(marked: Marked, label: Labelled) -> bool:
    """Whether a label's words are a name: with a capital letter that begins no sentence, and no verb among them."""
    words = marked.tokens[label.first : label.last]
    starts = label.first == marked.sentence_of(words[0]).first
    first = words[0].text[:1]
    return (first.isupper() or first in '«"“') and not starts and not any(is_verb(word) for word in words)
