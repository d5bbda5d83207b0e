"""What is wrong with a question or a correction, and what to do, in the reader's language.

Errors say it in English, with what was typed in it; they are read by their form here, as `events.reasons` does for
reasons. Remedies that name commands are told as what one does on the site. What has no form here stays as it is.
"""

import re

from letopis.model.errors import LetopisError
from letopis.site.languages import texts


def _(text: str) -> str:
    """Mark a text for translation, which comes later."""
    return text


#: What it is about, where that is not what was typed.
_THINGS: tuple[tuple[str, str], ...] = (
    (r"what was sent", _("what was sent")),
    (r"this address", _("this address")),
    (r"your account", _("your account")),
    (r"the chronicle", _("the chronicle")),
    (r"this page", _("this page")),
    (r"this site", _("this site")),
    (r"the form", _("the form")),
    (r"a form without an act", _("the form")),
)
_PROBLEMS: tuple[tuple[str, str], ...] = (
    (r"the chronicle has no event with this id", _("the chronicle has no event with this id")),
    (r"the chronicle has no event that is called so", _("the chronicle has no event that is called so")),
    (r"nothing had been published of it by (?P<day>.+)", _("nothing had been published of it by %(day)s")),
    (r"nobody in the chronicle is called so", _("nobody in the chronicle is called so")),
    (r"(?P<count>\d+) (?:events )?are called so: (?P<some>.+)", _("several are called so: %(some)s")),
    (r"is no country that is known", _("is no country that is known")),
    (r"no series is called so|is no series that the chronicle knows", _("is no series that the chronicle knows")),
    (r"several series have these words: (?P<some>.+)", _("several series have these words: %(some)s")),
    (r"no page of the chronicle is called so", _("no page of the chronicle is called so")),
    (r"several pages have these words: (?P<some>.+)", _("several pages have these words: %(some)s")),
    (r"the chronicle has neither an event nor a plan nor anybody of this id or name",
     _("the chronicle has neither an event nor a plan nor anybody of this id or name")),
    (r".+ has no part of this id, page or name", _("there is no such part")),
    (r"is no mark of where a part of this list begins", _("is no mark of where a part of this list begins")),
    (r"is no number of rows", _("is no number of rows")),
    (r"is no day, month or year", _("is no day, month or year")),
    (r"comes before (?P<day>.+)", _("comes before %(day)s")),
    (r"is no kind of event", _("is no kind of event")),
    (r"is no status", _("is no status")),
    (r"is no topic", _("is no topic")),
    (r"is no number of an edition", _("is no number of an edition")),
    (r"is neither yes nor no", _("is neither yes nor no")),
    (r"is no date in EDTF", _("is no date in EDTF")),
    (r"is not on the list", _("is not on the list")),
    (r"is no name", _("is no name")),
    (r"(?P<role>\S+) is no role", _("%(role)s is no role")),
    (r"cannot be without a value", _("cannot be without a value")),
    (r"is no attribute of an? \w+ that can be edited", _("is no attribute that can be corrected")),
    (r"people have said so before", _("people have said so before")),
    (r"are one already", _("are one already")),
    (r"cannot be merged", _("cannot be merged")),
    (r"(?P<out>\d+) of its (?P<all>\d+) parts would leave", _("%(out)s of its %(all)s parts would leave")),
    (r"was taken back before", _("was taken back before")),
    (r"is no judgement", _("is no decision")),
    (r"is nothing that can be done", _("is nothing that can be done")),
    (r"holds a text of more than (?P<count>[\d,]+) characters", _("holds a text of more than %(count)s characters")),
    (r"a person said otherwise: (?P<some>.+)", _("a person said otherwise: %(some)s")),
    (r"does not come from a page of this site, or from one that is too old",
     _("does not come from a page of this site, or from one that is too old")),
    (r"comes from another site's page", _("comes from another site's page")),
    (r"is only for those who are logged in", _("is only for those who are logged in")),
    (r"may read, and not correct", _("may read, and not correct")),
    (r"is too large", _("is too large")),
    (r"took too long to come", _("took too long to come")),
    (r"could not be made", _("could not be made")),
    (r"cannot be reached just now", _("cannot be reached just now")),
    (r"is open to this computer alone", _("is open to this computer alone")),
    (r"tells what is known now, not as of a day", _("tells what is known now, not as of a day")),
    (r"a bracket is closed that was never opened", _("a bracket is closed that was never opened")),
    (r"there are no words to seek", _("there are no words to seek")),
    (r"nothing stands before this OR", _("nothing stands before this OR")),
    (r"nothing stands after this OR", _("nothing stands after this OR")),
    (r"there is only what shall not be found", _("there is only what shall not be found")),
    (r"a word is missing here", _("a word is missing here")),
    (r"a quotation mark is open", _("a quotation mark is open")),
    (r"there is no word in (?P<word>.+)", _("there is no word in %(word)s")),
    (r"more than (?P<count>\d+) words", _("more words than %(count)s")),
    (r"(?P<word>.+) is too short a beginning", _("%(word)s is too short a beginning")),
    (r"more than (?P<count>\d+) brackets in each other", _("more brackets in each other than %(count)s")),
    (r"a bracket is open", _("a bracket is open")),
    (r"there is no field (?P<word>.+)", _("there is no field %(word)s")),
    (r"nothing is sought in (?P<word>.+)", _("nothing is sought in %(word)s")),
)  # fmt: skip
#: What was odd about a page when it was read; of what newest part an answer was made.
_NOTICES: tuple[tuple[str, str], ...] = (
    (r"the page holds no story, only furniture", _("the page holds no story, only texts that serve it")),
    (r"(?P<count>\d+) of its (?P<all>\d+) lines are repetitions", _("lines that repeat others: %(count)s of %(all)s")),
    (r"characters that could not be decoded: (?P<count>\d+)", _("characters that could not be decoded: %(count)s")),
    (r"the text breaks off inside a character", _("the text breaks off inside a character")),
    (r"declared as (?P<one>.+), but it is in (?P<best>.+)", _("declared encoding: %(one)s, true encoding: %(best)s")),
    (r"the encoding is a guess: (?P<best>.+)", _("the encoding is a guess: %(best)s")),
    (r"the language .+ cannot be read yet: the article has no facts",
     _("the language cannot be read yet: the page has no facts")),
    (r"only the first (?P<count>\d+) words and signs were read, up to character (?P<place>\d+)",
     _("words and signs that were read: %(count)s, up to character %(place)s")),
    (r"the newest (?P<count>[\d,]+) reports of .+", _("the newest reports: %(count)s")),
    (r"the latest (?P<count>[\d,]+) events of series", _("the latest events of series: %(count)s")),
)  # fmt: skip
_REMEDIES: tuple[tuple[str, str], ...] = (
    (r"take (?:one|an id) that `letopis timeline` shows.*", _("find it on the timeline")),
    (r"ask as of a later day", _("ask as of a later day")),
    (r"check the spelling, or give another name", _("check the spelling, or give another name")),
    (r"give the id of (?:one|the one you mean)", _("give the id of the one you mean")),
    (r"give its code \(KZ\) or its name \(Казахстан\)", _("give its code (KZ) or its name")),
    (r"see `letopis series` for those that are known|give some words of its name, or its key",
     _("give some words of its name")),
    (r"give the key of the one you mean", _("give more words of its name")),
    (r"see `letopis sources` for those it has", _("look among the sources")),
    (r"give the address of the one you mean", _("give the address of the one you mean")),
    (r"take an id that `letopis review list` or `letopis timeline` shows",
     _("find it on the timeline or in the review")),
    (r"it has (?P<some>.+)", _("there are: %(some)s")),
    (r"begin again without it \(`after`\)", _("begin from the start of the list")),
    (r"give 1 or more", _("give 1 or more")),
    (r"write it as 2023-12-31, 2023-12 or 2023", _("write it as 2023-12-31, 2023-12 or 2023")),
    (r"give the earlier day first: --from … --to …", _("give the earlier day first")),
    (r"use (?:one|some) of (?P<some>.+?)(?:, with commas between them)?", _("use one of: %(some)s")),
    (r"name one of these: (?P<some>.+)", _("use one of: %(some)s")),
    (r"write it in figures: 17", _("write it in figures: 17")),
    (r"write yes or no", _("choose yes or no")),
    (r"write 2023-04-03, 2023-04, 2023, 2023-23 \(autumn\) or 2023-04-03/2023-04-05",
     _("write 2023-04-03, 2023-04, 2023, 2023-23 (autumn) or 2023-04-03/2023-04-05")),
    (r"give one, or reject the whole", _("give one, or reject the whole")),
    (r"see `letopis review log`", _("see the decisions")),
    (r"name two or more that are not", _("name two or more that are not")),
    (r"merge events with events, plans with plans, people with people",
     _("merge events with events, plans with plans, people with people")),
    (r"let some leave and some stay", _("let some leave and some stay")),
    (r"take an id that `letopis review log` shows as in force", _("take one that the decisions show as in force")),
    (r"accept, reject, edit, merge, split or undo", _("load the page again, and use its buttons")),
    (r"say it shorter", _("say it shorter")),
    (r"leave it so, or take that back first: letopis review undo (?P<id>.+)",
     _("leave it so, or take that back first: decision %(id)s")),
    (r"go back, load the page again, and send it once more", _("go back, load the page again, and send it once more")),
    (r"send it from here", _("send it from here")),
    (r"log in at .+", _("log in")),
    (r"an admin can change that: letopis user role", _("an admin can change that")),
    (r"send at most (?P<count>\d+) bytes", _("send at most %(count)s bytes")),
    (r"send it again", _("send it again")),
    (r"try again; the reason is in the log of `letopis serve`",
     _("try again; the reason is in the log of whoever runs this site")),
    (r"try again in a minute", _("try again in a minute")),
    (r"leave it out, or fetch the page of the story itself", _("fetch the page of the story itself")),
    (r"check how the page was fetched", _("check how the page was fetched")),
    (r"fetch the page again", _("fetch the page again")),
    (r"save the page as UTF-8 text", _("save the page as UTF-8 text")),
    (r"leave it out, or give a Russian text", _("give a Russian text")),
    (r"cut the document into its articles", _("cut the document into its articles")),
    (r"leave out as_of", _("leave out the day of what was known")),
    (r"take it away, or open it before", _("take it away, or open it before")),
    (r"give at least one word", _("give at least one word")),
    (r"give a word before it", _("give a word before it")),
    (r"give a word after it", _("give a word after it")),
    (r"give a word that shall be", _("give a word that shall be found")),
    (r"give a word, or put AND and NOT in quotation marks", _("give a word, or put AND and NOT in quotation marks")),
    (r"close it", _("close it")),
    (r"put a word there", _("put a word there")),
    (r"seek fewer words", _("seek fewer words")),
    (r"give (?P<count>\d+) letters or more", _("give so many letters or more: %(count)s")),
    (r"take some away", _("take some away")),
    (r"fields are (?P<some>.+); or use quotes", _("fields are %(some)s; or use quotes")),
    (r"put a word right after the colon", _("put a word right after the colon")),
)  # fmt: skip
_READ = tuple((re.compile(form, re.DOTALL), text) for form, text in (*_THINGS, *_PROBLEMS, *_NOTICES, *_REMEDIES))
#: What people said of two things.
_JUDGED = re.compile(r"(?P<left>.+) and (?P<right>.+) are (?P<kind>same|different) (?P<why>\(.+\).*)", re.DOTALL)
#: Longer ones are shown as they are: nobody reads their forms.
_LONGEST = 2_000


