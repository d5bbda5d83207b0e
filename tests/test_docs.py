"""The documentation says what is there: commands, fields, rules, knowledge files, links."""

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args

import pytest
import run_docs
import typer

from letopis.api import Chronicle
from letopis.cli.app import app
from letopis.knowledge.rules import about
from letopis.model import facts
from letopis.model.article import Article, Basis, Block, Role
from letopis.model.reading import Reading

ROOT = Path(__file__).resolve().parents[1]
KNOWLEDGE = ROOT / "src/letopis/knowledge"
DOCS = sorted(
    [ROOT / "README.md", *(ROOT / "docs").rglob("*.md"), ROOT / "examples/README.md", KNOWLEDGE / "README.md"]
)
FORMAT = (ROOT / "docs/reading-format.md").read_text(encoding="utf-8")
RECORDS = (facts.Mention, facts.Entity, facts.Office, facts.Event, facts.Participant, facts.Statement, facts.Document,
           facts.Figure, facts.Plan, Block)  # fmt: skip
WORDS = (facts.EntityType, facts.OfficeStatus, facts.EventKind, facts.EventStatus, facts.ParticipantRole, facts.Level,
         facts.DocumentKind, facts.DocumentStatus, facts.Bound, facts.PlanStatus)  # fmt: skip


def coded(text: str) -> set[str]:
    """What a page of documentation sets in code type, outside of blocks of code."""
    return set(re.findall(r"`([^`\n]+)`", re.sub(r"(?s)```.*?```", "", text)))


def commands() -> Iterator[tuple[str, str]]:
    """Each command of the command line with each of its options; a command's own commands are told in its section."""
    group: Any = typer.main.get_command(app)
    for name, command in group.commands.items():
        yield name, name
        yield from ((name, option) for option in _options(command))
        for own, part in getattr(command, "commands", {}).items():
            yield name, f"{name} {own}"
            yield from ((name, option) for option in _options(part))
    yield from (("letopis", option) for parameter in group.params for option in parameter.opts)


def _options(command: Any) -> Iterator[str]:
    return (option for parameter in command.params for option in parameter.opts if option.startswith("--"))


@pytest.mark.parametrize(("command", "word"), list(commands()))
def test_every_command_and_option_is_described(command: str, word: str) -> None:
    page = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
    section = page if command == "letopis" else page.split(f"\n## letopis {command}")[1].split("\n## ")[0]
    assert word in section


@pytest.mark.parametrize("method", [name for name in dir(Chronicle) if not name.startswith("_")])
def test_every_question_of_the_python_api_is_described(method: str) -> None:
    page = (ROOT / "docs/chronicle.md").read_text(encoding="utf-8")
    assert re.search(rf"`chronicle\.{method}\b", page)


def test_every_field_of_a_reading_is_described() -> None:
    article = Article("x", "", (), "ru")
    names = {*Reading(article).to_json(), *(one.name for record in RECORDS for one in fields(record))}
    assert names - coded(FORMAT) == set()


def test_every_word_of_a_closed_list_is_described() -> None:
    words = {word for closed in WORDS for word in get_args(closed)} | {*map(str, Role), *map(str, Basis)}
    assert words - coded(FORMAT) == set()


def test_every_rule_that_found_something_is_described(samples: tuple[Reading, ...]) -> None:
    kinds = ("offices", "events", "statements", "documents", "figures", "plans")
    found = {fact.rule for reading in samples for kind in kinds for fact in getattr(reading, kind)}
    rules = {rule for joined in found for rule in joined.split("+")}
    assert len(rules) > 20
    assert {rule for rule in rules if not about(rule)} == set()


def test_every_knowledge_file_is_described() -> None:
    files = {
        str(path.relative_to(KNOWLEDGE)) for path in KNOWLEDGE.rglob("*") if path.suffix in (".toml", ".tsv", ".json")
    }
    assert files - coded((KNOWLEDGE / "README.md").read_text(encoding="utf-8")) == set()


@pytest.mark.parametrize("page", DOCS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_relative_link_resolves(page: Path) -> None:
    text = re.sub(r"(?s)```.*?```", "", page.read_text(encoding="utf-8"))
    links = [link.split("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in link]
    assert [link for link in links if link and not (page.parent / link).exists()] == []


RUNS = [run for page in DOCS for run in run_docs.runs(page.read_text(encoding="utf-8"))]


@pytest.mark.parametrize(("command", "shown"), RUNS, ids=[command for command, _ in RUNS])
def test_what_a_command_is_shown_to_print_is_what_it_prints(command: str, shown: str) -> None:
    assert run_docs.shown(command, run_docs.output(command)) == shown, "run scripts/run_docs.py"


PROGRAMS = [program for page in DOCS for program in run_docs.programs(page.read_text(encoding="utf-8"))]


@pytest.mark.parametrize(("program", "shown"), PROGRAMS, ids=range(len(PROGRAMS)))
def test_what_a_program_is_shown_to_print_is_what_it_prints(program: str, shown: str) -> None:
    assert run_docs.printed(program) == shown, "run scripts/run_docs.py"
