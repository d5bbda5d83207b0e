"""The texts of the program in other languages: gettext catalogs in the folder `locale` of a room.

    python scripts/messages.py update     take new texts from code and templates into locale/LANGUAGE/…/letopis.po
    python scripts/messages.py compile    write the .mo beside each .po
    python scripts/messages.py check      tell what is missing or stale, and end with status 1 where anything is

Rooms that have such a folder: exports (with the words of closed lists), site (with its templates). Names of rooms after
the command narrow it to these. `update` compiles, too. A new language: make the folder `locale/LANGUAGE`, update.
"""

import io
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po
from babel.numbers import get_currency_name

from letopis.exports.catalog import DOMAIN
from letopis.exports.words import CODED, NATIVE, listed

ROOT = Path(__file__).resolve().parents[1] / "src" / "letopis"
ROOMS = ("exports", "site")
METHODS = [("**.py", "python"), ("**/templates/**.*", "jinja2"), ("templates/**.*", "jinja2")]
_JINJA = {"trimmed": "true", "silent": "false", "extensions": "jinja2.ext.do"}
OPTIONS = {method: _JINJA for method, kind in METHODS if kind == "jinja2"}
#: What of a header would change with every run.
_RUNS = re.compile(
    r'^"(?:Project-Id|Report-Msgid|POT-Creation|PO-Revision|Last-Translator|Language-Team|Generated-By).*\n',
    re.MULTILINE,
)
_VALUES = re.compile(r"\{\w*\}|%\(\w+\)[sd]")
_ANY_DAY = datetime(2000, 1, 1, tzinfo=UTC)

_Key = tuple[str | None, str]


def catalogs(rooms: Iterable[str], root: Path = ROOT) -> Iterator[tuple[Path, str, Path]]:
    """Each room with each of its languages and where its catalog is."""
    for room in rooms:
        for folder in sorted(path for path in (root / room / "locale").glob("*") if path.is_dir()):
            yield root / room, folder.name, folder / "LC_MESSAGES" / f"{DOMAIN}.po"


def template(room: Path) -> Catalog:
    """All texts of a room that need a translation, without any."""
    found = _empty()
    keywords = DEFAULT_KEYWORDS
    for path, _, text, _, context in extract_from_dir(room, METHODS, OPTIONS, keywords):
        found.add(text, locations=[(Path(path).as_posix(), 0)], context=context)
    for name, word in listed() if room.name == "exports" else ():
        found.add(word, context=name)
    return found


def wanted(room: Path, language: str) -> Catalog:
    """The texts of a room that are to be translated into a language.

    English needs but what codes and Russian words stand for, Russian no translation of Russian words.
    """
    made = _empty()
    for one in template(room):
        if one.id and (one.context in CODED if language == "en" else language != "ru" or one.context not in NATIVE):
            made.add(one.id, locations=one.locations, context=one.context)
    return made


def update(room: Path, language: str, po: Path) -> None:
    """Bring a catalog up to date with the code: new texts empty (codes with their names of the CLDR), old ones gone."""
    known = _read(po, language)
    made = _empty(language)
    for one in wanted(room, language):
        if one.id:
            old = known.get(_single(one), one.context)
            told = old.string if old and _told(old) else _named(one, language) or one.string
            made.add(one.id, told, locations=one.locations, context=one.context)
    po.parent.mkdir(parents=True, exist_ok=True)
    po.write_text(_written(made), encoding="utf-8")


def compiled(po: Path, language: str) -> bytes:
    """The binary form of a catalog."""
    file = io.BytesIO()
    write_mo(file, _read(po, language))
    return file.getvalue()


def check(room: Path, language: str, po: Path) -> Iterator[str]:
    """What is wrong with a catalog, a line each."""
    known, now = _read(po, language), wanted(room, language)
    have = {_key(one): one for one in known if one.id}
    need = {_key(one): one for one in now if one.id}
    yield from (f"not in the catalog: {_shown(key)}" for key in need.keys() - have.keys())
    yield from (f"no longer in the code: {_shown(key)}" for key in have.keys() - need.keys())
    yield from (f"not translated: {_shown(key)}" for key, one in have.items() if not _told(one))
    yield from (f"unsure (fuzzy): {_shown(key)}" for key, one in have.items() if one.fuzzy)
    yield from (
        f"other values than the text: {_shown(key)}" for key, one in have.items() if _told(one) and _differs(one)
    )
    if not _fresh(po.with_suffix(".mo"), known):
        yield "its .mo is stale: python scripts/messages.py compile"


