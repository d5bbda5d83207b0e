"""The language in which one asks for texts, read into a tree; whatever is typed is read or refused with a reason.

визит министра                 both words in any form, in the title or the text
"визит министра"               one after the other («…» too)
казах*                         words that begin so
title:визит outlet:"РИА" lang:ru   in the title only; of an outlet; in a language (`заголовок:`, `текст:`, …)
визит OR поездка               either (`ИЛИ`, `|`); binds less than standing side by side
визит -Пекин                   the first without the second (`NOT`, `НЕ`)
title:(визит OR поездка)       brackets
"""

import re
from dataclasses import dataclass

from letopis.model.errors import LetopisError
from letopis.store.search.query import Either, Every, Field, Node, Sought, sought

FIELDS: dict[str, Field] = {
    "title": "title",
    "заголовок": "title",
    "text": "text",
    "текст": "text",
    "outlet": "outlet",
    "издание": "outlet",
    "lang": "lang",
    "язык": "lang",
}
#: The most words of one query, and brackets in each other: FTS5 has a stack for hardly twice as many.
LONGEST, DEEPEST = 64, 8
#: The fewest letters of a beginning: fewer would be half of all words.
BEGINNING = 3

_TOKEN = re.compile(
    r"""(?P<space>\s+)
    | (?P<open>\() | (?P<close>\))
    | (?P<quoted>"[^"]*"\*?|«[^»]*»\*?|“[^”]*”\*?|„[^“”]*[“”]\*?)
    | (?P<quote>["«“„])
    | (?P<or>(?:OR|ИЛИ)(?![^\s()|"«“„])|\|+)
    | (?P<and>(?:AND|И|&+)(?![^\s()|"«“„]))
    | (?P<not>(?:NOT|НЕ)(?![^\s()|"«“„])|-(?=[^\s)-]))
    | (?P<field>[^\W\d_]+:(?=[^\s)/]))
    | (?P<word>[^\s()"«“„|]+)
    | (?P<rest>.)""",
    re.VERBOSE,
)


class UnreadableQuery(LetopisError):
    """A search query that has no meaning; says at which character (`place`, the first is 1), and what to do."""

    def __init__(self, query: str, place: int, reason: str, remedy: str) -> None:
        super().__init__(f"query {query!r}", f"character {place}: {reason}", remedy)
        self.place = place
        self.reason = reason


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    place: int


def parse(written: str) -> Node:
    """The tree of a query. Prepositions, conjunctions and particles beside other words need not occur.

    Raises:
        UnreadableQuery: nothing to seek, only what is not sought, an open quotation mark or bracket, …
    """
    reader = _Reader(written)
    node = reader.either(0, "any")
    if reader.kind != "end":
        raise reader.error("a bracket is closed that was never opened", "take it away, or open it before")
    if node is None:
        raise reader.error("there are no words to seek", "give at least one word")
    return node


class _Reader:
    """A query being read: what comes next, and what may come of it (recursive descent)."""

    def __init__(self, written: str) -> None:
        self.written = written
        self._tokens = [
            _Token(str(found.lastgroup), found[0], found.start())
            for found in _TOKEN.finditer(written)
            if found.lastgroup not in ("space", "rest")
        ]
        self._tokens.append(_Token("end", "", len(written)))
        self._at = self._words = 0

    @property
    def kind(self) -> str:
        return self._tokens[self._at].kind

    def next(self) -> _Token:
        self._at += 1
        return self._tokens[self._at - 1]

    def error(self, problem: str, remedy: str, place: int | None = None) -> UnreadableQuery:
        where = (self._tokens[self._at].place if place is None else place) + 1
        return UnreadableQuery(self.written, where, problem, remedy)

    def either(self, depth: int, field: Field) -> Node | None:
        """Alternatives, up to the end or a closing bracket; None if there are no words at all."""
        found = [self._every(depth, field)]
        while self.kind == "or":
            place = self.next().place
            if found[-1] is None:
                raise self.error("nothing stands before this OR", "give a word before it", place)
            found.append(self._every(depth, field))
            if found[-1] is None:
                raise self.error("nothing stands after this OR", "give a word after it", place)
        kept = tuple(dict.fromkeys(one for one in found if one is not None))
        return Either(kept) if len(kept) > 1 else next(iter(kept), None)

    def _every(self, depth: int, field: Field) -> Node | None:
        start = self._tokens[self._at].place
        parts: list[Node] = []
        without: list[Node] = []
        while self.kind not in ("or", "close", "end"):
            negative = self._negative()
            part = self._item(depth, field)
            if part is not None:
                (without if negative else parts).append(part)
        if without and not parts:
            raise self.error("there is only what shall not be found", "give a word that shall be", start)
        return _together(parts, without)

    def _negative(self) -> bool:
        """Whether what comes next shall not be found; passes by the signs that say it, and by any AND."""
        negative = False
        while self.kind in ("not", "and"):
            negative ^= self.next().kind == "not"
        return negative

    def _item(self, depth: int, field: Field) -> Node | None:
        if self.kind in ("or", "close", "end"):
            raise self.error("a word is missing here", "give a word, or put AND and NOT in quotation marks")
        token = self.next()
        if token.kind == "open":
            return self._bracket(token, depth, field)
        if token.kind == "field":
            return self._fielded(token, depth)
        if token.kind == "quote":
            raise self.error("a quotation mark is open", "close it", token.place)
        begins = token.text.rstrip('"»”“').endswith("*")
        found = self._sought(token, begins, field)
        if found is None and (token.kind == "quoted" or begins):
            raise self.error(f"there is no word in {token.text}", "put a word there", token.place)
        return found

    def _sought(self, token: _Token, begins: bool, field: Field) -> Sought | None:
        found = sought(token.text, field, begins)
        self._words += len(found.words) if found else 0
        if self._words > LONGEST:
            raise self.error(f"more than {LONGEST} words", "seek fewer words", token.place)
        if found and begins and len(found.words[-1]) < BEGINNING:
            raise self.error(f"{token.text} is too short a beginning", f"give {BEGINNING} letters or more", token.place)
        return found

    def _bracket(self, token: _Token, depth: int, field: Field) -> Node | None:
        if depth == DEEPEST:
            raise self.error(f"more than {DEEPEST} brackets in each other", "take some away", token.place)
        found = self.either(depth + 1, field)
        if self.kind != "close":
            raise self.error("a bracket is open", "close it", token.place)
        self.next()
        return found

    def _fielded(self, token: _Token, depth: int) -> Node | None:
        field = FIELDS.get(token.text[:-1].lower())
        if field is None:
            known = ", ".join(FIELDS)
            raise self.error(f"there is no field {token.text}", f"fields are {known}; or use quotes", token.place)
        if self.kind not in ("open", "quoted", "quote", "word"):
            raise self.error(f"nothing is sought in {token.text}", "put a word right after the colon")
        return self._item(depth, field)


def _together(parts: list[Node], without: list[Node]) -> Node | None:
    """What must occur together, without the words that are in every text, if there are others."""
    telling = [part for part in parts if not (isinstance(part, Sought) and part.functional)]
    kept = tuple(dict.fromkeys(telling or parts))
    if not kept or (len(kept) == 1 and not without):
        return next(iter(kept), None)
    return Every(kept, tuple(dict.fromkeys(without)))
