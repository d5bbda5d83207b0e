"""The key of an office: the same for all ways to name it, across documents.

A key is who is served and the office, parted by a bar: `KZ|министр иностранных дел`, `RU|глава: Чувашия`,
`Организация Объединённых Наций|генеральный секретарь`, `KZ|посол: RU`; `?` where nobody says who is served.
"""

import re
from functools import lru_cache

from letopis.chronicle.offices.lexicon import Words, expanded, held_by_one, vocabulary, wordings
from letopis.chronicle.offices.naming import Named, named
from letopis.chronicle.parties import Party
from letopis.chronicle.words import lemma, words
from letopis.knowledge import lexicon

UNKNOWN = "?"
_PARTS = re.compile(r"\s+[–—-]\s+|\s*,\s+|\s+и\s+")
_ENVOYS = frozenset({"посол", "постоянный представитель", "генеральный консул", "посланник", "консул"})
_STATE = frozenset({"президент", "премьер-министр"})


def office_key(position: str, country: str | None, organization: Party | None = None) -> str:
    """The key of an office: the same for all ways to name it («глава МИД», «министр иностранных дел») of one country.

    A compound («заместитель премьер-министра – министр иностранных дел») has a key for each part: `office_keys`; this
    is the last one's, which tells the office best.
    """
    return office_keys(position, country, organization)[-1]


def office_keys(position: str, country: str | None, organization: Party | None = None) -> tuple[str, ...]:
    """The keys of all offices that a position names, in its order."""
    body = organization.name if organization else ""
    return _keys(position, country, body, organization.country if organization else None)


def asked(position: str, country: str | None = None) -> str:
    """The key of the office that a person asks for, in any case and with the country in its words or beside them.

    Of a compound it is that of the office which one person holds ("министр иностранных дел, вице-премьер").
    """
    keys = office_keys(position, country.upper() if country else None)
    return next((key for key in keys if single(key)), keys[-1])


def single(key: str) -> bool:
    """Whether one person at a time holds the office of a key: a minister, not a deputy; never where none is served."""
    served, _, position = key.partition("|")
    if served == UNKNOWN:
        return False
    return held_by_one(position) or (position == "глава" and not _is_code(served))


def _is_code(served: str) -> bool:
    """Whether who is served is a state, by its code, and not an organisation, by its name."""
    return served.isascii() and served.partition("-")[0].isupper()


@lru_cache(maxsize=50_000)
def _keys(position: str, country: str | None, body: str, home: str | None) -> tuple[str, ...]:
    parts = _parted(position)
    keys = [_key(part, country, body if len(parts) == 1 else "", home) for part in parts]
    return tuple(dict.fromkeys(keys))


def _parted(position: str) -> list[str]:
    """The offices of a compound: it is parted where each part begins with a word that names one."""
    parts, last = [], 0
    for sign in _PARTS.finditer(position):
        if _begins(position[sign.end() :]):
            parts.append(position[last : sign.start()])
            last = sign.end()
    return [*parts, position[last:]]


def _begins(text: str) -> bool:
    known = vocabulary().known
    modifiers = lexicon("offices")["modifiers"]["words"]
    rest = (one for one in (lemma(word, known) for word in words(text)) if one not in modifiers)
    return next(rest, "") in vocabulary().heads and lemma(words(text)[0], known) != "полномочный"


def _key(position: str, country: str | None, body: str, home: str | None) -> str:
    found = named(position)
    if body:
        _add(found, body, position)
    served = country or next(iter([*found.countries, *([home] if home else []), *found.homes]), None)
    office = _office(found, served)
    world = [name for name, category, _ in found.bodies if category == "international"]
    if world and not _serves(office, country):
        return f"{world[0]}|{office}"
    return f"{served or UNKNOWN}|{office}"


def _serves(office: str, country: str | None) -> bool:
    """Whether an office with an organisation is one of a state even so: its envoy there."""
    return country is not None and office.split(":")[0] in _ENVOYS


def _add(found: Named, body: str, position: str) -> None:
    """What the name of the organisation adds to what the position itself names."""
    more = named(body)
    found.countries.extend(one for one in more.countries if one not in found.countries)
    found.bodies.extend(one for one in more.bodies if one not in found.bodies)
    found.places.extend(one for one in more.places if one not in found.places)
    found.homes.extend(more.homes)
    own = [one for one in more.office if one not in words(position)]
    if own and not more.bodies and not set(more.office) <= set(found.office):
        found.bodies.append((" ".join(more.office), None, None))


def _office(found: Named, served: str | None) -> str:
    """The office in the words that it is known by, with the body, region or posting that it is of after a colon."""
    known = _stripped(expanded(found.office))
    table = wordings()
    if known in table.vague_of.get(served or "", ()):
        return " ".join(known)
    for name, category, field in found.bodies:
        made = _of_body(known, name, category, field, served)
        if made is not None:
            return made
    usual = _usual(known, served)
    if usual.split(":")[0] in _ENVOYS:
        at = found.posting or next(iter(found.places), None) or _abroad(found, served)
        return f"{usual}: {at}" if at else usual
    if found.places:
        chief = (len(known) == 1 and known[0] in table.chiefs) or known in table.regional
        return f"{'глава' if chief else usual}: {found.places[0]}"
    return usual


def _abroad(found: Named, served: str | None) -> str | None:
    """A second country named with an envoy («посол Казахстана в России» without its preposition), or a body."""
    others = [one for one in found.countries if one != served]
    return next(iter([*others, *(name for name, _, _ in found.bodies)]), None)


def _stripped(known: Words) -> Words:
    table = wordings()
    if known in table.whole:
        return known
    return tuple(word for word in known if word not in table.passing and word not in ("и", "о", "и.о", "в", "при"))


def _usual(known: Words, served: str | None) -> str:
    table = wordings()
    local = table.same_of.get(served or "", {})
    monarch = served in lexicon("offices")["monarchies"]["codes"]
    if monarch and known in table.whole:
        return "глава государства"
    found = table.same.get(known)
    return local.get(known) or local.get(_words(found)) or found or " ".join(known)


def _words(found: str | None) -> Words:
    return expanded(lemma(one, vocabulary().known) for one in words(found or ""))


def _of_body(known: Words, name: str, category: str | None, field: str | None, served: str | None) -> str | None:
    """The office in a body, or nothing where the body adds nothing to the words beside it."""
    table = wordings()
    chief = len(known) == 1 and known[0] in table.chiefs
    if category == "ministry":
        return _of_ministry(known, table.ministers.get(field or ""), served)
    if category == "government" and name == "правительство":
        return _usual(("премьер-министр",), served) if chief else None
    usual = _usual(known, served)
    if usual in _ENVOYS or (usual in _STATE and category in ("government", "parliament")):
        return None
    if category == "international":
        chief = chief or known == ("президент",)
        return table.chief_of.get(name, "глава") if chief else usual
    if category == "parliament" and known and known[0] == "депутат":
        return f"депутат: {name}"
    return f"{'глава' if chief else usual}: {name}"


def _of_ministry(known: Words, minister: str | None, served: str | None) -> str | None:
    if minister is None or not known:
        return None
    if known[:1] == ("министр",) or (len(known) == 1 and known[0] in wordings().chiefs):
        whole = known if len(known) > 1 else _words(minister)
        return _usual(whole, served)
    if known[0] == "заместитель" and known[1:] in ((), ("глава",), ("министр",), ("руководитель",)):
        return f"заместитель {_genitive(minister)}"
    return f"{_usual(known, served)}: {minister.replace('министр', 'министерство', 1)}"


def _genitive(minister: str) -> str:
    return minister.replace("министр", "министра", 1)
