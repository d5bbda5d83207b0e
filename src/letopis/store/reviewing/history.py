"""All that was ever decided of one thing."""

from sqlalchemy import Connection

from letopis.store.decisions import followed
from letopis.store.reviewing.acts import Act, acts
from letopis.store.reviewing.targets import target


def acts_of(connection: Connection, typed: str) -> tuple[Act, ...]:
    """The acts that are of parts of an event, a plan or somebody, or of what these parts took the place of.

    Raises UnknownTarget, and SeveralNamed where several have the name.
    """
    parts = set(target(connection, typed).anchors)
    made = acts(connection)
    now = followed(connection, {id for act in made for id in _ids(act)})
    return tuple(act for act in made if any(id in parts or now.get(id) in parts for id in _ids(act)))


def _ids(act: Act) -> set[str]:
    return {id for one in act.judgements for id in (one.left, one.right) if id}
