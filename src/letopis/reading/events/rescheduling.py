"""Two tellings of one event that was put off: which has the old day and which the new one."""

from letopis.reading.events.drafts import Draft

#: Sentences between the two tellings at most.
_BESIDE = 3


def put_off(event: Draft, draft: Draft) -> Draft | None:
    """Which of two tellings is of the day from which an event was put off to that of the other, a later one.

    It only points to the other: "посетит осенью. Визит был намечен на март, но отложен".
    """
    same = event.kind == draft.kind == "visit" and bool(event.entities) and event.entities == draft.entities
    if {event.status, draft.status} != {"postponed", "planned"} or not (event.pointing or draft.pointing or same):
        return None
    old, new = (event, draft) if event.status == "postponed" else (draft, event)
    near = abs(event.sentence.index - draft.sentence.index) <= _BESIDE
    if not near or not (old.when and new.when and old.when.latest and new.when.earliest):
        return None
    return old if old.when.latest < new.when.earliest else None


def replanned(event: Draft, draft: Draft) -> bool:
    """Whether what was put off is told to be planned again."""
    told = (event.status, draft.status) == ("postponed", "planned")
    return told and draft.strength > 2 and not draft.background
