"""The parts of persons' names."""

import pytest

from letopis.chronicle.who.persons import Person, head, person


def _told(name: str) -> tuple[str, tuple[str, ...], str | None]:
    parts = person(name)
    return parts.family, parts.forenames, parts.patronymic


@pytest.mark.parametrize(
    ("name", "family", "forenames", "patronymic"),
    [
        ("Сергей Лавров", "лавров", ("сергей",), None),
        ("Лавров Сергей", "лавров", ("сергей",), None),
        ("С. Лавров", "лавров", ("с",), None),
        ("С.В. Лавров", "лавров", ("с", "в"), None),
        ("Лавров С. В.", "лавров", ("с", "в"), None),
        ("Сергей Викторович Лавров", "лавров", ("сергей",), "викторович"),
        ("Лавров Сергей Викторович", "лавров", ("сергей",), "викторович"),
        ("Ким Чен Ын", "ким", ("ченын",), None),
        ("Ким Чен-ын", "ким", ("ченын",), None),
        ("Ким Де Джун", "ким", ("деджун",), None),
        ("Си Цзиньпин", "си", ("цзиньпин",), None),
        ("Ван И", "ван", ("и",), None),
        ("Нгуен Фу Чонг", "нгуен", ("фучонг",), None),
        ("Ким Кэмпбелл", "кэмпбелл", ("ким",), None),
        ("Ли Харви Освальд", "освальд", ("ли", "харви"), None),
        ("Касым-Жомарт Токаев", "токаев", ("касым", "жомарт"), None),
        ("Урсула фон дер Ляйен", "ляйен", ("урсула",), None),
        ("Ильхам Гейдар оглы Алиев", "алиев", ("ильхам",), "гейдар"),
        ("Абдель Фаттах ас-Сиси", "сиси", ("абдель", "фаттах"), None),
        ("Асия-Биби", "биби", ("асия",), None),
        ("Тереза Мэй", "мэй", ("тереза",), None),
        ("Sergey Lavrov", "lavrov", ("sergey",), None),
        ("Мария Захарова", "захарова", ("мария",), None),
        ("Дж. Буш", "буш", ("дж",), None),
    ],
)
def test_parts(name: str, family: str, forenames: tuple[str, ...], patronymic: str | None) -> None:
    assert _told(name) == (family, forenames, patronymic)


@pytest.mark.parametrize(
    ("written", "family", "forename"),
    [
        ("Владимир Путина", "путин", "владимир"),
        ("Михаила Мишустина", "мишустин", "михаил"),
        ("Людмила Путина", "путина", "людмила"),
        ("Александра Иванова", "иванова", "александра"),
    ],
)
def test_a_mans_name_left_in_the_genitive_is_mended(written: str, family: str, forename: str) -> None:
    assert _told(written)[:2] == (family, (forename,))


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("Джордж Буш-младший", "younger"),
        ("Джордж Буш мл.", "younger"),
        ("Джордж Буш-старший", "elder"),
        ("Бенедикт XVI", "xvi"),
        ("Пётр I", "i"),
        ("Джордж Буш", None),
    ],
)
def test_what_tells_bearers_of_one_name_apart(name: str, number: str | None) -> None:
    assert person(name).number == number


@pytest.mark.parametrize(
    ("name", "fullness"),
    [("Сергей Лавров", "full"), ("С. Лавров", "initials"), ("Лавров", "family"), ("Юлия", "given")],
)
def test_fullness(name: str, fullness: str) -> None:
    assert person(name).fullness == fullness


@pytest.mark.parametrize(
    "names",
    [
        ("Сергей Лавров", "Лавров", "С.В. Лавров", "Лавров Сергей", "Sergey Lavrov", "Лаўроў"),
        ("Ким Чен Ын", "Ким"),
        ("Михаил Голенищев-Кутузов", "Кутузов"),
        ("Мурат Нуртлеу", "Нұртілеу", "Murat Nurtleu"),
    ],
)
def test_all_names_of_a_person_have_one_head(names: tuple[str, ...]) -> None:
    assert len(set(map(head, names))) == 1


def test_gender_by_ending() -> None:
    assert person("Мария Захарова").gender == "female"
    assert person("Lavrov").gender == "male"
    assert person("Тереза Мэй").gender is None
    assert Person("ким").gender is None
