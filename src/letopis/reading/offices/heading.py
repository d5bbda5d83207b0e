"""Offices told by what somebody heads or whom he follows: "возглавляет МИД", "сменил на этом посту Иванова"."""

from letopis.model.facts import OfficeStatus
from letopis.model.marked import Token
from letopis.reading.offices.lexicon import office_words
from letopis.reading.offices.links import Link, Stage

#: A ministry is named in at most so many words: "министерство иностранных дел".
_LONGEST = 4


def heading(stage: Stage, verb: Token, person: str) -> Link | None:
    """The office of a person of whom a verb says that he heads a ministry, where the ministry has one."""
    led = _led(stage, verb)
    if led is None:
        return None
    position, first, last = led
    of = stage.landmarks.at(last)
    if of is not None and of.kind not in ("country", "adjective"):
        return None  # a government of a part of a state
    return Link(
        person, position, _countries(stage, first, last), None, _status(verb), min(verb.index, first),
        max(last, verb.index + 1), verb.index, "offices.heads", outer=False, kind="ministry", verb=verb.index,
        phase="start" if verb.feats.get("Aspect") == "Perf" else None, named=(first, last),
    )  # fmt: skip


def _status(verb: Token) -> OfficeStatus:
    """ "возглавлял": a former office; "возглавит": one to come."""
    perfective, tense = verb.feats.get("Aspect") == "Perf", verb.feats.get("Tense")
    if tense == "Past":
        return "current" if perfective else "former"
    return "designate" if tense == "Fut" or (perfective and tense == "Pres") else "current"


def _led(stage: Stage, verb: Token) -> tuple[str, int, int] | None:
    """The office of who leads the ministry that a verb has as its object, and the tokens that name it."""
    for child in stage.marked.children[verb.index]:
        noun = stage.marked.tokens[child]
        if noun.rel not in ("obj", "obl", "iobj", "nsubj") or noun.feats.get("Case") not in ("Acc", "Ins", None):
            continue
        adjectives = [at for at in stage.marked.children[child] if at < child and stage.marked.tokens[at].pos == "ADJ"]
        for first in (min([child, *adjectives]), child):
            found = _longest(stage, first)
            if found is not None:
                return found[0], first, found[1]
    return None


def _longest(stage: Stage, first: int) -> tuple[str, int] | None:
    """The office that the most words from a token on tell, after "глава", and the token after them."""
    last = stage.marked.sentence_of(stage.marked.tokens[first]).last
    for end in range(min(first + _LONGEST, last), first, -1):
        named = tuple(token.lemma for token in stage.marked.tokens[first:end])
        position = office_words().aliases.get(("глава", *named))
        if position is not None:
            return position, end
    return None


def _countries(stage: Stage, first: int, last: int) -> tuple[str, ...]:
    """The country right after what is headed, or in the adjective before it."""
    for at in (last, first - 1):
        landmark = stage.landmarks.at(at)
        if landmark is not None and landmark.kind in ("country", "adjective") and len(landmark.codes) == 1:
            return landmark.codes
    return ()


def followed(stage: Stage, verb: Token, begun: Link, before: str) -> Link:
    """The office of somebody whom another follows in it; it ended when the other's began."""
    names = [one for one in stage.names if stage.owner[one.first] == before]
    sentence = stage.marked.sentence_of(verb)
    inside = [one for one in names if sentence.first <= one.first < sentence.last]
    first = min([verb.index, *(one.first for one in inside)])
    last = max([verb.index + 1, *(one.last for one in inside)])
    return Link(
        before, begun.position, begun.countries, begun.organization, "former", first, last, verb.index,
        "offices.followed", outer=False, kind=begun.kind, verb=begun.verb, phase="end",
    )  # fmt: skip
