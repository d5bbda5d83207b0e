"""What a command need not have is not loaded: help waits for no database, a question for no model."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("module", "unwanted"),
    [
        ("letopis.cli.app", "sqlalchemy alembic numpy slovnet navec py3langid lxml httpx2"),
        ("letopis.api", "alembic numpy slovnet navec py3langid lxml rich httpx2"),
    ],
)
def test_an_import_is_light(module: str, unwanted: str) -> None:
    code = f"import sys, {module}; print(*sorted(set({unwanted.split()!r}) & sys.modules.keys()))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.split() == []
