"""A role for every line: the story's parts and the site's furniture."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letopis.article.lines import Line, fold, words
from letopis.article.phrases import Phrases
from letopis.article.story import Kind, Sight
from letopis.model.article import Role

#: The roles that kinds of line have wherever they stand in or next to a story.
_PLAIN = {Kind.DATE: Role.DATELINE, Kind.BYLINE: Role.CREDIT, Kind.CREDIT: Role.CREDIT, Kind.CAPTION: Role.CAPTION}
_DUPLICATE = 5
#: A name alone on its line above or below a story: who wrote it.
_PERSON = re.compile(
    r"[А-ЯЁ][а-яё]+(?: [А-ЯЁ]\.)? (?:[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?|[А-ЯЁ]{4,})"
    r"(?:, [А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?){0,3}(?:, [А-ЯЁ][а-яё]+)?"
)
#: How a paper's author signs at the end: "О. ПЕТРОВА.", "Иван Петров, «Вестник»", "Н. Иванов, наш корр."
_SIGNATURE = re.compile(
    r"(?:[А-ЯЁ]\. ?){1,2}(?:[А-ЯЁ]{3,}|[А-ЯЁ][а-яё]+)(?:-[А-ЯЁ][А-ЯЁа-яё]+)?(?:, [^,.]{3,40})?\.?"
    r"|[А-ЯЁ][а-яё]+ (?:[А-ЯЁ]{3,}|[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)"
    r"(?:\.|, (?:[«\"][^»\"]{2,40}[»\"]|(?:наш |соб\. ?|собственный |специальный )?корр[а-яё.]*|обозреватель)\.?)"
)
_AROUND = 4
_SITE_NAME = 4  # words
_SIGNED = 12
#: A line without a Cyrillic letter, as a picture signed in the language of its country has.
_LATIN = re.compile(r"[^А-Яа-яЁё]*[A-Za-z]{3,}[^А-Яа-яЁё]*")
#: A name at the beginning of a line, after an office or not.
_NAMED = re.compile(r"(?:[а-яё -]{3,40} )?[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)? [А-ЯЁ][а-яё]+\b(?!-?\d)")
#: What a picture's caption hardly has: a number, or a short participle as predicate.
_PREDICATE = re.compile(r"\d|[а-яё]{3,}(?:ен|ан|ено|ано|ены|аны|ена|ана|ято|яты|ята)\b")


@dataclass(frozen=True, slots=True)
class Plan:
    """Where the headline is (None where none is printed), and where the story's lines begin and end."""

    title: int | None
    start: int
    end: int

    @property
    def first(self) -> int:
        """The first line of the story, its headline included."""
        return self.start if self.title is None else min(self.title, self.start)


def assign(sights: Sequence[Sight], plan: Plan, phrases: Phrases) -> list[Role]:
    """The role of each line."""
    roles = [Role.FURNITURE] * len(sights)
    if plan.start == plan.end and plan.title is None:
        return roles
    for at, role in _inside(sights, plan, phrases):
        roles[at] = role
    for at in range(plan.first, plan.start):
        if roles[at] is Role.FURNITURE and _is_person(sights[at].line, phrases):
            roles[at] = Role.CREDIT
    for at in range(max(0, plan.first - _AROUND), plan.first):
        roles[at] = _around(sights[at], phrases)
    for at in range(plan.end, min(len(sights), plan.end + _AROUND)):
        if sights[at].kind >= Kind.LIST:
            break
        roles[at] = _around(sights[at], phrases)
    _first_paragraph(sights, roles, plan)
    return roles


def _is_person(line: Line, phrases: Phrases) -> bool:
    """Whether a line is a name alone, and no section such as "Новости Сербии"."""
    return bool(_PERSON.fullmatch(line.text)) and not phrases.only_menu(words(line.text)[:1])


def _around(sight: Sight, phrases: Phrases) -> Role:
    """The role of a line just above or below the story."""
    if _is_person(sight.line, phrases) or _SIGNATURE.fullmatch(sight.line.text):
        return Role.CREDIT
    return _PLAIN.get(sight.kind, Role.FURNITURE)


def _inside(sights: Sequence[Sight], plan: Plan, phrases: Phrases) -> Iterator[tuple[int, Role]]:
    """The roles of the lines from the headline to the end of the story."""
    theme = frozenset().union(*(one.stems for one in sights[plan.start : plan.end] if one.kind is Kind.PROSE))
    headline = sights[plan.title].line.key if plan.title is not None else None
    seen, pictures, listed = set[str](), set[str](), False
    for at in range(plan.first, plan.end):
        sight = sights[at]
        key = sight.line.key
        listed = sight.kind is Kind.LIST or (listed and sight.kind is not Kind.PROSE)
        if at == plan.title:
            role = Role.TITLE
        elif (
            (plan.title is not None and _says_the_same(sight, sights[plan.title]))
            or key == headline
            or (sight.kind <= Kind.SHORT and sight.line.words >= _DUPLICATE and key in seen)
        ):
            role = Role.FURNITURE
        else:
            role = _role(sights, at, plan, listed, theme, phrases)
        if role is Role.CAPTION:
            pictures.add(key)
        elif key in pictures and role is not Role.TITLE:
            role = Role.CAPTION
        seen.add(key)
        yield at, role


