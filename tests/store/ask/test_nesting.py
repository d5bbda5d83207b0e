"""What stands below what in a list of events."""

from letopis.store.ask.nesting import nested


def told(wholes: dict[str, str]) -> list[tuple[str, list[str]]]:
    events = [{"id": id} for id in "abcd"]
    return [(event["id"], [part["id"] for part in parts]) for event, parts in nested(events, wholes)]


def test_parts_stand_below_their_visit_in_their_order() -> None:
    assert told({"a": "c", "d": "c"}) == [("b", []), ("c", ["a", "d"])]


def test_a_part_of_what_is_not_listed_stands_by_itself() -> None:
    assert told({"a": "elsewhere"}) == [("a", []), ("b", []), ("c", []), ("d", [])]


def test_a_part_of_a_part_stands_by_itself() -> None:
    assert told({"b": "a", "c": "b"}) == [("a", ["b"]), ("c", []), ("d", [])]
