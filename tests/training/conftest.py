from pathlib import Path

import pytest

SENTENCES = (
    "Министр {0} {1} прибыл в {2}.",
    "В {2} прошли переговоры, в них участвовал {1}.",
    "{1} занимает пост министра {0}.",
)
FIELDS = ("торговли", "обороны", "культуры", "финансов")
PEOPLE = ("Олаф Бергсон", "Нурлан Абишев", "Пётр Ладогин", "Марко Видич")
CITIES = ("Осло", "Минск", "Белград", "Тбилиси")


def annotated(number: int) -> tuple[str, str]:
    """A text of three sentences and its annotation in brat's format."""
    words = FIELDS[number % 4], PEOPLE[(number // 2) % 4], CITIES[(number // 3) % 4]
    text, lines = "", list[str]()
    for sentence in SENTENCES:
        start = len(text)
        text += sentence.format(*words) + " "
        for kind, word in (("PERSON", words[1]), ("CITY", words[2]), ("EVENT", "переговоры")):
            at = text.find(word, start)
            if at >= 0:
                lines.append(f"T{len(lines) + 1}\t{kind} {at} {at + len(word)}\t{word}")
    event = next(line.split("\t")[0] for line in lines if "EVENT" in line)
    place = next(line.split("\t")[0] for line in lines[2:] if "CITY" in line)
    lines.append(f"R1\tTAKES_PLACE_IN Arg1:{event} Arg2:{place}")
    lines.append(f"N1\tReference {event} Wikidata:Q1\tпереговоры")
    return text, "\n".join(lines) + "\n"


@pytest.fixture(scope="session")
def brat(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder like that of the corpora: nerel/train and nerel/dev with texts of our own."""
    data = tmp_path_factory.mktemp("data")
    for part, numbers in (("train", range(12)), ("dev", range(12, 16))):
        folder = data / "nerel" / part
        folder.mkdir(parents=True)
        for number in numbers:
            text, annotation = annotated(number)
            (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
            (folder / f"{number:02}.ann").write_text(annotation, encoding="utf-8")
    return data
