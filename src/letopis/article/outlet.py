"""Who publishes a page, told apart from whom it cites."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from letopis.article.echo import echoed
from letopis.article.lines import Line, fold, words
from letopis.article.metadata import Metadata
from letopis.article.phrases import phrases
from letopis.article.recurrence import host
from letopis.model.article import STORY, Role
from letopis.model.errors import BadKnowledge

_DOMAINS = "kz|ru|com|net|org|az|am|kg|uz|by|md|ua|ge|tj|mn|su|info|tv|fm"
_NAME = (
    r"(?P<name>[«\"“]?[A-ZА-ЯЁ][\w.«»\"-]*(?:[ -][A-ZА-ЯЁ«\"][\w.«»\"-]*){0,3}"
    rf"|[\w-]+\.(?:{_DOMAINS}))"
)
_SITE = re.compile(rf"(?<![\w@/.-])([a-zа-я0-9-]+\.(?:{_DOMAINS}))(?![\w/])", re.I)
_RIGHTS = re.compile(
    r"(?:©|\(c\)|\(с\))\s*(?:copyright\s*)?(?:\d{4}(?:\s*[–—-]\s*\d{4})?[,.]?\s*)?"
    r"(?P<name>[«\"A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][^,.|©\n]{2,50}?)(?=\s*(?:[,.|©]|\d{4}|$|[–—-] ))"
)
#: An agency of a dateline: /ИА "Название"/, /Корр. «Название» Имя Фамилия/.
_AGENCY = re.compile(r"/\s*(?:(?:ИА|[Кк]орр\.|МИА|НИА)\s*)?[«\"“](?P<name>[^«»\"“”/]{2,40})[»\"”]")
_SLOGAN = re.compile(r"\s+[—–-]\s+|\.\s+|\s+\|\s+|\s*//+\s*|:\s+")
#: What a name at the head of a page has, unlike a menu's single word: another word or a sign.
_TELLING = re.compile(r"\w[\s.-]+\w|[\d«\"“]|^[А-ЯЁA-Z]{3,}$")
#: A paper's name before the number of its issue; the domain of a site after its name, set apart from it.
_ISSUE = re.compile(r"(?P<name>[«\"“]?[А-ЯЁ][^\d№|]{2,40}?)[\s,|]+№\s?\d")
_DOMAIN = re.compile(rf"\s+\.\s?(?:{_DOMAINS})$|\s\.(?:{_DOMAINS})$", re.I)
_BARS = re.compile(r"\s*(?:\||//+|—|·|•)\s*")


@dataclass(frozen=True, slots=True)
class Outlets:
    """The known outlets: by domain, and by each form of their names, and the words with which outlets are cited.

    `written` finds an outlet's names as they are written, by its name; `own` finds a correspondent whom an outlet calls
    its own, `cited` an outlet that is cited; `strangers` are sites that furniture names though they do not publish the
    page; `legal` finds words that are no name, `slogans` those with which an outlet says what it is after its name;
    `media` are kinds of outlet.
    """

    domains: dict[str, str]
    names: dict[str, str]
    written: dict[str, re.Pattern[str]]
    forms: re.Pattern[str]
    own: re.Pattern[str]
    cited: re.Pattern[str]
    strangers: frozenset[str]
    legal: re.Pattern[str]
    slogans: re.Pattern[str]
    media: frozenset[str]

    def of(self, name: str) -> str | None:
        """The outlet with a name in one of its forms."""
        return self.names.get(_key(name))

    def at(self, site: str | None) -> str | None:
        """The outlet at a domain, or at the domain above it."""
        while site and "." in site:
            if site in self.domains:
                return self.domains[site]
            site = site.partition(".")[2]
        return None


def _key(name: str) -> str:
    return fold(name).replace('"', "").strip(" .,")


@lru_cache(maxsize=1)
def outlets() -> Outlets:
    """The outlets of `knowledge/outlets.toml`. Raises BadKnowledge where an entry has no name or domain."""
    path = "knowledge/outlets.toml"
    raw = tomllib.loads(files("letopis").joinpath(path).read_text(encoding="utf-8"))
    domains, names, written = dict[str, str](), dict[str, str](), dict[str, re.Pattern[str]]()
    for one in raw["outlet"]:
        if not one.get("name") or not one.get("domains"):
            raise BadKnowledge(path, f"an outlet without name or domains: {one}", "give both")
        domains |= dict.fromkeys(one["domains"], one["name"])
        written[one["name"]] = _written(one["name"], *one.get("forms", ()), *one["domains"])
        names |= {_key(form): one["name"] for form in (one["name"], *one.get("forms", ()))}
    longest = sorted((name for name in names if len(name) > 2), key=len, reverse=True)
    kinds = rf"(?:(?:{'|'.join(raw['kinds'])})\s+){{0,3}}"
    return Outlets(
        domains,
        names,
        written,
        re.compile(rf"(?<![\w.-])(?:{'|'.join(map(re.escape, longest))})(?![\w-]|\.\w)"),
        re.compile(rf"(?:{'|'.join(raw['own'])})\s+{kinds}{_NAME}"),
        re.compile(rf"(?:{'|'.join(raw['citing'])})\s+{kinds}{_NAME}"),
        frozenset(raw["strangers"]),
        re.compile("|".join(raw["legal"])),
        re.compile("|".join(raw["slogans"])),
        frozenset(raw["media"]),
    )


def _written(*forms: str) -> re.Pattern[str]:
    """An outlet's names, with any quotation marks."""
    plain = (re.sub('[«»"“”„]', "", form) for form in forms)
    names = (r"[\s«»\"“”„]+".join(map(re.escape, form.split())) for form in plain)
    return re.compile(rf"(?<![\w@])(?:{'|'.join(names)})(?!\w)")


