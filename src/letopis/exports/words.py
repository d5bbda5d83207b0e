"""The words of closed lists in the reader's language: kinds, statuses, levels, topics, countries, money.

A word's msgid is its name in the data (`press-conference`, `KZ`), its context the list: `scripts/messages.py` takes
both from `listed`, so that a new topic in `knowledge/` asks for its translations by itself.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from gettext import NullTranslations
from typing import get_args

from letopis.exports import days, numbers
from letopis.exports.catalog import OWN, Language, catalog
from letopis.knowledge import lexicon
from letopis.knowledge.rules import about
from letopis.knowledge.tables import FOLDER, rows
from letopis.model import facts
from letopis.model.when import When

#: What becomes of a plan, how sure a holder of an office is, on what sources may disagree or what people may correct.
_STATES = ("open", "due", "overdue", "done", "postponed", "cancelled", "contradicted")
_SURE = ("certain", "likely", "disputed")
_ATTRIBUTES = (
    "kind", "status", "when", "place", "level", "name", "edition", "format", "participants", "invited_by", "topics",
    "rescheduled", "previous_when", "reason", "part_of", "confidence", "what", "due", "state", "country",
)  # fmt: skip
_LISTS: Mapping[str, tuple[str, ...]] = {
    "kind": get_args(facts.EventKind),
    "status": get_args(facts.EventStatus),
    "level": get_args(facts.Level),
    "role": get_args(facts.ParticipantRole),
    "state": _STATES,
    "document": get_args(facts.DocumentKind),
    "document status": get_args(facts.DocumentStatus),
    "office status": get_args(facts.OfficeStatus),
    "entity": get_args(facts.EntityType),
    "attribute": _ATTRIBUTES,
    "sure": _SURE,
    "note": ("record",),
}
#: What a language needs no translation of: English has but codes and Russian words to translate, Russian not its own.
CODED = frozenset({"country", "currency", "position"})
NATIVE = frozenset({"position"})


def listed() -> Iterator[tuple[str, str]]:
    """Every word of every closed list with the list's name, those that knowledge files add included."""
    for name, some in _LISTS.items():
        yield from ((name, one) for one in some)
    yield from (("topic", one) for one in lexicon("topics")["topics"])
    yield from (("measure", one) for one in lexicon("measures")["measures"])
    yield from (("rule", one) for one in lexicon("rules")["rules"].values())
    yield from (("rank", one) for one in (*lexicon("ranks")["ranks"], "other levels", "level unknown"))
    yield from (("position", one) for some in lexicon("ranks")["ranks"].values() for one in some if _whole(one))
    yield from (("position", one) for one in (*_ministers(), *lexicon("ranks")["named"]["offices"]))
    yield from (("country", one) for one in country_codes())
    yield from (("currency", one) for one in _currencies())


@cache
def country_codes() -> tuple[str, ...]:
    """The codes of all states and territories that are known, as the knowledge files write them."""
    return tuple(dict.fromkeys(row["code"] for _, row in rows(FOLDER / "countries.tsv")))


def _currencies() -> list[str]:
    found = lexicon("currencies")
    named = {*found["nouns"].values(), *found["codes"]["words"], *found["symbols"].values()}
    named |= {code for codes in found["adjectives"].values() for code in codes.values()}
    return sorted(one for one in named if len(one) == 3 and one.isupper())


def _ministers() -> list[str]:
    known = {one for some in lexicon("ranks")["ranks"].values() for one in some}
    return [one for one in lexicon("tenures")["ministers"].values() if one not in known]


def _whole(wording: str) -> bool:
    return "*" not in wording and ":" not in wording


