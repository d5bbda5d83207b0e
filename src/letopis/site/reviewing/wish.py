"""What a posted form asks for, and how it is done: the same acts as `letopis review` has on the command line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from starlette.datastructures import FormData

from letopis.model.errors import LetopisError
from letopis.site.accounts.visitors import local
from letopis.store.reviewing import Act, Reviewer

#: Characters of a reason, and of a value, that are taken.
LONGEST = 2_000


class UnknownAct(LetopisError):
    """A form that asks for something that nobody can do."""


@dataclass(frozen=True, slots=True)
class Wish:
    """An act that somebody asks for: of what `id` names, or to take `decision` back.

    `others` are to be merged with it, `parts` are to leave it. `back` is the page to return to.
    """

    act: str
    id: str = ""
    field: str = ""
    value: str = ""
    others: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    why: str = ""
    decision: str = ""
    back: str | None = None

    def typed_in(self, act: str, id: str, field: str = "") -> bool:
        """Whether it was this form that was filled in."""
        return (self.act, self.id, self.field) == (act, id, field)


def wish(form: FormData) -> Wish:
    """What a form asks for. Raises UnknownAct where a text is longer than anybody would type."""
    told = {name: [one.strip() for one in form.getlist(name) if isinstance(one, str)] for name in form}
    if any(len(one) > LONGEST for some in told.values() for one in some):
        raise UnknownAct("the form", f"holds a text of more than {LONGEST:,} characters", "say it shorter")

    def last(name: str) -> str:
        return told.get(name, [""])[-1]

    return Wish(
        act=last("act"),
        id=last("id"),
        field=last("field"),
        value=", ".join(filter(None, told.get("value", []))),
        others=tuple(dict.fromkeys(map(_named, _listed(told.get("with", []))))),
        parts=tuple(dict.fromkeys(filter(None, told.get("part", [])))),
        why=last("why"),
        decision=last("decision"),
        back=local(last("back")) if last("back") else None,
    )


def _listed(typed: Iterable[str]) -> Iterator[str]:
    return (one.strip() for some in typed for one in some.split(",") if one.strip())


def _named(typed: str) -> str:
    """An id or a name; the address of a page ends with its id."""
    return typed.split("?")[0].rstrip("/").rpartition("/")[2] if "/" in typed else typed


def done(reviewer: Reviewer, wanted: Wish) -> Act:
    """Do what is asked for, in the name of the reviewer.

    Raises LetopisError (BadValue, Contradicted, AlreadyJudged, …) where it cannot be done; then nothing is changed.
    """
    if wanted.act == "accept":
        return reviewer.accept(wanted.id, wanted.why)
    if wanted.act == "reject":
        return reviewer.reject(wanted.id, wanted.why)
    if wanted.act == "edit":
        return reviewer.edit(wanted.id, wanted.field, wanted.value, wanted.why)
    if wanted.act == "merge":
        return reviewer.merge([wanted.id, *wanted.others], wanted.why)
    if wanted.act == "split":
        return reviewer.split(wanted.id, wanted.parts, wanted.why)
    if wanted.act == "undo":
        return reviewer.undo(wanted.decision)
    raise UnknownAct(wanted.act or "a form without an act", "is nothing that can be done",
                     "accept, reject, edit, merge, split or undo")  # fmt: skip
