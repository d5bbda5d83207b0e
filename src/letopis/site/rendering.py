"""The templates: one environment for each language, with the filters and functions that all of them use."""

from collections.abc import Callable, Mapping
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape
from starlette.requests import Request

from letopis.exports.characters import sound
from letopis.model.text import site_of
from letopis.site import links
from letopis.site.charts.atlas import among, atlas, crowded
from letopis.site.charts.circle import circle
from letopis.site.languages import LANGUAGES, texts
from letopis.site.reviewing.controls import controls
from letopis.site.telling.fates import Fates
from letopis.site.telling.reasons import Reasons
from letopis.site.telling.troubles import Troubles
from letopis.site.telling.wording import Wording

TEMPLATES = Path(__file__).parent / "templates"
#: Characters of one text that a page shows.
LONGEST = 20_000


class Templates:
    """The templates of the site; everything that is put into them is escaped."""

    def __init__(self, static: Path) -> None:
        """`static` is the folder of the files that pages name by `static('site.css')`."""
        self._static = static
        self._environments = {language: self._environment(language) for language in LANGUAGES}

    def render(self, template: str, language: str, context: Mapping[str, Any]) -> str:
        """A template as text in a language."""
        return self._environments[language].get_template(template).render(context)

    def _environment(self, language: str) -> Environment:
        made = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            finalize=harmless,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
        )
        made.install_gettext_translations(texts(language), newstyle=True)  # type: ignore[attr-defined]
        wording = Wording(language)
        made.globals["ngettext"] = counted(language)
        made.globals.update(
            static=self._address, link=links, words=wording.words, in_language=in_language, atlas=atlas, circle=circle
        )
        made.globals.update(controls=controls, crowded=crowded, among=among)
        made.filters.update(
            days=wording.days,
            number=wording.number,
            fields=wording.fields,
            marked=marked,
            site_of=site_of,
            capitalize_first=capitalize_first,
            about=wording.words.rule,
            in_words=Reasons(language).in_words,
            fate=Fates(language).plan,
            trouble=Troubles(language).told,
            trouble_whole=Troubles(language).whole,
        )
        return made

    def _address(self, name: str) -> str:
        """The address of a static file, which changes with what is in it: browsers may keep it for good."""
        return f"/static/{name}?v={_digest(self._static / name)}"


def harmless(value: Any) -> Any:
    """What stands in a page in place of a value: control characters get a sign, and endless texts an end.

    A page of the press may hold anything: marks that turn the direction of writing round, words of megabytes. What is
    put together from pieces that went through here, or escaped by a filter of ours, comes as Markup and is left alone.
    """
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    return sound(value) if len(value) <= LONGEST else sound(value[:LONGEST]) + "…"


def in_language(request: Request, language: str) -> str:
    """The address of the same page in another language of the interface."""
    others = [(name, value) for name, value in request.query_params.multi_items() if name != "lang"]
    return "?" + urlencode([*others, ("lang", language)])


def counted(language: str) -> Callable[..., Markup]:
    """`ngettext` of templates: the form that goes with a number, which stands in it with its thousands parted.

    >>> counted("ru")("%(num)s page", "%(num)s pages", 5047)
    Markup('5\u202f047 страниц')
    """
    told = texts(language)

    def ngettext(one: str, several: str, num: int, **given: object) -> Markup:
        return Markup(told.ngettext(one, several, num)) % {**given, "num": Wording.number(num)}

    return ngettext


def marked(sentence: Mapping[str, Any]) -> Markup:
    """A sentence of an answer ("text" and "marks", pairs of places in it) with its evidence in <mark>.

    >>> marked({"text": "a <b> c", "marks": [[2, 5]]})
    Markup('a <mark>&lt;b&gt;</mark> c')
    """
    text, made, at = sound(sentence["text"]), Markup(), 0
    for start, end in sentence["marks"]:
        made += escape(text[at:start]) + Markup("<mark>") + escape(text[start:end]) + Markup("</mark>")
        at = end
    return made + escape(text[at:])


def capitalize_first(text: str) -> str:
    """A text that begins with a capital; the rest stays.

    >>> capitalize_first("встреча с МИД")
    'Встреча с МИД'
    """
    return text[:1].upper() + text[1:]


@cache
def _digest(path: Path) -> str:
    return blake2b(path.read_bytes(), digest_size=5).hexdigest()