class Troubles:
    """Errors in one language of the interface."""

    def __init__(self, language: str) -> None:
        """`language` is one of `languages.LANGUAGES`."""
        self._texts = texts(language)

    def told(self, part: str) -> str:
        """What an error is about, what is wrong, or what to do, as people read it.

        >>> Troubles("en").told("see `letopis review log`"), Troubles("en").told("out of order")
        ('see the decisions', 'out of order')
        """
        for form, text in _READ if len(part) <= _LONGEST else ():
            if found := form.fullmatch(part):
                given = {name: self._judged(value) for name, value in found.groupdict().items()}
                return self._texts.gettext(text) % given if given else self._texts.gettext(text)
        return part

    def _judged(self, value: str) -> str:
        return "; ".join(map(self._judgement, value.split("; ")))

    def _judgement(self, one: str) -> str:
        found = _JUDGED.fullmatch(one)
        if found is None:
            return one
        same = found["kind"] == "same"
        said = _("%(left)s and %(right)s are one %(why)s") if same else _("%(left)s and %(right)s are two %(why)s")
        return self._texts.gettext(said) % found.groupdict()

    def whole(self, error: LetopisError) -> str:
        """All of an error in two sentences.

        >>> Troubles("en").whole(LetopisError("v1, v2", "are one already", "name two or more that are not"))
        'v1, v2: are one already. Name two or more that are not.'
        """
        remedy = self.told(error.remedy)
        return f"{self.told(error.document)}: {self.told(error.problem)}. {remedy[:1].upper()}{remedy[1:]}."

    @staticmethod
    def knows(part: str) -> bool:
        """Whether a part of an error has a form here."""
        return any(form.fullmatch(part) for form, _ in _READ)