def publisher(lines: Sequence[Line], roles: Sequence[Role], known: Metadata) -> str | None:
    """Who publishes the page, or None where that is not sure.

    In this order: the metadata, the correspondent whom the page calls its own, the outlet at the address if the page
    names it, too, the dateline's agency, the site that the furniture names, the copyright line, the head of the page.
    """
    table = outlets()
    for name in known.outlets:
        return table.of(name) or name
    return (
        _own(lines, roles, table)
        or _addressed(lines, table, host(known.url))
        or echoed(lines, roles, host(known.url))
        or _dateline(lines, roles, table)
        or _furniture([line for line, role in zip(lines, roles, strict=True) if role is Role.FURNITURE], table)
        or _copyright(lines, roles)
        or _masthead(lines, roles)
    )


def _addressed(lines: Sequence[Line], table: Outlets, site: str | None) -> str | None:
    """The outlet at the page's address, if the page names it: an address alone is no name that the text says."""
    name = table.at(site)
    named = table.written.get(name or "")
    return name if named and any(named.search(line.text) for line in lines) else None


def _copyright(lines: Sequence[Line], roles: Sequence[Role]) -> str | None:
    """The name after the copyright sign: "© 2016 «Название». Все права защищены"."""
    for line, role in zip(lines, roles, strict=True):
        match = _RIGHTS.search(line.text[:400]) if role is Role.FURNITURE else None
        if match and 1 <= len(match["name"].split()) <= 4 and not outlets().legal.search(match["name"].lower()):
            return _unquoted(match["name"])
    return None


