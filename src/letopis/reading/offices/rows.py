"""Offices said once and then carried on: a row of ambassadors and their posts, the staff of an embassy."""

from collections.abc import Iterator, Sequence

from letopis.reading.offices.lexicon import office_words
from letopis.reading.offices.links import DASHES, Link, Stage, link_of
from letopis.reading.offices.phrases import Phrase
from letopis.reading.people.parts import PersonName


def further_posts(stage: Stage, links: Sequence[Link]) -> Iterator[Link]:
    """ "… послом во Франции назначена Анна Русу, в Румынии – Ион Попа": the same office, in another state."""
    heads = {phrase.head: phrase for phrase in stage.phrases if phrase.kind == "envoy"}
    for link in links:
        phrase = heads.get(link.head)
        if phrase is None or not phrase.host:
            continue
        for name, first in _posts_after(stage, max(link.last, phrase.last)):
            yield link_of(
                stage, phrase, name, "offices.further-post", outer=False, status=link.status, first=first,
                last=name.last, head=name.first, verb=link.verb, phase=link.phase,
            )  # fmt: skip


def _posts_after(stage: Stage, index: int) -> Iterator[tuple[PersonName, int]]:
    """The names after "в СТРАНЕ –" in the rest of a sentence, each with the token where its item begins."""
    end = stage.marked.sentence_of(stage.marked.tokens[index - 1]).last
    for at in range(index, end):
        landmark = stage.landmarks.starting(at + 1)
        if stage.text(at).lower() not in ("в", "во") or landmark is None or landmark.kind != "country":
            continue
        name = stage.name_at(landmark.last + 1)
        if name is not None and stage.text(landmark.last) in DASHES:
            yield name, at


def colleagues_of_an_envoy(stage: Stage, links: Sequence[Link]) -> Iterator[Link]:
    """ "посланник Иванов, советник Петров и третий секретарь Сидоров": the staff of the same embassy."""
    envoys = {link.last: link for link in links if link.kind == "envoy"}
    used = {link.head for link in links}
    for phrase in stage.phrases:
        name = stage.name_at(phrase.last)
        before = envoys.get(phrase.first - 1)
        if name is None or before is None or phrase.head in used or not _of_an_embassy(stage, phrase):
            continue
        link = link_of(stage, phrase, name, "offices.same-embassy", countries=before.countries, kind="envoy")
        envoys[link.last] = link
        yield link


def _of_an_embassy(stage: Stage, phrase: Phrase) -> bool:
    """Whether an office without more is one of an embassy's, joined by a comma or "и"."""
    joined = stage.text(phrase.first - 1) in (",", "и") and not phrase.countries
    return joined and not phrase.plural and phrase.position.split()[-1] in office_words().beside["staff"]
