"""Where pages lie never matters: at other addresses the same pages make the same chronicle, addresses and ids aside."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256
from itertools import combinations
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letopis import engines
from letopis.chronicle.claims import Claim, claims
from letopis.chronicle.documents import merge as documents
from letopis.chronicle.documents.report import report as document_report
from letopis.chronicle.events.cluster import clusters
from letopis.chronicle.events.contain import Sides, container
from letopis.chronicle.events.form import plain
from letopis.chronicle.events.link import keys, link
from letopis.chronicle.events.merge import MergedEvent, merge
from letopis.chronicle.events.report import EventReport
from letopis.chronicle.events.report import report as event_report
from letopis.chronicle.figures.report import report as figure_report
from letopis.chronicle.figures.series import figures
from letopis.chronicle.plans.fate import plans
from letopis.chronicle.plans.report import report as plan_report
from letopis.chronicle.precedence import by_day, by_text
from letopis.chronicle.series.documents import document_series
from letopis.chronicle.series.series import series
from letopis.model.article import Page
from letopis.model.reading import Reading

TODAY = date(2030, 1, 1)


class Readings(tuple[Reading, ...]):
    """Readings that Hypothesis does not write out when a test fails."""

    def __repr__(self) -> str:
        return f"{len(self)} readings"


@pytest.fixture(scope="module")
def readings(sample_pages: tuple[Page, ...]) -> Readings:
    """The pages of the sample chronicle, of which many tell of one event."""
    found = Readings(one for one in engines.read_pages(sample_pages) if isinstance(one, Reading))
    assert len(found) == len(sample_pages)
    return found


def regions(reports: Sequence[EventReport]) -> list[list[EventReport]]:
    """The reports that keys and links hold together."""
    region = {one.id: [one] for one in reports}
    beside: dict[str, list[EventReport]] = defaultdict(list)
    for one in reports:
        for key in keys(one):
            beside[key].append(one)
    for block in beside.values():
        for left, right in combinations(block, 2):
            mine, theirs = region[left.id], region[right.id]
            if mine is not theirs and link(left, right):
                mine.extend(theirs)
                region |= dict.fromkeys((one.id for one in theirs), mine)
    return list({id(one): one for one in region.values()}.values())


class Picture:
    """A chronicle as far as it does not tell addresses: claims stand by the number of their page and their own."""

    def __init__(self, readings: Sequence[Reading], addresses: Sequence[str]) -> None:
        self.number = {address: number for number, address in enumerate(addresses)}
        told: list[Claim] = []
        for reading, address in zip(readings, addresses, strict=True):
            moved = replace(reading, article=replace(reading.article, source=address))
            told += claims(moved, sha256(reading.article.text.encode()).hexdigest())
        self.told = {one.id: (self.number[one.source.page], one.kind, one.local) for one in told}
        self.of = {kind: [one for one in told if one.kind == kind] for kind in ("event", "plan", "document", "figure")}
        found = regions([event_report(one) for one in self.of["event"]])
        self.sides = Sides()
        self.events = [merge(group) for region in found for group in clusters(region)]

    def shown(self) -> Mapping[str, list[str]]:
        """All views, each as lines in alphabetical order."""
        views: Mapping[str, Iterable[Any]] = {
            "events": map(self.event, self.events),
            "plans": map(self.plan, self.plans()),
            "documents": map(self.document, documents.documents(map(document_report, self.of["document"]))),
            "figures": [
                (one.measure, one.unit, one.countries, period.period, value.value, self.places(value.reports))
                for one in figures(map(figure_report, self.of["figure"]))
                for period in one.periods
                for value in period.values
            ],
            "series": [
                (one.name, one.missing, [(each.number, each.year, self.firsts(each.events)) for each in one.editions])
                for one in series(self.events)
            ],
            "papers": [(one.name, one.missing, len(one.editions)) for one in document_series(self.of["document"])],
        }
        return {name: sorted(map(repr, view)) for name, view in views.items()}

    def event(self, one: MergedEvent) -> Any:
        attributes = [
            (name, each.rule, each.disputed, [(said.value, self.claims(said.reports)) for said in each.said])
            for name, each in one.attributes.items()
        ]
        whole = container(one, self.events, self.sides)
        return self.places(one.reports), plain(one), attributes, self.firsts([whole] if whole else [])

    def plans(self) -> Any:
        event_of = {(told.source.version, told.local): one.id for one in self.events for told in one.reports}
        told = [plan_report(one) for one in self.of["plan"]]
        return plans(told, self.events, event_of, TODAY, documents=self.of["document"])

    def plan(self, one: Any) -> Any:
        steps = [(step.effect, self.told[step.claim], step.reason) for step in one.steps]
        return one.what, [each.name for each in one.by], one.due, one.state, steps, self.places(one.reports)

    def document(self, one: documents.MergedDocument) -> Any:
        return one.kind, one.name, one.status, [each.name for each in one.parties], one.period, self.places(one.reports)

    def places(self, reports: Iterable[Any]) -> list[Any]:
        return self.claims(one.id for one in reports)

    def claims(self, ids: Iterable[str]) -> list[Any]:
        return [self.told[id] for id in ids]

    def firsts(self, events: Iterable[str]) -> list[Any]:
        """Events by their first reports."""
        first = {one.id: one.reports[0].id for one in self.events}
        return self.claims(first[id] for id in events)


@settings(max_examples=5)
@given(seed=st.integers(0, 10**6))
def test_the_same_pages_elsewhere_make_the_same_chronicle(readings: Readings, seed: int) -> None:
    chance = Random(seed)
    names = [f"{number:03d}.txt" for number in range(len(readings))]
    moved = [f"{chance.choice('абв')}/{name}" for name in names]
    chance.shuffle(moved)
    here, there = Picture(readings, names).shown(), Picture(readings, moved).shown()
    for view in here:
        assert here[view] == there[view], view
    assert len(here["events"]) > 30 and len(here["plans"]) > 5


def test_what_is_known_first_comes_first_and_ids_decide_last(readings: Readings) -> None:
    told = [one for reading in readings for one in claims(reading, "x") if one.source.known][:40]
    renamed = [replace(one, id=one.id[::-1]) for one in told]
    ordered = [(one.source.page, one.kind, one.local) for one in sorted(told, key=by_day)]
    assert [(one.source.page, one.kind, one.local) for one in sorted(renamed, key=by_day)] == ordered
    days = [str(one.source.known) for one in sorted(told, key=by_day)]
    assert days == sorted(days)
    copy = replace(told[0], id="0", source=replace(told[0].source, page="elsewhere"))
    assert by_text(copy) < by_text(told[0]) and by_text(copy)[:-1] == by_text(told[0])[:-1]
