"""What furniture says: the phrases of `knowledge/furniture`, ready for comparing with lines."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from letopis.article.lines import Line, fold, words
from letopis.model.errors import BadKnowledge

_SIGNS = " \t-:;,.!?…|/\\»«\"'()[]<>→←↓↑•·*#&+©®™@=~^_►▼▲✓✔"
_STARTS_WORDS, _CONTAINS_WORDS, _CREDIT_WORDS, _BYLINE_WORDS, _CAPTION_WORDS = 30, 40, 15, 12, 40
_TALK_WORDS = 150
_SECTIONS = 3
_LONG_MENU, _PICTURE_WORDS, _CALL_WORDS, _CALL_SHORT = 8, 12, 25, 8
_RIGHTS = re.compile(r"(?:©|\([cс]\))\s*(?:19|20)\d\d", re.I)
_LIST_HEAD = re.compile(
    r"(?:материал\w*|новост\w*|еще|также|другие \w+|читайте) (?:еще )?(?:по теме|также|на эту тему|на тему)\b"
    r"|читайте (?:также|еще|по теме)\b"
)
_PRICE = re.compile(r"\bот \d[\d ]* ?(?:р\.|руб|₽|₸|тг|\$|€|грн)")
#: A picture's credit that is named as one.
_LABELLED = re.compile(r"\(?(?:©\s*)?(?:фото|видео|photo)[^:.]{0,20}:[^.]*\)?$")
#: What a picture shows, and on which day it was taken.
_DATED_CAPTION = re.compile(
    r"(?<=[А-Яа-яё»)])\. (?:[А-ЯЁ][\w-]+(?: [А-ЯЁ][\w-]+)?, )?"
    r"(?:\d{1,2} [а-я]{3,8} |[а-яА-Я]{3,8} )?\d{4}(?: г(?:\.|ода?)?)?\.?$"
)
#: A medium's own rights, with their years, unlike those in a picture.
_OWN_RIGHTS = re.compile(r"(?:©|\([cс]\)|copyright).*\b(?:19|20)\d\d\b", re.I)
#: A call to the reader, in the imperative; a button, in the infinitive.
_CALL = re.compile(r"[А-ЯЁ][а-яё]+(?:[айеую]йте|[иь]те)(?:сь)?\b(?![^.!?]*:\s*[«\"])")
_HEADED_QUOTE = re.compile(r"(?P<head>[^\W\d_]{3,}(?: [^\W\d_]+)?) [«\"“](?P<said>.+)")
#: An institution's press service as the signature of its page.
_OFFICE = re.compile(r"(?:Пресс-служба|Пресс-центр|Сайт) [^/|.,:]{3,60}")
#: How many follow a channel, or have read a post.
_FOLLOWERS = re.compile(
    r"\d\s?(?:[kк]|тыс\.?|млн)?\.?\s(?:подписчик|участник|читател|фолловер|subscriber|follower|members?\b)"
)
#: A row of tags: "Сербия, Япония, дипломатия".
_ROW = re.compile(r"(?:[^\W\d_][\w-]*(?: [^\W\d_][\w-]*)?, ){2,}[^\W\d_][\w-]*(?: [^\W\d_][\w-]*)?")
_TAGGED = re.compile(r"(?:#\w+[\s,]*)+")
_SITE = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,6}(?:/\S*)?\s*»?", re.I)
_BAR = re.compile(r"\s*[|·•»›→]\s*|\s+>\s+|\s+/\s+|\s{2,}|\t")
#: The place of an advertisement or a part that was never filled: "AD_SLOT_2", "{{banner}}", "[advert]".
_UNFILLED = re.compile(
    r"[A-Z]+(?:[_-][A-Z0-9]+)*_[A-Z0-9]+|\{\{[^{}]*\}\}|\[(?:ad|ads|advert|banner|реклама)[\w -]*\]", re.I
)
#: How often a page was read: "Мнения Просмотры: 889", "12 346 просмотров".
_COUNTED = re.compile(r"(?:просмотр|прочтени|прочитан|показ)(?:ы|ов|а|о|ия|ий)?\W{0,3}\d[\d ]*$")
#: Markup or script that was left in the text.
_CODE = re.compile(
    r"</?(?:div|span|a|p|img|script|iframe|b|br|td|h\d)\b[^>]*>|style=\"|function ?\(|var \w+ ?=|\{\"@?\w+\":"
    r"|[(\"'\]}]\);\s*$|[{;]\s*\}|^!\[.*\]\(https?:\S+\)\s*$"
)
_LISTS = (
    "whole", "starts", "contains", "lists", "ends", "credits", "bylines", "caption_credits", "suffixes", "prefixes",
    "parts", "dateline", "updated", "site_talk", "site_only", "site_rights", "caption_starts", "caption_places",
    "caption_ends", "networks", "network_calls", "button_objects", "caption_scenes", "caption_objects",
    "picture_agencies", "picture_banks",
)  # fmt: skip


def bare(text: str) -> str:
    """A folded text without the signs around it and without symbols such as emoji.

    >>> bare(" «Читайте также:» → ")
    'читайте также'
    """
    return fold(text).strip(_SIGNS).strip()


def _alternatives(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(one) for one in sorted(phrases, key=len, reverse=True))


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrase lists of the furniture files, compiled."""

    whole: frozenset[tuple[str, ...]]
    longest: int
    starts: re.Pattern[str]
    contains: re.Pattern[str]
    lists: frozenset[str]
    ends: frozenset[str]
    parts: frozenset[str]
    credits: re.Pattern[str]
    bylines: re.Pattern[str]
    caption_credit: re.Pattern[str]
    networks: re.Pattern[str]
    buttons: re.Pattern[str]
    caption_starts: re.Pattern[str]
    caption_places: re.Pattern[str]
    caption_ends: re.Pattern[str]
    caption_scenes: re.Pattern[str]
    caption_objects: re.Pattern[str]
    picture: re.Pattern[str]
    suffixes: re.Pattern[str]
    prefixes: re.Pattern[str]
    dateline: frozenset[str]
    updated: re.Pattern[str]
    site_talk: re.Pattern[str]
    site_only: re.Pattern[str]
    site_rights: re.Pattern[str]

    def is_list(self, line: Line) -> bool:
        """Whether the line heads a list of other stories."""
        return line.words <= 8 and (bare(line.text) in self.lists or bool(_LIST_HEAD.match(bare(line.text))))

    def is_part(self, line: Line) -> bool:
        """Whether the line may head a part of the story: "Справка"."""
        return line.words <= 3 and bare(line.text) in self.parts

    def is_end(self, line: Line) -> bool:
        """Whether the line says that the story is over."""
        return line.words <= 8 and bare(line.text) in self.ends

    def is_credit(self, line: Line) -> bool:
        """Whether the line says who made a picture."""
        folded = fold(line.text)
        if line.words > _CREDIT_WORDS or _OWN_RIGHTS.match(line.text):
            return False
        if line.words <= _PICTURE_WORDS and self.picture.fullmatch(folded):
            return True
        return bool((_LABELLED.match(folded) or not line.verbal) and self.credits.match(folded.lstrip("©([ ")))

    def is_caption(self, line: Line) -> bool:
        """Whether the line says what is in a picture, by its beginning or with a credit at its end."""
        if line.words > _CAPTION_WORDS:
            return False
        if self.caption_starts.match(fold(line.text).lstrip("( ")):
            return True
        if not line.verbal and (_DATED_CAPTION.search(line.text) or self.caption_ends.search(fold(line.text))):
            return True
        if self.caption_places.search(fold(line.text)):
            return True
        if line.stopped or _RIGHTS.search(line.text) or _OWN_RIGHTS.match(line.text):
            return False
        match = self.caption_credit.search(fold(line.text))
        return bool(match and match.start() > 0)

    def is_byline(self, line: Line) -> bool:
        """Whether the line says who wrote the story, or where it was taken from."""
        return line.words <= _BYLINE_WORDS and bool(self.bylines.match(fold(line.text)))

    def is_furniture(self, line: Line) -> bool:
        """Whether the line is furniture by what it says."""
        folded = fold(line.text[:4000])
        if _CODE.search(folded) or self.is_site_talk(line, folded):
            return True
        if line.words > _CONTAINS_WORDS:
            return False
        if _SITE.fullmatch(line.text) or _UNFILLED.fullmatch(line.text):
            return True
        if line.words <= _CALL_SHORT and (_FOLLOWERS.search(folded) or _COUNTED.search(folded)):
            return True
        if line.words <= _STARTS_WORDS and self.starts.match(folded.lstrip("\"'- •|·*►([{")):
            return True
        return bool(self.contains.search(folded)) or self.is_menu(line) or self._is_call(line)

    def _is_call(self, line: Line) -> bool:
        """Whether a line calls the reader to do something, is a row of tags, or a section with a headline."""
        if _OFFICE.fullmatch(line.text) and line.words <= _PICTURE_WORDS and not line.verbal:
            return True
        if _TAGGED.fullmatch(line.text) or (line.words <= _CALL_WORDS and _CALL.match(line.text)):
            return True
        folded = fold(line.text)
        if line.words <= _CALL_SHORT and not line.stopped:
            if self.buttons.fullmatch(folded) or (not line.verbal and self.networks.match(folded)):
                return True
            if _ROW.fullmatch(line.text) and not line.verbal:
                return True
        quoted = _HEADED_QUOTE.fullmatch(line.text) if 5 <= line.words <= _CALL_WORDS and not line.stopped else None
        return bool(quoted and quoted["said"].rstrip()[-1:] != "." and self.only_menu(words(quoted["head"])))

    def is_site_talk(self, line: Line, folded: str) -> bool:
        """Whether the site speaks of itself in the line: its rules, rights and registrations."""
        if line.words > _TALK_WORDS or not self.site_only.search(folded):
            return False
        spoken = set(self.site_talk.findall(folded))
        if len(set(self.site_only.findall(folded))) < 2 and not self.site_rights.search(folded):
            return False
        return len(spoken) >= 3 and len(spoken) * 20 >= line.words

    def is_menu(self, line: Line) -> bool:
        """Whether the line is made of nothing but known phrases, numbers and signs, or is a row of short items."""
        if line.words > _CONTAINS_WORDS or line.text.endswith("?"):
            return False
        items = [item for item in _BAR.split(line.text) if item.strip()]
        row = len(items) >= 3 and all(len(item.split()) <= 4 for item in items) and not line.stopped
        row = row or self._is_row_of_sections(line)
        return row or bool(_PRICE.search(line.text) and line.words <= 12) or self.only_menu(words(line.text))

    def _is_row_of_sections(self, line: Line) -> bool:
        """Whether a line begins with three sections' names in a row: "Лента Аналитика Блоги Погода в Софии +3"."""
        first = [one for one in line.text.split() if one[:1].isalnum()][:_SECTIONS]
        known = [one for one in first if one[:1].isupper() and tuple(words(one)) in self.whole]
        return len(known) == _SECTIONS and not line.stopped

    def only_menu(self, spoken: Sequence[str]) -> bool:
        """Whether words are nothing but known phrases and numbers."""
        at = known = 0
        while at < len(spoken):
            step = next((n for n in range(min(self.longest, len(spoken) - at), 0, -1)
                         if tuple(spoken[at : at + n]) in self.whole), 0)  # fmt: skip
            step = step or int(spoken[at][0].isdigit() or len(spoken[at]) == 1)
            known += step
            at += step or 1
        return known == len(spoken) or (len(spoken) >= _LONG_MENU and known * 10 >= 7 * len(spoken))


