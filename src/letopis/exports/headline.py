"""Events and plans in a few words of the reader's language: for calendars and feeds."""

from collections.abc import Mapping
from typing import Any

from letopis.exports.characters import in_a_line
from letopis.exports.days import in_words
from letopis.exports.words import Words
from letopis.model.written import when

#: Participants and characters of a name that a headline holds.
_PEOPLE, _LONGEST = 4, 160

Event = Mapping[str, Any]


def headline(event: Event, words: Words) -> str:
    """The kind and the name or who takes part; a status other than held in words, too.

    `event` is the object that a timeline's JSON shows, or a whole event's.
    """
    kind, status = words.kind(event["kind"]), event["status"]
    told = f"{kind} {quoted(event['name'])}" if event["name"] else f"{kind}: {who(event, words)}"
    told = told if event["name"] or event["participants"] else kind
    return told if status == "held" else f"{told} — {words.status(status)}"


def quoted(name: str) -> str:
    """A name in quotation marks, cut where it is very long.

    >>> quoted("форум «Гори»")
    '“форум «Гори»”'
    """
    return f"“{shortened(name)}”"


def shortened(text: str, most: int = _LONGEST) -> str:
    """A text in a line, cut where it is very long.

    >>> shortened("визит в\\nОсло", 5)
    'визит…'
    """
    whole = in_a_line(text)
    return f"{whole[:most].rstrip()}…" if len(whole) > most else whole


def who(event: Event, words: Words) -> str:
    """The first participants, hosts and guests marked as such, and how many more there are."""
    people = event["participants"]
    named = [_participant(one, words) for one in people[:_PEOPLE]]
    more = words.ngettext("and {number} more", "and {number} more", len(people) - _PEOPLE)
    return "; ".join([*named, more] if len(people) > _PEOPLE else named)


def _participant(one: Mapping[str, Any], words: Words) -> str:
    name, role = in_a_line(one["name"]), one["role"]
    return f"{name} ({words.role(role)})" if role in ("host", "guest") else name


def facts(event: Event, words: Words) -> list[tuple[str, str]]:
    """What is known of an event beside its headline, and what is doubtful: the name of each attribute and its value."""
    named = {
        "when": event["when"] and in_words(when(event["when"]), words.language),
        "previous_when": event["previous_when"] and in_words(when(event["previous_when"]), words.language),
        "place": event["place_name"],
        "name": event["name"],
        "participants": "; ".join(_participant(one, words) for one in event["participants"]),
        "level": event["level"] and words.level(event["level"]),
        "topics": ", ".join(words.topic(one) for one in event["topics"]),
        "format": event["format"],
        "reason": event["reason"],
        "invited_by": event["invited_by_name"],
    }
    found = [(words.attribute(name), in_a_line(value)) for name, value in named.items() if value]
    disputed = ", ".join(words.attribute(one) for one in event["disputed"])
    return [*found, *([(words.gettext("sources disagree on"), disputed)] if disputed else [])]