def _masthead(lines: Sequence[Line], roles: Sequence[Role]) -> str | None:
    """The name at the head of the page, if the page says it again outside the story or a menu follows it."""
    story = next((at for at, role in enumerate(roles) if role in STORY), 0)
    known, top = phrases(), 0
    for at in range(min(story + 2, 3, len(lines))):
        line = lines[at]
        issue = _ISSUE.match(line.text)
        if issue and roles[at] in (Role.FURNITURE, Role.DATELINE) and at < story:
            return _plain(issue["name"])
        if roles[at] is not Role.FURNITURE or known.is_furniture(line):
            top += at == top and roles[at] is Role.FURNITURE
            continue
        kinds = outlets().slogans
        first, *rest = _SLOGAN.split(line.text, maxsplit=1)
        if rest and kinds.search(fold(rest[0])) and 1 <= len(first.split()) <= 4 and line.words <= 14:
            return _plain(first)
        if at >= story or not _is_name(line):
            continue
        outside = [one for one, role in zip(lines, roles, strict=True) if role not in STORY and one is not line]
        again = any(line.key in one.key for one in outside if one.words <= 40)
        name, *sections = _BARS.split(line.text)
        barred = any(sections) and known.only_menu(words(" ".join(sections)))
        if again or barred or (at == top and story >= 2 and _TELLING.search(line.text)):
            return _plain(name)
    return None


def _plain(name: str) -> str:
    """A name without the kind of medium before it, the domain after it, and quotation marks around it."""
    return _unquoted(_club(_DOMAIN.sub("", name.strip())))


def _is_name(line: Line) -> bool:
    return 1 <= line.words <= 5 and line.text.lstrip('«"“')[:1].isupper() and not line.verbal


def _club(name: str) -> str:
    """The name in quotation marks, where common words stand before it: "Экспертный клуб «Название»"."""
    match = re.fullmatch(r"(?P<kind>[А-ЯЁA-Z][а-яё-]+(?: [а-яё-]+)*) [«\"“](?P<name>[^«»\"“”]+)[»\"”]", name.strip())
    common = match and (" " in match["kind"] or match["kind"].lower() in outlets().media)
    return match["name"] if match and common else name


def _unquoted(name: str) -> str:
    """A name without the quotation marks around it, if it has one pair of them only."""
    name = name.strip(" ,.")
    inner = name[1:-1]
    return inner if name[:1] in '«"“' and name[-1:] in '»"”' and not set(inner) & set('«»"“”') else name


def _own(lines: Sequence[Line], roles: Sequence[Role], table: Outlets) -> str | None:
    for line, role in zip(lines, roles, strict=True):
        match = table.own.search(line.text[:3000]) if role in STORY else None
        if match:
            name = match["name"].strip(' .,"«»')
            if "." in name or table.of(name):
                return table.of(name) or name
    return None


def _dateline(lines: Sequence[Line], roles: Sequence[Role], table: Outlets) -> str | None:
    for line, role in zip(lines, roles, strict=True):
        if role is Role.DATELINE:
            match = table.forms.search(_key(line.text))
            named = None if match else _AGENCY.search(line.text)
            if match or named:
                return table.names[match[0]] if match else _unquoted(named["name"]) if named else None
    return None


def _furniture(lines: Iterable[Line], table: Outlets) -> str | None:
    """The site that the furniture speaks for: named in its own calls and copyright lines, more often than any other."""
    counts = Counter[str]()
    for text, times in Counter(line.text for line in lines if line.words <= 60).items():
        folded = _key(text)
        spoken = 3 * times if "©" in text or folded.startswith(("подпис", "при ", "использовани", "читайте")) else times
        sites = {site.lower() for site in _SITE.findall(text)} - table.strangers
        names = {table.names[match[0]] for match in table.forms.finditer(folded)}
        for name in names | {table.at(site) or "" for site in sites} - {""}:
            counts[name] += spoken
    first = counts.most_common(2)
    if not first or (len(first) == 2 and first[0][1] == first[1][1]) or first[0][1] < 2:
        return None
    return first[0][0]


def agencies(lines: Sequence[Line], roles: Sequence[Role], outlet: str | None) -> tuple[str, ...]:
    """The outlets that the story cites, in the order of the text."""
    table, found = outlets(), list[str]()
    for line, role in zip(lines, roles, strict=True):
        if role not in STORY:
            continue
        for match in table.cited.finditer(line.text[:5000]):
            name = table.of(match["name"].strip(" .,"))
            name = name or table.of(match["name"].split()[0].strip(" .,"))
            if name and name != outlet:
                found.append(name)
    return tuple(dict.fromkeys(found))