def _fresh(mo: Path, known: Catalog) -> bool:
    """Whether a binary catalog says what its text does; of what is not translated it may repeat the English."""
    if not mo.exists():
        return False
    bare = {_key(one) for one in known if not _told(one)}
    compiled = _strings(read_mo(io.BytesIO(mo.read_bytes())))
    return {key: one for key, one in compiled.items() if key not in bare} == _strings(known)


def _empty(language: str | None = None) -> Catalog:
    return Catalog(
        language, charset="utf-8", header_comment="", fuzzy=False, creation_date=_ANY_DAY, revision_date=_ANY_DAY
    )


def _read(po: Path, language: str) -> Catalog:
    if not po.exists():
        return Catalog(language)
    with po.open("rb") as file:
        return read_po(file, locale=language, ignore_obsolete=True)


def _written(made: Catalog) -> str:
    """A catalog as text that stays the same where nothing changes: no days, no programs, no numbers of lines."""
    file = io.BytesIO()
    write_po(file, made, width=120, sort_output=True, include_lineno=False, ignore_obsolete=True)
    return _RUNS.sub("", file.getvalue().decode("utf-8")).strip("\n") + "\n"


def _named(one: Message, language: str) -> str | None:
    """The name of a country or currency, as the CLDR has it."""
    locale = Locale.parse(language)
    if one.context == "country":
        return locale.territories.get(_single(one))
    if one.context == "currency":
        count = {"en": 2, "ru": 5}.get(language, 1)
        name = get_currency_name(_single(one), count, locale)
        return name if name != one.id else None
    return None


def _told(one: Message) -> bool:
    return all(one.string) if isinstance(one.string, (tuple, list)) else bool(one.string)


def _single(one: Message) -> str:
    return str(one.id[0] if isinstance(one.id, (tuple, list)) else one.id)


def _key(one: Message) -> _Key:
    context = one.context  # which read_mo leaves in bytes
    return context.decode() if isinstance(context, bytes) else context, _single(one)


def _shown(key: _Key) -> str:
    return f"{key[1]!r}" + (f" ({key[0]})" if key[0] else "")


def _differs(one: Message) -> bool:
    """Whether a translation leaves a value out, or has one that the text does not give."""
    texts = one.id if isinstance(one.id, (tuple, list)) else (one.id,)
    strings = one.string if isinstance(one.string, (tuple, list)) else (one.string,)
    given = {value for text in texts for value in _VALUES.findall(text)}
    told = [set(_VALUES.findall(text)) for text in strings if text]
    return any(some - given or given - some - _COUNTED for some in told)


#: What a form for one thing may leave out.
_COUNTED = {"{number}", "%(number)s", "%(num)s", "%(num)d", "%(count)s", "%(n)s"}


def _strings(found: Catalog) -> dict[_Key, tuple[str, ...]]:
    return {_key(one): tuple(one.string) if isinstance(one.string, (tuple, list)) else (str(one.string),)
            for one in found if one.id and _told(one)}  # fmt: skip


def main(arguments: list[str]) -> int:
    """Run a command; 1 where `check` finds something, 2 for wrong usage."""
    command, *rooms = arguments or [""]
    if command not in ("update", "compile", "check") or set(rooms) - set(ROOMS):
        print(__doc__, file=sys.stderr)
        return 2
    troubles = 0
    for room, language, po in catalogs(rooms or ROOMS):
        if command == "update":
            update(room, language, po)
        if command in ("update", "compile"):
            po.with_suffix(".mo").write_bytes(compiled(po, language))
        for trouble in check(room, language, po):
            troubles += 1
            print(f"{po.relative_to(ROOT)}: {trouble}", file=sys.stderr)
    return 1 if troubles and command == "check" else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
