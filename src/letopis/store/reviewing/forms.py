"""What was decided as JSON objects."""

from typing import Any

from letopis.store.reviewing.acts import Act

#: What is said of each kind of judgement once it is made.
DONE = {"accept": "accepted", "reject": "rejected", "edit": "edited", "same": "merged", "different": "split"}


def act_object(one: Act) -> dict[str, Any]:
    """An act as an object; `of` and `with` are the claims or units that it is of."""
    first = one.first
    lefts, rights = {each.left for each in one.judgements}, {each.right for each in one.judgements} - {None}
    ended = max((each.ended for each in one.judgements if each.ended), default=None)
    return {
        "id": one.id,
        "at": first.at.isoformat(timespec="seconds"),
        "by": first.author,
        "what": DONE[first.kind],
        "subject": first.subject,
        "of": sorted(lefts),
        "with": sorted(str(each) for each in rights),
        "field": first.field,
        "value": first.value,
        "why": first.reason,
        "ended": None if one.in_force or ended is None else ended.isoformat(timespec="seconds"),
        "ended_by": None if one.in_force else first.ended_by,
    }
