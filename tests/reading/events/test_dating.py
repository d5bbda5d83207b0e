"""Which date goes with which event of a sentence."""

from typing import Any

import pytest

Reader = Any


def _when(told: Any, kind: str, name: str) -> str | None:
    found = [one for one in told.events if one.kind == kind and name in told.who(one)]
    assert len(found) == 1, [(one.kind, told.who(one)) for one in told.events]
    return str(found[0].when) if found[0].when else None


@pytest.mark.parametrize(
    "sentence, kind, name, when",
    [
        (  # each clause has its own date, whatever the parse
            "В феврале 2019 года президент Сербии Горан Милетич принял президента Египта Хасана Мурси, "
            "а в июне того же года новым послом Сербии в Японии был назначен Петр Павич.",
            "appointment", "Петр Павич", "2019-06",
        ),
        (  # a "где" clause is dated by what it says more of
            "В среду в Белом доме, где президент Сербии Горан Милетич встречался с президентом Египта Хасаном Мурси, "
            "погас свет.",
            "meeting", "Хасан Мурси", "2021-05-12",
        ),
        (  # what explains a clause is of its day
            "18 апреля президент Сербии Горан Милетич занимался и Ближним Востоком: "
            "он позвонил президенту Египта Хасану Мурси.",
            "call", "Хасан Мурси", "2021-04-18",
        ),
        (  # "на неделе" tells when, "на год" what for
            "На прошлой неделе министр иностранных дел Сербии Горан Милетич провел в Каире беседу "
            "с министром иностранных дел Египта Хасаном Мурси.",
            "meeting", "Хасан Мурси", "2021-05-03/2021-05-09",
        ),
    ],
)  # fmt: skip
def test_a_date_goes_with_its_own_clause(read: Reader, sentence: str, kind: str, name: str, when: str) -> None:
    assert _when(read(sentence), kind, name) == when