def _role(sights: Sequence[Sight], at: int, plan: Plan, listed: bool, theme: frozenset[str], phrases: Phrases) -> Role:
    sight = sights[at]
    line = sight.line
    if sight.kind in (Kind.DATE, Kind.BYLINE) and line.given is None and plan.start + 3 <= at < plan.end - 2:
        return Role.FURNITURE if listed or sight.kind is Kind.DATE else Role.CREDIT
    if sight.kind in _PLAIN:
        return _PLAIN[sight.kind]
    if sight.kind is Kind.LIST and phrases.is_part(line) and _is_subheading(sights, at):
        return Role.BODY
    if sight.kind >= Kind.FURNITURE or (listed and sight.kind is Kind.SHORT):
        return Role.FURNITURE
    if at > plan.start and _SIGNATURE.fullmatch(line.text) and not _prose_follows(sights, at, plan):
        return Role.CREDIT
    if is_caption(sights, at, phrases):
        return Role.CAPTION
    if line.mark.tag == "blockquote" and line.words >= 3:
        return Role.QUOTE
    if sight.kind is Kind.PROSE:
        return Role.BODY
    if at < plan.start:
        if line.stopped and line.words >= 5:
            return Role.BODY
        return Role.CAPTION if _shows(sight, theme) else Role.FURNITURE
    if line.stopped or (line.closed and line.words >= 2) or _speaks(sight, theme) or _is_subheading(sights, at):
        return Role.BODY
    return Role.BODY if at == plan.end - 1 else Role.FURNITURE


def _prose_follows(sights: Sequence[Sight], at: int, plan: Plan) -> bool:
    return any(one.kind is Kind.PROSE for one in sights[at + 1 : plan.end])


def _says_the_same(sight: Sight, title: Sight) -> bool:
    """Whether a line is the headline in slightly other words, or with the site's name, as for search engines."""
    if sight.line.key.startswith(f"{title.line.key} ") and sight.line.words - title.line.words <= _SITE_NAME:
        return True
    if sight.kind is not Kind.SHORT or len(sight.stems) < 3:
        return False
    return len(sight.stems & title.stems) * 3 >= 2 * len(sight.stems | title.stems)


def _shows(sight: Sight, theme: frozenset[str]) -> bool:
    """Whether a line between headline and story tells of a picture: it names whom the story names, and has no verb."""
    line = sight.line
    plain = sight.kind is Kind.SHORT and 3 <= line.words <= 8 and not line.verbal and line.mark.linked < 0.5
    return (
        plain
        and not line.shouted
        and not _PREDICATE.search(line.text)
        and len(sight.stems & theme) * 2 >= len(sight.stems) > 1
    )


def _is_subheading(sights: Sequence[Sight], at: int) -> bool:
    """Whether a short line stands between two paragraphs as a subheading does."""
    if not 0 < at < len(sights) - 1 or sights[at].line.words > 6 or sights[at].line.mark.linked > 0.5:
        return False
    above = sights[at - 1].kind in (Kind.PROSE, Kind.CAPTION, Kind.CREDIT)
    return above and sights[at + 1].kind is Kind.PROSE and sights[at].line.words > 0


def _speaks(sight: Sight, theme: frozenset[str]) -> bool:
    """Whether a short line, such as a subheading, has to do with the story."""
    return len(sight.stems & theme) * 3 >= len(sight.stems) > 0 and sight.line.words >= 2


def is_caption(sights: Sequence[Sight], at: int, phrases: Phrases) -> bool:
    """Whether a line says what is in a picture: by its credit at the end, its markup, or a credit line below it."""
    sight = sights[at]
    if sight.line.mark.caption and sight.line.words < 60:
        return True
    if sight.kind is Kind.SHORT and at + 1 < len(sights) and _shows_scene(sight.line, phrases):
        return True
    below = sights[at + 1] if at + 1 < len(sights) else None
    pictured = below is not None and below.kind in (Kind.CAPTION, Kind.CREDIT)
    if pictured and sight.line.words <= _SIGNED and _LATIN.fullmatch(sight.line.text):
        return True
    short = sight.kind is Kind.SHORT and sight.line.words <= 25 and not sight.line.stopped
    return bool(short and below and below.kind is Kind.CREDIT and phrases.is_credit(below.line))


def _shows_scene(line: Line, phrases: Phrases) -> bool:
    """Whether a line has no verb and names a person on an occasion, or a building, a flag and the like."""
    if line.closed or line.words > 20 or line.mark.linked > 0.5 or line.mark.tag.startswith("h"):
        return False
    scene = _NAMED.match(line.text) and phrases.caption_scenes.search(fold(line.text))
    thing = line.words <= 8 and phrases.caption_objects.match(fold(line.text)) and not _PREDICATE.search(line.text)
    return bool((scene and not line.told) or (thing and not line.verbal))


def _first_paragraph(sights: Sequence[Sight], roles: list[Role], plan: Plan) -> None:
    """The lead: the standfirst between headline and story, if there is one, else the first paragraph."""
    if plan.title is not None:
        for at in range(plan.title + 1, plan.start):
            line = sights[at].line
            if (
                line.key != sights[plan.title].line.key
                and not _says_the_same(sights[at], sights[plan.title])
                and roles[at] in (Role.FURNITURE, Role.BODY)
                and sights[at].kind is Kind.SHORT
                and _is_standfirst(line)
            ):
                roles[at] = Role.LEAD
                return
    for at, role in enumerate(roles):
        if role in (Role.BODY, Role.QUOTE):
            roles[at] = Role.LEAD
            return


def _is_standfirst(line: Line) -> bool:
    return line.words >= 6 and line.mark.linked < 0.5 and not line.mark.aside and not line.shouted