def _picture(agencies: str, banks: str) -> re.Pattern[str]:
    """A line that is nothing but a picture's credit: a photographer and an agency, or a bank of pictures alone."""
    name, either = r"[^/|.,:]{2,40}", rf"\"?(?:{agencies}|{banks})\"?"
    person = r"[^\W\d_]+ [^\W\d_]+(?:-[^\W\d_]+)?"
    return re.compile(
        rf"\(?(?:©\s*(?:{either}|{name})(?:\s*[/|,]\s*{name})?|{name}\s*[/|]\s*{either}|{either}\s*/\s*{name}|{banks}"
        rf"|{name}(?:\s*/\s*{name})+/\s*{either}|{person}\s*,\s*{either})\)?"
    )


@lru_cache(maxsize=1)
def phrases() -> Phrases:
    """The phrases of `knowledge/furniture/phrases.toml`. Raises BadKnowledge where a list is missing or malformed."""
    name = "knowledge/furniture/phrases.toml"
    raw = tomllib.loads(files("letopis").joinpath(name).read_text(encoding="utf-8"))
    for key in _LISTS:
        if not isinstance(raw.get(key), list) or not all(isinstance(one, str) and one for one in raw[key]):
            raise BadKnowledge(name, f"`{key}` is not a list of phrases", 'write it as key = ["…"]')
    folded = {key: [fold(one) + " " * one.endswith(" ") for one in raw[key]] for key in _LISTS}
    whole = frozenset(tuple(words(one)) for one in (*folded["whole"], *folded["lists"], *folded["ends"]))
    return Phrases(
        whole,
        max(map(len, whole)),
        re.compile(_alternatives(folded["starts"])),
        re.compile(_alternatives(folded["contains"])),
        frozenset(map(bare, folded["lists"])),
        frozenset(map(bare, folded["ends"])),
        frozenset(map(bare, folded["parts"])),
        re.compile(_alternatives(folded["credits"])),
        re.compile(_alternatives(folded["bylines"])),
        re.compile(rf"(?:[/|(]\s*|(?<=[\s.])|^)(?:{_alternatives(folded['caption_credits'])})"),
        re.compile(
            rf"(?:{_alternatives(folded['network_calls'])})(?:.*\W)?(?:{_alternatives(folded['networks'])})(?!\w)"
        ),
        re.compile(rf"[а-я]{{3,}}ть(?:ся)? (?:[а-я]{{1,3}} )?(?:{_alternatives(folded['button_objects'])})(?: \w+)?"),
        re.compile(_alternatives(folded["caption_starts"])),
        re.compile(_alternatives(folded["caption_places"])),
        re.compile(rf"[.!»)] (?:{_alternatives(folded['caption_ends'])})(?: [^.]{{1,40}})?\.?$"),
        re.compile(rf"\b(?:{_alternatives(folded['caption_scenes'])})\b"),
        re.compile(_alternatives(folded["caption_objects"])),
        _picture(_alternatives(folded["picture_agencies"]), _alternatives(folded["picture_banks"])),
        re.compile(rf"(?<![\w-])(?:{_alternatives(folded['suffixes'])})[\s.:!…»>→]*$"),
        re.compile(rf"(?:{_alternatives(folded['prefixes'])})$"),
        frozenset(word for one in folded["dateline"] for word in words(one)),
        re.compile(_alternatives(folded["updated"])),
        re.compile(rf"(?:\b|(?=©))(?:{_alternatives(folded['site_talk'])})"),
        re.compile(rf"(?:\b|(?=©))(?:{_alternatives(folded['site_only'])})"),
        re.compile(_alternatives(folded["site_rights"])),
    )
