"""A small page, and the command line run on it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from letopis.cli.app import app

PAGE = "\n\n".join(
    [
        "Главы МИД Чили и Норвегии провели переговоры в Осло",
        "3 марта 2020, 12:30",
        "Министр иностранных дел Чили Хуан Перес прибыл в Осло с рабочим визитом, сообщила пресс-служба ведомства.",
        "Во время визита он встретился с министром иностранных дел Норвегии Уле Хансеном. Стороны обсудили рыболовство "
        "и торговлю, а также подготовку к заседанию межправительственной комиссии.",
        "«Мы видим новые возможности для наших моряков и рыбаков», – сказал Хуан Перес после переговоров.",
        "Читайте также",
    ]
)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page with a visit, talks and a statement."""
    path = tmp_path / "oslo.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def letopis() -> Callable[..., Result]:
    """The command line; standard output and error are kept apart."""
    runner = CliRunner()

    def run(*arguments: object, stdin: str | bytes | None = None) -> Result:
        return runner.invoke(app, [str(one) for one in arguments], input=stdin)

    return run