class Words:
    """A language's words: those of closed lists, and sentences of the program by their English text."""

    def __init__(self, language: Language, translations: NullTranslations) -> None:
        self.language = language
        self._translations = translations

    def gettext(self, text: str, **values: object) -> str:
        """A text of the program in this language, with values in place of `{name}`."""
        told = self._translations.gettext(text)
        return told.format(**values) if values else told

    def ngettext(self, one: str, many: str, number: int, **values: object) -> str:
        """A text that counts something; `{number}` is the number."""
        return self._translations.ngettext(one, many, number).format(number=number, **values)

    def pgettext(self, context: str, text: str, **values: object) -> str:
        """A text of which the English alone says too little; what has no translation stays in English."""
        told = self._translations.pgettext(context, text)
        return told.format(**values) if values else told

    def word(self, list_name: str, word: str) -> str:
        """A word of a closed list; one that is unknown stays as it is, with blanks for hyphens."""
        told = self._translations.pgettext(list_name, word) if word else ""
        return told if told != word else word.replace("-", " ").replace("_", " ")

    def kind(self, word: str) -> str:
        """A kind of event ("meeting" → «встреча»)."""
        return self.word("kind", word)

    def status(self, word: str) -> str:
        """How an event stands ("held" → «состоялось»)."""
        return self.word("status", word)

    def level(self, word: str) -> str:
        """The level of a visit ("working" → «рабочий»)."""
        return self.word("level", word)

    def role(self, word: str) -> str:
        """A participant's role ("guest" → «гость»)."""
        return self.word("role", word)

    def state(self, word: str) -> str:
        """How a plan stands ("overdue" → «срок прошёл, исполнение не найдено»)."""
        return self.word("state", word)

    def topic(self, word: str) -> str:
        """A topic of talks ("trade" → «торговля»)."""
        return self.word("topic", word)

    def document(self, word: str) -> str:
        """A kind of document ("memorandum" → «меморандум»)."""
        return self.word("document", word)

    def document_status(self, word: str) -> str:
        """How a document stands ("signed" → «подписан»)."""
        return self.word("document status", word)

    def attribute(self, word: str) -> str:
        """An attribute of an event ("place" → «место»)."""
        return self.word("attribute", word)

    def measure(self, word: str) -> str:
        """What a figure measures ("trade turnover" → «товарооборот»)."""
        return self.word("measure", word)

    def rank(self, word: str) -> str:
        """How high an office stands ("head of state" → «главы государств»)."""
        return self.word("rank", word)

    def position(self, position: str, key: str = "") -> str:
        """An office by its key («KZ|президент») or wording, where that is translated; else as pages call it."""
        for named in (key.partition("|")[2], position):
            told = self._translations.pgettext("position", named) if named else named
            if told != named:
                return told
        return position

    def quoted(self, text: str) -> str:
        """A text between the quotation marks of the language."""
        return f"“{text}”" if self.language == "en" else f"«{text}»"

    def country(self, code: str) -> str:
        """A country's name by its code ("KZ" → «Казахстан»)."""
        return self.word("country", code)

    def rule(self, name: str) -> str:
        """What a rule does, in a few words; nothing where it is not described."""
        told = about(name)
        return self._translations.pgettext("rule", told) if told else ""

    def unit(self, unit: str) -> str:
        """A figure's unit: the name of a currency by its code; other units are words of the page."""
        return self.word("currency", unit) if len(unit) == 3 and unit.isupper() else unit

    def when(self, when: When | None) -> str:
        """A date in words («осень 2023 г.»); that it is not stated, where there is none."""
        return days.in_words(when, self.language)

    def day(self, value: date | None) -> str:
        """A day in words («3 апреля 2023»)."""
        return days.day(value, self.language)

    def short(self, value: date | None) -> str:
        """A day as lists of sources have it («03.04.2023»)."""
        return days.short(value, self.language)

    def number(self, value: float) -> str:
        """A number with all its digits («18 400»)."""
        return numbers.number(value, self.language)

    def amount(self, value: float) -> str:
        """A number in short («26,1 млрд»)."""
        return numbers.amount(value, self.language)


@cache
def words(language: Language) -> Words:
    """The words of a language."""
    return Words(language, catalog(OWN, language))
